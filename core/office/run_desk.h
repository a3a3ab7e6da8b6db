// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "campaign/draft.h"
#include "campaign/ledger_rules.h"
#include "campaign/life_cycle.h"
#include "campaign/line_filter.h"
#include "campaign/relay_limits.h"
#include "campaign/tally.h"
#include "office/session.h"
#include "people/permission.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace ringi {

class OfficeContext;
struct RunReport;

/// Numbers of a run; they always add up to total.
struct RunCounts {
    qint64 total = 0;
    qint64 waiting = 0;  ///< planned or claimed, nothing sent
    qint64 open = 0;     ///< on the wire right now
    qint64 deferred = 0; ///< the relay said "later"
    qint64 accepted = 0;
    qint64 refused = 0;
    qint64 unknown = 0;  ///< may have been accepted: a person decides
    qint64 cancelled = 0;

    /// Still on their way, without those a person has to decide on.
    [[nodiscard]] qint64 left() const { return waiting + open + deferred; }
    friend bool operator==(const RunCounts&, const RunCounts&) = default;
};

/// A campaign from its last seal on.
struct RunCard {
    CampaignId campaign;
    QString subject;
    CampaignState state = CampaignState::Holding;
    RunCounts counts;
    std::optional<Moment> holdUntil;
    std::optional<Moment> notBefore;
    QString relayHost;
    quint16 relayPort = 0;
    QString reason;
    Timing timing;
    Handling handling;
    int ring = 0;
    QString waitsFor; ///< for a person's goOn(): "", "overdue", "ring" or "restored"
    RelayLimits limits; ///< of the relay, as they are now
    std::optional<Moment> startedAt;
    std::optional<Moment> endedAt;
    std::optional<Moment> nextDue; ///< when the next deferred recipient is tried again
    bool twoPersons = true; ///< settling takes two; told where something is unknown
    bool hasRest = false;   ///< it is over, and some did not get it: see campaignToTheRest()
};

/// One recipient of a run.
struct RunLine {
    LedgerId id;
    qint64 ordinal = 0;
    QString address;
    LedgerState state = LedgerState::Planned;
    int tries = 0;
    QByteArray messageId;
    QByteArray reply; ///< the relay's own words
    QString reason;   ///< error code name where there is no reply
    Moment updatedAt{};
    std::optional<Moment> openedAt = {}; ///< when the latest attempt could first have been accepted
    QString firstSayer = {}; ///< who has said already what became of it; empty: nobody
    QString saidEvent = {};  ///< ledgerEventName() of what they said
    QString disagreeing = {}; ///< who has said something else since; empty: nobody
};

/// What a person says about a message whose fate is unknown.
enum class SettleAs {
    Sent,
    SendAgain,
    LeaveIt, ///< it did not arrive, and is not sent again
};

struct SettleResult {
    qint64 settled = 0;
    qint64 waiting = 0; ///< for a second person who says the same

    friend bool operator==(const SettleResult&, const SettleResult&) = default;
};

/// Watching and steering runs. Sending itself is delivery's.
class RunDesk final {
public:
    explicit RunDesk(OfficeContext& context);

    /// Approved, holding, sending, paused, finished, stopped, lapsed; newest first.
    QFuture<Result<QList<RunCard>>> all();
    /// In ledger order, those behind an ordinal; a page that is not full is the last.
    QFuture<Result<QList<RunLine>>> lines(CampaignId campaign, qint64 afterOrdinal, int limit,
                                          LineFilter filter);
    /// The names with the most outcomes first.
    QFuture<Result<QList<TallyRow>>> tally(CampaignId campaign, TallyKind kind, int limit);

    /// Each acts before the next recipient; what is on the wire is finished. Logged with the person.
    QFuture<Status> pause(Session session, CampaignId campaign);
    /// After too many refusals this waves them through: only what comes after is counted.
    QFuture<Status> resume(Session session, CampaignId campaign);
    /// For good: rows not sent are cancelled. Anyone signed in may; also during the hold.
    QFuture<Status> stop(Session session, CampaignId campaign, QString reason);
    /// What a run waits for (see RunCard::waitsFor): the next ring, a start that is late, or to be
    /// sent although an older copy of the workspace was put back, in which it may have been sent.
    /// Conflict when it waits for nothing.
    QFuture<Status> goOn(Session session, CampaignId campaign);

    /// A person says what became of these rows (none: of all that are unknown), on the record. Under
    /// every rule but "solo" a first word only waits; a second person who may and says the same
    /// settles it. Saying something else replaces one's own word. All of it or nothing: NotFound for
    /// a row of another campaign, WrongState for one that is not unknown, and for SendAgain unless
    /// the campaign is sending or paused.
    QFuture<Result<SettleResult>> settle(Session session, CampaignId campaign,
                                         QList<LedgerId> lines, SettleAs as);

    /// Who got it and who did not, as CSV (UTF-8 with byte order mark, every cell in quotes and safe
    /// for a table program), whole or not at all; on the record with its SHA-256. How many lines.
    /// FileUnwritable.
    QFuture<Result<qint64>> exportLines(Session session, CampaignId campaign, LineFilter filter,
                                        QString path);
    /// A new draft of this person's whose list holds exactly those who did not get it: refused,
    /// cancelled, skipped. WrongState while the run is not over, UnknownLeft while it is not known
    /// of all (detail: of how many), NotFound ("rest") where everybody got it.
    QFuture<Result<CampaignId>> campaignToTheRest(Session session, CampaignId campaign);
    QFuture<Result<RunReport>> report(CampaignId campaign);
    /// The relays of whatever is sealed and not over, each once, as their packets name them.
    QFuture<Result<QList<RelayId>>> relaysInUse();

private:
    struct Step {
        CampaignEvent event;
        Permission permission;
        QString action;
        QString reason;
    };
    QFuture<Status> step(const Session& session, CampaignId campaign, Step step);

    OfficeContext& m_context;
};

} // namespace ringi
