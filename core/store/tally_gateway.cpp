// SPDX-License-Identifier: Apache-2.0
#include "store/tally_gateway.h"

#include <QMap>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

QString kindName(TallyKind kind)
{
    return kind == TallyKind::Domain ? u"domain"_s : u"reason"_s;
}

/// By how much the counters under one name change; deferred never shrinks.
struct Deltas {
    qint64 accepted = 0;
    qint64 refused = 0;
    qint64 deferred = 0;
    qint64 unknown = 0;

    [[nodiscard]] bool isNone() const
    {
        return accepted == 0 && refused == 0 && deferred == 0 && unknown == 0;
    }
};

qint64 change(LedgerState column, const TallyChange& row)
{
    return (row.to == column ? 1 : 0) - (row.from == column ? 1 : 0);
}

void add(Deltas& deltas, const TallyChange& row)
{
    deltas.accepted += change(LedgerState::Accepted, row);
    deltas.refused += change(LedgerState::Refused, row);
    deltas.unknown += change(LedgerState::Unknown, row);
    if (row.to == LedgerState::Deferred && row.from != LedgerState::Deferred)
        ++deltas.deferred;
}

Status write(Connection& connection, const Values& key, const Deltas& deltas)
{
    const auto atLeastNone = [](qint64 value) { return std::max<qint64>(value, 0); };
    Values values = key;
    values.append({atLeastNone(deltas.accepted), atLeastNone(deltas.refused), deltas.deferred,
                   atLeastNone(deltas.unknown)});
    for (const qint64 delta : {deltas.accepted, deltas.refused, deltas.unknown})
        values.append({delta, delta});
    const auto done = connection.execute(
        u"INSERT INTO ledger_tally (campaign_id, kind, name, accepted, refused, deferred, unknown)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (campaign_id, kind, name) DO UPDATE SET"
        " deferred = ledger_tally.deferred + excluded.deferred,"
        " accepted = CASE WHEN ledger_tally.accepted + CAST(? AS BIGINT) < 0 THEN 0"
        " ELSE ledger_tally.accepted + CAST(? AS BIGINT) END,"
        " refused = CASE WHEN ledger_tally.refused + CAST(? AS BIGINT) < 0 THEN 0"
        " ELSE ledger_tally.refused + CAST(? AS BIGINT) END,"
        " unknown = CASE WHEN ledger_tally.unknown + CAST(? AS BIGINT) < 0 THEN 0"
        " ELSE ledger_tally.unknown + CAST(? AS BIGINT) END"_s,
        values);
    return done ? Status{} : failure(done);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "5.1.1" (RFC 3463) at the beginning of the text; empty where there is none.
QByteArray enhancedCode(QByteArrayView text)
{
    qsizetype end = 0;
    int dots = 0;
    while (end < text.size() && end < 9 && (isDigit(text.at(end)) || text.at(end) == '.'))
        dots += text.at(end++) == '.' ? 1 : 0;
    const bool ended =
        end == text.size() || text.at(end) == ' ' || text.at(end) == '\r' || text.at(end) == '\n';
    if (dots != 2 || !ended || !isDigit(text.at(0)) || !isDigit(text.at(end - 1)))
        return {};
    return text.first(end).toByteArray();
}

} // namespace

QString reasonName(const QByteArray& reply, const QString& reason)
{
    if (reply.size() < 3 || !isDigit(reply.at(0)) || !isDigit(reply.at(1)) || !isDigit(reply.at(2)))
        return reason;
    const QByteArray code =
        enhancedCode(QByteArrayView(reply).sliced(std::min<qsizetype>(4, reply.size())));
    const QByteArray name = code.isEmpty() ? reply.first(3) : reply.first(3) + ' ' + code;
    return QString::fromLatin1(name);
}

Status TallyGateway::apply(CampaignId campaign, const QList<TallyChange>& changes)
{
    // In order of name, so that two desks never wait for each other's rows.
    QMap<QString, Deltas> domains;
    QMap<QString, Deltas> reasons;
    for (const TallyChange& row : changes) {
        add(domains[row.domain], row);
        if (!row.reason.isEmpty())
            add(reasons[row.reason], row);
    }
    for (auto it = domains.cbegin(); it != domains.cend(); ++it) {
        if (it->isNone())
            continue;
        if (auto ok = write(m_connection, {campaign, kindName(TallyKind::Domain), it.key()}, *it);
            !ok)
            return ok;
    }
    for (auto it = reasons.begin(); it != reasons.end(); ++it) {
        it->accepted = 0; // nobody asks why something went well
        if (it->isNone())
            continue;
        if (auto ok = write(m_connection, {campaign, kindName(TallyKind::Reason), it.key()}, *it);
            !ok)
            return ok;
    }
    return {};
}

Result<QList<TallyRow>> TallyGateway::top(CampaignId campaign, TallyKind kind, int limit)
{
    const auto rows = m_connection.select(
        u"SELECT name, accepted, refused, deferred, unknown FROM ledger_tally"
        " WHERE campaign_id = ? AND kind = ?"
        " ORDER BY accepted + refused + deferred + unknown DESC, name LIMIT ?"_s,
        {campaign, kindName(kind), limit});
    if (!rows)
        return failure(rows);
    QList<TallyRow> tally;
    tally.reserve(rows->size());
    for (const Row& row : *rows) {
        tally.append({row.text(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4)});
    }
    return tally;
}

} // namespace ringi
