// SPDX-License-Identifier: Apache-2.0
#include "importing/text_decoding.h"

#include "importing/cp932.h"

#include <QStringDecoder>

#include <algorithm>

namespace ringi {
namespace {

constexpr char kUtf8Bom[] = "\xEF\xBB\xBF";
constexpr char kUtf16LeBom[] = "\xFF\xFE";
constexpr char kUtf16BeBom[] = "\xFE\xFF";

QByteArray bomOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8: return kUtf8Bom;
    case TextEncoding::Utf16Le: return kUtf16LeBom;
    case TextEncoding::Utf16Be: return kUtf16BeBom;
    case TextEncoding::Cp932: return {};
    }
    return {};
}

bool isWorkbook(const QByteArray& bytes)
{
    return bytes.startsWith("PK\x03\x04")                           // .xlsx, a zip archive
           || bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"); // .xls, an OLE container
}

std::optional<TextEncoding> encodingByBom(const QByteArray& bytes)
{
    for (const auto encoding : {TextEncoding::Utf8, TextEncoding::Utf16Le, TextEncoding::Utf16Be}) {
        if (bytes.startsWith(bomOf(encoding)))
            return encoding;
    }
    return std::nullopt;
}

/// UTF-16 without a mark: commas, digits and line breaks have their NUL byte on one side. Not all
/// NULs need be there: the ideographic space is 0x3000. A stray NUL in other text proves nothing.
std::optional<TextEncoding> encodingByNul(const QByteArray& bytes)
{
    if (!bytes.contains('\0'))
        return std::nullopt;
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes.at(i) == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    constexpr qsizetype kShare = 20; // one byte in so many; addresses alone give more
    if (even == odd || (even + odd) * kShare < bytes.size())
        return std::nullopt;
    return odd > even ? TextEncoding::Utf16Le : TextEncoding::Utf16Be;
}

std::optional<QString> decodeUtf16(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    // The mark is off already: one more is text, and the decoder must not turn the bytes round.
    QStringDecoder decoder{encoding, QStringConverter::Flag::Stateless |
                                         QStringConverter::Flag::ConvertInitialBom};
    QString text = decoder.decode(bytes);
    if (decoder.hasError() || !text.isValidUtf16())
        return std::nullopt;
    return text;
}

std::optional<QString> decodeAs(TextEncoding encoding, QByteArrayView bytes)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return bytes.isValidUtf8() ? std::optional{QString::fromUtf8(bytes)} : std::nullopt;
    case TextEncoding::Utf16Le: return decodeUtf16(bytes, QStringConverter::Utf16LE);
    case TextEncoding::Utf16Be: return decodeUtf16(bytes, QStringConverter::Utf16BE);
    case TextEncoding::Cp932: return decodeCp932(bytes);
    }
    return std::nullopt;
}

std::unexpected<Error> unknown(QString why)
{
    return failure(ErrorCode::UnknownEncoding, std::move(why));
}

Result<DecodedText> decoded(TextEncoding encoding, const QByteArray& bytes)
{
    const QByteArray bom = bomOf(encoding);
    const bool hadBom = !bom.isEmpty() && bytes.startsWith(bom);
    auto text = decodeAs(encoding, QByteArrayView(bytes).sliced(hadBom ? bom.size() : 0));
    if (!text)
        return unknown(QStringLiteral("bytes that do not fit the encoding"));
    if (text->contains(QChar(0)))
        return unknown(QStringLiteral("NUL characters: not a text file"));
    return DecodedText{.text = std::move(*text), .encoding = encoding, .hadBom = hadBom};
}

bool isIso2022Jp(const QByteArray& bytes)
{
    return bytes.contains("\x1B$B") || bytes.contains("\x1B$@");
}

} // namespace

Result<DecodedText> decodeText(const QByteArray& bytes, std::optional<TextEncoding> forced)
{
    if (isWorkbook(bytes))
        return failure(ErrorCode::MalformedTable,
                       QStringLiteral("line 1: an Excel workbook, not text; save as CSV"));
    if (forced)
        return decoded(*forced, bytes);
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\0\0", 4)) ||
        bytes.startsWith(QByteArrayView("\0\0\xFE\xFF", 4)))
        return unknown(QStringLiteral("UTF-32"));
    if (const auto encoding = encodingByBom(bytes))
        return decoded(*encoding, bytes);
    if (const auto encoding = encodingByNul(bytes))
        return decoded(*encoding, bytes);
    if (isIso2022Jp(bytes))
        return unknown(QStringLiteral("ISO-2022-JP"));
    if (auto text = decoded(TextEncoding::Utf8, bytes))
        return text;
    return decoded(TextEncoding::Cp932, bytes);
}

} // namespace ringi
