// SPDX-License-Identifier: Apache-2.0
#include "ui/lists/import_dialog.h"

#include "base/when_done.h"
#include "ui/lists/refusal_text.h"
#include "ui/lists/table_view.h"
#include "ui/shell/form.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"
#include "ui/words/format.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

#include <array>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kEncodings{TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be,
                                TextEncoding::Cp932};
constexpr int kGuess = -1;

QLabel* makeWords(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ImportDialog::ImportDialog(UiContext& context, QWidget* parent)
    : Dialog(tr("Import a list"),
             tr("A CSV or TSV file with one line per person and the names of the columns in its "
                "first line. Nothing is stored before you press Import."),
             parent),
      m_context(context), m_form(new Form(this))
{
    setObjectName(u"importDialog"_s);
    buildFile();
    m_found = new Form(m_form);
    buildReading();
    buildJudgement();
    m_form->addWidget(m_found);
    m_found->hide();
    setContent(m_form);
    setMinimumWidth(std::max(96 * kGrid, lines(this, 28)));
    m_import = addAcceptButton(tr("&Import"), u"importConfirmButton"_s);
    addRejectButton(tr("Cancel"), u"importCancelButton"_s);
    m_import->setEnabled(false);
    m_read->setDefault(true);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::store);
    m_path->setFocus();
}

ImportDialog::~ImportDialog()
{
    m_reading.cancel();
    m_judging.cancel();
}

void ImportDialog::buildFile()
{
    m_path = m_form->addEdit(tr("&File"), u"importPathEdit"_s);
    auto* buttons = new QWidget(m_form);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    auto* choose = new QPushButton(tr("&Choose a file…"), buttons);
    choose->setObjectName(u"importBrowseButton"_s);
    choose->setAutoDefault(false);
    m_read = new QPushButton(tr("&Read"), buttons);
    m_read->setObjectName(u"importReadButton"_s);
    row->addWidget(choose);
    row->addWidget(m_read);
    row->addStretch(1);
    m_form->addWidget(buttons);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::browse);
    connect(m_read, &QPushButton::clicked, this, &ImportDialog::read);
    connect(m_path, &QLineEdit::textChanged, this, &ImportDialog::pathChanged);
}

void ImportDialog::buildReading()
{
    m_guess = makeWords(u"importGuessLabel"_s, m_found);
    m_found->addWidget(m_guess);
    m_encoding = new QComboBox(m_found);
    m_encoding->setObjectName(u"importEncodingCombo"_s);
    m_encoding->addItem(tr("Find out"), kGuess);
    for (const TextEncoding encoding : kEncodings)
        m_encoding->addItem(encodingWord(encoding), static_cast<int>(encoding));
    m_found->add(tr("&Encoding"), m_encoding,
                 tr("Choose another one if letters below look wrong."));
    m_delimiter = new QComboBox(m_found);
    m_delimiter->setObjectName(u"importDelimiterCombo"_s);
    m_delimiter->addItem(tr("Find out"), kGuess);
    m_delimiter->addItem(tr("Comma"), static_cast<int>(u','));
    m_delimiter->addItem(tr("Tab"), static_cast<int>(u'\t'));
    m_delimiter->addItem(tr("Semicolon"), static_cast<int>(u';'));
    m_found->add(tr("Cells are separated &by"), m_delimiter);
    m_rows = new QStandardItemModel(this);
    m_rowsTable =
        makeReadTable({u"importRowsTable"_s, tr("First lines of the file")}, m_rows, m_found);
    m_rowsTable->setMinimumHeight(lines(this, 7));
    m_found->add(tr("First &lines of the file"), m_rowsTable);
    m_warning = makeWords(u"importHeaderWarning"_s, m_found);
    m_warning->setForegroundRole(QPalette::WindowText);
    m_found->addWidget(m_warning);
    connect(m_encoding, &QComboBox::activated, this, &ImportDialog::read);
    connect(m_delimiter, &QComboBox::activated, this, &ImportDialog::read);
}

