// SPDX-License-Identifier: Apache-2.0
#include "office/audit_desk.h"

#include "office/use_case.h"
#include "store/audit_gateway.h"

#include <QSaveFile>

#include <algorithm>
#include <limits>

namespace ringi {
namespace {

constexpr int kPageSize = 500;

Status exportAll(Connection& connection, AuditExporter& exporter, const QStringList& columns)
{
    const Status begun =
        columns.isEmpty() ? exporter.begin() : exporter.begin(columns);
    if (!begun)
        return begun;
    AuditGateway log(connection);
    qint64 after = 0;
    for (;;) {
        const auto page = log.entriesAfter(after, kPageSize);
        if (!page)
            return failure(page);
        for (const AuditEntry& entry : *page) {
            if (auto ok = exporter.add(entry); !ok)
                return ok;
        }
        if (page->size() < kPageSize)
            break;
        after = page->last().sequence;
    }
    const auto head = log.head();
    if (!head)
        return failure(head);
    // Rows missing at the end would make a shorter, but well-formed export.
    if (*head != exporter.head())
        return failure(ErrorCode::ChainBroken,
                       QStringLiteral("entry %1: missing").arg(exporter.head().sequence + 1));
    return exporter.finish();
}

/// "entry N: why" as a breach.
Breach breachOf(const Error& error)
{
    const QString number = error.detail.section(u':', 0, 0).section(u' ', 1, 1);
    return {number.toLongLong(), 0, error.detail};
}

Result<VerifyReport> verifyLog(Connection& connection)
{
    const auto proven = AuditGateway(connection).verifyAll();
    VerifyReport report;
    if (!proven) {
        if (proven.error().code != ErrorCode::ChainBroken)
            return failure(proven);
        report.breach = breachOf(proven.error());
        report.entries = std::max<qint64>(0, report.breach->sequence - 1);
        return report;
    }
    report.entries = proven->head().sequence;
    report.seals = proven->seals();
    report.head = proven->head().hash;
    report.workspace = proven->workspace();
    report.founderKey = proven->founderKey();
    return report;
}

} // namespace

AuditDesk::AuditDesk(OfficeContext& context) : m_context(context) {}

QFuture<Result<QList<AuditEntry>>> AuditDesk::page(Session session, qint64 beforeSequence,
                                                   int limit)
{
    return m_context.read([=, this](Connection& connection) -> Result<QList<AuditEntry>> {
        if (const auto actor = m_context.permitted(connection, session, Permission::ReadAudit);
            !actor)
            return failure(actor);
        const qint64 before =
            beforeSequence > 0 ? beforeSequence : std::numeric_limits<qint64>::max();
        return AuditGateway(connection).entriesBefore(before, limit);
    });
}

QFuture<Result<ExportReceipt>> AuditDesk::exportTo(Session session, ExportRequest request)
{
    return m_context
        .read([this, session, request](Connection& connection) -> Result<ExportReceipt> {
            if (const auto actor =
                    m_context.permitted(connection, session, Permission::ExportAudit);
                !actor)
                return failure(actor);
            QSaveFile file(request.path);
            if (!file.open(QIODevice::WriteOnly))
                return failure(ErrorCode::FileUnwritable, file.errorString());
            AuditExporter exporter(file, request.format,
                                   {m_context.workspace().uuid, m_context.now()});
            if (auto ok = exportAll(connection, exporter, request.columnNames); !ok)
                return failure(ok);
            if (!file.commit())
                return failure(ErrorCode::FileUnwritable, file.errorString());
            return ExportReceipt{exporter.head().sequence, exporter.head().hash};
        })
        .then([this, session, request](Result<ExportReceipt> receipt) {
            return act<ExportReceipt>(
                m_context, session,
                {Permission::ExportAudit, QStringLiteral("audit.exported"), {}},
                [this, request, receipt](Connection& connection,
                                         const PersonRecord& actor) -> Result<ExportReceipt> {
                    if (!receipt)
                        return failure(receipt);
                    const QString format = request.format == ExportFormat::Csv
                                               ? QStringLiteral("csv")
                                               : QStringLiteral("jsonl");
                    if (auto ok = m_context.record(
                            connection, actor, QStringLiteral("audit.exported"), {},
                            {{QStringLiteral("format"), format},
                             {QStringLiteral("entries"), receipt->entries},
                             {QStringLiteral("head"),
                              QString::fromLatin1(receipt->head.toHex())}});
                        !ok)
                        return failure(ok);
                    return receipt;
                });
        })
        .unwrap();
}

QFuture<Result<VerifyReport>> AuditDesk::verify(Session session)
{
    return m_context.read([this, session](Connection& connection) -> Result<VerifyReport> {
        if (const auto actor = m_context.permitted(connection, session, Permission::ReadAudit);
            !actor)
            return failure(actor);
        return verifyLog(connection);
    });
}

} // namespace ringi
