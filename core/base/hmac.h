// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QByteArray>

namespace ringi::crypto {

/// HMAC-SHA-1 (RFC 2104), 20 bytes, from OpenSSL. For one-time codes alone (RFC 6238), whose apps
/// know little else. Pure; any thread.
QByteArray hmacSha1(const Secret& key, QByteArrayView data);

} // namespace ringi::crypto
