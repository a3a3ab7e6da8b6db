// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/style.h"

#include "ui/shell/style_paint.h"
#include "ui/shell/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace ringi {

using namespace paint;
RingiStyle::RingiStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void RingiStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const
{
    const Colors c = Colors::of(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool: drawButtonPanel(option, painter, widget); return;
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame == nullptr || frame->lineWidth <= 0)
            break;
        const bool writable =
            option->state.testFlag(State_Enabled) && !option->state.testFlag(State_ReadOnly);
        drawField(painter, option, writable);
        return;
    }
    case PE_FrameLineEdit: drawBox(painter, option->rect, QColor(), fieldPen(option)); return;
    case PE_Frame:
        drawBox(painter, option->rect, QColor(),
                option->state.testFlag(State_HasFocus) ? QPen(c.ink, 2) : QPen(c.line, 1));
        return;
    case PE_FrameDefaultButton: return;
    case PE_IndicatorCheckBox: drawCheckBox(option, painter); return;
    case PE_IndicatorRadioButton: drawRadioButton(option, painter); return;
    case PE_FrameFocusRect:
        // A chosen row is marked as a whole, and its table has the frame.
        if (qobject_cast<const QAbstractItemView*>(widget) != nullptr &&
            option->state.testFlag(State_Selected))
            return;
        drawBox(painter, option->rect, QColor(), QPen(c.ink, 2));
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.line);
        return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void RingiStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    if (element == CE_TabBarTabShape) {
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            drawTab(*tab, painter);
            return;
        }
    }
    if (element == CE_ProgressBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
        if (bar != nullptr && !bar->textVisible) {
            drawProgress(*bar, painter);
            return;
        }
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        drawHeaderSection(option, painter);
        return;
    }
    if (element == CE_PushButtonLabel) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            drawButtonLabel(*button, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void RingiStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (combo != nullptr) {
            drawComboBox(*combo, painter,
                         subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget));
            return;
        }
    }
    if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (spin != nullptr && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            drawSpinBox(*spin, painter,
                        {subControlRect(CC_SpinBox, spin, SC_SpinBoxUp, widget),
                         subControlRect(CC_SpinBox, spin, SC_SpinBoxDown, widget)});
            return;
        }
    }
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawScrollBar(*bar, painter);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect RingiStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                 SubControl part, const QWidget* widget) const
{
    if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
        return QProxyStyle::subControlRect(control, option, part, widget)
            .adjusted(kGrid / 2, 0, 0, 0);
    }
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect handle = scrollHandle(*bar);
    QRect rect = bar->rect;
    switch (part) {
    case SC_ScrollBarSlider: return handle;
    case SC_ScrollBarGroove: return rect;
    case SC_ScrollBarSubPage:
        if (bar->orientation == Qt::Vertical)
            rect.setBottom(handle.top() - 1);
        else
            rect.setRight(handle.left() - 1);
        return rect;
    case SC_ScrollBarAddPage:
        if (bar->orientation == Qt::Vertical)
            rect.setTop(handle.bottom() + 1);
        else
            rect.setLeft(handle.right() + 1);
        return rect;
    default: return {};
    }
}

QRect RingiStyle::subElementRect(SubElement element, const QStyleOption* option,
                                 const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(kGrid / 2, 0, -kGrid / 2, 0) : rect;
}

QSize RingiStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int text = option != nullptr ? option->fontMetrics.height() : 0;
    switch (type) {
    case CT_PushButton:
        result = QSize(result.width() + 2 * kGrid, std::max(4 * kGrid, text + 2 * kGrid));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox: result.setHeight(std::max(4 * kGrid, text + 2 * kGrid)); break;
    case CT_TabBarTab:
        result = QSize(result.width() + kGrid, std::max(5 * kGrid, text + 3 * kGrid));
        break;
    case CT_HeaderSection: result.setHeight(std::max(4 * kGrid, text + 2 * kGrid)); break;
    case CT_ItemViewItem:
        // Of more than one line where words are broken.
        result.setHeight(std::max({4 * kGrid, text + 2 * kGrid, result.height() + kGrid}));
        break;
    default: break;
    }
    return result;
}

int RingiStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                            const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return 2 * kGrid;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return kGrid;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return std::max(2 * kGrid, QFontMetrics(QApplication::font()).ascent() + 4);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_HeaderMargin: return kGrid;
    case PM_FocusFrameHMargin:
        return qobject_cast<const QAbstractItemView*>(widget) != nullptr
                   ? kGrid - 1
                   : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_DefaultFrameWidth: return 2;
    case PM_TabBarScrollButtonWidth:
        return std::max(3 * kGrid, QFontMetrics(QApplication::font()).height());
    case PM_ScrollBarExtent: return kGrid + kGrid / 2;
    case PM_ButtonIconSize: return std::max(18, QFontMetrics(QApplication::font()).height());
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RingiStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_UnderlineShortcut:
        return 0; // shown while Alt is pressed is not possible: keep text clean
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_EtchDisabledText: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_LineEdit_PasswordCharacter: return 0x2022;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace ringi
