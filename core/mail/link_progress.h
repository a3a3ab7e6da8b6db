// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <array>

namespace ringi {

/// How far the literal text of a link target has come, which decides what a merge value may be
/// there: RFC 3986 section 3, as browsers read it (white space before it and line breaks in it do
/// not count). A value; any thread.
class LinkProgress final {
public:
    enum class Stage : quint8 {
        Start,     ///< nothing yet: a value begins the target
        Scheme,    ///< could still become the name of a scheme
        Undecided, ///< the same, and a value is in it
        Inside,    ///< the scheme is known and harmless, or there is none
        Closed,    ///< javascript: and the like, or it depends on a block: no value
    };

    /// Starts over, for the next target.
    /// @param entities whether & may begin a character reference, which could stand for anything
    void begin(bool entities);
    void feed(char16_t c);
    void noteValue();

    [[nodiscard]] Stage stage() const { return m_stage; }

    /// What is known where the two ways through a block meet.
    [[nodiscard]] static LinkProgress merged(const LinkProgress& one, const LinkProgress& other);

    friend bool operator==(const LinkProgress&, const LinkProgress&) = default;

private:
    [[nodiscard]] bool isScript() const;

    std::array<char, 12> m_scheme{}; ///< lower case; longer ones end in the last place
    quint8 m_size = 0;
    Stage m_stage = Stage::Start;
    bool m_entities = false;
};

} // namespace ringi
