// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/delivery/run_history.h"

#include <QWidget>

namespace ringi {

/// Messages a minute over time, each bar divided by outcome. A dashed line shows the limit where
/// there is one. Its numbers are its accessible description, and HistoryModel has them all.
class PaceChart final : public QWidget {
    Q_OBJECT

public:
    explicit PaceChart(QWidget* parent = nullptr);

    /// What it says while there is nothing to draw.
    void setEmptyWords(const QString& words);
    /// @param perMinuteLimit 0: none
    /// @param zone IANA name in which times are written; empty: the computer's own
    void setHistory(const RunHistory& history, int perMinuteLimit, const QString& zone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double top() const;
    [[nodiscard]] QString timeText(Moment moment) const;
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString sliceWords(const HistorySlice& slice) const;
    void paintGrid(QPainter& painter) const;
    void paintBars(QPainter& painter) const;

    RunHistory m_history;
    int m_limit = 0;
    QString m_zone;
    QString m_emptyWords;
};

/// The smallest of 1, 2, 5 times a power of ten that is not below `value`: where an axis ends.
[[nodiscard]] double axisEnd(double value);

} // namespace ringi
