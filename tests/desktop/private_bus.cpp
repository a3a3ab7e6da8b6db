// SPDX-License-Identifier: Apache-2.0
#include "private_bus.h"

#include <QFile>

namespace ringi::test {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kConfiguration = R"(<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

} // namespace

PrivateBus::PrivateBus()
{
    const QString file = m_folder.filePath(u"bus.conf"_s);
    QFile configuration(file);
    if (!configuration.open(QIODevice::WriteOnly))
        qFatal("cannot write the bus's configuration");
    configuration.write(QString::fromLatin1(kConfiguration).arg(m_folder.path()).toUtf8());
    configuration.close();
    m_daemon.start(u"dbus-daemon"_s, {u"--config-file="_s + file, u"--nofork"_s, u"--nopidfile"_s,
                                      u"--print-address"_s});
    if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
        qFatal("dbus-daemon does not start");
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}

PrivateBus::~PrivateBus()
{
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

QDBusConnection PrivateBus::connect(const QString& name) const
{
    QDBusConnection connection = QDBusConnection::connectToBus(m_address, name);
    if (!connection.isConnected())
        qFatal("cannot connect to the private bus");
    return connection;
}

} // namespace ringi::test
