// SPDX-License-Identifier: Apache-2.0
#include "delivery/clock_watch.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace std::chrono_literals;

class ClockWatchTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// After a quiet start both clocks go on, the wall by `wall` and the steady one by `steady`.
    void tellsJumps_data()
    {
        QTest::addColumn<qint64>("wall");
        QTest::addColumn<qint64>("steady");
        QTest::addColumn<qint64>("jump");
        const auto row = [](const char* name, std::chrono::milliseconds wall,
                            std::chrono::milliseconds steady, std::chrono::milliseconds jump) {
            QTest::newRow(name) << qint64{wall.count()} << qint64{steady.count()}
                                << qint64{jump.count()};
        };
        row("as it should be", 5s, 5s, 0ms);
        row("a long pause of the program", 8h, 8h, 0ms);
        row("half a minute forward", 35s, 5s, 0ms);
        row("a little more", 35'001ms, 5s, 30'001ms);
        row("half a minute back", -25s, 5s, 0ms);
        row("a little more back", -25'001ms, 5s, -30'001ms);
        row("sleep", 9h, 5s, 9h - 5s);
        row("set back by a year", -365 * 24h, 5s, -365 * 24h - 5s);
    }
    void tellsJumps()
    {
        QFETCH(const qint64, wall);
        QFETCH(const qint64, steady);
        QFETCH(const qint64, jump);
        const Moment start = fromMilliseconds(1'800'000'000'000);
        ClockWatch watch;
        QVERIFY(!watch.look(start, 77s));
        QVERIFY(!watch.look(start + 1s, 78s));
        const Moment later = start + 1s + std::chrono::milliseconds(wall);
        const Steady then = 78s + std::chrono::milliseconds(steady);
        const auto seen = watch.look(later, then);
        QCOMPARE(seen.has_value(), jump != 0);
        if (seen)
            QCOMPARE(qint64{seen->by.count()}, jump);
        // It is told once.
        QVERIFY(!watch.look(later + 5s, then + 5s));
    }

    /// The clock is corrected by a second every minute, for an hour.
    void aSlowCorrectionIsNoJump()
    {
        ClockWatch watch;
        const Moment start = fromMilliseconds(1'800'000'000'000);
        for (int minute = 0; minute < 60; ++minute)
            QVERIFY(!watch.look(start + 61s * minute, 60s * minute));
    }
};

#include "clock_watch_test.moc"
RINGI_TEST(ClockWatchTest)
