// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"
#include "campaign/life_cycle.h"
#include "campaign/snapshot.h"
#include "store/connection.h"

namespace ringi {

/// What a campaign was copied from, as it was then.
struct CopySource {
    CampaignId campaign;
    int revision = 1;

    friend bool operator==(const CopySource&, const CopySource&) = default;
};

/// A campaign as it stands now; what was submitted lies in revisions.
struct CampaignRow {
    Draft draft;
    CampaignState state = CampaignState::Draft;
    int parent = 0;             ///< the revision this one was made from; 0: none
    QList<PersonRef> touchedBy; ///< everyone who wrote or edited it
    std::optional<CopySource> copiedFrom = {}; ///< written once, with the first revision
    QString reason;             ///< why it was returned, stopped or lapsed
    qint64 version = 1;         ///< grows with every change of draft or state
    std::optional<Moment> sealedAt;
    std::optional<Moment> holdUntil;
    Moment createdAt{};
    Moment updatedAt{};
    // Of the run; kept by their own setters, and gone with a new revision.
    int ring = 0;           ///< of a canary run, the one that is being sent, 0..3
    QString waitsFor;       ///< a person's "go on": "", "overdue", "ring" or "restored"
    bool lateStart = false; ///< a person said that it may start late
    /// How what was submitted last is to be reviewed: for showing, the packet is what counts.
    ReviewForm reviewForm = ReviewForm::Simultaneous;
    std::optional<Moment> startedAt;
    std::optional<Moment> endedAt;

    friend bool operator==(const CampaignRow&, const CampaignRow&) = default;
};

/// Where a page of campaigns ended.
struct CampaignCursor {
    Moment updatedAt{};
    CampaignId id;
};

class CampaignGateway final {
public:
    explicit CampaignGateway(Connection& connection) : m_connection(connection) {}

    /// Gives the id; the row's own id and version are ignored. Its state is Draft, whatever the
    /// row says, and nothing ran yet.
    Result<CampaignId> insert(const CampaignRow& row);
    Result<CampaignRow> find(CampaignId id);
    Result<CampaignState> state(CampaignId id);
    /// Writes draft, parent, touchedBy and updatedAt of a campaign in Draft and gives its new
    /// version. Conflict when it is not at expectedVersion any more, WrongState out of Draft.
    Result<qint64> updateDraft(const CampaignRow& row, qint64 expectedVersion);
    /// Conflict when it is not in `from`. Which steps there are is the life cycle's affair
    /// (transition()): WrongState for one that no event makes. Back to Draft nothing of an earlier
    /// run is left: no leave to start late is carried to another revision.
    Status setState(CampaignId id, CampaignState from, CampaignState to, Moment at);
    Status setReason(CampaignId id, const QString& reason);
    /// When the last seal was given and how long it is held; both empty: back to none.
    Status setHold(CampaignId id, std::optional<Moment> sealedAt, std::optional<Moment> holdUntil);
    /// NotFound for all of these; neither version nor updatedAt changes.
    Status setRing(CampaignId id, int ring);
    /// "", "overdue", "ring" or "restored".
    Status setWaitsFor(CampaignId id, const QString& what);
    Status setLateStart(CampaignId id);
    Status setReviewForm(CampaignId id, ReviewForm form);
    Status setStartedAt(CampaignId id, Moment at);
    Status setEndedAt(CampaignId id, Moment at);
    /// Nothing more of it is sent, for whatever reason: it waits for nobody any more, and where it
    /// was started and has no end yet, this is its end.
    Status closeRun(CampaignId id, Moment at);
    /// By last change, newest first; from the top or from where a page ended.
    Result<QList<CampaignRow>> all(std::optional<CampaignCursor> after, int limit);
    /// By id.
    Result<QList<CampaignRow>> inStates(const QList<CampaignState>& states);

private:
    Status forgetRun(CampaignId id);

    Connection& m_connection;
};

} // namespace ringi
