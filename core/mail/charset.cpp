// SPDX-License-Identifier: Apache-2.0
#include "mail/charset.h"

#include "mail/wire_text.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <string_view>

namespace ringi {
namespace {

struct Alias {
    std::string_view name;
    std::string_view means;
};

/// What programs write, and the superset that they mean by it.
constexpr std::array kAliases{Alias{"eucgb2312_cn", "gb18030"}, // Python's words
                              Alias{"big5_tw", "big5"},
                              Alias{"iso-2022-jp-ms", "iso-2022-jp"},
                              Alias{"cp50220", "iso-2022-jp"},
                              Alias{"cp50221", "iso-2022-jp"},
                              Alias{"cp50222", "iso-2022-jp"},
                              Alias{"csiso2022jp", "iso-2022-jp"},
                              Alias{"jis", "iso-2022-jp"},
                              Alias{"cp51932", "euc-jp"},
                              Alias{"eucjp", "euc-jp"},
                              Alias{"eucjp-ms", "euc-jp"},
                              Alias{"eucjp-win", "euc-jp"},
                              Alias{"sjis", "shift_jis"},
                              Alias{"sjis-win", "shift_jis"},
                              Alias{"gb2312", "gb18030"},
                              Alias{"gbk", "gb18030"},
                              Alias{"ks_c_5601-1987", "windows-949"},
                              Alias{"utf8", "utf-8"},
                              Alias{"ascii", "us-ascii"},
                              Alias{"ansi_x3.4-1968", "us-ascii"}};

/// The name in lower case; empty where it is none, or would mean another thing on each computer.
QByteArray canonicalName(QByteArrayView charset)
{
    constexpr qsizetype kLongest = 40;
    const QByteArray name =
        charset.first(std::min(charset.size(), qsizetype{200})).toByteArray().trimmed().toLower();
    const bool clean = std::all_of(name.cbegin(), name.cend(), [](char c) {
        return wire::isAsciiAlnum(c) || std::string_view("-_.:+").contains(c);
    });
    if (!clean || name.size() > kLongest || name == "locale" || name == "system")
        return {};
    const auto* const alias =
        std::find_if(kAliases.begin(), kAliases.end(), [&name](const Alias& candidate) {
            return candidate.name == std::string_view(name.constData(), std::size_t(name.size()));
        });
    return alias == kAliases.end()
               ? name
               : QByteArray(alias->means.data(), qsizetype(alias->means.size()));
}

bool hasHighBytes(QByteArrayView bytes)
{
    return std::any_of(bytes.cbegin(), bytes.cend(), [](char c) { return (c & '\x80') != 0; });
}

bool hasJapaneseEscapes(QByteArrayView bytes)
{
    return (bytes.contains("\x1B$B") || bytes.contains("\x1B$@")) && !hasHighBytes(bytes);
}

/// The length of an escape sequence of ISO-2022-JP at a place: ESC ( B, ESC $ B, ESC $ ( D; else 0.
qsizetype escapeSize(QByteArrayView bytes, qsizetype at)
{
    if (at + 2 >= bytes.size() || bytes.at(at) != '\x1B')
        return 0;
    const char second = bytes.at(at + 1);
    if (second == '$' && bytes.at(at + 2) == '(')
        return at + 3 < bytes.size() ? 4 : 0;
    return second == '$' || second == '(' ? 3 : 0;
}

/// Takes out escapes that another one follows at once. They mean nothing, arise where encoded words
/// are joined, and decoders that look for tricks put a replacement character there.
QByteArray withoutIdleEscapes(QByteArrayView bytes)
{
    QByteArray out;
    out.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype size = escapeSize(bytes, i);
        if (size == 0)
            out.append(bytes.at(i++));
        else if (escapeSize(bytes, i + size) == 0)
            out.append(bytes.sliced(i, size)), i += size;
        else
            i += size;
    }
    return out;
}

QString misfit(const QByteArray& name)
{
    return QStringLiteral("text that does not fit its charset %1").arg(QString::fromLatin1(name));
}

CharsetText decodeUtf8(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes = bytes.sliced(3);
    return {QString::fromUtf8(bytes), bytes.isValidUtf8() ? QString() : misfit("utf-8")};
}

CharsetText decodeBy(QStringDecoder& decoder, QByteArrayView bytes, const QByteArray& name)
{
    QString text = decoder.decode(bytes);
    if (!QStringConverter::encodingForName(name.constData())) {
        // The decoder keeps half a character back; what follows drives it out. The line feed itself
        // goes again.
        text += QString(decoder.decode(QByteArrayView("\n", 1)));
        if (text.endsWith(u'\n'))
            text.chop(1);
    }
    const bool faulty = decoder.hasError() || !text.isValidUtf16();
    if (faulty)
        text.replace(QChar(0x1A), QChar(QChar::ReplacementCharacter)); // ICU's word for it
    if (!text.isValidUtf16())
        text = QString::fromUtf8(text.toUtf8());
    return {text, faulty ? misfit(name) : QString()};
}

CharsetText decodeKnown(QByteArrayView bytes, const QByteArray& name)
{
    if (name == "utf-8")
        return decodeUtf8(bytes);
    QStringDecoder decoder(name.constData());
    if (name == "iso-2022-jp")
        return decodeBy(decoder, withoutIdleEscapes(bytes), name);
    return decodeBy(decoder, bytes, name);
}

CharsetText guess(QByteArrayView bytes)
{
    if (hasJapaneseEscapes(bytes) && isKnownCharset("iso-2022-jp"))
        return decodeKnown(bytes, "iso-2022-jp");
    if (bytes.isValidUtf8())
        return decodeUtf8(bytes);
    return {QString::fromLatin1(bytes),
            QStringLiteral("text in an unknown charset, taken as Latin-1")};
}

bool isKnown(const QByteArray& name)
{
    return !name.isEmpty() && (name == "utf-8" || QStringDecoder(name.constData()).isValid());
}

} // namespace

