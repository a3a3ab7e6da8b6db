// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/ssl.h>

#include <memory>

namespace ringi::bench {

template <auto Free>
struct Freeing {
    template <typename T>
    void operator()(T* pointer) const
    {
        Free(pointer);
    }
};
using Tls = std::unique_ptr<SSL, Freeing<SSL_free>>;
using TlsContext = std::unique_ptr<SSL_CTX, Freeing<SSL_CTX_free>>;
using Bio = std::unique_ptr<BIO, Freeing<BIO_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using PrivateKey = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;

/// What sink and ceiling client share: one read takes what the kernel has, writes may be partial.
inline void makeFast(SSL_CTX* context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_read_ahead(context, 1);
    SSL_CTX_set_default_read_buffer_len(context, 64 * 1024);
    SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
}

} // namespace ringi::bench
