// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace ringi {

/// HTML made ready for the parser, and what was seen on the way.
struct ScannedHtml {
    QByteArray source;       ///< UTF-8, LF, no control characters; line numbers as in the original
    bool isDocument = false; ///< has a doctype, <html>, <head> or <body>
    int conditionalComment = 0; ///< line of the first one, 0: none
    int nestedTooDeeply = 0;    ///< line of the first start tag that was left out, 0: none
};

/// One pass over the source before the parser sees it:
/// - comments lose their contents;
/// - merge tags where text may not stand (between the rows of a table, in <head>) become comments,
///   since the parser would move them: `<!--{{...}}-->`;
/// - start tags that would nest deeper than any mail does are left out, and the rest of a source
///   that would make the parser repeat unclosed <b> and the like without end. What the parser
///   does with nesting takes time and memory that grow with its square.
ScannedHtml scanHtml(const QString& source);

} // namespace ringi
