// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ringi {

/// Which elements are open at a place in the source: a rough model of the parser's stack of open
/// elements and its list of active formatting elements (WHATWG HTML 13.2.4) that never counts fewer
/// than the parser does. Names are lower case.
class OpenElements final {
public:
    /// `budget`: how many repeated formatting elements the whole source may cost.
    explicit OpenElements(std::size_t budget) : m_budget{budget} {}

    /// False, and nothing done, if the element would nest too deeply. `tag` is all of "<b ...>".
    [[nodiscard]] bool open(std::string_view name, std::string_view tag);
    void close(std::string_view name);

    /// Whether text here would be moved out by the parser.
    [[nodiscard]] bool isBetweenCells() const;
    /// Whether unclosed formatting elements are being repeated beyond reason.
    [[nodiscard]] bool isExhausted() const { return m_exhausted; }

private:
    enum class Kind { Ordinary, Special, Formatting, Scope };
    struct Element {
        std::string name;
        Kind kind;
        std::size_t tag; ///< hash of the tag, for formatting elements
    };

    static Kind kindOf(std::string_view name);
    void closeImplied(std::string_view name);
    bool closeNearest(std::string_view name, std::string_view stop);
    void closeFormatting(std::string_view name);
    void closeOrdinary(std::string_view name);
    void popTo(std::size_t index, bool withFormatting);
    void pay();

    std::vector<Element> m_open;
    std::size_t m_formatting = 0;
    std::size_t m_budget;
    bool m_exhausted = false;
};

/// Whether `name` is one of `words`, a list with a blank on both sides of each word.
constexpr bool isWordOf(std::string_view words, std::string_view name)
{
    for (std::size_t at = words.find(name); at != std::string_view::npos && !name.empty();
         at = words.find(name, at + 1)) {
        if (at > 0 && words[at - 1] == ' ' && at + name.size() < words.size() &&
            words[at + name.size()] == ' ')
            return true;
    }
    return false;
}

} // namespace ringi
