// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <chrono>
#include <deque>

namespace ringi {

/// Keeps to "at most N a minute": starts are at least 60/N seconds apart, so the limit holds over
/// every sliding minute. A value for one thread.
class Pace final {
public:
    /// 0: no limit.
    explicit Pace(int perMinute);

    /// How long to wait before the next start; zero: now. A clock set back never makes it longer
    /// than one interval.
    [[nodiscard]] std::chrono::milliseconds wait(Moment now) const;
    void started(Moment now) { m_last = now; }

private:
    std::chrono::milliseconds m_interval{0};
    Moment m_last{};
};

/// How fast it goes: outcomes over the last half minute.
class Speedometer final {
public:
    void count(Moment now);
    [[nodiscard]] double perMinute(Moment now) const;

private:
    std::deque<Moment> m_marks;
    Moment m_first{};
};

} // namespace ringi
