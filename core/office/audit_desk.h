// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/audit_exporter.h"
#include "audit/entry.h"
#include "audit/export_verifier.h"
#include "base/result.h"
#include "office/session.h"

#include <QFuture>
#include <QList>

namespace ringi {

class OfficeContext;

struct ExportRequest {
    QString path;
    ExportFormat format = ExportFormat::Csv;
    QStringList columnNames; ///< of the CSV, in the reader's language; empty: English
};

/// What was written: worth writing down, since it proves that nothing was cut off later.
struct ExportReceipt {
    qint64 entries = 0;
    QByteArray head; ///< hash of the last entry
};

/// The log.
class AuditDesk final {
public:
    explicit AuditDesk(OfficeContext& context);

    /// Newest first; beforeSequence 0 starts at the newest.
    QFuture<Result<QList<AuditEntry>>> page(Session session, qint64 beforeSequence, int limit);
    /// Writes a whole export through a temporary file, then logs that it was made.
    QFuture<Result<ExportReceipt>> exportTo(Session session, ExportRequest request);
    /// Verifies the workspace's own log: chain, people, seals.
    QFuture<Result<VerifyReport>> verify(Session session);

private:
    OfficeContext& m_context;
};

} // namespace ringi
