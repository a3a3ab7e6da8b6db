// SPDX-License-Identifier: Apache-2.0
#include "smtp/sasl_crypto.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/x509.h>

#include <algorithm>
#include <memory>

namespace ringi::smtp {
namespace {

struct FreeCertificate {
    void operator()(X509* certificate) const { X509_free(certificate); }
};

const EVP_MD* algorithm(ScramHash hash)
{
    return hash == ScramHash::Sha1 ? EVP_sha1() : EVP_sha256();
}

const unsigned char* in(QByteArrayView bytes)
{
    // OpenSSL takes a null pointer for "not given", which no bytes are not.
    static constexpr unsigned char nothing = 0;
    return bytes.isEmpty() ? &nothing : reinterpret_cast<const unsigned char*>(bytes.data());
}

unsigned char* out(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

/// Hashing has no way to fail that a program could go on from.
void require(bool worked)
{
    if (!worked)
        qFatal("OpenSSL: SASL failed");
}

QByteArray roomFor(ScramHash hash)
{
    return {EVP_MD_get_size(algorithm(hash)), Qt::Uninitialized};
}

} // namespace

QByteArray scramDigest(ScramHash hash, QByteArrayView data)
{
    QByteArray digest = roomFor(hash);
    require(EVP_Digest(in(data), static_cast<size_t>(data.size()), out(digest), nullptr,
                       algorithm(hash), nullptr) == 1);
    return digest;
}

QByteArray scramHmac(ScramHash hash, QByteArrayView key, QByteArrayView data)
{
    QByteArray code = roomFor(hash);
    require(HMAC(algorithm(hash), in(key), static_cast<int>(key.size()), in(data),
                 static_cast<size_t>(data.size()), out(code), nullptr) != nullptr);
    return code;
}

Secret scramSalted(ScramHash hash, const Secret& password, QByteArrayView salt, int iterations)
{
    QByteArray key = roomFor(hash);
    const QByteArray& bytes = password.bytes();
    require(PKCS5_PBKDF2_HMAC(bytes.constData(), static_cast<int>(bytes.size()), in(salt),
                              static_cast<int>(salt.size()), iterations, algorithm(hash),
                              static_cast<int>(key.size()), out(key)) == 1);
    return Secret(std::move(key));
}

QByteArray exclusiveOr(QByteArrayView a, QByteArrayView b)
{
    QByteArray both(std::min(a.size(), b.size()), '\0');
    for (qsizetype i = 0; i < both.size(); ++i)
        both[i] = static_cast<char>(a[i] ^ b[i]);
    return both;
}

QByteArray tlsServerEndPoint(const QByteArray& certificate)
{
    const unsigned char* at = in(certificate);
    const std::unique_ptr<X509, FreeCertificate> parsed(
        d2i_X509(nullptr, &at, static_cast<long>(certificate.size())));
    int hash = NID_undef;
    if (!parsed || X509_get_signature_info(parsed.get(), &hash, nullptr, nullptr, nullptr) != 1)
        return {};
    if (hash == NID_md5 || hash == NID_sha1)
        hash = NID_sha256;
    const EVP_MD* method = hash == NID_undef ? nullptr : EVP_get_digestbynid(hash);
    if (!method)
        return {};
    QByteArray digest(EVP_MD_get_size(method), Qt::Uninitialized);
    if (X509_digest(parsed.get(), method, out(digest), nullptr) != 1)
        return {};
    return digest;
}

} // namespace ringi::smtp
