// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace ringi {

/// A text body (plain or HTML) as it goes out: every line ends in CRLF, no bare CR or LF, no line
/// over 78 octets, ASCII only. Not dot-stuffed: that is the transport's (RFC 5321 section 4.5.2).
/// No line begins with "--=_", so a boundary that begins with "=_" never stands in it.
struct EncodedBody {
    QByteArray transferEncoding; ///< "7bit", "quoted-printable" or "base64" (RFC 2045 section 6)
    QByteArray bytes;
};

/// Encodes UTF-8. Every kind of line break (CR, LF, CRLF, VT, FF, U+0085, U+2028, U+2029) becomes
/// CRLF, and text that is not empty ends in one. 7bit where ASCII lines allow it, else
/// quoted-printable or base64, whichever is shorter. The caller vouches for its being valid and
/// without NUL.
EncodedBody encodeBody(QByteArray utf8);

} // namespace ringi