void ImportDialog::buildJudgement()
{
    m_column = new QComboBox(m_found);
    m_column->setObjectName(u"addressColumnCombo"_s);
    m_found->add(tr("Which column is the &address?"), m_column);
    m_verdict = makeWords(u"importVerdict"_s, m_found);
    m_verdict->setFont(textFont(TextSize::Normal, true));
    m_found->addWidget(m_verdict);
    m_refused = new QStandardItemModel(0, 3, this);
    m_refused->setHorizontalHeaderLabels({tr("Line"), tr("Why it is refused"), tr("What to do")});
    m_refusedTable =
        makeReadTable({u"importRefusedTable"_s, tr("Refused lines")}, m_refused, m_found);
    m_refusedTable->setMinimumHeight(lines(this, 6));
    m_found->addWidget(m_refusedTable);
    m_name = m_found->addEdit(tr("&Name of the list"), u"listNameEdit"_s);
    connect(m_column, &QComboBox::activated, this, &ImportDialog::judge);
}

QString ImportDialog::path() const
{
    return QDir::fromNativeSeparators(m_path->text().trimmed());
}

ReadOptions ImportDialog::options() const
{
    ReadOptions chosen;
    if (const int encoding = m_encoding->currentData().toInt(); encoding != kGuess)
        chosen.encoding = static_cast<TextEncoding>(encoding);
    if (const int delimiter = m_delimiter->currentData().toInt(); delimiter != kGuess)
        chosen.delimiter = static_cast<char16_t>(delimiter);
    return chosen;
}

void ImportDialog::browse()
{
    auto* chooser = new QFileDialog(this, tr("Choose a list"), QFileInfo(path()).path());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_path->setText(QDir::toNativeSeparators(file));
        read();
    });
    chooser->open();
}

/// Another file is named than the one that is shown: it has to be read first.
void ImportDialog::pathChanged()
{
    const bool shown = !m_readPath.isEmpty() && path() == m_readPath;
    m_found->setVisible(shown);
    m_import->setEnabled(shown && m_judgement && m_judgement->accepted > 0);
    (m_import->isEnabled() ? m_import : m_read)->setDefault(true);
}

void ImportDialog::read()
{
    m_form->clearProblems();
    messages().clear();
    if (path().isEmpty()) {
        m_form->setProblem(m_path, tr("Say which file to read."));
        return;
    }
    m_reading.cancel();
    m_judging.cancel();
    m_judgement.reset();
    const int asked = ++m_asked;
    setBusy(true);
    m_reading = m_context.office->lists().preview(path(), options());
    whenDone(this, m_reading, [this, asked](const Result<ImportPreview>& preview) {
        if (asked != m_asked)
            return;
        setBusy(false);
        m_import->setEnabled(false);
        if (preview) {
            onPreview(*preview);
            return;
        }
        messages().showError(preview.error());
        if (preview.error().code == ErrorCode::FileNotFound)
            m_form->setProblem(m_path, describe(preview.error()).happened);
    });
}

void ImportDialog::onPreview(const ImportPreview& preview)
{
    const bool another = preview.path != m_readPath;
    m_readPath = preview.path;
    m_guess->setText(tr("Read as %1; lines below the heading: %2.")
                         .arg(encodingWord(preview.encoding), formatCount(preview.rowCount)));
    m_warning->setText(preview.headerLooksLikeData
                           ? tr("\u26A0 The first line looks like a person, not like the names of "
                                "the columns. That person would be left out: add a first line with "
                                "names such as “email” and “name” to the file.")
                           : QString());
    m_warning->setVisible(preview.headerLooksLikeData);
    showRows(preview);
    m_column->clear();
    m_column->addItem(tr("Choose a column"), kGuess);
    for (int column = 0; column < preview.header.size(); ++column)
        m_column->addItem(preview.header.at(column), column);
    m_column->setCurrentIndex(preview.addressColumn + 1);
    if (another)
        m_name->setText(QFileInfo(preview.path).completeBaseName());
    m_found->show();
    fitColumns(m_rowsTable);
    grow();
    judge();
}

