// SPDX-License-Identifier: Apache-2.0
#include "delivery/speedometer.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace std::chrono_literals;

class SpeedometerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSpeedIsThatOfTheLastHalfMinute()
    {
        Speedometer speed;
        Moment now = fromMilliseconds(1'000'000);
        for (int i = 0; i < 600; ++i, now += 100ms)
            speed.count(now);
        QVERIFY(qAbs(speed.perMinute(now) - 600) < 5);
        QCOMPARE(speed.perMinute(now + 60s), 0.0);
    }

    void inTheFirstSecondsTheWindowIsShorter()
    {
        Speedometer speed;
        const Moment start = fromMilliseconds(1'000'000);
        QCOMPARE(speed.perMinute(start), 0.0);
        for (int i = 0; i < 10; ++i)
            speed.count(start + 500ms * i);
        QCOMPARE(speed.perMinute(start + 5s), 120.0);
    }
};

#include "speedometer_test.moc"
RINGI_TEST(SpeedometerTest)
