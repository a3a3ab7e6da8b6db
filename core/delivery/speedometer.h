// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <deque>

namespace ringi {

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
