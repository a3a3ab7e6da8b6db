// SPDX-License-Identifier: Apache-2.0
#include "checks/html_streams.h"

#include "campaign/leak_text.h"

#include <algorithm>
#include <array>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Tags that stand inside of words without parting them.
bool isInline(QStringView name)
{
    constexpr std::array<QStringView, 14> kInline{u"a",    u"b",      u"i",   u"u",   u"em",
                                                  u"font", u"strong", u"sub", u"sup", u"span",
                                                  u"mark", u"small",  u"wbr", u"abbr"};
    return std::ranges::find(kInline, name) != kInline.end();
}

bool opensTag(QStringView rest)
{
    return rest.size() > 1 && (rest.at(1).isLetter() || rest.at(1) == u'/' || rest.at(1) == u'!');
}

} // namespace

void HtmlStreams::beginTag(QStringView rest)
{
    m_inTag = true;
    m_isComment = rest.startsWith(u"<!--");
    m_named = false;
    m_name.clear();
    m_last.clear();
    m_quote = QChar();
}

bool HtmlStreams::endsTag(QChar c)
{
    if (m_isComment) {
        m_last = (m_last + c).last(std::min<qsizetype>(3, m_last.size() + 1));
        return m_last == "-->"_L1;
    }
    if (!m_quote.isNull()) {
        if (c == m_quote)
            m_quote = QChar();
        return false;
    }
    const bool afterEquals = m_last == "="_L1;
    if (!c.isSpace())
        m_last = c;
    if ((c == u'"' || c == u'\'') && afterEquals)
        m_quote = c;
    if (!m_named && (c.isLetterOrNumber()))
        m_name += c.toLower();
    else if (c != u'/' || !m_name.isEmpty())
        m_named = true;
    return c == u'>';
}

HtmlStreams::Split HtmlStreams::next(const QString& piece)
{
    Split split;
    for (qsizetype at = 0; at < piece.size(); ++at) {
        const QChar c = piece.at(at);
        if (!m_inTag && c == u'<' && opensTag(QStringView(piece).sliced(at))) {
            beginTag(QStringView(piece).sliced(at));
            continue;
        }
        if (!m_inTag) {
            split.read += c;
            continue;
        }
        split.tags += c;
        if (!endsTag(c))
            continue;
        m_inTag = false;
        split.tags += u' ';
        if (m_isComment || !isInline(m_name))
            split.read += m_isComment ? QStringView() : QStringView(u" ");
    }
    return {withoutReferences(split.read), withoutReferences(split.tags)};
}

} // namespace ringi
