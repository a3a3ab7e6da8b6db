// SPDX-License-Identifier: Apache-2.0
#include "delivery/rate_window.h"
#include "support/test_registry.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace ringi;
using namespace std::chrono_literals;
using Spread = RateWindow::Spread;

namespace {

constexpr std::chrono::milliseconds kMinute = 60s;

/// How many starts lie in [from, from + one minute).
qint64 startsFrom(const std::vector<Steady>& starts, Steady from)
{
    const auto first = std::ranges::lower_bound(starts, from);
    const auto last = std::ranges::lower_bound(starts, from + kMinute);
    return last - first;
}

/// The most starts in any window: those that begin with a start hold the most.
qint64 mostInAnyWindow(const std::vector<Steady>& starts)
{
    qint64 most = 0;
    for (const Steady from : starts)
        most = std::max(most, startsFrom(starts, from));
    return most;
}

/// Nothing but demand, and a timer that comes up to `late` too late.
std::vector<Steady> startAll(RateWindow window, Steady length, std::chrono::milliseconds late)
{
    std::mt19937 random(7); // NOLINT: the same every time
    std::vector<Steady> starts;
    Steady now = 123'456'789ms;
    const Steady end = now + length;
    while (now < end) {
        if (const auto wait = window.wait(now); wait > 0ms) {
            now += wait + late * static_cast<int>(random() % 1000) / 1000;
            continue;
        }
        window.started(now);
        starts.push_back(now);
    }
    return starts;
}

} // namespace

class RateWindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutALimitNothingWaits()
    {
        RateWindow none;
        RateWindow zero(0, kMinute, Spread::Even);
        for (int i = 0; i < 1000; ++i) {
            none.started(1ms);
            zero.started(1ms);
            QCOMPARE(none.wait(1ms), 0ms);
            QCOMPARE(zero.wait(1ms), 0ms);
        }
    }

    /// Against a count of all starts there were: never too early, never too late.
    void waitsExactlyAsLongAsTheWindowWants_data()
    {
        QTest::addColumn<int>("most");
        for (const int most : {1, 2, 3, 10, 97})
            QTest::addRow("%d", most) << most;
    }
    void waitsExactlyAsLongAsTheWindowWants()
    {
        QFETCH(const int, most);
        std::mt19937 random(static_cast<unsigned>(most)); // NOLINT: the same every time
        RateWindow window(most, kMinute);
        std::vector<Steady> starts;
        Steady now = 5'000ms;
        const auto fits = [&](Steady at) { // the window that ends with `at`
            return startsFrom(starts, at - kMinute + 1ms) < most;
        };
        for (int i = 0; i < 3000; ++i) {
            const auto wait = window.wait(now);
            QVERIFY(fits(now + wait));
            QVERIFY(wait == 0ms || !fits(now + wait - 1ms));
            if (wait == 0ms) {
                window.started(now);
                starts.push_back(now);
            }
            const int pause = static_cast<int>(random() % 4) * 20'000 / most;
            now += std::chrono::milliseconds(random() % 3 == 0 ? 0 : pause);
        }
        QCOMPARE(mostInAnyWindow(starts), most);
    }

    void reachesTheLimitAndNeverBreaksIt_data()
    {
        QTest::addColumn<int>("most");
        QTest::addColumn<bool>("even");
        QTest::addColumn<int>("late");
        for (const int most : {1, 7, 60, 61, 600, 999, 6'000, 60'000}) {
            QTest::addRow("%d at once", most) << most << false << 0;
            QTest::addRow("%d evenly", most) << most << true << 0;
            QTest::addRow("%d evenly, late timer", most) << most << true << 16;
        }
    }
    void reachesTheLimitAndNeverBreaksIt()
    {
        QFETCH(const int, most);
        QFETCH(const bool, even);
        QFETCH(const int, late);
        const RateWindow window(most, kMinute, even ? Spread::Even : Spread::No);
        const auto starts = startAll(window, 10min, std::chrono::milliseconds(late));
        QCOMPARE(mostInAnyWindow(starts), most);
        const auto count = static_cast<qint64>(starts.size());
        // Ten whole windows hold ten times the limit; a late timer may cost a thousandth.
        QVERIFY2(count >= qint64{10} * most * (late > 0 ? 999 : 1000) / 1000,
                 qPrintable(QString::number(count)));
    }

    void spreadsStartsEvenly_data()
    {
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("mostInASecond");
        QTest::newRow("1") << 1 << 1;
        QTest::newRow("30") << 30 << 1;
        QTest::newRow("60") << 60 << 2;
        QTest::newRow("600") << 600 << 11;
        QTest::newRow("6000") << 6'000 << 106;
    }
    void spreadsStartsEvenly()
    {
        QFETCH(const int, most);
        QFETCH(const int, mostInASecond);
        const auto starts = startAll({most, kMinute, Spread::Even}, 3min, 16ms);
        for (std::size_t i = 0; i < starts.size(); ++i) {
            const auto end = std::ranges::lower_bound(starts, starts[i] + 1s);
            QVERIFY(end - starts.begin() - static_cast<std::ptrdiff_t>(i) <= mostInASecond);
        }
    }

    /// What was started before the limit changed still counts.
    void aChangedLimitForgetsNothing_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::newRow("lower") << 50 << 20;
        QTest::newRow("higher") << 20 << 50;
        QTest::newRow("the same") << 20 << 20;
    }
    void aChangedLimitForgetsNothing()
    {
        QFETCH(const int, before);
        QFETCH(const int, after);
        for (int changeAt = 1; changeAt < 3 * before; ++changeAt) {
            RateWindow window(before, kMinute);
            Steady now = 1'000ms;
            std::vector<Steady> starts;
            for (int i = 0; i < changeAt + 3 * after; ++i, now += 13ms) {
                if (i == changeAt)
                    window.setMost(after);
                now += window.wait(now);
                // The window that ends now holds no more than the limit of now.
                QVERIFY(startsFrom(starts, now - kMinute + 1ms) < (i < changeAt ? before : after));
                window.started(now);
                starts.push_back(now);
            }
        }
    }

    void knowsWhenItMayBeForgotten()
    {
        RateWindow window(2, kMinute);
        QVERIFY(window.isIdle(0ms));
        for (const Steady at : {10ms, 20ms, 60'010ms})
            window.started(at);
        QVERIFY(!window.isIdle(60'010ms + kMinute - 1ms));
        QVERIFY(window.isIdle(60'010ms + kMinute));
    }
};

#include "rate_window_test.moc"
RINGI_TEST(RateWindowTest)
