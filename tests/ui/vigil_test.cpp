// SPDX-License-Identifier: Apache-2.0
#include "support/test_registry.h"

#include "ui/shell/run_news_text.h"
#include "ui/shell/vigil.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr Moment kNow = fromMilliseconds(1'800'000'000'000);
using Kind = RunNews::Kind;

RunSight run(CampaignState state, qint64 accepted = 0)
{
    RunSight sight;
    sight.campaign = CampaignId{7};
    sight.subject = u"Spring sale"_s;
    sight.state = state;
    sight.total = 100;
    sight.accepted = accepted;
    return sight;
}

RunSight waiting(const QString& waitsFor)
{
    RunSight sight = run(CampaignState::Holding);
    sight.waitsFor = waitsFor;
    return sight;
}

RunSight halted()
{
    RunSight sight = run(CampaignState::Paused, 10);
    sight.reason = errorCodeName(ErrorCode::AuthFailed);
    return sight;
}

RunProgress progress(RunActivity activity, qint64 done = 0)
{
    RunProgress progress;
    progress.campaign = CampaignId{7};
    progress.activity = activity;
    progress.total = 100;
    progress.done = done;
    return progress;
}

QList<Kind> kinds(const QList<RunNews>& news)
{
    QList<Kind> found;
    for (const RunNews& item : news)
        found.append(item.kind);
    return found;
}

} // namespace

/// What the program does about runs while people look elsewhere.
class VigilTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsAwake_data();
    void keepsAwake();
    void tellsOnce_data();
    void tellsOnce();
    void whatWasOverBeforeIsNoNews();
    void aProblemIsHeardAtOnceAndToldOnce();
    void aResumedRunMayFailAgain();
    void addsUpWhatGoesOn();
    void tellsOfSleepOnlyWhereItSent();
    void saysItInWords_data();
    void saysItInWords();
};

void VigilTest::keepsAwake_data()
{
    QTest::addColumn<RunSight>("sight");
    QTest::addColumn<std::optional<RunActivity>>("heard");
    QTest::addColumn<bool>("awake");
    QTest::addColumn<bool>("person");
    using Heard = std::optional<RunActivity>;
    QTest::newRow("sending") << run(CampaignState::Sending) << Heard() << true << false;
    QTest::newRow("waiting for its pace")
        << run(CampaignState::Sending) << Heard(RunActivity::Waiting) << true << false;
    QTest::newRow("paused by a person") << run(CampaignState::Paused) << Heard() << false << false;
    QTest::newRow("paused by a problem") << halted() << Heard() << false << true;
    QTest::newRow("finished") << run(CampaignState::Finished) << Heard() << false << false;
    QTest::newRow("overdue") << waiting(u"overdue"_s) << Heard() << false << true;
    QTest::newRow("restored") << waiting(u"restored"_s) << Heard() << false << true;
    RunSight ring = run(CampaignState::Sending);
    ring.waitsFor = u"ring"_s;
    QTest::newRow("between rings") << ring << Heard() << false << true;
    RunSight soon = run(CampaignState::Holding);
    soon.due = kNow + minutes{60};
    QTest::newRow("leaves within the hour") << soon << Heard() << true << false;
    soon.due = kNow + minutes{61};
    QTest::newRow("leaves later") << soon << Heard() << false << false;
    QTest::newRow("begins to send") << soon << Heard(RunActivity::Sending) << true << false;
}

void VigilTest::keepsAwake()
{
    QFETCH(const RunSight, sight);
    QFETCH(const std::optional<RunActivity>, heard);
    Vigil vigil;
    vigil.look({sight}, kNow);
    if (heard)
        vigil.hear(progress(*heard));
    QTEST(vigil.keepsAwake(), "awake");
    QTEST(vigil.needsPerson(), "person");
}

