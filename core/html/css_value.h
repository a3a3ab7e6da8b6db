// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// Without comments; quoted text and merge tags stay whole.
QString withoutCssComments(const QString& css);

/// Where `css` goes on after what stands at `at`: a quoted text, a group in parentheses or a merge
/// tag counts as one, anything else is a single character.
qsizetype afterCssItem(const QString& css, qsizetype at);

enum class CssVerdict { Good, Unknown, Dangerous };

/// One declaration. `property` lower case. `value` is what may be written if the verdict is Good.
struct CssDeclaration {
    CssVerdict verdict = CssVerdict::Unknown;
    QString value;
};
CssDeclaration judgeDeclaration(const QString& property, const QString& value);

} // namespace ringi
