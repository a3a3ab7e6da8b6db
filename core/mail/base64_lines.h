// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace ringi {

/// Base64 in lines of 76, each ending in CRLF (RFC 2045 section 6.8). Where data is encoded in
/// pieces, every piece but the last must be a multiple of kBase64LineBytes.
inline constexpr qsizetype kBase64LineBytes = 57;

QByteArray base64Lines(QByteArrayView data);

} // namespace ringi
