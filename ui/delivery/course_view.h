// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"
#include "ui/delivery/run_history.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace ringi {

class HistoryModel;
class PaceChart;
class TogglePair;

/// How a run went over time, as a picture or as a table, and the way it took.
class CourseView final : public QWidget {
    Q_OBJECT

public:
    explicit CourseView(QWidget* parent = nullptr);

    void showRun(const RunCard& run, const RunHistory& history);

private:
    PaceChart* m_chart;
    HistoryModel* m_model;
    TogglePair* m_toggle;
    QStackedWidget* m_stack;
    QLabel* m_relay;
    QLabel* m_times;
};

} // namespace ringi
