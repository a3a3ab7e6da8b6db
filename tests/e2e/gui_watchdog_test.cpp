// SPDX-License-Identifier: Apache-2.0
#include "support/office_fixture.h"
#include "support/pause_probe.h"
#include "support/relay_thread.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"

#include "delivery/delivery_service.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <QSignalSpy>
#include <QtTest>

#include <memory>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// People notice more than this (promise P9).
constexpr milliseconds kLongestPause{50};
constexpr int kRecipients = 4000;

} // namespace

/// The window while a campaign is sent at full speed: the real page, the real delivery thread, the
/// practice relay.
class GuiWatchdogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theProbeSeesAPause();
    void theWindowNeverFreezesDuringARun();

private:
    void signIn(MainWindow& window);
};

void GuiWatchdogTest::theProbeSeesAPause()
{
    PauseProbe probe;
    probe.start();
    QTimer::singleShot(20, this, [] {
        const auto begin = threadWork();
        while (threadWork() - begin < 2 * kLongestPause) {
        }
    });
    QTRY_VERIFY(probe.longestWork() >= 2 * kLongestPause);
    QVERIFY(probe.longestWall() >= 2 * kLongestPause);
}

void GuiWatchdogTest::signIn(MainWindow& window)
{
    QTRY_VERIFY(window.findChild<QAbstractButton*>(u"personButton_taro"_s) != nullptr);
    control<QAbstractButton>(&window, "personButton_taro")->click();
    auto* password = control<QLineEdit>(&window, "passwordEdit");
    password->setText(u"correct horse"_s);
    QTest::keyClick(password, Qt::Key_Return);
    QTRY_VERIFY(window.context().session.has_value());
}

void GuiWatchdogTest::theWindowNeverFreezesDuringARun()
{
    applyLook({ThemeChoice::Light, 100}, false);
    OfficeFixture fixture;
    fixture.found();
    practice::PracticeRelayOptions relayOptions;
    const QTemporaryDir relayFolder;
    relayOptions.folder = relayFolder.path();
    RelayThread relay(relayOptions);
    const CampaignId campaign = fixture.sealed(relay.facts(), kRecipients);
    DeliveryOptions options;
    options.loopbackOnly = true;
    DeliveryService delivery(fixture.office().store(), fixture.secrets(), fixture.clock(), options);

    MainWindowParts parts;
    parts.office = fixture.sharedOffice();
    parts.delivery = &delivery;
    parts.clock = &fixture.clock();
    MainWindow window(parts);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    signIn(window);
    window.showPage(PageId::Delivery);
    QTRY_VERIFY(control<QAbstractItemView>(&window, "runList")->isVisible());

    const QSignalSpy progress(&delivery, &DeliveryService::progress);
    QElapsedTimer run;
    run.start();
    PauseProbe probe;
    probe.start();
    // A loop that turns all the time; QTRY_... would sleep between its looks.
    QTestEventLoop loop;
    connect(&delivery, &DeliveryService::idle, &loop, &QTestEventLoop::exitLoop);
    delivery.start();
    loop.enterLoop(300);
    probe.stop();
    QCOMPARE(fixture.state(campaign), CampaignState::Finished);

    const auto ms = [](std::chrono::microseconds time) {
        return static_cast<double>(time.count()) / 1000;
    };
    qInfo("%d recipients in %lld ms; longest pause of the window: %.1f ms of work, %.1f ms on the "
          "wall; %.0f ms of work in %d turns, %lld reports of progress",
          kRecipients, static_cast<long long>(run.elapsed()), ms(probe.longestWork()),
          ms(probe.longestWall()), ms(probe.work()), probe.ticks(),
          static_cast<long long>(progress.size()));
    QCOMPARE(fixture.run(campaign).counts.accepted, kRecipients);
    QVERIFY(!progress.isEmpty());
    QVERIFY2(probe.longestWork() <= kLongestPause,
             qPrintable(u"%1 ms"_s.arg(ms(probe.longestWork()))));
}

#include "gui_watchdog_test.moc"
RINGI_TEST(GuiWatchdogTest)
