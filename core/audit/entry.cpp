// SPDX-License-Identifier: Apache-2.0
#include "audit/entry.h"

#include "base/canonical_json.h"
#include "base/crypto.h"
#include "base/strict_object.h"

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kHashSize = 32;

bool isStorable(Moment at)
{
    return toMilliseconds(at) >= 0 && toMilliseconds(at) <= kLatestMoment;
}

Result<QByteArray> hashOf(const AuditEntry& entry)
{
    QJsonObject object = toJson(entry);
    object.remove("hash"_L1);
    const auto bytes = canonicalJson(object);
    if (!bytes)
        return failure(bytes);
    return crypto::sha256(*bytes);
}

} // namespace

Result<AuditEntry> nextEntry(const AuditHead& head, const AuditDraft& draft, Moment at)
{
    if (!isStorable(at))
        return failure(ErrorCode::InvalidInput, u"at"_s);
    if (head.hash.size() != kHashSize)
        return failure(ErrorCode::InvalidInput, u"head"_s);
    AuditEntry entry{.sequence = head.sequence + 1,
                     .at = at,
                     .actor = draft.actor,
                     .actorName = draft.actorName,
                     .action = draft.action,
                     .subject = draft.subject,
                     .details = draft.details,
                     .previousHash = head.hash,
                     .hash = {}};
    auto hash = hashOf(entry);
    if (!hash)
        return failure(hash);
    entry.hash = *std::move(hash);
    return entry;
}

Status checkEntry(const AuditHead& before, const AuditEntry& entry)
{
    const qint64 due = before.sequence + 1;
    const auto broken = [due](const QString& why) {
        return failure(ErrorCode::ChainBroken, u"entry %1: %2"_s.arg(due).arg(why));
    };
    if (entry.sequence > due)
        return broken(u"missing, entry %1 is in its place"_s.arg(entry.sequence));
    if (entry.sequence < due)
        return broken(u"entry %1 is in its place again"_s.arg(entry.sequence));
    if (!isStorable(entry.at))
        return broken(u"its time is impossible"_s);
    const auto hash = hashOf(entry);
    if (!hash || *hash != entry.hash)
        return broken(u"its content does not have its hash"_s);
    if (entry.previousHash != before.hash)
        return broken(u"it does not follow the entry before it"_s);
    return {};
}

QJsonObject toJson(const AuditEntry& entry)
{
    return {{u"sequence"_s, entry.sequence},
            {u"at"_s, toMilliseconds(entry.at)},
            {u"actor"_s, entry.actor.value},
            {u"actorName"_s, entry.actorName},
            {u"action"_s, entry.action},
            {u"subject"_s, entry.subject},
            {u"details"_s, entry.details},
            {u"previousHash"_s, QString::fromLatin1(entry.previousHash.toHex())},
            {u"hash"_s, QString::fromLatin1(entry.hash.toHex())}};
}

Result<AuditEntry> auditEntryFromJson(const QJsonObject& object)
{
    StrictObject members(object);
    const AuditEntry entry{.sequence = members.whole("sequence"_L1, 1),
                           .at = fromMilliseconds(members.whole("at"_L1, 0, kLatestMoment)),
                           .actor = PersonId{members.whole("actor"_L1, 0)},
                           .actorName = members.text("actorName"_L1),
                           .action = members.text("action"_L1),
                           .subject = members.text("subject"_L1),
                           .details = members.anyObject("details"_L1),
                           .previousHash = members.hex("previousHash"_L1, kHashSize),
                           .hash = members.hex("hash"_L1, kHashSize)};
    if (const auto fault = members.fault())
        return failure(ErrorCode::InvalidInput, *fault);
    return entry;
}

} // namespace ringi
