// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>

class QSslCertificate;
class QSslKey;

/// Certificates made on the spot (X.509 v3, RFC 5280; EC P-256) for the practice relay and for
/// tests. Nobody else has a reason to trust them. Pure; any thread.
namespace ringi::practice {

/// A certificate and its private key.
struct Identity {
    QByteArray certificatePem;
    Secret keyPem; ///< PKCS #8, not encrypted: not to be written to a disk

    [[nodiscard]] QSslCertificate certificate() const;
    [[nodiscard]] QSslKey key() const;
};

struct CertificateRequest {
    QStringList names = {}; ///< host names and IP addresses; the first is the common name too
    std::chrono::seconds notBefore = -std::chrono::hours{1}; ///< from now
    std::chrono::seconds notAfter = std::chrono::hours{24 * 30};
};

/// A self-signed CA that may sign server certificates and nothing below that. Internal where
/// OpenSSL fails.
Result<Identity> makeAuthority(const QString& commonName);

/// A server certificate signed by `issuer`. InvalidInput without names.
Result<Identity> makeServerIdentity(const CertificateRequest& request, const Identity& issuer);

} // namespace ringi::practice
