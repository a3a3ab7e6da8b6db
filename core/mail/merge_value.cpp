// SPDX-License-Identifier: Apache-2.0
#include "mail/merge_value.h"

#include <QString>

#include <algorithm>
#include <array>
#include <string_view>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// The most bytes that one UTF-16 unit can become: a percent-encoded three-byte character.
constexpr qsizetype kMostBytes = 9;
constexpr std::array kLinkSchemes{"http://"_L1, "https://"_L1, "mailto:"_L1, "tel:"_L1};

/// Writes into room that is known to be large enough.
struct Utf8Writer {
    char* at;

    void byte(char c) { *at++ = c; }
    void text(std::string_view bytes) { at = std::ranges::copy(bytes, at).out; }
    void percent(unsigned char c)
    {
        constexpr std::string_view kDigits = "0123456789ABCDEF";
        byte('%');
        byte(kDigits[c >> 4U]);
        byte(kDigits[c & 15U]);
    }
    void character(char32_t c, bool percentEncoded)
    {
        const auto put = [&](char32_t bits) {
            const auto octet = static_cast<unsigned char>(bits);
            percentEncoded ? percent(octet) : byte(static_cast<char>(octet));
        };
        if (c < 0x80) {
            put(c);
            return;
        }
        if (c < 0x800) {
            put(0xC0U | c >> 6U);
        } else {
            if (c < 0x10000) {
                put(0xE0U | c >> 12U);
            } else {
                put(0xF0U | c >> 18U);
                put(0x80U | (c >> 12U & 0x3FU));
            }
            put(0x80U | (c >> 6U & 0x3FU));
        }
        put(0x80U | (c & 0x3FU));
    }
};

/// RFC 3986 section 2.3.
bool isUnreserved(char32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

/// Cannot stand in an address as it is, or lets it be read in two ways.
bool isNoAddressCharacter(char32_t c)
{
    constexpr std::string_view kUnsafe = "\"'<>`\\{}|^";
    if (c < 0x80)
        return c <= ' ' || c == 0x7F || kUnsafe.contains(static_cast<char>(c));
    return c <= 0x9F || QChar::isSpace(c) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

void putHtml(Utf8Writer& out, char32_t c, bool isAttribute)
{
    switch (c) {
    case '&': out.text("&amp;"); break;
    case '<': out.text("&lt;"); break;
    case '>': out.text("&gt;"); break;
    case '"': isAttribute ? out.text("&quot;") : out.byte('"'); break;
    case '\'': isAttribute ? out.text("&#39;") : out.byte('\''); break;
    case '\r':
    case '\n': out.text(isAttribute ? "&#10;" : "<br>"); break;
    default: out.character(c, false);
    }
}

void putLinkStart(Utf8Writer& out, char32_t c, bool isHtml)
{
    if (isHtml && c == '&')
        out.text("&amp;");
    else
        out.character(c, isNoAddressCharacter(c) || (!isHtml && c >= 0x80));
}

void put(Utf8Writer& out, char32_t c, MergePlace place)
{
    switch (place) {
    case MergePlace::Text:
    case MergePlace::Header: out.character(c, false); break;
    case MergePlace::HtmlText:
    case MergePlace::HtmlAttribute: putHtml(out, c, place == MergePlace::HtmlAttribute); break;
    case MergePlace::HtmlLinkStart:
    case MergePlace::LinkStart: putLinkStart(out, c, place == MergePlace::HtmlLinkStart); break;
    case MergePlace::LinkPart: out.character(c, !isUnreserved(c)); break;
    case MergePlace::FileName:
        out.character(c < 0x10000 ? fileNameCharacter(static_cast<char16_t>(c)) : c, false);
        break;
    }
}

bool mayBeginLink(QStringView value)
{
    return std::ranges::any_of(kLinkSchemes, [&](QLatin1StringView scheme) {
        return value.size() > scheme.size() && value.startsWith(scheme, Qt::CaseInsensitive);
    });
}

Status putAll(Utf8Writer& out, QStringView value, MergePlace place)
{
    const bool isHtml = place == MergePlace::HtmlText || place == MergePlace::HtmlAttribute;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char16_t unit = value.at(i).unicode();
        const bool hasNext = i + 1 < value.size();
        if (unit == 0)
            return failure(ErrorCode::InvalidInput, u"value"_s);
        if (place == MergePlace::Header && isUnsafeInHeader(unit))
            return failure(ErrorCode::HeaderInjection, u"line break or control character"_s);
        if (QChar::isSurrogate(unit)) {
            if (!QChar::isHighSurrogate(unit) || !hasNext || !value.at(i + 1).isLowSurrogate())
                return failure(ErrorCode::InvalidInput, u"value"_s);
            put(out, QChar::surrogateToUcs4(unit, value.at(++i).unicode()), place);
        } else if (!(isHtml && unit == u'\r' && hasNext && value.at(i + 1) == u'\n')) {
            put(out, unit, place); // a CRLF is one line break
        }
    }
    return {};
}

} // namespace

Status appendMergeValue(QByteArray& text, QStringView value, MergePlace place)
{
    if (place == MergePlace::HtmlLinkStart || place == MergePlace::LinkStart) {
        value = value.trimmed();
        if (!mayBeginLink(value))
            return failure(ErrorCode::InvalidInput, u"link target"_s);
    }
    const qsizetype size = text.size();
    text.resize(size + value.size() * kMostBytes);
    char* const begin = text.data();
    Utf8Writer out{begin + size};
    const Status done = putAll(out, value, place);
    text.resize(out.at - begin);
    return done;
}

bool isBlankValue(QStringView value)
{
    return std::ranges::all_of(value, [](QChar c) { return c.isSpace(); });
}

bool isUnsafeInHeader(char16_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029;
}

char16_t fileNameCharacter(char16_t c)
{
    constexpr std::u16string_view kReserved = u"/\\:*?\"<>|";
    const bool turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return isUnsafeInHeader(c) || turnsDirection || kReserved.contains(c) ? u'_' : c;
}

} // namespace ringi
