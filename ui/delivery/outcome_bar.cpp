// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/outcome_bar.h"

#include "ui/editor/flow_layout.h"
#include "ui/words/format.h"

#include <QPainter>

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

void paintOutcomes(QPainter& painter, const QRectF& area, const RunCounts& counts,
                   const Colors& colors)
{
    // What is there is seen: one among a million still gets its two pixels.
    constexpr double kLeast = 2;
    double x = area.left();
    for (const Outcome outcome : kOutcomes) {
        const qint64 count = countOf(counts, outcome);
        if (count == 0 || counts.total == 0)
            continue;
        const double share = static_cast<double>(count) / static_cast<double>(counts.total);
        const double width = std::min(std::max(kLeast, area.width() * share), area.right() - x);
        paintOutcome(painter, QRectF(x, area.top(), width, area.height()), outcome, colors);
        x += width;
    }
}

OutcomeBar::OutcomeBar(QWidget* parent) : QProgressBar(parent)
{
    setObjectName(u"runProgressBar"_s);
    setAccessibleName(tr("Progress of the delivery"));
    setTextVisible(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

void OutcomeBar::setCounts(const RunCounts& counts)
{
    if (counts == m_counts && maximum() > 1)
        return;
    m_counts = counts;
    // A progress bar counts in ints: in thousandths, so that a large list fits.
    const qint64 ended = counts.total - counts.left();
    setRange(0, 1000);
    setValue(counts.total == 0 ? 0 : static_cast<int>(ended * 1000 / counts.total));
    QStringList parts;
    for (const Outcome outcome : kOutcomes) {
        if (const qint64 count = countOf(counts, outcome); count > 0)
            parts << tr("%1 %2", "number, outcome").arg(formatCount(count), outcomeWord(outcome));
    }
    setAccessibleDescription(parts.join(tr(", ", "between parts")));
    setToolTip(accessibleDescription());
    update();
}

QSize OutcomeBar::sizeHint() const
{
    return {lines(this, 10), std::max(2 * kGrid, lines(this, 0.9))};
}

QSize OutcomeBar::minimumSizeHint() const
{
    return {lines(this, 4), sizeHint().height()};
}

void OutcomeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors colors = Colors::of(palette());
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.fillRect(rect(), colors.sheet);
    paintOutcomes(painter, frame.adjusted(1, 1, -1, -1), m_counts, colors);
    painter.setPen(colors.frame);
    painter.drawRect(frame);
}

/// One pattern with its number and word.
class OutcomeLegend::Entry final : public QWidget {
public:
    Entry(Outcome outcome, QWidget* parent) : QWidget(parent), m_outcome(outcome) {}

    void setCount(qint64 count)
    {
        m_words = OutcomeLegend::tr("%1 %2", "number, outcome")
                      .arg(formatCount(count), outcomeWord(m_outcome));
        setAccessibleName(m_words);
        updateGeometry();
        update();
    }
    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(font());
        return {side() + kGrid / 2 + metrics.horizontalAdvance(m_words) + kGrid,
                std::max(metrics.lineSpacing(), side())};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Colors colors = Colors::of(palette());
        const QRectF box(0.5, (height() - side()) / 2 + 0.5, side() - 1, side() - 1);
        painter.fillRect(box, colors.sheet);
        paintOutcome(painter, box, m_outcome, colors);
        painter.setPen(colors.frame);
        painter.drawRect(box);
        painter.setPen(colors.ink);
        painter.drawText(rect().adjusted(side() + kGrid / 2, 0, 0, 0),
                         Qt::AlignVCenter | Qt::AlignLeading, m_words);
    }

private:
    [[nodiscard]] int side() const { return std::max(12, lines(this, 0.7)); }

    Outcome m_outcome;
    QString m_words;
};

OutcomeLegend::OutcomeLegend(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"runLegend"_s);
    auto* layout = new FlowLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    for (const Outcome outcome : kOutcomes) {
        auto* entry = new Entry(outcome, this);
        layout->addWidget(entry);
        m_entries.append(entry);
    }
}

void OutcomeLegend::setCounts(const RunCounts& counts)
{
    for (Entry* entry : std::as_const(m_entries)) {
        const qint64 count = countOf(counts, entry->outcome());
        entry->setCount(count);
        entry->setVisible(count > 0 || entry->outcome() == Outcome::Accepted);
    }
    setAccessibleName(words());
}

QString OutcomeLegend::words() const
{
    QStringList parts;
    for (const Entry* entry : m_entries) {
        if (!entry->isHidden())
            parts << entry->words();
    }
    return parts.join(tr(", ", "between parts"));
}

} // namespace ringi
