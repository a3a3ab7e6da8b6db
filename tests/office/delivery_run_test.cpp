// SPDX-License-Identifier: Apache-2.0
// A run from start to end against the practice relay: rings, quiet hours, late starts, halts.
#include "office/delivery_rig.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class DeliveryRunTest final : public DeliveryRig {
    Q_OBJECT

private:
    [[nodiscard]] QByteArrayList receivers()
    {
        QByteArrayList all;
        for (const auto& message : relay().messages())
            all += message.recipients;
        return all;
    }

private Q_SLOTS:
    void ringAfterRing()
    {
        startRelay();
        CampaignWords words;
        words.handling.rings = true;
        const CampaignId campaign = bench().sealedTo(peopleWithOurs(200, {150, 60}), 200, words);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 30'000);
        const QByteArrayList got = receivers();
        QCOMPARE(got.size(), 200);
        QCOMPARE(QSet<QByteArray>(got.begin(), got.begin() + 2),
                 (QSet<QByteArray>{"user60@example.com", "user150@example.com"}));
        QCOMPARE(QSet<QByteArray>(got.begin() + 2, got.begin() + 4),
                 (QSet<QByteArray>{"user1@example.net", "user2@example.net"})); // 1 %
        const QSet<QByteArray> tenth(got.begin() + 4, got.begin() + 24);
        for (int i = 3; i <= 22; ++i)
            QVERIFY(tenth.contains("user" + QByteArray::number(i) + "@example.net"));
        QCOMPARE(entries(u"delivery.ring"_s).size(), 3);
    }

    void aPersonSaysGoOn()
    {
        startRelay();
        Policy policy;
        policy.hold = 0s;
        policy.askBetweenRings = true;
        QVERIFY(await(office().office().settings().savePolicy(office().taro(), {policy})));
        CampaignWords words;
        words.handling.rings = true;
        const CampaignId campaign = bench().sealedTo(peopleWithOurs(100, {50}), 100, words);
        startService();
        for (const int after : {1, 2, 12}) {
            QTRY_COMPARE_WITH_TIMEOUT(office().run(campaign).waitsFor, u"ring"_s, 20'000);
            QCOMPARE(relay().count(), after);
            QVERIFY(await(runs().goOn(office().jiro(), campaign)));
            bench().service().nudge();
        }
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(relay().count(), 100);
    }

    void tooManyRefusalsHaltTheRun()
    {
        startRelay([](const QByteArray& verb, const QByteArray&) -> std::optional<QByteArray> {
            return verb == "RCPT" ? std::optional<QByteArray>("550 5.1.1 No such user")
                                  : std::nullopt;
        });
        const CampaignId campaign = bench().sealedTo(OfficeFixture::numberedPeople(400), 400, {});
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Paused, 20'000);
        const RunCard run = office().run(campaign);
        QCOMPARE(run.reason, u"TooManyRefusals"_s);
        QVERIFY(run.counts.refused >= 10);
        QVERIFY2(run.counts.refused <= 30, qPrintable(QString::number(run.counts.refused)));
        QCOMPARE(relay().count(), 0);
    }

    void anOverdueStartWaitsForAPerson()
    {
        startRelay();
        CampaignWords words;
        words.timing.notBefore = clock().now() + 1h;
        const CampaignId campaign = bench().sealedTo(OfficeFixture::numberedPeople(3), 3, words);
        clock().move(2h);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().run(campaign).waitsFor, u"overdue"_s, 20'000);
        QCOMPARE(relay().count(), 0);
        QVERIFY(await(runs().goOn(office().jiro(), campaign)));
        bench().service().nudge();
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(relay().count(), 3);
    }

    void aStartOnTimeAsksNobody()
    {
        startRelay();
        CampaignWords words;
        words.timing.notBefore = clock().now() + 1h;
        const CampaignId campaign = bench().sealedTo(OfficeFixture::numberedPeople(3), 3, words);
        startService();
        QVERIFY(bench().nothingComes());
        QCOMPARE(office().state(campaign), CampaignState::Holding);
        clock().move(1h + 1s);
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(relay().count(), 3);
    }

    void quietHoursAreQuiet()
    {
        startRelay();
        CampaignWords words;
        words.timing.zone = u"Asia/Tokyo"_s;
        const QTime tokyo = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Tokyo")).time();
        const int minute = tokyo.hour() * 60 + tokyo.minute();
        words.timing.quiet = QuietHours{(minute + 1380) % 1440, (minute + 120) % 1440};
        const CampaignId campaign = bench().sealedTo(OfficeFixture::numberedPeople(3), 3, words);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Sending, 20'000);
        QVERIFY(bench().nothingComes());
        clock().move(3h); // seen as a jump, so it need not wait for its timer
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(relay().count(), 3);
    }

    void aPauseActsBeforeTheNextRecipient()
    {
        startRelay();
        const CampaignId campaign = bench().sealedTo(OfficeFixture::numberedPeople(500), 500, {});
        DeliveryOptions options = RunBench::hasty();
        options.connections = 2;
        options.window = 1;
        connect(&relay(), &practice::PracticeRelay::received, this, [&](qint64 count) {
            if (count == 20)
                runs().pause(office().jiro(), campaign);
        });
        startService(options);
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Paused, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(office().run(campaign).counts.open, 0, 20'000);
        const qint64 sent = relay().count();
        QVERIFY2(sent < 500, qPrintable(QString::number(sent)));
        QTRY_COMPARE(office().run(campaign).counts.accepted, sent);
        QVERIFY(bench().nothingComes());
        QVERIFY(await(runs().resume(office().jiro(), campaign)));
        bench().service().nudge();
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 30'000);
        QCOMPARE(relay().count(), 500);
        QCOMPARE(office().run(campaign).counts.accepted, 500);
    }

    /// 450 the first time for everybody: greylisting.
    void greylistingIsWaitedOut()
    {
        auto seen = std::make_shared<QSet<QByteArray>>();
        startRelay([seen](const QByteArray& verb,
                          const QByteArray& argument) -> std::optional<QByteArray> {
            if (verb != "RCPT" || seen->contains(argument))
                return std::nullopt;
            seen->insert(argument);
            return "450 4.2.0 Greylisted, try again later";
        });
        const CampaignId campaign = bench().sealedTo(OfficeFixture::numberedPeople(40), 40, {});
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 60'000);
        QCOMPARE(relay().count(), 40);
        const auto reasons =
            await(runs().tally(campaign, TallyKind::Reason, 5));
        QVERIFY(reasons);
        QCOMPARE(reasons->first().deferred, 40);
    }
};

#include "delivery_run_test.moc"
RINGI_TEST(DeliveryRunTest)
