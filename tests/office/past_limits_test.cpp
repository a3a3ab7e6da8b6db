// SPDX-License-Identifier: Apache-2.0
// A relay's limits hold whatever becomes of the program.
#include "delivery/run_facts.h"
#include "office/run_bench.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class PastLimitsTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<RunBench> m_bench;

    /// The program starts anew after so long a time; how many messages leave.
    qint64 leaveAfter(std::chrono::milliseconds pause, qint64 expected)
    {
        const qint64 before = m_bench->relay().count();
        m_bench->stopService();
        m_bench->clock().move(pause);
        m_bench->startService(RunBench::hasty());
        const bool came =
            QTest::qWaitFor([&] { return m_bench->relay().count() - before >= expected; }, 20'000);
        if (!came || !m_bench->nothingComes())
            return -1;
        return m_bench->relay().count() - before;
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<RunBench>();
        m_bench->startRelay();
    }
    void cleanup() { m_bench.reset(); }

    void anHourOverAllCampaignsAndRestarts()
    {
        m_bench->useLimits({.perHour = 5});
        m_bench->sealed(3);
        QCOMPARE(leaveAfter(0s, 3), 3);
        m_bench->sealed(10);
        QCOMPARE(leaveAfter(10min, 2), 2);
        QCOMPARE(leaveAfter(0s, 0), 0);
        QCOMPARE(leaveAfter(49min, 0), 0);
        QCOMPARE(leaveAfter(2min, 3), 3); // the first three are an hour old
        QCOMPARE(leaveAfter(5min, 0), 0);
        QCOMPARE(leaveAfter(6min, 2), 2);
        // A clock that was set back does not make it faster.
        QCOMPARE(leaveAfter(-30min, 0), 0);
    }

    void aMinuteOverRestarts_data()
    {
        QTest::addColumn<RelayLimits>("limits");
        QTest::addColumn<int>("campaign");
        QTest::newRow("the relay's") << RelayLimits{.perMinute = 2} << 0;
        QTest::newRow("the campaign's") << RelayLimits{} << 2;
    }
    void aMinuteOverRestarts()
    {
        QFETCH(const RelayLimits, limits);
        QFETCH(const int, campaign);
        m_bench->useLimits(limits);
        CampaignWords words;
        words.timing.perMinute = campaign;
        m_bench->sealed(10, words);
        QCOMPARE(leaveAfter(0s, 1), 1); // spread evenly: the next is due in half a minute
        QCOMPARE(leaveAfter(0s, 0), 0);
        QCOMPARE(leaveAfter(10s, 0), 0);
        QCOMPARE(leaveAfter(20s, 1), 1);
    }

    void aDomainsMinuteOverRestarts()
    {
        m_bench->useLimits({.perDomainMinute = 4});
        m_bench->sealed(10); // all at one domain
        QCOMPARE(leaveAfter(0s, 4), 4);
        QCOMPARE(leaveAfter(30s, 0), 0);
        QCOMPARE(leaveAfter(31s, 4), 4);
    }

    void whatLiesAheadIsNow()
    {
        const Moment now = m_bench->clock().now();
        const auto known = onSteadyClock({{now - 5s, u"a.example"_s}, {now + 1h, {}}}, now, 2s);
        QCOMPARE(known.size(), std::size_t{2});
        QCOMPARE(known.at(0).at, Steady(-3s));
        QCOMPARE(known.at(0).domain, u"a.example"_s);
        QCOMPARE(known.at(1).at, Steady(2s));
    }
};

#include "past_limits_test.moc"
RINGI_TEST(PastLimitsTest)
