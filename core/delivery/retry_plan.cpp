// SPDX-License-Identifier: Apache-2.0
#include "delivery/retry_plan.h"

#include <algorithm>
#include <array>

namespace ringi {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr std::array<milliseconds, 7> kDelays{1min, 5min, 15min, 30min, 1h, 2h, 4h};
constexpr std::array<milliseconds, 6> kReconnectDelays{1s, 2s, 5s, 10s, 30s, 60s};

template <std::size_t N>
milliseconds stepOf(const std::array<milliseconds, N>& delays, int step)
{
    return delays[std::min(static_cast<std::size_t>(std::max(step, 0)), N - 1)];
}

} // namespace

milliseconds retryDelay(int tries, quint32 random)
{
    const qint64 base = stepOf(kDelays, tries).count();
    const qint64 span = base * 2 / 5; // a fifth either way
    return milliseconds{base - span / 2 + ((span * static_cast<qint64>(random)) >> 32)};
}

milliseconds reconnectDelay(int failures)
{
    return stepOf(kReconnectDelays, failures);
}

milliseconds innocentDelay(int tries, quint32 random)
{
    constexpr int kQuick = static_cast<int>(kReconnectDelays.size());
    if (tries <= 0)
        return 0ms;
    return tries < kQuick ? reconnectDelay(tries) : retryDelay(tries - kQuick, random);
}

} // namespace ringi
