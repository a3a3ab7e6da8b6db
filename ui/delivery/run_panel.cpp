// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/run_panel.h"

#include "ui/delivery/outcome_bar.h"
#include "ui/delivery/run_words.h"
#include "ui/editor/flow_layout.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

QLabel* wordsLabel(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void setWords(QLabel* label, const QString& words)
{
    if (label->text() != words)
        label->setText(words);
    label->setVisible(!words.isEmpty());
}

} // namespace

RunPanel::RunPanel(UiContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    buildFacts();
    buildButtons();
}

void RunPanel::buildFacts()
{
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    m_subject = wordsLabel(this, u"runSubject"_s);
    m_subject->setFont(textFont(TextSize::Large, true));
    column->addWidget(m_subject);
    auto* stateRow = new QHBoxLayout;
    stateRow->setSpacing(kGrid);
    m_stateIcon = new QLabel(this);
    m_state = wordsLabel(this, u"runState"_s);
    stateRow->addWidget(m_stateIcon, 0, Qt::AlignTop);
    stateRow->addWidget(m_state, 1);
    column->addLayout(stateRow);
    m_bar = new OutcomeBar(this);
    column->addWidget(m_bar);
    m_legend = new OutcomeLegend(this);
    column->addWidget(m_legend);
    m_pace = wordsLabel(this, u"runPace"_s);
    column->addWidget(m_pace);
    m_problem = wordsLabel(this, u"runProblem"_s);
    column->addWidget(m_problem);
}

void RunPanel::buildButtons()
{
    auto* box = new QWidget(this);
    auto* row = new FlowLayout(box);
    const auto add = [&](const QString& text, const QString& iconName, const QString& name,
                         void (RunPanel::*asked)()) {
        auto* button = new QPushButton(icon(iconName), text, box);
        button->setObjectName(name);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, asked);
        return button;
    };
    m_goOn = add(tr("&Go on…"), u"resume"_s, u"goOnButton"_s, &RunPanel::goOnAsked);
    m_pause = add(tr("&Pause"), u"pause"_s, u"pauseRunButton"_s, &RunPanel::pauseAsked);
    m_resume = add(tr("&Resume"), u"resume"_s, u"resumeRunButton"_s, &RunPanel::resumeAsked);
    m_stop = add(tr("S&top for good…"), u"stop"_s, u"stopRunButton"_s, &RunPanel::stopAsked);
    m_rest = add(tr("&New campaign to the rest"), u"campaigns"_s, u"restCampaignButton"_s,
                 &RunPanel::restAsked);
    m_rest->setToolTip(tr("A new draft for exactly those who did not get this one"));
    m_report = add(tr("Report (P&DF)…"), u"file"_s, u"runReportButton"_s, &RunPanel::reportAsked);
    add(tr("S&eals…"), u"seal"_s, u"runSealsButton"_s, &RunPanel::sealsAsked);
    layout()->addWidget(box);
}

void RunPanel::showRun(const RunCard& run)
{
    if (run.campaign != m_run.campaign)
        m_progress.reset();
    m_run = run;
    setWords(m_subject, run.subject);
    m_bar->setCounts(run.counts);
    m_legend->setCounts(run.counts);
    m_bar->setVisible(run.counts.total > 0);
    m_legend->setVisible(run.counts.total > 0);
    showWords();
    showButtons();
}

void RunPanel::showButtons()
{
    const bool mayRun = m_context.may(Permission::RunDelivery);
    const bool waits = !m_run.waitsFor.isEmpty() && groupOf(m_run) != RunGroup::Past;
    const bool past = groupOf(m_run) == RunGroup::Past;
    m_goOn->setVisible(waits);
    m_goOn->setEnabled(mayRun);
    m_pause->setVisible(m_run.state == CampaignState::Sending && !waits);
    m_pause->setEnabled(mayRun);
    m_resume->setVisible(m_run.state == CampaignState::Paused && !waits);
    m_resume->setEnabled(mayRun);
    m_stop->setVisible(nextState(m_run.state, CampaignEvent::Stop).has_value());
    m_rest->setVisible(past && m_run.hasRest);
    m_rest->setEnabled(m_context.may(Permission::Compose));
    m_report->setVisible(m_run.counts.total > 0);
}

void RunPanel::showProgress(const RunProgress& progress)
{
    if (progress.campaign != m_run.campaign)
        return;
    m_progress = progress;
    showWords();
}

void RunPanel::tick()
{
    showWords();
}

void RunPanel::showWords()
{
    const StateText state = runState(m_run);
    setIconLabel(m_stateIcon, state.icon, state.tone, std::max(20, lines(this, 1)));
    m_state->setToolTip(state.meaning);
    setWords(m_state, runSentence(m_run, m_progress, m_context.clock->now()));
    setWords(m_pace, runPace(m_run, m_progress));
    setWords(m_problem, runProblem(m_run, m_progress));
}

} // namespace ringi
