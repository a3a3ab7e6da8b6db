// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace ringi {

struct DeliveryOptions {
    int connections = 2;                       ///< to the relay, 1..16
    std::chrono::milliseconds lookEvery{1000}; ///< how often it looks for campaigns that are due
    bool loopbackOnly = false;                 ///< the practice office: nothing else is dialled, ever
    std::chrono::milliseconds deferFor = std::chrono::minutes{1}; ///< after the first 4xx; doubles
};

} // namespace ringi
