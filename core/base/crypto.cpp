// SPDX-License-Identifier: Apache-2.0
#include "base/crypto.h"

#include <QString>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <array>
#include <bit>
#include <cstdint>
#include <memory>

namespace ringi::crypto {
namespace {

constexpr int kKeySize = 32;
constexpr int kNonceSize = 12;
constexpr int kTagSize = 16;
constexpr int kEd25519KeySize = 32;
constexpr int kEd25519SignatureSize = 64;
constexpr quint64 kMaxScryptMemory = 1ULL << 30;
// Each further lane costs the whole time again; RFC 7914's own vectors go to 16.
constexpr quint32 kMaxScryptLanes = 16;

template <auto Free>
struct Freer {
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Freer<EVP_PKEY_free>>;
using KeyContextPtr = std::unique_ptr<EVP_PKEY_CTX, Freer<EVP_PKEY_CTX_free>>;
using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, Freer<EVP_MD_CTX_free>>;
using CipherContextPtr = std::unique_ptr<EVP_CIPHER_CTX, Freer<EVP_CIPHER_CTX_free>>;
using KdfPtr = std::unique_ptr<EVP_KDF, Freer<EVP_KDF_free>>;
using KdfContextPtr = std::unique_ptr<EVP_KDF_CTX, Freer<EVP_KDF_CTX_free>>;

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

size_t size(QByteArrayView bytes)
{
    return static_cast<size_t>(bytes.size());
}

/// What OpenSSL itself cannot do, not what an input made impossible.
std::unexpected<Error> broken(const char* what)
{
    return failure(ErrorCode::Internal, QStringLiteral("OpenSSL: ") + QLatin1StringView(what));
}

/// Hashing and random numbers have no way to fail that a program could go on from.
void require(bool worked, const char* what)
{
    if (!worked)
        qFatal("OpenSSL: %s failed", what);
}

EVP_MD_CTX* digestContext(void* context)
{
    return static_cast<EVP_MD_CTX*>(context);
}

bool isPossible(const ScryptCost& cost)
{
    if (cost.n < 2 || !std::has_single_bit(cost.n) || cost.r == 0 || cost.p == 0)
        return false;
    if (cost.p > kMaxScryptLanes || cost.n > kMaxScryptMemory || cost.r > kMaxScryptMemory)
        return false;
    // Both factors are within 2^30, so the product cannot wrap.
    return cost.n * cost.r <= kMaxScryptMemory / 128;
}

Result<KeyPtr> privateKeyFrom(const Secret& seed)
{
    if (seed.bytes().size() != kEd25519KeySize)
        return failure(ErrorCode::InvalidInput, QStringLiteral("private key"));
    KeyPtr key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, in(seed.bytes()),
                                            size(seed.bytes())));
    if (!key)
        return broken("Ed25519 private key");
    return key;
}

QByteArray publicKeyOf(EVP_PKEY* key)
{
    QByteArray bytes(kEd25519KeySize, Qt::Uninitialized);
    size_t length = kEd25519KeySize;
    require(EVP_PKEY_get_raw_public_key(key, out(bytes), &length) == 1 && length == kEd25519KeySize,
            "Ed25519 public key");
    return bytes;
}

} // namespace

QByteArray sha256(QByteArrayView data)
{
    Sha256 hash;
    hash.add(data);
    return hash.finish();
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new())
{
    require(m_context && EVP_DigestInit_ex(digestContext(m_context), EVP_sha256(), nullptr) == 1,
            "SHA-256");
}

Sha256::~Sha256()
{
    EVP_MD_CTX_free(digestContext(m_context));
}

void Sha256::add(QByteArrayView data)
{
    require(EVP_DigestUpdate(digestContext(m_context), in(data), size(data)) == 1, "SHA-256");
}

QByteArray Sha256::finish()
{
    QByteArray digest(32, Qt::Uninitialized);
    require(EVP_DigestFinal_ex(digestContext(m_context), out(digest), nullptr) == 1, "SHA-256");
    return digest;
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    require(count >= 0 && RAND_bytes(out(bytes), count) == 1, "random numbers");
    return bytes;
}

bool constantTimeEqual(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(in(a), in(b), size(a)) == 0;
}

