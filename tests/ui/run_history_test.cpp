// SPDX-License-Identifier: Apache-2.0
#include "support/test_registry.h"
#include "ui/delivery/pace_chart.h"
#include "ui/delivery/run_histories.h"

#include <QtTest>

using namespace ringi;
using namespace std::chrono_literals;

namespace {

class TestClock final : public Clock {
public:
    [[nodiscard]] Moment now() const override { return at; }
    Moment at = fromMilliseconds(1'800'000'000'000);
};

RunTotals sumOf(const RunHistory& history)
{
    RunTotals sum;
    for (const HistorySlice& slice : history.slices()) {
        sum.accepted += slice.in.accepted;
        sum.refused += slice.in.refused;
        sum.unknown += slice.in.unknown;
        sum.deferred += slice.in.deferred;
    }
    return sum;
}

constexpr Moment kStart = fromMilliseconds(1'800'000'000'000);

} // namespace

/// What the chart of a run is made of.
class RunHistoryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstNoteIsTheBase();
    void everyOutcomeFindsItsSlice();
    void staysSmallAndLosesNothing();
    void aPauseOfAWeekIsCheap();
    void whatFallsCountsAsNothing();
    void aClockSetBackAddsNoTime();
    void paceOfASlice();
    void axisEnds_data();
    void axisEnds();
    void aChartOfNothingSaysSo();
    void theStoreSpeaksWhereTheServiceIsSilent();
    void aRunThatWasOverHasNoHistory();
};

void RunHistoryTest::theFirstNoteIsTheBase()
{
    RunHistory history;
    QVERIFY(history.isEmpty());
    history.note(kStart, {400, 3, 0, 0});
    QVERIFY(!history.isEmpty());
    QCOMPARE(sumOf(history), RunTotals{});
    history.note(kStart + 1s, {410, 4, 1, 2});
    QCOMPARE(sumOf(history), (RunTotals{10, 1, 1, 2}));
}

void RunHistoryTest::everyOutcomeFindsItsSlice()
{
    RunHistory history;
    history.note(kStart, {});
    history.note(kStart + 500ms, {5, 0, 0, 0});
    history.note(kStart + 3s, {5, 2, 0, 0});
    QCOMPARE(history.slices().size(), 4);
    QCOMPARE(history.slices().at(0).in, (RunTotals{5, 0, 0, 0}));
    QCOMPARE(history.slices().at(1).in, RunTotals{});
    QCOMPARE(history.slices().at(3).in, (RunTotals{0, 2, 0, 0}));
    QCOMPARE(history.slices().at(3).from, kStart + 3s);
}

