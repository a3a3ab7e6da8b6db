// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sidebar_buttons.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QEnterEvent>
#include <QPainter>

#include <algorithm>

namespace ringi {
namespace {

constexpr int kPad = kGrid + kGrid / 2;

int pictureSize(const QWidget* widget)
{
    return std::max(20, widget->fontMetrics().height());
}

void drawGround(QPainter& painter, const QAbstractButton& button, const Colors& c)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF rect = QRectF(button.rect()).adjusted(1, 1, -1, -1);
    if (button.isChecked() || button.underMouse()) {
        painter.setPen(Qt::NoPen);
        QColor fill = c.ink;
        fill.setAlphaF(button.isChecked() ? 0.10F : 0.05F);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, 4, 4);
    }
    if (button.hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.ink, 2));
        painter.drawRoundedRect(rect, 4, 4);
    }
}

} // namespace

NavButton::NavButton(const QString& iconName, const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setIcon(ringi::icon(iconName));
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavButton::setCurrent()
{
    m_isToldOnly = true;
    setChecked(true);
    m_isToldOnly = false;
}

void NavButton::checkStateSet()
{
    // A screen reader's action only toggles.
    if (isChecked() && !m_isToldOnly)
        Q_EMIT clicked(true);
}

void NavButton::setBadge(int count)
{
    m_badge = count;
    setAccessibleName(count > 0 ? tr("%1, %n waiting", nullptr, count).arg(text()) : text());
    updateGeometry();
    update();
}

QSize NavButton::sizeHint() const
{
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    int width = 2 * kPad + pictureSize(this) + kGrid + metrics.horizontalAdvance(text());
    width += 3 * kGrid + metrics.horizontalAdvance(QStringLiteral("00"));
    return {width, std::max(5 * kGrid, metrics.height() + 2 * kGrid)};
}

void NavButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors c = Colors::of(palette());
    drawGround(painter, *this, c);
    const int size = pictureSize(this);
    const QRect picture(kPad, (height() - size) / 2, size, size);
    icon().paint(&painter, picture);
    QFont font = this->font();
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(c.ink);
    painter.drawText(rect().adjusted(picture.right() + kGrid + 4, 0, -kPad, 0),
                     Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_badge <= 0)
        return;
    const QString number = formatCount(m_badge);
    const int tall = fontMetrics().height();
    const int wide = std::max(tall + 4, fontMetrics().horizontalAdvance(number) + 2 * kGrid);
    const QRect pill(width() - kPad - wide + 4, (height() - tall) / 2, wide, tall);
    painter.setPen(Qt::NoPen);
    painter.setBrush(c.action);
    painter.drawRoundedRect(pill, tall / 2.0, tall / 2.0);
    painter.setPen(c.onAction);
    painter.setFont(textFont(TextSize::Small, true));
    painter.drawText(pill, Qt::AlignCenter, number);
}

void NavButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void NavButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

PersonButton::PersonButton(QWidget* parent) : QAbstractButton(parent)
{
    setIcon(ringi::icon(QStringLiteral("switch_person"), Tone::Soft));
    setText(tr("Switch person"));
    setAccessibleName(text());
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PersonButton::setPerson(const QString& name, const QString& roles)
{
    m_name = name;
    m_roles = roles;
    setAccessibleName(tr("Switch person. Signed in: %1").arg(name));
    setAccessibleDescription(roles);
    setToolTip(QStringLiteral("%1\n%2").arg(name, roles));
    updateGeometry();
    update();
}

QSize PersonButton::sizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    const QFontMetrics small(textFont(TextSize::Small));
    const int words =
        2 * kPad + std::min(pictureSize(this), line) + kGrid + small.horizontalAdvance(text());
    return {std::max(20 * kGrid, words), 3 * line + 3 * kGrid};
}

void PersonButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors c = Colors::of(palette());
    drawGround(painter, *this, c);
    const int line = fontMetrics().lineSpacing();
    QRect row(kPad, kPad, width() - 2 * kPad, line);
    const QFont bold = textFont(TextSize::Normal, true);
    painter.setFont(bold);
    painter.setPen(c.ink);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(bold).elidedText(m_name, Qt::ElideRight, row.width()));
    row.translate(0, line);
    const QFont small = textFont(TextSize::Small);
    painter.setFont(small);
    painter.setPen(c.inkSoft);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(small).elidedText(m_roles, Qt::ElideRight, row.width()));
    row.translate(0, line);
    const int size = std::min(pictureSize(this), line);
    icon().paint(&painter, QRect(row.left(), row.top() + (line - size) / 2, size, size));
    painter.drawText(row.adjusted(size + kGrid - 2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     text());
}

void PersonButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PersonButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace ringi
