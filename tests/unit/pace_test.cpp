// SPDX-License-Identifier: Apache-2.0
#include "delivery/pace.h"
#include "support/test_registry.h"

#include <QList>
#include <QtTest>

using namespace ringi;
using namespace std::chrono_literals;

class PaceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutALimitNothingWaits()
    {
        Pace pace(0);
        pace.started(fromMilliseconds(1000));
        QCOMPARE(pace.wait(fromMilliseconds(1000)), 0ms);
    }

    void neverOneTooManyInAnyMinute_data()
    {
        QTest::addColumn<int>("perMinute");
        for (const int limit : {1, 7, 60, 61, 999, 60'000})
            QTest::addRow("%d", limit) << limit;
    }
    void neverOneTooManyInAnyMinute()
    {
        QFETCH(const int, perMinute);
        Pace pace(perMinute);
        QList<Moment> starts;
        Moment now = fromMilliseconds(1'000'000);
        for (int i = 0; i < perMinute * 2 + 2; ++i) {
            now += pace.wait(now);
            pace.started(now);
            starts.append(now);
        }
        for (qsizetype i = perMinute; i < starts.size(); ++i)
            QVERIFY(starts.at(i) - starts.at(i - perMinute) >= 60s);
    }

    void aClockSetBackStopsNothingForLong()
    {
        Pace pace(60);
        pace.started(fromMilliseconds(10'000'000));
        QVERIFY(pace.wait(fromMilliseconds(1)) <= 1s);
    }

    void theSpeedIsThatOfTheLastHalfMinute()
    {
        Speedometer speed;
        Moment now = fromMilliseconds(1'000'000);
        for (int i = 0; i < 600; ++i, now += 100ms)
            speed.count(now);
        QVERIFY(qAbs(speed.perMinute(now) - 600) < 5);
        QCOMPARE(speed.perMinute(now + 60s), 0.0);
    }
};

#include "pace_test.moc"
RINGI_TEST(PaceTest)
