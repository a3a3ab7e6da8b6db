// SPDX-License-Identifier: Apache-2.0
// Runs that come too late, or find another relay than was sealed.
#include "delivery/agenda.h"
#include "delivery/evidence.h"
#include "office/delivery_rig.h"
#include "store/relay_gateway.h"
#include "store/workspace_store.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class LateRunTest final : public DeliveryRig {
    Q_OBJECT

private:
    CampaignId sealedForThree(const CampaignWords& words = {})
    {
        return bench().sealedTo(OfficeFixture::numberedPeople(3), 3, words);
    }
    RelayCard relayCard()
    {
        const auto relays = await(office().office().settings().relays());
        if (!relays || relays->size() != 1)
            qFatal("one relay");
        return relays->first();
    }
    /// Behind the office's back: saved in the settings, the seals would lapse.
    void writeRelay(const RelayCard& relay)
    {
        const auto written =
            await(office().office().store().writer().run([relay](Connection& connection) -> Status {
                RelayGateway relays(connection);
                auto row = relays.find(relay.id);
                if (!row)
                    return failure(row);
                row->host = relay.host;
                row->port = relay.port;
                row->tlsRule = relay.tlsRule;
                row->userName = relay.userName;
                return relays.update(*row);
            }));
        if (!written)
            qFatal("not written");
    }

