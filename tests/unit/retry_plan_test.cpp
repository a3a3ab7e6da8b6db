// SPDX-License-Identifier: Apache-2.0
#include "delivery/retry_plan.h"
#include "support/test_registry.h"

#include <QtTest>

#include <limits>

using namespace ringi;
using namespace std::chrono_literals;

class RetryPlanTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delaysGrow_data()
    {
        QTest::addColumn<int>("tries");
        QTest::addColumn<qint64>("minutes");
        const auto row = [](int tries, qint64 minutes) {
            QTest::addRow("%d", tries) << tries << minutes;
        };
        row(-1, 1);
        row(0, 1);
        row(1, 5);
        row(2, 15);
        row(3, 30);
        row(4, 60);
        row(5, 120);
        row(6, 240);
        row(7, 240);
        row(1'000'000, 240);
    }
    void delaysGrow()
    {
        QFETCH(const int, tries);
        QFETCH(const qint64, minutes);
        const std::chrono::milliseconds base = std::chrono::minutes(minutes);
        constexpr quint32 kMost = std::numeric_limits<quint32>::max();
        QCOMPARE(retryDelay(tries, 0), base * 8 / 10);
        QCOMPARE(retryDelay(tries, kMost / 2 + 1), base);
        QCOMPARE(retryDelay(tries, kMost), base * 12 / 10 - 1ms);
        for (quint32 i = 1; i < 100; ++i)
            QVERIFY(retryDelay(tries, i * (kMost / 100)) >
                    retryDelay(tries, (i - 1) * (kMost / 100)));
    }

    void connectionsComeBackSoon()
    {
        QCOMPARE(reconnectDelay(-1), std::chrono::milliseconds{1s});
        QCOMPARE(reconnectDelay(0), std::chrono::milliseconds{1s});
        QCOMPARE(reconnectDelay(3), std::chrono::milliseconds{10s});
        QCOMPARE(reconnectDelay(1'000'000), std::chrono::milliseconds{60s});
    }

    /// Who was on two connections that went is not made to wait for minutes; who takes them down, is.
    void theInnocentWaitLess()
    {
        constexpr quint32 kMiddle = std::numeric_limits<quint32>::max() / 2 + 1;
        QCOMPARE(innocentDelay(0, kMiddle), std::chrono::milliseconds{0});
        QCOMPARE(innocentDelay(1, kMiddle), std::chrono::milliseconds{2s});
        QCOMPARE(innocentDelay(5, kMiddle), std::chrono::milliseconds{60s});
        QCOMPARE(innocentDelay(6, kMiddle), std::chrono::milliseconds{1min});
        QCOMPARE(innocentDelay(7, kMiddle), std::chrono::milliseconds{5min});
        QCOMPARE(innocentDelay(100, kMiddle), std::chrono::milliseconds{4h});
    }

    void patienceIsThreeDays()
    {
        std::chrono::milliseconds all{0};
        for (int tries = 0; tries + 1 < kMostTries; ++tries)
            all += retryDelay(tries, std::numeric_limits<quint32>::max() / 2 + 1);
        QVERIFY(all > 71h && all < 73h);
    }
};

#include "retry_plan_test.moc"
RINGI_TEST(RetryPlanTest)
