// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

namespace ringi {

/// A moment, UTC, in milliseconds since 1970: what is stored and sealed.
using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] constexpr qint64 toMilliseconds(Moment moment)
{
    return moment.time_since_epoch().count();
}
[[nodiscard]] constexpr Moment fromMilliseconds(qint64 ms)
{
    return Moment{std::chrono::milliseconds{ms}};
}

/// Where "now" comes from. Handed in, so that tests own time. Any thread.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Moment now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Moment now() const override;
};

} // namespace ringi
