// SPDX-License-Identifier: Apache-2.0
#include "html/pasted_style.h"

#include "html/link_rules.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace ringi {
namespace {

struct NamedColor {
    QLatin1StringView name;
    QLatin1StringView color;
};
constexpr std::array<NamedColor, 24> kColors{{
    {QLatin1StringView{"aqua"}, QLatin1StringView{"#00ffff"}},
    {QLatin1StringView{"black"}, QLatin1StringView{"#000000"}},
    {QLatin1StringView{"blue"}, QLatin1StringView{"#0000ff"}},
    {QLatin1StringView{"brown"}, QLatin1StringView{"#a52a2a"}},
    {QLatin1StringView{"cyan"}, QLatin1StringView{"#00ffff"}},
    {QLatin1StringView{"fuchsia"}, QLatin1StringView{"#ff00ff"}},
    {QLatin1StringView{"gold"}, QLatin1StringView{"#ffd700"}},
    {QLatin1StringView{"gray"}, QLatin1StringView{"#808080"}},
    {QLatin1StringView{"green"}, QLatin1StringView{"#008000"}},
    {QLatin1StringView{"grey"}, QLatin1StringView{"#808080"}},
    {QLatin1StringView{"lightgray"}, QLatin1StringView{"#d3d3d3"}},
    {QLatin1StringView{"lightgrey"}, QLatin1StringView{"#d3d3d3"}},
    {QLatin1StringView{"lime"}, QLatin1StringView{"#00ff00"}},
    {QLatin1StringView{"magenta"}, QLatin1StringView{"#ff00ff"}},
    {QLatin1StringView{"maroon"}, QLatin1StringView{"#800000"}},
    {QLatin1StringView{"navy"}, QLatin1StringView{"#000080"}},
    {QLatin1StringView{"olive"}, QLatin1StringView{"#808000"}},
    {QLatin1StringView{"orange"}, QLatin1StringView{"#ffa500"}},
    {QLatin1StringView{"purple"}, QLatin1StringView{"#800080"}},
    {QLatin1StringView{"red"}, QLatin1StringView{"#ff0000"}},
    {QLatin1StringView{"silver"}, QLatin1StringView{"#c0c0c0"}},
    {QLatin1StringView{"teal"}, QLatin1StringView{"#008080"}},
    {QLatin1StringView{"white"}, QLatin1StringView{"#ffffff"}},
    {QLatin1StringView{"yellow"}, QLatin1StringView{"#ffff00"}},
}};

struct Channels {
    int least = 0;
    int most = 0;
};
Channels channelsOf(const QString& color)
{
    const std::array<int, 3> all{color.mid(1, 2).toInt(nullptr, 16),
                                 color.mid(3, 2).toInt(nullptr, 16),
                                 color.mid(5, 2).toInt(nullptr, 16)};
    const auto [least, most] = std::ranges::minmax(all);
    return {least, most};
}

/// Text as good as black or white is the default of the page it came from.
QString textColor(const QString& css)
{
    const QString color = plainColor(css).value_or(QString());
    if (color.isEmpty())
        return {};
    const Channels channels = channelsOf(color);
    return channels.most <= 0x50 - (channels.most - channels.least) || channels.least >= 0xE6
               ? QString()
               : color;
}

QString backgroundColor(const QString& css)
{
    const QString color = plainColor(css).value_or(QString());
    if (color.isEmpty())
        return {};
    const Channels channels = channelsOf(color);
    return channels.least >= 0xF4 || channels.most <= 0x30 ? QString() : color;
}

void applyElement(PastedStyle& style, const QString& name)
{
    if (name == QLatin1String("b") || name == QLatin1String("strong"))
        style.bold = true;
    else if (name == QLatin1String("i") || name == QLatin1String("em"))
        style.italic = true;
    else if (name == QLatin1String("u") || name == QLatin1String("ins"))
        style.underlined = true;
    else if (name == QLatin1String("s") || name == QLatin1String("strike") ||
             name == QLatin1String("del"))
        style.struck = true;
    else if (name == QLatin1String("mark"))
        style.background = QStringLiteral("#ffff00");
    else if (name == QLatin1String("center"))
        style.align = QStringLiteral("center");
}

void applyFont(PastedStyle& style, const HtmlToken& element)
{
    const QString weight = styleProperty(element, QLatin1StringView{"font-weight"});
    if (!weight.isEmpty())
        style.bold = weight.startsWith(QLatin1String("bold")) || weight.toInt() >= 600;
    const QString slant = styleProperty(element, QLatin1StringView{"font-style"});
    if (!slant.isEmpty())
        style.italic = slant == QLatin1String("italic") || slant == QLatin1String("oblique");
    for (const auto property :
         {QLatin1StringView{"text-decoration"}, QLatin1StringView{"text-decoration-line"}}) {
        const QString line = styleProperty(element, property);
        style.underlined = style.underlined || line.contains(QLatin1String("underline"));
        style.struck = style.struck || line.contains(QLatin1String("line-through"));
        if (line == QLatin1String("none"))
            style.underlined = style.struck = false;
    }
}

void applyColors(PastedStyle& style, const HtmlToken& element)
{
    QString color = styleProperty(element, QLatin1StringView{"color"});
    if (color.isNull() && element.name == QLatin1String("font"))
        color = element.attribute(QLatin1StringView{"color"});
    if (!color.isNull())
        style.color = textColor(color);
    for (const auto property :
         {QLatin1StringView{"background"}, QLatin1StringView{"background-color"}}) {
        const QString background = styleProperty(element, property);
        if (!background.isNull())
            style.background = backgroundColor(background);
    }
    const QString old = element.attribute(QLatin1StringView{"bgcolor"});
    if (!old.isNull() && style.background.isEmpty())
        style.background = backgroundColor(old);
}

} // namespace

