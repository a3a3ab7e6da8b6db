// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/files_section.h"

#include "base/when_done.h"
#include "office/message_desk.h"
#include "ui/compose/choose_file.h"
#include "ui/compose/notice.h"
#include "ui/editor/flow_layout.h"
#include "ui/preview/file_saving.h"
#include "ui/preview/paper_view.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <numeric>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostRowsShown = 6;

QString pictureOf(const FileRef& file)
{
    return file.type.startsWith("image/"_L1) ? u"picture"_s : u"file"_s;
}

} // namespace

FilesSection::FilesSection(UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context)
{
    setAcceptDrops(true);
    build();
    showFiles(-1);
}

void FilesSection::build()
{
    auto* label = new QLabel(tr("&Attachments"), this);
    m_table = new QTableWidget(0, 2, this);
    m_table->setObjectName(u"filesTable"_s);
    m_table->setAccessibleName(tr("Attachments"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Size")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    label->setBuddy(m_table);
    auto* hint = new QLabel(tr("Everybody gets these. A name may hold fields: {{name}}.pdf. Files "
                               "can also be dropped here."),
                            this);
    hint->setWordWrap(true);
    hint->setTextFormat(Qt::PlainText);
    hint->setFont(textFont(TextSize::Small));
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_table->setAccessibleDescription(hint->text());
    m_sum = new QLabel(this);
    m_sum->setObjectName(u"filesSum"_s);
    m_sum->setWordWrap(true);
    m_problem = new Notice(u"filesProblem"_s, this);
    QPushButton* close = m_problem->addButton(tr("Close"), u"filesProblemCloseButton"_s);
    connect(close, &QPushButton::clicked, this, [this] {
        m_faults.clear();
        m_problem->setWords({});
        m_add->setFocus();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addWidget(label);
    column->addWidget(hint);
    column->addWidget(m_table);
    column->addWidget(m_sum);
    column->addWidget(m_problem);
    column->addWidget(makeButtons());
    connect(m_table, &QTableWidget::cellChanged, this, &FilesSection::onRenamed);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &FilesSection::showButtons);
}

QWidget* FilesSection::makeButtons()
{
    auto* box = new QWidget(this);
    auto* flow = new FlowLayout(box);
    const auto add = [&](const QString& text, const QString& picture, const QString& name) {
        auto* button = new QPushButton(text, box);
        button->setObjectName(name);
        if (!picture.isEmpty())
            button->setIcon(icon(picture));
        flow->addWidget(button);
        return button;
    };
    m_add = add(tr("Add f&iles…"), u"add"_s, u"addFilesButton"_s);
    m_look = add(tr("Look inside…"), u"search"_s, u"lookIntoFileButton"_s);
    m_rename = add(tr("Rename"), u"edit"_s, u"renameFileButton"_s);
    m_remove = add(tr("Remove"), u"delete"_s, u"removeFileButton"_s);
    m_up = add(tr("Up"), {}, u"fileUpButton"_s);
    m_down = add(tr("Down"), {}, u"fileDownButton"_s);
    m_up->setAccessibleDescription(tr("Moves the attachment up"));
    m_down->setAccessibleDescription(tr("Moves the attachment down"));
    connect(m_add, &QPushButton::clicked, this, [this] {
        askForFiles(this, {tr("Add files"), FileQuestion::Kind::Files},
                    [this](const QStringList& paths) { addPaths(paths); });
    });
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (const int row = m_table->currentRow(); row >= 0 && row < m_files.size())
            (new PaperView(m_context, m_files.at(row), window()))->open();
    });
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (QTableWidgetItem* item = m_table->item(m_table->currentRow(), 0))
            m_table->editItem(item);
    });
    connect(m_remove, &QPushButton::clicked, this, &FilesSection::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    return box;
}

void FilesSection::setFiles(CampaignId campaign, const QList<FileRef>& files)
{
    if (campaign != m_campaign) {
        m_waiting.clear();
        m_faults.clear();
        m_problem->setWords({});
    }
    m_campaign = campaign;
    m_files = files;
    showFiles(files.isEmpty() ? -1 : 0);
}

void FilesSection::addFiles(const QList<FileRef>& files)
{
    if (files.isEmpty())
        return;
    m_files.append(files);
    showFiles(static_cast<int>(m_files.size()) - 1);
    Q_EMIT
    changed();
}

void FilesSection::addPaths(const QStringList& paths)
{
    m_faults.clear();
    m_problem->setWords({});
    m_waiting.insert(m_waiting.end(), paths.cbegin(), paths.cend());
    if (!m_taking)
        takeNext();
}

