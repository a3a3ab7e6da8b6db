// SPDX-License-Identifier: Apache-2.0
#include "dkim/signing_key.h"

#include "dkim/body_hash.h"
#include "dkim/private_key.h"

#include <openssl/rsa.h>

namespace ringi::dkim {
namespace {

KeyContextPtr rsaContext(EVP_PKEY* key)
{
    KeyContextPtr context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    if (!context || EVP_PKEY_sign_init(context.get()) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) != 1 ||
        EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sha256()) != 1)
        return {};
    return context;
}

DigestContextPtr ed25519Context(EVP_PKEY* key)
{
    DigestContextPtr context(EVP_MD_CTX_new());
    if (!context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key) != 1)
        return {};
    return context;
}

} // namespace

Result<SigningKey> SigningKey::make(KeyPtr key)
{
    const auto algorithm = algorithmOf(key.get());
    if (!algorithm)
        return failure(algorithm);
    SigningKey ready(std::move(key));
    if (*algorithm == DkimAlgorithm::RsaSha256)
        ready.m_rsa = rsaContext(ready.m_key.get());
    else
        ready.m_ed25519 = ed25519Context(ready.m_key.get());
    if (!ready.m_rsa && !ready.m_ed25519)
        return broken("signing key");
    return ready;
}

Result<QByteArray> SigningKey::sign(QByteArrayView digest) const
{
    QByteArray signature(EVP_PKEY_get_size(m_key.get()), Qt::Uninitialized);
    size_t length = size(signature);
    bool worked = false;
    if (m_rsa) {
        const KeyContextPtr context(EVP_PKEY_CTX_dup(m_rsa.get()));
        worked = context && EVP_PKEY_sign(context.get(), out(signature), &length, in(digest),
                                          size(digest)) == 1;
    } else {
        const auto context = copyOf(m_ed25519.get());
        worked = context && EVP_DigestSign(context.get(), out(signature), &length, in(digest),
                                           size(digest)) == 1;
    }
    if (!worked || length != size(signature))
        return broken("signature");
    return signature;
}

} // namespace ringi::dkim
