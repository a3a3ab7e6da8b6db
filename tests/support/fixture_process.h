// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QProcess>

#include <chrono>

namespace ringi::test {

/// Runs one of the Python fixtures of this folder: a script that starts a real server, prints its
/// facts as one JSON line when it is ready, and stays until its input is closed. Whatever becomes
/// of the test, the server goes with it. Blocks while it starts and stops; any one thread.
class FixtureProcess final {
public:
    FixtureProcess() = default;
    ~FixtureProcess();
    FixtureProcess(const FixtureProcess&) = delete;
    FixtureProcess& operator=(const FixtureProcess&) = delete;

    /// @param script file name within tests/support
    /// @returns what the script printed; Internal with its own words when it did not come up.
    [[nodiscard]] Result<QJsonObject>
    start(const QString& script, std::chrono::milliseconds timeout = std::chrono::minutes{2});
    /// Stops the server and waits until nothing is left of it.
    void stop();

private:
    QProcess m_process;
};

} // namespace ringi::test
