// SPDX-License-Identifier: Apache-2.0
#include "store/review_gateway.h"

namespace ringi {

Status ReviewGateway::insert(const ExpectedCount& answer)
{
    const auto changed = m_connection.execute(
        QStringLiteral("INSERT INTO expected_count (campaign_id, revision, reviewer_id, expected, "
                       "answered_at) VALUES (?, ?, ?, ?, ?)"),
        {answer.campaign, answer.revision, answer.reviewer, answer.expected, answer.at});
    return changed ? Status{} : failure(changed);
}

Result<ExpectedCount> ReviewGateway::find(CampaignId campaign, int revision, PersonId reviewer)
{
    const auto row = m_connection.selectOne(
        QStringLiteral("SELECT expected, answered_at FROM expected_count "
                       "WHERE campaign_id = ? AND revision = ? AND reviewer_id = ?"),
        {campaign, revision, reviewer}, QStringLiteral("expected count"));
    if (!row)
        return failure(row);
    return ExpectedCount{campaign, revision, reviewer, row->integer(0), row->moment(1)};
}

Result<int> ReviewGateway::lastAnswered(CampaignId campaign, int before, PersonId reviewer)
{
    const auto rows = m_connection.select(
        QStringLiteral("SELECT revision FROM expected_count WHERE campaign_id = ?"
                       " AND revision < ? AND reviewer_id = ? ORDER BY revision DESC LIMIT 1"),
        {campaign, before, reviewer});
    if (!rows)
        return failure(rows);
    return rows->isEmpty() ? 0 : rows->first().number(0);
}

} // namespace ringi
