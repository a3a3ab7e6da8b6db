// SPDX-License-Identifier: Apache-2.0
#include "ui/delivery/pace_chart.h"

#include "ui/delivery/outcome.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QTimeZone>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// A chart of a few messages still has an axis.
constexpr double kLeastTop = 5;
/// A short run does not become one broad block.
constexpr qsizetype kLeastSlots = 30;
/// Between nothing and the end of the axis.
constexpr int kSteps = 2;

/// "2.5", "1,000"
QString axisText(double value)
{
    return QLocale().toString(value, 'f', std::fmod(value, 1) == 0 ? 0 : 1);
}

qsizetype slotsOf(const RunHistory& history)
{
    return std::max(history.slices().size(), kLeastSlots);
}

qint64 endedIn(const HistorySlice& slice, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted: return slice.in.accepted;
    case Outcome::Refused: return slice.in.refused;
    case Outcome::Unknown: return slice.in.unknown;
    default: return 0;
    }
}

} // namespace

double axisEnd(double value)
{
    if (value <= kLeastTop)
        return kLeastTop;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (value <= step * power)
            return step * power;
    }
    return 10 * power;
}

PaceChart::PaceChart(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"paceChart"_s);
    setAccessibleName(tr("Messages a minute over time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PaceChart::setEmptyWords(const QString& words)
{
    m_emptyWords = words;
}

void PaceChart::setHistory(const RunHistory& history, int perMinuteLimit, const QString& zone)
{
    m_history = history;
    m_limit = perMinuteLimit;
    m_zone = zone;
    setAccessibleDescription(words());
    update();
}

bool PaceChart::isBlank() const
{
    const auto& slices = m_history.slices();
    return std::none_of(slices.begin(), slices.end(),
                        [](const HistorySlice& slice) { return slice.in.ended() > 0; });
}

QSize PaceChart::sizeHint() const
{
    return {lines(this, 20), lines(this, 9)};
}

QSize PaceChart::minimumSizeHint() const
{
    return {lines(this, 10), lines(this, 6)};
}

QRectF PaceChart::plot() const
{
    const QFontMetrics metrics(font());
    int left = 0;
    for (int i = 0; i <= kSteps; ++i)
        left = std::max(left, metrics.horizontalAdvance(axisText(top() * i / kSteps)) + kGrid);
    return QRectF(rect()).adjusted(left, lines(this, 1.9), -1, -lines(this, 1.2));
}

double PaceChart::top() const
{
    const double most = m_history.most();
    // A limit far above what is reached would press the bars flat.
    const bool limitNear = m_limit > 0 && m_limit <= 3 * std::max(most, kLeastTop);
    return axisEnd(limitNear ? std::max<double>(most, m_limit) : most);
}

QString PaceChart::timeText(Moment moment) const
{
    const QTimeZone named(m_zone.toUtf8());
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(
        toMilliseconds(moment), named.isValid() ? named : QTimeZone::systemTimeZone());
    const bool isLong =
        m_history.slices().size() * m_history.sliceLength() >= std::chrono::hours{1};
    return QLocale().toString(when.time(), isLong ? tr("HH:mm", "pattern of a time")
                                                  : tr("HH:mm:ss", "pattern of a time"));
}

QString PaceChart::sliceWords(const HistorySlice& slice) const
{
    return tr("%1: %2 a minute; %3 accepted, %4 refused, %5 unknown")
        .arg(timeText(slice.from), formatCount(qRound64(m_history.perMinute(slice))),
             formatCount(slice.in.accepted), formatCount(slice.in.refused),
             formatCount(slice.in.unknown));
}

QString PaceChart::words() const
{
    if (isBlank())
        return m_emptyWords;
    const auto& slices = m_history.slices();
    RunTotals sum;
    for (const HistorySlice& slice : slices) {
        sum.accepted += slice.in.accepted;
        sum.refused += slice.in.refused;
        sum.unknown += slice.in.unknown;
    }
    return tr("From %1 to %2, at most %3 a minute; %4 accepted, %5 refused, %6 unknown. The same "
              "numbers are in the table.")
        .arg(timeText(slices.first().from), timeText(slices.last().from),
             formatCount(qRound64(m_history.most())), formatCount(sum.accepted),
             formatCount(sum.refused), formatCount(sum.unknown));
}

void PaceChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors colors = Colors::of(palette());
    if (isBlank()) {
        painter.setPen(colors.inkSoft);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyWords);
        return;
    }
    paintGrid(painter);
    paintBars(painter);
}

void PaceChart::paintGrid(QPainter& painter) const
{
    const Colors colors = Colors::of(palette());
    const QRectF area = plot();
    const double highest = top();
    for (int i = 0; i <= kSteps; ++i) {
        const double y = area.bottom() - area.height() * i / kSteps;
        painter.setPen(i == 0 ? colors.frame : colors.line);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colors.inkSoft);
        const QRectF label(0, y - lines(this, 0.5), area.left() - kGrid / 2.0, lines(this, 1));
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, axisText(highest * i / kSteps));
    }
    painter.drawText(QRectF(0, 0, width(), lines(this, 1.1)), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Messages a minute"));
    const auto& slices = m_history.slices();
    const QRectF times(area.left(), area.bottom() + 2, area.width(), lines(this, 1.1));
    painter.drawText(times, Qt::AlignLeft | Qt::AlignTop, timeText(slices.first().from));
    painter.drawText(times, Qt::AlignRight | Qt::AlignTop,
                     timeText(slices.first().from + m_history.sliceLength() * slotsOf(m_history)));
    if (m_limit > 0 && m_limit <= highest) {
        const double y = area.bottom() - area.height() * m_limit / highest;
        painter.setPen(QPen(colors.ink, 1, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.drawText(QRectF(0, 0, width(), lines(this, 1.1)), Qt::AlignRight | Qt::AlignVCenter,
                         tr("- - limit: %1 a minute").arg(formatCount(m_limit)));
    }
}

void PaceChart::paintBars(QPainter& painter) const
{
    const Colors colors = Colors::of(palette());
    const QRectF area = plot();
    const auto& slices = m_history.slices();
    const double slot = area.width() / static_cast<double>(slotsOf(m_history));
    const double gap = slot >= 4 ? 1 : 0;
    const double highest = top();
    for (qsizetype i = 0; i < slices.size(); ++i) {
        const HistorySlice& slice = slices.at(i);
        const qint64 ended = slice.in.ended();
        if (ended == 0)
            continue;
        const double height = area.height() * std::min(1.0, m_history.perMinute(slice) / highest);
        double y = area.bottom();
        for (const Outcome outcome : {Outcome::Accepted, Outcome::Refused, Outcome::Unknown}) {
            const double part =
                height * static_cast<double>(endedIn(slice, outcome)) / static_cast<double>(ended);
            if (part <= 0)
                continue;
            paintOutcome(
                painter,
                QRectF(area.left() + static_cast<double>(i) * slot, y - part, slot - gap, part),
                outcome, colors);
            y -= part;
        }
    }
}

bool PaceChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || isBlank())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QRectF area = plot();
    const auto& slices = m_history.slices();
    const double slot = area.width() / static_cast<double>(slotsOf(m_history));
    const auto index = static_cast<qsizetype>((help->pos().x() - area.left()) / slot);
    if (help->pos().x() >= area.left() && index < slices.size())
        QToolTip::showText(help->globalPos(), sliceWords(slices.at(index)), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace ringi
