// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace ringi {

/// Where the text of a template is going, which decides how values are made safe for it.
enum class MergeKind {
    Text,     ///< plain text: as they are
    Header,   ///< subject: as they are; nothing that HeaderText refuses
    Html,     ///< by the place in the HTML: text, attribute or link target
    Url,      ///< an https address: percent-encoded (RFC 3986), as a link target in HTML
    FileName, ///< an attachment's name: what a file's name may not hold becomes "_"
};

class BoundTemplate;
struct MergeProgram;

/// A piece of the text for one recipient, before anything is made safe for its place.
struct MergePiece {
    qsizetype fixed = -1;  ///< index into MergeTemplate::fixedTexts(); -1: a value or a fallback
    qsizetype column = -1; ///< whose value it is; -1: a fixed text or a fallback
    QStringView text = {}; ///< the value or the fallback
};

/// Text with merge fields: `{{field}}`, `{{field|fallback}}` and
/// `{{#if field}}...{{else}}...{{/if}}`. A value; any thread.
///
/// White space around the field and around the fallback does not count. Field names are compared
/// exactly after that, upper and lower case differ. The first `|` ends the name; `{{field|}}`
/// leaves the place empty. A tag stands on one line and holds no brace. A lone `{` or `}` is
/// plain text; two in a row always mean a tag and cannot be escaped. Values are put in as they
/// are: braces inside a value mean nothing. A field is blank when its value is missing or white
/// space only; `#if` asks whether it is not. Blocks may be nested (16 deep). A name that begins
/// with # or / is never a field's, nor is "else".
///
/// In HTML a tag may stand in text, in an attribute's quoted value or in a link target; never in
/// the name of a tag or attribute, in a comment, in <script> or <style>, in an attribute that holds
/// code, style or several addresses. A block must begin and end in the same place (it may not hold
/// half an element's tag). A line break in a value becomes <br> in text. A value that begins a link
/// target must be an http, https, mailto or tel address, else the message is refused, and keeps its
/// meaning; later in a target everything but RFC 3986's unreserved characters is percent-encoded,
/// and no value may stand where it depends on a block whether the target has begun, or in a
/// target that begins with javascript: or data:. A fallback is made safe as a value is.
///
/// A file's name loses leading and trailing dots and spaces.
class MergeTemplate final {
public:
    struct Placeholder {
        QString field;
        std::optional<QString> fallback;
        int line = 1;             ///< 1-based; CRLF, LF and CR each end one line
        int column = 1;           ///< 1-based, in UTF-16 units, of the first brace
        bool isCondition = false; ///< of an #if: needs no value

        friend bool operator==(const Placeholder&, const Placeholder&) = default;
    };

    /// The empty text.
    MergeTemplate() = default;

    /// TemplateSyntax, detail "line:column what": unclosed, stray or nested braces, no name, an
    /// unclosed or stray block, a tag where none may stand, full-width braces or `|`, which an
    /// input method left on would turn into text that is sent, and a NUL or a lone surrogate.
    static Result<MergeTemplate> parse(const QString& source, MergeKind kind = MergeKind::Text);

    [[nodiscard]] const QString& source() const;
    [[nodiscard]] MergeKind kind() const;
    /// In the order of the text, repeated ones and those of untaken branches too.
    [[nodiscard]] const QList<Placeholder>& placeholders() const;

    /// What stands between the tags, in the order of the source: the same for everybody.
    [[nodiscard]] QStringList fixedTexts() const;

    /// The text for one recipient. UnresolvedField, detail the field's name, for a blank value
    /// without a fallback in a branch that is taken; HeaderInjection for a Header, be it a value's
    /// or the template's own text; InvalidInput "link target" for a value that may not begin one,
    /// "value" for a NUL or a lone surrogate, "file name" where nothing is left of one.
    [[nodiscard]] Result<QString> render(const QMap<QString, QString>& values) const;

    /// The same for a list with these columns, fields looked up once: for many recipients.
    [[nodiscard]] BoundTemplate bind(const QStringList& fields) const;

private:
    explicit MergeTemplate(std::shared_ptr<const MergeProgram> program);

    std::shared_ptr<const MergeProgram> m_program; ///< null: the empty text
};

/// A template bound to a list's columns. A value that shares its parsed form; any thread.
class BoundTemplate final {
public:
    /// UTF-8; errors as MergeTemplate::render.
    /// @param values one per column, as Recipient::values; missing ones are blank
    [[nodiscard]] Result<QByteArray> render(const QStringList& values) const;

    /// What the text for one recipient is put together from, in order; blank values without a
    /// fallback are left out.
    void forEachPiece(const QStringList& values,
                      const std::function<void(const MergePiece&)>& visit) const;

    /// Which placeholders (indexes into MergeTemplate::placeholders()) of the taken branches are
    /// blank for these values and have no fallback. Fields that the list does not have count.
    [[nodiscard]] QList<qsizetype> unresolved(const QStringList& values) const;

private:
    [[nodiscard]] QStringView value(const QStringList& values, qsizetype placeholder) const;

    std::shared_ptr<const MergeProgram> m_program; ///< null: the empty text
    QList<qsizetype> m_columns; ///< one per placeholder; -1: the list has no such field
    QList<qsizetype> m_fixed;   ///< one per step: which fixed text it is; -1: none

    friend class MergeTemplate;
};

} // namespace ringi
