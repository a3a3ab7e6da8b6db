// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace ringi {

/// Text with merge fields: `{{field}}` or `{{field|fallback}}`. A value; any thread.
///
/// White space around the field and around the fallback does not count. Field names are compared
/// exactly after that, upper and lower case differ. The first `|` ends the name; `{{field|}}`
/// leaves the place empty. A field stands on one line and holds no brace. A lone `{` or `}` is
/// plain text; two in a row always mean a field and cannot be escaped. Values are put in as they
/// are: braces inside a value mean nothing.
class MergeTemplate final {
public:
    struct Placeholder {
        QString field;
        std::optional<QString> fallback;
        int line = 1;   ///< 1-based; CRLF, LF and CR each end one line
        int column = 1; ///< 1-based, in UTF-16 units, of the first brace

        friend bool operator==(const Placeholder&, const Placeholder&) = default;
    };

    /// TemplateSyntax, detail "line:column what": unclosed, stray or nested braces, no name, and
    /// full-width braces or `|`, which an input method left on would turn into text that is sent.
    static Result<MergeTemplate> parse(const QString& source);

    [[nodiscard]] const QString& source() const { return m_source; }
    /// In the order of the text, repeated ones too.
    [[nodiscard]] const QList<Placeholder>& placeholders() const { return m_placeholders; }

    /// The text for one recipient. A field whose value is missing or blank (white space only)
    /// takes its fallback. UnresolvedField, detail the field's name, where there is none.
    [[nodiscard]] Result<QString> render(const QMap<QString, QString>& values) const;

private:
    MergeTemplate() = default;

    QString m_source;
    QList<QString> m_literals; ///< one more than placeholders: before, between, after
    QList<Placeholder> m_placeholders;

    friend class MergeTemplateParser;
};

} // namespace ringi
