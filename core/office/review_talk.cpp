// SPDX-License-Identifier: Apache-2.0
#include "office/review_talk.h"

#include "campaign/part_digest.h"
#include "campaign/sealed_campaign.h"
#include "office/campaign_file.h"
#include "office/frozen_campaign.h"
#include "office/use_case.h"
#include "store/comment_gateway.h"
#include "store/review_gateway.h"
#include "store/review_look_gateway.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::hours kLongestVisit{12};
/// What is another since this person looked, and how many there should be: of this revision alone.
bool isOfRevision(const QString& part)
{
    return part == "changes"_L1 || part == "copied"_L1 ||
           part == shareName(Share::Figures);
}

bool isPart(const QString& part)
{
    return isOfRevision(part) || reviewParts().contains(part);
}

QByteArray digestOf(const FrozenCampaign& frozen, const QString& part)
{
    return isOfRevision(part) ? frozen.packetDigest : partDigest(frozen.snapshot, part);
}

Result<QMap<QString, PartLook>> keptLooks(Connection& connection, const FrozenCampaign& frozen,
                                          PersonId reviewer)
{
    const auto looks = ReviewLookGateway(connection).find(frozen.snapshot.campaign, reviewer);
    if (!looks)
        return failure(looks);
    QMap<QString, PartLook> kept;
    for (const ReviewLook& look : *looks) {
        const QByteArray digest = digestOf(frozen, look.part);
        if (!digest.isEmpty() && look.partDigest == digest)
            kept.insert(look.part, {look.at, look.complete, look.ticked, look.marks});
    }
    return kept;
}

ReviewComment withNames(Connection& connection, const CommentRow& row)
{
    return {row, personName(connection, row.author),
            row.doneAt ? personName(connection, row.doneBy) : QString()};
}

Result<QList<ReviewComment>> withNames(Connection& connection,
                                       const Result<QList<CommentRow>>& rows)
{
    if (!rows)
        return failure(rows);
    QList<ReviewComment> comments;
    for (const CommentRow& row : *rows)
        comments.append(withNames(connection, row));
    return comments;
}

Result<QHash<CampaignId, QList<ReviewVisit>>> openVisits(const OfficeContext& context,
                                                         Connection& connection, PersonId but)
{
    const auto rows = ReviewLookGateway(connection).openSince(context.now() - kLongestVisit);
    if (!rows)
        return failure(rows);
    QHash<CampaignId, QList<ReviewVisit>> visits;
    for (const ReviewVisitRow& row : *rows) {
        if (row.reviewer != but)
            visits[row.campaign].append(
                {{row.reviewer, personName(connection, row.reviewer)}, row.openedAt});
    }
    return visits;
}

Result<ReviewPresence> presenceOf(const OfficeContext& context, Connection& connection,
                                  const CampaignRow& campaign, PersonId person)
{
    auto visits = openVisits(context, connection, person);
    if (!visits)
        return failure(visits);
    auto comments = withNames(
        connection,
        CommentGateway(connection).ofRevision(campaign.draft.id, campaign.draft.revision));
    if (!comments)
        return failure(comments);
    return ReviewPresence{campaign.state == CampaignState::Submitted,
                          visits->take(campaign.draft.id), *std::move(comments)};
}

Result<ReviewStart> startOf(const OfficeContext& context, Connection& connection,
                            const FrozenCampaign& frozen, PersonId person)
{
    const Snapshot& snapshot = frozen.snapshot;
    const auto presence = presenceOf(context, connection, frozen.row, person);
    if (!presence)
        return failure(presence);
    const auto looks = keptLooks(connection, frozen, person);
    if (!looks)
        return failure(looks);
    const auto todo = withNames(
        connection, CommentGateway(connection).todoBefore(snapshot.campaign, snapshot.revision));
    if (!todo)
        return failure(todo);
    ReviewStart start{*presence, *looks, {}, *todo};
    const auto answer =
        ReviewGateway(connection).find(snapshot.campaign, snapshot.revision, person);
    if (answer)
        start.revealed = RevealedCount{answer->expected, snapshot.recipients.count};
    else if (answer.error().code != ErrorCode::NotFound)
        return failure(answer);
    return start;
}

/// Written down where this person may be its second pair of eyes; on record the first time.
Status noteVisit(const OfficeContext& context, Connection& connection, const PersonRecord& actor,
                 const Snapshot& snapshot)
{
    if (isBarred(snapshot, actor.id))
        return {};
    const auto first = ReviewLookGateway(connection)
                           .open({snapshot.campaign, actor.id, context.now()}, snapshot.revision);
    if (!first)
        return failure(first);
    if (!*first)
        return {};
    return context.record(connection, actor, u"review.begun"_s, subjectOf(snapshot.campaign),
                          {{u"revision"_s, snapshot.revision}});
}

