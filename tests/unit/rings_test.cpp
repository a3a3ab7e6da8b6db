// SPDX-License-Identifier: Apache-2.0
#include "campaign/rings.h"
#include "sample_campaign.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// Who is written to first in a canary run.
class RingsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shares_data()
    {
        QTest::addColumn<qint64>("count");
        QTest::addColumn<QList<qint64>>("upTo"); // of rings 0 to 3
        const auto row = [](const char* name, qint64 count, const QList<qint64>& upTo) {
            QTest::newRow(name) << count << upTo;
        };
        row("nobody", 0, {0, 0, 0, 0});
        row("one", 1, {0, 1, 1, 1});
        row("two", 2, {0, 1, 2, 2});
        row("ten", 10, {0, 1, 2, 10});
        row("a hundred", 100, {0, 1, 11, 100});
        row("199", 199, {0, 1, 20, 199});
        row("a thousand", 1000, {0, 10, 110, 1000});
        row("a million", 1'000'000, {0, 10'000, 110'000, 1'000'000});
    }
    void shares()
    {
        QFETCH(qint64, count);
        Snapshot snapshot = test::sampleSnapshot();
        snapshot.recipients.count = count;
        const RingPlan plan = ringsOf(snapshot, {});
        QList<qint64> upTo;
        for (int ring = kFirstRing; ring <= kLastRing; ++ring)
            upTo.append(plan.upToOrdinal(ring));
        QTEST(upTo, "upTo");
        QCOMPARE(plan.upToOrdinal(-1), 0);
        QCOMPARE(plan.upToOrdinal(kLastRing + 1), count);
    }

    void theDomainIsOursWhereFewAreAtIt()
    {
        const auto isOurs = [](qint64 atDomain, qint64 count) {
            return RingPlan{u"example.com"_s, {}, count}.isOfficeDomain(atDomain);
        };
        QVERIFY(isOurs(0, 0));
        QVERIFY(isOurs(10, 10));
        QVERIFY(!isOurs(11, 1'099));
        QVERIFY(isOurs(11, 1'100));
        QVERIFY(isOurs(200, 20'000));
        QVERIFY(!isOurs(201, 1'000'000));
    }

    void theOfficeItself()
    {
        Snapshot snapshot = test::sampleSnapshot();
        snapshot.sender.fromAddress = u"Office@Example.COM"_s;
        const RingPlan plan = ringsOf(
            snapshot, {u"hanako"_s, u"Taro@Example.NET"_s, u""_s, u"a@b"_s, u"two@x.test two"_s});
        QCOMPARE(plan, (RingPlan{u"example.com"_s, {u"taro@example.net"_s}, 3}));
        snapshot.sender.fromAddress = u"office@"_s + u"GMail.com"_s; // anybody's
        QCOMPARE(ringsOf(snapshot, {}), (RingPlan{{}, {}, 3}));
        snapshot.sender.fromAddress = u"no address"_s;
        QCOMPARE(ringsOf(snapshot, {}), (RingPlan{{}, {}, 3}));
    }
};

#include "rings_test.moc"
RINGI_TEST(RingsTest)
