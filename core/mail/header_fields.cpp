// SPDX-License-Identifier: Apache-2.0
#include "mail/header_fields.h"

#include "mail/charset.h"
#include "mail/transfer_decoding.h"

#include <algorithm>
#include <optional>

namespace ringi {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isBreak(char c)
{
    return c == '\r' || c == '\n';
}

/// Where the name of a field ends: before the colon; -1 where the line is no field.
qsizetype fieldNameEnd(QByteArrayView line)
{
    qsizetype i = 0;
    while (i < line.size() && line.at(i) > ' ' && line.at(i) < '\x7F' && line.at(i) != ':')
        ++i;
    const qsizetype end = i;
    while (i < line.size() && isBlank(line.at(i)))
        ++i; // the obsolete syntax allows them (RFC 5322 section 4.5)
    return end > 0 && i < line.size() && line.at(i) == ':' ? end : -1;
}

/// "=?charset*language?B?text?=" at a place.
struct EncodedWord {
    QByteArrayView charset;
    QByteArrayView text;
    bool base64 = false;
    qsizetype end = 0;
};

/// Reads encoded words from left to right. Remembers that no word can end any more, so that a long
/// row of beginnings costs one look each.
class WordReader final {
public:
    explicit WordReader(QByteArrayView value) : m_value{value} {}

    std::optional<EncodedWord> wordAt(qsizetype at)
    {
        constexpr qsizetype kLongestCharset = 80; // with the language
        if (m_noMoreEnds || !m_value.sliced(at).startsWith("=?"))
            return std::nullopt;
        const QByteArrayView rest = m_value.sliced(at + 2);
        const QByteArrayView head = rest.first(std::min(rest.size(), kLongestCharset));
        const qsizetype mark = head.indexOf('?');
        const qsizetype start = at + 2 + mark + 3; // behind "?B?"
        if (mark <= 0 || start > m_value.size() || m_value.at(start - 1) != '?')
            return std::nullopt;
        const char kind = static_cast<char>(m_value.at(start - 2) | 0x20);
        if (kind != 'b' && kind != 'q')
            return std::nullopt;
        const qsizetype end = m_value.indexOf("?=", start);
        if (end < 0) {
            m_noMoreEnds = true;
            return std::nullopt;
        }
        const qsizetype language = head.first(mark).indexOf('*');
        return EncodedWord{.charset = head.first(language < 0 ? mark : language),
                           .text = m_value.sliced(start, end - start),
                           .base64 = kind == 'b',
                           .end = end + 2};
    }

private:
    QByteArrayView m_value;
    bool m_noMoreEnds = false;
};

/// Puts the decoded text together.
class TextJoiner final {
public:
    TextJoiner(QByteArrayView charset, ReadFaults& faults)
        : m_plainCharset{charset}, m_faults{faults}
    {
    }

    void addWord(const EncodedWord& word)
    {
        if (word.charset.compare(m_charset, Qt::CaseInsensitive) != 0) {
            endWords();
            m_charset = word.charset.toByteArray();
        }
        m_bytes +=
            word.base64 ? fromBase64(word.text, m_faults) : fromQEncoding(word.text, m_faults);
    }
    void addPlain(QByteArrayView text)
    {
        endWords();
        if (!text.isEmpty())
            add(decodeCharset(text, text.isValidUtf8() ? QByteArrayView() : m_plainCharset));
    }
    QString finish()
    {
        endWords();
        for (QChar& c : m_text) {
            if (c.category() == QChar::Other_Control && c != u'\t')
                c = u' ';
        }
        return std::move(m_text);
    }

private:
    void endWords()
    {
        if (!m_bytes.isEmpty())
            add(decodeCharset(m_bytes, m_charset));
        m_bytes.clear();
        m_charset.clear();
    }
    void add(const CharsetText& decoded)
    {
        m_text += decoded.text;
        m_faults.add(decoded.fault);
    }

    QByteArrayView m_plainCharset;
    ReadFaults& m_faults;
    QByteArray m_charset; ///< of the words whose bytes wait
    QByteArray m_bytes;
    QString m_text;
};

/// Appends a line to a value that goes on, without the break between them.
void appendField(HeaderSection& section, QByteArrayView line, qsizetype nameEnd, ReadFaults& faults)
{
    constexpr qsizetype kMostFields = 2'000;
    if (section.fields.size() == kMostFields) {
        faults.add(QStringLiteral("more than 2,000 header fields"));
        return;
    }
    const qsizetype colon = line.sliced(nameEnd).indexOf(':') + nameEnd;
    section.fields.append(
        {.name = line.first(nameEnd).toByteArray(), .value = line.sliced(colon + 1).toByteArray()});
}

} // namespace

QByteArray HeaderSection::value(QByteArrayView name) const
{
    const auto field = std::find_if(fields.cbegin(), fields.cend(), [name](const RawField& each) {
        return QByteArrayView(each.name).compare(name, Qt::CaseInsensitive) == 0;
    });
    return field == fields.cend() ? QByteArray() : field->value;
}

LineSpan lineAt(QByteArrayView text, qsizetype start)
{
    const auto* const found = std::find_if(text.cbegin() + start, text.cend(), isBreak);
    const qsizetype end = found - text.cbegin();
    qsizetype next = std::min(end + 1, text.size());
    if (next < text.size() && text.at(end) == '\r' && text.at(next) == '\n')
        ++next;
    return {.end = end, .next = next};
}

HeaderSection readHeaderSection(QByteArrayView bytes, ReadFaults& faults)
{
    HeaderSection section;
    bool full = false; // what continues a field that was left out is left out too
    qsizetype at = 0;
    while (at < bytes.size()) {
        const LineSpan span = lineAt(bytes, at);
        const QByteArrayView line = bytes.sliced(at, span.end - at);
        if (line.isEmpty()) {
            at = span.next;
            break;
        }
        const qsizetype nameEnd = fieldNameEnd(line);
        if (isBlank(line.front()) && !section.fields.isEmpty()) {
            if (!full)
                section.fields.last().value.append(line);
        } else if (nameEnd > 0) {
            const qsizetype before = section.fields.size();
            appendField(section, line, nameEnd, faults);
            full = section.fields.size() == before;
        } else {
            faults.add(QStringLiteral("a header that ends without an empty line"));
            break;
        }
        at = span.next;
    }
    for (RawField& field : section.fields)
        field.value = field.value.trimmed();
    section.bodyStart = at;
    return section;
}

QString decodeHeaderText(QByteArrayView value, QByteArrayView charset, ReadFaults& faults)
{
    TextJoiner joiner(charset, faults);
    WordReader words(value);
    qsizetype plainStart = 0;
    bool afterWord = false;
    for (qsizetype i = value.indexOf("=?"); i >= 0; i = value.indexOf("=?", i)) {
        const auto word = words.wordAt(i);
        if (!word) {
            ++i;
            continue;
        }
        const QByteArrayView plain = value.sliced(plainStart, i - plainStart);
        if (!afterWord || !std::all_of(plain.cbegin(), plain.cend(), isBlank))
            joiner.addPlain(plain);
        joiner.addWord(*word);
        plainStart = i = word->end;
        afterWord = true;
    }
    joiner.addPlain(value.sliced(plainStart));
    return joiner.finish();
}

} // namespace ringi
