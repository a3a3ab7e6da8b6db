// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/report_dialog.h"

#include "base/when_done.h"
#include "ui/preview/file_saving.h"
#include "ui/shell/form.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QtConcurrent>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPeoplePage = 1'000;

} // namespace

ReportDialog::ReportDialog(UiContext& context, const RunCard& run, QWidget* parent)
    : Dialog(tr("Delivery report"),
             tr("A PDF with the numbers, times, outcomes by domain and by reason, who approved it, "
                "and the digest of what was sealed."),
             parent),
      m_context(context), m_run(run), m_form(new Form(this))
{
    setObjectName(u"reportDialog"_s);
    m_path = m_form->addEdit(tr("&Save as"), u"reportPathEdit"_s);
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    m_path->setText(QDir::toNativeSeparators(folder.filePath(fileNameFor(run.subject, u".pdf"_s))));
    auto* choose = new QPushButton(tr("&Choose a place…"), m_form);
    choose->setObjectName(u"reportBrowseButton"_s);
    choose->setAutoDefault(false);
    auto* row = new QWidget(m_form);
    auto* inner = new QHBoxLayout(row);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(choose);
    inner->addStretch(1);
    m_form->addWidget(row);
    m_people = new QCheckBox(tr("&With the recipients’ addresses"), m_form);
    m_people->setObjectName(u"reportPeopleCheck"_s);
    m_form->addWidget(m_people);
    setContent(m_form);
    auto* accept = addAcceptButton(tr("Write the report"), u"reportWriteButton"_s);
    addRejectButton(tr("Cancel"), u"reportCancelButton"_s);
    connect(choose, &QPushButton::clicked, this, [this] {
        askWhereToSave(
            this, tr("Delivery report"), fileNameFor(m_run.subject, u".pdf"_s),
            [this](const QString& path) { m_path->setText(QDir::toNativeSeparators(path)); });
    });
    connect(accept, &QPushButton::clicked, this, &ReportDialog::write);
}

void ReportDialog::write()
{
    m_form->clearProblems();
    if (m_path->text().trimmed().isEmpty()) {
        m_form->setProblem(m_path, tr("Say where the file should go."));
        return;
    }
    m_options = {};
    m_options.path = QDir::fromNativeSeparators(m_path->text().trimmed());
    m_options.font = QApplication::font();
    m_options.writtenAt = m_context.clock->now();
    m_options.withPeople = m_people->isChecked();
    setBusy(true);
    whenDone(this, m_context.office->runs().report(m_run.campaign),
             [this](const Result<RunReport>& report) {
                 if (!report) {
                     fail(report.error());
                     return;
                 }
                 m_report = *report;
                 if (m_options.withPeople)
                     readPeople();
                 else
                     makePdf();
             });
}

void ReportDialog::readPeople()
{
    const qint64 after = m_options.people.isEmpty() ? 0 : m_options.people.last().ordinal;
    whenDone(this, m_context.office->runs().lines(m_run.campaign, after, kPeoplePage, {}),
             [this](const Result<QList<RunLine>>& page) {
                 if (!page) {
                     fail(page.error());
                     return;
                 }
                 m_options.people += *page;
                 const bool more = page->size() == kPeoplePage;
                 if (more && m_options.people.size() < kMostReportPeople) {
                     readPeople();
                     return;
                 }
                 m_options.peopleCut = more && m_options.people.size() < m_report.card.counts.total;
                 makePdf();
             });
}

void ReportDialog::makePdf()
{
    QFuture<Status> future =
        QtConcurrent::run([report = m_report, options = m_options]() -> Status {
            return writeRunReport(report, options);
        });
    whenDone(this, std::move(future), [this](const Status& done) {
        if (!done) {
            fail(done.error());
            return;
        }
        setBusy(false);
        Q_EMIT
        written(m_options.path);
        accept();
    });
}

void ReportDialog::fail(const Error& error)
{
    setBusy(false);
    messages().showError(error);
}

} // namespace ringi
