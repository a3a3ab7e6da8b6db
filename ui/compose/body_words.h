// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// Between plain text and HTML, for whoever goes from one form of the body to another. Pure.
namespace ringi {

/// Blank lines part paragraphs, other line ends stay line ends.
[[nodiscard]] QString htmlOfText(QString text);
/// No words and no picture.
[[nodiscard]] bool saysNothing(const QString& html);
/// The plain text is what the HTML says, white space aside.
[[nodiscard]] bool saySame(const QString& text, const QString& html);

} // namespace ringi
