// SPDX-License-Identifier: Apache-2.0
// A run that ends while the database takes nothing, and goes on in the same program.
#include "office/run_bench.h"
#include "store/ledger_gateway.h"
#include "store/workspace_store.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class UnwrittenOutcomesTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<RunBench> m_bench;
    CampaignId m_campaign;
    bool m_over = false;

    /// The database refuses to hold that anybody accepted anything; or it does so no more.
    void refuseOutcomes(bool refuses)
    {
        inStore(refuses ? u"CREATE TRIGGER full BEFORE UPDATE ON ledger"
                          " WHEN NEW.state = 'accepted' BEGIN SELECT RAISE(ABORT, 'full'); END"_s
                        : u"DROP TRIGGER full"_s);
    }
    void inStore(const QString& sql)
    {
        const auto done = await(m_bench->office().office().store().writer().run(
            [sql](Connection& connection) { return connection.executeOnce(sql); }));
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    }
    [[nodiscard]] RunDesk& runs() { return m_bench->office().office().runs(); }
    [[nodiscard]] const Session& jiro() { return m_bench->office().jiro(); }
    [[nodiscard]] bool pause()
    {
        const bool paused = await(runs().pause(jiro(), m_campaign)).has_value();
        m_bench->service().nudge();
        return paused;
    }
    [[nodiscard]] bool resume()
    {
        const bool resumed = await(runs().resume(jiro(), m_campaign)).has_value();
        m_bench->service().nudge();
        return resumed;
    }
    void startService()
    {
        m_over = false;
        DeliveryOptions options = RunBench::hasty();
        options.connections = 1;
        m_bench->startService(options);
        connect(&m_bench->service(), &DeliveryService::progress, this,
                [this](const RunProgress& progress) {
                    m_over = progress.activity == RunActivity::Done;
                });
    }
    /// The relay took one, the ledger does not know, and the run is over.
    void endWithoutWriting()
    {
        m_bench->startRelay();
        m_campaign = m_bench->sealed(3);
        refuseOutcomes(true);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->relay().count(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->counts(m_campaign).open, 1, 20'000);
        QVERIFY(pause());
        QTRY_VERIFY_WITH_TIMEOUT(m_over, 20'000);
        QVERIFY(m_bench->nothingComes());
        QCOMPARE(m_bench->counts(m_campaign).open, 1);
    }

private Q_SLOTS:
    void init() { m_bench = std::make_unique<RunBench>(); }
    void cleanup() { m_bench.reset(); }

    void areWrittenWhenTheyCanBe()
    {
        endWithoutWriting();
        refuseOutcomes(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->counts(m_campaign).accepted, 1, 20'000);
        QCOMPARE(m_bench->counts(m_campaign).open, 0);
        QCOMPARE(m_bench->office().state(m_campaign), CampaignState::Paused);
        QVERIFY(resume());
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->office().state(m_campaign), CampaignState::Finished,
                                  20'000);
        QCOMPARE(m_bench->counts(m_campaign).accepted, 3);
        QVERIFY(m_bench->everybodyGotOne(3));
    }

    /// Otherwise they would be called unknown, which they are not.
    void comeBeforeAnythingElseOfTheirCampaign()
    {
        endWithoutWriting();
        QVERIFY(resume());
        QVERIFY(m_bench->nothingComes());
        QCOMPARE(m_bench->counts(m_campaign).unknown, 0);
        refuseOutcomes(false);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->office().state(m_campaign), CampaignState::Finished,
                                  20'000);
        QCOMPARE(m_bench->counts(m_campaign).accepted, 3);
        QVERIFY(m_bench->everybodyGotOne(3));
    }

    void areUnknownAfterAnEndOfTheProgram()
    {
        endWithoutWriting();
        m_bench->stopService();
        refuseOutcomes(false);
        m_bench->startService(RunBench::hasty());
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->counts(m_campaign).unknown, 1, 20'000);
        QVERIFY(resume());
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->relay().count(), 3, 20'000);
        QVERIFY(m_bench->everybodyGotOne(3));
    }

    /// Whatever left them behind: nobody works on them when a run begins.
    void whatNobodyWorksOnIsSettledAtTheStart()
    {
        m_bench->startRelay();
        m_bench->useLimits({.perHour = 2});
        m_campaign = m_bench->sealed(4);
        startService();
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->counts(m_campaign).accepted, 2, 20'000);
        QVERIFY(pause());
        QTRY_VERIFY_WITH_TIMEOUT(m_over, 20'000);
        inStore(u"UPDATE ledger SET state = 'claimed' WHERE ordinal ="
                " (SELECT MIN(ordinal) FROM ledger WHERE state = 'planned')"_s);
        inStore(u"UPDATE ledger SET state = 'open' WHERE state = 'planned'"_s);
        inStore(u"UPDATE ledger_count SET planned = 0, claimed = 1, opened = 1"_s);
        QVERIFY(resume());
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->counts(m_campaign).unknown, 1, 20'000);
        QCOMPARE(m_bench->counts(m_campaign).waiting, 1);
        QCOMPARE(m_bench->counts(m_campaign).open, 0);
        const auto log = m_bench->office().log();
        const auto entry = std::ranges::find(log, u"delivery.recovered"_s, &AuditEntry::action);
        QVERIFY(entry != log.end());
        QCOMPARE(entry->details.value(u"unknown"_s).toInt(), 1);
        QCOMPARE(entry->details.value(u"planned"_s).toInt(), 1);
    }
};

#include "unwritten_outcomes_test.moc"
RINGI_TEST(UnwrittenOutcomesTest)