void RunHistoryTest::staysSmallAndLosesNothing()
{
    RunHistory history;
    RunTotals totals;
    for (int i = 0; i <= 20'000; ++i) {
        history.note(kStart + i * 250ms, totals);
        ++totals.accepted;
        totals.refused += i % 7 == 0;
    }
    QVERIFY(history.slices().size() <= RunHistory::kMostSlices);
    QVERIFY(history.slices().size() > RunHistory::kMostSlices / 2);
    QCOMPARE(sumOf(history).accepted, 20'000);
    QCOMPARE(sumOf(history).refused, 2'858);
    for (qsizetype i = 1; i < history.slices().size(); ++i)
        QCOMPARE(history.slices().at(i).from - history.slices().at(i - 1).from,
                 std::chrono::milliseconds(history.sliceLength()));
}

void RunHistoryTest::aPauseOfAWeekIsCheap()
{
    RunHistory history;
    history.note(kStart, {});
    history.note(kStart + 1s, {10, 0, 0, 0});
    history.note(kStart + 7 * 24h, {20, 0, 0, 0});
    QVERIFY(history.slices().size() <= RunHistory::kMostSlices);
    QCOMPARE(sumOf(history).accepted, 20);
    QCOMPARE(history.slices().first().in.accepted, 10);
    QCOMPARE(history.slices().last().in.accepted, 10);
}

void RunHistoryTest::whatFallsCountsAsNothing()
{
    RunHistory history;
    history.note(kStart, {0, 0, 5, 0});
    history.note(kStart + 1s, {5, 0, 0, 0}); // settled
    QCOMPARE(sumOf(history), (RunTotals{5, 0, 0, 0}));
    history.note(kStart + 2s, {5, 0, 1, 0});
    QCOMPARE(sumOf(history), (RunTotals{5, 0, 1, 0}));
}

void RunHistoryTest::aClockSetBackAddsNoTime()
{
    RunHistory history;
    history.note(kStart, {});
    history.note(kStart + 2s, {1, 0, 0, 0});
    history.note(kStart - 1h, {2, 0, 0, 0});
    QCOMPARE(history.slices().size(), 3);
    QCOMPARE(history.slices().last().in.accepted, 2);
}

void RunHistoryTest::paceOfASlice()
{
    RunHistory history;
    history.note(kStart, {});
    history.note(kStart + 999ms, {10, 2, 0, 0});
    history.note(kStart + 2s, {10, 2, 0, 0});
    QCOMPARE(history.perMinute(history.slices().first()), 720.0);
    QCOMPARE(history.most(), 720.0);
}

void RunHistoryTest::axisEnds_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("end");
    QTest::newRow("nothing") << 0.0 << 5.0;
    QTest::newRow("few") << 4.9 << 5.0;
    QTest::newRow("just over") << 5.1 << 10.0;
    QTest::newRow("exact") << 200.0 << 200.0;
    QTest::newRow("many") << 201.0 << 500.0;
    QTest::newRow("more") << 50'001.0 << 100'000.0;
}

void RunHistoryTest::axisEnds()
{
    QFETCH(const double, value);
    QFETCH(const double, end);
    QCOMPARE(axisEnd(value), end);
}

void RunHistoryTest::aChartOfNothingSaysSo()
{
    PaceChart chart;
    chart.setEmptyWords(QStringLiteral("not yet"));
    RunHistory history;
    history.note(kStart, {});
    history.note(kStart + 30s, {});
    chart.setHistory(history, 0, {});
    QCOMPARE(chart.accessibleDescription(), QStringLiteral("not yet"));
    history.note(kStart + 31s, {1, 0, 0, 0});
    chart.setHistory(history, 0, {});
    QVERIFY(chart.accessibleDescription().contains(QStringLiteral("1 accepted")));
}

void RunHistoryTest::theStoreSpeaksWhereTheServiceIsSilent()
{
    TestClock clock;
    RunHistories histories(clock, nullptr);
    RunCard card;
    card.campaign = CampaignId{7};
    card.state = CampaignState::Sending;
    RunProgress progress;
    progress.campaign = card.campaign;
    histories.note(progress);
    clock.at += 1s;
    progress.accepted = 10;
    histories.note(progress);
    card.counts.accepted = 8; // the store is read a moment later than it was written
    histories.note(card);
    QCOMPARE(sumOf(histories.of(card.campaign)).accepted, 10);
    clock.at += 10s;
    card.counts.accepted = 30;
    histories.note(card);
    QCOMPARE(sumOf(histories.of(card.campaign)).accepted, 30);
    // The end is noted at once, and once.
    card.state = CampaignState::Finished;
    card.counts.accepted = 31;
    histories.note(card);
    clock.at += 1h;
    card.counts.accepted = 40;
    histories.note(card);
    QCOMPARE(sumOf(histories.of(card.campaign)).accepted, 31);
}

void RunHistoryTest::aRunThatWasOverHasNoHistory()
{
    TestClock clock;
    RunHistories histories(clock, nullptr);
    RunCard card;
    card.campaign = CampaignId{7};
    card.state = CampaignState::Stopped;
    card.counts.accepted = 31;
    histories.note(card);
    QVERIFY(histories.of(card.campaign).isEmpty());
}

#include "run_history_test.moc"
RINGI_TEST(RunHistoryTest)
