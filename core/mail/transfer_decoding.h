// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mail/read_faults.h"

#include <QByteArray>

namespace ringi {

/// The byte that an escape at a place stands for: two hexadecimal digits behind its sign ("=E6",
/// "%E6"); -1 where they are not there.
int escapedByte(QByteArrayView text, qsizetype at);

/// Quoted-printable (RFC 2045 section 6.7). What is no escape stays as it is.
QByteArray fromQuotedPrintable(QByteArrayView text, ReadFaults& faults);
/// The Q encoding of RFC 2047 section 4.2: as above, in one line, with _ for the space.
QByteArray fromQEncoding(QByteArrayView text, ReadFaults& faults);
/// Base64 (RFC 2045 section 6.8). Foreign characters are skipped, missing padding is added, what
/// follows the padding is left out.
QByteArray fromBase64(QByteArrayView text, ReadFaults& faults);

/// A body by its Content-Transfer-Encoding; an unknown one is taken as it is.
QByteArray fromTransferEncoding(QByteArrayView body, QByteArrayView encoding, ReadFaults& faults);

} // namespace ringi
