// SPDX-License-Identifier: Apache-2.0
#include "ui/rehearsal/message_list.h"

#include "base/when_done.h"
#include "ui/lists/table_view.h"
#include "ui/rehearsal/rehearsal_model.h"
#include "ui/rehearsal/work_line.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// In hundredths: the subject has what is left.
constexpr int kWidestColumn = 45;

} // namespace

MessageList::MessageList(const Played& played, WorkLine& work, QWidget* parent)
    : QWidget(parent), m_played(played), m_work(work), m_search(new QLineEdit(this)),
      m_go(new QPushButton(icon(u"search"_s), tr("Searc&h"), this)),
      m_problems(new QCheckBox(tr("Only people who would get &no message"), this)),
      m_state(new QLabel(this)), m_model(new RehearsalModel(
                                     [this](const Error& error) {
                                         Q_EMIT
                                         failed(error);
                                     },
                                     this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(makeSearch());
    m_problems->setObjectName(u"rehearsalProblemsCheck"_s);
    m_problems->hide();
    column->addWidget(m_problems);
    m_state->setObjectName(u"rehearsalFound"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    QSizePolicy policy = m_state->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored); // whatever was looked for
    m_state->setSizePolicy(policy);
    m_state->hide();
    column->addWidget(m_state);
    makeTable();
    column->addWidget(m_table, 1);
    connect(m_problems, &QCheckBox::toggled, this, [this](bool only) {
        m_search->setEnabled(!only);
        m_go->setEnabled(!only);
        showLines();
    });
}

QWidget* MessageList::makeSearch()
{
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    auto* label = new QLabel(tr("&Search in all messages"), part);
    label->setBuddy(m_search);
    m_search->setObjectName(u"rehearsalSearchEdit"_s);
    m_search->setAccessibleName(tr("Search in all messages"));
    m_search->setPlaceholderText(tr("A name, number, address or any words"));
    m_search->setClearButtonEnabled(true);
    m_go->setObjectName(u"rehearsalSearchButton"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_search, 1);
    row->addWidget(m_go);
    column->addWidget(label);
    column->addLayout(row);
    connect(m_search, &QLineEdit::returnPressed, this, &MessageList::showLines);
    connect(m_go, &QPushButton::clicked, this, &MessageList::showLines);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty() && m_isPicked)
            showLines();
    });
    return part;
}

void MessageList::makeTable()
{
    m_table = makeReadTable({u"rehearsalTable"_s, tr("Messages of the rehearsal")}, m_model, this);
    m_table->setMinimumHeight(lines(this, 6));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MessageList::chosen);
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first) {
                if (first != 0)
                    return;
                fitColumns(m_table, kWidestColumn);
                m_table->selectRow(0);
            });
}

void MessageList::reload()
{
    {
        const QSignalBlocker quiet(m_problems);
        m_problems->setChecked(false);
    }
    m_problems->setVisible(m_played.rehearsal.facts().problems > 0);
    m_search->setEnabled(true);
    m_go->setEnabled(true);
    m_search->clear();
    showLines();
}

std::optional<RehearsalLine> MessageList::line() const
{
    return m_model->line(m_table->currentIndex());
}

void MessageList::focusSearch()
{
    m_search->setFocus();
}

void MessageList::showLines()
{
    if (m_isPicked)
        m_work.cancel();
    ++m_asked;
    m_words = m_problems->isChecked() ? QString() : m_search->text().simplified();
    m_isPicked = m_problems->isChecked() || !m_words.isEmpty();
    m_found = 0;
    m_complete = false;
    m_stopped = false;
    showFound();
    m_model->show([this](qint64 after, int limit) { return read(after, limit); });
}

QFuture<Result<MessageList::Lines>> MessageList::read(qint64 after, int limit)
{
    RehearsalStage& stage = *m_played.stage;
    if (m_stopped) // and stays so, however much is scrolled
        return QtFuture::makeReadyFuture<Result<Lines>>(failure(ErrorCode::Cancelled));
    if (m_problems->isChecked())
        return pick(stage.problems(m_played.rehearsal, after, limit), limit);
    if (!m_words.isEmpty())
        return pick(stage.search(m_played.rehearsal, m_words, after, limit), limit);
    return stage.page(m_played.rehearsal, after, limit);
}

/// Shows how far it is, counts what comes, and hands it on.
QFuture<Result<MessageList::Lines>> MessageList::pick(const QFuture<Result<Lines>>& picking,
                                                      int limit)
{
    m_work.follow(picking, [](int done, int of) {
        return of == 0 ? tr("Searching…")
                       : tr("Searching: message %1 of %2").arg(formatCount(done), formatCount(of));
    });
    auto answer = std::make_shared<QPromise<Result<Lines>>>();
    answer->start();
    whenDone(this, picking, [this, answer, limit, asked = m_asked](Result<Lines> lines) {
        if (asked == m_asked)
            onPicked(lines, limit);
        answer->addResult(std::move(lines));
        answer->finish();
    });
    return answer->future();
}

void MessageList::onPicked(const Result<Lines>& lines, int limit)
{
    m_stopped = !lines;
    m_complete = lines && lines->size() < limit;
    m_found += lines ? lines->size() : 0;
    showFound();
    if (m_found == 0)
        Q_EMIT
    chosen();
}

void MessageList::showFound()
{
    const bool searched = !m_words.isEmpty();
    QString state;
    if (m_stopped)
        state = tr("Stopped. Found so far: %1.").arg(formatCount(m_found));
    else if (m_complete && searched && m_found == 0)
        state = tr("No message holds “%1”.").arg(m_words);
    else if (m_complete && searched)
        state = tr("%L1 messages hold “%2”.", nullptr, static_cast<int>(m_found))
                    .arg(m_found)
                    .arg(m_words);
    else if (!m_complete && m_found > 0)
        state = tr("The first %1 are here; scroll down for more.").arg(formatCount(m_found));
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
}

} // namespace ringi
