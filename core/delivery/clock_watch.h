// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "delivery/steady.h"

#include <chrono>
#include <optional>

namespace ringi {

/// The clock on the wall went another way than time does.
struct ClockJump {
    /// How far; after zero: forward. A computer that slept shows as forward where its steady clock
    /// sleeps too.
    std::chrono::milliseconds by{0};

    friend bool operator==(const ClockJump&, const ClockJump&) = default;
};

/// Compares the two clocks now and then (every few seconds) and tells of jumps of more than 30 s
/// since the last look. Slower corrections are no jump. A value for one thread.
class ClockWatch final {
public:
    std::optional<ClockJump> look(Moment wall, Steady steady);

private:
    std::optional<std::chrono::milliseconds> m_difference; ///< wall - steady at the last look
};

} // namespace ringi