private Q_SLOTS:
    /// Approved on Friday, and nobody turns the computer on before Monday.
    void aHoldThatEndedWhileNobodyWasThereWaits()
    {
        savePolicy(10min, false);
        startRelay();
        const CampaignId campaign = sealedForThree();
        clock().move(10min + 1h + 1min);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().run(campaign).waitsFor, u"overdue"_s, 20'000);
        QCOMPARE(relay().count(), 0);
        goOn(campaign);
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(relay().count(), 3);
    }

    void nearlyAnHourIsNotLate()
    {
        savePolicy(10min, false);
        startRelay();
        const CampaignId campaign = sealedForThree();
        clock().move(10min + 55min);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(entries(u"delivery.waits"_s).size(), 0);
    }

    /// The computer slept over the end of the hold.
    void aHoldThatEndedInASleepWaits()
    {
        savePolicy(10min, false);
        startRelay();
        const CampaignId campaign = sealedForThree();
        startService();
        QVERIFY(bench().nothingComes());
        clock().move(8h);
        QTRY_COMPARE_WITH_TIMEOUT(office().run(campaign).waitsFor, u"overdue"_s, 20'000);
        QCOMPARE(relay().count(), 0);
    }

    /// Waiting for its relay is no absence.
    void onlyWhereNobodyWasThereIsAHoldLate()
    {
        savePolicy(10min, false);
        startRelay();
        const CampaignId campaign = sealedForThree();
        const auto isLate = [&](std::chrono::minutes now, std::chrono::minutes presentSince) {
            const auto answer = await(
                office().office().store().writer().run([=](Connection& connection) -> Result<bool> {
                    const auto sealed = verifyStoredCampaign(connection, campaign);
                    if (!sealed)
                        return failure(sealed);
                    const Moment end = sealed->sealedAt() + 10min;
                    return isOverdue(connection, *sealed, end + now, end + presentSince);
                }));
            if (!answer)
                qFatal("no answer");
            return *answer;
        };
        QCOMPARE(isLate(180min, -1min), false);
        QCOMPARE(isLate(180min, 1min), true);
        QCOMPARE(isLate(61min, 61min), true);
        QCOMPARE(isLate(60min, 60min), false);
    }

    void sealsThatAreTooOldLapse()
    {
        const PolicyBook policy{{.hold = 10min, .life = 2h}};
        if (!await(office().office().settings().savePolicy(office().taro(), policy)))
            qFatal("no policy");
        startRelay();
        const CampaignId campaign = sealedForThree();
        clock().move(2h + 1min);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Lapsed, 20'000);
        QCOMPARE(office().run(campaign).reason, u"SealExpired"_s);
        QCOMPARE(entries(u"campaign.lapsed"_s).size(), 1);
        QCOMPARE(relay().count(), 0);
    }

    void whatNobodySealedInItsTimeLapses()
    {
        startRelay();
        CampaignWords words;
        words.timing.notAfter = clock().now() + 1h;
        const CampaignId sealed = sealedForThree();
        const auto before = await(office().office().campaigns().load(sealed))->draft;
        const CampaignId campaign = office().draft(before.sender, before.list, 3, words);
        office().submit(campaign);
        clock().move(2h);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Lapsed, 20'000);
        QCOMPARE(await(office().office().campaigns().load(campaign))->reason, u"WindowPassed"_s);
    }

    void aLateStartLapsesWhenItsWindowCloses()
    {
        startRelay();
        CampaignWords words;
        words.timing.notBefore = clock().now() + 1h;
        words.timing.notAfter = clock().now() + 4h;
        const CampaignId campaign = sealedForThree(words);
        clock().move(2h);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().run(campaign).waitsFor, u"overdue"_s, 20'000);
        clock().move(2h + 1min);
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Lapsed, 20'000);
        const RunCard run = office().run(campaign);
        QCOMPARE(run.waitsFor, QString());
        QCOMPARE(run.reason, u"WindowPassed"_s);
        QVERIFY(!run.endedAt); // it never began
        QCOMPARE(entries(u"campaign.lapsed"_s).size(), 1);
        QCOMPARE(relay().count(), 0);
    }

    void aRingNobodyLetGoOnStopsWhenItsWindowCloses()
    {
        savePolicy(0s, true);
        startRelay();
        CampaignWords words;
        words.handling.rings = true;
        words.timing.notAfter = clock().now() + 2h;
        const CampaignId campaign = bench().sealedTo(peopleWithOurs(100, {50}), 100, words);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().run(campaign).waitsFor, u"ring"_s, 20'000);
        clock().move(2h + 1min);
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Stopped, 20'000);
        const RunCard run = office().run(campaign);
        QCOMPARE(run.waitsFor, QString());
        QCOMPARE(run.reason, u"WindowPassed"_s);
        QVERIFY(run.endedAt);
        QCOMPARE(run.counts.cancelled, 99);
        QCOMPARE(entries(u"delivery.stopped"_s).size(), 1);
        QCOMPARE(relay().count(), 1);
    }

    /// In the middle, with everybody deferred.
    void aRunThatItsWindowEndsHasAnEnd()
    {
        startRelay([](const QByteArray& verb, const QByteArray&) -> std::optional<QByteArray> {
            return verb == "RCPT" ? std::optional<QByteArray>("450 4.2.0 Later") : std::nullopt;
        });
        CampaignWords words;
        words.timing.notAfter = clock().now() + 2h;
        const CampaignId campaign = sealedForThree(words);
        startService();
        QTRY_VERIFY_WITH_TIMEOUT(office().run(campaign).startedAt.has_value(), 20'000);
        clock().move(2h + 1min);
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Stopped, 20'000);
        QVERIFY(office().run(campaign).endedAt);
        QTRY_COMPARE_WITH_TIMEOUT(office().run(campaign).counts.cancelled, 3, 20'000);
    }

    void anotherRelayUnderTheSameNumberGetsNothing_data()
    {
        QTest::addColumn<QString>("field");
        for (const auto* field : {"host", "port", "tlsRule", "userName"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void anotherRelayUnderTheSameNumberGetsNothing()
    {
        QFETCH(const QString, field);
        startRelay();
        const CampaignId campaign = sealedForThree();
        const RelayCard before = relayCard();
        RelayCard now = before;
        if (field == u"host")
            now.host = u"relay.example.net"_s;
        else if (field == u"port")
            now.port = before.port == 25 ? 26 : 25;
        else if (field == u"tlsRule")
            now.tlsRule = u"implicit"_s;
        else
            now.userName = u"somebody"_s;
        writeRelay(now);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Paused, 20'000);
        QCOMPARE(office().run(campaign).reason, u"RelayChanged"_s);
        QCOMPARE(entries(u"delivery.paused"_s).first().details.value(u"detail"_s).toString(),
                 field);
        QCOMPARE(relay().count(), 0);
        writeRelay(before);
        resume(campaign);
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(relay().count(), 3);
    }
};

#include "late_run_test.moc"
RINGI_TEST(LateRunTest)
