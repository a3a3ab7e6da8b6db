// SPDX-License-Identifier: Apache-2.0
#include "mail/html_place.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace std::string_view_literals;

constexpr std::array kRawElements{"script"sv,  "style"sv,    "xmp"sv,      "iframe"sv,
                                  "noembed"sv, "noframes"sv, "plaintext"sv};
constexpr std::array kTitleElements{"title"sv, "textarea"sv};
constexpr std::array kLinkAttributes{"href"sv,     "src"sv,     "action"sv,   "background"sv,
                                     "cite"sv,     "poster"sv,  "data"sv,     "formaction"sv,
                                     "longdesc"sv, "lowsrc"sv,  "dynsrc"sv,   "codebase"sv,
                                     "classid"sv,  "profile"sv, "manifest"sv, "icon"sv};
/// Code, style sheets, pages and lists of addresses, each with a syntax of its own.
constexpr std::array kForbiddenAttributes{"style"sv, "srcset"sv, "imagesrcset"sv, "srcdoc"sv,
                                          "ping"sv};

template <typename List>
bool isAmong(std::string_view name, const List& list)
{
    return std::ranges::find(list, name) != list.end();
}

bool isHtmlSpace(char16_t c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool isAsciiLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Without the prefix of xlink:href or v:src.
std::string_view withoutPrefix(std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == name.npos ? name : name.substr(colon + 1);
}

} // namespace

void HtmlPlace::Name::add(char16_t c)
{
    const char16_t lower = c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
    text.at(size) = lower < 0x80 ? static_cast<char>(lower) : '?';
    // A longer name keeps overwriting its last place: no name that matters is as long.
    if (size + 1U < text.size())
        ++size;
}

void HtmlPlace::feed(char16_t c)
{
    switch (m_state) {
    case State::Data:
        if (c == u'<')
            m_state = State::TagOpen;
        break;
    case State::Raw:
    case State::Title:
    case State::RawLess:
    case State::RawEndTag: feedRaw(c); break;
    case State::TagOpen:
    case State::EndTagOpen:
    case State::TagName: feedTag(c); break;
    case State::BeforeAttributeName:
    case State::AttributeName:
    case State::AfterAttributeName:
    case State::BeforeValue:
    case State::DoubleQuoted:
    case State::SingleQuoted:
    case State::Unquoted: feedAttribute(c); break;
    case State::MarkupDeclaration: feedMarkup(c); break;
    case State::Comment: feedComment(c); break;
    case State::BogusComment:
        if (c == u'>')
            m_state = State::Data;
        break;
    case State::Unknowable: break;
    }
}

void HtmlPlace::startName(State state, char16_t c)
{
    Name& name = state == State::TagName ? m_tag : m_attribute;
    name.clear();
    name.add(c);
    m_state = state;
}

void HtmlPlace::feedTag(char16_t c)
{
    if (m_state == State::TagName) {
        if (c == u'>')
            endTag();
        else if (isHtmlSpace(c) || c == u'/')
            m_state = State::BeforeAttributeName;
        else
            m_tag.add(c);
        return;
    }
    const bool isEnd = m_state == State::EndTagOpen;
    if (isAsciiLetter(c)) {
        m_isEndTag = isEnd;
        startName(State::TagName, c);
    } else if (isEnd) {
        m_state = c == u'>' ? State::Data : State::BogusComment;
    } else if (c == u'/') {
        m_state = State::EndTagOpen;
    } else if (c == u'!') {
        m_attribute.clear();
        m_state = State::MarkupDeclaration;
    } else if (c == u'?') {
        m_state = State::BogusComment;
    } else {
        m_state = c == u'<' ? State::TagOpen : State::Data;
    }
}

void HtmlPlace::endTag()
{
    m_state = State::Data;
    if (m_isEndTag)
        return;
    const std::string_view name = m_tag.view();
    m_isTitle = isAmong(name, kTitleElements);
    if (name == "svg" || name == "math")
        m_isForeign = true;
    else if (m_isTitle || isAmong(name, kRawElements))
        m_state = m_isForeign ? State::Unknowable : m_isTitle ? State::Title : State::Raw;
}

void HtmlPlace::startValue(State state)
{
    ++m_attributeCount;
    m_state = state;
    const std::string_view name = withoutPrefix(m_attribute.view());
    const bool isForbidden = name.starts_with("on") || isAmong(name, kForbiddenAttributes);
    m_rule = isForbidden                      ? Rule::Forbidden
             : isAmong(name, kLinkAttributes) ? Rule::Link
                                              : Rule::Plain;
    m_link.begin(true);
}

