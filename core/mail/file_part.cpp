// SPDX-License-Identifier: Apache-2.0
#include "mail/file_part.h"

#include "mail/wire_text.h"

#include <algorithm>
#include <string_view>

namespace ringi {
namespace {

constexpr qsizetype kMaxLine = 78;            // RFC 5322 section 2.1.1
constexpr qsizetype kMaxLineWithEncoded = 76; // RFC 2047 section 2
constexpr qsizetype kMaxToken = 127;          // RFC 6838 section 4.2

/// The name in quotes; empty where it has to be encoded.
QByteArray quotedName(const QByteArray& name)
{
    const bool ascii =
        std::all_of(name.cbegin(), name.cend(), [](char c) { return c >= 0x20 && c < 0x7F; });
    if (!ascii || name.contains("=?")) // some reader would take it for an encoded word
        return {};
    QByteArray content = name;
    content.replace('\\', "\\\\").replace('"', "\\\"");
    constexpr qsizetype kFrame = 12; // one space, filename= and the quotes
    return content.size() + kFrame <= kMaxLine ? '"' + content + '"' : QByteArray{};
}

/// attribute-char (RFC 2231 section 7), without the letters that somebody somewhere chokes on
bool isBareInParameter(char c)
{
    return wire::isAsciiAlnum(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

QByteArray percentEncoded(QByteArrayView character)
{
    constexpr auto kHex = "0123456789ABCDEF";
    QByteArray out;
    for (const char c : character) {
        const auto byte = static_cast<unsigned char>(c);
        if (isBareInParameter(c))
            out.append(c);
        else
            out.append('%').append(kHex[byte >> 4U]).append(kHex[byte & 15U]);
    }
    return out;
}

/// filename*=..., or filename*0*=..., filename*1*=... where that is too long for a line. A
/// character never spans two of them.
QByteArray extendedParameter(QByteArrayView name)
{
    const QByteArray whole = " filename*=UTF-8''" + percentEncoded(name);
    if (whole.size() <= kMaxLine)
        return whole;
    QByteArray out;
    QByteArray line = " filename*0*=UTF-8''";
    for (int number = 1; !name.isEmpty();) {
        const qsizetype size = std::min(wire::characterSize(name.front()), name.size());
        const QByteArray next = percentEncoded(name.first(size));
        if (line.size() + next.size() + 1 > kMaxLine) {
            out += line + ";\r\n";
            line = " filename*" + QByteArray::number(number++) + "*=";
        }
        line += next;
        name = name.sliced(size);
    }
    return out + line;
}

/// name="=?UTF-8?B?...?=", one encoded word to a line.
QByteArray encodedWordParameter(QByteArrayView name)
{
    QByteArray out = " name=\"";
    qsizetype column = out.size();
    while (!name.isEmpty()) {
        constexpr qsizetype kFrame = 13; // =?UTF-8?B??= and the closing quote
        const qsizetype room = (kMaxLineWithEncoded - column - kFrame) / 4 * 3;
        qsizetype take = 0;
        while (take < name.size() && take + wire::characterSize(name[take]) <= room)
            take += wire::characterSize(name[take]);
        out += "=?UTF-8?B?" + name.first(take).toByteArray().toBase64() + "?=";
        name = name.sliced(take);
        if (!name.isEmpty())
            out += "\r\n ";
        column = 1;
    }
    return out + '"';
}

/// RFC 6838 section 4.2
bool isTypeCharacter(char c)
{
    constexpr std::string_view kOthers = "!#$&-^_.+";
    return wire::isAsciiAlnum(c) || kOthers.find(c) != std::string_view::npos;
}

bool isToken(const QByteArray& text)
{
    return !text.isEmpty() && text.size() <= kMaxToken &&
           std::all_of(text.cbegin(), text.cend(), isTypeCharacter);
}

} // namespace

QByteArray filePartHeader(const FilePart& part)
{
    QByteArray header = "Content-Type: " + part.type;
    QByteArray disposition = "Content-Disposition: " + part.disposition;
    if (part.name.isEmpty()) {
        // nothing to say
    } else if (const QByteArray quoted = quotedName(part.name); !quoted.isEmpty()) {
        header += ";\r\n name=" + quoted;
        disposition += ";\r\n filename=" + quoted;
    } else {
        header += ";\r\n" + encodedWordParameter(part.name);
        disposition += ";\r\n" + extendedParameter(part.name);
    }
    header += "\r\nContent-Transfer-Encoding: base64\r\n" + disposition + "\r\n";
    if (!part.contentId.isEmpty())
        header += "Content-ID: <" + part.contentId + ">\r\n";
    return header + "\r\n";
}

QString safeFileName(const QString& name)
{
    QString safe = name;
    const auto isUnsafe = [](QChar c) {
        const char16_t code = c.unicode();
        return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x2028 || code == 0x2029 ||
               c == u'/' || c == u'\\';
    };
    std::replace_if(safe.begin(), safe.end(), isUnsafe, QChar(u'_'));
    return safe.trimmed();
}

bool isMediaType(const QByteArray& type)
{
    const auto sides = type.split('/');
    return sides.size() == 2 && isToken(sides.first()) && isToken(sides.last());
}

} // namespace ringi
