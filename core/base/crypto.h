// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>

/// The few primitives Ringi needs, all from OpenSSL 3. Pure; any thread.
namespace ringi::crypto {

/// SHA-256 (FIPS 180-4), 32 bytes.
QByteArray sha256(QByteArrayView data);

/// SHA-256 over data that comes in pieces.
class Sha256 final {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(QByteArrayView data);
    /// 32 bytes; the object is spent afterwards.
    QByteArray finish();

private:
    void* m_context; ///< EVP_MD_CTX
};

/// Bytes from the system's cryptographic generator.
QByteArray randomBytes(int count);

/// Equal, in time that does not depend on where they differ.
bool constantTimeEqual(QByteArrayView a, QByteArrayView b);

/// How much work scrypt (RFC 7914) does. Memory is 128 * n * r bytes.
struct ScryptCost {
    quint64 n = 1U << 17; ///< 128 MiB with r = 8: what OWASP advises for interactive sign-in
    quint32 r = 8;
    quint32 p = 1;

    friend bool operator==(const ScryptCost&, const ScryptCost&) = default;
};

/// 32 bytes from a password; refuses costs above 1 GiB (a hostile database must not exhaust memory).
Result<Secret> scrypt(const Secret& password, const QByteArray& salt, const ScryptCost& cost);

struct KeyPair {
    QByteArray publicKey; ///< 32 bytes, raw (RFC 8032)
    Secret privateKey;    ///< 32 bytes, raw seed
};
KeyPair generateEd25519();

/// 64-byte Ed25519 signature (RFC 8032).
Result<QByteArray> signEd25519(const Secret& privateKey, QByteArrayView message);
/// False for any malformed key or signature too: fails closed.
bool verifyEd25519(const QByteArray& publicKey, QByteArrayView message, const QByteArray& signature);

/// AES-256-GCM: nonce (12) + ciphertext + tag (16).
Result<QByteArray> seal(const Secret& key, QByteArrayView plain, QByteArrayView associated);
/// WrongPassword when the tag does not hold: with a key from scrypt that is what it means.
Result<Secret> open(const Secret& key, QByteArrayView box, QByteArrayView associated);

/// Known-answer tests of all of the above (RFC 7914, RFC 8032, FIPS 180-4, GCM vectors); run at
/// every program start. A program whose cryptography gives wrong answers must not start.
Status selfTest();

} // namespace ringi::crypto
