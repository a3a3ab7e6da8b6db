// SPDX-License-Identifier: Apache-2.0
#include "store/audit_gateway.h"

#include "store/json_text.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Entries read at once while the log is proven: memory stays flat.
constexpr int kPage = 1000;

std::unexpected<Error> broken(qint64 sequence, const QString& why)
{
    return failure(ErrorCode::ChainBroken, u"entry %1: %2"_s.arg(sequence).arg(why));
}

Result<AuditEntry> entryFrom(const Row& row)
{
    const auto details = jsonObjectFrom(row.text(6), u"details"_s);
    if (!details)
        return broken(row.integer(0), u"details"_s);
    return AuditEntry{row.integer(0), row.moment(1), row.id<PersonId>(2), row.text(3), row.text(4),
                      row.text(5),    *details,      row.bytes(7),        row.bytes(8)};
}

QString selecting(const QString& condition)
{
    return u"SELECT sequence, at, actor, actor_name, action, subject, details, previous_hash, hash"
           " FROM audit_entry WHERE "_s +
           condition;
}

} // namespace

Result<AuditEntry> AuditGateway::append(const AuditDraft& draft, Moment at)
{
    const auto before = head();
    if (!before)
        return failure(before);
    auto entry = nextEntry(*before, draft, at);
    if (!entry)
        return entry;
    const auto details = jsonText(entry->details);
    if (!details)
        return failure(details);
    const auto added = m_connection.execute(
        u"INSERT INTO audit_entry (sequence, at, actor, actor_name, action, subject, details,"
        " previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {entry->sequence, entry->at, entry->actor.value, entry->actorName, entry->action,
         entry->subject, *details, entry->previousHash, entry->hash});
    if (!added) {
        // The place is taken, so the head is not the end of the log.
        return added.error().code == ErrorCode::AlreadyExists ? broken(entry->sequence, u"head"_s)
                                                              : failure(added);
    }
    const auto moved = m_connection.execute(
        u"INSERT INTO audit_head (id, sequence, hash) VALUES (1, ?, ?) ON CONFLICT (id)"
        " DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash"_s,
        {entry->sequence, entry->hash});
    if (!moved)
        return failure(moved);
    return entry;
}

Result<AuditHead> AuditGateway::head()
{
    const auto rows = m_connection.select(u"SELECT sequence, hash FROM audit_head WHERE id = 1"_s);
    if (!rows)
        return failure(rows);
    if (rows->isEmpty())
        return AuditHead{};
    return AuditHead{rows->first().integer(0), rows->first().bytes(1)};
}

Result<QList<AuditEntry>> AuditGateway::entriesAfter(qint64 sequence, int limit)
{
    return read(selecting(u"sequence > ? ORDER BY sequence LIMIT ?"_s), {sequence, limit});
}

Result<QList<AuditEntry>> AuditGateway::entriesBefore(qint64 sequence, int limit)
{
    return read(selecting(u"sequence < ? ORDER BY sequence DESC LIMIT ?"_s), {sequence, limit});
}

Result<QList<AuditEntry>> AuditGateway::deedsOf(PersonId actor, const QString& action,
                                                const QString& subject, int limit)
{
    return read(selecting(u"actor = ? AND action = ? AND subject = ?"
                          " ORDER BY sequence DESC LIMIT ?"_s),
                {actor, action, subject, limit});
}

Result<QList<AuditEntry>> AuditGateway::deedsAfter(qint64 sequence, const QStringList& actions,
                                                   int limit)
{
    Values values{sequence};
    for (const QString& action : actions)
        values.append(action);
    values.append(limit);
    const QString marks = QStringList(actions.size(), u"?"_s).join(u", "_s);
    return read(selecting(u"sequence > ? AND action IN ("_s + marks
                          + u") ORDER BY sequence LIMIT ?"_s),
                values);
}

Result<AuditEntry> AuditGateway::latestOf(const QStringList& actions, const QString& subject)
{
    Values values{subject};
    for (const QString& action : actions)
        values.append(action);
    const QString marks = QStringList(actions.size(), u"?"_s).join(u", "_s);
    auto found = read(selecting(u"subject = ? AND action IN ("_s + marks +
                                u") ORDER BY sequence DESC LIMIT 1"_s),
                      values);
    if (!found)
        return failure(found);
    if (found->isEmpty())
        return failure(ErrorCode::NotFound, u"audit entry"_s);
    return found->takeFirst();
}

Result<QList<AuditEntry>> AuditGateway::read(const QString& sql, const Values& values)
{
    const auto rows = m_connection.select(sql, values);
    if (!rows)
        return failure(rows);
    QList<AuditEntry> entries;
    entries.reserve(rows->size());
    for (const Row& row : *rows) {
        auto entry = entryFrom(row);
        if (!entry)
            return failure(entry);
        entries.append(std::move(*entry));
    }
    return entries;
}

Result<ChainVerifier> AuditGateway::verifyAll()
{
    ChainVerifier verifier;
    qint64 last = std::numeric_limits<qint64>::min();
    for (;;) {
        const auto rows = m_connection.select(
            selecting(u"sequence > ? ORDER BY sequence LIMIT ?"_s), {last, kPage});
        if (!rows)
            return failure(rows);
        if (rows->isEmpty())
            break;
        // Row by row, so that what cannot be read does not hide an earlier breach.
        for (const Row& row : *rows) {
            const auto entry = entryFrom(row);
            if (!entry)
                return failure(entry);
            if (auto ok = verifier.add(*entry); !ok)
                return failure(ok);
        }
        last = rows->last().integer(0);
    }
    const auto stored = head();
    if (!stored)
        return failure(stored);
    if (auto ok = verifier.finish(*stored); !ok)
        return failure(ok);
    return verifier;
}

} // namespace ringi
