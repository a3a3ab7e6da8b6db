// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace ringi {

/// What spreadsheets write. The guess is shown to the person, who can force another.
enum class TextEncoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Cp932, ///< Microsoft's Shift_JIS (Windows-31J): with NEC row 13 and the IBM extensions
};

struct DecodedText {
    QString text; ///< valid UTF-16, without the byte order mark
    TextEncoding encoding = TextEncoding::Utf8;
    bool hadBom = false;
};

/// Turns a text file's bytes into text; every byte has to make sense, nothing is replaced. Without
/// `forced`: by byte order mark, else UTF-16 where many bytes are NUL, most of them on one side,
/// else UTF-8, else CP932. Pure; any thread.
///
/// UnknownEncoding: it is none of these (detail names ISO-2022-JP and UTF-32 where seen), not in
/// the forced one, or the text holds NUL. MalformedTable: a workbook of Excel (detail says to save
/// it as CSV). Empty bytes are empty UTF-8 text.
Result<DecodedText> decodeText(const QByteArray& bytes,
                               std::optional<TextEncoding> forced = std::nullopt);

} // namespace ringi
