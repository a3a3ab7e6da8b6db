// SPDX-License-Identifier: Apache-2.0
#include "mail/body_encoding.h"

#include "mail/base64_lines.h"
#include "mail/wire_text.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

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

/// Looks at text once, eight bytes at a time: what has to be done with it?
class Survey final {
public:
    explicit Survey(QByteArrayView text) : m_text{text}
    {
        qsizetype i = 0;
        for (; i + 8 <= text.size(); i += 8) {
            Word word = 0;
            std::memcpy(&word, text.data() + i, sizeof word);
            look(i, word);
        }
        if (i < text.size()) {
            Word word = kOnes * ' '; // what is missing is no matter
            std::memcpy(&word, text.data() + i, static_cast<size_t>(text.size() - i));
            look(i, word);
        }
        m_regular &= m_lineStart == text.size(); // the last line ends too
    }

    /// Every line break is CRLF, and there is one at the end.
    [[nodiscard]] bool isRegular() const { return m_regular; }
    /// ASCII in short lines, none of which looks like one of our boundaries.
    [[nodiscard]] bool fitsSevenBit() const { return m_escapes == m_equals && m_linesFit; }
    /// How many bytes quoted-printable has to write as =XX.
    [[nodiscard]] qsizetype escapes() const { return m_escapes; }

private:
    using Word = quint64; ///< eight bytes; a flag is the highest bit of each

    static constexpr Word kOnes = 0x0101010101010101U;
    static constexpr Word kHigh = 0x8080808080808080U;

    /// Which bytes are `c`, an ASCII one, or have it in their lower seven bits.
    static constexpr Word isLow(Word word, unsigned char c)
    {
        return ~(((word ^ (kOnes * c)) & ~kHigh) + ~kHigh) & kHigh;
    }
    static constexpr qsizetype count(Word flags)
    {
        return static_cast<qsizetype>(((flags >> 7U) * kOnes) >> 56U);
    }

    void look(qsizetype at, Word word)
    {
        const Word beyond = word & kHigh;
        const Word control = ~((word & ~kHigh) + kOnes * 0x60) & kHigh & ~beyond;
        const Word equals = isLow(word, '=') & ~beyond;
        const Word all = beyond | control | equals | (isLow(word, 0x7F) & ~beyond);
        if (all == 0)
            return;
        m_escapes += count(all);
        m_equals += count(equals);
        Word flags = control;
        if (beyond != 0) // of UTF-8 only the leads 0xC2 and 0xE2 can begin a line break
            flags |= beyond & (isLow(word, 0x42) | isLow(word, 0x62));
        for (; flags != 0; flags &= flags - 1)
            lookAt(at + placeOf(flags));
    }

    static qsizetype placeOf(Word flags)
    {
        if constexpr (std::endian::native == std::endian::little)
            return std::countr_zero(flags) / 8;
        else
            return 7 - std::countr_zero(flags) / 8;
    }

    void lookAt(qsizetype i)
    {
        const char c = m_text[i];
        if (c == '\t') {
            --m_escapes;
        } else if (c == '\n') {
            --m_escapes;
            if (i == 0 || m_text[i - 1] != '\r')
                m_regular = false;
            endLine(i);
        } else if (c == '\r') {
            --m_escapes;
            if (i + 1 == m_text.size() || m_text[i + 1] != '\n')
                m_regular = false;
        } else if (lineBreakAt(m_text, i) != 0) {
            m_regular = false;
        }
    }

    void endLine(qsizetype lf)
    {
        const QByteArrayView line =
            m_text.sliced(m_lineStart, std::max(lf - 1, m_lineStart) - m_lineStart);
        if (line.size() > kMaxPlainLine || line.startsWith("--=_"))
            m_linesFit = false;
        m_lineStart = lf + 1;
    }

    QByteArrayView m_text;
    qsizetype m_lineStart = 0;
    qsizetype m_escapes = 0;
    qsizetype m_equals = 0;
    bool m_regular = true;
    bool m_linesFit = true;
};

