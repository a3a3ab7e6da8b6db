// SPDX-License-Identifier: Apache-2.0
#include "store/revision_gateway.h"

#include "store/recipient_columns.h"

namespace ringi {
namespace {

QString selecting(const QString& condition)
{
    return QStringLiteral("SELECT campaign_id, revision, packet, packet_digest, body, html,"
                          " ca_pem, submitted_at FROM revision WHERE campaign_id = ? ") +
           condition;
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

Result<QList<Recipient>> RevisionGateway::recipientsAfter(CampaignId campaign, int revision,
                                                          qint64 afterOrdinal, int limit)
{
    const auto rows = m_connection.select(
        QStringLiteral("SELECT ordinal, address, field_values FROM revision_recipient"
                       " WHERE campaign_id = ? AND revision = ? AND ordinal > ?"
                       " ORDER BY ordinal LIMIT ?"),
        {campaign, revision, afterOrdinal, limit});
    if (!rows)
        return failure(rows);
    return recipientsFrom(*rows);
}

Result<QList<qint64>> RevisionGateway::ordinalsAtDomain(CampaignId campaign, int revision,
                                                        const QString& domain, int limit)
{
    if (domain.isEmpty())
        return QList<qint64>{};
    QString pattern = domain;
    pattern.replace(u'!', QStringLiteral("!!"))
        .replace(u'%', QStringLiteral("!%"))
        .replace(u'_', QStringLiteral("!_"));
    return ordinalsFrom(m_connection.select(
        QStringLiteral("SELECT ordinal FROM revision_recipient WHERE campaign_id = ?"
                       " AND revision = ? AND LOWER(address) LIKE ? ESCAPE '!'"
                       " ORDER BY ordinal LIMIT ?"),
        {campaign, revision, QStringLiteral("%@") + pattern, limit}));
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
