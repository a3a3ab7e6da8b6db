// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/audit_page.h"

#include "base/when_done.h"
#include "ui/audit/audit_model.h"
#include "ui/audit/export_dialog.h"
#include "ui/words/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/pages.h"
#include "ui/shell/theme.h"

#include <QDir>
#include <QHeaderView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

namespace ringi {
namespace {

/// A hash that can be copied by hand and wraps in a narrow window; --head of both verifiers
/// takes it with its spaces.
QString grouped(const QByteArray& hash)
{
    return QString::fromLatin1(hash.toHex()).replace(
        QRegularExpression(QStringLiteral("(.{8})(?=.)")), QStringLiteral("\\1 "));
}

} // namespace

AuditPage::AuditPage(UiContext& context, QWidget* parent)
    : Page(context,
           {tr("Audit log"),
            tr("Everything that happened in this office, in order. Nothing can be taken out or "
               "changed unnoticed.")},
           parent),
      m_model(new AuditModel(context, this)), m_table(new QTableView(this))
{
    m_table->setObjectName(QStringLiteral("auditTable"));
    m_table->setAccessibleName(tr("Audit log"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setMinimumHeight(lines(this, 12));
    setBody(m_table);

    QPushButton* exporting = setMainAction(tr("&Export…"), QStringLiteral("export"),
                                           QStringLiteral("exportAuditButton"));
    exporting->setEnabled(context.may(Permission::ExportAudit));
    connect(exporting, &QPushButton::clicked, this, &AuditPage::openExport);
    auto* verifying = new QPushButton(icon(QStringLiteral("check")), tr("&Prove it now"), this);
    verifying->setObjectName(QStringLiteral("verifyAuditButton"));
    connect(verifying, &QPushButton::clicked, this, &AuditPage::verify);
    addHeadWidget(verifying);

    connect(m_model, &AuditModel::failed, this,
            [this](const Error& error) { messages().showError(error); });
    connect(m_model, &QAbstractItemModel::modelReset, m_table, [this] {
        for (int column = 0; column < AuditModel::Details; ++column)
            m_table->resizeColumnToContents(column);
        // A workspace's id would push the details out of sight.
        m_table->setColumnWidth(AuditModel::Subject,
                                qMin(m_table->columnWidth(AuditModel::Subject), lines(this, 9)));
    });
    showBody();
}

void AuditPage::refresh()
{
    m_model->reload();
}

void AuditPage::verify()
{
    setBusy(tr("Proving the log…"));
    whenDone(this, context().office->audit().verify(*context().session),
             [this](const Result<VerifyReport>& report) {
                 setIdle();
                 if (report)
                     showReport(*report);
                 else
                     messages().showError(report.error());
             });
}

void AuditPage::showReport(const VerifyReport& report)
{
    if (report.breach) {
        messages().showMessage(
            MessageKind::Error, tr("The log does not hold"),
            tr("The first broken entry is number %1. Somebody changed the workspace outside Ringi. "
               "Nothing will be sent until an administrator has looked into it. (%2)")
                .arg(formatCount(report.breach->sequence), report.breach->reason));
        return;
    }
    messages().showMessage(
        MessageKind::Success, tr("The log is proven"),
        tr("All %1 entries follow each other unchanged, and %n seal(s) hold. The last entry's hash is "
           "%2.",
           nullptr, static_cast<int>(report.seals))
            .arg(formatCount(report.entries), grouped(report.head)));
}

void AuditPage::openExport()
{
    auto* dialog = new ExportDialog(context(), this);
    connect(dialog, &ExportDialog::exported, this,
            [this](const QString& path, const ExportReceipt& receipt) {
                messages().showMessage(
                    MessageKind::Success, tr("The log was exported"),
                    tr("%1 entries are in %2. Write down the last hash: it proves later that "
                       "nothing was cut off. %3")
                        .arg(formatCount(receipt.entries), QDir::toNativeSeparators(path),
                             grouped(receipt.head)));
                m_model->reload();
            });
    dialog->open();
}

Page* makeAuditPage(UiContext& context, QWidget* parent)
{
    return new AuditPage(context, parent);
}

} // namespace ringi
