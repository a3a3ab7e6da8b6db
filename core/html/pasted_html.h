// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// What was copied from Word, a web page or another mail, as the editor takes it: h1-h3, p, br, b,
/// i, u, s, a (http, https, mailto, tel), ul, ol, li, table, tr, td, th, img (data: and cid: only),
/// and the inline styles color, text-align and background-color; nothing else: no classes, no
/// fonts, no Word list markers ("mso-list" paragraphs become lists), no Office XML, no comments, no
/// scripts. White space between blocks is dropped. Pure.
QString cleanPastedHtml(const QString& html);

} // namespace ringi
