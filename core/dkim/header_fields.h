// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace ringi::dkim {

/// One field of a header section, which it points into.
struct HeaderField {
    QByteArrayView name;
    QByteArrayView value; ///< what follows the colon, as it is folded, without the last CRLF
};

/// In the order in which they stand. InvalidInput, "headers": a field without a name or a colon or
/// a CRLF, a bare CR or LF, or a name of anything but letters, digits, "-" and "_" (which RFC 5322
/// would allow, and which would not survive in h=).
Result<QList<HeaderField>> parseHeaderSection(QByteArrayView headers);

/// A field after "relaxed" canonicalisation (RFC 6376 section 3.4.2), without CRLF.
QByteArray relaxedField(const HeaderField& field);

/// Those that a signature covers, in the order of its h=: a fixed order of names, and within a name
/// from the last to the first (RFC 6376 section 5.4.2).
QList<HeaderField> signedFields(const QList<HeaderField>& fields);

} // namespace ringi::dkim
