// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/theme.h"

#include "ui/shell/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ringi {
namespace {

/// Below this a page of text is hard to read on a usual screen, whatever the system says.
constexpr double kSmallestBasePoints = 10.0;

QPalette paletteFrom(const Colors& c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.paper);
    palette.setColor(QPalette::WindowText, c.ink);
    palette.setColor(QPalette::Base, c.sheet);
    palette.setColor(QPalette::AlternateBase, c.sidebar);
    palette.setColor(QPalette::Text, c.ink);
    palette.setColor(QPalette::PlaceholderText, c.inkSoft);
    palette.setColor(QPalette::Button, c.sheet);
    palette.setColor(QPalette::ButtonText, c.ink);
    palette.setColor(QPalette::BrightText, c.seal);
    palette.setColor(QPalette::ToolTipBase, c.sheet);
    palette.setColor(QPalette::ToolTipText, c.ink);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.ink);
    palette.setColor(QPalette::Link, c.ink);
    palette.setColor(QPalette::LinkVisited, c.ink);
    palette.setColor(QPalette::Light, c.sheet);
    palette.setColor(QPalette::Midlight, c.line);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.frame);
    palette.setColor(QPalette::Shadow, c.frame);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.frame);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.paper);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.inkSoft);
    return palette;
}

} // namespace

Colors Colors::light()
{
    Colors c;
    c.paper = QColor(0xfaf9f6);
    c.sheet = QColor(0xffffff);
    c.sidebar = QColor(0xf1efe9);
    c.line = QColor(0xdfdcd4);
    c.frame = QColor(0x8c887e);
    c.ink = QColor(0x1d1c1a);
    c.inkSoft = QColor(0x5e5b54);
    c.seal = QColor(0xc0321f);
    c.action = QColor(0x2b2a27);
    c.onAction = QColor(0xffffff);
    c.selection = QColor(0xddd9cd);
    c.success = QColor(0x24633f);
    c.successTint = QColor(0xeaf3ed);
    c.warning = QColor(0x7a5300);
    c.warningTint = QColor(0xfbf3df);
    c.error = QColor(0x86243f);
    c.errorTint = QColor(0xf8ebee);
    c.infoTint = QColor(0xf1efe9);
    return c;
}

Colors Colors::dark()
{
    Colors c;
    c.paper = QColor(0x1a1a19);
    c.sheet = QColor(0x232322);
    c.sidebar = QColor(0x141413);
    c.line = QColor(0x3a3937);
    c.frame = QColor(0x84817a);
    c.ink = QColor(0xeceae4);
    c.inkSoft = QColor(0xb1ada4);
    c.seal = QColor(0xf0705a);
    c.action = QColor(0xeceae4);
    c.onAction = QColor(0x1a1a19);
    c.selection = QColor(0x4a4843);
    c.success = QColor(0x86c9a1);
    c.successTint = QColor(0x1f2f26);
    c.warning = QColor(0xe3bd6a);
    c.warningTint = QColor(0x332b1a);
    c.error = QColor(0xeb9aae);
    c.errorTint = QColor(0x37212a);
    c.infoTint = QColor(0x2a2a28);
    return c;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

Colors Colors::of(const QPalette& palette)
{
    return ringi::isDark(palette) ? dark() : light();
}

void applyLook(const Look& look, bool systemIsDark)
{
    const bool dark =
        look.theme == ThemeChoice::Dark || (look.theme == ThemeChoice::System && systemIsDark);
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const double base = std::max(font.pointSizeF(), kSmallestBasePoints);
    font.setPointSizeF(base * std::clamp(look.textPercent, 75, 300) / 100.0);
    QApplication::setFont(font);
    if (dynamic_cast<RingiStyle*>(QApplication::style()) == nullptr)
        QApplication::setStyle(new RingiStyle);
    QApplication::setPalette(paletteFrom(dark ? Colors::dark() : Colors::light()));
}

void setButtonKind(QWidget* button, ButtonKind kind)
{
    button->setProperty(kButtonKindProperty, static_cast<int>(kind));
    button->update();
}

QFont textFont(TextSize size, bool bold)
{
    QFont font = QApplication::font();
    double factor = 1.0;
    switch (size) {
    case TextSize::Small: factor = 0.9; break;
    case TextSize::Normal: break;
    case TextSize::Large: factor = 1.2; break;
    case TextSize::Heading: factor = 1.7; break;
    }
    font.setPointSizeF(font.pointSizeF() * factor);
    if (bold)
        font.setWeight(QFont::DemiBold);
    return font;
}

int lines(const QWidget* widget, double count)
{
    return qRound(QFontMetrics(widget->font()).lineSpacing() * count);
}

} // namespace ringi