PastedStyle pastedStyle(const PastedStyle& outer, const HtmlToken& element)
{
    PastedStyle style = outer;
    applyElement(style, element.name);
    applyFont(style, element);
    applyColors(style, element);
    QString align = styleProperty(element, QLatin1StringView{"text-align"});
    if (align.isNull())
        align = element.attribute(QLatin1StringView{"align"}).toLower();
    if (align == QLatin1String("center") || align == QLatin1String("right") ||
        align == QLatin1String("justify"))
        style.align = align;
    else if (!align.isEmpty())
        style.align.clear();
    if (element.name == QLatin1String("a")) {
        const QString target = trimmedAddress(element.attribute(QLatin1StringView{"href"}));
        style.target = isAllowedLink(target) && !target.startsWith(u'#') ? target : QString();
    }
    if (!style.target.isEmpty()) { // a link looks like one
        style.underlined = false;
        style.color.clear();
    }
    return style;
}

QString styleProperty(const HtmlToken& element, QLatin1StringView property)
{
    QString found;
    for (const QString& declaration :
         element.attribute(QLatin1StringView{"style"}).split(u';', Qt::SkipEmptyParts)) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon > 0 && QStringView(declaration)
                                 .first(colon)
                                 .trimmed()
                                 .compare(property, Qt::CaseInsensitive) == 0)
            found = declaration.mid(colon + 1).trimmed().toLower();
    }
    return found.remove(QLatin1String("!important")).trimmed();
}

std::optional<QString> plainColor(const QString& css)
{
    static const QRegularExpression kHex{QStringLiteral("^#(?:[0-9a-f]{3}|[0-9a-f]{6})$")};
    static const QRegularExpression kRgb{
        QStringLiteral("^rgba?\\(\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})\\s*[, ]\\s*(\\d{1,3})"
                       "\\s*(?:[,/]\\s*([0-9.]+%?)\\s*)?\\)$")};
    const QString text = css.trimmed().toLower();
    if (kHex.match(text).hasMatch()) {
        if (text.size() == 7)
            return text;
        QString wide = QStringLiteral("#");
        for (const QChar c : text.mid(1))
            wide += QString(2, c);
        return wide;
    }
    if (const auto rgb = kRgb.match(text); rgb.hasMatch()) {
        const QString alpha = rgb.captured(4);
        if (!alpha.isEmpty() && alpha != QLatin1String("1") && alpha != QLatin1String("100%"))
            return std::nullopt;
        QString color = QStringLiteral("#");
        for (int i = 1; i <= 3; ++i)
            color += QStringLiteral("%1").arg(std::min(rgb.captured(i).toInt(), 255), 2, 16,
                                              QLatin1Char('0'));
        return color;
    }
    const auto named = std::ranges::find_if(
        kColors, [&text](const NamedColor& color) { return text == color.name; });
    return named == kColors.end() ? std::nullopt : std::optional{QString(named->color)};
}

} // namespace ringi
