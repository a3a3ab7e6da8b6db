// SPDX-License-Identifier: Apache-2.0
#include "base/json_string.h"

#include <array>

namespace ringi {
namespace {

/// "\u001f" is the longest that one UTF-16 code unit becomes.
constexpr qsizetype kLongestOfUnit = 6;

/// What stands behind the backslash; 0: the character needs none, 'u': it has no short form.
constexpr std::array<char, 128> kEscapes = [] {
    std::array<char, 128> escapes{};
    for (std::size_t c = 0; c < 0x20; ++c)
        escapes[c] = 'u';
    escapes['\b'] = 'b';
    escapes['\f'] = 'f';
    escapes['\n'] = 'n';
    escapes['\r'] = 'r';
    escapes['\t'] = 't';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
}();

char* putEscaped(char* to, char c)
{
    constexpr auto kDigits = "0123456789abcdef";
    const char escape = kEscapes[static_cast<unsigned char>(c)];
    *to++ = '\\';
    *to++ = escape;
    if (escape == 'u') {
        *to++ = '0';
        *to++ = '0';
        *to++ = kDigits[c >> 4];
        *to++ = kDigits[c & 15];
    }
    return to;
}

/// UTF-8 (RFC 3629) of a code point beyond ASCII.
char* putBeyondAscii(char* to, char32_t point)
{
    const auto byte = [](char32_t value) { return static_cast<char>(value); };
    if (point < 0x800) {
        *to++ = byte(0xC0 | (point >> 6));
    } else {
        if (point < 0x10000) {
            *to++ = byte(0xE0 | (point >> 12));
        } else {
            *to++ = byte(0xF0 | (point >> 18));
            *to++ = byte(0x80 | ((point >> 12) & 0x3F));
        }
        *to++ = byte(0x80 | ((point >> 6) & 0x3F));
    }
    *to++ = byte(0x80 | (point & 0x3F));
    return to;
}

} // namespace

Status appendJsonString(QByteArray& out, QStringView text)
{
    const qsizetype before = out.size();
    out.resize(before + text.size() * kLongestOfUnit + 2);
    char* to = out.data() + before;
    *to++ = '"';
    const char16_t* const end = text.utf16() + text.size();
    for (const char16_t* at = text.utf16(); at < end; ++at) {
        const char16_t unit = *at;
        if (unit < 0x80) {
            if (kEscapes[unit] == 0)
                *to++ = static_cast<char>(unit);
            else
                to = putEscaped(to, static_cast<char>(unit));
        } else if (!QChar::isSurrogate(unit)) {
            to = putBeyondAscii(to, unit);
        } else if (QChar::isHighSurrogate(unit) && at + 1 < end && QChar::isLowSurrogate(at[1])) {
            to = putBeyondAscii(to, QChar::surrogateToUcs4(unit, at[1]));
            ++at;
        } else {
            out.truncate(before);
            return failure(ErrorCode::InvalidInput, QStringLiteral("lone surrogate"));
        }
    }
    *to++ = '"';
    out.truncate(to - out.constData());
    return {};
}

} // namespace ringi
