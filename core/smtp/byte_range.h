// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace ringi::smtp {

/// A stretch of some bytes that lie beside it.
struct ByteRange {
    qsizetype begin = 0;
    qsizetype length = 0;

    friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

} // namespace ringi::smtp
