// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/reply.h"

#include <QByteArrayList>

#include <optional>

namespace ringi::smtp {

/// What a relay offered in its answer to EHLO (RFC 5321 section 4.1.1.1).
struct Capabilities {
    bool startTls = false;
    bool pipelining = false;         ///< RFC 2920
    bool eightBitMime = false;       ///< RFC 6152
    bool smtpUtf8 = false;           ///< RFC 6531
    bool size = false;               ///< RFC 1870: MAIL may carry SIZE=
    std::optional<qint64> sizeLimit; ///< octets; none: not told, or no fixed limit
    QByteArrayList authMechanisms;   ///< upper case (RFC 4954)
    QByteArrayList keywords;         ///< every keyword, upper case, in the relay's order

    friend bool operator==(const Capabilities&, const Capabilities&) = default;
};

/// From the reply to EHLO. Unknown and malformed lines are kept as keywords and otherwise ignored.
Capabilities parseCapabilities(const Reply& ehlo);

} // namespace ringi::smtp
