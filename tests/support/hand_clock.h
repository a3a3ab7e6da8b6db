// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <atomic>

namespace ringi::test {

/// The system's time, moved by hand.
class HandClock final : public Clock {
public:
    [[nodiscard]] Moment now() const override
    {
        return SystemClock().now() + std::chrono::milliseconds(m_offset.load());
    }
    void move(std::chrono::milliseconds by) { m_offset += by.count(); }

private:
    std::atomic<qint64> m_offset = 0;
};

} // namespace ringi::test
