// SPDX-License-Identifier: Apache-2.0
#include "support/test_registry.h"

#include "ui/review/fact_parts.h"
#include "ui/words/timing_words.h"

#include <QLabel>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

namespace {

Moment at(const QString& utc)
{
    return fromMilliseconds(QDateTime::fromString(utc, Qt::ISODate).toMSecsSinceEpoch());
}

/// What stands below this name.
QString fact(const QWidget& part, const QString& name)
{
    for (const QLabel* label : part.findChildren<QLabel*>()) {
        if (label->accessibleName() == name)
            return label->text();
    }
    return {};
}

} // namespace

/// What an approver reads about when, how fast and how carefully.
class TimingPartTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysTheUsual();
    void saysEverythingThatIsSet();
    void namesAZoneAsItIsThen_data();
    void namesAZoneAsItIsThen();
    void saysQuietHours_data();
    void saysQuietHours();
};

void TimingPartTest::saysTheUsual()
{
    ReviewFolder folder;
    folder.timing.zone = u"Asia/Tokyo"_s;
    const TimingPart part(folder);
    QCOMPARE(fact(part, u"Begins"_s), u"as soon as the hold is over"_s);
    QVERIFY(fact(part, u"Time zone"_s).startsWith(u"Asia/Tokyo: "_s));
    QVERIFY(fact(part, u"Quiet hours"_s).startsWith(u"none"_s));
    QVERIFY(fact(part, u"Canary"_s).startsWith(u"no:"_s));
    QVERIFY(fact(part, u"Halts"_s).contains(u"20 %"_s));
    QVERIFY(!fact(part, u"Encryption beyond the relay"_s).contains(u"REQUIRETLS"_s));
    QCOMPARE(fact(part, u"Failure reports"_s), u"not asked for"_s);
}

void TimingPartTest::saysEverythingThatIsSet()
{
    ReviewFolder folder;
    folder.timing.zone = u"Europe/Berlin"_s;
    folder.timing.notBefore = at(u"2027-03-01T08:30:00Z"_s);
    folder.timing.notAfter = at(u"2027-03-02T17:00:00Z"_s);
    folder.timing.quiet = QuietHours{20 * 60, 8 * 60};
    folder.timing.perMinute = 120;
    folder.handling = {true, true, true, 5};
    folder.policy.askBetweenRings = true;
    const TimingPart part(folder);
    const QString begins = fact(part, u"Begins"_s);
    QVERIFY2(begins.contains("Mon"_L1) && begins.contains("09:30"_L1), qPrintable(begins));
    QVERIFY(fact(part, u"Ends"_s).contains("Tue"_L1));
    QCOMPARE(fact(part, u"Quiet hours"_s), u"from 20:00 to 08:00 on the next day, every day"_s);
    QVERIFY(fact(part, u"Pace"_s).contains("120"_L1));
    QVERIFY(fact(part, u"Canary"_s).contains("10 %"_L1));
    QVERIFY(fact(part, u"Canary"_s).contains("Go on"_L1));
    QVERIFY(fact(part, u"Halts"_s).contains("5 %"_L1));
    QVERIFY(fact(part, u"Encryption beyond the relay"_s).contains("REQUIRETLS"_L1));
    QVERIFY(fact(part, u"Failure reports"_s).startsWith(u"asked for"_s));
    // The author's summary says the same.
    const QString summary = timingWords(folder.timing, folder.handling).join(u' ');
    for (const QString& word : {u"09:30"_s, u"20:00"_s, u"120"_s, u"10 %"_s, u"5 %"_s,
                                u"encrypted"_s, u"failure reports"_s})
        QVERIFY2(summary.contains(word), qPrintable(summary));
}

void TimingPartTest::namesAZoneAsItIsThen_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QString>("offset");
    QTest::newRow("summer") << u"Europe/Berlin"_s << u"2027-07-01T00:00:00Z"_s << u"UTC+02:00"_s;
    QTest::newRow("winter") << u"Europe/Berlin"_s << u"2027-01-01T00:00:00Z"_s << u"UTC+01:00"_s;
    QTest::newRow("west") << u"America/St_Johns"_s << u"2027-01-01T00:00:00Z"_s
                          << u"UTC\u221203:30"_s;
}

void TimingPartTest::namesAZoneAsItIsThen()
{
    QFETCH(const QString, zone);
    QFETCH(const QString, utc);
    QFETCH(const QString, offset);
    const QString words = zoneWords(zone, at(utc));
    QVERIFY2(words.startsWith(zone) && words.endsWith(offset), qPrintable(words));
}

void TimingPartTest::saysQuietHours_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("words");
    QTest::newRow("over midnight")
        << 20 * 60 << 8 * 60 << u"from 20:00 to 08:00 on the next day, every day"_s;
    QTest::newRow("at noon") << 12 * 60 << 13 * 60 + 30 << u"from 12:00 to 13:30, every day"_s;
    QTest::newRow("from midnight") << 0 << 6 * 60 << u"from 00:00 to 06:00, every day"_s;
}

void TimingPartTest::saysQuietHours()
{
    QFETCH(const int, from);
    QFETCH(const int, to);
    QTEST(quietWords({from, to}), "words");
}

#include "timing_part_test.moc"
RINGI_TEST(TimingPartTest)
