// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QByteArray>

/// What SASL needs of cryptography, all from OpenSSL 3. Pure; any thread.
namespace ringi::smtp {

/// The hash of a SCRAM mechanism.
enum class ScramHash {
    Sha1,   ///< RFC 5802; HMAC-SHA-1 does not need the collision resistance that SHA-1 lost
    Sha256, ///< RFC 7677
};

QByteArray scramDigest(ScramHash hash, QByteArrayView data);
/// HMAC (RFC 2104).
QByteArray scramHmac(ScramHash hash, QByteArrayView key, QByteArrayView data);
/// Hi() of RFC 5802 section 2.2, which is PBKDF2 with HMAC and one block. `iterations` > 0. About
/// half a microsecond for each on a desk computer.
Secret scramSalted(ScramHash hash, const Secret& password, QByteArrayView salt, int iterations);
/// Byte by byte; both of the same size.
QByteArray exclusiveOr(QByteArrayView a, QByteArrayView b);

/// The channel binding "tls-server-end-point" (RFC 5929 section 4): the hash of a certificate (DER)
/// by the hash of its signature, SHA-256 where that is MD5 or SHA-1. Empty where the signature has
/// no hash of its own (Ed25519), for which the binding is not defined, and for what is no
/// certificate.
QByteArray tlsServerEndPoint(const QByteArray& certificate);

} // namespace ringi::smtp
