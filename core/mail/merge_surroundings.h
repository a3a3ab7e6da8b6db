// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/html_place.h"
#include "mail/merge_program.h"

namespace ringi {

/// What a template's literal text so far makes of the next tag. A value; any thread.
class MergeSurroundings final {
public:
    explicit MergeSurroundings(MergeKind kind) : m_kind{kind} {}

    void feed(char16_t c);
    void noteValue();

    /// Why no tag may stand here, in English; empty where one may.
    [[nodiscard]] QLatin1StringView refusal() const;
    /// The same for a tag that puts in a value.
    [[nodiscard]] QLatin1StringView valueRefusal() const;
    /// How a value is made safe here; there is no refusal.
    [[nodiscard]] MergePlace place() const;

    [[nodiscard]] bool isSameAs(const MergeSurroundings& other) const;
    /// For the end of a block: what is so whichever way was taken. Both are the same.
    void mergeWith(const MergeSurroundings& other);

private:
    [[nodiscard]] bool isLink() const;
    [[nodiscard]] const LinkProgress& link() const;

    MergeKind m_kind;
    HtmlPlace m_html;    ///< moves in HTML only
    LinkProgress m_link; ///< moves in addresses only
};

} // namespace ringi
