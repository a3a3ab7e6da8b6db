// SPDX-License-Identifier: Apache-2.0
#include "html/html_rules.h"

#include "html/open_elements.h"

#include <algorithm>
#include <array>

namespace ringi {
namespace {

struct ElementRow {
    ElementRule rule;
    std::string_view names;
};
constexpr std::array<ElementRow, 13> kElements{{
    {ElementRule::Keep,
     " html head body a abbr acronym address area article aside b bdi bdo big blockquote br caption"
     " center cite code col colgroup dd del dfn dir div dl dt em figcaption figure font footer h1 "
     "h2"
     " h3 h4 h5 h6 header hgroup hr i img ins kbd li main map mark menu nav nobr ol p pre q rb rp "
     "rt"
     " rtc ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time "
     "tr"
     " tt u ul var wbr "},
    {ElementRule::Unwrap, " picture fieldset label legend "},
    {ElementRule::UnwrapForm, " form "},
    {ElementRule::Style, " style "},
    {ElementRule::Meta, " meta "},
    {ElementRule::Link, " link "},
    {ElementRule::Title, " title "},
    {ElementRule::DropScript, " script noscript "},
    {ElementRule::DropForm, " button datalist input isindex keygen meter optgroup option output "
                            "progress select textarea "},
    {ElementRule::DropFrame, " frame frameset iframe noframes portal "},
    {ElementRule::DropObject,
     " applet audio bgsound canvas embed math noembed object param source svg track video "},
    {ElementRule::DropBase, " base "},
    {ElementRule::DropUnknown, " template xml "},
}};

struct AttributeRow {
    std::string_view elements; ///< empty: all
    std::string_view attributes;
};
constexpr std::array<AttributeRow, 17> kAttributes{{
    {"", " align bgcolor class dir height id lang role title valign width xml:lang "},
    {" a ", " hreflang name rel target "},
    {" area ", " alt coords rel shape target "},
    {" map ", " name "},
    {" img ", " alt border hspace ismap loading usemap vspace "},
    {" table ", " border bordercolor cellpadding cellspacing frame rules summary "},
    {" td th ", " abbr axis bordercolor char colspan headers nowrap rowspan scope "},
    {" col colgroup ", " span "},
    {" font ", " color face size "},
    {" ol ul li ", " compact reversed start type value "},
    {" body ", " alink link text vlink "},
    {" hr ", " color noshade size "},
    {" br ", " clear "},
    {" style ", " media type "},
    {" time del ins ", " datetime "},
    {" ruby rt bdo ", " dir "},
    {" html ", " xmlns xmlns:o xmlns:v "},
}};

} // namespace

ElementRule elementRule(const QString& name)
{
    const std::string word = name.toLatin1().toStdString();
    const auto row = std::ranges::find_if(
        kElements, [&word](const ElementRow& r) { return isWordOf(r.names, word); });
    return row == kElements.end() ? ElementRule::UnwrapUnknown : row->rule;
}

bool isAllowedAttribute(const QString& element, const QString& attribute)
{
    const std::string owner = element.toLatin1().toStdString();
    const std::string word = attribute.toLatin1().toStdString();
    if (word.starts_with("aria-"))
        return std::ranges::all_of(word, [](char c) { return c == '-' || (c >= 'a' && c <= 'z'); });
    return std::ranges::any_of(kAttributes, [&](const AttributeRow& row) {
        return (row.elements.empty() || isWordOf(row.elements, owner)) &&
               isWordOf(row.attributes, word);
    });
}

} // namespace ringi
