// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

class QTextDocument;

namespace ringi {

/// What stands in `src` for a picture of the document; empty: the picture is left out.
using PictureSource = std::function<QString(const QString& name)>;

/// The document as a mail holds it: few elements, inline styles, nothing that only Qt knows. The
/// same document always gives the same HTML; readHtml() of it gives the same HTML again. Merge tags
/// ({{field|fallback}}) stand in text and addresses as they were typed, not escaped; one that is
/// partly bold is written in the format of its first letter. An empty document gives "".
QString writeHtml(const QTextDocument& document, const PictureSource& source = {});

/// Finds the end of the merge tag that starts at `from`, or -1: "{{", no brace or line end, "}}".
qsizetype mergeTagEnd(const QString& text, qsizetype from);

} // namespace ringi
