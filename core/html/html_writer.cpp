// SPDX-License-Identifier: Apache-2.0
#include "html/html_writer.h"

#include "html/html_escape.h"

namespace ringi {

void HtmlWriter::open(const QString& name, const QList<HtmlAttribute>& attributes)
{
    m_out += u'<' + name;
    for (const HtmlAttribute& attribute : attributes) {
        m_out += u' ' + attribute.name + QLatin1String("=\"");
        m_out += escapeHtmlAttribute(attribute.value);
        m_out += u'"';
    }
    m_out += u'>';
    m_afterPre = name == QLatin1String("pre");
}

void HtmlWriter::close(const QString& name)
{
    m_afterPre = false;
    if (!isVoidElement(name))
        m_out += QLatin1String("</") + name + u'>';
}

void HtmlWriter::text(const QString& text)
{
    if (m_afterPre && text.startsWith(u'\n'))
        m_out += u'\n'; // the parser takes the first one for the end of the tag's line
    m_afterPre = false;
    m_out += escapeHtmlText(text).replace(QChar::Nbsp, QLatin1String("&nbsp;"));
}

void HtmlWriter::raw(const QString& text)
{
    m_afterPre = false;
    m_out += text;
}

} // namespace ringi
