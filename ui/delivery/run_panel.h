// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/progress.h"
#include "office/run_desk.h"
#include "ui/shell/ui_context.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ringi {

/// One run: its state in words, how far it is, and what a person can do about it.
class RunPanel final : public QWidget {
    Q_OBJECT

public:
    explicit RunPanel(UiContext& context, QWidget* parent = nullptr);

    void showRun(const RunCard& run);
    /// What the delivery thread says of this very run.
    void showProgress(const RunProgress& progress);

Q_SIGNALS:
    void pauseAsked();
    void resumeAsked();
    void stopAsked();

private:
    void buildFacts();
    void buildButtons();
    void showState();
    void showCounts();
    void showPace();
    [[nodiscard]] QString stateLine() const;
    [[nodiscard]] QString holdLine() const;

    UiContext& m_context;
    RunCard m_run;
    std::optional<RunProgress> m_progress;
    QLabel* m_subject;
    QLabel* m_stateIcon;
    QLabel* m_state;
    QProgressBar* m_bar;
    QLabel* m_counts;
    QLabel* m_pace;
    QLabel* m_problem;
    QPushButton* m_pause;
    QPushButton* m_resume;
    QPushButton* m_stop;
    QTimer m_countdown; ///< the hold, once a second
};

} // namespace ringi
