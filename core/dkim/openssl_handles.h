// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QLatin1StringView>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

/// For the sources of this folder only: OpenSSL's objects as owned values, and bytes as it wants
/// them.
namespace ringi::dkim {

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
using PrivateKeyInfoPtr = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Freer<PKCS8_PRIV_KEY_INFO_free>>;
using BioPtr = std::unique_ptr<BIO, Freer<BIO_free>>;

constexpr int kDigestSize = 32;

inline const unsigned char* in(QByteArrayView bytes)
{
    // OpenSSL takes a null pointer for "not given", which no bytes are not.
    static constexpr unsigned char nothing = 0;
    return bytes.isEmpty() ? &nothing : reinterpret_cast<const unsigned char*>(bytes.data());
}

inline unsigned char* out(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

inline size_t size(QByteArrayView bytes)
{
    return static_cast<size_t>(bytes.size());
}

/// What OpenSSL itself cannot do, not what an input made impossible.
inline std::unexpected<Error> broken(const char* what)
{
    return failure(ErrorCode::Internal, QStringLiteral("OpenSSL: ") + QLatin1StringView(what));
}

} // namespace ringi::dkim
