// SPDX-License-Identifier: Apache-2.0
#include "dkim/private_key.h"

#include <openssl/err.h>

namespace ringi::dkim {
namespace {

constexpr int kMinRsaBits = 2048; // RFC 8301 section 3.2
constexpr int kMaxRsaBits = 3072; // what still fits into the keychain of Windows
constexpr int kEd25519KeySize = 32;

Result<Secret> pkcs8Of(const EVP_PKEY* key)
{
    const PrivateKeyInfoPtr info(EVP_PKEY2PKCS8(key));
    const int length = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), nullptr) : 0;
    if (length <= 0)
        return broken("PKCS #8");
    QByteArray der(length, Qt::Uninitialized);
    unsigned char* end = out(der);
    const bool written = i2d_PKCS8_PRIV_KEY_INFO(info.get(), &end) == length;
    Secret secret(std::move(der));
    if (!written)
        return broken("PKCS #8");
    return secret;
}

} // namespace

Result<KeyPtr> keyFromPkcs8(QByteArrayView der)
{
    const unsigned char* at = in(der);
    const PrivateKeyInfoPtr info(
        d2i_PKCS8_PRIV_KEY_INFO(nullptr, &at, static_cast<long>(der.size())));
    KeyPtr key(info && at == in(der) + der.size() ? EVP_PKCS82PKEY(info.get()) : nullptr);
    // What OpenSSL notes about bad input would otherwise wait for somebody else's call.
    ERR_clear_error();
    if (!key)
        return failure(ErrorCode::InvalidInput, QStringLiteral("key"));
    return key;
}

Result<KeyPtr> keyFromSecret(const Secret& privateKey)
{
    auto decoded =
        QByteArray::fromBase64Encoding(privateKey.bytes(), QByteArray::AbortOnBase64DecodingErrors);
    const Secret der(std::move(decoded.decoded));
    if (!decoded)
        return failure(ErrorCode::InvalidInput, QStringLiteral("key"));
    return keyFromPkcs8(der.bytes());
}

Result<DkimAlgorithm> algorithmOf(const EVP_PKEY* key)
{
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_ED25519: return DkimAlgorithm::Ed25519Sha256;
    case EVP_PKEY_RSA: {
        const int bits = EVP_PKEY_get_bits(key);
        if (bits < kMinRsaBits || bits > kMaxRsaBits)
            return failure(ErrorCode::InvalidInput, QStringLiteral("bits"));
        return DkimAlgorithm::RsaSha256;
    }
    default: return failure(ErrorCode::InvalidInput, QStringLiteral("algorithm"));
    }
}

Result<QByteArray> publicHalf(const EVP_PKEY* key)
{
    const auto algorithm = algorithmOf(key);
    if (!algorithm)
        return failure(algorithm);
    if (*algorithm == DkimAlgorithm::Ed25519Sha256) {
        QByteArray raw(kEd25519KeySize, Qt::Uninitialized);
        size_t length = kEd25519KeySize;
        if (EVP_PKEY_get_raw_public_key(key, out(raw), &length) != 1 || length != kEd25519KeySize)
            return broken("Ed25519 public key");
        return raw;
    }
    const int length = i2d_PUBKEY(key, nullptr);
    if (length <= 0)
        return broken("RSA public key");
    QByteArray der(length, Qt::Uninitialized);
    unsigned char* end = out(der);
    if (i2d_PUBKEY(key, &end) != length)
        return broken("RSA public key");
    return der;
}

Result<DkimKeyPair> keyPair(const EVP_PKEY* key)
{
    const auto algorithm = algorithmOf(key);
    if (!algorithm)
        return failure(algorithm);
    auto publicKey = publicHalf(key);
    if (!publicKey)
        return failure(publicKey);
    const auto der = pkcs8Of(key);
    if (!der)
        return failure(der);
    return DkimKeyPair{*algorithm, Secret(der->bytes().toBase64()), std::move(*publicKey)};
}

} // namespace ringi::dkim
