// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/capabilities.h"
#include "smtp/envelope.h"
#include "smtp/phase.h"

#include <optional>

/// MAIL and RCPT with their parameters. Pure; any thread.
namespace ringi::smtp {

/// What of a message its envelope must tell.
struct MessageMeasure {
    qint64 size = 0; ///< octets with CRLF line ends, dots not stuffed (RFC 1870 section 3)
    bool eightBit = false;
};

/// Why Ringi does not even ask the relay.
struct OwnRefusal {
    Command at = Command::Mail;
    Reply reply; ///< `raw` is empty: no relay said it
};

/// What no relay, or not this one, can be told: an address with forbidden bytes, one that needs
/// SMTPUTF8 (RFC 6531) where it is not offered, REQUIRETLS (RFC 8689) where it is not.
std::optional<OwnRefusal> refusalOf(const Envelope& envelope, const Capabilities& offered);
/// More than the relay's SIZE, or 8-bit content without 8BITMIME.
std::optional<OwnRefusal> refusalOf(const MessageMeasure& message, const Capabilities& offered);

/// "MAIL FROM:<...>" with SIZE (RFC 1870), BODY (RFC 6152), SMTPUTF8, REQUIRETLS, and RET and ENVID
/// (RFC 3461) as far as they are wanted and offered; CRLF included.
QByteArray mailLine(const Envelope& envelope, const MessageMeasure& message,
                    const Capabilities& offered);
/// "RCPT TO:<...>" with NOTIFY and ORCPT (RFC 3461, RFC 6533) where a report is wanted and offered.
QByteArray rcptLine(const Envelope& envelope, const Capabilities& offered);

} // namespace ringi::smtp
