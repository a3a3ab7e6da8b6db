// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "dkim/dkim_identity.h"
#include "dkim/openssl_handles.h"

namespace ringi::dkim {

/// A private key made ready to sign. sign() may be called from several threads at once.
class SigningKey final {
public:
    /// InvalidInput as algorithmOf().
    static Result<SigningKey> make(KeyPtr key);

    /// The signature of a message whose SHA-256 is given: RSASSA-PKCS1-v1_5 of that hash (RFC 6376
    /// section 3.3.3) or PureEdDSA of its 32 bytes (RFC 8463 section 3). Internal if OpenSSL fails.
    [[nodiscard]] Result<QByteArray> sign(QByteArrayView digest) const;

private:
    explicit SigningKey(KeyPtr key) : m_key(std::move(key)) {}

    // Of these one is there, ready to start; each signature is made by a copy.
    KeyContextPtr m_rsa;
    DigestContextPtr m_ed25519;
    KeyPtr m_key;
};

} // namespace ringi::dkim
