// SPDX-License-Identifier: Apache-2.0
#include "html/text_writer.h"

#include <QStringList>

#include <algorithm>

namespace ringi {
namespace {

bool isFolding(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f' || c == QChar::Nbsp;
}

/// Written without spaces between words.
bool isUnspaced(QChar c)
{
    const ushort u = c.unicode();
    return (u >= 0x3000 && u <= 0x30FF) || (u >= 0x3400 && u <= 0x9FFF) ||
           (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFF00 && u <= 0xFFEF);
}

qsizetype mergeTagLength(QStringView text)
{
    if (!text.startsWith(QLatin1String("{{")))
        return 0;
    for (qsizetype i = 2; i < text.size() && text.at(i) != u'\n' && text.at(i) != u'{'; ++i) {
        if (text.at(i) == u'}')
            return i + 1 < text.size() && text.at(i + 1) == u'}' ? i + 2 : 0;
    }
    return 0;
}

QString commonPrefix(const QString& a, const QString& b)
{
    const auto end = std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend()).first;
    return a.first(end - a.cbegin());
}

} // namespace

void TextWriter::text(const QString& text)
{
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        if (isFolding(c)) {
            m_space = true;
            m_spaceIsBreak = m_spaceIsBreak || c == u'\n';
            ++i;
            continue;
        }
        const QStringView rest = QStringView(text).mid(i);
        qsizetype length = mergeTagLength(rest);
        if (length == 0) {
            length = 1;
            while (length < rest.size() && !isFolding(rest.at(length)) && rest.at(length) != u'{')
                ++length;
        }
        put(rest.first(length));
        i += length;
    }
}

void TextWriter::preformatted(const QString& text)
{
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            lineBreak();
        if (lines.at(i).trimmed().isEmpty())
            continue;
        m_space = false;
        put(lines.at(i));
    }
}

void TextWriter::put(QStringView text)
{
    const bool startsLine = m_breaks > 0 || !m_started;
    startLine();
    if (m_space && !startsLine && !m_lineIsEmpty) {
        const bool joins = m_spaceIsBreak && !m_out.isEmpty() && isUnspaced(m_out.back()) &&
                           isUnspaced(text.front());
        m_out += joins ? QString() : QStringLiteral(" ");
    }
    m_space = false;
    m_spaceIsBreak = false;
    m_lineIsEmpty = false;
    m_out += text;
}

void TextWriter::startLine()
{
    const bool atStart = m_breaks > 0 || !m_started;
    if (!atStart)
        return;
    QString before;
    QString now;
    for (Indent& indent : m_indents) {
        before += indent.others;
        now += indent.used ? indent.others : indent.first;
        indent.used = true;
    }
    const QString between = commonPrefix(m_lastPrefix, before);
    for (int i = m_started ? 0 : m_breaks; i < m_breaks; ++i) {
        m_out += u'\n';
        if (i + 1 < m_breaks)
            m_out += between;
    }
    m_out += now;
    m_lastPrefix = before;
    m_breaks = 0;
    m_started = true;
    m_lineIsEmpty = true;
}

void TextWriter::attach(const QString& text)
{
    m_out += text;
}

void TextWriter::mergeTag(const QString& tag)
{
    startLine();
    m_out += tag;
    m_space = false;
    m_spaceIsBreak = false;
    m_lineIsEmpty = true;
}

void TextWriter::separate(int lines)
{
    m_breaks = std::max(m_breaks, lines - (m_lineIsEmpty ? 1 : 0));
    m_space = false;
    m_spaceIsBreak = false;
}

void TextWriter::lineBreak()
{
    m_breaks = std::min(m_breaks + 1, 2);
    m_space = false;
    m_spaceIsBreak = false;
}

void TextWriter::beginIndent(const QString& firstLine, const QString& otherLines)
{
    m_indents.append({firstLine, otherLines, false});
}

void TextWriter::endIndent()
{
    m_indents.removeLast();
}

QString TextWriter::result() const
{
    QString out;
    out.reserve(m_out.size() + 1);
    for (const QStringView line : QStringView(m_out).split(u'\n')) {
        qsizetype end = line.size();
        while (end > 0 && (line.at(end - 1) == u' ' || line.at(end - 1) == u'\t'))
            --end;
        out += line.first(end);
        out += u'\n';
    }
    while (out.endsWith(QLatin1String("\n\n")))
        out.chop(1);
    return out == QLatin1String("\n") ? QString() : out;
}

} // namespace ringi
