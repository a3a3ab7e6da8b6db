// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/export_dialog.h"

#include "base/when_done.h"
#include "ui/shell/form.h"

#include <QComboBox>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace ringi {

ExportDialog::ExportDialog(UiContext& context, QWidget* parent)
    : Dialog(tr("Export the audit log"),
             tr("The whole log is written, from the first entry to the last. Anyone can prove later "
                "that nothing in it was changed, without Ringi."),
             parent),
      m_context(context), m_form(new Form(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    m_format = new QComboBox(m_form);
    m_format->setObjectName(QStringLiteral("exportFormatCombo"));
    m_format->addItem(tr("CSV, for Excel"), static_cast<int>(ExportFormat::Csv));
    m_format->addItem(tr("JSON Lines, for programs"), static_cast<int>(ExportFormat::JsonLines));
    m_form->add(tr("&Format"), m_format);
    m_path = m_form->addEdit(tr("&Save as"), QStringLiteral("exportPathEdit"));
    auto* choose = new QPushButton(tr("&Choose a place…"), m_form);
    choose->setObjectName(QStringLiteral("exportBrowseButton"));
    choose->setAutoDefault(false);
    m_form->addWidget(choose);
    setContent(m_form);
    auto* accept = addAcceptButton(tr("Export"), QStringLiteral("exportConfirmButton"));
    addRejectButton(tr("Cancel"), QStringLiteral("exportCancelButton"));
    connect(choose, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(accept, &QPushButton::clicked, this, &ExportDialog::write);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::suggestName);
    suggestName();
}

void ExportDialog::suggestName()
{
    const bool csv = m_format->currentData().toInt() == static_cast<int>(ExportFormat::Csv);
    QString folder = QFileInfo(m_path->text()).path();
    if (m_path->text().isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = QStringLiteral("ringi-audit-%1.%2")
                             .arg(QDate::currentDate().toString(Qt::ISODate),
                                  csv ? QStringLiteral("csv") : QStringLiteral("jsonl"));
    m_path->setText(QDir::toNativeSeparators(QDir(folder).filePath(name)));
}

void ExportDialog::browse()
{
    auto* chooser = new QFileDialog(this, tr("Export the audit log"), m_path->text());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    connect(chooser, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    chooser->open();
}

void ExportDialog::write()
{
    m_form->clearProblems();
    if (m_path->text().trimmed().isEmpty()) {
        m_form->setProblem(m_path, tr("Say where the file should go."));
        return;
    }
    ExportRequest request;
    request.path = QDir::fromNativeSeparators(m_path->text().trimmed());
    request.format = static_cast<ExportFormat>(m_format->currentData().toInt());
    request.columnNames = {tr("No."),   tr("Time (UTC)"), tr("Person"), tr("Action"),
                           tr("About"), tr("Details"),    tr("Hash"),   tr("Record")};
    setBusy(true);
    whenDone(this, m_context.office->audit().exportTo(*m_context.session, request),
             [this, request](const Result<ExportReceipt>& receipt) {
                 setBusy(false);
                 if (!receipt) {
                     messages().showError(receipt.error());
                     return;
                 }
                 Q_EMIT exported(request.path, *receipt);
                 accept();
             });
}

} // namespace ringi
