// SPDX-License-Identifier: Apache-2.0
#include "store/comment_gateway.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

Status oneChanged(const Result<qint64>& changed)
{
    if (!changed)
        return failure(changed);
    return *changed == 1 ? Status{} : failure(ErrorCode::NotFound, u"comment"_s);
}

CommentRow commentFrom(const Row& row)
{
    CommentRow comment;
    comment.id = row.id<CommentId>(0);
    comment.campaign = row.id<CampaignId>(1);
    comment.revision = row.number(2);
    comment.author = row.id<PersonId>(3);
    comment.part = row.text(4);
    comment.quote = row.text(5);
    comment.place = row.number(6);
    comment.text = row.text(7);
    comment.madeAt = row.moment(8);
    comment.doneAt = row.optionalMoment(9);
    comment.doneBy = row.id<PersonId>(10);
    comment.doneIn = row.number(11);
    return comment;
}

} // namespace

Result<CommentId> CommentGateway::insert(const CommentRow& row)
{
    const auto id = m_connection.nextId(u"review_comment"_s);
    if (!id)
        return failure(id);
    const auto done = m_connection.execute(
        u"INSERT INTO review_comment (id, campaign_id, revision, author_id, part, quote, place,"
        " text, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {*id, row.campaign, row.revision, row.author, row.part, row.quote, row.place, row.text,
         row.madeAt});
    if (!done)
        return failure(done);
    return CommentId{*id};
}

Result<QList<CommentRow>> CommentGateway::read(const QString& where, const Values& values)
{
    const auto rows = m_connection.select(
        u"SELECT id, campaign_id, revision, author_id, part, quote, place, text, made_at, done_at,"
        " done_by, done_in FROM review_comment WHERE "_s +
            where + u" ORDER BY revision, id"_s,
        values);
    if (!rows)
        return failure(rows);
    QList<CommentRow> comments;
    for (const Row& row : *rows)
        comments.append(commentFrom(row));
    return comments;
}

Result<CommentRow> CommentGateway::find(CommentId id)
{
    const auto rows = read(u"id = ?"_s, {id});
    if (!rows)
        return failure(rows);
    if (rows->isEmpty())
        return failure(ErrorCode::NotFound, u"comment"_s);
    return rows->first();
}

Status CommentGateway::remove(CommentId id)
{
    return oneChanged(m_connection.execute(u"DELETE FROM review_comment WHERE id = ?"_s, {id}));
}

Status CommentGateway::setDone(CommentId id, std::optional<Moment> at, PersonId by, int doneIn)
{
    const std::optional<int> revision = at ? std::optional(doneIn) : std::nullopt;
    return oneChanged(m_connection.execute(
        u"UPDATE review_comment SET done_at = ?, done_by = ?, done_in = ? WHERE id = ?"_s,
        {at, at ? by : PersonId{}, revision, id}));
}

Result<QList<CommentRow>> CommentGateway::ofRevision(CampaignId campaign, int revision)
{
    return read(u"campaign_id = ? AND revision = ?"_s, {campaign, revision});
}

Result<QList<CommentRow>> CommentGateway::todoBefore(CampaignId campaign, int revision)
{
    return read(u"campaign_id = ? AND revision < ? AND (done_in IS NULL OR done_in >= ?)"_s,
                {campaign, revision, revision});
}

} // namespace ringi
