// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace ringi {

/// CSS that a mail may hold, and the properties and rules that were dangerous. What is merely
/// unknown goes silently.
struct CleanCss {
    QString css;
    QStringList dangerous;
};

/// A style attribute. Merge tags stay in values; block tags ({{#if ...}}) also between
/// declarations.
CleanCss cleanDeclarations(const QString& style);

/// A style sheet, without comments, @import and what else loads or runs. Holds neither "<" nor two
/// closing braces in a row, which the merge language would take for its own.
CleanCss cleanStyleSheet(const QString& sheet);

} // namespace ringi