constexpr bool isPlain(char c)
{
    return (c >= 0x20 && c < 0x7F) || c == '\t';
}

/// Which bytes stand for themselves in quoted-printable, blanks at the end of a line apart.
constexpr auto kBare = [] {
    std::array<bool, 256> bare{};
    for (size_t byte = 0; byte < 128; ++byte)
        bare[byte] = isPlain(static_cast<char>(byte)) && byte != '=';
    return bare;
}();

/// Writes quoted-printable (RFC 2045 section 6.7) for regular lines into room that is enough.
class QuotedPrintableWriter final {
public:
    explicit QuotedPrintableWriter(char* out) : m_out{out} {}

    char* write(QByteArrayView lines)
    {
        for (qsizetype i = 0; i < lines.size();) {
            if (lines[i] == '\r') {
                put("\r\n", 2);
                m_column = 0;
                i += 2;
                continue;
            }
            const qsizetype run = bareRun(lines.sliced(i));
            put(lines.data() + i, run);
            m_column += run;
            i += run;
            if (lines[i] == '\r')
                continue;
            const bool escape = needsEscapeAt(lines, i);
            const qsizetype size = wire::characterSize(lines[i]); // kept together on a line
            if (m_column + (escape ? 3 * size : 1) > kRoom) {
                put("=\r\n", 3);
                m_column = 0;
            }
            if (escape) {
                putEscaped(lines.sliced(i, size));
                i += size;
            }
        }
        return m_out;
    }

private:
    static constexpr qsizetype kRoom = kMaxEncodedLine - 1; // the last is for the soft break's '='

    /// Blanks at the end of a line get lost on the way unless they are escaped.
    static bool needsEscapeAt(QByteArrayView lines, qsizetype i)
    {
        const char c = lines[i];
        return !kBare[static_cast<unsigned char>(c)] ||
               ((c == ' ' || c == '\t') && lines[i + 1] == '\r');
    }

    /// How many bytes stand for themselves and have room on this line.
    [[nodiscard]] qsizetype bareRun(QByteArrayView rest) const
    {
        const qsizetype limit = std::min(kRoom - m_column, rest.size());
        qsizetype length = 0;
        while (length < limit && kBare[static_cast<unsigned char>(rest[length])])
            ++length;
        // One blank at the most needs the escape: the one that the line break follows.
        return length > 0 && needsEscapeAt(rest, length - 1) ? length - 1 : length;
    }

    void put(const char* bytes, qsizetype size)
    {
        std::memcpy(m_out, bytes, static_cast<size_t>(size));
        m_out += size;
    }

    void putEscaped(QByteArrayView character)
    {
        constexpr auto kHex = "0123456789ABCDEF";
        for (const char c : character) {
            const auto byte = static_cast<unsigned char>(c);
            *m_out++ = '=';
            *m_out++ = kHex[byte >> 4U];
            *m_out++ = kHex[byte & 15U];
        }
        m_column += 3 * character.size();
    }

    char* m_out;
    qsizetype m_column = 0;
};

QByteArray quotedPrintable(QByteArrayView lines, qsizetype escapes)
{
    // Besides the escapes that were counted each line may hold one for a blank at its end, and a
    // soft break (of three) comes after 64 columns at the least.
    const qsizetype wide = lines.size() + 2 * escapes + 2 * lines.count('\n');
    QByteArray out(wide + 3 * (wide / 64 + 1), Qt::Uninitialized);
    out.truncate(QuotedPrintableWriter{out.data()}.write(lines) - out.data());
    return out;
}

} // namespace

EncodedBody encodeBody(QByteArray text)
{
    Survey survey{text};
    if (!survey.isRegular()) {
        text = withCrlf(text);
        survey = Survey{text};
    }
    if (survey.fitsSevenBit())
        return {"7bit", std::move(text)};
    if (text.size() + 2 * survey.escapes() > text.size() * 4 / 3)
        return {"base64", base64Lines(text)};
    return {"quoted-printable", quotedPrintable(text, survey.escapes())};
}

} // namespace ringi
