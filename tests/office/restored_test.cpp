// SPDX-License-Identifier: Apache-2.0
// An old copy of the whole workspace is put in its place: nothing in it tells what was sent since.
#include "delivery/delivery_service.h"
#include "delivery/log_memory.h"
#include "office/run_bench.h"
#include "office/run_office.h"
#include "office/workspace_copy.h"
#include "practice/practice_relay.h"
#include "store/campaign_gateway.h"
#include "store/workspace_store.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QDir>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <atomic>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class RestoredTest final : public RunOfficeTest {
    Q_OBJECT

private:
    void startRelay(practice::ReplyHook hook = {})
    {
        practice::PracticeRelayOptions options;
        options.folder = office().file({});
        options.hook = std::move(hook);
        m_relay = std::make_unique<practice::PracticeRelay>(options);
        m_facts = test::startRelay(*m_relay);
    }
    CampaignId sealed() { return office().sealed(m_facts, 3); }
    [[nodiscard]] QString memory() { return office().file(u"last-seen"_s); }

    /// Until delivery has nothing more to do; how many messages the relay has then.
    qint64 deliver(const QString& memoryFolder)
    {
        DeliveryOptions options;
        options.lookEvery = 50ms;
        options.memoryFolder = memoryFolder;
        DeliveryService service(office().office().store(), office().secrets(), office().clock(),
                                options);
        QSignalSpy idle(&service, &DeliveryService::idle);
        service.start();
        if (idle.isEmpty() && !idle.wait(20'000))
            qFatal("delivery does not come to rest");
        return m_relay->count();
    }
    qint64 deliver() { return deliver(memory()); }
    void goOn(CampaignId campaign)
    {
        QCOMPARE(why(await(runs().goOn(office().jiro(), campaign))), QString());
    }
    [[nodiscard]] QString waitsFor(CampaignId campaign) { return office().run(campaign).waitsFor; }
    [[nodiscard]] int restorations()
    {
        return static_cast<int>(std::ranges::count_if(office().log(), [](const AuditEntry& entry) {
            return entry.action == u"workspace.restored";
        }));
    }
    /// Until all but those whom the relay puts off have it, and that is remembered.
    void deliverToSome(CampaignId campaign, qint64 some)
    {
        m_accepting = some;
        DeliveryOptions options = RunBench::hasty();
        options.memoryFolder = memory();
        DeliveryService service(office().office().store(), office().secrets(), office().clock(),
                                options);
        service.start();
        LogMemory remembered(memory());
        const auto settled = [&]() -> qint64 {
            const auto last = await(office().office().store().readers().run(
                [&](Connection& connection) { return remembered.recall(connection); }));
            const bool known = last && *last && (*last)->settled.contains(campaign);
            return known ? (*last)->settled.at(campaign) : 0;
        };
        QTRY_COMPARE_WITH_TIMEOUT(settled(), some, 20'000);
        QSignalSpy stopped(&service, &DeliveryService::stopped);
        service.shutdown();
        QVERIFY(stopped.wait(20'000)); // the relay, on this thread, hears the goodbyes
    }

    std::unique_ptr<practice::PracticeRelay> m_relay;
    RelayFacts m_facts;
    std::atomic<qint64> m_accepting = 0;

private Q_SLOTS:
    void aCopyFromBeforeTheRunWaitsForAPerson()
    {
        startRelay();
        const CampaignId campaign = sealed();
        WorkspaceCopy copy(office());
        QCOMPARE(deliver(), 3);
        QCOMPARE(office().state(campaign), CampaignState::Finished);
        copy.putBack();
        QCOMPARE(deliver(), 3);
        QCOMPARE(office().state(campaign), CampaignState::Holding);
        QCOMPARE(waitsFor(campaign), u"restored"_s);
        const QJsonObject found = entry(u"workspace.restored"_s).details;
        QVERIFY(found.value(u"lastSeen"_s).toInteger() > found.value(u"found"_s).toInteger());
        // It is found once, and waits on.
        QCOMPARE(deliver(), 3);
        QCOMPARE(restorations(), 1);
        goOn(campaign);
        QCOMPARE(entry(u"delivery.wentOn"_s).details.value(u"waitedFor"_s), u"restored"_s);
        QCOMPARE(deliver(), 6);
        QCOMPARE(office().state(campaign), CampaignState::Finished);
    }

    /// A folder is locked meanwhile; a server is not.
    void aCopyPutBackWhileTheProgramRunsWaits()
    {
        if (office().postgresUrl().isEmpty())
            return;
        startRelay();
        const CampaignId campaign = sealed();
        WorkspaceCopy copy(office());
        DeliveryOptions options;
        options.lookEvery = 50ms;
        options.memoryFolder = memory();
        DeliveryService service(office().office().store(), office().secrets(), office().clock(),
                                options);
        QSignalSpy idle(&service, &DeliveryService::idle);
        service.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_relay->count() == 3 && !idle.isEmpty(), 20'000);
        copy.putBackUnderway();
        const auto waits = [&] {
            const auto all = await(runs().all());
            return all && all->size() == 1 && all->first().waitsFor == u"restored";
        };
        QTRY_VERIFY_WITH_TIMEOUT(waits(), 30'000);
        QCOMPARE(m_relay->count(), 3);
        QCOMPARE(waitsFor(campaign), u"restored"_s);
        QCOMPARE(restorations(), 1);
    }

    void whatIsHandedInLaterIsNoMatterOfTheCopy()
    {
        startRelay();
        const CampaignId old = sealed();
        WorkspaceCopy copy(office());
        QCOMPARE(deliver(), 3);
        copy.putBack();
        QCOMPARE(deliver(), 3);
        const CampaignId later = sealed();
        QCOMPARE(deliver(), 6);
        QCOMPARE(office().state(later), CampaignState::Finished);
        QCOMPARE(waitsFor(old), u"restored"_s);
    }

    /// Sealed in the lost days, and sealed once more in the copy.
    void whatWaitedForItsReviewInTheCopyWaitsAfterIt()
    {
        startRelay();
        const SenderId sender = office().addSender(office().addRelay(m_facts));
        const ListId list = office().importList(OfficeFixture::numberedPeople(3));
        const CampaignId campaign = office().draft(sender, list, 3);
        office().submit(campaign);
        WorkspaceCopy copy(office());
        QVERIFY(office().approve(office().taro(), campaign));
        QCOMPARE(deliver(), 3);
        copy.putBack();
        QCOMPARE(deliver(), 3);
        QVERIFY(office().approve(office().taro(), campaign));
        QCOMPARE(deliver(), 3);
        QCOMPARE(waitsFor(campaign), u"restored"_s);
    }

    /// The logs are the same: only how far the run has come tells.
    void aCopyFromTheMiddleOfTheRunWaits()
    {
        startRelay([this](const QByteArray& verb, const QByteArray& argument) {
            const bool takesIt =
                verb != "RCPT" || (argument.contains("user1") && m_accepting >= 1) ||
                (argument.contains("user2") && m_accepting >= 2) || m_accepting == 3;
            return takesIt ? std::nullopt : std::optional<QByteArray>("450 4.2.0 Later");
        });
        const CampaignId campaign = sealed();
        deliverToSome(campaign, 1);
        WorkspaceCopy copy(office());
        const qsizetype entries = office().log().size();
        deliverToSome(campaign, 2);
        QCOMPARE(office().log().size(), entries);
        copy.putBack();
        m_accepting = 3;
        QCOMPARE(deliver(), 2);
        QCOMPARE(office().state(campaign), CampaignState::Sending);
        QCOMPARE(waitsFor(campaign), u"restored"_s);
        goOn(campaign);
        QCOMPARE(deliver(), 4);
    }

    /// Stopped in the lost days, before anything was sent.
    void aCopyFromBeforeAStopWaits()
    {
        startRelay();
        if (!await(office().office().settings().savePolicy(office().taro(),
                                                           PolicyBook{{.hold = 10min}})))
            qFatal("no policy");
        const CampaignId campaign = sealed();
        WorkspaceCopy copy(office());
        QCOMPARE(why(await(runs().stop(office().jiro(), campaign, {}))), QString());
        QCOMPARE(deliver(), 0);
        copy.putBack();
        LogMemory memory(this->memory());
        QCOMPARE(why(await(office().office().store().writer().run([&](Connection& connection) {
                     return noteIfRestored(connection, memory, office().clock().now());
                 }))),
                 QString());
        QCOMPARE(restorations(), 1);
    }

    /// The column is anybody's to edit; the log is not.
    void theDatabaseCannotSayGoOn()
    {
        startRelay();
        const CampaignId campaign = sealed();
        WorkspaceCopy copy(office());
        QCOMPARE(deliver(), 3);
        copy.putBack();
        QCOMPARE(deliver(), 3);
        change([campaign](Connection& connection) -> Status {
            if (auto ok = CampaignGateway(connection).setLateStart(campaign); !ok)
                return ok;
            return CampaignGateway(connection).setWaitsFor(campaign, {});
        });
        QCOMPARE(deliver(), 3);
        QCOMPARE(waitsFor(campaign), u"restored"_s);
    }

    void whatWasRememberedAndIsSpoiltAsksToo()
    {
        startRelay();
        const CampaignId campaign = sealed();
        QVERIFY(QDir().mkpath(memory()));
        const auto uuid = await(office().office().store().readers().run(
            [](Connection& connection) { return WorkspaceGateway(connection).load(); }));
        QFile file(memory() + u'/' + uuid->uuid + u".json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\":");
        file.close();
        QCOMPARE(deliver(), 0);
        QCOMPARE(waitsFor(campaign), u"restored"_s);
    }

    void nothingLeavesThatCannotBeRemembered()
    {
        startRelay();
        const CampaignId campaign = sealed();
        QFile file(memory()); // where a folder belongs
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        DeliveryOptions options;
        options.lookEvery = 50ms;
        options.memoryFolder = memory();
        DeliveryService service(office().office().store(), office().secrets(), office().clock(),
                                options);
        std::optional<Error> problem;
        connect(&service, &DeliveryService::progress, this, [&](const RunProgress& progress) {
            if (progress.problem)
                problem = progress.problem;
        });
        service.start();
        QTRY_VERIFY_WITH_TIMEOUT(problem.has_value(), 20'000);
        QCOMPARE(problem->code, ErrorCode::FileUnwritable);
        QCOMPARE(m_relay->count(), 0);
        QVERIFY(file.remove());
        QTRY_COMPARE_WITH_TIMEOUT(office().state(campaign), CampaignState::Finished, 20'000);
    }

    /// A computer that never saw it cannot know; nor does one whose workspace only went on.
    void theWorkspaceItselfIsNoCopy()
    {
        startRelay();
        for (int i = 1; i <= 2; ++i) {
            sealed();
            QCOMPARE(deliver(), 3 * i);
            office().reopen();
        }
        sealed();
        QCOMPARE(deliver(office().file(u"another computer"_s)), 9);
        QCOMPARE(restorations(), 0);
    }
};

#include "restored_test.moc"
RINGI_TEST(RestoredTest)