void HtmlPlace::feedAttribute(char16_t c)
{
    if (isQuoted()) {
        if (c == (m_state == State::DoubleQuoted ? u'"' : u'\''))
            m_state = State::BeforeAttributeName;
        else
            m_link.feed(c);
        return;
    }
    if (c == u'>') {
        endTag();
        return;
    }
    switch (m_state) {
    case State::BeforeAttributeName:
        if (!isHtmlSpace(c) && c != u'/')
            startName(State::AttributeName, c);
        break;
    case State::AttributeName:
    case State::AfterAttributeName:
        if (isHtmlSpace(c))
            m_state = State::AfterAttributeName;
        else if (c == u'/')
            m_state = State::BeforeAttributeName;
        else if (c == u'=')
            m_state = State::BeforeValue;
        else if (m_state == State::AttributeName)
            m_attribute.add(c);
        else
            startName(State::AttributeName, c);
        break;
    case State::BeforeValue:
        if (c == u'"' || c == u'\'')
            startValue(c == u'"' ? State::DoubleQuoted : State::SingleQuoted);
        else if (!isHtmlSpace(c))
            startValue(State::Unquoted);
        break;
    default:
        if (isHtmlSpace(c))
            m_state = State::BeforeAttributeName;
        break;
    }
}

void HtmlPlace::feedMarkup(char16_t c)
{
    if (c == u'>') {
        m_state = State::Data;
        return;
    }
    m_attribute.add(c);
    const std::string_view read = m_attribute.view();
    if (read == "--") {
        m_dashes = 4;
        m_state = State::Comment;
    } else if (read == "[cdata[" && m_isForeign) {
        m_state = State::Unknowable;
    } else if (read != "-" && !"[cdata["sv.starts_with(read)) {
        m_state = State::BogusComment;
    }
}

void HtmlPlace::feedComment(char16_t c)
{
    // "<!-->" and "<!--->" are whole; otherwise "-->" or "--!>" ends it.
    if (c == u'>' && m_dashes >= 2) {
        m_state = State::Data;
        return;
    }
    if (c == u'-')
        m_dashes = m_dashes == 4 ? 5 : m_dashes == 1 || m_dashes == 2 || m_dashes == 5 ? 2 : 1;
    else
        m_dashes = c == u'!' && m_dashes == 2 ? 3 : 0;
}

/// Up to the end tag with the element's own name.
void HtmlPlace::feedRaw(char16_t c)
{
    if (m_state == State::Raw || m_state == State::Title) {
        if (c == u'<') {
            m_attribute.clear();
            m_state = State::RawLess;
        }
        return;
    }
    const bool isScript = m_tag.view() == "script";
    if (m_state == State::RawLess) {
        // "<!--" makes a script go on past its end tag.
        if (c == u'/')
            m_state = State::RawEndTag;
        else if (isScript && c == u'!')
            m_state = State::Unknowable;
        else if (c != u'<')
            m_state = m_isTitle ? State::Title : State::Raw;
        return;
    }
    const bool isWhole = m_attribute.view() == m_tag.view();
    const bool isEnd = c == u'>' || c == u'/' || isHtmlSpace(c);
    if (isWhole && isEnd && m_tag.view() != "plaintext") {
        m_isEndTag = true;
        m_state = c == u'>' ? State::Data : State::BeforeAttributeName;
    } else if (isAsciiLetter(c)) {
        m_attribute.add(c);
    } else if (c == u'<') {
        m_attribute.clear();
        m_state = State::RawLess;
    } else {
        m_state = m_isTitle ? State::Title : State::Raw;
    }
}

bool HtmlPlace::isQuoted() const
{
    return m_state == State::DoubleQuoted || m_state == State::SingleQuoted;
}

HtmlPlace::Kind HtmlPlace::kind() const
{
    if (m_state == State::Data)
        return Kind::Text;
    if (m_state == State::Title)
        return Kind::Title;
    if (!isQuoted() || m_rule == Rule::Forbidden)
        return Kind::Nowhere;
    return m_rule == Rule::Link ? Kind::Link : Kind::Attribute;
}

QLatin1StringView HtmlPlace::refusal() const
{
    using namespace Qt::StringLiterals;
    switch (m_state) {
    case State::Data:
    case State::Title: return {};
    case State::Raw:
    case State::RawLess:
    case State::RawEndTag: return "a tag inside script, style or the like"_L1;
    case State::TagOpen:
    case State::EndTagOpen:
    case State::TagName:
    case State::BeforeAttributeName:
    case State::AttributeName:
    case State::AfterAttributeName: return "a tag among the names of an HTML tag"_L1;
    case State::BeforeValue:
    case State::Unquoted: return "a tag in an attribute without quotes"_L1;
    case State::DoubleQuoted:
    case State::SingleQuoted:
        return m_rule == Rule::Forbidden ? "a tag in a style, script or srcset attribute"_L1
                                         : QLatin1StringView();
    case State::MarkupDeclaration:
    case State::Comment:
    case State::BogusComment: return "a tag in a comment or declaration"_L1;
    case State::Unknowable: break;
    }
    return "a tag after HTML that programs read differently"_L1;
}

void HtmlPlace::noteValue()
{
    if (isQuoted())
        m_link.noteValue();
}

bool HtmlPlace::isSameAs(const HtmlPlace& other) const
{
    return m_state == other.m_state && (!isQuoted() || m_attributeCount == other.m_attributeCount);
}

void HtmlPlace::mergeWith(const HtmlPlace& other)
{
    m_isForeign |= other.m_isForeign;
    if (isQuoted())
        m_link = LinkProgress::merged(m_link, other.m_link);
    else
        m_attributeCount = std::max(m_attributeCount, other.m_attributeCount);
}

} // namespace ringi
