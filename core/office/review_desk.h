// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"
#include "campaign/finding.h"
#include "campaign/recipient_page.h"
#include "campaign/sample_choice.h"
#include "campaign/seal.h"
#include "campaign/snapshot.h"
#include "office/campaign_desk.h"
#include "office/recipient_overview.h"
#include "office/review_changes.h"
#include "office/seal_card.h"
#include "office/session.h"

#include <QFuture>
#include <QList>

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>

namespace ringi {

/// A seal that somebody gave.
struct GivenSeal {
    PersonRef by;
    Moment at{};
    QStringList parts; ///< of reviewParts(), or a share's
};

/// A submitted campaign as a reviewer gets it. The loaded number of recipients is not in it: it is
/// shown only after the reviewer has said what number they expect (reveal).
struct ReviewFolder {
    CampaignId campaign;
    int revision = 0;
    QByteArray packetDigest; ///< what would be sealed
    PersonRef author;
    QList<PersonRef> touchedBy;
    IntentCard intent;
    SenderSnapshot sender;
    QString listName;
    QStringList fields;
    QString subject; ///< template source
    QString body;    ///< template source, plain text
    QString html;    ///< template source; empty: plain text alone
    QList<EmbeddedFile> images; ///< in the HTML
    QList<FileRef> files;       ///< attachments; bytes: MessageDesk::fileBytes
    std::optional<PersonalFilesSummary> personalFiles;
    Timing timing;
    Handling handling;
    QList<Finding> findings; ///< facts with counts of recipients are left out too
    Policy policy;
    QList<GivenSeal> seals;
    bool barred = false; ///< this person had a hand in it and may not seal it
    Moment submittedAt{};
    std::optional<SeenRevision> seen; ///< an earlier one that this person looked at
    std::optional<SourceCampaign> source; ///< what it was copied from
};

struct RevealedCount {
    qint64 expected = 0;
    qint64 loaded = 0;
};

struct Approval {
    CampaignId campaign;
    int revision = 0;
    QByteArray packetDigest;       ///< of the folder that was looked at
    QStringList parts; ///< what was shown and ticked: all of reviewParts(), or those of one share
    bool differenceAccepted = false; ///< the reviewer saw that expected and loaded differ and accepts
    Secret password;
    QString code = {}; ///< six digits (codeFromText()), of who has one-time codes
};

/// What an approval led to.
struct ApprovalOutcome {
    int sealsGiven = 0;
    int sealsWanted = 1;
    std::optional<Moment> holdUntil; ///< set when it was the last one
};

class ReviewTalk;

/// The second pair of eyes.
class ReviewDesk final {
public:
    explicit ReviewDesk(OfficeContext& context);
    ~ReviewDesk();

    /// What its people tell each other, and what was looked at.
    [[nodiscard]] ReviewTalk& talk() { return *m_talk; }

    /// Submitted campaigns, oldest first; those the person wrote are in it, but cannot be approved.
    QFuture<Result<QList<CampaignCard>>> waiting(Session session);
    /// PacketMismatch where what is stored is not what was submitted.
    QFuture<Result<ReviewFolder>> open(Session session, CampaignId campaign);
    /// Says the loaded number in exchange for the expected one, once per reviewer and revision: the
    /// first answer stays and is on record.
    QFuture<Result<RevealedCount>> reveal(Session session, CampaignId campaign, qint64 expected);
    /// The frozen recipients, or those of them who have the text in their address or values; refused
    /// (CountMismatch) before reveal().
    QFuture<Result<QList<Recipient>>> recipients(Session session, CampaignId campaign,
                                                 RecipientPage page, QString text = {});
    /// Whose messages to read, chosen from all frozen recipients; refused (CountMismatch) before
    /// reveal(). PacketMismatch where they are not those of the packet; Cancelled soon after `over`
    /// becomes true.
    QFuture<Result<ChosenSamples>> samples(Session session, CampaignId campaign,
                                           std::shared_ptr<const std::atomic_bool> over);
    /// What the recipients look like beside what the office knows; refused (CountMismatch) before
    /// reveal(). PacketMismatch where they are not those of the packet; Cancelled as soon as
    /// `cancelled` says so, on any thread.
    QFuture<Result<RecipientOverview>> overview(Session session, CampaignId campaign,
                                                std::function<bool()> cancelled);
    /// The message of one frozen recipient, exactly as it would be sent.
    QFuture<Result<RenderedMessage>> message(Session session, CampaignId campaign, qint64 ordinal);

    /// What is another since the revision in ReviewFolder::seen, or than in its source, but for who
    /// the recipients are: only that they differ. NotFound where this person saw none.
    QFuture<Result<QList<CampaignChange>>> changes(Session session, CampaignId campaign,
                                                   Before before = Before::Seen);
    /// Who was added, removed and changed since; refused (CountMismatch) before reveal(). Reads both
    /// lists whole, page by page; Cancelled soon after a stop is asked for.
    QFuture<Result<RecipientChanges>> recipientChanges(Session session, CampaignId campaign,
                                                       std::stop_token stop,
                                                       Before before = Before::Seen);

    /// Back to the author; the reason must not be empty.
    QFuture<Status> sendBack(Session session, CampaignId campaign, QString reason);
    /// Seals. NotPermitted, OwnCampaign (the author or anybody who touched it, whatever their
    /// roles), HoldNotOver (before the policy's delay), WindowPassed, PartNotReviewed, CountMismatch
    /// (not revealed, or a difference not accepted; none is in the split form), Conflict ("share":
    /// sealed by somebody else), PacketMismatch, WrongPassword (detail: see second_factor.h).
    /// Every refusal is logged.
    QFuture<Result<ApprovalOutcome>> approve(Session session, Approval approval);

    /// The seals on the present revision, in the order they were given, each verified; one that does
    /// not hold is in it and says so. Anyone signed in; but while it can still be approved one's own
    /// alone, and CountMismatch before reveal(). PacketMismatch where what is stored is not what was
    /// submitted.
    QFuture<Result<QList<SealCard>>> sealCards(Session session, CampaignId campaign);

private:
    OfficeContext& m_context;
    std::unique_ptr<ReviewTalk> m_talk;
};

} // namespace ringi
