// SPDX-License-Identifier: Apache-2.0
#include "campaign/schedule.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace std::chrono_literals;
using Kind = LocalMoment::Kind;

namespace {

/// From "2026-11-23 09:00".
Moment utc(const QByteArray& text)
{
    const QString iso = QString::fromLatin1(text).replace(QLatin1Char(' '), QLatin1Char('T'));
    return fromMilliseconds(
        QDateTime::fromString(iso + QStringLiteral(":00Z"), Qt::ISODate).toMSecsSinceEpoch());
}

/// Minutes after midnight on the wall there.
int wallMinute(Moment moment, const QTimeZone& zone)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(toMilliseconds(moment), zone).time();
    return time.hour() * 60 + time.minute();
}

bool isQuietOnTheWall(int minute, const QuietHours& quiet)
{
    return quiet.from < quiet.to ? minute >= quiet.from && minute < quiet.to
                                 : minute >= quiet.from || minute < quiet.to;
}

Timing quietTiming(const QByteArray& zone, int from, int to)
{
    Timing timing;
    timing.zone = QString::fromLatin1(zone);
    timing.quiet = QuietHours{from, to};
    return timing;
}

} // namespace

class ScheduleTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesOnTheWall_data();
    void timesOnTheWall();
    void quietHours_data();
    void quietHours();
    void noQuietMinuteIsUsed_data();
    void noQuietMinuteIsUsed();
    void withoutQuietHoursNothingWaits();
    void aWindowMayBeEntirelyQuiet_data();
    void aWindowMayBeEntirelyQuiet();
};

void ScheduleTest::timesOnTheWall_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("wall");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    const auto row = [](const char* zone, const char* wall, Kind kind, const char* first,
                        const char* second = nullptr) {
        QTest::addRow("%s %s", zone, wall)
            << QByteArray(zone) << QByteArray(wall) << static_cast<int>(kind) << QByteArray(first)
            << QByteArray(second ? second : first);
    };
    row("Asia/Tokyo", "2026-11-23 09:00", Kind::Exact, "2026-11-23 00:00");
    row("Asia/Tokyo", "2026-03-29 02:30", Kind::Exact, "2026-03-28 17:30");
    row("UTC", "2026-03-29 01:30", Kind::Exact, "2026-03-29 01:30");
    // Forward on 29 March 2026 at 02:00, back on 25 October 2026 at 03:00.
    row("Europe/Berlin", "2026-03-29 01:59", Kind::Exact, "2026-03-29 00:59");
    row("Europe/Berlin", "2026-03-29 02:00", Kind::Gap, "2026-03-29 01:00");
    row("Europe/Berlin", "2026-03-29 02:59", Kind::Gap, "2026-03-29 01:00");
    row("Europe/Berlin", "2026-03-29 03:00", Kind::Exact, "2026-03-29 01:00");
    row("Europe/Berlin", "2026-03-28 12:00", Kind::Exact, "2026-03-28 11:00");
    row("Europe/Berlin", "2026-03-30 12:00", Kind::Exact, "2026-03-30 10:00");
    row("Europe/Berlin", "2026-10-25 01:59", Kind::Exact, "2026-10-24 23:59");
    row("Europe/Berlin", "2026-10-25 02:00", Kind::Twice, "2026-10-25 00:00", "2026-10-25 01:00");
    row("Europe/Berlin", "2026-10-25 02:59", Kind::Twice, "2026-10-25 00:59", "2026-10-25 01:59");
    row("Europe/Berlin", "2026-10-25 03:00", Kind::Exact, "2026-10-25 02:00");
    // Forward on 8 March 2026 at 02:00, back on 1 November 2026 at 02:00.
    row("America/New_York", "2026-03-08 01:30", Kind::Exact, "2026-03-08 06:30");
    row("America/New_York", "2026-03-08 02:30", Kind::Gap, "2026-03-08 07:00");
    row("America/New_York", "2026-03-08 03:00", Kind::Exact, "2026-03-08 07:00");
    row("America/New_York", "2026-11-01 00:59", Kind::Exact, "2026-11-01 04:59");
    row("America/New_York", "2026-11-01 01:00", Kind::Twice, "2026-11-01 05:00",
        "2026-11-01 06:00");
    row("America/New_York", "2026-11-01 02:00", Kind::Exact, "2026-11-01 07:00");
    // Half an hour: back on 5 April 2026 at 02:00, forward on 4 October 2026 at 02:00.
    row("Australia/Lord_Howe", "2026-04-05 01:29", Kind::Exact, "2026-04-04 14:29");
    row("Australia/Lord_Howe", "2026-04-05 01:30", Kind::Twice, "2026-04-04 14:30",
        "2026-04-04 15:00");
    row("Australia/Lord_Howe", "2026-04-05 02:00", Kind::Exact, "2026-04-04 15:30");
    row("Australia/Lord_Howe", "2026-10-04 01:59", Kind::Exact, "2026-10-03 15:29");
    row("Australia/Lord_Howe", "2026-10-04 02:15", Kind::Gap, "2026-10-03 15:30");
    row("Australia/Lord_Howe", "2026-10-04 02:30", Kind::Exact, "2026-10-03 15:30");
    // A day that Samoa left out.
    row("Pacific/Apia", "2011-12-30 12:00", Kind::Gap, "2011-12-30 10:00");
    row("Pacific/Apia", "2011-12-31 00:00", Kind::Exact, "2011-12-30 10:00");
}

