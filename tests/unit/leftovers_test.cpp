// SPDX-License-Identifier: Apache-2.0
#include "checks/catalogue.h"
#include "checks/date_finder.h"

#include "sample_campaign.h"
#include "support/test_registry.h"

#include <QTimeZone>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// What a copy of an older campaign may have kept. It leaves on Sunday 22 November 2026, in Tokyo.
class LeftoversTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsDays_data();
    void findsDays();
    void weighs_data();
    void weighs();
    void goesByTheZoneOfTheTiming_data();
    void goesByTheZoneOfTheTiming();
    void saysWhere();
    void knowsTheSource();

private:
    static Snapshot campaign(const QString& body);
    static QList<Finding> findings(const Snapshot& snapshot,
                                   const std::optional<CopiedCampaign>& source = {});
};

Snapshot LeftoversTest::campaign(const QString& body)
{
    Snapshot s = test::sampleSnapshot();
    s.subject = u"News"_s;
    s.body = body;
    s.html.clear();
    s.files.clear();
    s.personalFiles.reset();
    s.timing = {.notBefore = {}, .notAfter = {}, .zone = u"Asia/Tokyo"_s};
    return s;
}

QList<Finding> LeftoversTest::findings(const Snapshot& snapshot,
                                       const std::optional<CopiedCampaign>& source)
{
    const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), QTimeZone("Asia/Tokyo"));
    const auto found =
        checkLeftovers(snapshot, {.now = fromMilliseconds(now.toMSecsSinceEpoch()),
                                  .forEachRecipient = [](const auto&) { return Status(); },
                                  .copiedFrom = source});
    return found.value_or(QList<Finding>{{u"failed"_s, {}, {}, {}}});
}

void LeftoversTest::findsDays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // "year-month-day weekday", 0 where it is not said
    const auto row = [](const QString& text, const QString& found) {
        QTest::addRow("%s", qPrintable(text)) << text << found;
    };
    // The forms of a day.
    row(u"on 2026-11-27, at ten"_s, u"2026-11-27 0"_s);
    row(u"2026/11/27"_s, u"2026-11-27 0"_s);
    row(u"2026/1/7."_s, u"2026-1-7 0"_s);
    row(u"until 11/27"_s, u"0-11-27 0"_s);
    row(u"until 10/11"_s, u"0-10-11 0"_s);
    row(u"11/27"_s, u"0-11-27 0"_s);
    row(u"11/27/2026"_s, u"2026-11-27 0"_s);
    row(u"27/11/2026"_s, u"2026-11-27 0"_s);
    row(u"27 November 2026"_s, u"2026-11-27 0"_s);
    row(u"27 November"_s, u"0-11-27 0"_s);
    row(u"the 27th of November"_s, u"0-11-27 0"_s);
    row(u"27 Nov. 2026"_s, u"2026-11-27 0"_s);
    row(u"November 27"_s, u"0-11-27 0"_s);
    row(u"November 27, 2026"_s, u"2026-11-27 0"_s);
    row(u"Nov 27th, 2026"_s, u"2026-11-27 0"_s);
    row(u"Sept 1"_s, u"0-9-1 0"_s);
    row(u"11月27日に"_s, u"0-11-27 0"_s);
    row(u"１１月２７日"_s, u"0-11-27 0"_s);
    row(u"2026年11月27日"_s, u"2026-11-27 0"_s);
    row(u"令和8年11月27日"_s, u"2026-11-27 0"_s);
    row(u"令和元年5月1日"_s, u"2019-5-1 0"_s);
    row(u"平成31年4月30日"_s, u"2019-4-30 0"_s);
    row(u"from 1 May to 3 May"_s, u"0-5-1 0, 0-5-3 0"_s);
    // With the day of the week.
    row(u"Friday 27 November"_s, u"0-11-27 5"_s);
    row(u"Friday, November 27, 2026"_s, u"2026-11-27 5"_s);
    row(u"Fri 27 Nov"_s, u"0-11-27 5"_s);
    row(u"27 November (Friday)"_s, u"0-11-27 5"_s);
    row(u"27 November 2026, Friday"_s, u"2026-11-27 5"_s);
    row(u"11月27日(金)"_s, u"0-11-27 5"_s);
    row(u"１１月２７日（金）"_s, u"0-11-27 5"_s);
    row(u"11月27日（金曜日）"_s, u"0-11-27 5"_s);
    row(u"11月27日金曜日"_s, u"0-11-27 5"_s);
    row(u"11月23日（月・祝）"_s, u"0-11-23 1"_s);
    row(u"令和8年11月27日（金）"_s, u"2026-11-27 5"_s);
    row(u"11/27(金)"_s, u"0-11-27 5"_s);
    row(u"10/11（日）"_s, u"0-10-11 7"_s);
    row(u"2026-11-27 (Fri)"_s, u"2026-11-27 5"_s);
    row(u"Thursday 10/11"_s, u"0-10-11 4"_s);
    // What is no day of the week.
    row(u"11月27日（日本時間）"_s, u"0-11-27 0"_s);
    row(u"27 November, Monthly"_s, u"0-11-27 0"_s);
    row(u"11月27日 水道橋"_s, u"0-11-27 0"_s);
    // What is no day at all.
    for (const QString& text : {u"03-1234-5678"_s,  u"+81 3-2026-1127"_s,
                                u"0120-11-27-11"_s, u"tel. 2026-11-2711"_s,
                                u"1,200 yen"_s,     u"¥11,271"_s,
                                u"11.27 EUR"_s,     u"〒112-0027"_s,
                                u"112-0027"_s,      u"version 11.2.7"_s,
                                u"v2026.11.27"_s,   u"2026.11.27"_s,
                                u"10/11"_s,         u"at 10/11 of it"_s,
                                u"10:11"_s,         u"from 10:00 to 11:27"_s,
                                u"24/7"_s,          u"1/2"_s,
                                u"50/50"_s,         u"32 November"_s,
                                u"11/31/2026"_s,    u"2026/13/01"_s,
                                u"13月1日"_s,       u"2月30日"_s,
                                u"you may 12"_s,    u"November 2026"_s,
                                u"11月"_s,          u"27日"_s,
                                u"KX-11/27"_s,      u"a/11/27/b"_s,
                                u"11/27%"_s,        u"https://example.com/2026/11/27/x"_s,
                                u"A4 11/27-3"_s,    u"item 27/11/26/4"_s})
        row(text, u""_s);
}

