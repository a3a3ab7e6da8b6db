// SPDX-License-Identifier: Apache-2.0
// Whatever comes in: what comes out is clean, stays clean and never runs.
#include "html/browser_page.h"
#include "html/html_cleaner.h"
#include "html/html_text.h"
#include "html/html_tree.h"
#include "html/pasted_html.h"

#include <cstddef>
#include <cstdint>

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void requireHarmless(const QString& html)
{
    const ringi::HtmlTree tree = ringi::parseHtml(html);
    for (const ringi::HtmlToken& token : tree.tokens) {
        if (token.kind != ringi::HtmlToken::Kind::Open)
            continue;
        for (const auto name :
             {"script", "iframe", "object", "embed", "svg", "math", "base", "form"})
            require(token.name != QLatin1String(name));
        for (const ringi::HtmlAttribute& attribute : token.attributes) {
            require(!attribute.name.startsWith(QLatin1String("on")));
            const QString value = attribute.value.trimmed().toLower();
            if (attribute.name == QLatin1String("href") || attribute.name == QLatin1String("src"))
                require(!value.startsWith(QLatin1String("javascript:")));
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QString source =
        QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const ringi::CleanHtml clean = ringi::cleanHtml(source);
    require(!clean.html.contains(QLatin1String("<script"), Qt::CaseInsensitive));
    requireHarmless(clean.html);
    const ringi::CleanHtml again = ringi::cleanHtml(clean.html);
    require(again.html == clean.html && again.removed.isEmpty());

    const QString text = ringi::textFromHtml(source);
    require(text.isEmpty() || (text.endsWith(u'\n') && !text.endsWith(QLatin1String("\n\n"))));
    const int like = ringi::likeness(text, source);
    require(like >= 0 && like <= 100);
    requireHarmless(ringi::cleanPastedHtml(source));
    requireHarmless(QString::fromUtf8(ringi::browserPage(source, source, {})));
    return 0;
}