/// There is more to show now: larger, up to the screen's size, never smaller.
void ImportDialog::grow()
{
    for (QWidget* part = m_form; part != this; part = part->parentWidget())
        part->updateGeometry();
    resize(sizeHint().expandedTo(size()).boundedTo(maximumSize()));
}

void ImportDialog::showRows(const ImportPreview& preview)
{
    m_rows->clear();
    m_rows->setHorizontalHeaderLabels(preview.header);
    for (const TableRow& row : preview.firstRows) {
        QList<QStandardItem*> cells;
        for (const QString& cell : row.cells)
            cells.append(new QStandardItem(cell));
        m_rows->appendRow(cells);
    }
}

void ImportDialog::judge()
{
    m_judging.cancel();
    m_judgement.reset();
    m_import->setEnabled(false);
    m_refusedTable->hide();
    const int column = m_column->currentData().toInt();
    if (column < 0) {
        m_verdict->setText(tr("Say which column holds the mail addresses."));
        m_column->setFocus();
        return;
    }
    m_verdict->setText(tr("Looking at every line…"));
    const int asked = ++m_asked;
    m_judging = m_context.office->lists().judge(m_readPath, options(), column);
    whenDone(this, m_judging, [this, asked](const Result<ImportJudgement>& judgement) {
        if (asked != m_asked)
            return;
        if (judgement)
            onJudgement(*judgement);
        else
            messages().showError(judgement.error());
    });
}

void ImportDialog::onJudgement(const ImportJudgement& judgement)
{
    m_judgement = judgement;
    const QString accepted = tr("Accepted: %1.").arg(formatPeople(judgement.accepted));
    const QString refused = judgement.refusedCount == 0
                                ? tr("No line is refused.")
                                : tr("Refused lines: %1.").arg(formatCount(judgement.refusedCount));
    m_verdict->setText(accepted + u' ' + refused);
    showRefused(judgement);
    if (judgement.accepted > 0) {
        m_import->setEnabled(true);
        m_import->setDefault(true);
        m_name->setFocus();
    }
}

void ImportDialog::showRefused(const ImportJudgement& judgement)
{
    m_refused->setRowCount(0);
    for (const RefusedLine& line : judgement.refused) {
        const RefusalText words = describe(line);
        m_refused->appendRow({new QStandardItem(formatCount(line.line)),
                              new QStandardItem(words.reason), new QStandardItem(words.todo)});
    }
    m_refusedTable->setVisible(!judgement.refused.isEmpty());
    fitColumns(m_refusedTable);
    grow();
}

void ImportDialog::store()
{
    m_found->clearProblems();
    messages().clear();
    if (!m_judgement || !m_context.session)
        return;
    if (m_name->text().trimmed().isEmpty()) {
        m_found->setProblem(m_name, tr("Give the list a name."));
        return;
    }
    ImportRequest request;
    request.listName = m_name->text().trimmed();
    request.path = m_readPath;
    request.options = options();
    request.addressColumn = m_column->currentData().toInt();
    setBusy(true);
    whenDone(this, m_context.office->lists().import(*m_context.session, request),
             [this](const Result<ListId>& list) { onStored(list); });
}

void ImportDialog::onStored(const Result<ListId>& list)
{
    setBusy(false);
    if (list) {
        Q_EMIT
        imported(*list, m_name->text().trimmed(), *m_judgement);
        accept();
        return;
    }
    if (list.error().code == ErrorCode::AlreadyExists) {
        m_found->setProblem(m_name, tr("There already is a list with this name. Choose another."));
        m_name->selectAll();
        return;
    }
    messages().showError(list.error());
}

} // namespace ringi
