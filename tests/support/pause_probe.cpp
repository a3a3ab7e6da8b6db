// SPDX-License-Identifier: Apache-2.0
#include "support/pause_probe.h"

#include <algorithm>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <ctime>
#endif

namespace ringi::test {
namespace {

constexpr std::chrono::milliseconds kTick{4};

} // namespace

#ifdef Q_OS_WIN
std::chrono::microseconds threadWork()
{
    FILETIME made;
    FILETIME ended;
    FILETIME kernel;
    FILETIME user;
    GetThreadTimes(GetCurrentThread(), &made, &ended, &kernel, &user);
    const auto ticks = [](const FILETIME& time) {
        return (qint64{time.dwHighDateTime} << 32) + time.dwLowDateTime; // of 100 ns
    };
    return std::chrono::microseconds{(ticks(kernel) + ticks(user)) / 10};
}
#else
std::chrono::microseconds threadWork()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec});
}
#endif

PauseProbe::PauseProbe(QObject* parent) : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kTick);
    connect(&m_timer, &QTimer::timeout, this, &PauseProbe::tick);
}

void PauseProbe::start()
{
    m_longestWork = m_longestWall = m_work = std::chrono::microseconds{0};
    m_ticks = 0;
    m_before = threadWork();
    m_wall.start();
    m_timer.start();
}

void PauseProbe::tick()
{
    const std::chrono::microseconds now = threadWork();
    const std::chrono::microseconds work = now - m_before;
    const std::chrono::microseconds wall{m_wall.nsecsElapsed() / 1000};
    m_longestWork = std::max(m_longestWork, work);
    m_longestWall = std::max(m_longestWall, wall);
    m_work += work;
    m_before = now;
    m_wall.restart();
    ++m_ticks;
}

} // namespace ringi::test
