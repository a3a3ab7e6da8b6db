// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/reply.h"

#include <QByteArrayList>

#include <optional>

namespace ringi::smtp {

/// What a relay offered in its answer to EHLO (RFC 5321 section 4.1.1.1).
struct Capabilities {
    bool startTls = false;
    bool pipelining = false;          ///< RFC 2920
    bool chunking = false;            ///< RFC 3030: BDAT
    bool eightBitMime = false;        ///< RFC 6152
    bool smtpUtf8 = false;            ///< RFC 6531
    bool dsn = false;                 ///< RFC 3461
    bool enhancedStatusCodes = false; ///< RFC 2034
    bool requireTls = false;          ///< RFC 8689
    bool size = false;                ///< RFC 1870: MAIL may carry SIZE=
    std::optional<qint64> sizeLimit;  ///< octets; none: not told, or no fixed limit
    // RFC 9422, LIMITS; none: not told. Each is at least 1.
    std::optional<qint64> mailMax;       ///< MAIL commands on one connection
    std::optional<qint64> rcptMax;       ///< recipients of one message
    std::optional<qint64> rcptDomainMax; ///< domains among the recipients of one message
    QByteArrayList authMechanisms;       ///< upper case (RFC 4954)
    QByteArrayList keywords;             ///< every keyword, upper case, in the relay's order

    friend bool operator==(const Capabilities&, const Capabilities&) = default;
};

/// From the reply to EHLO. Unknown and malformed lines are kept as keywords and otherwise ignored.
Capabilities parseCapabilities(const Reply& ehlo);

} // namespace ringi::smtp
