// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>

namespace ringi {

/// A text in 16 bytes, so that a million of them fit in 16 MB: half its SHA-256. Two different
/// texts share one once in 2^64 lists of a thousand million.
using TextMark = std::array<quint64, 2>;

/// Pure; of the text as it is: fold what must not count first.
[[nodiscard]] TextMark markOf(const QString& text);

} // namespace ringi
