// SPDX-License-Identifier: Apache-2.0
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include "desktop/run_watch.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

#include <memory>
#include <optional>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

/// What the system was asked for.
struct Asked {
    bool awake = false;
    bool delaying = false;
    int slept = 0;
    ProgressView progress;
    QList<Notification> told;
    SleepWatch* sleep = nullptr;
    Notifier* notifier = nullptr;
    NetworkWatch* network = nullptr;
};

class FakeProgress final : public SystemProgress {
public:
    explicit FakeProgress(Asked& asked) : m_asked(asked) {}
    void show(const ProgressView& view) override { m_asked.progress = view; }

private:
    Asked& m_asked;
};

class FakeAwake final : public KeepAwake {
public:
    explicit FakeAwake(Asked& asked) : m_asked(asked) {}
    void hold(const QString& why) override { m_asked.awake = !why.isEmpty(); }
    void release() override { m_asked.awake = false; }

private:
    Asked& m_asked;
};

class FakeSleep final : public SleepWatch {
public:
    explicit FakeSleep(Asked& asked) : m_asked(asked) {}
    void setDelaying(bool on, const QString&) override { m_asked.delaying = on; }
    void letSleep() override { ++m_asked.slept; }

private:
    Asked& m_asked;
};

class FakeNotifier final : public Notifier {
public:
    explicit FakeNotifier(Asked& asked) : m_asked(asked) {}
    void show(const Notification& notification) override { m_asked.told.append(notification); }

private:
    Asked& m_asked;
};

} // namespace

/// From what is heard of a run to what the system is asked for.
class RunWatchTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aRunKeepsTheComputerAwakeAndShowsItself();
    void aPersonIsCalled();
    void finishesBeforeItSleepsAndTellsAfterwards();
    void withoutARunTheSystemMaySleepAtOnce();
    void aRestThatEndsLateLetsNothingSleep();
    void theNetworkIsHeardOf();
    void goesToTheTrayAndComesBack();
    void withoutATrayTheWindowIsMadeSmall();

private:
    void watch(bool hasTray = false);
    [[nodiscard]] RunProgress progress(RunActivity activity, qint64 done) const;

    OfficeFixture m_fixture;
    CampaignId m_campaign;
    Asked m_asked;
    std::function<void()> m_rested;
    int m_wentOn = 0;
    QList<bool> m_networks;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<RunWatch> m_watch;
};

void RunWatchTest::initTestCase()
{
    m_fixture.found();
    m_campaign = m_fixture.sealed({u"127.0.0.1"_s, 2525, {}, {}}, 4);
}

