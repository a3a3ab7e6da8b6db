// SPDX-License-Identifier: Apache-2.0
// Runs that meet what is rare: somebody who takes every connection down, a limit reached in the
// middle, days of waiting, recipients that were changed while it was sent.
#include "delivery/turn.h"
#include "office/run_bench.h"
#include "store/workspace_store.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Three hours of quiet around now, in UTC.
Timing quietNow()
{
    const QTime time = QDateTime::currentDateTimeUtc().time();
    const int minute = time.hour() * 60 + time.minute();
    Timing timing;
    timing.zone = u"UTC"_s;
    timing.quiet = QuietHours{(minute + 1380) % 1440, (minute + 120) % 1440};
    return timing;
}

Status changeAddress(Connection& connection, CampaignId campaign, qint64 ordinal)
{
    const auto changed = connection.execute(
        u"UPDATE revision_recipient SET address = 'evil@example.org'"
        " WHERE campaign_id = ? AND ordinal = ?"_s,
        {campaign, ordinal});
    return changed ? Status{} : failure(changed);
}

} // namespace

class HardCasesTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<RunBench> m_bench;

    template <typename F>
    auto inStore(F job)
    {
        return await(m_bench->office().office().store().writer().run(std::move(job)));
    }
    [[nodiscard]] CampaignState state(CampaignId campaign)
    {
        return m_bench->office().state(campaign);
    }
    /// Begun, with its ledger filled, and silent for now.
    CampaignId begun(int count)
    {
        CampaignWords words;
        words.timing = quietNow();
        const CampaignId campaign = m_bench->sealed(count, words);
        m_bench->startService(RunBench::hasty());
        if (!QTest::qWaitFor([&] { return m_bench->counts(campaign).total == count; }, 20'000))
            qFatal("not begun");
        return campaign;
    }

private Q_SLOTS:
    void init() { m_bench = std::make_unique<RunBench>(); }
    void cleanup() { m_bench.reset(); }

    /// Greylisting on the fourth day of a long run is greylisting still.
    void patienceIsEverybodysOwn()
    {
        auto seen = std::make_shared<QSet<QByteArray>>();
        m_bench->startRelay([seen](const QByteArray& verb, const QByteArray& argument)
                                -> std::optional<QByteArray> {
            if (verb != "RCPT" || seen->contains(argument))
                return std::nullopt;
            seen->insert(argument);
            return "450 4.2.0 Greylisted, try again later";
        });
        const CampaignId campaign = begun(3);
        m_bench->clock().move(75h);
        QTRY_COMPARE_WITH_TIMEOUT(state(campaign), CampaignState::Finished, 20'000);
        QVERIFY(m_bench->everybodyGotOne(3));
    }

    void oneWhoTakesConnectionsDownHoldsUpNobody()
    {
        m_bench->startRelay([](const QByteArray& verb, const QByteArray& argument)
                                -> std::optional<QByteArray> {
            return verb == "RCPT" && argument.contains("user1@")
                       ? std::optional<QByteArray>("421 4.3.2 Closing")
                       : std::nullopt;
        });
        const CampaignId campaign = m_bench->sealed(6);
        DeliveryOptions options = RunBench::hasty(100);
        options.connections = 1;
        m_bench->startService(options);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->counts(campaign).accepted, 5, 20'000);
        QCOMPARE(m_bench->counts(campaign).refused, 0);
    }

    void aLimitReachedInTheMiddleBurnsNobody_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("DATA") << QByteArray(".");
        QTest::newRow("CHUNKING") << QByteArray("BDAT");
    }
    void aLimitReachedInTheMiddleBurnsNobody()
    {
        QFETCH(const QByteArray, verb);
        auto allowed = std::make_shared<std::atomic<int>>(3);
        m_bench->startRelay(
            [allowed, at = verb](const QByteArray& said, const QByteArray&)
                -> std::optional<QByteArray> {
                return said == at && (*allowed)-- <= 0
                           ? std::optional<QByteArray>("550 5.4.5 Daily sending limit exceeded")
                           : std::nullopt;
            },
            verb == "BDAT");
        const CampaignId campaign = m_bench->sealed(40);
        m_bench->startService(RunBench::hasty());
        QTRY_COMPARE_WITH_TIMEOUT(state(campaign), CampaignState::Paused, 20'000);
        QTRY_COMPARE(m_bench->counts(campaign).open, 0);
        QCOMPARE(m_bench->counts(campaign).refused, 0);
        QCOMPARE(m_bench->counts(campaign).accepted, 3);
        *allowed = 1000;
        QVERIFY(await(
            m_bench->office().office().runs().resume(m_bench->office().jiro(), campaign)));
        m_bench->service().nudge();
        QTRY_COMPARE_WITH_TIMEOUT(state(campaign), CampaignState::Finished, 20'000);
        QVERIFY(m_bench->everybodyGotOne(40));
    }

    void aChangedRecipientStopsTheRun()
    {
        m_bench->startRelay();
        const CampaignId campaign = begun(5);
        QVERIFY(inStore([campaign](Connection& c) { return changeAddress(c, campaign, 4); }));
        m_bench->clock().move(3h);
        QTRY_COMPARE_WITH_TIMEOUT(state(campaign), CampaignState::Stopped, 20'000);
        QCOMPARE(m_bench->office().run(campaign).reason, u"PacketMismatch"_s);
        const auto log = m_bench->office().log();
        QVERIFY(std::ranges::any_of(log, [](const AuditEntry& entry) {
            return entry.action == "delivery.refused"_L1;
        }));
        QVERIFY(m_bench->nothingComes());
        for (const auto& message : m_bench->relay().messages())
            QVERIFY(!message.recipients.contains("evil@example.org"));
        QTRY_COMPARE(m_bench->counts(campaign).left(), 0);
    }

    /// What the relay said stays written when no more rows can be taken.
    void aClaimThatFailsLosesNothing()
    {
        m_bench->startRelay();
        const CampaignId campaign = begun(5);
        m_bench->stopService();
        const Moment now = m_bench->clock().now();
        const auto turn = [campaign, now](Turn made) {
            made.campaign = campaign;
            made.revision = 1;
            made.now = now;
            return [made](Connection& connection) { return takeTurn(connection, made); };
        };
        const auto first = inStore(turn({.claim = 1}));
        QVERIFY(first);
        const LedgerId row = first->taken.constFirst().row.id;
        QVERIFY(inStore(turn({.openings = {{row, "<a@example.com>", u"example.com"_s}}})));
        QVERIFY(inStore([campaign](Connection& c) { return changeAddress(c, campaign, 3); }));
        Settlement accepted;
        accepted.row = row;
        accepted.from = LedgerState::Open;
        accepted.domain = u"example.com"_s;
        accepted.verdict.event = LedgerEvent::Accept;
        accepted.verdict.reply = "250 ok";
        const auto last = inStore(turn({.settlements = {accepted}, .claim = 4}));
        QVERIFY(last);
        QVERIFY(last->claimError);
        QCOMPARE(last->claimError->code, ErrorCode::PacketMismatch);
        QVERIFY(last->taken.isEmpty());
        QCOMPARE(m_bench->counts(campaign).accepted, 1);
        QCOMPARE(last->counts.planned, 4);
        QCOMPARE(last->counts.claimed, 0);
    }
};

#include "hard_cases_test.moc"
RINGI_TEST(HardCasesTest)
