// SPDX-License-Identifier: Apache-2.0
#include "html/html_escape.h"

namespace ringi {

QString escapeHtmlText(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'&')
            out += QLatin1String("&amp;");
        else if (c == u'<')
            out += QLatin1String("&lt;");
        else if (c == u'>')
            out += QLatin1String("&gt;");
        else
            out += c;
    }
    return out;
}

QString escapeHtmlAttribute(const QString& text)
{
    return escapeHtmlText(text).replace(u'"', QLatin1String("&quot;"));
}

} // namespace ringi