void RunWatchTest::init()
{
    m_asked = {};
    m_rested = {};
    m_wentOn = 0;
    m_networks.clear();
    m_window = std::make_unique<QWidget>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void RunWatchTest::cleanup()
{
    m_watch.reset();
    m_window.reset();
}

void RunWatchTest::watch(bool hasTray)
{
    RunWatchParts parts;
    parts.office = &m_fixture.office();
    parts.window = m_window.get();
    parts.clock = &m_fixture.clock();
    parts.hasTray = hasTray;
    parts.rest = [this](std::function<void()> done) { m_rested = std::move(done); };
    parts.goOn = [this] { ++m_wentOn; };
    parts.hearNetwork = [this](bool connected) { m_networks.append(connected); };
    m_watch = std::make_unique<RunWatch>(parts, [this](QWidget&, QSystemTrayIcon&) {
        Desktop desktop;
        desktop.progress = std::make_unique<FakeProgress>(m_asked);
        desktop.awake = std::make_unique<FakeAwake>(m_asked);
        desktop.sleep = std::make_unique<FakeSleep>(m_asked);
        desktop.notifier = std::make_unique<FakeNotifier>(m_asked);
        desktop.network = std::make_unique<NetworkWatch>();
        m_asked.network = desktop.network.get();
        m_asked.sleep = desktop.sleep.get();
        m_asked.notifier = desktop.notifier.get();
        return desktop;
    });
    const QSignalSpy looked(m_watch.get(), &RunWatch::looked);
    QTRY_VERIFY(!looked.isEmpty());
}

RunProgress RunWatchTest::progress(RunActivity activity, qint64 done) const
{
    RunProgress progress;
    progress.campaign = m_campaign;
    progress.activity = activity;
    progress.total = 4;
    progress.done = done;
    return progress;
}

void RunWatchTest::aRunKeepsTheComputerAwakeAndShowsItself()
{
    watch();
    QVERIFY(!m_asked.progress.fraction);
    QVERIFY(!m_asked.delaying);
    m_watch->hear(progress(RunActivity::Sending, 1));
    QVERIFY(m_asked.awake);
    QVERIFY(m_asked.delaying);
    QCOMPARE(m_asked.progress.fraction, std::optional(0.25));
    QVERIFY(m_watch->tray().toolTip().contains("1 of 4"_L1));
    QVERIFY(m_asked.told.isEmpty());
}

void RunWatchTest::aPersonIsCalled()
{
    watch();
    m_watch->hear(progress(RunActivity::Sending, 1));
    RunProgress blocked = progress(RunActivity::Blocked, 1);
    blocked.problem = Error{ErrorCode::AuthFailed, {}, {}};
    m_watch->hear(blocked);
    QCOMPARE(m_asked.told.size(), 1);
    QVERIFY(m_asked.told.first().needsPerson);
    QVERIFY(!m_asked.delaying);
    QVERIFY(!m_asked.progress.fraction);
    QVERIFY(m_asked.progress.needsPerson);
    // A click on it brings the window.
    m_window->showMinimized();
    QTRY_VERIFY(m_window->isMinimized());
    Q_EMIT
    m_asked.notifier->clicked();
    QTRY_VERIFY(!m_window->isMinimized());
}

void RunWatchTest::finishesBeforeItSleepsAndTellsAfterwards()
{
    watch();
    m_watch->hear(progress(RunActivity::Sending, 1));
    Q_EMIT
    m_asked.sleep->aboutToSleep();
    QVERIFY(m_rested); // told to rest
    QCOMPARE(m_asked.slept, 0);
    m_rested();
    QCOMPARE(m_asked.slept, 1);
    Q_EMIT
    m_asked.sleep->wokeUp();
    QCOMPARE(m_wentOn, 1);
    QCOMPARE(m_asked.told.size(), 1);
    QVERIFY(!m_asked.told.first().needsPerson);
    QVERIFY(m_asked.told.first().text.contains("Nothing was on its way"_L1));
    // A rest that ends after the watch has gone harms nobody.
    Q_EMIT
    m_asked.sleep->aboutToSleep();
    m_watch.reset();
    m_rested();
}

void RunWatchTest::withoutARunTheSystemMaySleepAtOnce()
{
    watch();
    Q_EMIT
    m_asked.sleep->aboutToSleep();
    QVERIFY(!m_rested);
    QCOMPARE(m_asked.slept, 1);
    Q_EMIT
    m_asked.sleep->wokeUp();
    QVERIFY(m_asked.told.isEmpty());
}

/// The system did not wait, or thought better of it: its next sleep is delayed again by now.
void RunWatchTest::aRestThatEndsLateLetsNothingSleep()
{
    watch();
    m_watch->hear(progress(RunActivity::Sending, 1));
    Q_EMIT m_asked.sleep->aboutToSleep();
    Q_EMIT m_asked.sleep->wokeUp();
    m_rested();
    QCOMPARE(m_asked.slept, 0);
}

void RunWatchTest::theNetworkIsHeardOf()
{
    watch();
    Q_EMIT m_asked.network->changed(false);
    Q_EMIT m_asked.network->changed(true);
    QCOMPARE(m_networks, QList<bool>({false, true}));
}

void RunWatchTest::goesToTheTrayAndComesBack()
{
    watch(true);
    m_watch->hear(progress(RunActivity::Sending, 1));
    m_watch->toBackground();
    QVERIFY(!m_window->isVisible());
    QVERIFY(m_watch->isInBackground());
    QVERIFY(m_watch->tray().isVisible());
    const QSignalSpy quit(m_watch.get(), &RunWatch::quitRequested);
    const QList<QAction*> actions = m_watch->tray().contextMenu()->actions();
    QCOMPARE(actions.last()->text(), u"Stop sending and quit"_s);
    actions.last()->trigger();
    QCOMPARE(quit.size(), 1);
    actions.first()->trigger();
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_watch->isInBackground());
}

void RunWatchTest::withoutATrayTheWindowIsMadeSmall()
{
    watch(false);
    m_watch->toBackground();
    QTRY_VERIFY(m_window->isMinimized());
    QVERIFY(m_window->isVisible());
    QVERIFY(!m_watch->tray().isVisible());
}

#include "run_watch_test.moc"
RINGI_TEST(RunWatchTest)
