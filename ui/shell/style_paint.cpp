// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/style_paint.h"

#include "ui/shell/style.h"
#include "ui/shell/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace ringi::paint {
namespace {

constexpr double kRadius = 4.0;

ButtonKind kindOf(const QWidget* widget)
{
    return widget == nullptr
               ? ButtonKind::Plain
               : static_cast<ButtonKind>(widget->property(kButtonKindProperty).toInt());
}

bool has(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](int x, int y) { return qRound(x * (1 - share) + y * share); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

void drawChevron(QPainter* painter, QPointF middle, const QColor& color, bool up)
{
    const double tip = up ? -2 : 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5));
    painter->drawPolyline(
        QPolygonF{middle + QPointF(-4, -tip), middle + QPointF(0, tip), middle + QPointF(4, -tip)});
    painter->restore();
}

} // namespace

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QPen& pen)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(pen);
    const double inset = pen.style() == Qt::NoPen ? 0.0 : pen.widthF() / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kRadius, kRadius);
    painter->restore();
}

QPen fieldPen(const QStyleOption* option)
{
    const Colors c = Colors::of(option->palette);
    if (!has(option, QStyle::State_Enabled))
        return QPen(c.line, 1);
    return has(option, QStyle::State_HasFocus) ? QPen(c.ink, 2) : QPen(c.frame, 1);
}

void drawField(QPainter* painter, const QStyleOption* option, bool writable)
{
    const Colors c = Colors::of(option->palette);
    drawBox(painter, option->rect, writable ? c.sheet : c.paper, fieldPen(option));
}

void drawButtonPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const Colors c = Colors::of(option->palette);
    const ButtonKind kind = kindOf(widget);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hover = enabled && has(option, QStyle::State_MouseOver);
    QColor fill = c.sheet;
    QPen pen(enabled ? c.frame : c.line, 1);
    if (kind == ButtonKind::Main || kind == ButtonKind::Seal) {
        fill = kind == ButtonKind::Seal ? c.seal : c.action;
        pen = QPen(Qt::NoPen);
        if (!enabled)
            fill = c.line;
        else if (hover || down)
            fill = mixed(fill, c.paper, down ? 0.25 : 0.12);
    } else {
        if (kind == ButtonKind::Quiet) {
            fill = QColor();
            pen = QPen(Qt::NoPen);
        }
        if (down)
            fill = c.line;
        else if (hover)
            fill = mixed(c.sheet, c.ink, 0.06);
    }
    drawBox(painter, option->rect, fill, pen);
    if (enabled && has(option, QStyle::State_HasFocus)) {
        const bool filled = kind == ButtonKind::Main || kind == ButtonKind::Seal;
        drawBox(painter, filled ? option->rect.adjusted(3, 3, -3, -3) : option->rect, QColor(),
                QPen(filled ? c.onAction : c.ink, 2));
    }
}

void drawButtonLabel(const QStyleOptionButton& button, QPainter* painter, const QWidget* widget)
{
    const Colors c = Colors::of(button.palette);
    const ButtonKind kind = kindOf(widget);
    const bool enabled = has(&button, QStyle::State_Enabled);
    const bool filled = kind == ButtonKind::Main || kind == ButtonKind::Seal;
    const int iconWidth = button.icon.isNull() ? 0 : button.iconSize.width();
    const int gap = iconWidth > 0 && !button.text.isEmpty() ? kGrid : 0;
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic;
    const int textWidth = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    QRect row(0, button.rect.top(), iconWidth + gap + textWidth, button.rect.height());
    row.moveLeft(button.rect.left() + (button.rect.width() - row.width()) / 2);
    if (iconWidth > 0) {
        const QRect place(row.left(), row.center().y() - button.iconSize.height() / 2 + 1,
                          iconWidth, button.iconSize.height());
        button.icon.paint(painter, place, Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    }
    QColor ink = filled ? c.onAction : button.palette.color(QPalette::ButtonText);
    if (!enabled)
        ink = c.frame;
    painter->setPen(ink);
    painter->drawText(row.adjusted(iconWidth + gap, 0, 1, 0), flags | Qt::AlignLeft, button.text);
}

void drawTab(const QStyleOptionTab& tab, QPainter* painter)
{
    const Colors c = Colors::of(tab.palette);
    const bool selected = has(&tab, QStyle::State_Selected);
    painter->fillRect(QRect(tab.rect.left(), tab.rect.bottom(), tab.rect.width(), 1), c.line);
    if (selected)
        painter->fillRect(QRect(tab.rect.left(), tab.rect.bottom() - 2, tab.rect.width(), 3),
                          c.ink);
    else if (has(&tab, QStyle::State_MouseOver))
        painter->fillRect(tab.rect.adjusted(0, 0, 0, -1), mixed(c.paper, c.ink, 0.05));
    if (selected && has(&tab, QStyle::State_HasFocus))
        drawBox(painter, tab.rect.adjusted(2, 2, -2, -5), QColor(), QPen(c.ink, 2));
}

void drawHeaderSection(const QStyleOption* option, QPainter* painter)
{
    const Colors c = Colors::of(option->palette);
    painter->fillRect(option->rect, c.paper);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      c.frame);
}

