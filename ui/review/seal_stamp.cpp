// SPDX-License-Identifier: Apache-2.0
#include "ui/review/seal_stamp.h"

#include "ui/shell/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ringi {
namespace {

bool isJapanese(const QString& name)
{
    return std::any_of(name.begin(), name.end(), [](QChar c) {
        return c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana
               || c.script() == QChar::Script_Katakana;
    });
}

/// The family name: what stands on a seal. "佐藤 花子" and "Hanako Sato" both end up as the part
/// that a colleague would look for.
QString faceOf(const QString& name)
{
    const QStringList parts = name.simplified().split(QChar(u' '));
    return isJapanese(name) ? parts.first() : parts.last();
}

/// The largest font in which the text fits the width.
QFont fitted(QFont font, const QString& text, const QSizeF& room)
{
    font.setBold(true);
    for (int size = static_cast<int>(room.height()); size > 5; --size) {
        font.setPixelSize(size);
        const QFontMetricsF metrics(font);
        if (metrics.horizontalAdvance(text) <= room.width() && metrics.height() <= room.height() * 1.3)
            break;
    }
    return font;
}

} // namespace

void paintSeal(QPainter& painter, const QRectF& area, const QString& name, const QString& date)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = std::min(area.width(), area.height());
    QRectF ring(0, 0, side, side);
    ring.moveCenter(area.center());
    const qreal line = std::max(1.5, side / 28);
    ring.adjust(line, line, -line, -line);
    painter.setPen(QPen(painter.pen().color(), line));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(ring);

    // Two hairlines hold the date, as on a dated office seal.
    const qreal half = ring.width() / 2;
    const QRectF middle(ring.left() + line, ring.center().y() - half * 0.2, ring.width() - 2 * line,
                        half * 0.4);
    painter.setPen(QPen(painter.pen().color(), std::max(1.0, line / 2)));
    const auto chord = [&](qreal y) {
        const qreal reach = std::sqrt(std::max(0.0, half * half - std::pow(y - ring.center().y(), 2)));
        painter.drawLine(QPointF(ring.center().x() - reach, y), QPointF(ring.center().x() + reach, y));
    };
    chord(middle.top());
    chord(middle.bottom());
    painter.setFont(fitted(painter.font(), date, middle.size() * 0.86));
    painter.drawText(middle, Qt::AlignCenter, date);

    const QString face = faceOf(name);
    const QSizeF room(half * 1.25, half * 0.5);
    painter.setFont(fitted(painter.font(), face, room));
    const bool twoLines = isJapanese(name) && face.size() == 2;
    const QRectF upper(ring.left(), ring.top() + half * 0.22, ring.width(), half * 0.56);
    const QRectF lower(ring.left(), middle.bottom() + half * 0.06, ring.width(), half * 0.56);
    painter.drawText(upper, Qt::AlignCenter, twoLines ? face.left(1) : face);
    if (twoLines)
        painter.drawText(lower, Qt::AlignCenter, face.right(1));
    painter.restore();
}

QImage printedSeal(const QString& name, const QString& date, const QFont& font, int dots)
{
    QImage image(dots, dots, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Colors::light().seal);
    paintSeal(painter, QRectF(image.rect()), name, date);
    return image;
}

SealStamp::SealStamp(const QString& name, const QString& date, QWidget* parent)
    : QWidget(parent), m_name(name), m_date(date)
{
    setAccessibleName(tr("Seal of %1, %2").arg(name, date));
    setToolTip(accessibleName());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SealStamp::sizeHint() const
{
    const int side = std::max(9 * kGrid, lines(this, 4.5));
    return {side, side};
}

void SealStamp::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(Colors::of(palette()).seal);
    painter.setFont(font());
    paintSeal(painter, rect(), m_name, m_date);
}

} // namespace ringi
