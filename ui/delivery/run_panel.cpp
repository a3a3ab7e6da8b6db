// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/run_panel.h"

#include "ui/words/error_text.h"
#include "ui/words/format.h"
#include "ui/shell/icons.h"
#include "ui/shell/state_text.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {
namespace {

QLabel* wordsLabel(QWidget* parent, const char* name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(QLatin1StringView(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

RunPanel::RunPanel(UiContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    buildFacts();
    buildButtons();
    m_countdown.setInterval(std::chrono::seconds{1});
    connect(&m_countdown, &QTimer::timeout, this, &RunPanel::showState);
}

void RunPanel::buildFacts()
{
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    m_subject = wordsLabel(this, "runSubject");
    m_subject->setFont(textFont(TextSize::Large, true));
    column->addWidget(m_subject);
    auto* stateRow = new QHBoxLayout;
    stateRow->setSpacing(kGrid);
    m_stateIcon = new QLabel(this);
    m_state = wordsLabel(this, "runState");
    stateRow->addWidget(m_stateIcon, 0, Qt::AlignTop);
    stateRow->addWidget(m_state, 1);
    column->addLayout(stateRow);
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("runProgressBar"));
    m_bar->setAccessibleName(tr("Progress of the delivery"));
    m_bar->setTextVisible(false);
    column->addWidget(m_bar);
    m_counts = wordsLabel(this, "runCounts");
    column->addWidget(m_counts);
    m_pace = wordsLabel(this, "runPace");
    column->addWidget(m_pace);
    m_problem = wordsLabel(this, "runProblem");
    column->addWidget(m_problem);
}

void RunPanel::buildButtons()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    const auto add = [&](const QString& text, const char* iconName, const char* name) {
        auto* button = new QPushButton(icon(QLatin1StringView(iconName)), text, this);
        button->setObjectName(QLatin1StringView(name));
        row->addWidget(button);
        return button;
    };
    m_pause = add(tr("&Pause"), "pause", "pauseRunButton");
    m_resume = add(tr("&Resume"), "resume", "resumeRunButton");
    m_stop = add(tr("S&top for good…"), "stop", "stopRunButton");
    row->addStretch(1);
    qobject_cast<QVBoxLayout*>(layout())->addLayout(row);
    connect(m_pause, &QPushButton::clicked, this, &RunPanel::pauseAsked);
    connect(m_resume, &QPushButton::clicked, this, &RunPanel::resumeAsked);
    connect(m_stop, &QPushButton::clicked, this, &RunPanel::stopAsked);
}

void RunPanel::showRun(const RunCard& run)
{
    if (run.campaign != m_run.campaign)
        m_progress.reset();
    m_run = run;
    m_subject->setText(run.subject);
    showState();
    showCounts();
    showPace();
    const bool mayRun = m_context.may(Permission::RunDelivery);
    m_pause->setVisible(run.state == CampaignState::Sending);
    m_pause->setEnabled(mayRun);
    m_resume->setVisible(run.state == CampaignState::Paused);
    m_resume->setEnabled(mayRun);
    m_stop->setVisible(nextState(run.state, CampaignEvent::Stop).has_value());
    if (run.state == CampaignState::Holding)
        m_countdown.start();
    else
        m_countdown.stop();
}

void RunPanel::showProgress(const RunProgress& progress)
{
    if (progress.campaign != m_run.campaign)
        return;
    m_progress = progress;
    showPace();
}

void RunPanel::showState()
{
    const StateText state = describe(m_run.state);
    setIconLabel(m_stateIcon, state.icon, state.tone, 20);
    m_state->setText(stateLine());
}

QString RunPanel::holdLine() const
{
    const Moment now = m_context.clock->now();
    const Moment start = std::max(m_run.holdUntil.value_or(now), m_run.notBefore.value_or(now));
    if (start <= now)
        return tr("It begins in a moment. Nobody has been mailed yet.");
    const auto left = std::chrono::ceil<std::chrono::seconds>(start - now);
    return tr("It begins in %1, at %2. Anyone can stop it until then. Nobody has been mailed yet.")
        .arg(left < std::chrono::minutes{1} ? tr("%n second(s)", nullptr, static_cast<int>(left.count()))
                                            : formatDuration(left),
             formatMoment(start));
}

QString RunPanel::stateLine() const
{
    const QString word = describe(m_run.state).word;
    switch (m_run.state) {
    case CampaignState::Approved:
    case CampaignState::Holding: return tr("%1. %2").arg(word, holdLine());
    case CampaignState::Sending:
        if (m_run.counts.waiting + m_run.counts.open + m_run.counts.deferred == 0
            && m_run.counts.unknown > 0)
            return tr("Waits for your decision: it is unknown whether %n message(s) arrived.", nullptr,
                      static_cast<int>(m_run.counts.unknown));
        return tr("%1 through %2.").arg(word, m_run.relayHost);
    default: return word;
    }
}

void RunPanel::showCounts()
{
    const RunCounts& counts = m_run.counts;
    const qint64 done = counts.accepted + counts.refused + counts.unknown + counts.cancelled;
    m_bar->setRange(0, static_cast<int>(std::max<qint64>(1, counts.total)));
    m_bar->setValue(static_cast<int>(done));
    m_bar->setVisible(counts.total > 0);
    QStringList parts{tr("%1 of %2 done").arg(formatCount(done), formatCount(counts.total)),
                      tr("%1 accepted by the relay").arg(formatCount(counts.accepted)),
                      tr("%1 left").arg(formatCount(counts.total - done))};
    if (counts.deferred > 0)
        parts.append(tr("%1 tried again later").arg(formatCount(counts.deferred)));
    if (counts.refused > 0)
        parts.append(tr("%1 refused").arg(formatCount(counts.refused)));
    if (counts.cancelled > 0)
        parts.append(tr("%1 not sent").arg(formatCount(counts.cancelled)));
    if (counts.unknown > 0)
        parts.append(tr("%1 unknown: needs your decision").arg(formatCount(counts.unknown)));
    m_counts->setText(parts.join(QStringLiteral("  ·  ")));
    m_counts->setVisible(counts.total > 0);
}

void RunPanel::showPace()
{
    const bool sending = m_run.state == CampaignState::Sending && m_progress.has_value();
    QStringList parts;
    if (sending && m_progress->perMinute >= 1)
        parts.append(tr("%1 a minute").arg(formatCount(qRound64(m_progress->perMinute))));
    if (sending && m_progress->expectedEnd)
        parts.append(tr("expected to end at %1").arg(formatMoment(*m_progress->expectedEnd)));
    if (sending && m_progress->activity == RunActivity::Connecting)
        parts.append(tr("connecting to the relay…"));
    if (sending && m_progress->activity == RunActivity::Waiting)
        parts.append(tr("waiting before the next message"));
    m_pace->setText(parts.join(QStringLiteral("  ·  ")));
    m_pace->setVisible(!parts.isEmpty());

    QString problem;
    if (m_progress && m_progress->problem && m_run.state != CampaignState::Finished)
        problem = describe(*m_progress->problem).all();
    else if (const auto code = errorCodeFromName(m_run.reason))
        problem = describe(Error{*code}).all();
    else
        problem = m_run.reason;
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace ringi
