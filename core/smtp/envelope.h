// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace ringi::smtp {

/// The envelope of one message (RFC 5321 section 2.3.1): addr-specs as they go on the wire, without
/// angle brackets. There is room for exactly one recipient (promise P3).
struct Envelope {
    QByteArray sender = {}; ///< empty: the null reverse-path
    QByteArray recipient = {};
    /// An address here or in the message's headers is not ASCII but UTF-8: only a relay that offers
    /// SMTPUTF8 may have it (RFC 6531). Without it both addresses must be ASCII.
    bool smtpUtf8 = false;
    /// Every hop must be encrypted (REQUIRETLS, RFC 8689): refused here where the relay has it not.
    bool requireTls = false;
    /// Asks for a report on failure and delay where the relay offers DSN (RFC 3461); empty: does not.
    /// Printable ASCII, at most 100 octets; comes back as the report's Original-Envelope-Id.
    QByteArray envelopeId = {};

    friend bool operator==(const Envelope&, const Envelope&) = default;
};

} // namespace ringi::smtp
