// SPDX-License-Identifier: Apache-2.0
#include "html/css_cleaner.h"

#include "html/css_value.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr int kMaxNesting = 4;

/// Where the character `stop` stands outside quotes, parentheses and merge tags, or the end.
qsizetype findOutside(const QString& css, qsizetype from, QStringView stops)
{
    qsizetype i = from;
    while (i < css.size() && !(stops.contains(css.at(i)) && afterCssItem(css, i) == i + 1))
        i = afterCssItem(css, i);
    return std::min(i, css.size());
}

class Declarations final {
public:
    CleanCss run(const QString& style)
    {
        const QString css = withoutCssComments(style);
        for (qsizetype at = 0; at < css.size();) {
            const qsizetype end = findOutside(css, at, u";");
            add(css.mid(at, end - at).trimmed());
            at = end + 1;
        }
        return std::move(m_result);
    }

private:
    void add(QString declaration)
    {
        while (declaration.startsWith(QLatin1String("{{"))) {
            const qsizetype end = afterCssItem(declaration, 0);
            if (end < 4)
                return;
            const QString tag = declaration.first(end);
            const QString inside = tag.mid(2, tag.size() - 4).trimmed();
            if (inside.startsWith(u'#') || inside.startsWith(u'/') ||
                inside == QLatin1String("else"))
                write(tag, true);
            declaration = declaration.mid(end).trimmed();
        }
        const qsizetype colon = declaration.indexOf(u':');
        if (colon <= 0)
            return;
        const QString property = declaration.first(colon).trimmed().toLower();
        const CssDeclaration judged = judgeDeclaration(property, declaration.mid(colon + 1));
        if (judged.verdict == CssVerdict::Good)
            write(property + QLatin1String(": ") + judged.value, false);
        else if (judged.verdict == CssVerdict::Dangerous)
            m_result.dangerous.append(declaration.simplified());
    }

    void write(const QString& text, bool isTag)
    {
        if (!m_result.css.isEmpty() && !m_afterTag)
            m_result.css += isTag ? QLatin1String(";") : QLatin1String("; ");
        m_result.css += text;
        m_afterTag = isTag;
    }

    CleanCss m_result;
    bool m_afterTag = false;
};

class Sheet final {
public:
    CleanCss run(const QString& sheet)
    {
        QString css = withoutCssComments(sheet);
        css.replace(QLatin1String("<!--"), QLatin1String(" "));
        css.replace(QLatin1String("-->"), QLatin1String(" "));
        rules(css, 0);
        return std::move(m_result);
    }

private:
    void rules(const QString& css, int depth)
    {
        for (qsizetype at = 0; at < css.size();) {
            const qsizetype end = findOutside(css, at, u"{;}");
            const QString head = css.mid(at, end - at).simplified();
            if (end == css.size() || css.at(end) != u'{') {
                if (head.startsWith(u'@') && !head.startsWith(QLatin1String("@charset")))
                    m_result.dangerous.append(head);
                at = end + 1;
                continue;
            }
            const qsizetype close = blockEnd(css, end);
            rule(head, css.mid(end + 1, close - end - 1), depth);
            at = close + 1;
        }
    }

    /// Where the block that opens at `from` closes, or the end.
    static qsizetype blockEnd(const QString& css, qsizetype from)
    {
        int depth = 0;
        for (qsizetype i = from; i < css.size();) {
            const qsizetype next = css.at(i) == u'(' ? i + 1 : afterCssItem(css, i);
            if (next == i + 1) {
                depth += css.at(i) == u'{' ? 1 : css.at(i) == u'}' ? -1 : 0;
                if (depth == 0)
                    return i;
            }
            i = next;
        }
        return css.size();
    }

    void rule(const QString& head, const QString& body, int depth)
    {
        if (head.startsWith(u'@')) {
            const QString name = head.section(u' ', 0, 0).section(u'(', 0, 0).toLower();
            const bool holdsRules =
                name == QLatin1String("@media") || name == QLatin1String("@supports");
            if (!holdsRules) {
                if (name == QLatin1String("@font-face") || name == QLatin1String("@import"))
                    m_result.dangerous.append(name);
                return;
            }
            if (depth >= kMaxNesting || !isPrelude(head))
                return;
            const qsizetype before = m_result.css.size();
            m_result.css += head + QLatin1String(" {\n");
            const qsizetype empty = m_result.css.size();
            rules(body, depth + 1);
            if (m_result.css.size() == empty)
                m_result.css.truncate(before);
            else
                m_result.css += QLatin1String("}\n");
            return;
        }
        const CleanCss clean = cleanDeclarations(body);
        m_result.dangerous += clean.dangerous;
        if (!clean.css.isEmpty() && isPrelude(head))
            m_result.css += head + QLatin1String(" { ") + clean.css + QLatin1String(" }\n");
    }

    /// A selector or a media query that reads the same wherever it is written.
    static bool isPrelude(const QString& head)
    {
        for (qsizetype i = 0; i < head.size();) {
            const QChar c = head.at(i);
            const qsizetype next = c == u'(' ? i + 1 : afterCssItem(head, i);
            if (next == i + 1 && (c == u'"' || c == u'\'' || c == u'{' || c == u'}' || c == u'\\' ||
                                  c == u';' || (c == u'@' && i > 0)))
                return false;
            i = next;
        }
        return !head.isEmpty() && !head.contains(u'<') && !head.contains(QLatin1String("{{")) &&
               !head.contains(QLatin1String("/*")) && head.count(u'(') == head.count(u')') &&
               head.count(u'[') == head.count(u']') &&
               !head.contains(QLatin1String("url"), Qt::CaseInsensitive);
    }

    CleanCss m_result;
};

} // namespace

CleanCss cleanDeclarations(const QString& style)
{
    return Declarations{}.run(style);
}

CleanCss cleanStyleSheet(const QString& sheet)
{
    return Sheet{}.run(sheet);
}

} // namespace ringi
