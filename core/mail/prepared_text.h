// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "mail/merge_template.h"

#include <QByteArray>
#include <QSet>

namespace ringi {

/// A template of a design, parsed and bound; rendered already where it says the same to everybody.
/// A value; any thread.
class PreparedText final {
public:
    /// The empty text.
    PreparedText() = default;

    /// TemplateSyntax with `part` before its detail; InvalidInput (`part`) for a NUL or a lone
    /// surrogate, HeaderInjection (`part`) for a line break in a header.
    static Result<PreparedText> make(const QString& part, const QString& source, MergeKind kind,
                                     const QStringList& fields);

    /// The same for everybody; then render() only hands out what is there.
    [[nodiscard]] bool isFixed() const { return m_fixed.has_value(); }
    /// As BoundTemplate::render().
    [[nodiscard]] Result<QByteArray> render(const QStringList& values) const;
    /// The fields it uses.
    [[nodiscard]] const QSet<QString>& fields() const { return m_fields; }

private:
    BoundTemplate m_template;
    std::optional<QByteArray> m_fixed = QByteArray{};
    QSet<QString> m_fields;
};

} // namespace ringi
