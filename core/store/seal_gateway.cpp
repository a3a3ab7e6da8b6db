// SPDX-License-Identifier: Apache-2.0
#include "store/seal_gateway.h"

#include "store/json_text.h"

namespace ringi {

Result<SealId> SealGateway::insert(const Seal& seal)
{
    const SealStatement& statement = seal.statement;
    const auto text = jsonText(statementJson(statement));
    if (!text)
        return failure(text);
    const auto id = m_connection.nextId(QStringLiteral("seal"));
    if (!id)
        return failure(id);
    const auto done = m_connection.execute(
        QStringLiteral("INSERT INTO seal (id, campaign_id, revision, approver_id, statement,"
                       " signature) VALUES (?, ?, ?, ?, ?, ?)"),
        {*id, statement.campaign, statement.revision, statement.approver, *text, seal.signature});
    if (!done)
        return failure(done);
    return SealId{*id};
}

Result<QList<Seal>> SealGateway::forRevision(CampaignId campaign, int revision)
{
    const auto rows =
        m_connection.select(QStringLiteral("SELECT id, statement, signature FROM seal"
                                           " WHERE campaign_id = ? AND revision = ? ORDER BY id"),
                            {campaign, revision});
    if (!rows)
        return failure(rows);
    QList<Seal> seals;
    for (const Row& row : *rows) {
        const QString what = QStringLiteral("seal %1").arg(row.integer(0));
        const auto json = jsonObjectFrom(row.text(1), what);
        if (!json)
            return failure(json);
        const auto statement = statementFromJson(*json);
        if (!statement)
            return failure(ErrorCode::WorkspaceDamaged, what);
        seals.append({*statement, row.bytes(2)});
    }
    return seals;
}

} // namespace ringi
