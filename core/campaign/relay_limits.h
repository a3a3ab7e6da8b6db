// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ringi {

/// How gently a relay wants to be treated: the office's settings, not part of what is sealed, since
/// they change when something leaves and never what. 0 means no limit everywhere but in connections.
struct RelayLimits {
    int connections = 2;        ///< at the same time, 1..16
    int window = 0;             ///< messages under way per connection, 1..8; 0: by round trip
    int perMinute = 0;          ///< messages started in any 60 s, all connections together
    int perHour = 0;            ///< in any 3,600 s
    int perConnectionMinute = 0; ///< in any 60 s on each connection
    int perConnection = 0;      ///< messages on one connection, then a new one is made
    int perDomain = 0;          ///< messages under way to one recipient domain
    int perDomainMinute = 0;    ///< started in any 60 s to one recipient domain

    friend bool operator==(const RelayLimits&, const RelayLimits&) = default;
};

/// The largest window and the most connections there can be.
inline constexpr int kMostWindow = 8;
inline constexpr int kMostConnections = 16;

/// How many rows can at most become unknown when everything ends at once: what the settings say.
[[nodiscard]] constexpr int mayBecomeUnknown(const RelayLimits& limits)
{
    return limits.connections * (limits.window == 0 ? kMostWindow : limits.window);
}

} // namespace ringi
