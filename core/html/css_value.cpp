// SPDX-License-Identifier: Apache-2.0
#include "html/css_value.h"

#include "html/open_elements.h"

#include <algorithm>
#include <array>

namespace ringi {
namespace {

constexpr std::string_view kProperties =
    " background background-clip background-color background-position background-repeat"
    " background-size border border-bottom border-bottom-color border-bottom-left-radius"
    " border-bottom-right-radius border-bottom-style border-bottom-width border-collapse "
    "border-color"
    " border-left border-left-color border-left-style border-left-width border-radius border-right"
    " border-right-color border-right-style border-right-width border-spacing border-style "
    "border-top"
    " border-top-color border-top-left-radius border-top-right-radius border-top-style"
    " border-top-width border-width bottom box-shadow box-sizing caption-side clear color "
    "color-scheme"
    " column-count column-gap columns content cursor direction display empty-cells float font"
    " font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch"
    " font-style font-variant font-variant-numeric font-weight gap height hyphens left "
    "letter-spacing"
    " line-break line-height list-style list-style-position list-style-type margin margin-bottom"
    " margin-left margin-right margin-top max-height max-width min-height min-width object-fit"
    " object-position opacity orphans outline outline-color outline-style outline-width overflow"
    " overflow-wrap overflow-x overflow-y padding padding-bottom padding-left padding-right"
    " padding-top page-break-after page-break-before page-break-inside position quotes right "
    "row-gap"
    " ruby-align ruby-position tab-size table-layout text-align text-align-last "
    "text-combine-upright"
    " text-decoration text-decoration-color text-decoration-line text-decoration-style "
    "text-emphasis"
    " text-indent text-justify text-orientation text-overflow text-shadow text-size-adjust"
    " text-transform text-underline-offset text-underline-position top unicode-bidi vertical-align"
    " visibility white-space widows width word-break word-spacing word-wrap writing-mode z-index "
    "zoom"
    " align-content align-items align-self flex flex-basis flex-direction flex-flow flex-grow"
    " flex-shrink flex-wrap justify-content justify-items justify-self order"
    " -moz-text-size-adjust -ms-interpolation-mode -ms-text-size-adjust -webkit-border-radius"
    " -webkit-box-sizing -webkit-font-smoothing -webkit-text-fill-color -webkit-text-size-adjust ";

/// Longer parentheses are not looked through: none that may stay is, and it keeps the time linear.
constexpr qsizetype kMaxGroup = 1000;

constexpr std::string_view kFunctions =
    " calc clamp hsl hsla linear-gradient max min radial-gradient rgb rgba ";

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           c == u'-' || c == u'_';
}

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// CSS Syntax 4.3.7.
QString unescaped(const QString& value)
{
    QString out;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value.at(i) != u'\\') {
            out += value.at(i);
            continue;
        }
        QString hex;
        while (i + 1 < value.size() && hex.size() < 6 && isHex(value.at(i + 1)))
            hex += value.at(++i);
        if (hex.isEmpty()) {
            if (++i < value.size())
                out += value.at(i);
            continue;
        }
        const char32_t code = hex.toUInt(nullptr, 16);
        out += QString::fromUcs4(&code, 1);
        if (i + 1 < value.size() && value.at(i + 1).isSpace())
            ++i;
    }
    return out;
}

/// Without white space, quotes and escapes, in lower case: what evasions look like once read.
QString bare(const QString& value)
{
    QString out;
    for (const QChar c : unescaped(value)) {
        if (!c.isSpace() && c != u'"' && c != u'\'' && c >= u' ')
            out += c.toLower();
    }
    return out;
}

bool isDangerous(const QString& property, const QString& bareValue)
{
    constexpr std::array<QLatin1StringView, 12> kWords{
        QLatin1StringView{"url("},         QLatin1StringView{"expression"},
        QLatin1StringView{"javascript:"},  QLatin1StringView{"vbscript:"},
        QLatin1StringView{"-moz-binding"}, QLatin1StringView{"behavior:"},
        QLatin1StringView{"@import"},      QLatin1StringView{"image("},
        QLatin1StringView{"image-set("},   QLatin1StringView{"src("},
        QLatin1StringView{"progid:"},      QLatin1StringView{"element("}};
    if (property == QLatin1String("behavior") || property.endsWith(QLatin1String("-binding")) ||
        property == QLatin1String("filter"))
        return true;
    if (property == QLatin1String("position") && (bareValue.startsWith(QLatin1String("fixed")) ||
                                                  bareValue.startsWith(QLatin1String("sticky"))))
        return true;
    return std::ranges::any_of(
        kWords, [&bareValue](QLatin1StringView word) { return bareValue.contains(word); });
}

