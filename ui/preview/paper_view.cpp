// SPDX-License-Identifier: Apache-2.0
#include "ui/preview/paper_view.h"

#include "base/when_done.h"
#include "office/message_desk.h"
#include "ui/preview/file_saving.h"
#include "ui/preview/mail_picture.h"
#include "ui/preview/paper_table.h"
#include "ui/preview/paper_text.h"
#include "ui/pdf/pdf_document.h"
#include "ui/preview/pdf_pages.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"
#include "ui/words/paper_words.h"

#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Widths are measured on what is in view first.
constexpr int kMeasuredRows = 50;

} // namespace

PaperView::PaperView(UiContext& context, const FileRef& file, QWidget* parent)
    : Dialog(PaperText::straight(file.name),
             tr("Shown by Ringi itself: nothing in the file runs, and nothing is loaded."), parent),
      m_context(context), m_file(file), m_waiting(new QLabel(tr("The file is looked into…"), this))
{
    setObjectName(u"paperView"_s);
    // The dialog is as large as its content wants to be, and that wants what is inside of it.
    auto* content = new QWidget(this);
    auto* inside = new QWidget(content);
    auto* around = new QVBoxLayout(content);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(inside);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2 * kGrid);
    m_announcements = new QVBoxLayout;
    m_announcements->setSpacing(kGrid);
    m_column->addLayout(m_announcements);
    m_column->addWidget(m_waiting, 0, Qt::AlignTop);
    const QSize room = screen()->availableSize();
    inside->setMinimumSize(QSize(lines(this, 42), lines(this, 26))
                               .boundedTo(QSize(room.width() - 20 * kGrid, room.height() / 2)));
    setContent(content);
    addRejectButton(tr("Close"), u"paperCloseButton"_s);
    whenDone(this, m_context.office->messages().lookInto(file),
             [this](const Result<PaperReport>& report) {
                 m_waiting->hide();
                 if (report)
                     take(*report);
                 else
                     messages().showError(report.error());
             });
}

PaperView::~PaperView()
{
    *m_over = true;
}

void PaperView::take(const PaperReport& report)
{
    announce(report);
    showContent(report);
}

void PaperView::addWords(const QString& iconName, const QString& words)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    auto* picture = new QLabel(this);
    const Tone tone = iconName == "error"_L1     ? Tone::Error
                      : iconName == "warning"_L1 ? Tone::Warning
                      : iconName == "check"_L1   ? Tone::Success
                                                 : Tone::Soft;
    setIconLabel(picture, iconName, tone, 2 * kGrid);
    row->addWidget(picture, 0, Qt::AlignTop);
    auto* label = new QLabel(words, this);
    label->setObjectName(u"announcement%1"_s.arg(++m_count));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    row->addWidget(label, 1);
    m_announcements->addLayout(row);
}

void PaperView::announce(const PaperReport& report)
{
    if (report.isMisnamed())
        addWords(u"error"_s, tr("The name says something else: this is %1.")
                                 .arg(PaperWords::kind(paperKindName(report.kind))));
    if (report.fault != PaperFault::None)
        addWords(u"error"_s, PaperWords::fault(paperFaultName(report.fault)));
    for (const PaperNote& note : report.notes)
        addWords(u"warning"_s, PaperText::straight(PaperWords::sentence(note)));
    announceAddresses(report);
    if (report.notes.isEmpty() && report.fault == PaperFault::None && !report.isMisnamed())
        addWords(u"check"_s, tr("Nothing hidden was found in it."));
    addOrigin(report.origin);
    const bool cut = std::ranges::any_of(report.sections, &PaperSection::cut);
    if (cut)
        addWords(u"info"_s, tr("Only the beginning is shown. All of it was searched for what is "
                               "hidden and for mail addresses."));
}

void PaperView::addOrigin(const PaperOrigin& origin)
{
    QStringList facts;
    if (!origin.author.isEmpty())
        facts.append(tr("written by %1").arg(origin.author));
    if (!origin.lastEditor.isEmpty())
        facts.append(tr("last changed by %1").arg(origin.lastEditor));
    if (!origin.company.isEmpty())
        facts.append(tr("company %1").arg(origin.company));
    if (!facts.isEmpty())
        addWords(u"person"_s,
                 tr("The file says about itself: %1")
                     .arg(PaperText::straight(facts.join(tr(", ", "between facts about a file")))));
}

