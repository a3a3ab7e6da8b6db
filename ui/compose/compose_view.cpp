// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/compose_view.h"

#include "base/when_done.h"
#include "ui/compose/carried_over.h"
#include "ui/compose/compose_actions.h"
#include "ui/compose/findings_panel.h"
#include "ui/compose/intent_section.h"
#include "ui/compose/notice.h"
#include "ui/compose/preview_pane.h"
#include "ui/compose/quote_finder.h"
#include "ui/compose/review_rule.h"
#include "ui/compose/timing_section.h"
#include "ui/compose/todo_panel.h"
#include "ui/compose/two_columns.h"
#include "ui/shell/icons.h"
#include "ui/shell/state_text.h"
#include "ui/shell/theme.h"
#include "ui/words/error_text.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

ComposeView::ComposeView(UiContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_keeper(new DraftKeeper(
                                               context, [this] { return collect(); }, this)),
      m_carried(new CarriedOver(this)), m_actions(new ComposeActions(context, *this))
{
    setObjectName(u"composeView"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * kGrid);
    buildTop(column);
    QWidget* form = makeForm(); // first: it comes first with Tab
    column->addWidget(new TwoColumns(form, makeSide(), this), 1);
    connectAll();
}

void ComposeView::buildTop(QVBoxLayout* column)
{
    auto* back = new QPushButton(icon(u"back"_s), tr("Campaigns"), this);
    back->setObjectName(u"backToCampaignsButton"_s);
    back->setAccessibleDescription(tr("Saves and goes back to all campaigns"));
    connect(back, &QPushButton::clicked, this, &ComposeView::backWanted);
    m_stateIcon = new QLabel(this);
    m_stateWord = new QLabel(this);
    m_stateWord->setObjectName(u"campaignStateWord"_s);
    m_stateWord->setFont(textFont(TextSize::Normal, true));
    m_saveState = new QLabel(this);
    m_saveState->setObjectName(u"saveStateLabel"_s);
    m_saveState->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(back);
    row->addSpacing(kGrid);
    row->addWidget(m_stateIcon);
    row->addWidget(m_stateWord);
    m_saveState->setWordWrap(true);
    m_saveState->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    row->addWidget(m_saveState, 1);
    m_more = m_actions->makeButtons(this);
    row->addWidget(m_more);
    column->addLayout(row);
    m_reason = new Notice(u"returnReason"_s, this);
    column->addWidget(m_reason);
    m_conflict = new Notice(u"conflictNotice"_s, this);
    QPushButton* copy = m_conflict->addButton(tr("Copy my text"), u"copyMineButton"_s);
    QPushButton* load = m_conflict->addButton(tr("Load theirs"), u"loadTheirsButton"_s);
    connect(copy, &QPushButton::clicked, this, &ComposeView::copyMine);
    connect(load, &QPushButton::clicked, this, &ComposeView::loadTheirs);
    column->addWidget(m_conflict);
}

QWidget* ComposeView::makeForm()
{
    m_form = new QWidget(this);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, kGrid, 0);
    column->setSpacing(kGrid);
    m_intent = new IntentSection(*m_carried, m_form);
    m_message = new MessageSection(m_context, *m_carried, m_form);
    m_timing = new TimingSection(m_form);
    column->addWidget(m_intent);
    column->addWidget(m_message);
    column->addWidget(m_carried->makeMark(u"timing"_s, m_form));
    column->addWidget(m_timing);
    column->addStretch(1);
    return m_form;
}

QWidget* ComposeView::makeSide()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, kGrid, 0);
    column->setSpacing(3 * kGrid);
    m_preview = new PreviewPane(
        m_context, [this] { return collect(); }, side);
    m_findings = new FindingsPanel(side);
    m_todo = new TodoPanel(m_context, side);
    column->addWidget(m_todo);
    column->addWidget(m_preview, 1);
    column->addWidget(m_findings);
    m_rule = new ReviewRule(m_context, side);
    column->addWidget(m_rule);
    return side;
}

