// SPDX-License-Identifier: Apache-2.0
#include "ui/editor/html_runs.h"

#include "html/html_escape.h"
#include "ui/editor/house_format.h"

#include <QTextBlock>

#include <algorithm>
#include <vector>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// The elements around a piece of text, outermost first: {"a href=...", "b"}.
using Elements = QStringList;

QString escapedAround(const QString& text, QString (*escape)(const QString&))
{
    QString out;
    qsizetype plain = 0;
    for (qsizetype at = text.indexOf("{{"_L1); at >= 0; at = text.indexOf("{{"_L1, at)) {
        const qsizetype end = mergeTagEnd(text, at);
        if (end < 0) {
            ++at;
            continue;
        }
        out += escape(text.sliced(plain, at - plain)) + text.sliced(at, end - at);
        plain = at = end;
    }
    return out + escape(text.sliced(plain));
}

/// An attribute that may hold merge tags, quotes and all.
QString quoted(const QString& value)
{
    QString escaped = escapedAround(value, escapeHtmlAttribute);
    if (!escaped.contains(u'"'))
        return u'"' + escaped + u'"';
    // A quotation mark is left inside a merge tag, where it cannot be escaped.
    escaped.replace(u'\'', QChar(0x2019));
    return u'\'' + escaped + u'\'';
}

Elements elementsOf(const QTextCharFormat& format, bool heading)
{
    Elements all;
    const bool link = format.isAnchor() && !format.anchorHref().isEmpty();
    if (link)
        all.append(u"a href="_s + quoted(format.anchorHref()));
    QStringList styles;
    const QBrush ink = format.foreground();
    const QRgb usual = link ? house::kLinkInk : house::kInk;
    if (ink.style() == Qt::SolidPattern && ink.color().rgb() != usual)
        styles.append(u"color:"_s + ink.color().name());
    const QBrush behind = format.background();
    if (behind.style() == Qt::SolidPattern)
        styles.append(u"background-color:"_s + behind.color().name());
    if (format.hasProperty(QTextFormat::FontPixelSize))
        styles.append(u"font-size:%1px"_s.arg(format.intProperty(QTextFormat::FontPixelSize)));
    else if (format.hasProperty(QTextFormat::FontPointSize))
        styles.append(u"font-size:%1pt"_s.arg(format.doubleProperty(QTextFormat::FontPointSize)));
    if (!styles.isEmpty() && !format.isImageFormat())
        all.append(u"span style=\""_s + styles.join(u';') + u'"');
    if (format.isImageFormat())
        return all;
    if (format.fontWeight() >= QFont::DemiBold && !heading)
        all.append(u"b"_s);
    if (format.fontItalic())
        all.append(u"i"_s);
    if (format.fontUnderline() && !link)
        all.append(u"u"_s);
    if (format.fontStrikeOut())
        all.append(u"s"_s);
    return all;
}

QString pictureElement(const QTextImageFormat& format, const PictureSource& source)
{
    const QString name = source ? source(format.name()) : format.name();
    if (name.isEmpty())
        return {};
    QString out = u"<img src="_s + quoted(name) + u" alt="_s +
                  quoted(format.property(QTextFormat::ImageAltText).toString());
    if (format.width() > 0)
        out += u" width=\"%1\""_s.arg(qRound(format.width()));
    if (format.height() > 0)
        out += u" height=\"%1\""_s.arg(qRound(format.height()));
    return out + u'>';
}

class RunWriter final {
public:
    RunWriter(const QTextBlock& block, const PictureSource& source)
        : m_source(source), m_heading(house::kindOf(block).heading > 0), m_text(block.text())
    {
        m_formats.reserve(static_cast<std::size_t>(m_text.size()));
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            m_runs.push_back(it.fragment().charFormat());
            m_formats.insert(m_formats.end(), static_cast<std::size_t>(it.fragment().length()),
                             m_runs.size() - 1);
        }
        m_formats.resize(static_cast<std::size_t>(m_text.size()));
    }

    QString write()
    {
        qsizetype at = 0;
        while (at < m_text.size()) {
            const qsizetype tag = m_text.at(at) == u'{' ? mergeTagEnd(m_text, at) : -1;
            const QTextCharFormat& format = m_runs.at(m_formats.at(static_cast<std::size_t>(at)));
            if (format.isImageFormat())
                picture(format.toImageFormat());
            else if (tag > 0)
                mergeTag(format, m_text.sliced(at, tag - at));
            else
                letter(format, at);
            at = tag > 0 ? tag : at + 1;
        }
        wear({});
        return m_out;
    }

private:
    /// Closes and opens elements until exactly these stand around what follows.
    void wear(const Elements& wanted)
    {
        qsizetype same = 0;
        while (same < std::min(wanted.size(), m_open.size()) && wanted.at(same) == m_open.at(same))
            ++same;
        while (m_open.size() > same)
            m_out += u"</"_s + m_open.takeLast().section(u' ', 0, 0) + u'>';
        for (; same < wanted.size(); ++same) {
            m_open.append(wanted.at(same));
            m_out += u'<' + wanted.at(same) + u'>';
        }
    }

    void picture(const QTextImageFormat& format)
    {
        const QString element = pictureElement(format, m_source);
        if (element.isEmpty())
            return;
        wear(elementsOf(format, m_heading));
        m_out += element;
        m_afterSpace = m_lineStart = false;
    }

    void mergeTag(const QTextCharFormat& format, const QString& tag)
    {
        wear(elementsOf(format, m_heading));
        // Browsers and we ourselves read several spaces as one.
        for (const QChar c : tag) {
            if (c != u' ' || !m_out.endsWith(u' '))
                m_out += c;
        }
        m_afterSpace = m_lineStart = false;
    }

    void letter(const QTextCharFormat& format, qsizetype at)
    {
        const QChar c = m_text.at(at);
        if (c == QChar::LineSeparator) {
            wear({});
            m_out += u"<br>"_s;
            m_afterSpace = false;
            m_lineStart = true;
            return;
        }
        wear(elementsOf(format, m_heading));
        const bool lineEnd = at + 1 == m_text.size() || m_text.at(at + 1) == QChar::LineSeparator;
        const bool space = c == u' ' || c == u'\t';
        if (c == QChar::Nbsp || (space && (m_afterSpace || m_lineStart || lineEnd)))
            m_out += u"&nbsp;"_s;
        else if (space)
            m_out += u' ';
        else if (c.unicode() >= 0x20 && c != house::kPictureChar)
            m_out += escapeHtmlText(QString(c));
        m_afterSpace = space && m_out.endsWith(u' ');
        m_lineStart = false;
    }

    const PictureSource& m_source;
    bool m_heading;
    QString m_text;
    std::vector<QTextCharFormat> m_runs;
    std::vector<std::size_t> m_formats; ///< of each letter, into m_runs
    QString m_out;
    Elements m_open;
    bool m_afterSpace = false;
    bool m_lineStart = true;
};

} // namespace

qsizetype mergeTagEnd(const QString& text, qsizetype from)
{
    if (!QStringView(text).sliced(from).startsWith("{{"_L1))
        return -1;
    for (qsizetype i = from + 2; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'}')
            return i + 1 < text.size() && text.at(i + 1) == u'}' && i > from + 2 ? i + 2 : -1;
        if (c == u'{' || c == u'\n' || c == QChar::LineSeparator || c == house::kPictureChar)
            return -1;
    }
    return -1;
}

QString writeRuns(const QTextBlock& block, const PictureSource& source)
{
    return RunWriter(block, source).write();
}

} // namespace ringi
