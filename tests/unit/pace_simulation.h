// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/relay_pace.h"

#include <QStringList>

#include <algorithm>
#include <random>
#include <vector>

namespace ringi::test {

struct Start {
    Steady at{};
    QString domain;
    int lane = 0;
};

/// A relay that is asked for as much as the pace allows, by many lanes to many domains; messages
/// take a random while and end in a random way.
class Simulation final {
public:
    Simulation(const RelayLimits& limits, int campaignPerMinute, unsigned seed)
        : m_random(seed), m_limits(limits), m_pace(limits, campaignPerMinute)
    {
        for (int i = 0; i < 12; ++i)
            m_domains.append(QStringLiteral("d%1.example").arg(i));
    }

    void run(Steady length)
    {
        const Steady end = m_now + length;
        while (m_now < end) {
            endDue();
            if (!tryToStart())
                m_now += nextStep();
        }
    }

    [[nodiscard]] const std::vector<Start>& starts() const { return m_starts; }
    [[nodiscard]] int mostUnderWay() const { return m_mostUnderWay; }
    [[nodiscard]] int mostToOneDomain() const { return m_mostToOneDomain; }

private:
    struct UnderWay {
        Start start;
        Steady ends;
    };

    int upTo(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

    /// Some domains are much more common than others.
    Start anyone()
    {
        const int domain = std::min(upTo(12), upTo(12));
        return {m_now, m_domains.at(domain), upTo(m_limits.connections)};
    }

    bool tryToStart()
    {
        for (int i = 0; i < 8; ++i) {
            Start start = anyone();
            if (m_pace.wait(m_now, start.domain, start.lane) > std::chrono::milliseconds{0})
                continue;
            m_pace.started(m_now, start.domain, start.lane);
            m_starts.push_back(start);
            const Steady ends = m_now + std::chrono::milliseconds(1 + upTo(40));
            m_underWay.push_back({std::move(start), ends});
            m_mostUnderWay = std::max(m_mostUnderWay, static_cast<int>(m_underWay.size()));
            for (const UnderWay& one : m_underWay)
                m_mostToOneDomain = std::max(m_mostToOneDomain, countTo(one.start.domain));
            return true;
        }
        return false;
    }

    int countTo(const QString& domain) const
    {
        return static_cast<int>(std::ranges::count_if(
            m_underWay, [&](const UnderWay& one) { return one.start.domain == domain; }));
    }

    void endDue()
    {
        std::erase_if(m_underWay, [this](const UnderWay& one) {
            if (one.ends > m_now)
                return false;
            const int dice = upTo(400);
            const PaceEvent event = dice == 0   ? PaceEvent::SlowDown
                                    : dice == 1 ? PaceEvent::Lost
                                    : dice < 20 ? PaceEvent::Refused
                                                : PaceEvent::Accepted;
            m_pace.ended(m_now, one.start.domain, one.start.lane, event);
            return true;
        });
    }

    std::chrono::milliseconds nextStep()
    {
        return std::chrono::milliseconds(upTo(20) == 0 ? upTo(5'000) : 1 + upTo(30));
    }

    std::mt19937 m_random;
    RelayLimits m_limits;
    RelayPace m_pace;
    QStringList m_domains;
    Steady m_now{9'000'000};
    std::vector<Start> m_starts;
    std::vector<UnderWay> m_underWay;
    int m_mostUnderWay = 0;
    int m_mostToOneDomain = 0;
};

} // namespace ringi::test
