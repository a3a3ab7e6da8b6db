// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace ringi::test {

/// Measures how long a thread's event loop is kept from its turns: a timer ticks every few
/// milliseconds, and what lies between two ticks is a pause. The processor time of the thread in a
/// pause is what the program is to blame for; the time on the wall grows on a busy machine too, so
/// it is for reports. On the thread that made it.
class PauseProbe final : public QObject {
    Q_OBJECT
public:
    explicit PauseProbe(QObject* parent = nullptr);

    void start();
    void stop() { m_timer.stop(); }
    [[nodiscard]] std::chrono::microseconds longestWork() const { return m_longestWork; }
    [[nodiscard]] std::chrono::microseconds longestWall() const { return m_longestWall; }
    [[nodiscard]] std::chrono::microseconds work() const { return m_work; } ///< altogether
    [[nodiscard]] int ticks() const { return m_ticks; }

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_wall;
    std::chrono::microseconds m_before{0};
    std::chrono::microseconds m_longestWork{0};
    std::chrono::microseconds m_longestWall{0};
    std::chrono::microseconds m_work{0};
    int m_ticks = 0;
};

/// Processor time that this thread has used.
[[nodiscard]] std::chrono::microseconds threadWork();

} // namespace ringi::test
