// SPDX-License-Identifier: Apache-2.0
#include "delivery/speedometer.h"

#include <algorithm>

namespace ringi {
namespace {

constexpr std::chrono::milliseconds kWindow = std::chrono::seconds{30};

} // namespace

void Speedometer::count(Moment now)
{
    if (m_marks.empty() && m_first == Moment{})
        m_first = now;
    m_marks.push_back(now);
    while (!m_marks.empty() && m_marks.front() + kWindow < now)
        m_marks.pop_front();
}

double Speedometer::perMinute(Moment now) const
{
    const auto recent = std::count_if(m_marks.begin(), m_marks.end(),
                                      [&](Moment mark) { return mark + kWindow >= now; });
    // In the first seconds the window is only as long as the run is.
    const auto span = std::clamp(now - m_first, std::chrono::milliseconds{1000}, kWindow);
    return static_cast<double>(recent) * 60'000.0 / static_cast<double>(span.count());
}

} // namespace ringi