void LeftoversTest::findsDays()
{
    QFETCH(QString, text);
    QStringList found;
    for (const NamedDay& day : daysIn(plainDigits(text)))
        found.append(u"%1-%2-%3 %4"_s.arg(day.year.value_or(0))
                         .arg(day.month)
                         .arg(day.day)
                         .arg(day.weekday.value_or(0)));
    QTEST(found.join(u", "), "found");
}

void LeftoversTest::weighs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found"); // "code words"
    const auto row = [](const QString& text, const QString& found = {}) {
        QTest::addRow("%s", qPrintable(text)) << text << found;
    };
    row(u"see you on 27 November"_s);
    row(u"today, 22 November"_s);
    row(u"see you on 21 November"_s, u"date-passed 21 November"_s);
    row(u"10月30日に"_s, u"date-passed 10月30日"_s);
    row(u"until 2025-11-27"_s, u"date-passed 2025-11-27"_s);
    row(u"令和7年11月27日まで"_s, u"date-passed 令和7年11月27日"_s);
    row(u"on 10 January"_s); // the next
    row(u"founded on 1 April 1998"_s);
    row(u"03/04/2026"_s); // which of the two?
    row(u"04/04/2026"_s, u"date-passed 04/04/2026"_s);
    row(u"Friday 27 November"_s);
    row(u"Thursday 27 November"_s, u"weekday-wrong Thursday 27 November"_s);
    row(u"11月27日（木）"_s, u"weekday-wrong 11月27日(木"_s);
    row(u"11月27日（金）"_s);
    row(u"11月23日（月・祝）"_s);
    row(u"Friday 27 November 2025"_s,
        u"weekday-wrong Friday 27 November 2025, date-passed Friday 27 November 2025"_s);
    row(u"29 February"_s); // of no year near: 2027 and 2026 have none
    row(u"the plan for 2025"_s, u"last-year-named 2025"_s);
    row(u"2025年度の"_s, u"last-year-named 2025年度"_s);
    row(u"令和７年度"_s, u"last-year-named 令和7年度"_s);
    row(u"© 2025 Example"_s, u"last-year-named 2025"_s);
    row(u"the plan for 2026 and 2024"_s);
    row(u"令和8年度"_s);
    row(u"2025 yen, 2025円, JPY 2025, ¥2025, 12,025"_s);
    row(u"03-2025-1234, KX-2025, 2025-KX, no. 20251"_s);
    row(u"2025個、2025名"_s);
    row(u"version 4.2025, 2025.1"_s);
}

