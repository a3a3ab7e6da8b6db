// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"
#include "base/ids.h"
#include "smtp/envelope.h"

#include <QString>

namespace ringi {

/// One message on its way to one person.
struct Parcel {
    LedgerId row = {};
    int tries = 0;
    QString domain = {}; ///< of the recipient, lower case
    QByteArray messageId = {};
    smtp::Envelope envelope = {};
    ByteRope message = {}; ///< shares its pieces with the other messages of its campaign
};

} // namespace ringi
