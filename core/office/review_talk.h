// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "campaign/review_comment.h"
#include "campaign/snapshot.h"
#include "office/review_desk.h"
#include "office/review_news.h"
#include "office/session.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QMap>

#include <optional>

namespace ringi {

/// Somebody who has a review open.
struct ReviewVisit {
    PersonRef person;
    Moment since{};

    friend bool operator==(const ReviewVisit&, const ReviewVisit&) = default;
};

/// What a reviewer looked at of a part that is still the same.
struct PartLook {
    Moment at{};
    bool complete = false; ///< all of it was shown
    bool ticked = false;   ///< the person ticked it
    QStringList marks;     ///< what was read of a part that has several things to read

    friend bool operator==(const PartLook&, const PartLook&) = default;
};

/// A look as the window tells it.
struct LookedAt {
    CampaignId campaign;
    int revision = 0; ///< the one in the window
    QString part;     ///< as in reviewParts(), "changes", "copied" or "figures"
    bool complete = false;
    bool ticked = false;
    QStringList marks = {};
};

/// What a reviewer wants changed.
struct NewComment {
    CampaignId campaign;
    int revision = 0; ///< the one in the window
    QString part;     ///< as in reviewParts(), "changes", "copied" or "figures"
    QString quote = {};
    int place = -1; ///< where the quote begins in the source; -1: not known
    QString text;
};

struct ReviewComment {
    CommentRow row;
    QString author;
    QString doneBy; ///< empty: not done

    friend bool operator==(const ReviewComment&, const ReviewComment&) = default;
};

/// What others do with a review meanwhile.
struct ReviewPresence {
    bool waits = true;             ///< this revision is still the one that waits
    QList<ReviewVisit> others;     ///< who else has it open
    QList<ReviewComment> comments; ///< of this revision, by everybody
};

/// What a review begins with.
struct ReviewStart {
    ReviewPresence presence;
    QMap<QString, PartLook> looks;         ///< by part; only what is unchanged since
    std::optional<RevealedCount> revealed; ///< this person said their number already
    QList<ReviewComment> todo; ///< of earlier revisions, and what its author said was done
};

/// What reviewers and author tell each other, and what a reviewer has looked at. Nothing of it
/// counts for a seal: approving wants what it always wants.
class ReviewTalk final {
public:
    /// Longer comments are InvalidInput ("text").
    static constexpr qsizetype kLongestComment = 10'000;

    explicit ReviewTalk(OfficeContext& context);

    /// Opens the review: on record the first time for each reviewer and revision. For those who
    /// wrote it nothing is written down. Conflict where it does not wait for a review.
    QFuture<Result<ReviewStart>> takeUp(Session session, CampaignId campaign);
    /// The window was closed.
    QFuture<Status> leave(Session session, CampaignId campaign);
    /// Conflict where this revision does not wait for a review any more.
    QFuture<Status> look(Session session, LookedAt what);
    QFuture<Result<ReviewPresence>> presence(Session session, CampaignId campaign, int revision);
    /// Who else has which of the waiting campaigns open. A visit longer than twelve hours is one
    /// whose program ended badly.
    QFuture<Result<QHash<CampaignId, QList<ReviewVisit>>>> visits(Session session);

    /// InvalidInput ("text", "part", "quote"), WrongState, PacketMismatch (another revision).
    QFuture<Result<ReviewComment>> comment(Session session, NewComment comment);
    /// Only by who wrote it, only until the campaign is decided. The log keeps that it was there.
    QFuture<Status> takeBack(Session session, CommentId comment);
    /// What the author is to do, oldest first: comments and reasons of the revisions before the one
    /// that is written or will be.
    QFuture<Result<QList<ReviewComment>>> todo(Session session, CampaignId campaign);
    /// What this person should hear of, whatever their roles; see readReviewNews().
    QFuture<Result<ReviewNews>> news(Session session, std::optional<qint64> after);
    /// Said by whoever writes the campaign, while it is a draft.
    QFuture<Status> setDone(Session session, CommentId comment, bool done);

private:
    OfficeContext& m_context;
};

} // namespace ringi
