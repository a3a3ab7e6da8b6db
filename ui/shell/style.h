// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace ringi {

/// Property of a button that holds its ButtonKind as int.
inline constexpr auto kButtonKindProperty = "ringiButtonKind";

/// Fusion with flat controls on a quiet page: one-pixel frames, a two-pixel frame of ink around
/// what has the focus, room for fingers. Colours from the palette only.
class RingiStyle final : public QProxyStyle {
    Q_OBJECT
public:
    RingiStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                       SubControl part, const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option,
                                         const QSize& size, const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option,
                                  const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* data) const override;
};

} // namespace ringi
