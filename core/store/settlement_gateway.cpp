// SPDX-License-Identifier: Apache-2.0
#include "store/settlement_gateway.h"

#include "store/bulk_insert.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPageSize = 1000;
/// Rows named in one statement, always so many, so that it stays prepared.
constexpr qsizetype kNamed = 200;

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

/// Ids for kNamed marks: the last one is repeated where there are fewer.
void appendNamed(Values& values, const QList<LedgerId>& rows, qsizetype from)
{
    for (qsizetype i = 0; i < kNamed; ++i)
        values.append(rows.at(std::min(from + i, rows.size() - 1)));
}

/// A word of others counts only while the row is unknown, and words are forgotten when it is
/// settled, so what is found here was said about this very attempt.
QString selecting(const QList<PersonId>& others)
{
    const QString agreed =
        others.isEmpty() ? u"0"_s
                         : u"CASE WHEN EXISTS (SELECT 1 FROM settlement s WHERE s.ledger_id = l.id"
                           " AND s.event = ? AND s.person_id IN ("_s +
                               marks(others.size()) + u")) THEN 1 ELSE 0 END"_s;
    return u"SELECT l.id, l.ordinal, l.address, l.message_id, l.state, "_s + agreed +
           u" FROM ledger l WHERE l.campaign_id = ?"_s;
}

Values valuesOf(const SettlementGateway::Question& question)
{
    Values values;
    if (!question.others.isEmpty()) {
        values.append(ledgerEventName(question.event));
        for (const PersonId person : question.others)
            values.append(person);
    }
    values.append(question.campaign);
    return values;
}

Status appendTargets(const Result<Rows>& rows, QList<SettlementTarget>& targets)
{
    if (!rows)
        return failure(rows);
    for (const Row& row : *rows) {
        const auto state = ledgerStateFromName(row.text(4));
        if (!state)
            return failure(ErrorCode::WorkspaceDamaged, u"ledger %1: state"_s.arg(row.integer(0)));
        targets.append(
            {row.id<LedgerId>(0), row.integer(1), row.text(2), row.bytes(3), *state, row.truth(5)});
    }
    return {};
}

} // namespace

Result<QList<SettlementTarget>> SettlementGateway::targets(const Question& question)
{
    QList<SettlementTarget> targets;
    if (!question.rows.isEmpty()) {
        const QString sql = selecting(question.others) + u" AND l.id IN ("_s + marks(kNamed) + u')';
        for (qsizetype next = 0; next < question.rows.size(); next += kNamed) {
            Values values = valuesOf(question);
            appendNamed(values, question.rows, next);
            if (auto ok = appendTargets(m_connection.select(sql, values), targets); !ok)
                return failure(ok);
        }
        std::ranges::sort(targets, {}, &SettlementTarget::ordinal);
        // Somebody may have named a row twice, in two statements.
        const auto twice = std::ranges::unique(targets, {}, &SettlementTarget::ordinal);
        targets.erase(twice.begin(), twice.end());
        return targets;
    }
    const QString sql = selecting(question.others) +
                        u" AND l.state = 'unknown' AND l.ordinal > ? ORDER BY l.ordinal LIMIT ?"_s;
    for (;;) {
        Values values = valuesOf(question);
        values.append({targets.isEmpty() ? qint64{0} : targets.last().ordinal, kPageSize});
        const qsizetype before = targets.size();
        if (auto ok = appendTargets(m_connection.select(sql, values), targets); !ok)
            return failure(ok);
        if (targets.size() - before < kPageSize)
            return targets;
    }
}

Result<QList<PersonId>> SettlementGateway::whoSaid(CampaignId campaign, LedgerEvent event)
{
    const auto rows = m_connection.select(
        u"SELECT DISTINCT s.person_id FROM settlement s JOIN ledger l ON l.id = s.ledger_id"
        " WHERE l.campaign_id = ? AND l.state = 'unknown' AND s.event = ? ORDER BY s.person_id"_s,
        {campaign, ledgerEventName(event)});
    if (!rows)
        return failure(rows);
    QList<PersonId> people;
    for (const Row& row : *rows)
        people.append(row.id<PersonId>(0));
    return people;
}

Status SettlementGateway::say(PersonId person, LedgerEvent event, const QList<LedgerId>& rows,
                              Moment at)
{
    QList<Values> words;
    words.reserve(rows.size());
    for (const LedgerId row : rows)
        words.append({row, person, ledgerEventName(event), at});
    return insertMany(m_connection,
                      u"INSERT INTO settlement (ledger_id, person_id, event, said_at) VALUES "_s,
                      words,
                      u" ON CONFLICT (ledger_id, person_id) DO UPDATE SET event = excluded.event,"
                      " said_at = excluded.said_at"_s);
}

Status SettlementGateway::forget(const QList<LedgerId>& rows)
{
    const QString sql = u"DELETE FROM settlement WHERE ledger_id IN ("_s + marks(kNamed) + u')';
    for (qsizetype next = 0; next < rows.size(); next += kNamed) {
        Values values;
        appendNamed(values, rows, next);
        if (auto done = m_connection.execute(sql, values); !done)
            return failure(done);
    }
    return {};
}

Result<QList<SettlementWord>> SettlementGateway::words(CampaignId campaign, qint64 fromOrdinal,
                                                       qint64 toOrdinal)
{
    const auto rows =
        m_connection.select(u"SELECT s.ledger_id, s.person_id, s.event, s.said_at FROM ledger l"
                            " JOIN settlement s ON s.ledger_id = l.id WHERE l.campaign_id = ?"
                            " AND l.ordinal BETWEEN ? AND ? AND l.state = 'unknown'"
                            " ORDER BY l.ordinal, s.said_at, s.person_id"_s,
                            {campaign, fromOrdinal, toOrdinal});
    if (!rows)
        return failure(rows);
    QList<SettlementWord> words;
    words.reserve(rows->size());
    for (const Row& row : *rows)
        words.append({row.id<LedgerId>(0), row.id<PersonId>(1), row.text(2), row.moment(3)});
    return words;
}

} // namespace ringi
