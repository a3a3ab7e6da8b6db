// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// Somebody else's text inside our own sentences.
namespace ringi {

/// With characters that turn the direction of text, break the line or cannot be seen written out as
/// "[U+202E]", so that it does not read otherwise than it is.
[[nodiscard]] QString spelledOut(const QString& text);

/// spelledOut(), at most `most` characters with the middle left out, and isolated (UAX 9), so that
/// nothing in it moves or hides the words around it.
[[nodiscard]] QString quotedText(const QString& text, qsizetype most = 120);

/// A heading of our own made of it: spelledOut(), with the middle left out where it is longer than any
/// heading is read.
[[nodiscard]] QString headingText(const QString& text);

} // namespace ringi
