// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ringi {

/// How the author wants the messages handled on their way. Sealed with the packet.
struct Handling {
    /// Every hop from the relay on must be encrypted (REQUIRETLS, RFC 8689); a relay that does not
    /// offer it gets nothing.
    bool requireTls = false;
    /// Asks for reports about what could not be delivered (DSN, RFC 3461: NOTIFY=FAILURE,DELAY)
    /// where the relay offers them.
    bool failureReports = false;
    /// Canary: the office's own addresses first, then 1 %, then 10 %, then all.
    bool rings = false;
    /// The run pauses when more than so many of 100 are refused for good, in a ring or among the
    /// first 50; 1..100.
    int haltAtPercent = 20;

    friend bool operator==(const Handling&, const Handling&) = default;
};

} // namespace ringi
