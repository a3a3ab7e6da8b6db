// SPDX-License-Identifier: Apache-2.0
#include "delivery/rate_window.h"

#include <algorithm>

namespace ringi {
namespace {

using std::chrono::milliseconds;

/// A timer is late now and then; so much is caught up, or the even pace would always stay below the
/// limit. It is also how far starts may bunch after a rest.
milliseconds slack(milliseconds length, int most)
{
    return std::clamp(length / (2 * static_cast<std::int64_t>(most)), milliseconds{50},
                      milliseconds{250});
}

} // namespace

RateWindow::RateWindow(int most, milliseconds length, Spread spread)
    : m_most(std::max(most, 0)), m_length(length), m_spread(spread)
{
}

milliseconds RateWindow::wait(Steady now) const
{
    if (m_most == 0 || m_starts.empty())
        return milliseconds{0};
    milliseconds longest{0};
    if (m_starts.size() == static_cast<std::size_t>(m_most))
        longest = std::max(longest, m_starts[m_oldest] + m_length - now);
    if (m_spread == Spread::Even && m_due > toDue(now)) {
        const std::int64_t most = m_most; // rounded up: never early
        longest = std::max(longest, milliseconds{(m_due - toDue(now) + most - 1) / most});
    }
    return longest;
}

void RateWindow::started(Steady now)
{
    if (m_most == 0)
        return;
    m_due = std::max(m_due, toDue(now - slack(m_length, m_most))) + m_length.count();
    if (m_starts.size() < static_cast<std::size_t>(m_most)) {
        m_starts.push_back(now);
        return;
    }
    m_starts[m_oldest] = now;
    m_oldest = (m_oldest + 1) % m_starts.size();
}

Steady RateWindow::newest() const
{
    return m_starts[(m_oldest + m_starts.size() - 1) % m_starts.size()];
}

bool RateWindow::isIdle(Steady now) const
{
    return m_starts.empty() || newest() + m_length <= now;
}

void RateWindow::setMost(int most)
{
    const int wanted = std::max(most, 0);
    if (wanted == m_most)
        return;
    std::rotate(m_starts.begin(), m_starts.begin() + static_cast<std::ptrdiff_t>(m_oldest),
                m_starts.end());
    m_oldest = 0;
    const auto size = static_cast<std::size_t>(wanted);
    if (m_starts.size() > size)
        m_starts.erase(m_starts.begin(), m_starts.end() - static_cast<std::ptrdiff_t>(size));
    m_most = wanted;
    m_due = INT64_MIN; // the unit changed
}

} // namespace ringi
