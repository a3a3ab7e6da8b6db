// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/text_colors.h"

#include "ui/editor/house_format.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

namespace ringi {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ringi::TextColor)
};

} // namespace

QList<TextColor> textColors()
{
    using namespace Qt::StringLiterals;
    return {{u"black"_s, Words::tr("Black"), QColor(house::kInk)},
            {u"grey"_s, Words::tr("Grey"), QColor(0x5f5f5f)},
            {u"brown"_s, Words::tr("Brown"), QColor(0x7b4a12)},
            {u"darkRed"_s, Words::tr("Dark red"), QColor(0x8b1a1a)},
            {u"red"_s, Words::tr("Red"), QColor(0xc8102e)},
            {u"orange"_s, Words::tr("Orange"), QColor(0xb45309)},
            {u"pink"_s, Words::tr("Pink"), QColor(0xb8266e)},
            {u"purple"_s, Words::tr("Purple"), QColor(0x6b21a8)},
            {u"navy"_s, Words::tr("Navy"), QColor(0x1f3864)},
            {u"blue"_s, Words::tr("Blue"), QColor(0x1d4ed8)},
            {u"teal"_s, Words::tr("Teal"), QColor(0x00717a)},
            {u"green"_s, Words::tr("Green"), QColor(0x1e7b34)}};
}

QIcon colorIcon(const QColor& color)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(color);
    painter.setPen(QPen(QColor(0x8c887e), 2)); // seen on light and on dark menus
    painter.drawRoundedRect(QRectF(3, 3, 26, 26), 5, 5);
    return QIcon(pixmap);
}

} // namespace ringi
