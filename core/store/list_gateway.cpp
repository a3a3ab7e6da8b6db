// SPDX-License-Identifier: Apache-2.0
#include "store/list_gateway.h"

#include "store/bulk_insert.h"
#include "store/json_text.h"
#include "store/recipient_columns.h"

namespace ringi {
namespace {

Result<ListRow> listFrom(const Row& row)
{
    const auto fields =
        textsFrom(row.text(2), QStringLiteral("fields of list %1").arg(row.integer(0)));
    if (!fields)
        return failure(fields);
    return ListRow{row.id<ListId>(0),   row.text(1),    *fields,
                   row.integer(3),      row.integer(4), row.text(5),
                   row.id<PersonId>(6), row.moment(7)};
}

QString selecting(const QString& condition)
{
    return QStringLiteral("SELECT id, name, fields, recipients, refusals, source_file, imported_by,"
                          " created_at FROM recipient_list ") +
           condition;
}

} // namespace

Result<ListId> ListGateway::insert(const ListRow& row)
{
    const auto fields = jsonText(row.fields);
    if (!fields)
        return failure(fields);
    const auto id = m_connection.nextId(QStringLiteral("list"));
    if (!id)
        return failure(id);
    const auto done = m_connection.execute(
        QStringLiteral("INSERT INTO recipient_list (id, name, fields, recipients, refusals,"
                       " source_file, imported_by, created_at) VALUES (?, ?, ?, 0, 0, ?, ?, ?)"),
        {*id, row.name, *fields, row.sourceFile, row.importedBy, row.createdAt});
    if (!done)
        return failure(done);
    return ListId{*id};
}

Status ListGateway::appendRecipients(ListId list, const QList<Recipient>& recipients,
                                     const QStringList& keys)
{
    if (keys.size() != recipients.size())
        return failure(ErrorCode::InvalidInput, QStringLiteral("one key per recipient"));
    const auto row = find(list);
    if (!row)
        return failure(row);
    QList<Values> rows;
    rows.reserve(recipients.size());
    qint64 ordinal = row->count;
    for (qsizetype i = 0; i < recipients.size(); ++i) {
        const Recipient& recipient = recipients.at(i);
        if (recipient.ordinal != ++ordinal)
            return failure(ErrorCode::InvalidInput, QStringLiteral("ordinal"));
        if (recipient.values.size() != row->fields.size())
            return failure(ErrorCode::InvalidInput, QStringLiteral("number of values"));
        const auto values = jsonText(recipient.values);
        if (!values)
            return failure(values);
        rows.append({list, ordinal, recipient.address, keys.at(i), *values});
    }
    if (auto ok = insertMany(m_connection,
                             QStringLiteral("INSERT INTO recipient (list_id, ordinal, address,"
                                            " address_key, field_values) VALUES "),
                             rows);
        !ok)
        return ok;
    const auto counted = m_connection.execute(
        QStringLiteral("UPDATE recipient_list SET recipients = ? WHERE id = ?"), {ordinal, list});
    if (!counted)
        return failure(counted);
    return {};
}

Status ListGateway::appendRefusals(ListId list, const QList<RefusalRow>& refusals)
{
    QList<Values> rows;
    rows.reserve(refusals.size());
    for (const RefusalRow& refusal : refusals)
        rows.append({list, refusal.line, refusal.reason, refusal.detail});
    if (auto ok = insertMany(
            m_connection,
            QStringLiteral("INSERT INTO refusal (list_id, line, reason, detail) VALUES "), rows);
        !ok)
        return ok;
    const auto counted = m_connection.execute(
        QStringLiteral("UPDATE recipient_list SET refusals = refusals + ? WHERE id = ?"),
        {qint64{refusals.size()}, list});
    if (!counted)
        return failure(counted);
    if (*counted != 1)
        return failure(ErrorCode::NotFound, QStringLiteral("list"));
    return {};
}

Result<QList<ListRow>> ListGateway::all()
{
    const auto rows = m_connection.select(selecting(QStringLiteral("ORDER BY id DESC")));
    if (!rows)
        return failure(rows);
    QList<ListRow> lists;
    for (const Row& row : *rows) {
        auto list = listFrom(row);
        if (!list)
            return failure(list);
        lists.append(std::move(*list));
    }
    return lists;
}

Result<ListRow> ListGateway::find(ListId id)
{
    const auto row = m_connection.selectOne(selecting(QStringLiteral("WHERE id = ?")), {id},
                                            QStringLiteral("list"));
    if (!row)
        return failure(row);
    return listFrom(*row);
}

Result<QList<Recipient>> ListGateway::recipientsAfter(ListId list, qint64 afterOrdinal, int limit)
{
    const auto rows = m_connection.select(
        QStringLiteral("SELECT ordinal, address, field_values FROM recipient"
                       " WHERE list_id = ? AND ordinal > ? ORDER BY ordinal LIMIT ?"),
        {list, afterOrdinal, limit});
    if (!rows)
        return failure(rows);
    return recipientsFrom(*rows);
}

Result<Recipient> ListGateway::recipient(ListId list, qint64 ordinal)
{
    const auto row =
        m_connection.selectOne(QStringLiteral("SELECT ordinal, address, field_values FROM recipient"
                                              " WHERE list_id = ? AND ordinal = ?"),
                               {list, ordinal}, QStringLiteral("recipient"));
    if (!row)
        return failure(row);
    return recipientFrom(*row);
}

Result<QList<RefusalRow>> ListGateway::refusalsAfter(ListId list, qint64 afterLine, int limit)
{
    const auto rows =
        m_connection.select(QStringLiteral("SELECT line, reason, detail FROM refusal"
                                           " WHERE list_id = ? AND line > ? ORDER BY line LIMIT ?"),
                            {list, afterLine, limit});
    if (!rows)
        return failure(rows);
    QList<RefusalRow> refusals;
    refusals.reserve(rows->size());
    for (const Row& row : *rows)
        refusals.append({row.integer(0), row.text(1), row.text(2)});
    return refusals;
}

} // namespace ringi
