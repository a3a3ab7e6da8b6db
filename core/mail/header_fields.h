// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/read_faults.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace ringi {

/// A header field as it came, unfolded (RFC 5322 section 2.2.3), without white space around it.
struct RawField {
    QByteArray name;
    QByteArray value;
};

/// The fields at the beginning of a message or of a part.
struct HeaderSection {
    QList<RawField> fields; ///< at most 2,000
    qsizetype bodyStart = 0;

    /// The first field of that name (case does not matter); empty where there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
};

/// One line: CRLF, LF or CR ends it.
struct LineSpan {
    qsizetype end = 0;  ///< before the line break
    qsizetype next = 0; ///< behind it
};
LineSpan lineAt(QByteArrayView text, qsizetype start);

/// Reads fields up to the first empty line, or to the first line that is no field.
HeaderSection readHeaderSection(QByteArrayView bytes, ReadFaults& faults);

/// Decodes encoded words (RFC 2047, RFC 2231 section 5), also where they should not be; those in
/// one charset that follow each other are joined first, since programs cut characters in two. The
/// rest is UTF-8, ISO-2022-JP by its escapes, else `charset`. Control characters become spaces.
QString decodeHeaderText(QByteArrayView value, QByteArrayView charset, ReadFaults& faults);

} // namespace ringi
