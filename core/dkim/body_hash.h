// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"
#include "dkim/openssl_handles.h"

namespace ringi::dkim {

/// A SHA-256 that has not begun. Copying it is far cheaper than looking the algorithm up again.
DigestContextPtr newSha256();
/// A copy that can be fed. The original is only read, so any number of threads may do so.
DigestContextPtr copyOf(const EVP_MD_CTX* context);

/// The SHA-256 of a body after "relaxed" canonicalisation (RFC 6376 section 3.4.4), for bh=. Only
/// CRLF ends a line. Where the pieces meet makes no difference. Internal if OpenSSL fails.
Result<QByteArray> relaxedBodyHash(const ByteRope& body, const EVP_MD_CTX* sha256);

} // namespace ringi::dkim
