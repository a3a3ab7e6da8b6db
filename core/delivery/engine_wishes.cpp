// SPDX-License-Identifier: Apache-2.0
// What the rest of the program asks of the delivery thread, and what it hears.
#include "base/logging.h"
#include "delivery/engine.h"
#include "smtp/wire_log.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace std::chrono_literals;

/// Then a sleep that was announced has not come, or nobody told us that it is over.
constexpr std::chrono::milliseconds kLongestRest = 2min;
/// A system that wrongly says that there is no network must not stop deliveries for long.
constexpr std::chrono::milliseconds kOfflineBelieved = 2min;

} // namespace

void Engine::reportBlocked(CampaignId campaign, const Error& why)
{
    RunProgress state;
    state.campaign = campaign;
    state.activity = RunActivity::Blocked;
    state.problem = why;
    Q_EMIT progress(state);
}

void Engine::sendTest(const TestMail& mail)
{
    if (m_stopping)
        return;
    auto* test = new TestRun(m_parts, mail, this);
    m_tests.append(test);
    connect(test, &TestRun::ended, this, [this, test](const TestReport& report) {
        m_tests.removeOne(test);
        test->deleteLater();
        Q_EMIT testSent(report);
        ++m_busy; // as a step of work that is over now
        endLook();
    });
    test->start();
}

void Engine::recordWire(bool on)
{
    if (on && !m_wireLog)
        m_wireLog = std::make_unique<smtp::WireLog>(*m_parts.clock);
    if (!on && m_wireLog)
        m_wireLog->clear();
    m_parts.wireLog = on ? m_wireLog.get() : nullptr;
    for (const auto& [campaign, running] : m_runs)
        running.run->setWireLog(m_parts.wireLog);
}

void Engine::readWire()
{
    Q_EMIT wireText(m_wireLog ? m_wireLog->text() : QByteArray());
}

void Engine::shutdown()
{
    m_stopping = true;
    m_timer.stop();
    for (const auto& [campaign, running] : std::map(m_runs))
        running.run->halt();
    for (TestRun* test : QList<TestRun*>(m_tests))
        test->halt();
    ++m_busy;
    endLook();
}

/// Waiting times, which tests may shorten.
std::chrono::milliseconds Engine::unhurried(std::chrono::milliseconds delay) const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(delay / m_parts.options.haste);
}

void Engine::rest(int number)
{
    if (m_stopping)
        return;
    qCInfo(logDelivery) << "rests, because the computer is about to sleep";
    m_rest = number;
    m_restTold = false;
    m_restEnd.start(unhurried(kLongestRest));
    for (const auto& [campaign, running] : std::map(m_runs))
        running.run->rest();
    tellRested();
}

void Engine::tellRested()
{
    const bool rests =
        std::ranges::all_of(m_runs, [](const auto& entry) { return entry.second.run->isAtRest(); });
    if (!m_rest || m_restTold || m_busy > 0 || !m_tests.isEmpty() || !rests)
        return;
    m_restTold = true;
    Q_EMIT rested(*m_rest);
}

void Engine::wake()
{
    if (m_stopping)
        return;
    m_rest.reset();
    m_restEnd.stop();
    for (const auto& [campaign, running] : std::map(m_runs))
        running.run->wake();
    look();
}

void Engine::networkChanged(bool connected)
{
    qCInfo(logDelivery) << (connected ? "the network is there" : "there is no network");
    m_offlineUntil = connected ? Steady{0} : steadyNow() + unhurried(kOfflineBelieved);
    for (const auto& [campaign, running] : std::map(m_runs)) {
        if (connected)
            running.run->networkBack();
        else
            running.run->setOffline(m_offlineUntil);
    }
}

} // namespace ringi