void ScheduleTest::timesOnTheWall()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QByteArray, wall);
    QFETCH(const int, kind);
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    const QDate date = QDate::fromString(QString::fromLatin1(wall.left(10)), Qt::ISODate);
    const QTime time = QTime::fromString(QString::fromLatin1(wall.mid(11)), Qt::ISODate);
    const LocalMoment found = resolveLocal(date, time, QTimeZone(zone));
    QCOMPARE(static_cast<int>(found.kind), kind);
    QCOMPARE(toMilliseconds(found.moment), toMilliseconds(utc(first)));
    QCOMPARE(toMilliseconds(found.second), toMilliseconds(utc(second)));
}

void ScheduleTest::quietHours_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("until");
    const auto row = [](const char* name, const char* zone, int from, int to, const char* now,
                        const char* until) {
        QTest::newRow(name) << QByteArray(zone) << from << to << QByteArray(now)
                            << QByteArray(until);
    };
    constexpr int kTen = 22 * 60;
    constexpr int kSeven = 7 * 60;
    row("by day", "Asia/Tokyo", kTen, kSeven, "2026-11-23 03:00", "2026-11-23 03:00");
    row("the minute before", "Asia/Tokyo", kTen, kSeven, "2026-11-23 12:59", "2026-11-23 12:59");
    row("the first minute", "Asia/Tokyo", kTen, kSeven, "2026-11-23 13:00", "2026-11-23 22:00");
    row("after midnight", "Asia/Tokyo", kTen, kSeven, "2026-11-23 16:00", "2026-11-23 22:00");
    row("the last minute", "Asia/Tokyo", kTen, kSeven, "2026-11-23 21:59", "2026-11-23 22:00");
    row("over", "Asia/Tokyo", kTen, kSeven, "2026-11-23 22:00", "2026-11-23 22:00");
    row("at noon", "Asia/Tokyo", 720, 780, "2026-11-23 03:30", "2026-11-23 04:00");
    row("a night with 23 hours", "Europe/Berlin", kTen, kSeven, "2026-03-28 21:00",
        "2026-03-29 05:00");
    row("a night with 25 hours", "Europe/Berlin", kTen, kSeven, "2026-10-24 20:00",
        "2026-10-25 06:00");
    row("New York, forward", "America/New_York", kTen, kSeven, "2026-03-08 03:00",
        "2026-03-08 11:00");
    row("New York, back", "America/New_York", kTen, kSeven, "2026-11-01 02:00", "2026-11-01 12:00");
    row("Lord Howe, back", "Australia/Lord_Howe", kTen, kSeven, "2026-04-04 14:00",
        "2026-04-04 20:30");
    row("ends in the gap", "Europe/Berlin", kTen, 150, "2026-03-28 22:00", "2026-03-29 01:00");
    row("begins in the gap", "Europe/Berlin", 150, 240, "2026-03-29 01:00", "2026-03-29 02:00");
    row("lies in the gap", "Europe/Berlin", 130, 150, "2026-03-29 01:00", "2026-03-29 01:00");
    row("ends twice: the later", "Europe/Berlin", kTen, 150, "2026-10-24 22:00",
        "2026-10-25 01:30");
    row("ends twice: between", "Europe/Berlin", kTen, 150, "2026-10-25 00:40", "2026-10-25 01:30");
    row("begins twice: the earlier", "Europe/Berlin", 150, 240, "2026-10-25 00:30",
        "2026-10-25 03:00");
    row("a minute that the change swallows", "Europe/Berlin", 150, 149, "2026-03-28 12:00",
        "2026-03-30 00:29");
}

void ScheduleTest::quietHours()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const QByteArray, now);
    QFETCH(const QByteArray, until);
    const Timing timing = quietTiming(zone, from, to);
    QCOMPARE(toMilliseconds(quietUntil(timing, utc(now))), toMilliseconds(utc(until)));
}

