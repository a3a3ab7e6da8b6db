// SPDX-License-Identifier: Apache-2.0
#include "store/workspace_gateway.h"

#include "store/policy_text.h"

namespace ringi {
Status WorkspaceGateway::create(const WorkspaceRow& row)
{
    const auto policy = policyText(row.policy);
    if (!policy)
        return failure(policy);
    const auto done = m_connection.execute(
        QStringLiteral("INSERT INTO workspace (id, uuid, name, founder_key, created_at, policy,"
                       " practice) VALUES (1, ?, ?, ?, ?, ?, ?)"),
        {row.uuid, row.name, row.founderKey, row.createdAt, *policy, row.practice});
    if (!done)
        return failure(done);
    return {};
}

Result<WorkspaceRow> WorkspaceGateway::load()
{
    const auto row = m_connection.selectOne(
        QStringLiteral("SELECT uuid, name, founder_key, created_at, policy, practice"
                       " FROM workspace WHERE id = 1"),
        {}, QStringLiteral("workspace"));
    if (!row)
        return failure(row);
    const auto policy = policyFrom(row->text(4));
    if (!policy)
        return failure(policy);
    return WorkspaceRow{row->text(0),   row->text(1), row->bytes(2),
                        row->moment(3), *policy,      row->truth(5)};
}

Status WorkspaceGateway::savePolicy(const PolicyBook& policy)
{
    const auto text = policyText(policy);
    if (!text)
        return failure(text);
    const auto changed = m_connection.execute(
        QStringLiteral("UPDATE workspace SET policy = ? WHERE id = 1"), {*text});
    if (!changed)
        return failure(changed);
    if (*changed != 1)
        return failure(ErrorCode::NotFound, QStringLiteral("workspace"));
    return {};
}

} // namespace ringi
