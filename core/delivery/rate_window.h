// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/steady.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ringi {

/// "At most N in any window of this length", over every window [t, t + length): the moments of the
/// last N starts are kept, and the next start comes no earlier than one length after the Nth before
/// it. Memory: 8 bytes a start, at most N, taken as they come. A value for one thread.
class RateWindow final {
public:
    enum class Spread {
        No,   ///< as soon as the window has room
        Even, ///< one length / N after another as well, so that the relay sees no bursts
    };

    RateWindow() = default; ///< no limit
    /// most 0: no limit.
    RateWindow(int most, std::chrono::milliseconds length, Spread spread = Spread::No);

    [[nodiscard]] bool isLimited() const { return m_most > 0; }
    /// How long until the next start; zero: now. Never longer than needed.
    [[nodiscard]] std::chrono::milliseconds wait(Steady now) const;
    /// `now` never goes back.
    void started(Steady now);
    /// No start lies in a window that ends at `now` or later: it may be forgotten.
    [[nodiscard]] bool isIdle(Steady now) const;

    [[nodiscard]] bool hasStarts() const { return !m_starts.empty(); }

    /// Another limit; what was started counts on. What was started without a limit is not known.
    void setMost(int most);

private:
    [[nodiscard]] std::int64_t toDue(Steady now) const { return now.count() * m_most; }
    [[nodiscard]] Steady newest() const;

    int m_most = 0;
    std::chrono::milliseconds m_length{0};
    Spread m_spread = Spread::No;
    std::vector<Steady> m_starts; ///< a ring once it is full
    std::size_t m_oldest = 0;     ///< where the next start goes in the full ring
    /// When the next even start is due, in 1/N ms: so N of them take exactly one length.
    std::int64_t m_due = INT64_MIN;
};

} // namespace ringi
