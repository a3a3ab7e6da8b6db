// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/progress.h"
#include "office/run_desk.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace ringi {

class OutcomeBar;
class OutcomeLegend;

/// One run: its state in words, how far it is, and what a person can do about it.
class RunPanel final : public QWidget {
    Q_OBJECT

public:
    explicit RunPanel(UiContext& context, QWidget* parent = nullptr);

    void showRun(const RunCard& run);
    /// What the delivery thread says of this very run.
    void showProgress(const RunProgress& progress);
    /// The countdown has moved on.
    void tick();

Q_SIGNALS:
    void pauseAsked();
    void resumeAsked();
    void goOnAsked();
    void stopAsked();
    void restAsked();
    void reportAsked();
    void sealsAsked();

private:
    void buildFacts();
    void buildButtons();
    void showButtons();
    void showWords();

    UiContext& m_context;
    RunCard m_run;
    std::optional<RunProgress> m_progress;
    QLabel* m_subject = nullptr;
    QLabel* m_stateIcon = nullptr;
    QLabel* m_state = nullptr;
    OutcomeBar* m_bar = nullptr;
    OutcomeLegend* m_legend = nullptr;
    QLabel* m_pace = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_goOn = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_resume = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_rest = nullptr;
    QPushButton* m_report = nullptr;
};

} // namespace ringi
