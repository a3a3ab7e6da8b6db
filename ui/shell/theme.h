// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

/// The look: ink on paper. Colours come from the palette, so that everything follows a change.
namespace ringi {

/// All distances are multiples of this many device-independent pixels.
inline constexpr int kGrid = 8;

enum class ThemeChoice { System, Light, Dark };

/// How a person wants the windows to look.
struct Look {
    ThemeChoice theme = ThemeChoice::System;
    int textPercent = 100; ///< 75..300

    friend bool operator==(const Look&, const Look&) = default;
};

/// The colours that QPalette has no role for. Text colours reach 4.5:1 on paper and on sheet.
struct Colors {
    QColor paper; ///< the window
    QColor sheet; ///< fields, tables, cards
    QColor sidebar;
    QColor line;      ///< hairlines and frames
    QColor frame;     ///< edges of controls, 3:1
    QColor ink;       ///< text
    QColor inkSoft;   ///< secondary text
    QColor seal;      ///< vermilion: only for what is sealed or about to be
    QColor action;    ///< the main action
    QColor onAction;  ///< text on it
    QColor selection; ///< behind a chosen row or text, which stays ink
    QColor success, successTint;
    QColor warning, warningTint;
    QColor error, errorTint;
    QColor infoTint;

    /// Light or dark, whichever the palette is.
    static Colors of(const QPalette& palette);
    static Colors light();
    static Colors dark();
};

[[nodiscard]] bool isDark(const QPalette& palette);

/// Sets style, palette and font of the application; may be called again at any time.
/// @param systemIsDark what the system's own palette was before Ringi set one
void applyLook(const Look& look, bool systemIsDark);

/// What a button is for; how it looks follows. Plain is the default.
enum class ButtonKind {
    Plain,
    Main,  ///< the one main action: dark
    Seal,  ///< puts a seal on something: vermilion
    Quiet, ///< no frame until pointed at
};
void setButtonKind(QWidget* button, ButtonKind kind);

/// Text sizes, relative to the application's font.
enum class TextSize { Small, Normal, Large, Heading };
[[nodiscard]] QFont textFont(TextSize size, bool bold = false);

/// A length that grows with the text: `count` times the height of a line.
[[nodiscard]] int lines(const QWidget* widget, double count);

} // namespace ringi
