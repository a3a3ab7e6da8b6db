// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// The plain text that says the same as the HTML: paragraphs apart, list items with "- " or their
/// number, table cells in a line, headings alone on their line, images by their alt text, links as
/// "text (https://...)", or the address alone where the text is the address. Lines are not wrapped.
/// Ends in one LF unless empty. Merge tags stay as they are, also in link targets. Pure.
QString textFromHtml(const QString& html);

/// Whether a plain text and an HTML body still say the same: words and numbers compared, order,
/// white space and link targets left out. 0 (nothing in common) to 100 (the same).
int likeness(const QString& text, const QString& html);

} // namespace ringi
