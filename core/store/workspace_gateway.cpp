// SPDX-License-Identifier: Apache-2.0
#include "store/workspace_gateway.h"

#include "store/json_text.h"

namespace ringi {
namespace {

Result<QString> policyText(const Policy& policy)
{
    return jsonText(QJsonObject{
        {QStringLiteral("form"), policy.form},
        {QStringLiteral("approvals"), policy.approvals},
        {QStringLiteral("holdSeconds"), qint64{policy.hold.count()}},
        {QStringLiteral("askBetweenRings"), policy.askBetweenRings},
    });
}

Result<Policy> policyFrom(const QString& text)
{
    const auto json = jsonObjectFrom(text, QStringLiteral("policy"));
    if (!json)
        return failure(json);
    const QJsonValue form = json->value(QLatin1StringView("form"));
    const QJsonValue approvals = json->value(QLatin1StringView("approvals"));
    const QJsonValue hold = json->value(QLatin1StringView("holdSeconds"));
    // A policy that cannot be read must not become a weaker one.
    if (!form.isString() || approvals.toInt() < 1 || !hold.isDouble() || hold.toInteger() < 0)
        return failure(ErrorCode::WorkspaceDamaged, QStringLiteral("policy"));
    // Missing: saved before there were rings.
    const QJsonValue ask = json->value(QLatin1StringView("askBetweenRings"));
    if (!ask.isUndefined() && !ask.isBool())
        return failure(ErrorCode::WorkspaceDamaged, QStringLiteral("policy"));
    return Policy{.form = form.toString(),
                  .approvals = approvals.toInt(),
                  .hold = std::chrono::seconds(hold.toInteger()),
                  .askBetweenRings = ask.toBool()};
}

} // namespace

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

Status WorkspaceGateway::savePolicy(const Policy& policy)
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
