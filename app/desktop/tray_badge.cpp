// SPDX-License-Identifier: Apache-2.0
#include "desktop/tray_badge.h"

#include <QFont>
#include <QPainter>
#include <QPixmap>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Light on dark with a light edge: it can be read on a tray of any colour.
QPixmap badged(QPixmap picture, const QString& words)
{
    const qreal side = picture.deviceIndependentSize().width();
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal high = side * 0.62;
    const qreal wide = words.size() > 1 ? side * 0.86 : high;
    const QRectF pill(side - wide, side - high, wide, high);
    painter.setPen(QPen(QColor(255, 255, 255), side / 24));
    painter.setBrush(QColor(32, 32, 32));
    painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), high / 2, high / 2);
    QFont font(painter.font());
    font.setPixelSize(static_cast<int>(high * 0.74));
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(pill, Qt::AlignCenter, words);
    return picture;
}

} // namespace

QIcon withBadge(const QIcon& icon, int number)
{
    if (number <= 0 || icon.isNull())
        return icon;
    const QString words = number > 9 ? u"9+"_s : QString::number(number);
    QIcon with;
    for (const int side : {16, 22, 24, 32, 48, 64})
        with.addPixmap(badged(icon.pixmap(QSize(side, side), 1.0), words));
    return with;
}

} // namespace ringi
