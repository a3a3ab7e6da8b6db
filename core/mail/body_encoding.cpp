// SPDX-License-Identifier: Apache-2.0
#include "mail/body_encoding.h"

#include "mail/wire_text.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr qsizetype kMaxPlainLine = 78;   // RFC 5322 section 2.1.1
constexpr qsizetype kMaxEncodedLine = 76; // RFC 2045 sections 6.7 and 6.8

/// How many bytes at `i` make one line break; 0 where none does.
qsizetype lineBreakAt(QByteArrayView utf8, qsizetype i)
{
    const auto byte = [&](qsizetype at) {
        return at < utf8.size() ? static_cast<unsigned char>(utf8[at]) : 0U;
    };
    switch (byte(i)) {
    case '\r': return byte(i + 1) == '\n' ? 2 : 1;
    case '\n':
    case '\v':
    case '\f': return 1;
    case 0xC2: return byte(i + 1) == 0x85 ? 2 : 0;
    case 0xE2: return byte(i + 1) == 0x80 && (byte(i + 2) | 1U) == 0xA9 ? 3 : 0;
    default: return 0;
    }
}

QByteArray withCrlf(QByteArrayView utf8)
{
    QByteArray lines;
    lines.reserve(utf8.size() + utf8.size() / 16 + 2);
    qsizetype runStart = 0; // whole runs are copied: byte by byte costs five times as much
    for (qsizetype i = 0; i < utf8.size();) {
        const qsizetype length = lineBreakAt(utf8, i);
        if (length == 0) {
            ++i;
            continue;
        }
        lines += utf8.sliced(runStart, i - runStart);
        lines += "\r\n";
        i += length;
        runStart = i;
    }
    lines += utf8.sliced(runStart);
    if (!lines.isEmpty() && !lines.endsWith("\r\n"))
        lines += "\r\n";
    return lines;
}

bool isPlain(char c)
{
    return (c >= 0x20 && c < 0x7F) || c == '\t';
}

bool fitsSevenBit(QByteArrayView lines)
{
    qsizetype column = 0;
    for (const char c : lines) {
        if (c == '\n') {
            column = 0;
        } else if (c != '\r' && (!isPlain(c) || ++column > kMaxPlainLine)) {
            return false;
        }
    }
    return true;
}

bool needsEscape(char c)
{
    return !isPlain(c) || c == '=';
}

/// Blanks at the end of a line get lost on the way unless they are escaped (RFC 2045 section 6.7).
bool needsEscapeAt(QByteArrayView lines, qsizetype i)
{
    const char c = lines[i];
    return needsEscape(c) || ((c == ' ' || c == '\t') && lines[i + 1] == '\r');
}

/// How many bytes from `from` on, `limit` at most, stand for themselves.
qsizetype bareRun(QByteArrayView lines, qsizetype from, qsizetype limit)
{
    qsizetype length = 0;
    while (length < limit && from + length < lines.size() && !needsEscapeAt(lines, from + length))
        ++length;
    return length;
}

/// For lines as withCrlf() leaves them: each, the last too, ends in CRLF.
QByteArray quotedPrintable(QByteArrayView lines)
{
    constexpr qsizetype kRoom = kMaxEncodedLine - 1; // the last column is for the soft break's '='
    QByteArray out;
    out.reserve(lines.size() + lines.size() / 4);
    qsizetype column = 0;
    for (qsizetype i = 0; i < lines.size();) {
        if (lines[i] == '\r') {
            out += "\r\n";
            column = 0;
            i += 2;
            continue;
        }
        if (const qsizetype run = bareRun(lines, i, kRoom - column); run > 0) {
            out += lines.sliced(i, run);
            column += run;
            i += run;
            continue;
        }
        const bool escape = needsEscapeAt(lines, i);
        const qsizetype size = wire::characterSize(lines[i]); // kept together on a line
        if (column + (escape ? 3 * size : 1) > kRoom) {
            out += "=\r\n";
            column = 0;
        }
        if (!escape)
            continue; // a bare run that had no room left
        for (const char c : lines.sliced(i, size))
            wire::appendEscaped(out, c);
        column += 3 * size;
        i += size;
    }
    return out;
}

QByteArray base64(const QByteArray& data)
{
    const QByteArray all = data.toBase64();
    QByteArray out;
    out.reserve(all.size() + all.size() / kMaxEncodedLine * 2 + 2);
    for (qsizetype i = 0; i < all.size(); i += kMaxEncodedLine) {
        const QByteArrayView rest = QByteArrayView(all).sliced(i);
        out += rest.first(std::min(kMaxEncodedLine, rest.size()));
        out += "\r\n";
    }
    return out;
}

bool base64IsShorter(QByteArrayView lines)
{
    const auto escaped = std::count_if(lines.begin(), lines.end(), [](char c) {
        return c != '\r' && c != '\n' && needsEscape(c);
    });
    return lines.size() + 2 * escaped > lines.size() * 4 / 3;
}

} // namespace

Result<EncodedBody> encodeBody(const QString& text)
{
    if (text.contains(QChar(0)))
        return failure(ErrorCode::InvalidInput, QStringLiteral("text: NUL character"));
    if (!text.isValidUtf16())
        return failure(ErrorCode::InvalidInput, QStringLiteral("text: lone surrogate"));
    QByteArray lines = withCrlf(text.toUtf8());
    if (fitsSevenBit(lines))
        return EncodedBody{"7bit", std::move(lines)};
    if (base64IsShorter(lines))
        return EncodedBody{"base64", base64(lines)};
    return EncodedBody{"quoted-printable", quotedPrintable(lines)};
}

} // namespace ringi
