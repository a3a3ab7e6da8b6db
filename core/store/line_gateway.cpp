// SPDX-License-Identifier: Apache-2.0
#include "store/line_gateway.h"

#include "store/recipient_columns.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString likePattern(QString text)
{
    return text.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
}

/// ASCII letters only: what SQLite does too.
QString lowered(QString text)
{
    for (QChar& c : text) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + (u'a' - u'A'));
    }
    return text;
}

/// As encode(.., 'escape') writes the bytes of a text: replies need not be UTF-8, and what is not
/// must neither stop a search nor be found by chance.
QString escaped(const QString& text)
{
    QString out;
    for (const char byte : text.toUtf8()) {
        const auto value = static_cast<uchar>(byte);
        if (byte == '\\')
            out += u"\\\\"_s;
        else if (value == 0 || value >= 0x80)
            out += u'\\' + QString::number(value, 8).rightJustified(3, u'0');
        else
            out += QLatin1Char(byte);
    }
    return out;
}

Result<QList<LedgerRow>> ledgerRows(const Result<Rows>& rows)
{
    if (!rows)
        return failure(rows);
    QList<LedgerRow> lines;
    lines.reserve(rows->size());
    for (const Row& row : *rows) {
        const auto state = ledgerStateFromName(row.text(5));
        if (!state)
            return failure(ErrorCode::WorkspaceDamaged, u"ledger %1: state"_s.arg(row.integer(0)));
        lines.append({.id = row.id<LedgerId>(0),
                      .campaign = row.id<CampaignId>(1),
                      .revision = row.number(2),
                      .ordinal = row.integer(3),
                      .address = row.text(4),
                      .state = *state,
                      .tries = row.number(6),
                      .messageId = row.bytes(7),
                      .reply = row.bytes(8),
                      .reason = row.text(9),
                      .dueAt = row.optionalMoment(10),
                      .openedAt = row.optionalMoment(11),
                      .updatedAt = row.moment(12)});
    }
    return lines;
}

} // namespace

Result<QList<LedgerRow>> LineGateway::page(CampaignId campaign, qint64 afterOrdinal, int limit,
                                           const LineFilter& filter)
{
    QString sql = u"SELECT id, campaign_id, revision, ordinal, address, state, tries, message_id,"
                  " reply, reason, due_at, opened_at, updated_at FROM ledger"
                  " WHERE campaign_id = ? AND ordinal > ?"_s;
    Values values{campaign, afterOrdinal};
    if (filter.only) {
        sql += u" AND state = ?"_s;
        values.append(ledgerStateName(*filter.only));
    }
    if (!filter.domain.isEmpty()) {
        sql += u" AND LOWER(address) LIKE ? ESCAPE '!'"_s;
        values.append(u"%@"_s + likePattern(lowered(filter.domain)));
    }
    if (!filter.text.isEmpty()) {
        const bool sqlite = m_connection.dialect().isSqlite();
        const QString text = lowered(filter.text);
        sql += u" AND (LOWER(address) LIKE ? ESCAPE '!' OR LOWER("_s +
               (sqlite ? u"CAST(reply AS TEXT)"_s : u"encode(reply, 'escape')"_s) +
               u") LIKE ? ESCAPE '!')"_s;
        values.append({u'%' + likePattern(text) + u'%',
                       u'%' + likePattern(sqlite ? text : escaped(text)) + u'%'});
    }
    values.append(limit);
    return ledgerRows(m_connection.select(sql + u" ORDER BY ordinal LIMIT ?"_s, values));
}

Result<QList<Recipient>> LineGateway::withoutMessage(CampaignId campaign, qint64 afterOrdinal,
                                                     int limit)
{
    const auto rows = m_connection.select(
        u"SELECT r.ordinal, r.address, r.field_values FROM ledger l JOIN revision_recipient r"
        " ON r.campaign_id = l.campaign_id AND r.revision = l.revision AND r.ordinal = l.ordinal"
        " WHERE l.campaign_id = ? AND l.ordinal > ?"
        " AND l.state IN ('refused', 'cancelled', 'skipped') ORDER BY l.ordinal LIMIT ?"_s,
        {campaign, afterOrdinal, limit});
    if (!rows)
        return failure(rows);
    return recipientsFrom(*rows);
}

} // namespace ringi
