// SPDX-License-Identifier: Apache-2.0
#include "base/hmac.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace ringi::crypto {
namespace {

const unsigned char* in(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

QByteArray hmacSha1(const Secret& key, QByteArrayView data)
{
    QByteArray digest(20, Qt::Uninitialized);
    unsigned int length = 0;
    const auto* done = HMAC(
        EVP_sha1(), key.bytes().constData(), static_cast<int>(key.bytes().size()), in(data),
        static_cast<size_t>(data.size()), reinterpret_cast<unsigned char*>(digest.data()), &length);
    // It has no way to fail that a program could go on from.
    if (done == nullptr || length != 20)
        qFatal("OpenSSL: HMAC-SHA-1 failed");
    return digest;
}

} // namespace ringi::crypto
