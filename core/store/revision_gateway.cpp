// SPDX-License-Identifier: Apache-2.0
#include "store/revision_gateway.h"

#include "store/json_text.h"
#include "store/recipient_columns.h"

#include <algorithm>

namespace ringi {
namespace {

QString selecting(const QString& condition)
{
    return QStringLiteral("SELECT campaign_id, revision, packet, packet_digest, body, html,"
                          " ca_pem, submitted_at FROM revision WHERE campaign_id = ? ") +
           condition;
}

/// Recipients of a revision behind an ordinal, a number of them.
QString selectingPage()
{
    return QStringLiteral("SELECT ordinal, address, field_values FROM revision_recipient"
                          " WHERE campaign_id = ? AND revision = ? AND ordinal > ?"
                          " ORDER BY ordinal LIMIT ?");
}

/// The rows of everybody of a revision, in order.
template <typename Use>
Status forEachRow(Connection& connection, const std::pair<CampaignId, int>& whose, Use use)
{
    // In pages: the driver of PostgreSQL holds a whole answer.
    constexpr int kPageSize = 1000;
    qint64 after = 0;
    for (int met = kPageSize; met == kPageSize;) {
        met = 0;
        const auto done =
            connection.forEachRow(selectingPage(), {whose.first, whose.second, after, kPageSize},
                                  [&](const Row& row) -> Status {
                                      after = row.integer(0);
                                      ++met;
                                      return use(row);
                                  });
        if (!done)
            return done;
    }
    return {};
}

Result<RevisionRow> revisionFrom(const Result<Row>& row)
{
    if (!row)
        return failure(row);
    RevisionRow revision;
    revision.campaign = row->id<CampaignId>(0);
    revision.revision = row->number(1);
    revision.packet = row->bytes(2);
    revision.packetDigest = row->bytes(3);
    revision.texts = {.body = row->text(4), .html = row->text(5), .caPem = row->bytes(6)};
    revision.submittedAt = row->moment(7);
    return revision;
}

Result<QList<qint64>> ordinalsFrom(const Result<Rows>& rows)
{
    if (!rows)
        return failure(rows);
    QList<qint64> ordinals;
    ordinals.reserve(rows->size());
    for (const Row& row : *rows)
        ordinals.append(row.integer(0));
    return ordinals;
}

/// For LIKE ... ESCAPE '!'.
QString likePattern(QString text)
{
    return text.replace(u'!', QStringLiteral("!!"))
        .replace(u'%', QStringLiteral("!%"))
        .replace(u'_', QStringLiteral("!_"));
}

bool has(const Recipient& recipient, const QString& text)
{
    return recipient.address.contains(text, Qt::CaseInsensitive) ||
           std::ranges::any_of(recipient.values, [&text](const QString& value) {
               return value.contains(text, Qt::CaseInsensitive);
           });
}

/// The text as it stands inside a JSON string.
Result<QString> insideJson(const QString& text)
{
    const auto array = jsonText(QStringList{text});
    if (!array)
        return failure(array);
    return array->sliced(2, array->size() - 4); // [" and "]
}

} // namespace

Status RevisionGateway::insert(const RevisionRow& row)
{
    const auto done = m_connection.execute(
        QStringLiteral("INSERT INTO revision (campaign_id, revision, packet, packet_digest, body,"
                       " html, ca_pem, submitted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {row.campaign, row.revision, row.packet, row.packetDigest, row.texts.body, row.texts.html,
         row.texts.caPem, row.submittedAt});
    if (!done)
        return failure(done);
    return {};
}

Result<qint64> RevisionGateway::freezeRecipients(CampaignId campaign, int revision, ListId list)
{
    return m_connection.execute(
        QStringLiteral("INSERT INTO revision_recipient (campaign_id, revision, ordinal, address,"
                       " field_values) SELECT CAST(? AS BIGINT), CAST(? AS BIGINT), ordinal,"
                       " address, field_values FROM recipient WHERE list_id = ? ORDER BY ordinal"),
        {campaign, revision, list});
}

Result<RevisionRow> RevisionGateway::find(CampaignId campaign, int revision)
{
    return revisionFrom(m_connection.selectOne(selecting(QStringLiteral("AND revision = ?")),
                                               {campaign, revision}, QStringLiteral("revision")));
}

Result<RevisionRow> RevisionGateway::latest(CampaignId campaign)
{
    return revisionFrom(
        m_connection.selectOne(selecting(QStringLiteral("ORDER BY revision DESC LIMIT 1")),
                               {campaign}, QStringLiteral("revision")));
}

Status RevisionGateway::forEachRecipient(CampaignId campaign, int revision, const RecipientUse& use)
{
    return forEachRow(m_connection, {campaign, revision}, [&use](const Row& row) -> Status {
        const auto recipient = recipientFrom(row);
        return recipient ? use(*recipient) : failure(recipient);
    });
}

Status RevisionGateway::forEachStored(CampaignId campaign, int revision,
                                      const std::function<Status(const StoredRecipient&)>& use)
{
    return forEachRow(m_connection, {campaign, revision}, [&use](const Row& row) {
        return use({row.integer(0), row.text(1), row.text(2)});
    });
}

Result<QList<Recipient>> RevisionGateway::recipientsAfter(CampaignId campaign, int revision,
                                                          qint64 afterOrdinal, int limit)
{
    const auto rows =
        m_connection.select(selectingPage(), {campaign, revision, afterOrdinal, limit});
    if (!rows)
        return failure(rows);
    return recipientsFrom(*rows);
}

Result<QList<Recipient>> RevisionGateway::recipientsHaving(const QString& text, CampaignId campaign,
                                                           int revision, const RecipientPage& page)
{
    if (text.isEmpty())
        return recipientsAfter(campaign, revision, page.afterOrdinal, page.limit);
    const auto inside = insideJson(text);
    if (!inside)
        return failure(inside);
    const QString inAddress = u'%' + likePattern(text) + u'%';
    const QString inValues = u'%' + likePattern(*inside) + u'%';
    QList<Recipient> found;
    qint64 after = page.afterOrdinal;
    for (;;) {
        const auto rows = m_connection.select(
            QStringLiteral("SELECT ordinal, address, field_values FROM revision_recipient"
                           " WHERE campaign_id = ? AND revision = ? AND ordinal > ?"
                           " AND (LOWER(address) LIKE LOWER(CAST(? AS TEXT)) ESCAPE '!'"
                           " OR LOWER(field_values) LIKE LOWER(CAST(? AS TEXT)) ESCAPE '!')"
                           " ORDER BY ordinal LIMIT ?"),
            {campaign, revision, after, inAddress, inValues, page.limit});
        if (!rows)
            return failure(rows);
        const auto likely = recipientsFrom(*rows);
        if (!likely)
            return failure(likely);
        for (const Recipient& recipient : *likely) {
            // What stands between two values in JSON is nobody's.
            if (has(recipient, text) && found.size() < page.limit)
                found.append(recipient);
        }
        if (likely->size() < page.limit || found.size() == page.limit)
            return found;
        after = likely->last().ordinal;
    }
}

Result<QList<qint64>> RevisionGateway::ordinalsAtDomain(CampaignId campaign, int revision,
                                                        const QString& domain, int limit)
{
    if (domain.isEmpty())
        return QList<qint64>{};
    return ordinalsFrom(m_connection.select(
        QStringLiteral("SELECT ordinal FROM revision_recipient WHERE campaign_id = ?"
                       " AND revision = ? AND LOWER(address) LIKE ? ESCAPE '!'"
                       " ORDER BY ordinal LIMIT ?"),
        {campaign, revision, QStringLiteral("%@") + likePattern(domain), limit}));
}

Result<QList<qint64>> RevisionGateway::ordinalsOf(CampaignId campaign, int revision,
                                                  const QStringList& addresses, int limit)
{
    constexpr qsizetype kMostAddresses = 1000;
    if (addresses.isEmpty())
        return QList<qint64>{};
    if (addresses.size() > kMostAddresses)
        return failure(ErrorCode::TooLarge, QStringLiteral("addresses"));
    Values values{campaign, revision};
    for (const QString& address : addresses)
        values.append(address);
    values.append(limit);
    const QString marks =
        QStringList(addresses.size(), QStringLiteral("?")).join(QStringLiteral(", "));
    return ordinalsFrom(m_connection.select(
        QStringLiteral("SELECT ordinal FROM revision_recipient WHERE campaign_id = ?"
                       " AND revision = ? AND LOWER(address) IN (") +
            marks + QStringLiteral(") ORDER BY ordinal LIMIT ?"),
        values));
}

Result<Recipient> RevisionGateway::recipient(CampaignId campaign, int revision, qint64 ordinal)
{
    const auto row = m_connection.selectOne(
        QStringLiteral("SELECT ordinal, address, field_values FROM revision_recipient"
                       " WHERE campaign_id = ? AND revision = ? AND ordinal = ?"),
        {campaign, revision, ordinal}, QStringLiteral("recipient"));
    if (!row)
        return failure(row);
    return recipientFrom(*row);
}

} // namespace ringi
