// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace ringi {

/// Canonical JSON (RFC 8785, JCS) in UTF-8: keys sorted by UTF-16 code units, no white space,
/// shortest escapes. Numbers must be whole and within +-2^53, the only ones Ringi writes; anything
/// else, and lone surrogates, give InvalidInput.
Result<QByteArray> canonicalJson(const QJsonValue& value);

/// Reads a JSON object; anything malformed is InvalidInput.
Result<QJsonObject> parseJsonObject(QByteArrayView bytes);

} // namespace ringi
