// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>

#include <chrono>

namespace ringi::test {

struct DeliverSettings {
    QString workspace;
    int connections = 4;
    int window = 1;
    QString passwordFile = {}; ///< of the relay's password; empty: no sign-in
};

/// The real program, `ringictl deliver`, and what can be done to it. Blocks; any one thread.
class DeliverProcess final {
public:
    explicit DeliverProcess(DeliverSettings settings);
    ~DeliverProcess();

    /// Ends the test when it does not start.
    void start();
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// Lets this much time pass, or less when it ends before. False: it has ended.
    bool wait(std::chrono::milliseconds time);
    /// SIGKILL. False when it had ended by itself.
    bool kill();
    void freeze(); ///< SIGSTOP
    void thaw();   ///< SIGCONT
    /// Its exit code; -1 when it does not end in time or was killed.
    int finish(std::chrono::milliseconds patience = std::chrono::minutes{5});
    /// What it has said since the start.
    [[nodiscard]] QByteArray words();

private:
    void signal(int number);

    const DeliverSettings m_settings;
    QProcess m_process;
    QByteArray m_words;
};

} // namespace ringi::test
