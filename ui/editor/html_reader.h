// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QTextDocument;

namespace ringi {

/// Replaces the document by the HTML, in the editor's own formats (house_format.h); merge tags are
/// read as they stand, not as HTML. Loads nothing. Undo is forgotten.
void readHtml(QTextDocument& document, const QString& html);

} // namespace ringi
