// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/resource.h>

#include <chrono>
#include <cstdio>

namespace ringi::bench {

/// CPU seconds of this process so far, its own and the kernel's for it.
inline double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// The most memory that this process had at any time, in MB.
inline double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024; // KiB on Linux
}

/// From its making to report(): what a client says about itself, as one JSON line.
class Stopwatch final {
public:
    void report(int messages) const
    {
        const std::chrono::duration<double> wall = Clock::now() - m_start;
        std::printf("{\"messages\":%d,\"seconds\":%.6f,\"cpuSeconds\":%.6f}\n", messages,
                    wall.count(), cpuSeconds() - m_cpu);
    }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point m_start = Clock::now();
    double m_cpu = cpuSeconds();
};

} // namespace ringi::bench
