// SPDX-License-Identifier: Apache-2.0
// Many rows in one go: what delivery does all day.
#include "both_engines.h"
#include "samples.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class LedgerMovesTest : public EngineTest {
    Q_OBJECT

private:
    static LedgerMove open(qint64 row, bool begun = false)
    {
        return {.row = LedgerId{row},
                .event = LedgerEvent::Open,
                .details = {.messageId = "<x@example.com>"},
                .domain = u"example.com"_s,
                .begun = begun};
    }
    static LedgerMove settle(qint64 row, LedgerState from, LedgerEvent event,
                             const QByteArray& reply = {})
    {
        LedgerMove move{.row = LedgerId{row}, .from = from, .event = event};
        move.details.reply = reply;
        move.domain = u"example.com"_s;
        if (event == LedgerEvent::Defer)
            move.details.dueAt = kNow + std::chrono::minutes(1);
        return move;
    }
    static QStringList errorsOf(const Result<LedgerMoved>& moved)
    {
        QStringList errors;
        for (const Status& answer : valueOf(moved).answers)
            errors.append(errorOf(answer));
        return errors;
    }

private Q_SLOTS:
    void eachMoveHasItsAnswerAndTheCountersAgree()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 8));
        QCOMPARE(valueOf(ledger.claimNext(id, 6, kNow)).size(), 6);
        const auto opened = ledger.moveMany(
            id, {open(1), open(2), open(3), open(7), settle(6, LedgerState::Claimed, LedgerEvent::Release)},
            kNow);
        QCOMPARE(errorsOf(opened), (QStringList{{}, {}, {}, u"WrongState"_s, {}}));
        QCOMPARE(valueOf(opened).state, CampaignState::Sending);
        QCOMPARE(valueOf(opened).counts, std::optional(valueOf(ledger.counts(id))));
        const auto settled = ledger.moveMany(
            id,
            {settle(1, LedgerState::Open, LedgerEvent::Accept, "250 2.0.0 ok\r\n"),
             settle(2, LedgerState::Open, LedgerEvent::Defer, "450 4.2.0 later\r\n"),
             settle(3, LedgerState::Claimed, LedgerEvent::Lose), // it is open
             settle(4, LedgerState::Claimed, LedgerEvent::Refuse, "550 5.1.1 who?\r\n"),
             settle(5, LedgerState::Claimed, LedgerEvent::Claim),
             settle(5, LedgerState::Claimed, LedgerEvent::Lose)},
            kNow);
        QCOMPARE(errorsOf(settled),
                 (QStringList{{}, {}, u"WrongState"_s, {}, u"WrongState"_s, {}}));
        LedgerCounts expected;
        expected.total = 8;
        expected.planned = 4; // 5 to 8
        expected.open = 1;
        expected.accepted = expected.deferred = expected.refused = 1;
        QCOMPARE(valueOf(ledger.counts(id)), expected);
        QCOMPARE(valueOf(countedByHand(connection, id)), expected);

        const LedgerRow first = valueOf(ledger.find(LedgerId{1}));
        QCOMPARE(first.messageId, QByteArray("<x@example.com>"));
        QCOMPARE(first.reply, QByteArray("250 2.0.0 ok\r\n"));
        QCOMPARE(first.openedAt, std::optional(kNow));
        QCOMPARE(valueOf(ledger.find(LedgerId{2})).tries, 1);
        QCOMPARE(valueOf(ledger.find(LedgerId{5})).tries, 1);

        const auto domains = valueOf(TallyGateway(connection).top(id, TallyKind::Domain, 9));
        QCOMPARE(domains, (QList<TallyRow>{{u"example.com"_s, 1, 1, 1, 0}}));
        const auto reasons = valueOf(TallyGateway(connection).top(id, TallyKind::Reason, 9));
        QCOMPARE(reasons.size(), 2);
    }

    void aPauseLetsFinishWhatTheRelayKnowsAndNothingElse()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        CampaignGateway campaigns(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 4));
        QCOMPARE(valueOf(ledger.claimNext(id, 4, kNow)).size(), 4);
        QVERIFY(campaigns.setState(id, CampaignState::Sending, CampaignState::Paused, kNow));
        QCOMPARE(errorsOf(ledger.moveMany(id, {open(1), open(2, true)}, kNow)),
                 (QStringList{u"WrongState"_s, {}}));
        QVERIFY(campaigns.setState(id, CampaignState::Paused, CampaignState::Stopped, kNow));
        QCOMPARE(errorsOf(ledger.moveMany(id, {open(3, true)}, kNow)),
                 QStringList{u"WrongState"_s});
        QCOMPARE(valueOf(ledger.counts(id)), valueOf(countedByHand(connection, id)));
    }

    void claimsKeepToTheirRange()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 10));
        const auto ordinals = [&](const ClaimRange& range, Moment now) {
            QList<qint64> claimed;
            for (const ClaimedRow& row : valueOf(ledger.claimNext(id, 5, now, range)))
                claimed.append(row.ordinal);
            return claimed;
        };
        const ClaimRange own{.only = {7, 3}, .upTo = {}};
        const ClaimRange few{.only = {}, .upTo = 4};
        QVERIFY(!valueOf(ledger.isThrough(id, own)));
        QCOMPARE(ordinals(own, kNow), (QList<qint64>{7, 3}));
        QVERIFY(!valueOf(ledger.isThrough(id, own))); // claimed is not through
        QVERIFY(ledger.move(LedgerId{7}, LedgerEvent::Refuse, {}, kNow));
        LedgerDetails later;
        later.dueAt = kNow + std::chrono::minutes(5);
        QVERIFY(ledger.move(LedgerId{3}, LedgerEvent::Defer, later, kNow));
        QVERIFY(valueOf(ledger.isThrough(id, own))); // what is deferred may take its time
        QCOMPARE(ordinals(own, kNow), QList<qint64>{});
        QCOMPARE(ordinals(few, kNow), (QList<qint64>{1, 2, 4}));
        QCOMPARE(ordinals(few, *later.dueAt), QList<qint64>{3});
        QCOMPARE(ordinals({}, kNow), (QList<qint64>{5, 6, 8, 9, 10}));
        QCOMPARE(valueOf(ledger.counts(id)), valueOf(countedByHand(connection, id)));
    }

    void nothingIsLeftOfAStoppedCampaign()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        CampaignGateway campaigns(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 4));
        const CampaignId other = valueOf(sendingCampaign(connection, 2));
        QCOMPARE(valueOf(ledger.claimNext(id, 2, kNow)).size(), 2);
        QVERIFY(campaigns.setState(id, CampaignState::Sending, CampaignState::Stopped, kNow));
        QCOMPARE(valueOf(ledger.recover(kNow)), (QList<RecoveredRun>{{id, 0, 2, 4}}));
        QCOMPARE(valueOf(ledger.counts(id)).cancelled, 4);
        QCOMPARE(valueOf(ledger.counts(id)), valueOf(countedByHand(connection, id)));
        QCOMPARE(valueOf(ledger.counts(other)).planned, 2);
        QCOMPARE(valueOf(ledger.recover(kNow)), QList<RecoveredRun>{});
    }

    void aClockSetBackMakesNobodyWait()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 2));
        const Moment wrong = kNow + std::chrono::hours(24);
        QCOMPARE(valueOf(ledger.claimNext(id, 2, wrong)).size(), 2);
        for (const qint64 row : {1, 2}) {
            LedgerDetails details;
            details.dueAt = (row == 1 ? wrong : kNow) + std::chrono::minutes(5);
            QVERIFY(ledger.move(LedgerId{row}, LedgerEvent::Defer, details, wrong));
        }
        QVERIFY(ledger.hasten(std::chrono::hours(24), kNow + std::chrono::minutes(6)));
        QCOMPARE(valueOf(ledger.find(LedgerId{1})).dueAt,
                 std::optional(kNow + std::chrono::minutes(5)));
        QCOMPARE(valueOf(ledger.find(LedgerId{2})).dueAt,
                 std::optional(kNow + std::chrono::minutes(5))); // its time had come already
    }

    void recoveryTalliesWhatBecameUnknown()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 3));
        QCOMPARE(valueOf(ledger.claimNext(id, 3, kNow)).size(), 3);
        QCOMPARE(errorsOf(ledger.moveMany(id, {open(1), open(2)}, kNow)), (QStringList{{}, {}}));
        QCOMPARE(valueOf(ledger.recover(kNow)), (QList<RecoveredRun>{{id, 2, 1}}));
        QCOMPARE(valueOf(TallyGateway(connection).top(id, TallyKind::Domain, 9)),
                 (QList<TallyRow>{{u"example.com"_s, 0, 0, 0, 2}}));
        QVERIFY(ledger.move(LedgerId{1}, LedgerEvent::SettleSent, {}, kNow));
        QCOMPARE(valueOf(TallyGateway(connection).top(id, TallyKind::Domain, 9)),
                 (QList<TallyRow>{{u"example.com"_s, 1, 0, 0, 1}}));
    }
};

#include "ledger_moves_test.moc"
RINGI_TEST(LedgerMovesTest)
