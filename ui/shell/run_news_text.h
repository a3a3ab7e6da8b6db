// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/vigil.h"

namespace ringi {

/// What the system's notification says: a line, and a sentence or two. Plain text.
struct NewsText {
    QString title;
    QString text;
};
[[nodiscard]] NewsText describe(const RunNews& news);

/// Beside the icon in the tray: "Ringi: 1,234 of 10,000 sent".
[[nodiscard]] QString trayWords(const Vigil& vigil);

} // namespace ringi
