// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"
#include "smtp/envelope.h"

namespace ringi::smtp {

/// One message for one person, as its owner hands it over.
struct Order {
    quint64 id = 0; ///< the owner's; unique on its connection
    Envelope envelope = {};
    ByteRope message = {}; ///< any line ends; its pieces are shared, not copied
};

/// An order that was not done when its connection ended.
struct LostOrder {
    quint64 id = 0;
    /// Content may have left and its answer is missing: nobody knows (promise P4). False: when the
    /// connection ended nothing of it had left, and nothing does any more.
    bool mayBeAccepted = false;

    friend bool operator==(const LostOrder&, const LostOrder&) = default;
};

} // namespace ringi::smtp
