// SPDX-License-Identifier: Apache-2.0
#include "store/sender_gateway.h"

#include "store/json_text.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

Result<QString> headersText(const ListHeaders& headers)
{
    return jsonText(QJsonObject{{u"unsubscribeUrl"_s, headers.unsubscribeUrl},
                                {u"unsubscribeMail"_s, headers.unsubscribeMail},
                                {u"listId"_s, headers.listId},
                                {u"feedbackId"_s, headers.feedbackId},
                                {u"autoSubmitted"_s, headers.autoSubmitted}});
}

Result<SenderRow> senderFrom(const Row& row)
{
    const auto headers = jsonObjectFrom(row.text(6), u"sender headers"_s);
    if (!headers)
        return failure(headers);
    SenderRow sender{row.id<SenderId>(0), row.text(1),         row.text(2), row.text(3),
                     row.text(4),         row.id<RelayId>(5), {}};
    sender.headers = {.unsubscribeUrl = headers->value("unsubscribeUrl"_L1).toString(),
                      .unsubscribeMail = headers->value("unsubscribeMail"_L1).toString(),
                      .listId = headers->value("listId"_L1).toString(),
                      .feedbackId = headers->value("feedbackId"_L1).toString(),
                      .autoSubmitted = headers->value("autoSubmitted"_L1).toBool()};
    return sender;
}

Result<Values> columnsOf(const SenderRow& row)
{
    const auto headers = headersText(row.headers);
    if (!headers)
        return failure(headers);
    return Values{row.name,  row.address, row.replyTo, row.envelopeSender,
                  row.relay, *headers,    row.id};
}

QString selecting(const QString& condition)
{
    return QStringLiteral("SELECT id, name, address, reply_to, envelope_sender, relay_id, headers"
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
    const auto columns = columnsOf(numbered);
    if (!columns)
        return failure(columns);
    const auto done = m_connection.execute(
        QStringLiteral("INSERT INTO sender (name, address, reply_to, envelope_sender, relay_id,"
                       " headers, id) VALUES (?, ?, ?, ?, ?, ?, ?)"),
        *columns);
    if (!done)
        return failure(done);
    return numbered.id;
}

Status SenderGateway::update(const SenderRow& row)
{
    const auto columns = columnsOf(row);
    if (!columns)
        return failure(columns);
    const auto changed =
        m_connection.execute(QStringLiteral("UPDATE sender SET name = ?, address = ?, reply_to = ?,"
                                            " envelope_sender = ?, relay_id = ?, headers = ? WHERE id = ?"),
                             *columns);
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
    for (const Row& row : *rows) {
        auto sender = senderFrom(row);
        if (!sender)
            return failure(sender);
        senders.append(*std::move(sender));
    }
    return senders;
}

} // namespace ringi
