// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

namespace ringi {

/// What a mail program paints where the mail says nothing. Not the colours of our windows: a
/// recipient does not see those.
struct MailColors {
    QColor page;
    QColor text;
    QColor link;

    static MailColors light() { return {QColor(0xffffff), QColor(0x1d1c1a), QColor(0x1a4fb4)}; }
    static MailColors dark() { return {QColor(0x1f1f1f), QColor(0xe8e6e1), QColor(0x8ab4f8)}; }
};

/// The palette of a view that shows a mail, whatever the theme of the window around it.
[[nodiscard]] QPalette mailPalette(bool dark);

} // namespace ringi
