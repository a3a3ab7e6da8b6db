// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

namespace ringi {

/// How long after a 4xx the recipient is tried again. `tries`: attempts that failed before this
/// one. 1, 5, 15 and 30 minutes, 1 and 2 hours, then every 4 hours (greylisting wants a first try
/// after minutes; RFC 5321 section 4.5.4.1 wants long pauses later), give or take a fifth, so that
/// what was deferred together does not come back together. `random`: any value, evenly distributed.
[[nodiscard]] std::chrono::milliseconds retryDelay(int tries, quint32 random);

/// How long after a connection was lost the next one is tried. `failures`: so many were lost one after
/// another before this one. 1, 2, 5, 10 and 30 seconds, then every minute.
[[nodiscard]] std::chrono::milliseconds reconnectDelay(int failures);

/// After an attempt that failed through no fault of the recipient: at once, then like a connection,
/// then, when it goes on like that, like a 4xx. `tries`: as above.
[[nodiscard]] std::chrono::milliseconds innocentDelay(int tries, quint32 random);

/// So many attempts are made of a campaign without an end: 72 hours of "later".
inline constexpr int kMostTries = 24;

} // namespace ringi
