// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

namespace ringi {

/// Text that is safe as a header value: a subject or a display name. It can hold no line break, so
/// nobody can smuggle a second header (or a second recipient) in through it; whoever asks for a
/// HeaderText need not check again. Valid UTF-16 always. A value; any thread.
class HeaderText final {
public:
    /// Empty text.
    HeaderText() = default;

    /// Takes the text as it is (not trimmed). HeaderInjection for any control character (C0, DEL,
    /// C1) or Unicode line break (U+2028, U+2029); InvalidInput for a lone surrogate.
    static Result<HeaderText> make(const QString& text);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const HeaderText&, const HeaderText&) = default;

private:
    explicit HeaderText(QString text);

    QString m_text;
};

} // namespace ringi
