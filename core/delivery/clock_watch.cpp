// SPDX-License-Identifier: Apache-2.0
#include "delivery/clock_watch.h"

#include <utility>

namespace ringi {

std::optional<ClockJump> ClockWatch::look(Moment wall, Steady steady)
{
    using namespace std::chrono_literals;
    const auto difference = wall.time_since_epoch() - steady;
    const auto by = difference - std::exchange(m_difference, difference).value_or(difference);
    if (by <= 30s && by >= -30s)
        return std::nullopt;
    return ClockJump{by};
}

} // namespace ringi
