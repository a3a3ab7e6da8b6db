// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringView>

namespace ringi {

/// Where in a text a merge value lands.
enum class MergePlace : quint8 {
    Text,
    Header,
    HtmlText,      ///< line breaks become <br>
    HtmlAttribute, ///< or <title>: quotes too
    HtmlLinkStart, ///< begins a link target in an attribute
    LinkPart,      ///< somewhere later in a target or address
    LinkStart,     ///< begins an address that is not in HTML: ASCII only
    FileName,
};

/// Appends a value as UTF-8, made safe for its place.
///
/// InvalidInput: "value" for a NUL or a lone surrogate, "link target" for one that may not begin
/// an address; HeaderInjection where HeaderText would refuse it. What was appended before an error
/// stays.
Status appendMergeValue(QByteArray& text, QStringView value, MergePlace place);

/// Missing or white space only.
[[nodiscard]] bool isBlankValue(QStringView value);

/// What no header may hold: control characters (C0, DEL, C1) and Unicode line breaks.
[[nodiscard]] bool isUnsafeInHeader(char16_t c);
/// The same character, or "_" for what a file's name may not hold somewhere: path separators, what
/// Windows reserves, control characters and those that turn the direction of writing.
[[nodiscard]] char16_t fileNameCharacter(char16_t c);

} // namespace ringi
