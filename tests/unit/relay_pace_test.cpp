// SPDX-License-Identifier: Apache-2.0
#include "delivery/relay_pace.h"
#include "pace_simulation.h"
#include "support/test_registry.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace ringi;
using namespace std::chrono_literals;
using ringi::test::Simulation;
using ringi::test::Start;

namespace {

/// The most of these starts in any window of this length.
int mostInAnyWindow(const std::vector<Steady>& starts, std::chrono::milliseconds length)
{
    std::size_t most = 0;
    for (std::size_t first = 0, last = 0; first < starts.size(); ++first) {
        while (last < starts.size() && starts[last] < starts[first] + length)
            ++last;
        most = std::max(most, last - first);
    }
    return static_cast<int>(most);
}

template <typename Which>
std::vector<Steady> momentsOf(const std::vector<Start>& starts, Which which)
{
    std::vector<Steady> moments;
    for (const Start& start : starts) {
        if (which(start))
            moments.push_back(start.at);
    }
    return moments;
}

/// Open for many at once: what slow start would hold back is not what is tested.
RelayPace warm(RelayLimits limits, int campaignPerMinute = 0, int most = 64)
{
    RelayPace pace(limits, campaignPerMinute);
    pace.setMost(most);
    for (int i = 0; i < most; ++i)
        pace.ended(0ms, {}, 0, PaceEvent::Accepted);
    return pace;
}

} // namespace

class RelayPaceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryLimitInEveryWindow_data();
    void holdsEveryLimitInEveryWindow();
    void anHourIsAnHour();
    void bothLimitsAMinuteHold_data();
    void bothLimitsAMinuteHold();
    void withoutLimitsNothingWaits();
    void startsSlowly();
    void slowsDownOnceForAllThatWereUnderWay();
    void theDelayGrowsAndDecays();
    void aDomainIsHeldBackAlone();
    void aConnectionIsHeldBackAlone();
    void domainsAreForgottenOnlyWhenIdle();
    void anotherCampaignInheritsWhatWasStarted();
    void endsThatNeverStartedDoNoHarm();
    void holdsAcrossRestarts_data();
    void holdsAcrossRestarts();
    void whoCountsAlreadyIsNotTold();
};

