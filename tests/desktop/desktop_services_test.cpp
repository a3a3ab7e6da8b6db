// SPDX-License-Identifier: Apache-2.0
#include "fake_services.h"
#include "private_bus.h"
#include "support/test_registry.h"

#include "desktop/linux/bus_awake.h"
#include "desktop/linux/bus_notifier.h"
#include "desktop/linux/launcher_progress.h"
#include "desktop/linux/logind_sleep.h"

#include <QSignalSpy>
#include <QtTest>

#include <memory>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// What a Linux desktop is asked for, and what is done with its answers.
class DesktopServicesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void logindKeepsTheComputerAwake();
    void othersAreAskedWhereLogindRefuses();
    void nobodyThereIsNoHarm();
    void whatComesTooLateIsGivenBack();
    void sleepIsDelayedUntilEverythingIsPutAway();
    void withoutARunSleepIsNotDelayed();
    void notifiesAndIsClicked();
    void textIsEscapedWhereItIsMarkup();
    void withoutAServerItSaysSo();
    void showsProgressAtTheLauncher();

private:
    [[nodiscard]] Buses buses() const { return {m_ours, m_ours}; }
    void serve(QObject* service, const QString& name, const QString& path);

    std::unique_ptr<PrivateBus> m_bus;
    QDBusConnection m_ours{QString()};
    QDBusConnection m_theirs{QString()};
    std::unique_ptr<FakeLogind> m_logind;
};

void DesktopServicesTest::init()
{
    m_bus = std::make_unique<PrivateBus>();
    m_ours = m_bus->connect(u"ours"_s);
    m_theirs = m_bus->connect(u"theirs"_s);
    m_logind = std::make_unique<FakeLogind>();
}

void DesktopServicesTest::cleanup()
{
    m_ours = m_theirs = QDBusConnection(QString());
    QDBusConnection::disconnectFromBus(u"ours"_s);
    QDBusConnection::disconnectFromBus(u"theirs"_s);
    m_logind.reset();
    m_bus.reset();
}

