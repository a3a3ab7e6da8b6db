// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace ringi {

/// Decodes CP932 (Windows-31J) strictly: nothing where a byte or pair has no character. Uses ICU
/// through Qt, on Windows the system's own table. Pure; any thread.
std::optional<QString> decodeCp932(QByteArrayView bytes);

} // namespace ringi
