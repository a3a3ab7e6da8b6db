// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace ringi {

/// All that a person, or somebody who looks into the source, can read in a message: decoded
/// headers, plain text, HTML with its links, names of files; not what is inside files. In lower
/// case (folded), white space as one space each, and percent-encoded text also decoded. Pure.
QString rehearsalWords(const QByteArray& message);

/// A text in the form of rehearsalWords(), to be looked for in them.
QString foldedWords(const QString& text);

} // namespace ringi