void VigilTest::tellsOnce_data()
{
    QTest::addColumn<RunSight>("before");
    QTest::addColumn<RunSight>("after");
    QTest::addColumn<QList<Kind>>("told");
    const RunSight sending = run(CampaignState::Sending, 10);
    QTest::newRow("finished") << sending << run(CampaignState::Finished, 100)
                              << QList{Kind::Finished};
    QTest::newRow("stopped by a person") << sending << run(CampaignState::Stopped) << QList<Kind>();
    RunSight refused = run(CampaignState::Stopped);
    refused.reason = errorCodeName(ErrorCode::PacketMismatch);
    QTest::newRow("stopped by the program") << sending << refused << QList{Kind::Ended};
    QTest::newRow("lapsed") << run(CampaignState::Holding) << run(CampaignState::Lapsed)
                            << QList{Kind::Ended};
    QTest::newRow("paused by a person") << sending << run(CampaignState::Paused) << QList<Kind>();
    QTest::newRow("paused by a problem") << sending << halted() << QList{Kind::Problem};
    QTest::newRow("overdue") << run(CampaignState::Holding) << waiting(u"overdue"_s)
                             << QList{Kind::Overdue};
    QTest::newRow("restored") << run(CampaignState::Holding) << waiting(u"restored"_s)
                              << QList{Kind::Restored};
    RunSight ring = sending;
    ring.waitsFor = u"ring"_s;
    QTest::newRow("a ring is done") << sending << ring << QList{Kind::Ring};
    QTest::newRow("goes on") << ring << sending << QList<Kind>();
}

void VigilTest::tellsOnce()
{
    QFETCH(const RunSight, before);
    QFETCH(const RunSight, after);
    Vigil vigil;
    vigil.look({before}, kNow);
    (void)vigil.takeNews();
    vigil.look({after}, kNow);
    const QList<Kind> told = kinds(vigil.takeNews());
    QTEST(told, "told");
    vigil.look({after}, kNow + minutes{1});
    QCOMPARE(kinds(vigil.takeNews()), QList<Kind>());
}

void VigilTest::whatWasOverBeforeIsNoNews()
{
    Vigil vigil;
    vigil.look({run(CampaignState::Finished, 100)}, kNow);
    QCOMPARE(kinds(vigil.takeNews()), QList<Kind>());
    // But what waits for a person still does.
    Vigil other;
    other.look({waiting(u"overdue"_s)}, kNow);
    QCOMPARE(kinds(other.takeNews()), QList{Kind::Overdue});
    // A small run may come and go between two looks.
    Vigil quick;
    quick.look({}, kNow);
    quick.look({run(CampaignState::Finished, 3)}, kNow);
    QCOMPARE(kinds(quick.takeNews()), QList{Kind::Finished});
}

void VigilTest::aProblemIsHeardAtOnceAndToldOnce()
{
    Vigil vigil;
    vigil.look({run(CampaignState::Sending, 10)}, kNow);
    RunProgress blocked = progress(RunActivity::Blocked, 10);
    blocked.problem = Error{ErrorCode::AuthFailed, {}, {}};
    vigil.hear(blocked);
    QVERIFY(!vigil.isGoing());
    QVERIFY(vigil.needsPerson());
    const QList<RunNews> news = vigil.takeNews();
    QCOMPARE(kinds(news), QList{Kind::Problem});
    QCOMPARE(news.first().problem->code, ErrorCode::AuthFailed);
    // The records say so a moment later: the same problem, not another.
    vigil.look({halted()}, kNow);
    vigil.hear(blocked);
    QCOMPARE(kinds(vigil.takeNews()), QList<Kind>());
}

void VigilTest::aResumedRunMayFailAgain()
{
    Vigil vigil;
    vigil.look({halted()}, kNow);
    RunProgress blocked = progress(RunActivity::Blocked, 10);
    blocked.problem = Error{ErrorCode::AuthFailed, {}, {}};
    vigil.hear(blocked);
    QCOMPARE(kinds(vigil.takeNews()), QList{Kind::Problem});
    vigil.look({run(CampaignState::Sending, 10)}, kNow);
    QVERIFY(vigil.isGoing());
    QVERIFY(!vigil.needsPerson());
    vigil.look({halted()}, kNow);
    QCOMPARE(kinds(vigil.takeNews()), QList{Kind::Problem});
}

