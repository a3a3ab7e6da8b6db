// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/audit_exporter.h"
#include "audit/entry.h"
#include "base/result.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

/// The lines of an export, byte for byte: what the exporter writes and the verifier expects.
/// Pure; any thread. docs/verify/README.md has the same rules in words.
namespace ringi::exporting {

inline constexpr QByteArrayView kFormat = "ringi-audit-1";
inline constexpr QByteArrayView kByteOrderMark = "\xEF\xBB\xBF";
inline constexpr qsizetype kCsvColumns = 8;

/// What the last line says.
struct Trailer {
    ExportAbout about;
    AuditHead head;
    qint64 entries = 0;
    QByteArray digest; ///< see digestOf()

    friend bool operator==(const Trailer&, const Trailer&) = default;
};

/// {"exportedAt","format","workspace"}: the first line of the JSON Lines form.
Result<QByteArray> headerLine(const ExportAbout& about);
Result<ExportAbout> aboutFromJson(const QJsonObject& object);

/// The first line of the CSV form, byte order mark included.
QByteArray csvHeadLine(const QStringList& columns);

Result<QByteArray> entryLine(const AuditEntry& entry, ExportFormat format);

/// The trailer's digest: SHA-256 of every byte before its line (already in `before`), followed by
/// the canonical JSON of the trailer without its digest. It binds what the chain does not: heads of
/// columns, times of export.
Result<QByteArray> digestOf(const Trailer& trailer, crypto::Sha256& before);
Result<QByteArray> trailerLine(const Trailer& trailer, ExportFormat format);
/// `head.sequence` is not in the file; it comes out as `entries`.
Result<Trailer> trailerFromJson(const QJsonObject& object);

/// Cells of one line of the CSV form: every cell in quotes, CR LF at the end. Nothing when it is
/// anything else.
std::optional<QByteArrayList> csvCells(QByteArrayView line);

/// What a table program may show of a text: control characters become blanks, and an apostrophe
/// goes before anything that it would run as a formula.
QString defused(const QString& text);

/// A text for people to look through: "campaign: 12; person.name: ...". For reading only.
QString readableDetails(const QJsonObject& details);

/// "2025-11-21T09:30:00.000Z"; years 1970 to 9999.
QString isoTime(Moment at);

} // namespace ringi::exporting
