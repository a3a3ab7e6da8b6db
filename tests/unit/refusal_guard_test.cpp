// SPDX-License-Identifier: Apache-2.0
#include "delivery/refusal_guard.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;

/// Outcomes as a word: r is refused for good, a is accepted.
class RefusalGuardTest final : public QObject {
    Q_OBJECT

private:
    /// At which outcome (1, 2, ...) the guard spoke; 0: never; -1: more than once.
    static int spokeAt(RefusalGuard guard, const QString& outcomes)
    {
        int at = 0;
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            if (!guard.count(outcomes.at(i) == u'r'))
                continue;
            if (at != 0)
                return -1;
            at = static_cast<int>(i) + 1;
        }
        return at;
    }

    static QString of(int accepted, int refused)
    {
        return QString(accepted, u'a') + QString(refused, u'r');
    }

private Q_SLOTS:
    void watchesTheFirst_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("outcomes");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("ring");
        const auto row = [](const char* name, int percent, const QString& outcomes, int first,
                            int ring) {
            QTest::newRow(name) << percent << outcomes << first << ring;
        };
        row("nothing", 20, {}, 0, 0);
        row("all well", 20, of(200, 0), 0, 0);
        row("nine of nine is too few", 20, of(0, 9), 0, 0);
        row("the tenth", 20, of(0, 10), 10, 10);
        row("exactly a fifth", 20, of(8, 2), 0, 0);
        row("more than a fifth", 20, of(8, 3), 11, 11);
        row("once only", 20, of(0, 50), 10, 10);
        row("at the fiftieth", 21, of(39, 11), 50, 50);
        row("after the fiftieth", 20, of(40, 11), 0, 51);
        row("long after", 20, of(50, 150), 0, 63);
        row("one percent", 1, of(49, 1), 50, 50);
        row("one percent of a hundred", 1, of(99, 1), 0, 0);
        row("half", 50, of(10, 10), 0, 0);
        row("more than half", 50, of(10, 11), 21, 21);
        row("never", 100, of(0, 50), 0, 0);
        row("refused early, well later", 20, QStringLiteral("rra") + of(20, 0), 0, 0);
    }
    void watchesTheFirst()
    {
        QFETCH(const int, percent);
        QFETCH(const QString, outcomes);
        QTEST(spokeAt(RefusalGuard(percent), outcomes), "first");
        QTEST(spokeAt(RefusalGuard::ofRing(percent), outcomes), "ring");
    }

    /// At the end of a ring three people are enough to tell.
    void theEndOfASmallRing()
    {
        RefusalGuard guard = RefusalGuard::ofRing(20);
        QVERIFY(!guard.isOver());
        QVERIFY(!guard.count(false));
        QVERIFY(!guard.isOver());
        QVERIFY(!guard.count(true));
        QVERIFY(guard.isOver());
    }

    /// After the program was started again.
    void whatWasBefore()
    {
        RefusalGuard ring = RefusalGuard::ofRing(20);
        ring.recall(8, 2);
        QVERIFY(!ring.isOver());
        QVERIFY(ring.count(true));
        RefusalGuard first(20);
        first.recall(40, 8);
        QVERIFY(!first.count(true));
        QVERIFY(!first.count(true));
        QVERIFY(!first.count(true)); // the 51st
        RefusalGuard late(20);
        late.recall(5, 6); // and then it ended before it could say so
        QVERIFY(late.count(false));
    }
};

#include "refusal_guard_test.moc"
RINGI_TEST(RefusalGuardTest)
