// SPDX-License-Identifier: Apache-2.0
#include "delivery/retry_plan.h"

#include <algorithm>
#include <array>

namespace ringi {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr std::array<milliseconds, 7> kDelays{1min, 5min, 15min, 30min, 1h, 2h, 4h};

} // namespace

milliseconds retryDelay(int tries, quint32 random)
{
    const auto step = std::min(static_cast<std::size_t>(std::max(tries, 0)), kDelays.size() - 1);
    const qint64 base = kDelays[step].count();
    const qint64 span = base * 2 / 5; // a fifth either way
    return milliseconds{base - span / 2 + ((span * static_cast<qint64>(random)) >> 32)};
}

} // namespace ringi