Status checkComment(const NewComment& comment)
{
    if (comment.text.trimmed().isEmpty() || comment.text.size() > ReviewTalk::kLongestComment)
        return failure(ErrorCode::InvalidInput, u"text"_s);
    if (comment.quote.size() > ReviewTalk::kLongestComment)
        return failure(ErrorCode::InvalidInput, u"quote"_s);
    return isPart(comment.part) ? Status{} : failure(ErrorCode::InvalidInput, u"part"_s);
}

Result<CampaignRow> waitingRow(Connection& connection, CampaignId campaign, int revision)
{
    auto row = CampaignGateway(connection).find(campaign);
    if (!row)
        return row;
    if (row->state != CampaignState::Submitted)
        return failure(ErrorCode::WrongState, stateName(row->state));
    if (row->draft.revision != revision)
        return failure(ErrorCode::PacketMismatch, u"revision"_s);
    return row;
}

Result<ReviewComment> keepComment(const OfficeContext& context, Connection& connection,
                                  const PersonRecord& actor, const NewComment& comment)
{
    if (auto ok = checkComment(comment); !ok)
        return failure(ok);
    if (const auto row = waitingRow(connection, comment.campaign, comment.revision); !row)
        return failure(row);
    CommentRow row;
    row.campaign = comment.campaign;
    row.revision = comment.revision;
    row.author = actor.id;
    row.part = comment.part;
    row.quote = comment.quote;
    row.place = comment.quote.isEmpty() ? -1 : comment.place;
    row.text = comment.text.trimmed();
    row.madeAt = context.now();
    const auto id = CommentGateway(connection).insert(row);
    if (!id)
        return failure(id);
    row.id = *id;
    // The quote is text of the mail: it stays out of the log.
    if (auto ok =
            context.record(connection, actor, u"campaign.commented"_s, subjectOf(comment.campaign),
                           {{u"revision"_s, row.revision},
                            {u"comment"_s, row.id.value},
                            {u"part"_s, row.part},
                            {u"text"_s, row.text}});
        !ok)
        return failure(ok);
    return ReviewComment{row, actor.name, {}};
}

/// Merged with what was seen before: closing the window too early takes nothing back.
Status keepLook(const OfficeContext& context, Connection& connection, const PersonRecord& actor,
                const LookedAt& what)
{
    if (!isPart(what.part))
        return failure(ErrorCode::InvalidInput, u"part"_s);
    const auto frozen = readFrozen(connection, what.campaign);
    if (!frozen)
        return failure(frozen);
    // No refusal that belongs in the log: somebody looks at a window that is out of date.
    if (frozen->row.state != CampaignState::Submitted || frozen->snapshot.revision != what.revision)
        return failure(ErrorCode::Conflict, u"revision"_s);
    const QByteArray digest = digestOf(*frozen, what.part);
    if (digest.isEmpty())
        return failure(ErrorCode::InvalidInput, u"part"_s);
    const auto kept = keptLooks(connection, *frozen, actor.id);
    if (!kept)
        return failure(kept);
    const PartLook before = kept->value(what.part);
    QStringList marks = before.marks + what.marks;
    marks.removeDuplicates();
    return ReviewLookGateway(connection)
        .put({what.campaign, actor.id, what.part, digest, context.now(),
              what.complete || before.complete, what.ticked, marks});
}

} // namespace

ReviewTalk::ReviewTalk(OfficeContext& context) : m_context(context) {}

QFuture<Result<ReviewStart>> ReviewTalk::takeUp(Session session, CampaignId campaign)
{
    return act<ReviewStart>(
        m_context, session, {Permission::Review, u"review.begun"_s, subjectOf(campaign)},
        [this, campaign](Connection& connection, const PersonRecord& actor) -> Result<ReviewStart> {
            const auto frozen = readFrozen(connection, campaign);
            if (!frozen)
                return failure(frozen);
            if (frozen->row.state != CampaignState::Submitted)
                return failure(ErrorCode::Conflict, stateName(frozen->row.state));
            if (auto ok = noteVisit(m_context, connection, actor, frozen->snapshot); !ok)
                return failure(ok);
            return startOf(m_context, connection, *frozen, actor.id);
        });
}

QFuture<Status> ReviewTalk::leave(Session session, CampaignId campaign)
{
    return act<void>(
        m_context, session, {Permission::Review, u"review.left"_s, subjectOf(campaign)},
        [this, campaign](Connection& connection, const PersonRecord& actor) {
            return ReviewLookGateway(connection).close(campaign, actor.id, m_context.now());
        });
}

QFuture<Status> ReviewTalk::look(Session session, LookedAt what)
{
    return act<void>(m_context, session,
                     {Permission::Review, u"review.looked"_s, subjectOf(what.campaign)},
                     [this, what](Connection& connection, const PersonRecord& actor) {
                         return keepLook(m_context, connection, actor, what);
                     });
}

