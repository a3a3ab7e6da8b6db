// SPDX-License-Identifier: Apache-2.0
#include "html/open_elements.h"

#include <algorithm>
#include <functional>

namespace ringi {
namespace {

constexpr std::size_t kMaxOpen = 512;
constexpr std::size_t kMaxFormatting = 64;
/// WHATWG HTML 13.2.4.3: no more than three of the same formatting element are kept.
constexpr std::ptrdiff_t kMaxSame = 3;

constexpr std::string_view kVoid = " area base basefont bgsound br col embed frame hr img image "
                                   "input keygen link meta param source"
                                   " track wbr ";
constexpr std::string_view kFormatting = " a b big code em font i nobr s small strike strong tt u ";
constexpr std::string_view kScope = " applet caption html marquee object table td template th ";
constexpr std::string_view kSpecial =
    " address article aside blockquote body button center colgroup dd details dir div dl dt "
    "fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup iframe li listing"
    " main menu nav noembed noframes noscript ol p plaintext pre script search section select style"
    " summary tbody textarea tfoot thead title tr ul xmp ";
constexpr std::string_view kClosesParagraph =
    " address article aside blockquote center details dir div dl dd dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre"
    " section summary table ul xmp ";
constexpr std::string_view kBetweenCells = " table tbody thead tfoot tr colgroup ";

} // namespace

OpenElements::Kind OpenElements::kindOf(std::string_view name)
{
    if (isWordOf(kFormatting, name))
        return Kind::Formatting;
    if (isWordOf(kScope, name))
        return Kind::Scope;
    return isWordOf(kSpecial, name) ? Kind::Special : Kind::Ordinary;
}

bool OpenElements::isBetweenCells() const
{
    return !m_open.empty() && isWordOf(kBetweenCells, m_open.back().name);
}

bool OpenElements::open(std::string_view name, std::string_view tag)
{
    if (isWordOf(kVoid, name))
        return true;
    closeImplied(name);
    const Kind kind = kindOf(name);
    const std::size_t hash = std::hash<std::string_view>{}(tag);
    if (kind == Kind::Formatting) {
        const auto same = std::count_if(m_open.cbegin(), m_open.cend(), [&](const Element& e) {
            return e.kind == Kind::Formatting && e.tag == hash && e.name == name;
        });
        if (same >= kMaxSame && m_open.back().kind != Kind::Formatting)
            return true;
        if (m_formatting >= kMaxFormatting)
            return false;
    } else if (kind != Kind::Ordinary) {
        pay();
    }
    if (m_open.size() >= kMaxOpen)
        return false;
    m_open.push_back({std::string{name}, kind, hash});
    m_formatting += kind == Kind::Formatting ? 1 : 0;
    return true;
}

void OpenElements::close(std::string_view name)
{
    switch (kindOf(name)) {
    case Kind::Formatting: closeFormatting(name); break;
    case Kind::Ordinary: closeOrdinary(name); break;
    case Kind::Special:
    case Kind::Scope:
        pay();
        closeNearest(name, {});
        break;
    }
}

void OpenElements::closeImplied(std::string_view name)
{
    if (isWordOf(kClosesParagraph, name))
        closeNearest("p", {});
    if (name == "li") {
        closeNearest("li", " ul ol ");
    } else if (name == "dt" || name == "dd") {
        if (!closeNearest("dt", " dl "))
            closeNearest("dd", " dl ");
    } else if (name == "td" || name == "th") {
        if (!closeNearest("td", {}))
            closeNearest("th", {});
    } else if (name == "tr") {
        closeNearest("tr", " table ");
    } else if (isWordOf(" tbody thead tfoot ", name)) {
        for (const std::string_view section : {"tbody", "thead", "tfoot"})
            closeNearest(section, " table ");
    }
}

/// Closes the nearest `name`; a table row's end passes the cell in it, nothing else passes a scope.
bool OpenElements::closeNearest(std::string_view name, std::string_view stop)
{
    const bool inTable = isWordOf(" table tr tbody thead tfoot ", name);
    for (std::size_t i = m_open.size(); i-- > 0;) {
        const Element& element = m_open[i];
        if (element.name == name) {
            popTo(i, element.kind == Kind::Scope || inTable);
            return true;
        }
        const bool passes = inTable && element.name != "table" && element.name != "template";
        if ((element.kind == Kind::Scope && !passes) || isWordOf(stop, element.name))
            return false;
    }
    return false;
}

void OpenElements::closeFormatting(std::string_view name)
{
    for (std::size_t i = m_open.size(); i-- > 0;) {
        if (m_open[i].name == name) {
            m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(i));
            --m_formatting;
            return;
        }
        if (m_open[i].kind == Kind::Scope)
            return;
    }
}

void OpenElements::closeOrdinary(std::string_view name)
{
    for (std::size_t i = m_open.size(); i-- > 0;) {
        if (m_open[i].name == name) {
            popTo(i, false);
            return;
        }
        if (m_open[i].kind == Kind::Special || m_open[i].kind == Kind::Scope)
            return;
    }
}

/// Unclosed formatting elements outlive what they stand in, up to the next cell or table.
void OpenElements::popTo(std::size_t index, bool withFormatting)
{
    const auto from = m_open.begin() + static_cast<std::ptrdiff_t>(index);
    const auto end = std::remove_if(from, m_open.end(), [withFormatting](const Element& e) {
        return withFormatting || e.kind != Kind::Formatting;
    });
    m_open.erase(end, m_open.end());
    m_formatting = static_cast<std::size_t>(
        std::count_if(m_open.cbegin(), m_open.cend(),
                      [](const Element& e) { return e.kind == Kind::Formatting; }));
}

void OpenElements::pay()
{
    m_exhausted = m_exhausted || m_formatting > m_budget;
    m_budget -= std::min(m_budget, m_formatting);
}

} // namespace ringi