void DesktopServicesTest::serve(QObject* service, const QString& name, const QString& path)
{
    QVERIFY(m_theirs.registerObject(
        path, service, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(m_theirs.registerService(name));
}

void DesktopServicesTest::logindKeepsTheComputerAwake()
{
    serve(m_logind.get(), u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s);
    BusAwake awake(buses());
    const QSignalSpy answered(&awake, &BusAwake::answered);
    awake.hold(u"A campaign is being sent"_s);
    awake.hold(u"A campaign is being sent"_s); // asked for once
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(m_logind->locks.size(), 1);
    const QStringList asked = m_logind->locks.first().asked;
    QCOMPARE(asked.at(0), u"sleep:idle"_s);
    QCOMPARE(asked.at(2), u"A campaign is being sent"_s);
    QCOMPARE(asked.at(3), u"block"_s);
    QVERIFY(awake.isGranted());
    QCOMPARE(m_logind->held(u"block"_s), 1);
    awake.release();
    QTRY_COMPARE(m_logind->held(u"block"_s), 0);
}

void DesktopServicesTest::othersAreAskedWhereLogindRefuses()
{
    serve(m_logind.get(), u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s);
    m_logind->refuses = true;
    FakeScreenSaver saver;
    serve(&saver, u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s);
    {
        BusAwake awake(buses());
        awake.hold(u"why"_s);
        QTRY_COMPARE(saver.held.size(), 1);
        QTRY_VERIFY(awake.isGranted());
    }
    QTRY_COMPARE(saver.held.size(), 0); // given back in the end, too

    FakePowerManagement power;
    serve(&power, u"org.freedesktop.PowerManagement"_s,
          u"/org/freedesktop/PowerManagement/Inhibit"_s);
    BusAwake awake(buses());
    awake.hold(u"why"_s);
    QTRY_COMPARE(power.held.size(), 1);
    QTRY_VERIFY(awake.isGranted());
    awake.release();
    QTRY_COMPARE(power.held.size(), 0);
    QCOMPARE(saver.asked, 1); // asked only where the power management is not there
}

void DesktopServicesTest::nobodyThereIsNoHarm()
{
    BusAwake awake(buses());
    const QSignalSpy answered(&awake, &BusAwake::answered);
    awake.hold(u"why"_s);
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered.first().first().toBool(), false);
    QVERIFY(!awake.isGranted());
    awake.release();
}

void DesktopServicesTest::whatComesTooLateIsGivenBack()
{
    serve(m_logind.get(), u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s);
    BusAwake awake(buses());
    const QSignalSpy answered(&awake, &BusAwake::answered);
    awake.hold(u"why"_s);
    awake.release(); // before the answer
    QTRY_COMPARE(m_logind->locks.size(), 1);
    QTRY_COMPARE(m_logind->held(u"block"_s), 0);
    QCOMPARE(answered.size(), 0);
    QVERIFY(!awake.isGranted());
}

void DesktopServicesTest::sleepIsDelayedUntilEverythingIsPutAway()
{
    serve(m_logind.get(), u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s);
    LogindSleep sleep(m_ours);
    const QSignalSpy about(&sleep, &SleepWatch::aboutToSleep);
    const QSignalSpy woke(&sleep, &SleepWatch::wokeUp);
    sleep.setDelaying(true, u"Finishes what is on its way"_s);
    QTRY_VERIFY(sleep.isDelaying());
    QCOMPARE(m_logind->locks.first().asked.at(0), u"sleep"_s);
    QCOMPARE(m_logind->held(u"delay"_s), 1);
    Q_EMIT
    m_logind->PrepareForSleep(true);
    QTRY_COMPARE(about.size(), 1);
    QCOMPARE(m_logind->held(u"delay"_s), 1); // not before it is told so
    sleep.letSleep();
    QTRY_COMPARE(m_logind->held(u"delay"_s), 0);
    Q_EMIT
    m_logind->PrepareForSleep(false);
    QTRY_COMPARE(woke.size(), 1);
    QTRY_COMPARE(m_logind->held(u"delay"_s), 1); // for the next sleep
    sleep.setDelaying(false, {});
    QTRY_COMPARE(m_logind->held(u"delay"_s), 0);
}

void DesktopServicesTest::withoutARunSleepIsNotDelayed()
{
    serve(m_logind.get(), u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s);
    LogindSleep sleep(m_ours);
    const QSignalSpy woke(&sleep, &SleepWatch::wokeUp);
    Q_EMIT
    m_logind->PrepareForSleep(true);
    Q_EMIT
    m_logind->PrepareForSleep(false);
    QTRY_COMPARE(woke.size(), 1);
    QCOMPARE(m_logind->locks.size(), 0);
}

void DesktopServicesTest::notifiesAndIsClicked()
{
    FakeNotifications server;
    serve(&server, u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s);
    BusNotifier notifier(m_ours);
    const QSignalSpy clicked(&notifier, &Notifier::clicked);
    notifier.show({u"Sent"_s, u"Tom & Jerry <ltd>"_s, false});
    notifier.show({u"Waits for you"_s, u"Say go on."_s, true});
    QTRY_COMPARE(server.shown.size(), 2);
    QCOMPARE(server.shown.at(0).title, u"Sent"_s);
    QCOMPARE(server.shown.at(0).text, u"Tom & Jerry <ltd>"_s);
    QCOMPARE(server.shown.at(0).hints.value(u"urgency"_s).toInt(), 1);
    QCOMPARE(server.shown.at(1).hints.value(u"urgency"_s).toInt(), 2);
    QVERIFY(server.shown.at(0).actions.contains(u"default"_s));
    Q_EMIT
    server.ActionInvoked(99, u"default"_s); // somebody else's
    Q_EMIT
    server.ActionInvoked(2, u"default"_s);
    QTRY_COMPARE(clicked.size(), 1);
    Q_EMIT
    server.NotificationClosed(2, 1);
    Q_EMIT
    server.ActionInvoked(2, u"default"_s);
    Q_EMIT
    server.ActionInvoked(1, u"default"_s);
    QTRY_COMPARE(clicked.size(), 2);
}

void DesktopServicesTest::textIsEscapedWhereItIsMarkup()
{
    FakeNotifications server;
    server.capabilities.append(u"body-markup"_s);
    serve(&server, u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s);
    BusNotifier notifier(m_ours);
    notifier.show({u"Sent"_s, u"Tom & Jerry <ltd>"_s, false});
    QTRY_COMPARE(server.shown.size(), 1);
    QCOMPARE(server.shown.first().text, u"Tom &amp; Jerry &lt;ltd&gt;"_s);
}

void DesktopServicesTest::withoutAServerItSaysSo()
{
    BusNotifier notifier(m_ours);
    const QSignalSpy failed(&notifier, &Notifier::failed);
    notifier.show({u"Sent"_s, u"All of it."_s, false});
    QTRY_COMPARE(failed.size(), 1);
}

void DesktopServicesTest::showsProgressAtTheLauncher()
{
    FakeDock dock;
    QVERIFY(m_theirs.connect(QString(), QString(), u"com.canonical.Unity.LauncherEntry"_s,
                             u"Update"_s, &dock, SLOT(update(QString, QVariantMap))));
    {
        LauncherProgress progress(m_ours);
        progress.show({});
        progress.show({0.25, false});
        progress.show({0.25001, false}); // nobody could see it
        progress.show({std::nullopt, true});
        QTRY_COMPARE(dock.heard.size(), 2);
    }
    QTRY_COMPARE(dock.heard.size(), 3); // the last word clears it
    QVERIFY(dock.heard.first().first.endsWith(u".desktop"_s));
    QCOMPARE(dock.heard.at(0).second.value(u"progress"_s).toDouble(), 0.25);
    QCOMPARE(dock.heard.at(0).second.value(u"progress-visible"_s).toBool(), true);
    QCOMPARE(dock.heard.at(1).second.value(u"progress-visible"_s).toBool(), false);
    QCOMPARE(dock.heard.at(1).second.value(u"urgent"_s).toBool(), true);
    QCOMPARE(dock.heard.at(2).second.value(u"urgent"_s).toBool(), false);
}

#include "desktop_services_test.moc"
RINGI_TEST(DesktopServicesTest)