QFuture<Result<ReviewPresence>> ReviewTalk::presence(Session session, CampaignId campaign,
                                                     int revision)
{
    return m_context.read([=, this](Connection& connection) -> Result<ReviewPresence> {
        const auto actor = m_context.permitted(connection, session, Permission::Review);
        if (!actor)
            return failure(actor);
        const auto row = CampaignGateway(connection).find(campaign);
        if (!row)
            return failure(row);
        if (row->draft.revision != revision)
            return ReviewPresence{.waits = false, .others = {}, .comments = {}};
        return presenceOf(m_context, connection, *row, actor->id);
    });
}

QFuture<Result<QHash<CampaignId, QList<ReviewVisit>>>> ReviewTalk::visits(Session session)
{
    return m_context.read(
        [=, this](Connection& connection) -> Result<QHash<CampaignId, QList<ReviewVisit>>> {
            const auto actor = m_context.permitted(connection, session, Permission::Review);
            if (!actor)
                return failure(actor);
            return openVisits(m_context, connection, actor->id);
        });
}

QFuture<Result<ReviewComment>> ReviewTalk::comment(Session session, NewComment comment)
{
    return act<ReviewComment>(
        m_context, session,
        {Permission::Review, u"campaign.commented"_s, subjectOf(comment.campaign)},
        [this, comment](Connection& connection, const PersonRecord& actor) {
            return keepComment(m_context, connection, actor, comment);
        });
}

QFuture<Status> ReviewTalk::takeBack(Session session, CommentId comment)
{
    return act<void>(m_context, session, {Permission::Review, u"campaign.commentTakenBack"_s, {}},
                     [this, comment](Connection& connection, const PersonRecord& actor) -> Status {
                         CommentGateway comments(connection);
                         const auto row = comments.find(comment);
                         if (!row)
                             return failure(row);
                         if (row->author != actor.id)
                             return failure(ErrorCode::NotPermitted, u"comment"_s);
                         if (const auto ok = waitingRow(connection, row->campaign, row->revision);
                             !ok)
                             return failure(ok);
                         if (auto ok = comments.remove(comment); !ok)
                             return ok;
                         return m_context.record(connection, actor, u"campaign.commentTakenBack"_s,
                                                 subjectOf(row->campaign),
                                                 {{u"revision"_s, row->revision},
                                                  {u"comment"_s, comment.value},
                                                  {u"part"_s, row->part}});
                     });
}

QFuture<Result<QList<ReviewComment>>> ReviewTalk::todo(Session session, CampaignId campaign)
{
    return m_context.read([=, this](Connection& connection) -> Result<QList<ReviewComment>> {
        const auto actor = m_context.permitted(connection, session, Permission::Compose);
        if (!actor)
            return failure(actor);
        const auto row = CampaignGateway(connection).find(campaign);
        if (!row)
            return failure(row);
        const int revision = row->draft.revision;
        const bool written =
            row->state == CampaignState::Draft || row->state == CampaignState::Submitted;
        return withNames(
            connection,
            CommentGateway(connection).todoBefore(campaign, written ? revision : revision + 1));
    });
}

QFuture<Result<ReviewNews>> ReviewTalk::news(Session session, std::optional<qint64> after)
{
    return m_context.read([=, this](Connection& connection) -> Result<ReviewNews> {
        const auto actor = m_context.permitted(connection, session, Permission::StopDelivery);
        if (!actor)
            return failure(actor);
        return readReviewNews(connection, *actor, after);
    });
}

QFuture<Status> ReviewTalk::setDone(Session session, CommentId comment, bool done)
{
    return act<void>(
        m_context, session, {Permission::Compose, u"campaign.todo"_s, {}},
        [this, comment, done](Connection& connection, const PersonRecord& actor) -> Status {
            CommentGateway comments(connection);
            const auto row = comments.find(comment);
            if (!row)
                return failure(row);
            const auto campaign = CampaignGateway(connection).find(row->campaign);
            if (!campaign)
                return failure(campaign);
            if (campaign->state != CampaignState::Draft)
                return failure(ErrorCode::WrongState, stateName(campaign->state));
            const int revision = campaign->draft.revision;
            const auto at = done ? std::optional(m_context.now()) : std::nullopt;
            if (auto ok = comments.setDone(comment, at, actor.id, revision); !ok)
                return ok;
            return m_context.record(
                connection, actor, done ? u"campaign.todoDone"_s : u"campaign.todoUndone"_s,
                subjectOf(row->campaign),
                {{u"revision"_s, revision}, {u"comment"_s, comment.value}, {u"part"_s, row->part}});
        });
}

} // namespace ringi
