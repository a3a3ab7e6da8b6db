// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "campaign/draft.h"
#include "campaign/finding.h"
#include "campaign/life_cycle.h"
#include "campaign/policy_book.h"
#include "office/session.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace ringi {

class OfficeContext;

/// A campaign in a list of campaigns.
struct CampaignCard {
    CampaignId id;
    int revision = 1;
    QString subject;
    CampaignState state = CampaignState::Draft;
    QString author;
    PersonId authorId;
    QString listName;
    bool solo = false; ///< submitted to be sealed by its author alone
    qint64 recipientCount = 0; ///< of the chosen list; 0 while none is chosen
    QString reason;            ///< why it was returned or stopped
    std::optional<Moment> holdUntil;
    Moment updatedAt{};
    QList<std::pair<QString, Moment>> seals; ///< approver's name and time
};

/// A campaign opened on the compose page.
struct OpenCampaign {
    Draft draft;
    CampaignState state = CampaignState::Draft;
    QString reason;
    qint64 version = 0; ///< give it back with save(): somebody else's save in between is a Conflict
};

/// One recipient's message as it would be sent.
struct RenderedMessage {
    qint64 ordinal = 0;
    QString to;      ///< address
    QString subject;
    QString body;    ///< plain text
    QString html;    ///< empty: plain text alone
    std::optional<FileRef> ownFile; ///< this person's own attachment
    QStringList unresolved; ///< fields that are blank or unknown without a fallback; shown as {{field}}
};

/// Writing campaigns and handing them in.
class CampaignDesk final {
public:
    explicit CampaignDesk(OfficeContext& context);

    /// Newest change first, at most 500.
    QFuture<Result<QList<CampaignCard>>> all();
    QFuture<Result<OpenCampaign>> load(CampaignId campaign);

    QFuture<Result<OpenCampaign>> create(Session session);
    /// Saves anything, however incomplete: nothing typed is lost. Only in state Draft. Choosing a
    /// list before the intent card is complete is InvalidInput ("intent"). Conflict: see version.
    QFuture<Result<OpenCampaign>> save(Session session, OpenCampaign campaign);
    /// The draft (saved or not) for the nth recipient of its list, from 1. NotFound past the end;
    /// TemplateSyntax where a template cannot be read.
    QFuture<Result<RenderedMessage>> preview(Draft draft, qint64 ordinal);
    /// How the draft (saved or not) would be reviewed, and which rules ask for it.
    QFuture<Result<ChosenPolicy>> policyFor(Draft draft);
    /// The findings as they would be at submission. Changes nothing.
    QFuture<Result<QList<Finding>>> check(Session session, CampaignId campaign);
    /// Freezes the saved draft into a snapshot, if no finding blocks; returns the findings either
    /// way (see blocks()). On success the state is Submitted.
    QFuture<Result<QList<Finding>>> submit(Session session, CampaignId campaign);
    /// The author takes it back before it starts. Voids the seals.
    QFuture<Status> withdraw(Session session, CampaignId campaign);
    /// From returned, withdrawn or lapsed back to a draft: a new revision that points at its parent.
    QFuture<Result<OpenCampaign>> revise(Session session, CampaignId campaign);

private:
    OfficeContext& m_context;
};

} // namespace ringi
