// SPDX-License-Identifier: Apache-2.0
// A run and the computer it is on: sleep, clock, network.
#include "base/host_name.h"
#include "delivery/lane.h"
#include "delivery/run.h"

namespace ringi {

void Run::rest()
{
    if (m_halting || std::exchange(m_asleep, true))
        return;
    m_wakeUp.stop();
    giveBackReady();
    for (Lane* lane : QList<Lane*>(m_lanes))
        lane->quit();
    report();
    pump();
}

bool Run::isAtRest() const
{
    return m_asleep && m_jobs == 0 && m_lanes.isEmpty() && m_messages->underWay() == 0 &&
           m_ready.empty() && !m_book->isClaiming() && m_book->isClosed();
}

void Run::wake()
{
    if (!std::exchange(m_asleep, false) || m_halting)
        return;
    goOnAtOnce();
    report();
}

void Run::clockJumped()
{
    if (m_halting || m_asleep)
        return;
    giveBackReady(); // made for another hour
    quitIdleLanes();
    goOnAtOnce();
}

/// Whatever it waits for is looked at afresh.
void Run::goOnAtOnce()
{
    m_wakeUp.stop();
    m_resting = false;
    m_exhausted = false;
    pump();
}

bool Run::isOffline() const
{
    return steadyNow() < m_offlineUntil;
}

void Run::setOffline(Steady until)
{
    if (!isLoopbackHost(m_sealed.snapshot().sender.relayHost))
        m_offlineUntil = until;
}

void Run::networkBack()
{
    const bool waits = isOffline() || (m_resting && m_byNetwork);
    m_offlineUntil = Steady{0};
    if (!waits || m_halting || m_asleep)
        return;
    m_failures = 0; // they were those of another network
    goOnAtOnce();
}

} // namespace ringi