void VigilTest::addsUpWhatGoesOn()
{
    Vigil vigil;
    RunSight other = run(CampaignState::Sending, 30);
    other.campaign = CampaignId{8};
    RunSight paused = run(CampaignState::Paused, 90);
    paused.campaign = CampaignId{9};
    vigil.look({run(CampaignState::Sending, 10), other, paused}, kNow);
    QCOMPARE(vigil.done(), 40);
    QCOMPARE(vigil.total(), 200);
    vigil.hear(progress(RunActivity::Sending, 60));
    QCOMPARE(vigil.done(), 90);
    // The records lag behind what was heard, and never make it less.
    vigil.look({run(CampaignState::Sending, 20), other}, kNow);
    QCOMPARE(vigil.done(), 90);
}

void VigilTest::tellsOfSleepOnlyWhereItSent()
{
    Vigil vigil;
    vigil.look({run(CampaignState::Paused, 10)}, kNow);
    vigil.goesToSleep(kNow);
    vigil.wokeUp(kNow + hours{1});
    QCOMPARE(kinds(vigil.takeNews()), QList<Kind>());

    vigil.look({run(CampaignState::Sending, 10)}, kNow);
    vigil.goesToSleep(kNow);
    vigil.rested();
    vigil.wokeUp(kNow + hours{1});
    QList<RunNews> news = vigil.takeNews();
    QCOMPARE(kinds(news), QList{Kind::Slept});
    QVERIFY(news.first().rested);
    QCOMPARE(news.first().slept, std::chrono::seconds{3600});
    QVERIFY(!news.first().needsPerson());

    vigil.goesToSleep(kNow + hours{2});
    vigil.wokeUp(kNow + hours{3});
    news = vigil.takeNews();
    QVERIFY(!news.first().rested);
    vigil.wokeUp(kNow + hours{4}); // never fell asleep
    QVERIFY(vigil.takeNews().isEmpty());
}

void VigilTest::saysItInWords_data()
{
    QTest::addColumn<RunNews>("news");
    QTest::addColumn<bool>("person");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    RunSight done = run(CampaignState::Finished, 1234);
    QTest::newRow("all well") << RunNews{Kind::Finished, done} << false
                              << u"“Spring sale” has been sent"_s
                              << u"1,234 accepted by the relay."_s;
    done.refused = 5;
    done.unknown = 3;
    QTest::newRow("not all well")
        << RunNews{Kind::Finished, done} << true << u"“Spring sale” has been sent"_s
        << u"1,234 accepted by the relay. 5 refused. 3 unknown: they need your decision."_s;
    const Error error{ErrorCode::AuthFailed, {}, {}};
    RunSight silent = halted();
    QTest::newRow("a problem heard") << RunNews{Kind::Problem, silent, error} << true
                                     << u"“Spring sale” has come to a halt"_s << QString();
    QTest::newRow("a problem on record")
        << RunNews{Kind::Problem, silent} << true << u"“Spring sale” has come to a halt"_s << QString();
    QTest::newRow("slept") << RunNews{Kind::Slept, silent, {}, hours{2}, true} << false
                           << u"The computer slept while “Spring sale” was being sent"_s
                           << u"It slept for 2 hours. Nothing was on its way at that moment; "
                              "sending goes on now."_s;
}

void VigilTest::saysItInWords()
{
    QFETCH(const RunNews, news);
    QFETCH(const QString, text);
    const NewsText words = describe(news);
    QTEST(news.needsPerson(), "person");
    QTEST(words.title, "title");
    QVERIFY(!words.text.isEmpty());
    if (!text.isEmpty())
        QCOMPARE(words.text, text);
}

Q_DECLARE_METATYPE(ringi::RunSight)
Q_DECLARE_METATYPE(ringi::RunNews)

#include "vigil_test.moc"
RINGI_TEST(VigilTest)