void ComposeView::connectAll()
{
    connect(m_intent, &IntentSection::changed, this, [this] { onEdited(u"intent"_s); });
    connect(m_intent, &IntentSection::changed, this, &ComposeView::showAccess);
    connect(m_message, &MessageSection::changed, this, &ComposeView::onEdited);
    connect(m_message, &MessageSection::listChosen, this, &ComposeView::onListChosen);
    connect(m_message, &MessageSection::fileWanted, m_actions, &ComposeActions::useFile);
    connect(m_timing, &TimingSection::changed, this, [this] { onEdited(u"timing"_s); });
    connect(m_carried, &CarriedOver::cleared, this, [this] {
        m_keeper->change();
        showUnseen();
    });
    connect(m_keeper, &DraftKeeper::stateChanged, this, &ComposeView::showKeeper);
    connect(m_keeper, &DraftKeeper::failed, this, &ComposeView::failed);
    connect(m_keeper, &DraftKeeper::saved, this, [this] {
        check();
        Q_EMIT
        stored();
    });
    connect(m_findings, &FindingsPanel::partWanted, this, &ComposeView::showPart);
    connect(m_todo, &TodoPanel::failed, this, &ComposeView::failed);
    connect(m_todo, &TodoPanel::placeWanted, this,
            [this](const QString& part, const TextQuote& quote) {
                showPart(part);
                showQuote(m_form->focusWidget(), quote);
            });
    connect(m_findings, &FindingsPanel::rowsWanted, m_actions, &ComposeActions::showRows);
}

void ComposeView::open(const OpenCampaign& campaign, const std::optional<TakenMessage>& taken)
{
    readChoices(this, m_context,
                [this, campaign, taken, asked = ++m_asked](const Result<ComposeChoices>& choices) {
                    if (asked != m_asked)
                        return;
                    if (!choices) {
                        Q_EMIT
                        failed(choices.error());
                        return;
                    }
                    m_message->setChoices(*choices);
                    fill(campaign);
                    Q_EMIT
                    opened();
                    if (taken)
                        adopt(*taken);
                });
}

void ComposeView::reloadChoices()
{
    if (!isOpen())
        return;
    readChoices(this, m_context, [this](const Result<ComposeChoices>& choices) {
        if (choices)
            m_message->setChoices(*choices);
        else
            Q_EMIT
        failed(choices.error());
    });
}

void ComposeView::adopt(const TakenMessage& taken)
{
    m_message->adopt(taken);
    const auto faults = static_cast<int>(taken.faults.size());
    if (faults > 0)
        Q_EMIT
    told(tr("The file was taken"),
         tr("%n part(s) of it were damaged or could not be used. Look at the preview.", nullptr,
            faults));
}

qint64 ComposeView::previewOrdinal() const
{
    return m_preview->ordinal();
}

void ComposeView::reload()
{
    if (!isOpen() || !m_keeper->isClean() || m_locked)
        return;
    whenDone(this, m_context.office->campaigns().load(campaign().draft.id),
             [this](const Result<OpenCampaign>& now) {
                 const bool same = now && now->draft.id == campaign().draft.id;
                 if (same && m_keeper->isClean() && now->version > campaign().version) {
                     fill(*now);
                     Q_EMIT
                     stored();
                 }
             });
}

void ComposeView::fill(const OpenCampaign& campaign)
{
    m_copied = false;
    m_locked = false;
    m_intent->setCard(campaign.draft.intent);
    m_message->setDraft(campaign.draft);
    m_timing->setTiming(campaign.draft.timing, campaign.draft.handling);
    m_carried->setParts(campaign.draft.carriedOver);
    m_keeper->open(campaign);
    const StateText state = describe(campaign.state);
    setIconLabel(m_stateIcon, state.icon, state.tone, 20);
    m_stateWord->setText(state.word);
    m_stateWord->setToolTip(state.meaning);
    showReason();
    showAccess();
    const auto list = m_message->list();
    m_preview->setCount(list ? list->count : 0);
    m_todo->load(campaign);
    check();
}

int ComposeView::todoLeft() const
{
    return m_todo->left();
}

void ComposeView::showReason()
{
    const QString reason = reasonWords(campaign().reason);
    const bool still = campaign().state == CampaignState::Draft;
    if (reason.isEmpty())
        m_reason->setWords({});
    else if (still)
        m_reason->setWords(tr("It came back with this reason: “%1”").arg(reason));
    else
        m_reason->setWords(tr("%1, with this reason: “%2”", "state, reason")
                               .arg(describe(campaign().state).word, reason));
}