QRect scrollHandle(const QStyleOptionSlider& bar)
{
    const bool upright = bar.orientation == Qt::Vertical;
    const int room = upright ? bar.rect.height() : bar.rect.width();
    const qint64 range = qint64{bar.maximum} - bar.minimum;
    int length = room;
    if (range > 0) {
        const qint64 whole = range + bar.pageStep;
        length = std::clamp(static_cast<int>(qint64{room} * bar.pageStep / whole),
                            std::min(4 * kGrid, room), room);
    }
    const int start = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                      room - length, bar.upsideDown);
    return upright ? QRect(bar.rect.left(), bar.rect.top() + start, bar.rect.width(), length)
                   : QRect(bar.rect.left() + start, bar.rect.top(), length, bar.rect.height());
}

void drawScrollBar(const QStyleOptionSlider& bar, QPainter* painter)
{
    const Colors c = Colors::of(bar.palette);
    if (bar.maximum <= bar.minimum)
        return;
    const bool held = has(&bar, QStyle::State_Sunken) || has(&bar, QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(held ? c.inkSoft : c.frame);
    const QRectF handle = QRectF(scrollHandle(bar)).adjusted(3, 3, -3, -3);
    const double radius = std::min(handle.width(), handle.height()) / 2;
    painter->drawRoundedRect(handle, radius, radius);
    painter->restore();
}

void drawComboBox(const QStyleOptionComboBox& combo, QPainter* painter, const QRect& arrow)
{
    const Colors c = Colors::of(combo.palette);
    const bool enabled = has(&combo, QStyle::State_Enabled);
    drawBox(painter, combo.rect, enabled ? c.sheet : c.paper, fieldPen(&combo));
    drawChevron(painter, QRectF(arrow).center(), enabled ? c.ink : c.frame, false);
}

void drawSpinBox(const QStyleOptionSpinBox& spin, QPainter* painter, const SpinArrows& arrows)
{
    const Colors c = Colors::of(spin.palette);
    const bool enabled = has(&spin, QStyle::State_Enabled);
    drawBox(painter, spin.rect, enabled ? c.sheet : c.paper, fieldPen(&spin));
    const auto inkFor = [&](QAbstractSpinBox::StepEnabledFlag step) {
        return enabled && spin.stepEnabled.testFlag(step) ? c.ink : c.frame;
    };
    drawChevron(painter, QRectF(arrows.up).center() + QPointF(0, 1),
                inkFor(QAbstractSpinBox::StepUpEnabled), true);
    drawChevron(painter, QRectF(arrows.down).center() - QPointF(0, 1),
                inkFor(QAbstractSpinBox::StepDownEnabled), false);
}

void drawProgress(const QStyleOptionProgressBar& bar, QPainter* painter)
{
    const Colors c = Colors::of(bar.palette);
    drawBox(painter, bar.rect, c.line, QPen(Qt::NoPen));
    const qint64 range = qint64{bar.maximum} - bar.minimum;
    if (range <= 0 || bar.progress <= bar.minimum)
        return;
    QRect done = bar.rect;
    done.setWidth(
        static_cast<int>(bar.rect.width() * (qint64{bar.progress} - bar.minimum) / range));
    if (bar.direction == Qt::RightToLeft)
        done.moveRight(bar.rect.right());
    drawBox(painter, done, c.action, QPen(Qt::NoPen));
}

void drawCheckBox(const QStyleOption* option, QPainter* painter)
{
    const Colors c = Colors::of(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const QColor ink = enabled ? c.action : c.frame;
    const QColor fill = on || partly ? ink : (enabled ? c.sheet : c.paper);
    drawBox(painter, option->rect, fill, QPen(on || partly ? ink : c.frame, 1));
    if (!on && !partly)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(c.onAction, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF box(option->rect);
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (partly)
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    else
        painter->drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.70), at(0.76, 0.32)});
    painter->restore();
}

void drawRadioButton(const QStyleOption* option, QPainter* painter)
{
    const Colors c = Colors::of(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor ink = enabled ? c.action : c.frame;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(has(option, QStyle::State_On) ? ink : c.frame, 1));
    painter->setBrush(enabled ? c.sheet : c.paper);
    const QRectF ring = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->drawEllipse(ring);
    if (has(option, QStyle::State_On)) {
        const double inset = ring.width() / 4;
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(ring.adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
}

} // namespace ringi::paint
