// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/body_words.h"

#include "html/html_escape.h"
#include "html/html_text.h"

#include <QRegularExpression>

namespace ringi {

using namespace Qt::StringLiterals;

QString htmlOfText(QString text)
{
    static const QRegularExpression blankLines(u"\\n[ \\t]*\\n\\s*"_s);
    text.replace(u"\r\n"_s, u"\n"_s);
    QString html;
    for (const QString& paragraph : text.trimmed().split(blankLines, Qt::SkipEmptyParts))
        html += u"<p>"_s + escapeHtmlText(paragraph).replace(u'\n', u"<br>"_s) + u"</p>"_s;
    return html;
}

bool saysNothing(const QString& html)
{
    return html.isEmpty() || (textFromHtml(html).trimmed().isEmpty() && !html.contains("<img"_L1));
}

bool saySame(const QString& text, const QString& html)
{
    return text.simplified() == textFromHtml(html).simplified();
}

} // namespace ringi
