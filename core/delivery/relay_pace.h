// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/relay_limits.h"
#include "delivery/rate_window.h"
#include "delivery/steady.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <vector>

namespace ringi {

/// Something that is under way has to end first: no time is known.
inline constexpr std::chrono::milliseconds kUntilDone = std::chrono::milliseconds::max();

/// How a message that was started ended, as far as the pace is concerned.
enum class PaceEvent {
    Accepted, ///< the relay took it: a little faster again
    Refused,  ///< about that recipient: neither faster nor slower
    SlowDown, ///< 421, 450, 451, 452 that is about the relay or the pace: slower
    Lost,     ///< the connection went, or it was given back
};

/// A message that was started before a pace knew of it.
struct PaceStart {
    Steady at{};
    QString domain = {}; ///< empty where it does not matter any more
};

/// Decides when the next message may be started to one relay. Holds exactly, over every sliding
/// window: messages a minute (the campaign's and the relay's limit) and an hour, a minute on one
/// connection, a minute to one recipient domain. Limits a minute over all are also spread evenly.
/// Holds how many may be under way, in all and to one domain.
///
/// Starts slowly: one message under way, then one more for each that was accepted, up to setMost().
/// SlowDown halves what may be under way, once for all that were under way together, and puts a
/// delay between starts, which doubles with each (0.25 to 30 s) and halves with each acceptance.
///
/// Memory: 8 bytes a start in a limit's window, and the domains of the last minute. Without limits
/// a call touches no memory beyond a few words. A value for one thread; `now` never goes back.
class RelayPace final {
public:
    /// campaignPerMinute 0: the campaign sets no limit. The most under way is what the limits'
    /// connections and window give.
    RelayPace(const RelayLimits& limits, int campaignPerMinute);

    /// Another campaign to the same relay, or changed settings: what was started counts on where
    /// there was a limit, and the slow start begins again.
    void begin(const RelayLimits& limits, int campaignPerMinute);
    /// What was started before, oldest first: by an earlier run of the program, or before there
    /// was a limit. After begin(). A limit that counts already knows better and does not hear it.
    void recall(const std::vector<PaceStart>& starts);
    /// Divides the delays between starts: for tests, at least 1.
    void hurry(double haste);
    /// How many may be under way when all is well; at least 1.
    void setMost(int messages);

    /// How long to wait before a message to this domain (lower case, see domainOf()) on this lane
    /// (0, 1, ...; small numbers, used again); zero: now. kUntilDone: ask again after ended().
    [[nodiscard]] std::chrono::milliseconds wait(Steady now, const QString& domain, int lane) const;
    /// The same as far as neither domain nor lane matters: whether it makes sense to look for one.
    [[nodiscard]] std::chrono::milliseconds wait(Steady now) const;
    void started(Steady now, const QString& domain, int lane);
    void ended(Steady now, const QString& domain, int lane, PaceEvent event);

    [[nodiscard]] int underWay() const { return m_underWay; }
    /// How many may be under way now.
    [[nodiscard]] int allowed() const;
    /// What SlowDown put between two starts; zero: nothing.
    [[nodiscard]] std::chrono::milliseconds delay() const { return m_delay; }

private:
    struct Domain {
        int underWay = 0;
        RateWindow minute;
    };

    [[nodiscard]] bool watchesDomains() const
    {
        return m_limits.perDomain > 0 || m_limits.perDomainMinute > 0;
    }
    [[nodiscard]] Domain& entryOf(const QString& domain);
    void slowDown(Steady now);
    void forgetIdleDomains(Steady now);

    RelayLimits m_limits;
    RateWindow m_campaignMinute;
    RateWindow m_minute;
    RateWindow m_hour;
    std::vector<RateWindow> m_lanes; ///< by lane; empty without such a limit
    QHash<QString, Domain> m_domains;
    qsizetype m_sweepAt = 0; ///< so many domains before the idle ones are forgotten
    int m_underWay = 0;
    int m_most = 1;
    int m_allowed = 1;
    int m_forgiven = 0; ///< were under way at the last SlowDown: theirs are the same one
    std::chrono::milliseconds m_firstDelay;
    std::chrono::milliseconds m_longestDelay;
    std::chrono::milliseconds m_delay{0};
    Steady m_lastMark{0}; ///< the last start or SlowDown, from which the delay counts
};

} // namespace ringi
