// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPen>
#include <QRect>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QWidget;

/// How RingiStyle's controls are painted: functions of option and palette, no state.
namespace ringi::paint {

/// A rounded rectangle whose frame lies wholly inside `rect`; an invalid colour: not filled.
void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QPen& pen);
/// Frame of a field: quiet, or two pixels of ink with the focus.
QPen fieldPen(const QStyleOption* option);
void drawField(QPainter* painter, const QStyleOption* option, bool writable);
void drawButtonPanel(const QStyleOption* option, QPainter* painter, const QWidget* widget);
/// Icon, a full step of the grid, text: together in the middle.
void drawButtonLabel(const QStyleOptionButton& button, QPainter* painter, const QWidget* widget);
void drawTab(const QStyleOptionTab& tab, QPainter* painter);
void drawHeaderSection(const QStyleOption* option, QPainter* painter);
void drawComboBox(const QStyleOptionComboBox& combo, QPainter* painter, const QRect& arrow);

struct SpinArrows {
    QRect up;
    QRect down;
};
void drawSpinBox(const QStyleOptionSpinBox& spin, QPainter* painter, const SpinArrows& arrows);

/// The square of a check box with its tick (a dash: partly), 3:1 against any ground.
void drawCheckBox(const QStyleOption* option, QPainter* painter);
void drawRadioButton(const QStyleOption* option, QPainter* painter);

/// Where the handle of a scroll bar without arrows lies, along the bar.
QRect scrollHandle(const QStyleOptionSlider& bar);
/// A flat bar; its words are drawn elsewhere.
void drawProgress(const QStyleOptionProgressBar& bar, QPainter* painter);
void drawScrollBar(const QStyleOptionSlider& bar, QPainter* painter);

} // namespace ringi::paint
