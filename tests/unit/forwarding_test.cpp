// SPDX-License-Identifier: Apache-2.0
#include "delivery/forwarding.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;

/// What a run learns of a relay that denies some of its recipients. In a story, "+" is a message
/// that was taken, a letter somebody at that domain to whom relaying was denied.
class ForwardingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forwards_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<bool>("forwards");
        const auto row = [](const char* name, const char* story, bool forwards) {
            QTest::newRow(name) << QString::fromLatin1(story) << forwards;
        };
        row("nothing yet", "", false);
        row("denied at once", "a", false);
        row("took one", "+", true);
        row("took one after it had denied one", "a+", true);
        row("one domain it does not like", "+aaaaaaaaaaaaaaaaaaaa", true);
        row("two of them", "+abababababababab", true);
        row("denies everybody by now", "+abc", false);
        row("denies some now and then", "+ab+bc+cd+de", true);
        row("thinks better of it", "+abc+", true);
    }
    void forwards()
    {
        QFETCH(const QString, story);
        QFETCH(const bool, forwards);
        Forwarding forwarding;
        for (const QChar step : story) {
            if (step == u'+')
                forwarding.accepted();
            else
                forwarding.denied(step);
        }
        QCOMPARE(forwarding.standing() == Standing::Forwards, forwards);
    }
};

#include "forwarding_test.moc"
RINGI_TEST(ForwardingTest)
