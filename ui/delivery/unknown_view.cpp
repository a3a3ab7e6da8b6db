// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/unknown_view.h"

#include "base/when_done.h"
#include "ui/delivery/line_details.h"
#include "ui/delivery/line_words.h"
#include "ui/delivery/run_line_model.h"
#include "ui/editor/flow_layout.h"
#include "ui/lists/table_view.h"
#include "ui/shell/dialog.h"
#include "ui/shell/icons.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

QLabel* wrapped(const QString& name, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// "%n" is an int.
int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, 1'000'000'000));
}

} // namespace

UnknownView::UnknownView(UiContext& context, MessageBar& messages, QWidget* parent)
    : QWidget(parent), m_context(context), m_messages(messages),
      m_words(wrapped(u"unknownWords"_s, this)), m_rule(wrapped(u"unknownRule"_s, this)),
      m_model(new UnknownModel(
          context,
          [this](const Error& error) {
              Q_EMIT
              failed(error);
          },
          this)),
      m_details(new LineDetails(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kGrid, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(m_words);
    buildTable();
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
    column->addWidget(m_rule);
    m_settling = buildSettling();
    column->addWidget(m_settling);
    showWords();
    showChoice();
}

void UnknownView::buildTable()
{
    m_table =
        makeReadTable({u"unknownTable"_s, tr("Messages with an unknown outcome")}, m_model, this);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setMinimumHeight(lines(this, 5));
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first) {
                if (first != 0)
                    return;
                fitColumnsInside(m_table);
                // Somebody who comes here decides: the first one is at hand.
                if (!m_table->currentIndex().isValid())
                    m_table->selectRow(0);
            });
    connect(m_model, &QAbstractItemModel::modelReset, this, &UnknownView::showChoice);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &UnknownView::showChoice);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &UnknownView::showChoice);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &UnknownView::showChoice);
}

QWidget* UnknownView::buildSettling()
{
    auto* box = new QWidget(this);
    auto* row = new FlowLayout(box);
    auto* scope = new QWidget(box);
    auto* scopeRow = new QHBoxLayout(scope);
    scopeRow->setContentsMargins(0, 0, 0, 0);
    scopeRow->setSpacing(kGrid / 2);
    m_scope = new QComboBox(scope);
    m_scope->setObjectName(u"settleScopeCombo"_s);
    m_scope->addItem(tr("what is selected"));
    m_scope->addItem(tr("all"));
    m_scope->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* label = new QLabel(tr("Appl&y to"), scope);
    label->setBuddy(m_scope);
    scopeRow->addWidget(label);
    scopeRow->addWidget(m_scope);
    row->addWidget(scope);
    const auto add = [&](const QString& text, const QString& iconName, const QString& name,
                         SettleAs as) {
        auto* button = new QPushButton(icon(iconName), text, box);
        button->setObjectName(name);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, as] { settle(as); });
        return button;
    };
    m_wasSent = add(tr("It was s&ent"), u"check"_s, u"settleSentButton"_s, SettleAs::Sent);
    m_sendAgain =
        add(tr("Send it &again"), u"send"_s, u"settleResendButton"_s, SettleAs::SendAgain);
    m_leaveIt =
        add(tr("It was not sent: lea&ve it"), u"stop"_s, u"settleLeaveButton"_s, SettleAs::LeaveIt);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &UnknownView::showChoice);
    return box;
}

void UnknownView::showRun(const RunCard& run)
{
    const bool same = run.campaign == m_run.campaign;
    const bool changed = !same || run.counts.unknown != m_run.counts.unknown;
    m_run = run;
    if (!same) {
        m_model->showLines(run);
        m_scope->setCurrentIndex(0);
    } else {
        const int first = m_table->rowAt(0);
        const int last = m_table->rowAt(m_table->viewport()->height() - 1);
        m_model->refresh(std::max(0, first), last < 0 ? m_model->rowCount() : last);
    }
    if (changed)
        showWords();
    showChoice();
}

void UnknownView::showWords()
{
    const qint64 unknown = m_run.counts.unknown;
    m_table->setVisible(unknown > 0);
    m_details->setVisible(unknown > 0);
    m_settling->setVisible(unknown > 0);
    if (unknown == 0) {
        m_words->setText(tr("Nothing is unknown here: of every message Ringi knows what the relay "
                            "said."));
        m_rule->hide();
        return;
    }
    m_words->setText(tr(
        "The connection was lost after the message may have been accepted. Ringi never sends such "
        "a message again by itself. Ask whoever runs the relay to look for its Message-ID, then "
        "choose what happened."));
    showRule();
}

