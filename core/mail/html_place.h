// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/link_progress.h"

#include <QLatin1StringView>

#include <array>
#include <string_view>

namespace ringi {

/// Where in an HTML document one is after so much of its text: the states of the HTML standard's
/// tokenizer (WHATWG HTML, 13.2.5) that matter for what may be put in there. It reads any text and
/// never fails; where two ways of reading are possible it says that nothing may be put in.
/// A value; any thread.
class HtmlPlace final {
public:
    enum class Kind : quint8 {
        Text,      ///< between tags
        Title,     ///< in <title> or <textarea>: character references, but no elements
        Attribute, ///< in a quoted attribute value
        Link,      ///< in a quoted attribute value that is an address; see link()
        Nowhere,   ///< no merge tag may stand here; see refusal()
    };

    void feed(char16_t c);

    [[nodiscard]] Kind kind() const;
    /// Why nothing may stand here, in English; empty where something may.
    [[nodiscard]] QLatin1StringView refusal() const;
    [[nodiscard]] const LinkProgress& link() const { return m_link; }
    void noteValue();

    /// Whether a block may begin at one and end at the other: the same kind of place, and in an
    /// attribute the very same one.
    [[nodiscard]] bool isSameAs(const HtmlPlace& other) const;
    /// Takes over what the other way through a block makes uncertain. Both are the same place.
    void mergeWith(const HtmlPlace& other);

private:
    enum class State : quint8 {
        Data,
        Raw,   ///< script, style and others: up to their end tag
        Title, ///< as Raw, with character references
        RawLess,
        RawEndTag,
        TagOpen,
        EndTagOpen,
        TagName,
        BeforeAttributeName,
        AttributeName,
        AfterAttributeName,
        BeforeValue,
        DoubleQuoted,
        SingleQuoted,
        Unquoted,
        MarkupDeclaration,
        Comment,
        BogusComment, ///< and doctype: up to the next >
        Unknowable,   ///< readers disagree about what follows
    };
    enum class Rule : quint8 { Plain, Link, Forbidden };

    /// The beginning of a name in lower case, enough to tell the ones that matter.
    struct Name {
        std::array<char, 16> text{};
        quint8 size = 0;

        void clear() { size = 0; }
        void add(char16_t c);
        [[nodiscard]] std::string_view view() const { return {text.data(), size}; }
    };

    void feedTag(char16_t c);
    void feedAttribute(char16_t c);
    void feedMarkup(char16_t c);
    void feedComment(char16_t c);
    void feedRaw(char16_t c);
    void startName(State state, char16_t c);
    void startValue(State state);
    void endTag();
    [[nodiscard]] bool isQuoted() const;

    Name m_tag;       ///< of the tag being read; while in Raw or Title, the element's
    Name m_attribute; ///< also what follows <! or </ in Raw
    LinkProgress m_link;
    qint32 m_attributeCount = 0;
    State m_state = State::Data;
    Rule m_rule = Rule::Plain;
    quint8 m_dashes =
        0; ///< in a comment: 0..2 dashes just read, 3: "--!", 4: just begun, 5: "<!--" and -
    bool m_isEndTag = false;
    bool m_isTitle = false;   ///< Raw and its sub-states: came from Title
    bool m_isForeign = false; ///< an <svg> or <math> began, in which other rules hold
};

} // namespace ringi
