// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/timeouts.h"

#include <QString>

#include <chrono>
#include <optional>

namespace ringi {

/// How the delivery thread works on this computer. What a relay wants is in its RelayLimits.
struct DeliveryOptions {
    std::optional<int> connections = {};        ///< instead of the relay's, 1..16
    std::optional<int> window = {};             ///< instead of the relay's, 1..8; 0: by round trip
    std::chrono::milliseconds lookEvery{1000};  ///< how often it looks for campaigns that are due
    bool loopbackOnly = false;                  ///< the practice office: nothing else is dialled
    QString memoryFolder = {}; ///< see LogMemory; empty: an old copy of the workspace goes unnoticed
    smtp::Timeouts timeouts = {};
    double haste = 1; ///< divides every waiting time between tries: for tests
};

} // namespace ringi
