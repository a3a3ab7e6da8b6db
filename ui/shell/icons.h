// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QPixmap>

class QLabel;

namespace ringi {

/// What colour an icon is drawn in; it follows the palette of the moment.
enum class Tone { Ink, Soft, OnAction, Seal, Success, Warning, Error };

/// The icon ":/icons/ui/<name>.svg", drawn in one colour, sharp at every size and pixel ratio.
[[nodiscard]] QIcon icon(const QString& name, Tone tone = Tone::Ink);

/// A picture beside words: the words carry the meaning, so screen readers skip it.
void setIconLabel(QLabel* label, const QString& name, Tone tone, int size = 16);

} // namespace ringi