void ScheduleTest::noQuietMinuteIsUsed_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("Tokyo") << QByteArray("Asia/Tokyo") << QByteArray("2026-03-28 00:00");
    QTest::newRow("Berlin, spring")
        << QByteArray("Europe/Berlin") << QByteArray("2026-03-28 00:00");
    QTest::newRow("Berlin, autumn")
        << QByteArray("Europe/Berlin") << QByteArray("2026-10-24 00:00");
    QTest::newRow("New York, spring")
        << QByteArray("America/New_York") << QByteArray("2026-03-07 00:00");
    QTest::newRow("New York, autumn")
        << QByteArray("America/New_York") << QByteArray("2026-10-31 00:00");
    QTest::newRow("Lord Howe, autumn")
        << QByteArray("Australia/Lord_Howe") << QByteArray("2026-04-04 00:00");
    QTest::newRow("Lord Howe, spring")
        << QByteArray("Australia/Lord_Howe") << QByteArray("2026-10-03 00:00");
}

/// Two days around a change, every few minutes: a minute that is quiet on the wall waits; where it
/// ends the wall is not quiet; and until then nothing else comes out.
void ScheduleTest::noQuietMinuteIsUsed()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QByteArray, start);
    const QTimeZone there(zone);
    for (const auto& [from, to] :
         {std::pair{1320, 420}, {720, 780}, {1410, 150}, {105, 200}, {150, 125}, {0, 1}}) {
        const Timing timing = quietTiming(zone, from, to);
        for (Moment now = utc(start); now < utc(start) + 48h; now += 5min) {
            const Moment until = quietUntil(timing, now);
            const bool onTheWall = isQuietOnTheWall(wallMinute(now, there), *timing.quiet);
            QVERIFY(until >= now);
            QVERIFY(!onTheWall || until > now);
            QVERIFY(!isQuietOnTheWall(wallMinute(until, there), *timing.quiet));
            QCOMPARE(toMilliseconds(quietUntil(timing, until)), toMilliseconds(until));
            if (until > now) {
                const Moment between = now + (until - now) / 2;
                QCOMPARE(toMilliseconds(quietUntil(timing, between)), toMilliseconds(until));
            }
        }
    }
}

void ScheduleTest::withoutQuietHoursNothingWaits()
{
    const Moment now = utc("2026-11-23 13:00");
    Timing none;
    none.zone = QStringLiteral("Asia/Tokyo");
    QCOMPARE(toMilliseconds(quietUntil(none, now)), toMilliseconds(now));
    for (const auto& [from, to] : {std::pair{0, 0}, {-1, 5}, {5, 1440}, {1440, 5}})
        QCOMPARE(toMilliseconds(quietUntil(quietTiming("Asia/Tokyo", from, to), now)),
                 toMilliseconds(now));
    QCOMPARE(toMilliseconds(quietUntil(quietTiming("Asia/Tokio", 0, 1439), now)),
             toMilliseconds(now));
}

void ScheduleTest::aWindowMayBeEntirelyQuiet_data()
{
    QTest::addColumn<QByteArray>("notBefore");
    QTest::addColumn<QByteArray>("notAfter");
    QTest::addColumn<bool>("quiet");
    const auto row = [](const char* name, const char* notBefore, const char* notAfter, bool quiet) {
        QTest::newRow(name) << QByteArray(notBefore) << QByteArray(notAfter) << quiet;
    };
    // It is noon in Tokyo on the 23rd; quiet is from 22 to 7 o'clock, 13:00 to 22:00 UTC.
    row("no end", "2026-11-23 13:00", "", false);
    row("the night", "2026-11-23 13:00", "2026-11-23 22:00", true);
    row("one minute before", "2026-11-23 12:59", "2026-11-23 22:00", false);
    row("one minute after", "2026-11-23 13:00", "2026-11-23 22:01", false);
    row("from now", "", "2026-11-23 22:00", false);
    row("begun long ago", "2026-11-22 13:00", "2026-11-22 22:00", false);
    row("the other way round", "2026-11-23 22:00", "2026-11-23 13:00", false);
}

void ScheduleTest::aWindowMayBeEntirelyQuiet()
{
    QFETCH(const QByteArray, notBefore);
    QFETCH(const QByteArray, notAfter);
    Timing timing = quietTiming("Asia/Tokyo", 1320, 420);
    if (!notBefore.isEmpty())
        timing.notBefore = utc(notBefore);
    if (!notAfter.isEmpty())
        timing.notAfter = utc(notAfter);
    QTEST(isEntirelyQuiet(timing, utc("2026-11-23 03:00")), "quiet");
    timing.quiet.reset();
    QVERIFY(!isEntirelyQuiet(timing, utc("2026-11-23 03:00")));
}

#include "schedule_test.moc"
RINGI_TEST(ScheduleTest)
