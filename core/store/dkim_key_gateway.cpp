// SPDX-License-Identifier: Apache-2.0
#include "store/dkim_key_gateway.h"

namespace ringi {
namespace {

QString selecting(const QString& condition)
{
    return QStringLiteral("SELECT id, domain, selector, algorithm, public_key FROM dkim_key ") +
           condition;
}

Result<DkimSnapshot> keyFrom(const Row& row)
{
    const auto algorithm = dkimAlgorithmFromName(row.text(3));
    if (!algorithm)
        return failure(ErrorCode::WorkspaceDamaged, QStringLiteral("dkim_key"));
    return DkimSnapshot{.id = row.id<DkimKeyId>(0),
                        .identity = {.domain = row.text(1),
                                     .selector = row.text(2),
                                     .algorithm = *algorithm,
                                     .publicKey = row.bytes(4)}};
}

} // namespace

Result<DkimKeyId> DkimKeyGateway::insert(SenderId sender, const DkimIdentity& identity, Moment now)
{
    const auto id = m_connection.nextId(QStringLiteral("dkim_key"));
    if (!id)
        return failure(id);
    const auto done = m_connection.execute(
        QStringLiteral("INSERT INTO dkim_key (id, sender_id, domain, selector, algorithm,"
                       " public_key, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {*id, sender, identity.domain, identity.selector, dkimAlgorithmName(identity.algorithm),
         identity.publicKey, now});
    if (!done)
        return failure(done);
    return DkimKeyId{*id};
}

Status DkimKeyGateway::remove(DkimKeyId id)
{
    const auto changed =
        m_connection.execute(QStringLiteral("DELETE FROM dkim_key WHERE id = ?"), {id});
    if (!changed)
        return failure(changed);
    if (*changed != 1)
        return failure(ErrorCode::NotFound, QStringLiteral("dkim key"));
    return {};
}

Result<DkimSnapshot> DkimKeyGateway::find(DkimKeyId id)
{
    const auto row = m_connection.selectOne(selecting(QStringLiteral("WHERE id = ?")), {id},
                                            QStringLiteral("dkim key"));
    if (!row)
        return failure(row);
    return keyFrom(*row);
}

Result<QList<DkimSnapshot>> DkimKeyGateway::forSender(SenderId sender)
{
    const auto rows = m_connection.select(
        selecting(QStringLiteral("WHERE sender_id = ? ORDER BY algorithm")), {sender});
    if (!rows)
        return failure(rows);
    QList<DkimSnapshot> keys;
    for (const Row& row : *rows) {
        auto key = keyFrom(row);
        if (!key)
            return failure(key);
        keys.append(*std::move(key));
    }
    return keys;
}

} // namespace ringi
