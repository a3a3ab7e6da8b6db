// SPDX-License-Identifier: Apache-2.0
#include "html/html_cleaner.h"

#include "html/cleaning_pass.h"
#include "html/html_escape.h"
#include "html/html_text.h"
#include "html/link_rules.h"

namespace ringi {
namespace {

/// Leaving elements out can make the rest mean something else when it is read again (a <p> that
/// stood in a <marquee> in a <p>). Nothing is clean before it reads the same twice.
constexpr int kMaxPasses = 6;

CleanHtml cleanUntilStable(const QString& source, const QMap<QString, QString>& sources)
{
    CleanHtml result = CleaningPass{sources}.run(source);
    for (int pass = 1; pass < kMaxPasses; ++pass) {
        CleanHtml again = CleaningPass{{}}.run(result.html);
        if (again.html == result.html && again.removed.isEmpty())
            return result;
        for (HtmlRemoval& removal : again.removed)
            removal.line = 0;
        again.removed = result.removed + again.removed;
        result = std::move(again);
    }
    const QString text = textFromHtml(result.html);
    result.html = QLatin1String("<pre>") + escapeHtmlText(text) + QLatin1String("</pre>");
    result.removed.append({QStringLiteral("unknown"), QStringLiteral("never reads the same"), 0});
    result.remoteImages.clear();
    result.localImages.clear();
    result.contentIds.clear();
    return result;
}

QString linkText(const HtmlTree& tree, qsizetype from, qsizetype to)
{
    QString text;
    for (qsizetype i = from; i < to; ++i) {
        const HtmlToken& token = tree.tokens.at(i);
        if (token.kind == HtmlToken::Kind::Open && token.name == QLatin1String("img"))
            text += u' ' + token.attribute(QLatin1StringView{"alt"}) + u' ';
        else
            text += token.text;
    }
    return text.simplified();
}

} // namespace

CleanHtml cleanHtml(const QString& source)
{
    return cleanUntilStable(source, {});
}

QString withImageSources(const QString& html, const QMap<QString, QString>& sources)
{
    return cleanUntilStable(html, sources).html;
}

QList<HtmlLink> linksOf(const QString& html)
{
    const HtmlTree tree = parseHtml(html);
    QList<HtmlLink> links;
    for (qsizetype i = 0; i < tree.tokens.size(); ++i) {
        const HtmlToken& token = tree.tokens.at(i);
        if (token.kind != HtmlToken::Kind::Open ||
            (token.name != QLatin1String("a") && token.name != QLatin1String("area")))
            continue;
        const QString target = trimmedAddress(token.attribute(QLatin1StringView{"href"}));
        if (target.isEmpty())
            continue;
        const QString text = token.name == QLatin1String("area")
                                 ? token.attribute(QLatin1StringView{"alt"}).simplified()
                                 : linkText(tree, i + 1, token.end);
        links.append({text, target, token.line});
    }
    return links;
}

} // namespace ringi
