// SPDX-License-Identifier: Apache-2.0
#include "store/sender_gateway.h"

namespace ringi {
namespace {

SenderRow senderFrom(const Row& row)
{
    return {row.id<SenderId>(0), row.text(1), row.text(2),
            row.text(3),         row.text(4), row.id<RelayId>(5)};
}

Values columnsOf(const SenderRow& row)
{
    return {row.name, row.address, row.replyTo, row.envelopeSender, row.relay, row.id};
}

QString selecting(const QString& condition)
{
    return QStringLiteral("SELECT id, name, address, reply_to, envelope_sender, relay_id"
                          " FROM sender ") +
           condition;
}

} // namespace

Result<SenderId> SenderGateway::insert(const SenderRow& row)
{
    const auto id = m_connection.nextId(QStringLiteral("sender"));
    if (!id)
        return failure(id);
    SenderRow numbered = row;
    numbered.id = SenderId{*id};
    const auto done = m_connection.execute(
        QStringLiteral("INSERT INTO sender (name, address, reply_to, envelope_sender, relay_id, id)"
                       " VALUES (?, ?, ?, ?, ?, ?)"),
        columnsOf(numbered));
    if (!done)
        return failure(done);
    return numbered.id;
}

Status SenderGateway::update(const SenderRow& row)
{
    const auto changed =
        m_connection.execute(QStringLiteral("UPDATE sender SET name = ?, address = ?, reply_to = ?,"
                                            " envelope_sender = ?, relay_id = ? WHERE id = ?"),
                             columnsOf(row));
    if (!changed)
        return failure(changed);
    if (*changed != 1)
        return failure(ErrorCode::NotFound, QStringLiteral("sender"));
    return {};
}

Result<SenderRow> SenderGateway::find(SenderId id)
{
    const auto row = m_connection.selectOne(selecting(QStringLiteral("WHERE id = ?")), {id},
                                            QStringLiteral("sender"));
    if (!row)
        return failure(row);
    return senderFrom(*row);
}

Result<QList<SenderRow>> SenderGateway::all()
{
    const auto rows = m_connection.select(selecting(QStringLiteral("ORDER BY id")));
    if (!rows)
        return failure(rows);
    QList<SenderRow> senders;
    for (const Row& row : *rows)
        senders.append(senderFrom(row));
    return senders;
}

} // namespace ringi
