// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace ringi {

struct HtmlAttribute {
    QString name; ///< lower case
    QString value;
    int line = 0; ///< 1-based
};

/// One step of a walk through the tree: an element opens, closes, or text stands there.
struct HtmlToken {
    enum class Kind { Open, Close, Text, MergeTag };

    Kind kind = Kind::Text;
    QString name; ///< of an element, lower case
    QString text; ///< decoded; of a merge tag all of "{{...}}" as written
    QList<HtmlAttribute> attributes;
    int line = 0;      ///< 1-based
    qsizetype end = 0; ///< of Open: the index of its Close

    /// The value, or a null string.
    [[nodiscard]] QString attribute(QLatin1StringView attributeName) const;
};

/// HTML as a browser understands it, written as a walk so that nobody has to recurse. Every Open
/// has its Close. A fragment has neither html, head nor body. Merge tags where text may not stand
/// (in tables and in <head>) are tokens of their own, all others are part of text and attributes.
struct HtmlTree {
    bool isDocument = false;
    bool hasDoctype = false;
    QList<HtmlToken> tokens;
    int conditionalComment = 0; ///< line of the first one, 0: none
    int nestedTooDeeply = 0;    ///< line of the first tag that was left out, 0: none
};

HtmlTree parseHtml(const QString& source);

/// Whether the element has neither content nor an end tag.
bool isVoidElement(const QString& name);

} // namespace ringi
