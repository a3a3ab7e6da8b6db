// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/relay_probe.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ringi {

/// The four steps of a connection test: each with an icon, a word and what was found, or what to
/// do.
class ProbeView final : public QWidget {
    Q_OBJECT
public:
    explicit ProbeView(QWidget* parent = nullptr);

    void run(const ProbeTarget& target, const Secret& password);
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void finished(bool passed);

private:
    struct Row {
        QLabel* icon;
        QLabel* title;
        QLabel* words;
    };
    [[nodiscard]] Row addRow(QVBoxLayout* column);
    void showLine(int index);

    RelayProbe* m_probe;
    QList<Row> m_rows;
    QPushButton* m_cancel;
    bool m_running = false;
};

} // namespace ringi
