// SPDX-License-Identifier: Apache-2.0
#include "base/secret.h"

#include <QString>

#include <openssl/crypto.h>

#include <utility>

namespace ringi {

Secret::Secret(QByteArray bytes) : m_bytes(std::move(bytes)) {}

Secret Secret::fromText(const QString& text)
{
    return Secret(text.toUtf8());
}

Secret::~Secret()
{
    // Only the last owner wipes: data() on a shared array would wipe a fresh copy instead.
    if (m_bytes.isDetached() && !m_bytes.isEmpty())
        OPENSSL_cleanse(m_bytes.data(), static_cast<size_t>(m_bytes.size()));
}

} // namespace ringi
