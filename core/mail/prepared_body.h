// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/body_encoding.h"
#include "mail/prepared_text.h"

#include <optional>

namespace ringi {

/// A body of a design; encoded already where it is the same for everybody. A value; any thread.
class PreparedBody final {
public:
    /// The empty text.
    PreparedBody() = default;

    /// As PreparedText::make(); lines may end in any way.
    static Result<PreparedBody> make(const QString& part, const QString& source, MergeKind kind,
                                     const QStringList& fields);

    /// As BoundTemplate::render().
    [[nodiscard]] Result<EncodedBody> encode(const QStringList& values) const;
    [[nodiscard]] const QSet<QString>& fields() const { return m_text.fields(); }

private:
    PreparedText m_text;
    std::optional<EncodedBody> m_fixed;
};

} // namespace ringi
