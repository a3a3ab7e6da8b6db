// SPDX-License-Identifier: Apache-2.0
#include "store/review_look_gateway.h"

#include "store/json_text.h"

namespace ringi {

using namespace Qt::StringLiterals;

Status ReviewLookGateway::put(const ReviewLook& look)
{
    const auto marks = jsonText(look.marks);
    if (!marks)
        return failure(marks);
    const auto done = m_connection.execute(
        u"INSERT INTO review_look (campaign_id, reviewer_id, part, part_digest, looked_at, "
        u"complete,"
        " ticked, marks) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (campaign_id, reviewer_id, part, part_digest) DO UPDATE SET"
        " looked_at = excluded.looked_at, complete = excluded.complete, ticked = excluded.ticked,"
        " marks = excluded.marks"_s,
        {look.campaign, look.reviewer, look.part, look.partDigest, look.at, look.complete,
         look.ticked, *marks});
    return done ? Status{} : failure(done);
}

Result<QList<ReviewLook>> ReviewLookGateway::find(CampaignId campaign, PersonId reviewer)
{
    const auto rows = m_connection.select(
        u"SELECT part, part_digest, looked_at, complete, ticked, marks FROM review_look"
        " WHERE campaign_id = ? AND reviewer_id = ? ORDER BY looked_at, part"_s,
        {campaign, reviewer});
    if (!rows)
        return failure(rows);
    QList<ReviewLook> looks;
    for (const Row& row : *rows) {
        const auto marks = textsFrom(row.text(5), u"review look"_s);
        if (!marks)
            return failure(marks);
        looks.append({campaign, reviewer, row.text(0), row.bytes(1), row.moment(2), row.truth(3),
                      row.truth(4), *marks});
    }
    return looks;
}

Result<bool> ReviewLookGateway::open(const ReviewVisitRow& visit, int revision)
{
    const auto again =
        m_connection.execute(u"UPDATE review_visit SET opened_at = ?, closed_at = NULL"
                             " WHERE campaign_id = ? AND revision = ? AND reviewer_id = ?"_s,
                             {visit.openedAt, visit.campaign, revision, visit.reviewer});
    if (!again)
        return failure(again);
    if (*again > 0)
        return false;
    const auto done = m_connection.execute(
        u"INSERT INTO review_visit (campaign_id, revision, reviewer_id, opened_at)"
        " VALUES (?, ?, ?, ?)"_s,
        {visit.campaign, revision, visit.reviewer, visit.openedAt});
    if (!done)
        return failure(done);
    return true;
}

Status ReviewLookGateway::close(CampaignId campaign, PersonId reviewer, Moment at)
{
    const auto done = m_connection.execute(
        u"UPDATE review_visit SET closed_at = ? WHERE campaign_id = ? AND reviewer_id = ?"
        " AND closed_at IS NULL"_s,
        {at, campaign, reviewer});
    return done ? Status{} : failure(done);
}

Result<QList<ReviewVisitRow>> ReviewLookGateway::openSince(Moment after)
{
    const auto rows = m_connection.select(
        u"SELECT v.campaign_id, v.reviewer_id, v.opened_at FROM review_visit v"
        " JOIN campaign c ON c.id = v.campaign_id AND c.revision = v.revision"
        " WHERE c.state = 'submitted' AND v.closed_at IS NULL AND v.opened_at > ?"
        " ORDER BY v.opened_at, v.reviewer_id"_s,
        {after});
    if (!rows)
        return failure(rows);
    QList<ReviewVisitRow> visits;
    for (const Row& row : *rows)
        visits.append({row.id<CampaignId>(0), row.id<PersonId>(1), row.moment(2)});
    return visits;
}

} // namespace ringi
