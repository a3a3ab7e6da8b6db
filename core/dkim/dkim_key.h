// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "dkim/dkim_identity.h"

namespace ringi {

/// A private signing key as it lies in the keychain, and its public half.
struct DkimKeyPair {
    DkimAlgorithm algorithm = DkimAlgorithm::RsaSha256;
    Secret privateKey;    ///< ASCII: base64 of PKCS #8 DER; fits SecretStore::kMaxSecretSize
    QByteArray publicKey; ///< as DkimIdentity::publicKey
};

/// A new key: RSA with 2048 bits, or Ed25519. RSA takes up to seconds: on the pool.
Result<DkimKeyPair> makeDkimKey(DkimAlgorithm algorithm);

/// Reads the first private key of a PEM file (PKCS #8 or the traditional RSA form, not encrypted),
/// and checks that its numbers belong together, which takes a good part of a second: on the pool.
/// InvalidInput with detail "pem" (nothing readable), "encrypted", "public" (a public key only),
/// "algorithm" (neither RSA nor Ed25519), "bits" (RSA below 2048 or above 3072).
Result<DkimKeyPair> importDkimKey(const QByteArray& pem);

/// A private key from the keychain and the public half that belongs to it. InvalidInput: "key" (not
/// as DkimKeyPair::privateKey), "algorithm" and "bits" as above.
Result<DkimKeyPair> readDkimKey(const Secret& privateKey);

/// What to publish in DNS (RFC 6376 section 3.6.2.1, RFC 8463 section 4).
struct DkimRecord {
    QString name;  ///< "selector._domainkey.example.com"
    QString value; ///< "v=DKIM1; k=rsa; p=..." in one piece
    QString zone;  ///< a line for a zone file: quoted pieces of 255 octets at most
};
DkimRecord dkimRecord(const DkimIdentity& identity);

} // namespace ringi
