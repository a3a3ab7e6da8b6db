// SPDX-License-Identifier: Apache-2.0
#include "delivery/relay_pace.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds kFirstDelay = 250ms;
constexpr milliseconds kLongestDelay = 30s;
constexpr qsizetype kFewDomains = 256;

} // namespace

RelayPace::RelayPace(const RelayLimits& limits, int campaignPerMinute)
    : m_campaignMinute(campaignPerMinute, 60s, RateWindow::Spread::Even),
      m_minute(limits.perMinute, 60s, RateWindow::Spread::Even), m_hour(limits.perHour, 3600s),
      m_firstDelay(kFirstDelay), m_longestDelay(kLongestDelay)
{
    begin(limits, campaignPerMinute);
}

void RelayPace::begin(const RelayLimits& limits, int campaignPerMinute)
{
    m_limits = limits;
    m_campaignMinute.setMost(campaignPerMinute);
    m_minute.setMost(limits.perMinute);
    m_hour.setMost(limits.perHour);
    for (RateWindow& lane : m_lanes)
        lane.setMost(limits.perConnectionMinute);
    if (!watchesDomains())
        m_domains.clear();
    for (Domain& domain : m_domains)
        domain.minute.setMost(limits.perDomainMinute);
    m_sweepAt = std::max(m_sweepAt, kFewDomains);
    m_allowed = 1;
    m_delay = 0ms;
    m_forgiven = 0;
    setMost(mayBecomeUnknown(limits));
}

void RelayPace::recall(const std::vector<PaceStart>& starts)
{
    for (RateWindow* window : {&m_campaignMinute, &m_minute, &m_hour}) {
        if (window->hasStarts())
            continue;
        for (const PaceStart& start : starts)
            window->started(start.at);
    }
    if (m_limits.perDomainMinute == 0 || !m_domains.isEmpty())
        return;
    for (const PaceStart& start : starts) {
        if (!start.domain.isEmpty())
            entryOf(start.domain).minute.started(start.at);
    }
}

RelayPace::Domain& RelayPace::entryOf(const QString& domain)
{
    auto found = m_domains.find(domain);
    if (found == m_domains.end())
        found = m_domains.insert(domain, {0, RateWindow(m_limits.perDomainMinute, 60s)});
    return *found;
}

void RelayPace::hurry(double haste)
{
    const auto part = [haste](milliseconds delay) {
        return std::max(1ms, std::chrono::duration_cast<milliseconds>(delay / haste));
    };
    m_firstDelay = part(kFirstDelay);
    m_longestDelay = part(kLongestDelay);
}

void RelayPace::setMost(int messages)
{
    m_most = std::max(messages, 1);
}

int RelayPace::allowed() const
{
    return std::min(m_allowed, m_most);
}

milliseconds RelayPace::wait(Steady now) const
{
    if (m_underWay >= allowed())
        return kUntilDone;
    milliseconds longest{0};
    if (m_delay > 0ms)
        longest = std::max(longest, m_lastMark + m_delay - now);
    longest = std::max(longest, m_campaignMinute.wait(now));
    longest = std::max(longest, m_minute.wait(now));
    return std::max(longest, m_hour.wait(now));
}

milliseconds RelayPace::wait(Steady now, const QString& domain, int lane) const
{
    milliseconds longest = wait(now);
    if (longest == kUntilDone)
        return longest;
    if (const auto index = static_cast<std::size_t>(std::max(lane, 0)); index < m_lanes.size())
        longest = std::max(longest, m_lanes[index].wait(now));
    if (!watchesDomains())
        return longest;
    const auto found = m_domains.constFind(domain);
    if (found == m_domains.cend())
        return longest;
    if (m_limits.perDomain > 0 && found->underWay >= m_limits.perDomain)
        return kUntilDone;
    return std::max(longest, found->minute.wait(now));
}

void RelayPace::started(Steady now, const QString& domain, int lane)
{
    ++m_underWay;
    m_lastMark = now;
    m_campaignMinute.started(now);
    m_minute.started(now);
    m_hour.started(now);
    if (m_limits.perConnectionMinute > 0) {
        const auto index = static_cast<std::size_t>(std::max(lane, 0));
        while (m_lanes.size() <= index)
            m_lanes.emplace_back(m_limits.perConnectionMinute, 60s);
        m_lanes[index].started(now);
    }
    if (!watchesDomains())
        return;
    if (m_domains.size() >= m_sweepAt)
        forgetIdleDomains(now);
    Domain& entry = entryOf(domain);
    ++entry.underWay;
    entry.minute.started(now);
}

void RelayPace::ended(Steady now, const QString& domain, [[maybe_unused]] int lane, PaceEvent event)
{
    m_underWay = std::max(m_underWay - 1, 0);
    if (watchesDomains()) {
        if (const auto found = m_domains.find(domain); found != m_domains.end())
            found->underWay = std::max(found->underWay - 1, 0);
    }
    const bool forgiven = m_forgiven > 0;
    if (forgiven)
        --m_forgiven;
    if (event == PaceEvent::SlowDown && !forgiven)
        slowDown(now);
    if (event != PaceEvent::Accepted)
        return;
    if (m_allowed < m_most)
        ++m_allowed;
    m_delay = m_delay / 2 < m_firstDelay / 4 ? 0ms : m_delay / 2;
}

void RelayPace::slowDown(Steady now)
{
    m_forgiven = m_underWay;
    m_allowed = std::max(allowed() / 2, 1);
    m_delay = std::clamp(2 * m_delay, m_firstDelay, m_longestDelay);
    m_lastMark = now;
}

/// Each sweep is paid for by as many new domains as were kept the last time.
void RelayPace::forgetIdleDomains(Steady now)
{
    m_domains.removeIf([now](QHash<QString, Domain>::iterator entry) {
        return entry->underWay == 0 && entry->minute.isIdle(now);
    });
    m_sweepAt = std::max(kFewDomains, 2 * m_domains.size());
}

} // namespace ringi