void RelayPaceTest::holdsEveryLimitInEveryWindow_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 40; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void RelayPaceTest::holdsEveryLimitInEveryWindow()
{
    QFETCH(const int, seed);
    std::mt19937 random(static_cast<unsigned>(seed)); // NOLINT: the same every time
    const auto sometimes = [&random](int most) {
        return random() % 3 == 0 ? 0 : 1 + static_cast<int>(random() % static_cast<unsigned>(most));
    };
    RelayLimits limits;
    limits.connections = 1 + static_cast<int>(random() % 8);
    limits.window = 1 + static_cast<int>(random() % 8);
    limits.perMinute = sometimes(400);
    limits.perHour = sometimes(2'000);
    limits.perConnectionMinute = sometimes(100);
    limits.perDomain = sometimes(5);
    limits.perDomainMinute = sometimes(60);
    const int campaign = sometimes(500);
    Simulation simulation(limits, campaign, static_cast<unsigned>(seed) * 31);
    simulation.run(12min);

    const auto& starts = simulation.starts();
    QVERIFY(!starts.empty());
    const auto holds = [](int limit, int counted) { return limit == 0 || counted <= limit; };
    const auto all = momentsOf(starts, [](const Start&) { return true; });
    QVERIFY(holds(campaign, mostInAnyWindow(all, 60s)));
    QVERIFY(holds(limits.perMinute, mostInAnyWindow(all, 60s)));
    QVERIFY(holds(limits.perHour, mostInAnyWindow(all, 3600s)));
    for (int lane = 0; lane < limits.connections; ++lane) {
        const auto own = momentsOf(starts, [&](const Start& s) { return s.lane == lane; });
        QVERIFY(holds(limits.perConnectionMinute, mostInAnyWindow(own, 60s)));
    }
    for (int i = 0; i < 12; ++i) {
        const QString domain = QStringLiteral("d%1.example").arg(i);
        const auto own = momentsOf(starts, [&](const Start& s) { return s.domain == domain; });
        QVERIFY(holds(limits.perDomainMinute, mostInAnyWindow(own, 60s)));
    }
    QVERIFY(simulation.mostUnderWay() <= limits.connections * limits.window);
    QVERIFY(holds(limits.perDomain, simulation.mostToOneDomain()));
}

void RelayPaceTest::anHourIsAnHour()
{
    RelayPace pace = warm({.perHour = 500});
    std::vector<Steady> starts;
    for (Steady now = 1ms; now < 3h;) {
        if (const auto wait = pace.wait(now); wait > 0ms) {
            now += wait;
            continue;
        }
        pace.started(now, {}, 0);
        pace.ended(now, {}, 0, PaceEvent::Accepted);
        starts.push_back(now);
        now += 3ms;
    }
    QCOMPARE(mostInAnyWindow(starts, 3600s), 500);
    QCOMPARE(starts.size(), std::size_t{1500});
}

void RelayPaceTest::bothLimitsAMinuteHold_data()
{
    QTest::addColumn<int>("relay");
    QTest::addColumn<int>("campaign");
    QTest::addColumn<int>("inFiveMinutes");
    QTest::newRow("the campaign's is lower") << 600 << 60 << 300;
    QTest::newRow("the relay's is lower") << 30 << 60 << 150;
    QTest::newRow("the campaign's alone") << 0 << 7 << 35;
    QTest::newRow("the relay's alone") << 7 << 0 << 35;
    QTest::newRow("odd ones") << 61 << 59 << 295;
}

void RelayPaceTest::bothLimitsAMinuteHold()
{
    QFETCH(const int, relay);
    QFETCH(const int, campaign);
    RelayPace pace = warm({.perMinute = relay}, campaign);
    std::vector<Steady> starts;
    Steady now = 777ms;
    while (now < 5min + 777ms) {
        if (const auto wait = pace.wait(now, QStringLiteral("a.example"), 0); wait > 0ms) {
            now += wait;
            continue;
        }
        pace.started(now, QStringLiteral("a.example"), 0);
        pace.ended(now, QStringLiteral("a.example"), 0, PaceEvent::Accepted);
        starts.push_back(now);
    }
    QTEST(static_cast<int>(starts.size()), "inFiveMinutes");
    QVERIFY(relay == 0 || mostInAnyWindow(starts, 60s) <= relay);
    QVERIFY(campaign == 0 || mostInAnyWindow(starts, 60s) <= campaign);
}

void RelayPaceTest::withoutLimitsNothingWaits()
{
    RelayPace pace = warm({}, 0, 8);
    for (int i = 0; i < 10'000; ++i) {
        QCOMPARE(pace.wait(1ms, QStringLiteral("a.example"), i % 3), 0ms);
        pace.started(1ms, QStringLiteral("a.example"), i % 3);
        pace.ended(1ms, QStringLiteral("a.example"), i % 3, PaceEvent::Accepted);
    }
    QCOMPARE(pace.underWay(), 0);
}

void RelayPaceTest::startsSlowly()
{
    RelayPace pace({.connections = 2, .window = 3}, 0);
    QList<int> allowed;
    for (int acceptance = 0; acceptance < 8; ++acceptance) {
        int started = 0;
        for (; pace.wait(1ms, {}, 0) == 0ms; ++started)
            pace.started(1ms, {}, 0);
        QCOMPARE(pace.wait(1ms), kUntilDone);
        allowed.append(pace.underWay());
        pace.ended(1ms, {}, 0, PaceEvent::Accepted);
    }
    QCOMPARE(allowed, QList<int>({1, 2, 3, 4, 5, 6, 6, 6}));
    pace.setMost(2);
    QCOMPARE(pace.allowed(), 2);
    pace.setMost(0);
    QCOMPARE(pace.allowed(), 1);
}

void RelayPaceTest::slowsDownOnceForAllThatWereUnderWay()
{
    RelayPace pace = warm({}, 0, 16);
    for (int i = 0; i < 16; ++i)
        pace.started(10ms, {}, 0);
    for (int i = 0; i < 16; ++i)
        pace.ended(20ms, {}, 0, PaceEvent::SlowDown);
    QCOMPARE(pace.allowed(), 8);
    QCOMPARE(pace.delay(), 250ms);
    QCOMPARE(pace.wait(20ms), 250ms);
    // One that was started after it is a new one.
    pace.started(270ms, {}, 0);
    pace.ended(300ms, {}, 0, PaceEvent::SlowDown);
    QCOMPARE(pace.allowed(), 4);
    QCOMPARE(pace.delay(), 500ms);
}

void RelayPaceTest::theDelayGrowsAndDecays()
{
    RelayPace pace = warm({}, 0, 4);
    Steady now = 1'000ms;
    const auto one = [&](PaceEvent event) {
        now += pace.wait(now);
        pace.started(now, {}, 0);
        pace.ended(now, {}, 0, event);
        return pace.delay();
    };
    QList<qint64> delays;
    for (int i = 0; i < 9; ++i)
        delays.append(one(PaceEvent::SlowDown).count());
    QCOMPARE(delays, QList<qint64>({250, 500, 1000, 2000, 4000, 8000, 16'000, 30'000, 30'000}));
    QCOMPARE(pace.allowed(), 1);
    QCOMPARE(one(PaceEvent::Refused), 30s);
    QCOMPARE(one(PaceEvent::Lost), 30s);
    const Steady before = now;
    QCOMPARE(one(PaceEvent::Accepted), 15s);
    QCOMPARE(now - before, 30'000ms);
    int acceptances = 1;
    while (one(PaceEvent::Accepted) > 0ms)
        ++acceptances;
    QVERIFY(acceptances < 12);
    QCOMPARE(pace.wait(now), 0ms);
    QCOMPARE(pace.allowed(), 4);
}

void RelayPaceTest::aDomainIsHeldBackAlone()
{
    const QString a = QStringLiteral("a.example");
    const QString b = QStringLiteral("b.example");
    RelayPace pace = warm({.perDomain = 2, .perDomainMinute = 3});
    pace.started(0ms, a, 0);
    pace.started(10ms, a, 0);
    QCOMPARE(pace.wait(10ms, a, 0), kUntilDone);
    QCOMPARE(pace.wait(10ms, b, 0), 0ms);
    pace.ended(20ms, a, 0, PaceEvent::Accepted);
    QCOMPARE(pace.wait(20ms, a, 0), 0ms);
    pace.started(20ms, a, 0);
    pace.ended(30ms, a, 0, PaceEvent::Accepted);
    QCOMPARE(pace.wait(30ms, a, 0), 60'000ms - 30ms);
    QCOMPARE(pace.wait(30ms, b, 0), 0ms);
    QCOMPARE(pace.wait(30ms), 0ms);
}

void RelayPaceTest::aConnectionIsHeldBackAlone()
{
    RelayPace pace = warm({.perConnectionMinute = 1});
    pace.started(5ms, {}, 3);
    QCOMPARE(pace.wait(5ms, {}, 3), 60'000ms);
    QCOMPARE(pace.wait(5ms, {}, 2), 0ms);
    QCOMPARE(pace.wait(5ms, {}, 4), 0ms);
    QCOMPARE(pace.wait(60'005ms, {}, 3), 0ms);
}

void RelayPaceTest::domainsAreForgottenOnlyWhenIdle()
{
    RelayPace pace = warm({.perDomain = 1, .perDomainMinute = 1});
    const QString slow = QStringLiteral("slow.example");
    const QString recent = QStringLiteral("recent.example");
    pace.started(0ms, slow, 0);
    for (int i = 0; i < 2000; ++i) {
        const Steady now = 100ms * i;
        const QString domain = QStringLiteral("d%1.example").arg(i);
        pace.started(now, domain, 0);
        pace.ended(now, domain, 0, PaceEvent::Accepted);
        if (i == 1700) {
            pace.started(now, recent, 0);
            pace.ended(now, recent, 0, PaceEvent::Accepted);
        }
    }
    QCOMPARE(pace.wait(200'000ms, slow, 0), kUntilDone);
    QCOMPARE(pace.wait(200'000ms, recent, 0), 170'000ms + 60'000ms - 200'000ms);
}

void RelayPaceTest::anotherCampaignInheritsWhatWasStarted()
{
    const RelayLimits limits{.perHour = 10};
    RelayPace pace = warm(limits);
    for (int i = 0; i < 10; ++i) {
        pace.started(1'000ms, {}, 0);
        pace.ended(1'000ms, {}, 0, PaceEvent::Accepted);
    }
    pace.begin(limits, 60);
    QCOMPARE(pace.allowed(), 1);
    QCOMPARE(pace.wait(2'000ms), 3'599'000ms);
    pace.begin({.perHour = 11}, 60);
    QCOMPARE(pace.wait(2'000ms), 0ms);
    pace.begin({.perHour = 3}, 60);
    QCOMPARE(pace.wait(2'000ms), 3'599'000ms);
}

void RelayPaceTest::endsThatNeverStartedDoNoHarm()
{
    RelayPace pace({.perDomain = 1}, 0);
    pace.ended(1ms, QStringLiteral("a.example"), 0, PaceEvent::Lost);
    QCOMPARE(pace.underWay(), 0);
    pace.started(1ms, QStringLiteral("a.example"), -1);
    pace.ended(1ms, QStringLiteral("a.example"), -1, PaceEvent::Lost);
    pace.ended(1ms, QStringLiteral("a.example"), -1, PaceEvent::Lost);
    QCOMPARE(pace.wait(1ms, QStringLiteral("a.example"), 0), 0ms);
}

void RelayPaceTest::holdsAcrossRestarts_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed)
        QTest::addRow("%d", seed) << seed;
}

/// The program ends at any moment, and the next knows what left but not what was about to.
void RelayPaceTest::holdsAcrossRestarts()
{
    QFETCH(const int, seed);
    std::mt19937 random(static_cast<unsigned>(seed)); // NOLINT: the same every time
    const auto upTo = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    RelayLimits limits;
    limits.perMinute = 1 + upTo(200);
    limits.perHour = limits.perMinute * (1 + upTo(5));
    limits.perDomainMinute = 1 + upTo(40);
    const int campaign = 1 + upTo(300);
    std::vector<Start> starts;
    std::vector<PaceStart> known;
    Steady now = -200s; // a computer that was just switched on
    for (int life = 0; life < 30; ++life) {
        RelayPace pace = warm(limits);
        pace.begin(limits, campaign);
        pace.recall(known);
        for (const Steady end = now + std::chrono::seconds(1 + upTo(120)); now < end;) {
            const QString domain = QStringLiteral("d%1.example").arg(upTo(4));
            if (pace.wait(now, domain, 0) > 0ms) {
                now += std::chrono::milliseconds(1 + upTo(900));
                continue;
            }
            pace.started(now, domain, 0);
            pace.ended(now, domain, 0, PaceEvent::Accepted);
            starts.push_back({now, domain, 0});
            known.push_back({now, domain});
        }
    }
    const auto all = momentsOf(starts, [](const Start&) { return true; });
    QVERIFY(mostInAnyWindow(all, 60s) <= std::min(limits.perMinute, campaign));
    QVERIFY(mostInAnyWindow(all, 3600s) <= limits.perHour);
    for (int i = 0; i < 4; ++i) {
        const QString domain = QStringLiteral("d%1.example").arg(i);
        const auto own = momentsOf(starts, [&](const Start& s) { return s.domain == domain; });
        QVERIFY(mostInAnyWindow(own, 60s) <= limits.perDomainMinute);
    }
}

/// Its memory is of starts, the ledger's of openings: nothing counts twice.
void RelayPaceTest::whoCountsAlreadyIsNotTold()
{
    const QString domain = QStringLiteral("a.example");
    const RelayLimits limits{.perMinute = 2, .perHour = 4, .perDomainMinute = 2};
    RelayPace pace = warm(limits);
    pace.started(1s, domain, 0);
    pace.ended(1s, domain, 0, PaceEvent::Accepted);
    pace.recall({{1s, domain}, {1s, domain}, {1s, domain}, {1s, domain}});
    QCOMPARE(pace.wait(31s, domain, 0), 0ms);
    // A limit that is new has not counted yet.
    pace.begin({.perMinute = 2, .perHour = 4, .perDomainMinute = 2}, 1);
    pace.recall({{1s, domain}});
    QCOMPARE(pace.wait(31s, domain, 0), 30s);
}

#include "relay_pace_test.moc"
RINGI_TEST(RelayPaceTest)
