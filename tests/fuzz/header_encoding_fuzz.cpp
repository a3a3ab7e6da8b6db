// SPDX-License-Identifier: Apache-2.0
// Any text as a subject, a display name and a file's name: what goes out is safe and says the same.
#include "mail/file_part.h"
#include "mail/header_encoding.h"

#include <algorithm>
#include <cstdint>

namespace {

using namespace ringi;

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

/// Unfolds, then decodes encoded words (RFC 2047) and what stands between them.
QByteArray decoded(QByteArray value)
{
    value.replace("?=\r\n =?", "?==?"); // white space between encoded words is no text
    value.replace("\r\n", "");
    QByteArray out;
    for (qsizetype i = 0; i < value.size();) {
        const bool base64 = value.mid(i, 10) == "=?UTF-8?B?";
        if (!base64 && value.mid(i, 10) != "=?UTF-8?Q?") {
            out += value.at(i++);
            continue;
        }
        const qsizetype end = value.indexOf("?=", i + 10);
        require(end >= 0);
        QByteArray word = value.mid(i + 10, end - i - 10);
        out += base64 ? QByteArray::fromBase64(word)
                      : QByteArray::fromPercentEncoding(word.replace('_', ' '), '=');
        i = end + 2;
    }
    return out;
}

QByteArray unquoted(QByteArray phrase)
{
    if (!phrase.startsWith('"'))
        return phrase;
    QByteArray out;
    for (qsizetype i = 1; i + 1 < phrase.size(); ++i)
        out += phrase.at(i) == '\\' ? phrase.at(++i) : phrase.at(i);
    return out;
}

void checkLines(const QByteArray& header, QByteArrayView end)
{
    require(header.endsWith(end));
    for (qsizetype i = 0; i < header.size(); ++i) {
        const char c = header.at(i);
        require((c >= 0x20 && c < 0x7F) || c == '\r' || c == '\n');
        require(c != '\r' || (i + 1 < header.size() && header.at(i + 1) == '\n'));
        require(c != '\n' || (i > 0 && header.at(i - 1) == '\r'));
    }
    for (const QByteArray& line : header.split('\n'))
        require(line.size() <= 79); // 78 and CR
}

void checkFileName(const QString& text)
{
    const QByteArray name = safeFileName(text).toUtf8();
    const QByteArray header =
        filePartHeader({.type = "a/b", .disposition = "attachment", .contentId = {}, .name = name});
    checkLines(header, "\r\n\r\n");
    QByteArray found;
    bool encoded = false;
    for (QByteArray line : header.split('\n')) {
        line.chop(line.endsWith('\r') ? 1 : 0);
        line.chop(line.endsWith(';') && line.startsWith(" filename*") ? 1 : 0);
        if (line.startsWith(" filename*")) {
            encoded = true;
            line = line.mid(line.indexOf('=') + 1);
            found += line.startsWith("UTF-8''") ? line.mid(7) : line;
        } else if (line.startsWith(" filename=")) {
            found = unquoted(line.mid(10));
        }
    }
    require((encoded ? QByteArray::fromPercentEncoding(found) : found) == name);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QString text = QString::fromUtf8(bytes);
    const auto value = HeaderText::make(text);
    const bool unsafe = std::any_of(text.cbegin(), text.cend(),
                                    [](QChar c) { return c == u'\r' || c == u'\n' || c.isNull(); });
    require(!(unsafe && value));
    if (text.isValidUtf16())
        checkFileName(text);
    if (!value)
        return 0;

    const QByteArray subject = textHeader("Subject", *value);
    checkLines(subject, "\r\n");
    require(decoded(subject.mid(9).chopped(2)) == text.toUtf8());

    const auto address = MailAddress::parse(QStringLiteral("a@example.com"));
    const QByteArray to = mailboxHeader("To", {.name = *value, .address = *address});
    checkLines(to, "\r\n");
    QByteArray phrase = to.mid(4).chopped(2);
    if (text.isEmpty()) {
        require(phrase == "a@example.com");
        return 0;
    }
    require(phrase.endsWith("<a@example.com>"));
    phrase.chop(15);
    phrase.chop(phrase.endsWith("\r\n ") ? 3 : 1);
    require(unquoted(decoded(phrase)) == text.toUtf8() || decoded(phrase) == text.toUtf8());
    return 0;
}