Draft ComposeView::collect() const
{
    Draft draft = m_message->into(campaign().draft);
    draft.intent = m_intent->card();
    draft.timing = m_timing->timing();
    draft.handling = m_timing->handling();
    draft.carriedOver = m_carried->parts();
    // Chosen, and then the card was emptied again: everything else is saved all the same.
    if (!draft.intent.isComplete() && draft.list != campaign().draft.list)
        draft.list = campaign().draft.list;
    return draft;
}

void ComposeView::showUnseen()
{
    m_findings->setUnseen(static_cast<int>(m_carried->parts().size()));
}

void ComposeView::onEdited(const QString& part)
{
    m_carried->clear(part);
    m_keeper->change();
    m_preview->renew();
    Q_EMIT
    edited();
}

void ComposeView::onListChosen()
{
    const auto list = m_message->list();
    m_preview->setCount(list ? list->count : 0);
}

void ComposeView::showAccess()
{
    const bool draft =
        campaign().state == CampaignState::Draft && m_context.may(Permission::Compose);
    const bool writable = draft && !m_locked;
    m_intent->setWritable(writable);
    m_message->setIntentComplete(m_intent->card().isComplete());
    m_message->setWritable(writable);
    m_timing->setWritable(writable);
    m_carried->setWritable(writable);
    m_actions->setWritable(writable);
    m_more->setVisible(m_context.may(Permission::Compose));
    showUnseen();
    m_findings->setVisible(draft);
}

void ComposeView::setLocked(bool locked)
{
    m_locked = locked;
    showAccess();
}

void ComposeView::showKeeper()
{
    QString words;
    switch (m_keeper->state()) {
    case DraftKeeper::State::Saved:
        words = campaign().state == CampaignState::Draft ? tr("Everything is saved") : QString();
        break;
    case DraftKeeper::State::Changed: words = tr("Not saved yet"); break;
    case DraftKeeper::State::Saving: words = tr("Saving…"); break;
    case DraftKeeper::State::Conflict: words = tr("Not saved"); break;
    case DraftKeeper::State::Failed: words = tr("Could not be saved"); break;
    }
    m_saveState->setText(words);
    const bool conflict = m_keeper->state() == DraftKeeper::State::Conflict;
    m_conflict->setWords(
        conflict
            ? tr("Somebody else changed this campaign in the meantime. What you typed is still "
                 "here, but it is not saved. Copy your text, load theirs, and put in what is "
                 "missing.")
            : QString());
}

void ComposeView::saveThen(std::function<void(bool)> next)
{
    connect(
        m_keeper, &DraftKeeper::settled, this,
        [this, next = std::move(next)] { next(m_keeper->isClean()); }, Qt::SingleShotConnection);
    m_keeper->flush();
}

void ComposeView::abandon()
{
    m_keeper->abandon();
}

void ComposeView::check()
{
    const int checked = ++m_checked;
    m_rule->show(campaign().draft);
    if (campaign().state != CampaignState::Draft || !m_context.may(Permission::Compose))
        return;
    whenDone(this, m_context.office->campaigns().check(*m_context.session, campaign().draft.id),
             [this, checked](const Result<QList<Finding>>& findings) {
                 if (checked != m_checked)
                     return;
                 if (findings)
                     m_findings->setFindings(*findings, campaign().draft);
                 else
                     m_findings->setUnknown(tr("The checks could not be done."));
             });
}

void ComposeView::showFindings(const QList<Finding>& findings)
{
    ++m_checked;
    m_findings->setFindings(findings, campaign().draft);
    m_findings->focusFirst();
    if (QWidget* focused = m_findings->focusWidget())
        reveal(focused);
}

void ComposeView::showPart(const QString& part)
{
    if (part == "intent"_L1 || (part == "recipients"_L1 && !m_intent->card().isComplete()))
        m_intent->focusMissing();
    else if (part == "timing"_L1)
        m_timing->focusFirst();
    else
        m_message->focusPart(part);
    if (QWidget* focused = m_form->focusWidget())
        reveal(focused);
}

} // namespace ringi
