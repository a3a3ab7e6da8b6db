// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/delivery/outcome.h"

#include <QHash>
#include <QLabel>
#include <QProgressBar>

namespace ringi {

/// How far a run is, and how: accepted, refused, unknown, left, told apart by pattern too. To a
/// screen reader it is a progress bar with the parts as its description.
class OutcomeBar final : public QProgressBar {
    Q_OBJECT

public:
    explicit OutcomeBar(QWidget* parent = nullptr);

    void setCounts(const RunCounts& counts);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    RunCounts m_counts;
};

/// What the patterns mean, with the numbers; empty parts are left out, but for accepted. Wraps like
/// words.
class OutcomeLegend final : public QWidget {
    Q_OBJECT

public:
    explicit OutcomeLegend(QWidget* parent = nullptr);

    void setCounts(const RunCounts& counts);
    /// "412 accepted, 3 refused, 1,585 left"
    [[nodiscard]] QString words() const;

private:
    class Entry;
    QList<Entry*> m_entries;
};

/// Paints the parts of a whole side by side into the area.
void paintOutcomes(QPainter& painter, const QRectF& area, const RunCounts& counts,
                   const Colors& colors);

} // namespace ringi
