// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// HTML taken apart into what people read and what stands in its tags, piece by piece; what is
/// between two pieces (a merge value) belongs where the first of them ended. No parser: it does
/// not matter here which element closes which. Pure.
class HtmlStreams final {
public:
    struct Split {
        QString read; ///< a block's tag is a space; one inside of a word is nothing
        QString tags; ///< names, attributes and comments, a space behind each tag
    };

    Split next(const QString& piece);
    /// The next value stands in a tag.
    [[nodiscard]] bool isInTag() const { return m_inTag; }

private:
    void beginTag(QStringView rest);
    bool endsTag(QChar c);

    bool m_inTag = false;
    bool m_isComment = false;
    bool m_named = false; ///< the tag's name is read
    QString m_name;
    QString m_last; ///< the last characters of a comment
    QChar m_quote;
};

} // namespace ringi