/// Whom else it needs.
void UnknownView::showRule()
{
    const auto line = m_model->line(m_table->currentIndex());
    QString rule;
    if (!m_context.may(Permission::SettleUnknown))
        rule = tr("Authors and approvers may say what became of them.");
    else if (m_run.twoPersons && line && !line->firstSayer.isEmpty() && m_context.session &&
             line->firstSayer == m_context.session->name())
        rule =
            tr("You chose “%1” for this message. It takes effect once another author or approver "
               "chooses the same.")
                .arg(saidWords(line->saidEvent));
    else if (m_run.twoPersons && line && !line->firstSayer.isEmpty())
        rule = tr("%1 chose “%2” for this message. It takes effect once you choose the same.")
                   .arg(line->firstSayer, saidWords(line->saidEvent));
    else if (m_run.twoPersons)
        rule = tr(
            "This campaign needs two people: what you choose takes effect once another author or "
            "approver chooses the same.");
    m_rule->setText(rule);
    m_rule->setVisible(!rule.isEmpty() && m_run.counts.unknown > 0);
}

bool UnknownView::wantsAll() const
{
    return m_scope->currentIndex() == 1;
}

QList<LedgerId> UnknownView::selected() const
{
    QList<LedgerId> ids;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        if (const auto line = m_model->line(index))
            ids.append(line->id);
    }
    return ids;
}

void UnknownView::showChoice()
{
    m_details->showLine(m_model->line(m_table->currentIndex()), m_run.timing.zone);
    const auto chosen = selected().size();
    const QString selectedText =
        chosen > 1 ? tr("the %n selected", nullptr, plural(chosen)) : tr("the selected one");
    if (m_scope->itemText(0) != selectedText)
        m_scope->setItemText(0, selectedText);
    const QString allText = tr("all %1 of them").arg(formatCount(m_run.counts.unknown));
    if (m_scope->itemText(1) != allText)
        m_scope->setItemText(1, allText);
    const bool may = m_context.may(Permission::SettleUnknown) && !m_sending &&
                     (wantsAll() ? m_run.counts.unknown > 0 : chosen > 0);
    // A run that is over sends nothing again.
    const bool goesOn =
        m_run.state == CampaignState::Sending || m_run.state == CampaignState::Paused;
    m_wasSent->setEnabled(may);
    m_sendAgain->setVisible(goesOn);
    m_sendAgain->setEnabled(may);
    m_leaveIt->setEnabled(may);
    showRule();
}

void UnknownView::settle(SettleAs as)
{
    if (!wantsAll()) {
        if (const auto lines = selected(); !lines.isEmpty())
            send(lines, as);
        return;
    }
    Question question;
    const int count = plural(m_run.counts.unknown);
    switch (as) {
    case SettleAs::Sent:
        question = {tr("Say that all of them were sent?"),
                    tr("%n message(s) will count as accepted. It is on record with your name.",
                       nullptr, count),
                    tr("All were sent"), tr("Cancel")};
        break;
    case SettleAs::SendAgain:
        question = {
            tr("Send all of them again?"),
            tr("%n message(s) will be sent again. Whoever got the first one gets a second. It "
               "is on record with your name.",
               nullptr, count),
            tr("Send all again"), tr("Cancel")};
        break;
    case SettleAs::LeaveIt:
        question = {
            tr("Leave all of them?"),
            tr("%n message(s) will count as not sent, and will not be sent. It is on record "
               "with your name.",
               nullptr, count),
            tr("Leave all"), tr("Cancel")};
        break;
    }
    confirm(this, question, [this, as] { send({}, as); });
}

void UnknownView::send(const QList<LedgerId>& lines, SettleAs as)
{
    if (!m_context.session)
        return;
    m_sending = true;
    showChoice();
    whenDone(this, m_context.office->runs().settle(*m_context.session, m_run.campaign, lines, as),
             [this](const Result<SettleResult>& result) {
                 m_sending = false;
                 showChoice();
                 if (result)
                     onSettled(*result);
                 else
                     Q_EMIT
                 failed(result.error());
             });
}

void UnknownView::onSettled(const SettleResult& result)
{
    if (result.settled > 0)
        m_messages.showMessage(MessageKind::Success, tr("%n message(s) settled, on record.",
                                                        nullptr, plural(result.settled)));
    else if (result.waiting > 0)
        m_messages.showMessage(
            MessageKind::Info,
            tr("What you said of %n message(s) is on record.", nullptr, plural(result.waiting)),
            tr("It counts once a second person says the same."));
    Q_EMIT
    settled();
}

} // namespace ringi
