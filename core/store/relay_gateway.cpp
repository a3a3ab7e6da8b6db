// SPDX-License-Identifier: Apache-2.0
#include "store/relay_gateway.h"

namespace ringi {
namespace {

RelayRow relayFrom(const Row& row)
{
    return {row.id<RelayId>(0), row.text(1), row.text(2),  static_cast<quint16>(row.integer(3)),
            row.text(4),        row.text(5), row.bytes(6), row.truth(7)};
}

Values columnsOf(const RelayRow& row)
{
    return {row.name,     row.host,  int{row.port},     row.tlsRule,
            row.userName, row.caPem, row.passwordSaved, row.id};
}

QString selecting(const QString& condition)
{
    return QStringLiteral("SELECT id, name, host, port, tls_rule, user_name, ca_pem, password_saved"
                          " FROM relay ") +
           condition;
}

} // namespace

Result<RelayId> RelayGateway::insert(const RelayRow& row)
{
    const auto id = m_connection.nextId(QStringLiteral("relay"));
    if (!id)
        return failure(id);
    RelayRow numbered = row;
    numbered.id = RelayId{*id};
    const auto done = m_connection.execute(
        QStringLiteral("INSERT INTO relay (name, host, port, tls_rule, user_name, ca_pem,"
                       " password_saved, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        columnsOf(numbered));
    if (!done)
        return failure(done);
    return numbered.id;
}

Status RelayGateway::update(const RelayRow& row)
{
    const auto changed = m_connection.execute(
        QStringLiteral("UPDATE relay SET name = ?, host = ?, port = ?, tls_rule = ?, user_name = ?,"
                       " ca_pem = ?, password_saved = ? WHERE id = ?"),
        columnsOf(row));
    if (!changed)
        return failure(changed);
    if (*changed != 1)
        return failure(ErrorCode::NotFound, QStringLiteral("relay"));
    return {};
}

Result<RelayRow> RelayGateway::find(RelayId id)
{
    const auto row = m_connection.selectOne(selecting(QStringLiteral("WHERE id = ?")), {id},
                                            QStringLiteral("relay"));
    if (!row)
        return failure(row);
    return relayFrom(*row);
}

Result<QList<RelayRow>> RelayGateway::all()
{
    const auto rows = m_connection.select(selecting(QStringLiteral("ORDER BY id")));
    if (!rows)
        return failure(rows);
    QList<RelayRow> relays;
    for (const Row& row : *rows)
        relays.append(relayFrom(row));
    return relays;
}

} // namespace ringi
