// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIcon>
#include <QList>
#include <QString>

namespace ringi {

/// A colour that text can have, all readable on white (4.5:1).
struct TextColor {
    QString id;   ///< for object names
    QString name; ///< for people
    QColor color;
};
[[nodiscard]] QList<TextColor> textColors();
[[nodiscard]] QIcon colorIcon(const QColor& color);

} // namespace ringi
