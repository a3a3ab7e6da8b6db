// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QTemporaryDir>

namespace ringi::test {

/// A message bus of the test's own, with nothing on it but what the test puts there. The desktop's
/// own services are out of reach.
class PrivateBus final {
public:
    /// Ends the test where there is no dbus-daemon.
    PrivateBus();
    ~PrivateBus();

    /// A connection of its own; the name is the process's.
    [[nodiscard]] QDBusConnection connect(const QString& name) const;

private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

} // namespace ringi::test
