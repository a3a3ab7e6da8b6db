// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace ringi {

/// What the header of a file's part says.
struct FilePart {
    QByteArray type;
    QByteArray disposition; ///< "attachment" or "inline" (RFC 2183)
    QByteArray contentId;   ///< without < >; may be empty
    QByteArray name;        ///< UTF-8, safe (see safeFileName()); may be empty
};

/// The header section of a file's part, with the empty line at its end; ASCII, no line over 78
/// but for a media type that is longer itself: too many readers lose one that is not on its line.
///
/// A name that is ASCII and short stands in quotes. Any other is written twice: as RFC 2231 says in
/// Content-Disposition, and in the name parameter of Content-Type as encoded words in quotes, which
/// no standard knows but older Outlook and some web mail read. A plain filename beside filename*
/// would do harm: many readers take the first of the two.
QByteArray filePartHeader(const FilePart& part);

/// A name as a file may have it, for names that are no templates: / \ and control characters become
/// "_", white space at the ends is dropped.
QString safeFileName(const QString& name);

/// Two tokens with a slash between (RFC 2045 section 5.1), not over 127 octets each (RFC 6838).
bool isMediaType(const QByteArray& type);

} // namespace ringi
