// SPDX-License-Identifier: Apache-2.0
#include "dkim/dkim_key.h"

#include "dkim/private_key.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <optional>

namespace ringi {

using namespace Qt::StringLiterals;
using namespace dkim;

namespace {

constexpr int kNewRsaBits = 2048;
constexpr qsizetype kMaxPemSize = 256 << 10;
// As SecretStore::kMaxSecretSize, which lies in a folder that this one knows nothing of.
constexpr qsizetype kMaxPrivateKeySize = 2560;

std::unexpected<Error> refused(const char* why)
{
    return failure(ErrorCode::InvalidInput, QString::fromLatin1(why));
}

/// One block between BEGIN and END, wiped when it goes.
class PemBlock final {
public:
    PemBlock() = default;
    PemBlock(const PemBlock&) = delete;
    PemBlock& operator=(const PemBlock&) = delete;
    ~PemBlock()
    {
        OPENSSL_free(m_label);
        OPENSSL_free(m_header);
        OPENSSL_clear_free(m_data, static_cast<size_t>(m_size));
    }

    [[nodiscard]] bool readFrom(BIO* source)
    {
        return PEM_read_bio(source, &m_label, &m_header, &m_data, &m_size) == 1;
    }
    [[nodiscard]] QLatin1StringView label() const { return QLatin1StringView(m_label); }
    [[nodiscard]] bool isEncrypted() const
    {
        return label() == "ENCRYPTED PRIVATE KEY"_L1 ||
               QLatin1StringView(m_header).contains("ENCRYPTED"_L1);
    }
    [[nodiscard]] QByteArrayView der() const { return {m_data, m_size}; }

private:
    char* m_label = nullptr;
    char* m_header = nullptr;
    unsigned char* m_data = nullptr;
    long m_size = 0;
};

Result<KeyPtr> traditionalRsaKey(QByteArrayView der)
{
    const unsigned char* at = in(der);
    KeyPtr key(d2i_PrivateKey(EVP_PKEY_RSA, nullptr, &at, static_cast<long>(der.size())));
    if (!key || at != in(der) + der.size())
        return refused("pem");
    return key;
}

/// The key in one block; nothing for a block of another kind.
std::optional<Result<KeyPtr>> keyIn(const PemBlock& block)
{
    if (!block.label().endsWith("PRIVATE KEY"_L1))
        return std::nullopt;
    if (block.isEncrypted())
        return refused("encrypted");
    if (block.label() == "RSA PRIVATE KEY"_L1)
        return traditionalRsaKey(block.der());
    if (block.label() == "PRIVATE KEY"_L1) {
        auto key = keyFromPkcs8(block.der());
        return key ? std::move(key) : Result<KeyPtr>(refused("pem"));
    }
    if (block.label() == "EC PRIVATE KEY"_L1 || block.label() == "DSA PRIVATE KEY"_L1)
        return refused("algorithm");
    return refused("pem");
}

/// The first private key of a PEM file, which may hold certificates and parameters beside it.
Result<KeyPtr> firstKey(QByteArrayView pem)
{
    const BioPtr source(BIO_new_mem_buf(in(pem), static_cast<int>(pem.size())));
    if (!source)
        return broken("memory");
    bool isPublic = false;
    while (true) {
        PemBlock block;
        if (!block.readFrom(source.get()))
            return refused(isPublic ? "public" : "pem");
        isPublic = isPublic || block.label().endsWith("PUBLIC KEY"_L1);
        if (auto key = keyIn(block))
            return std::move(*key);
    }
}

/// Whether the numbers of a key belong together: one wrong digit would make signatures that nobody
/// can verify.
bool isSound(EVP_PKEY* key)
{
    const KeyContextPtr context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    return context && EVP_PKEY_check(context.get()) == 1;
}

Result<DkimKeyPair> imported(QByteArrayView pem)
{
    const auto key = firstKey(pem);
    if (!key)
        return failure(key);
    auto pair = keyPair(key->get());
    if (!pair)
        return pair;
    if (!isSound(key->get()) || pair->privateKey.bytes().size() > kMaxPrivateKeySize)
        return refused("pem");
    return pair;
}

} // namespace

Result<DkimKeyPair> makeDkimKey(DkimAlgorithm algorithm)
{
    const KeyPtr key(algorithm == DkimAlgorithm::RsaSha256
                         ? EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t{kNewRsaBits})
                         : EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    if (!key)
        return broken("new key");
    return keyPair(key.get());
}

Result<DkimKeyPair> importDkimKey(const QByteArray& pem)
{
    if (pem.size() > kMaxPemSize)
        return refused("pem");
    QByteArrayView text = pem;
    if (text.startsWith("\xEF\xBB\xBF")) // what editors on Windows put in front
        text = text.sliced(3);
    auto pair = imported(text);
    // What OpenSSL notes about bad input would otherwise wait for somebody else's call.
    ERR_clear_error();
    return pair;
}

Result<DkimKeyPair> readDkimKey(const Secret& privateKey)
{
    const auto key = keyFromSecret(privateKey);
    if (!key)
        return failure(key);
    return keyPair(key->get());
}

} // namespace ringi