void LeftoversTest::weighs()
{
    QFETCH(QString, text);
    QStringList found;
    for (const Finding& finding : findings(campaign(text))) {
        found.append(finding.code + u' ' + finding.facts.value(u"words"_s).toString());
        QCOMPARE(finding.severity,
                 finding.code == u"last-year-named"_s ? Severity::Note : Severity::Warning);
    }
    QTEST(found.join(u", "), "found");
}

void LeftoversTest::goesByTheZoneOfTheTiming_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<int>("hour"); // UTC, on 21 November
    QTest::addColumn<bool>("passed");
    QTest::newRow("still that day in London") << u"Europe/London"_s << 15 << false;
    QTest::newRow("the next in Tokyo") << u"Asia/Tokyo"_s << 15 << true;
    QTest::newRow("the same in Tokyo") << u"Asia/Tokyo"_s << 14 << false;
}

void LeftoversTest::goesByTheZoneOfTheTiming()
{
    QFETCH(QString, zone);
    QFETCH(int, hour);
    Snapshot s = campaign(u"on 21 November"_s);
    s.timing.zone = zone;
    const QDateTime then(QDate(2026, 11, 21), QTime(hour, 0), QTimeZone::utc());
    const CheckContext context{.now = fromMilliseconds(then.toMSecsSinceEpoch()),
                               .forEachRecipient = {}};
    const auto found = checkLeftovers(s, context);
    QVERIFY(found);
    QTEST(!found->isEmpty(), "passed");
    // It leaves later: then it has passed everywhere.
    s.timing.notBefore = context.now + std::chrono::hours(48);
    QVERIFY(!checkLeftovers(s, context)->isEmpty());
}

void LeftoversTest::saysWhere()
{
    Snapshot s = campaign(u"Dear {{name}},\n\nuntil 20 November.\n"_s);
    s.html = u"<p>Dear {{name}},</p><p>until <b>20</b> November.</p>"_s; // said once
    s.subject = u"Last days: 11/20（木）"_s;
    const auto found = findings(s);
    QCOMPARE(found.size(), 3);
    const auto facts = [](const QString& place, const QString& words, int line, int column) {
        return QJsonObject{
            {u"part"_s, place}, {u"words"_s, words}, {u"line"_s, line}, {u"column"_s, column}};
    };
    QJsonObject wrong = facts(u"subject"_s, u"11/20(木"_s, 1, 12);
    wrong.insert(u"weekday"_s, 5);
    wrong.insert(u"year"_s, 2026);
    QVERIFY(found.at(0) == (Finding{u"weekday-wrong"_s, Severity::Warning, u"subject"_s, wrong}));
    QCOMPARE(found.at(1).code, u"date-passed"_s);
    QJsonObject passed = facts(u"body"_s, u"20 November"_s, 3, 7);
    passed.insert(u"days"_s, 2);
    QVERIFY(found.at(2) == (Finding{u"date-passed"_s, Severity::Warning, u"body"_s, passed}));
}

void LeftoversTest::knowsTheSource()
{
    Snapshot s = campaign(u"Hello"_s);
    s.files = {{.name = u"a.pdf"_s, .type = {}, .size = 1, .digest = crypto::sha256("a")},
               {.name = u"b.pdf"_s, .type = {}, .size = 1, .digest = crypto::sha256("b")}};
    QVERIFY(findings(s).isEmpty());
    QVERIFY(findings(s, CopiedCampaign{u"Other"_s, {crypto::sha256("c")}}).isEmpty());
    const QList<Finding> both{
        {u"subject-of-source"_s, Severity::Warning, u"subject"_s, {}},
        {u"file-of-source"_s, Severity::Warning, u"body"_s, {{u"name"_s, u"b.pdf"_s}}}};
    QVERIFY(findings(s, CopiedCampaign{u" News"_s, {crypto::sha256("b")}}) == both);
    s.subject.clear();
    QCOMPARE(findings(s, CopiedCampaign{u""_s, {}}).size(), 0);
}

#include "leftovers_test.moc"
RINGI_TEST(LeftoversTest)
