// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/ledger_rules.h"
#include "campaign/life_cycle.h"
#include "campaign/sealed_campaign.h"
#include "store/connection.h"
#include "store/tally_gateway.h"

#include <map>

namespace ringi {

/// One recipient of one run (DESIGN section 5).
struct LedgerRow {
    LedgerId id;
    CampaignId campaign;
    int revision = 1;
    qint64 ordinal = 0; ///< as in the revision's recipients
    QString address;
    LedgerState state = LedgerState::Planned;
    int tries = 0;               ///< attempts that came to nothing so far
    QByteArray messageId;        ///< of the latest attempt
    QByteArray reply;            ///< the relay's last words about it, raw
    QString reason;              ///< error code name; empty: none
    std::optional<Moment> dueAt; ///< deferred: not before
    std::optional<Moment> openedAt; ///< when the latest attempt could first have been accepted
    Moment updatedAt{};

    friend bool operator==(const LedgerRow&, const LedgerRow&) = default;
};

/// How many rows are in which state. Their sum is `total`, always.
struct LedgerCounts {
    qint64 total = 0;
    qint64 planned = 0;
    qint64 claimed = 0;
    qint64 open = 0;
    qint64 deferred = 0;
    qint64 accepted = 0;
    qint64 refused = 0;
    qint64 unknown = 0;
    qint64 skipped = 0;
    qint64 cancelled = 0;

    /// Still on their way, without those a person has to decide on (unknown).
    [[nodiscard]] qint64 left() const { return planned + claimed + open + deferred; }
    [[nodiscard]] bool isFinal() const { return left() == 0 && unknown == 0; }
    friend bool operator==(const LedgerCounts&, const LedgerCounts&) = default;
};

/// A row that somebody works on now.
struct ClaimedRow {
    LedgerId id;
    qint64 ordinal = 0;
    QString address;
    int tries = 0; ///< as LedgerRow has it
};

/// What a move leaves behind in its row. Empty texts keep what is there; reason and dueAt are
/// always replaced.
struct LedgerDetails {
    QByteArray messageId = {};
    QByteArray reply = {};
    QString reason = {};
    std::optional<Moment> dueAt = {};
};

/// One of many moves of rows whose state the caller knows.
struct LedgerMove {
    LedgerId row;
    LedgerState from = LedgerState::Claimed;
    LedgerEvent event = LedgerEvent::Release;
    LedgerDetails details = {};
    QString domain = {}; ///< of the recipient, for the tally; see domainOf()
    bool begun = false; ///< Open: the relay was told of this recipient before
};

/// What became of many moves.
struct LedgerMoved {
    QList<Status> answers; ///< one a move
    CampaignState state = CampaignState::Draft; ///< of the campaign when they were made
    std::optional<LedgerCounts> counts; ///< afterwards; nothing where none was made
};

/// Which rows may be claimed.
struct ClaimRange {
    QList<qint64> only;          ///< these ordinals; empty: see upTo
    std::optional<qint64> upTo;  ///< ordinals up to this one; empty: all
    QList<qint64> also = {};     ///< these too where there is `upTo`, after the others

    friend bool operator==(const ClaimRange&, const ClaimRange&) = default;
};

/// Final answers of relays.
struct LedgerOutcomes {
    qint64 accepted = 0;
    qint64 refused = 0;

    friend bool operator==(const LedgerOutcomes&, const LedgerOutcomes&) = default;
};

/// What recover() found of one campaign.
struct RecoveredRun {
    CampaignId campaign;
    qint64 unknown = 0; ///< were open: a person decides
    qint64 planned = 0; ///< were claimed: nothing of them can have been accepted
    qint64 cancelled = 0; ///< were left, and the campaign was stopped

    friend bool operator==(const RecoveredRun&, const RecoveredRun&) = default;
};

/// The ledger and its counters, which change together.
class LedgerGateway final {
public:
    explicit LedgerGateway(Connection& connection) : m_connection(connection) {}

    /// One planned row per recipient of the sealed revision. AlreadyExists when the campaign has a
    /// ledger; WrongState when its present revision is another; PacketMismatch when the number of
    /// recipients is not the sealed one.
    Status fill(const SealedCampaign& sealed, Moment now);

    /// Claims up to `limit` rows, in ledger order: those whose time came, then planned ones. None
    /// unless the campaign is Sending. WorkspaceInUse when another desk runs the deliveries.
    Result<QList<ClaimedRow>> claimNext(CampaignId campaign, int limit, Moment now,
                                        const ClaimRange& range = {});
    /// Nothing in the range is planned or under way; what is deferred may take its time.
    Result<bool> isThrough(CampaignId campaign, const ClaimRange& range);
    /// Many moves at once, counters and tallies changed once. One answer a move: WrongState as
    /// move() has it, also where the row is not in `from`; Open needs the campaign Sending, or
    /// Paused with `begun`. Nothing of the others is lost by one that fails.
    Result<LedgerMoved> moveMany(CampaignId campaign, const QList<LedgerMove>& moves, Moment now);
    /// The new state. WrongState when the rules have no such row, for Claim (see claimNext()), and
    /// for Open of a campaign that is neither Sending nor Paused: once a stop is stored, nothing
    /// more can be accepted. InvalidInput for Defer without dueAt.
    Result<LedgerState> move(LedgerId id, LedgerEvent event, const LedgerDetails& details,
                             Moment now);
    /// At start, before anything is claimed, or of one campaign that nobody works on: what was open
    /// is unknown, what was claimed is planned again, and what is left of a stopped campaign is
    /// cancelled. WorkspaceInUse when another desk runs the deliveries.
    Result<QList<RecoveredRun>> recover(Moment now, std::optional<CampaignId> only = {});
    /// The clock was set back by so much: what waits for its time waits no longer than it was to.
    Status hasten(std::chrono::milliseconds by, Moment now);
    /// Cancels what is planned or deferred; how many. Again after a runner gave its rows back.
    Result<qint64> cancelRemaining(CampaignId campaign, Moment now);

    Result<LedgerRow> find(LedgerId id);
    Result<QList<LedgerRow>> page(CampaignId campaign, qint64 afterOrdinal, int limit,
                                  std::optional<LedgerState> only = std::nullopt);
    /// All zero for a campaign without a ledger.
    Result<LedgerCounts> counts(CampaignId campaign);
    /// When the next deferred row's time comes; empty: none in the range is deferred.
    Result<std::optional<Moment>> nextDue(CampaignId campaign, const ClaimRange& range = {});
    /// What became of the range's rows after this moment. Looks at all that are done: once a run,
    /// on a reader.
    Result<LedgerOutcomes> outcomesAfter(CampaignId campaign, const ClaimRange& range, Moment since);

private:
    struct Shift {
        CampaignId campaign;
        LedgerState from;
        LedgerState to;
        qint64 rows;
    };
    Status shift(const Shift& shift);
    /// The counters as they are now; nothing where nothing changes.
    Result<std::optional<LedgerCounts>> shiftMany(CampaignId campaign,
                                                  const std::map<LedgerState, qint64>& changes);
    Result<QList<ClaimedRow>> claimOnly(CampaignId campaign, int limit, Moment now,
                                        const QList<qint64>& ordinals);
    Result<bool> change(const LedgerMove& move, const LedgerRule& rule, Moment now);
    Result<QList<TallyChange>> openRows(CampaignId campaign);
    Result<qint64> moveAll(CampaignId campaign, LedgerState from, LedgerEvent event, Moment now);

    Connection& m_connection;
};

} // namespace ringi