Result<Secret> scrypt(const Secret& password, const QByteArray& salt, const ScryptCost& cost)
{
    if (!isPossible(cost))
        return failure(ErrorCode::InvalidInput, QStringLiteral("scrypt cost"));
    const KdfPtr kdf(EVP_KDF_fetch(nullptr, "SCRYPT", nullptr));
    const KdfContextPtr context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    if (!context)
        return broken("scrypt");
    // OSSL_PARAM has one pointer type for reading and writing; these are read only.
    auto* passwordBytes = const_cast<unsigned char*>(in(password.bytes()));
    auto* saltBytes = const_cast<unsigned char*>(in(salt));
    std::uint64_t n = cost.n;
    std::uint32_t r = cost.r;
    std::uint32_t p = cost.p;
    // The big table, one block per lane, and what the mixing needs beside them.
    std::uint64_t memory = 128 * n * r + 128ULL * p * r + 1024ULL * r + 1024;
    std::array parameters{
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, passwordBytes,
                                          size(password.bytes())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, saltBytes, size(salt)),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
        OSSL_PARAM_construct_end(),
    };
    QByteArray key(kKeySize, Qt::Uninitialized);
    if (EVP_KDF_derive(context.get(), out(key), kKeySize, parameters.data()) != 1)
        return broken("scrypt");
    return Secret(std::move(key));
}

KeyPair generateEd25519()
{
    const Secret seed(randomBytes(kEd25519KeySize));
    const auto key = privateKeyFrom(seed);
    require(key.has_value(), "Ed25519 key");
    return {publicKeyOf(key->get()), seed};
}

Result<QByteArray> signEd25519(const Secret& privateKey, QByteArrayView message)
{
    const auto key = privateKeyFrom(privateKey);
    if (!key)
        return failure(key);
    const DigestContextPtr context(EVP_MD_CTX_new());
    QByteArray signature(kEd25519SignatureSize, Qt::Uninitialized);
    size_t length = kEd25519SignatureSize;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key->get()) != 1 ||
        EVP_DigestSign(context.get(), out(signature), &length, in(message), size(message)) != 1 ||
        length != kEd25519SignatureSize)
        return broken("Ed25519 signature");
    return signature;
}

bool verifyEd25519(const QByteArray& publicKey, QByteArrayView message, const QByteArray& signature)
{
    if (publicKey.size() != kEd25519KeySize || signature.size() != kEd25519SignatureSize)
        return false;
    const KeyPtr key(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, in(publicKey), size(publicKey)));
    const DigestContextPtr context(EVP_MD_CTX_new());
    return key && context &&
           EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), in(signature), size(signature), in(message),
                            size(message)) == 1;
}

Result<QByteArray> seal(const Secret& key, QByteArrayView plain, QByteArrayView associated)
{
    if (key.bytes().size() != kKeySize || plain.size() > (1 << 30) || associated.size() > (1 << 30))
        return failure(ErrorCode::InvalidInput, QStringLiteral("AES-256-GCM input"));
    const auto plainSize = static_cast<int>(plain.size());
    QByteArray box = randomBytes(kNonceSize);
    box.resize(kNonceSize + plain.size() + kTagSize);
    unsigned char* const text = out(box) + kNonceSize;
    const CipherContextPtr context(EVP_CIPHER_CTX_new());
    int written = 0;
    if (!context ||
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, in(key.bytes()), out(box)) !=
            1 ||
        EVP_EncryptUpdate(context.get(), nullptr, &written, in(associated),
                          static_cast<int>(associated.size())) != 1 ||
        EVP_EncryptUpdate(context.get(), text, &written, in(plain), plainSize) != 1 ||
        EVP_EncryptFinal_ex(context.get(), text + written, &written) != 1 ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, kTagSize, text + plainSize) != 1)
        return broken("AES-256-GCM");
    return box;
}

Result<Secret> open(const Secret& key, QByteArrayView box, QByteArrayView associated)
{
    if (key.bytes().size() != kKeySize || box.size() < kNonceSize + kTagSize ||
        box.size() > (1 << 30) || associated.size() > (1 << 30))
        return failure(ErrorCode::InvalidInput, QStringLiteral("AES-256-GCM input"));
    const auto textSize = static_cast<int>(box.size() - kNonceSize - kTagSize);
    QByteArray tag = box.last(kTagSize).toByteArray();
    QByteArray plain(textSize, Qt::Uninitialized);
    const CipherContextPtr context(EVP_CIPHER_CTX_new());
    int written = 0;
    if (!context ||
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, in(key.bytes()), in(box)) !=
            1 ||
        EVP_DecryptUpdate(context.get(), nullptr, &written, in(associated),
                          static_cast<int>(associated.size())) != 1 ||
        EVP_DecryptUpdate(context.get(), out(plain), &written, in(box.sliced(kNonceSize)),
                          textSize) != 1 ||
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, kTagSize, out(tag)) != 1)
        return broken("AES-256-GCM");
    // Nothing that was decrypted leaves here before its tag is known to hold.
    Secret result(std::move(plain));
    unsigned char nothing = 0;
    if (EVP_DecryptFinal_ex(context.get(), &nothing, &written) != 1)
        return failure(ErrorCode::WrongPassword);
    return result;
}

} // namespace ringi::crypto
