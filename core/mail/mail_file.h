// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace ringi {

/// A file inside messages, encoded once for all of them. A value; copies share the bytes.
struct MailFile {
    QString name;    ///< a merge template of kind FileName where the design says so
    QByteArray type; ///< "application/pdf"; a media type without parameters (RFC 2045 section 5.1)
    QByteArray contentId; ///< for images in the HTML (cid:), without < >; else empty
    ByteRope encoded;     ///< base64 in lines of 76, each ending in CRLF
};

/// Encodes a file piece by piece, so that no second copy of it is ever in memory.
class FileEncoder final {
public:
    /// Pieces of any size.
    void add(QByteArrayView piece);
    /// The object is spent afterwards.
    ByteRope finish();

private:
    QByteArray m_rest; ///< less than a piece of the rope
    ByteRope m_encoded;
};

/// The media type for a file name, by its ending and the same on every system;
/// "application/octet-stream" for what is not known.
QByteArray mediaTypeFor(const QString& fileName);

} // namespace ringi