bool isKnownCharset(QByteArrayView charset)
{
    return isKnown(canonicalName(charset));
}

CharsetText decodeCharset(QByteArrayView bytes, QByteArrayView charset)
{
    const QByteArray name = canonicalName(charset);
    if (name != "us-ascii" && isKnown(name))
        return decodeKnown(bytes, name);
    CharsetText guessed = guess(bytes);
    if (name == "us-ascii" && hasHighBytes(bytes))
        guessed.fault = misfit(name);
    else if (name.isEmpty() && !charset.trimmed().isEmpty())
        guessed.fault = QStringLiteral("a charset without a proper name");
    else if (!name.isEmpty() && name != "us-ascii")
        guessed.fault = QStringLiteral("unknown charset %1").arg(QString::fromLatin1(name));
    return guessed;
}

QByteArray declaredHtmlCharset(QByteArrayView html)
{
    constexpr qsizetype kLooksAt = 1'024; // WHATWG HTML, "prescan a byte stream"
    const QByteArray head = html.first(std::min(html.size(), kLooksAt)).toByteArray().toLower();
    for (qsizetype meta = head.indexOf("<meta"); meta >= 0;
         meta = head.indexOf("<meta", meta + 5)) {
        const qsizetype close = head.indexOf('>', meta);
        const QByteArray tag = head.mid(meta, close < 0 ? -1 : close - meta);
        const qsizetype name = tag.indexOf("charset");
        if (name < 0)
            continue;
        QByteArray rest = tag.mid(name + 7).trimmed();
        if (!rest.startsWith('='))
            continue;
        rest = rest.sliced(1).trimmed();
        if (rest.startsWith('"') || rest.startsWith('\''))
            rest = rest.sliced(1).trimmed();
        const auto* const end = std::find_if(rest.cbegin(), rest.cend(), [](char c) {
            return !wire::isAsciiAlnum(c) && !std::string_view("-_.:+").contains(c);
        });
        return rest.left(end - rest.cbegin());
    }
    return {};
}

} // namespace ringi