bool isKnownProperty(const QString& property)
{
    const std::string name = property.toLatin1().toStdString();
    return std::ranges::all_of(property, isNameCharacter) &&
           (isWordOf(kProperties, name) || name.starts_with("mso-"));
}

/// Quotes closed, parentheses closed and only of harmless functions, no braces but of merge tags.
bool isWellFormed(const QString& value)
{
    int depth = 0;
    QString word;
    for (qsizetype i = 0; i < value.size();) {
        const QChar c = value.at(i);
        const qsizetype next = c == u'(' ? i + 1 : afterCssItem(value, i);
        if (next > i + 1) {
            word.clear();
            i = next;
            continue;
        }
        if (c == u'"' || c == u'\'' || c == u'{' || c == u'}' || c == u'<' || c == u';' ||
            c == u'@' || c == u'\\' || c < u' ')
            return false;
        if (c == u'(') {
            if (!word.isEmpty() && !isWordOf(kFunctions, word.toLower().toLatin1().toStdString()))
                return false;
            ++depth;
        } else if (c == u')' && --depth < 0) {
            return false;
        }
        word = isNameCharacter(c) ? word + c : QString();
        i = next;
    }
    return depth == 0;
}

} // namespace

QString withoutCssComments(const QString& css)
{
    QString out;
    out.reserve(css.size());
    for (qsizetype i = 0; i < css.size();) {
        const QStringView rest = QStringView(css).mid(i);
        if (rest.startsWith(QLatin1String("/*"))) {
            const qsizetype end = css.indexOf(QLatin1String("*/"), i + 2);
            i = end < 0 ? css.size() : end + 2;
            out += u' ';
            continue;
        }
        const qsizetype next = css.at(i) == u'(' ? i + 1 : afterCssItem(css, i);
        out += rest.first(next - i);
        i = next;
    }
    return out;
}

qsizetype afterCssItem(const QString& css, qsizetype at)
{
    const QChar c = css.at(at);
    if (c == u'\\')
        return std::min(at + 2, css.size());
    if (c == u'"' || c == u'\'') {
        for (qsizetype i = at + 1; i < css.size() && css.at(i) != u'\n'; ++i) {
            if (css.at(i) == u'\\')
                ++i;
            else if (css.at(i) == c)
                return i + 1;
        }
        return at + 1;
    }
    if (QStringView(css).mid(at).startsWith(QLatin1String("{{"))) {
        for (qsizetype i = at + 2; i < css.size() && css.at(i) != u'\n'; ++i) {
            if (css.at(i) == u'{' || css.at(i) == u'<' || css.at(i) == u'>' || css.at(i) == u';')
                break;
            if (css.at(i) == u'}')
                return QStringView(css).mid(i).startsWith(QLatin1String("}}")) ? i + 2 : at + 1;
        }
    }
    if (c == u'(') {
        int depth = 0;
        for (qsizetype i = at; i < std::min(css.size(), at + kMaxGroup);) {
            depth += css.at(i) == u'(' ? 1 : css.at(i) == u')' ? -1 : 0;
            if (depth == 0)
                return i + 1;
            i = css.at(i) == u'(' ? i + 1 : afterCssItem(css, i);
        }
    }
    return at + 1;
}

CssDeclaration judgeDeclaration(const QString& property, const QString& value)
{
    const QString bareValue = bare(value);
    if (isDangerous(property, bareValue) || isDangerous(bare(property), bareValue))
        return {.verdict = CssVerdict::Dangerous, .value = {}};
    QString plain = value.simplified();
    if (plain.contains(u'\\')) {
        // Old Word writes Japanese font names as escapes; whatever else is escaped is no loss.
        plain = unescaped(plain).simplified();
        const qsizetype quotes = plain.count(u'"') + plain.count(u'\'');
        if (quotes != value.count(u'"') + value.count(u'\'') || plain.contains(u'\\') ||
            plain.contains(u';') || plain.contains(u'(') || plain.contains(u'{'))
            return {};
    }
    if (plain.isEmpty() || !isKnownProperty(property) || !isWellFormed(plain) ||
        plain.contains(u'<'))
        return {};
    return {.verdict = CssVerdict::Good, .value = plain};
}

} // namespace ringi
