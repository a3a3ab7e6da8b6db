// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/entry.h"
#include "base/crypto.h"

#include <QIODevice>
#include <QStringList>

namespace ringi {

enum class ExportFormat { JsonLines, Csv };

/// What an export says about itself.
struct ExportAbout {
    QString workspace; ///< the workspace's UUID, as "workspace.created" has it
    Moment exportedAt;

    friend bool operator==(const ExportAbout&, const ExportAbout&) = default;
};

/// The eight column heads of the CSV form where the caller has no words of its own.
QStringList defaultCsvColumns();

/// Writes the log to a device, entry by entry, from the first to the head: begin(), add() for each,
/// finish(). Format and rules: docs/verify/README.md. It writes what is there and does not judge:
/// a log that is broken stays visibly broken in its export. The device is open for writing, not in
/// text mode, and outlives this. Errors: DiskFull, FileUnwritable.
class AuditExporter final {
public:
    AuditExporter(QIODevice& device, ExportFormat format, ExportAbout about);

    /// `columns` (CSV only): eight heads in the reader's language; InvalidInput otherwise.
    Status begin(const QStringList& columns = defaultCsvColumns());
    Status add(const AuditEntry& entry);
    /// Writes the trailer and flushes. Without it the file counts as cut.
    Status finish();

    [[nodiscard]] AuditHead head() const { return m_head; }

private:
    Status write(const QByteArray& bytes);

    QIODevice& m_device;
    ExportFormat m_format;
    ExportAbout m_about;
    AuditHead m_head;
    qint64 m_entries = 0;
    crypto::Sha256 m_digest; ///< of every byte before the trailer
};

} // namespace ringi