void FilesSection::takeNext()
{
    m_taking = !m_waiting.empty() && m_context.session && m_writable;
    showSum();
    if (!m_taking) {
        m_waiting.clear();
        return;
    }
    const QString path = m_waiting.front();
    m_waiting.pop_front();
    whenDone(this, m_context.office->messages().addFile(*m_context.session, path),
             [this, campaign = m_campaign,
              name = QFileInfo(path).fileName()](const Result<FileRef>& file) {
                 if (campaign == m_campaign)
                     onTaken(name, file);
                 takeNext();
             });
}

void FilesSection::onTaken(const QString& name, const Result<FileRef>& file)
{
    if (file) {
        addFiles({*file});
        return;
    }
    const Error& error = file.error();
    QString why = describe(error).happened;
    if (error.code == ErrorCode::TooLarge)
        why = tr("It is larger than %1, which no relay takes.")
                  .arg(formatSize(MessageDesk::kLargestFile));
    else if (error.code == ErrorCode::InvalidInput && error.detail == "empty file"_L1)
        why = tr("The file is empty.");
    else if (error.code == ErrorCode::InvalidInput)
        why = tr("Its name cannot be used in a mail.");
    m_faults.append(tr("%1 was not added. %2", "file name, reason").arg(name, why));
    m_problem->setWords(m_faults.join(u'\n'));
}

void FilesSection::showFiles(int selected)
{
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(static_cast<int>(m_files.size()));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const FileRef& file = m_files.at(row);
            auto* name = new QTableWidgetItem(icon(pictureOf(file)), file.name);
            if (!m_writable)
                name->setFlags(name->flags() & ~Qt::ItemIsEditable);
            auto* size = new QTableWidgetItem(formatSize(file.size));
            size->setFlags(size->flags() & ~Qt::ItemIsEditable);
            size->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, 0, name);
            m_table->setItem(row, 1, size);
        }
        m_table->resizeRowsToContents();
        m_table->setCurrentCell(selected, selected < 0 ? -1 : 0);
    }
    const int rows = qMin(m_table->rowCount(), kMostRowsShown);
    const int rowHeight = rows > 0 ? m_table->rowHeight(0) : 0;
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * rowHeight +
                            2 * m_table->frameWidth() + kGrid / 2);
    m_table->setVisible(rows > 0);
    showSum();
    showButtons();
}

void FilesSection::showSum()
{
    const qint64 sum =
        std::accumulate(m_files.cbegin(), m_files.cend(), qint64{0},
                        [](qint64 size, const FileRef& file) { return size + file.size; });
    QString words = m_files.isEmpty()
                        ? tr("No attachments")
                        : tr("%n file(s), %1 together", nullptr, static_cast<int>(m_files.size()))
                              .arg(formatSize(sum));
    if (m_taking)
        words += u"  "_s + tr("Taking files in…");
    m_sum->setText(words);
}

void FilesSection::showButtons()
{
    const int row = m_table->currentRow();
    const bool chosen = row >= 0 && row < m_files.size();
    m_add->setVisible(m_writable);
    m_look->setVisible(!m_files.isEmpty());
    m_look->setEnabled(chosen);
    for (QPushButton* button : {m_rename, m_remove, m_up, m_down}) {
        button->setVisible(m_writable && !m_files.isEmpty());
        button->setEnabled(chosen);
    }
    m_up->setEnabled(chosen && row > 0);
    m_down->setEnabled(chosen && row + 1 < m_files.size());
}

void FilesSection::onRenamed(int row, int column)
{
    if (column != 0 || row < 0 || row >= m_files.size())
        return;
    const QString name = m_table->item(row, 0)->text().trimmed();
    if (name.isEmpty()) {
        const QSignalBlocker quiet(m_table);
        m_table->item(row, 0)->setText(m_files.at(row).name);
        return;
    }
    m_files[row].name = name;
    Q_EMIT
    changed();
}

void FilesSection::move(int by)
{
    const int row = m_table->currentRow();
    const int other = row + by;
    if (row < 0 || row >= m_files.size() || other < 0 || other >= m_files.size())
        return;
    m_files.swapItemsAt(row, other);
    showFiles(other);
    Q_EMIT
    changed();
}

void FilesSection::remove()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_files.size())
        return;
    m_files.removeAt(row);
    showFiles(qMin(row, static_cast<int>(m_files.size()) - 1));
    if (m_files.isEmpty())
        m_add->setFocus();
    Q_EMIT
    changed();
}

void FilesSection::setWritable(bool writable)
{
    if (writable == m_writable)
        return;
    m_writable = writable;
    showFiles(m_table->currentRow());
}

void FilesSection::focusFirst()
{
    if (m_table->isVisible())
        m_table->setFocus();
    else
        m_add->setFocus();
}

void FilesSection::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_writable && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void FilesSection::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    addPaths(paths);
}

} // namespace ringi