void PaperView::announceAddresses(const PaperReport& report)
{
    if (report.addresses.isEmpty())
        return;
    const auto count = static_cast<int>(report.addresses.size());
    const auto rows = static_cast<int>(std::min<qint64>(report.addressRows, 1'000'000'000));
    const QString words = report.addressesCut ? tr("More than %Ln mail address(es)", nullptr, count)
                                              : tr("%Ln mail address(es)", nullptr, count);
    addWords(count > 2 ? u"warning"_s : u"info"_s,
             rows == 0 ? words
                       : tr("%1 in %2", "mail addresses in so many rows")
                             .arg(words, tr("%Ln row(s) or paragraph(s)", nullptr, rows)));
}

void PaperView::announceAddresses(const PdfAddresses& found)
{
    const auto count = static_cast<int>(found.addresses);
    if (count > 0)
        addWords(count > 2 ? u"warning"_s : u"info"_s, tr("%Ln mail address(es)", nullptr, count));
    if (found.cut)
        addWords(u"warning"_s, tr("Not all pages could be searched for mail addresses."));
}

void PaperView::showContent(const PaperReport& report)
{
    switch (report.kind) {
    case PaperKind::Pdf:
    case PaperKind::Picture: showBytes(report.kind); return;
    case PaperKind::Archive: showMembers(report); break;
    default: showSections(report); break;
    }
    done();
}

void PaperView::showSections(const PaperReport& report)
{
    if (report.sections.isEmpty()) {
        m_column->addStretch(1); // what was announced stays at the top
        return;
    }
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"paperTabs"_s);
    m_tabs->setAccessibleName(tr("What is in the file"));
    m_tabs->tabBar()->setAccessibleName(m_tabs->accessibleName());
    m_tabs->setUsesScrollButtons(true);
    if (report.kind == PaperKind::Slides)
        m_tabs->addTab(
            makeText(u"paperSlides"_s, tr("Text of the slides"), PaperText::slides(report)),
            tr("Text of the slides"));
    else
        for (const PaperSection& section : report.sections)
            addTab(section);
    m_column->addWidget(m_tabs, 1);
}

void PaperView::addTab(const PaperSection& section)
{
    const QString given = section.name.isEmpty() ? (section.isTable ? tr("Table") : tr("Text"))
                                                 : PaperText::straight(section.name);
    const QString name = section.hidden ? tr("%1 (hidden)").arg(given) : given;
    // An ampersand in a sheet's name is no shortcut.
    const QString title = QString(name).replace(u'&', u"&&"_s);
    const int number = m_tabs->count() + 1;
    if (!section.isTable) {
        m_tabs->addTab(makeText(u"paperText%1"_s.arg(number), name, PaperText::of(section)), title);
        return;
    }
    auto* table = new QTableView(m_tabs);
    table->setObjectName(u"paperTable%1"_s.arg(number));
    table->setAccessibleName(name);
    table->setModel(new PaperTableModel(section, table));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    table->horizontalHeader()->setMaximumSectionSize(lines(this, 20));
    if (table->model()->columnCount() <= 64)
        table->resizeColumnsToContents();
    m_tabs->addTab(table, title);
    if (section.paragraphs.isEmpty())
        return;
    const QString beside = tr("Beside %1").arg(name);
    m_tabs->addTab(makeText(u"paperText%1"_s.arg(number + 1), beside, PaperText::of(section)),
                   QString(beside).replace(u'&', u"&&"_s));
}

QWidget* PaperView::makeText(const QString& name, const QString& spoken, const QString& text)
{
    auto* view = new QPlainTextEdit(this);
    view->setObjectName(name);
    view->setAccessibleName(spoken);
    view->setReadOnly(true);
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->setTabChangesFocus(true);
    view->setPlainText(text);
    return view;
}

void PaperView::showMembers(const PaperReport& report)
{
    QStringList lines;
    for (const PaperMember& member : report.members) {
        const QString name = PaperText::straight(member.name);
        lines.append((member.encrypted ? tr("%1, %2, encrypted") : tr("%1, %2", "file name, size"))
                         .arg(name, formatSize(member.size)));
    }
    const QString words = tr("Files in the archive");
    m_column->addWidget(new QLabel(words, this));
    m_column->addWidget(makeText(u"paperMembers"_s, words, lines.join(u'\n')), 1);
}

void PaperView::showBytes(PaperKind kind)
{
    whenDone(this, m_context.office->messages().fileBytes(m_file),
             [this, kind](const Result<QByteArray>& bytes) {
                 if (!bytes) {
                     messages().showError(bytes.error());
                     return;
                 }
                 if (kind == PaperKind::Pdf) {
                     auto* pages = new PdfPages(*bytes, this);
                     m_column->addWidget(pages, 1);
                     connect(pages, &PdfPages::shown, this, &PaperView::done,
                             Qt::SingleShotConnection);
                     auto* search = new QFutureWatcher<PdfAddresses>(this);
                     connect(search, &QFutureWatcherBase::finished, this,
                             [this, search] { announceAddresses(search->result()); });
                     search->setFuture(searchPdf(*bytes, m_over));
                     return;
                 }
                 showPicture(*bytes);
             });
}

void PaperView::showPicture(const QByteArray& bytes)
{
    auto* area = new QScrollArea(this);
    auto* label = new QLabel(area);
    label->setObjectName(u"paperPicture"_s);
    area->setAccessibleName(tr("Picture %1").arg(m_file.name));
    area->setWidget(label);
    m_column->addWidget(area, 1);
    auto* watcher = new QFutureWatcher<QImage>(label);
    connect(watcher, &QFutureWatcherBase::finished, label, [this, label, watcher] {
        const QImage image = watcher->result();
        if (image.isNull())
            label->setText(tr("The picture cannot be shown."));
        else
            label->setPixmap(QPixmap::fromImage(image));
        label->adjustSize();
        done();
    });
    watcher->setFuture(decodePicture(bytes));
}

void PaperView::done()
{
    fit();
    Q_EMIT
    looked();
}

} // namespace ringi
