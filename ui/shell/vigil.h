// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "campaign/life_cycle.h"
#include "delivery/progress.h"

#include <QList>
#include <QString>

#include <chrono>
#include <map>
#include <optional>

namespace ringi {

/// A run as the office's records show it; the vigil needs no more of it.
struct RunSight {
    CampaignId campaign;
    QString subject;
    CampaignState state = CampaignState::Holding;
    qint64 total = 0;
    qint64 accepted = 0;
    qint64 refused = 0;
    qint64 unknown = 0;
    QString waitsFor;               ///< what a person has to say; see RunCard::waitsFor
    QString reason;                 ///< why it stands still, where somebody or something said so
    std::optional<Moment> due = {}; ///< while it is held: when it leaves
};

/// Something a person should hear of although they look elsewhere.
struct RunNews {
    enum class Kind {
        Finished, ///< everybody has an answer
        Ended,    ///< stopped by the program, or its window passed
        Overdue,  ///< its time came while nobody was there; a person says whether it goes now
        Restored, ///< an older copy of the workspace: it may have been sent already
        Ring,     ///< a ring of a canary run is done; a person says "go on"
        Problem,  ///< it cannot go on without a person
        Slept,    ///< the computer slept while it was being sent
    };

    Kind kind = Kind::Finished;
    RunSight run;
    std::optional<Error> problem = {}; ///< with Problem, where it is known
    std::chrono::seconds slept{0};     ///< with Slept
    bool rested = false;               ///< with Slept: nothing was on its way when it began

    /// Somebody has to act. Tell it whatever window is in front.
    [[nodiscard]] bool needsPerson() const
    {
        return kind != Kind::Slept && (kind != Kind::Finished || run.unknown > 0);
    }
};

/// Watches over the runs while people do something else. Pure: told what is seen, it decides
/// whether the computer has to stay awake, what the task bar shows, and what to tell people, each
/// once.
class Vigil final {
public:
    /// What the office's records say now: every run that matters, in any order.
    void look(const QList<RunSight>& runs, Moment now);
    /// What the delivery thread says of one run.
    void hear(const RunProgress& progress);
    /// The system is about to sleep. `rested` follows when nothing is on its way any more.
    void goesToSleep(Moment now);
    void rested();
    void wokeUp(Moment now);

    /// A run goes on, be it that it waits for its pace or for a recipient.
    [[nodiscard]] bool isGoing() const;
    /// A run goes on, or one will within the hour.
    [[nodiscard]] bool keepsAwake() const { return isGoing() || m_startsSoon; }
    /// Somebody has to say something before a run can go on.
    [[nodiscard]] bool needsPerson() const;
    [[nodiscard]] qint64 done() const;  ///< of all runs that go on
    [[nodiscard]] qint64 total() const; ///< of all runs that go on
    /// What was not told yet, oldest first; forgotten with this call.
    [[nodiscard]] QList<RunNews> takeNews();

private:
    struct Watched {
        RunSight sight;
        RunActivity activity = RunActivity::Connecting;
        qint64 done = 0;
        std::optional<Error> problem = {};
        QString needed = {}; ///< what was told last of what a person has to do
    };

    [[nodiscard]] static bool goesOn(const Watched& run);
    [[nodiscard]] static QString need(const Watched& run);
    void compare(const RunSight* before, const RunSight& now);
    void tellNeed(Watched& run);

    std::map<CampaignId, Watched> m_runs;
    QList<RunNews> m_news;
    QList<CampaignId> m_asleep; ///< were going on when the computer fell asleep
    std::optional<Moment> m_sleptAt;
    bool m_rested = false;
    bool m_looked = false;
    bool m_startsSoon = false;
};

} // namespace ringi
