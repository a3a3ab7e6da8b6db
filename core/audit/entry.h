// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

/// The audit log's entries and their hash chain. Pure; any thread. Format: docs/verify/README.md.
namespace ringi {

/// The last moment the log can hold: the end of the year 9999.
inline constexpr qint64 kLatestMoment = 253'402'300'799'999;

/// What happened, before it has a place in the chain.
struct AuditDraft {
    PersonId actor;      ///< 0: the program itself
    QString actorName;   ///< as shown at that time
    QString action;      ///< e.g. "campaign.approved"
    QString subject;     ///< e.g. "campaign:12"
    QJsonObject details; ///< never secrets; whole numbers within +-2^53 only
};

/// The last link of a chain.
struct AuditHead {
    qint64 sequence = 0;                    ///< 0 before the first entry
    QByteArray hash = QByteArray(32, '\0'); ///< SHA-256; 32 zero bytes before the first entry

    friend bool operator==(const AuditHead&, const AuditHead&) = default;
};

struct AuditEntry {
    qint64 sequence = 0; ///< 1, 2, 3, ... without a gap
    Moment at;           ///< years 1970 to 9999
    PersonId actor;
    QString actorName;
    QString action;
    QString subject;
    QJsonObject details;
    QByteArray previousHash; ///< the entry before; 32 bytes
    QByteArray hash;         ///< SHA-256 over the canonical JSON of everything but itself

    [[nodiscard]] AuditHead head() const { return {sequence, hash}; }

    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// The entry that follows this head. InvalidInput where canonical JSON cannot hold the draft.
Result<AuditEntry> nextEntry(const AuditHead& head, const AuditDraft& draft, Moment at);

/// Whether the entry follows this head and its hash is its own. ChainBroken, detail "entry N: why",
/// where N is the number that was due.
Status checkEntry(const AuditHead& before, const AuditEntry& entry);

/// {"action","actor","actorName","at","details","hash" (hex),"previousHash" (hex),"sequence",
/// "subject"}
QJsonObject toJson(const AuditEntry& entry);

/// Exactly the members above, each of its type; anything else is InvalidInput. Proves nothing.
Result<AuditEntry> auditEntryFromJson(const QJsonObject& object);

} // namespace ringi
