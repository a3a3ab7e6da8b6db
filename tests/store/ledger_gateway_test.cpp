// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "store/transaction.h"
#include "support/test_registry.h"

#include <QRandomGenerator>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class LedgerGatewayTest : public EngineTest {
    Q_OBJECT

private Q_SLOTS:
    void filledFromASealedCampaignOnce()
    {
        Connection& connection = workspace();
        const auto sealed = freezeAndSeal(connection, 350);
        QVERIFY2(sealed, qPrintable(errorOf(sealed)));
        const CampaignId id = sealed->snapshot().campaign;
        LedgerGateway ledger(connection);
        QCOMPARE(valueOf(ledger.counts(id)), LedgerCounts{});
        QCOMPARE(errorOf(ledger.fill(*sealed, kNow)), QString());
        LedgerCounts expected;
        expected.total = 350;
        expected.planned = 350;
        QCOMPARE(valueOf(ledger.counts(id)), expected);
        QCOMPARE(valueOf(countedByHand(connection, id)), expected);
        const auto rows = valueOf(ledger.page(id, 0, 1000));
        QCOMPARE(rows.size(), 350);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            LedgerRow row;
            row.id = LedgerId{i + 1};
            row.campaign = id;
            row.ordinal = i + 1;
            row.address = u"Person.%1@example.com"_s.arg(i + 1);
            row.updatedAt = kNow;
            QCOMPARE(rows[i], row);
        }
        QCOMPARE(errorOf(ledger.fill(*sealed, kNow)), u"AlreadyExists"_s);
        QCOMPARE(valueOf(ledger.counts(id)), expected);
    }

    void idsGoOnAcrossCampaigns()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        const CampaignId first = valueOf(sendingCampaign(connection, 5));
        const CampaignId second = valueOf(sendingCampaign(connection, 3));
        QCOMPARE(valueOf(ledger.page(first, 4, 10)).first().id, LedgerId{5});
        QCOMPARE(valueOf(ledger.page(second, 0, 10)).first().id, LedgerId{6});
        QCOMPARE(errorOf(ledger.find(LedgerId{9})), u"NotFound"_s);
    }

    void whatIsNotWhatWasSealedIsNotFilled_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("error");
        QTest::newRow("another revision") << u"UPDATE campaign SET revision = 2"_s << u"NotFound"_s;
        QTest::newRow("another packet")
            << u"UPDATE revision SET packet_digest = packet"_s << u"PacketMismatch"_s;
        QTest::newRow("one missing")
            << u"DELETE FROM revision_recipient WHERE ordinal = 2"_s << u"PacketMismatch"_s;
        QTest::newRow("last missing")
            << u"DELETE FROM revision_recipient WHERE ordinal = 3"_s << u"PacketMismatch"_s;
        QTest::newRow("one moved")
            << u"UPDATE revision_recipient SET ordinal = 9 WHERE ordinal = 2"_s
            << u"PacketMismatch"_s;
    }
    void whatIsNotWhatWasSealedIsNotFilled()
    {
        QFETCH(QString, change);
        Connection& connection = workspace();
        const auto sealed = freezeAndSeal(connection, 3);
        QVERIFY2(sealed, qPrintable(errorOf(sealed)));
        QCOMPARE(errorOf(connection.executeOnce(change)), QString());
        {
            const auto transaction = Transaction::begin(connection);
            QVERIFY(transaction);
            QTEST(errorOf(LedgerGateway(connection).fill(*sealed, kNow)), "error");
        }
        QCOMPARE(
            valueOf(LedgerGateway(connection).page({sealed->snapshot().campaign}, 0, 9)).size(), 0);
    }

    void claimedInOrderAndOnlyWhileSending()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        CampaignGateway campaigns(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 10));
        const auto ordinals = [&ledger, id](int limit, Moment now) {
            QList<qint64> claimed;
            for (const ClaimedRow& row : valueOf(ledger.claimNext(id, limit, now))) {
                const LedgerRow stored = valueOf(ledger.find(row.id));
                if (stored.state == LedgerState::Claimed && stored.updatedAt == now &&
                    stored.campaign == id && stored.ordinal == row.ordinal)
                    claimed.append(row.ordinal);
            }
            return claimed;
        };
        QCOMPARE(ordinals(3, kNow), (QList<qint64>{1, 2, 3}));
        QCOMPARE(ordinals(3, kNow), (QList<qint64>{4, 5, 6}));
        QCOMPARE(ordinals(0, kNow), QList<qint64>{});
        QCOMPARE(
            errorOf(campaigns.setState(id, CampaignState::Sending, CampaignState::Paused, kNow)),
            QString());
        QCOMPARE(ordinals(3, kNow), QList<qint64>{});
        QCOMPARE(
            errorOf(campaigns.setState(id, CampaignState::Paused, CampaignState::Sending, kNow)),
            QString());
        QCOMPARE(ordinals(100, kNow), (QList<qint64>{7, 8, 9, 10}));
        QCOMPARE(ordinals(100, kNow), QList<qint64>{});
        QCOMPARE(valueOf(ledger.counts(id)).claimed, 10);
        QCOMPARE(valueOf(ledger.claimNext(CampaignId{99}, 5, kNow)).size(), 0);
    }

    void deferredRowsComeBackFirstWhenTheirTimeCame()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 4));
        const auto claimed = valueOf(ledger.claimNext(id, 3, kNow));
        const auto in = [](int minutes) { return kNow + std::chrono::minutes(minutes); };
        for (qsizetype i = 0; i < 3; ++i) {
            LedgerDetails details;
            details.reply = "450 later";
            details.reason = u"RelayRefused"_s;
            details.dueAt = in(30 - 10 * static_cast<int>(i)); // 30, 20, 10
            QCOMPARE(valueOf(ledger.move(claimed[i].id, LedgerEvent::Defer, details, kNow)),
                     LedgerState::Deferred);
        }
        QCOMPARE(valueOf(ledger.nextDue(id)), std::optional(in(10)));
        const auto planned = valueOf(ledger.claimNext(id, 9, in(9)));
        QCOMPARE(planned.size(), 1);
        QCOMPARE(planned.first().ordinal, 4);
        QVERIFY(ledger.move(planned.first().id, LedgerEvent::Release, {}, kNow));
        const auto due = valueOf(ledger.claimNext(id, 2, in(20))); // the planned one has to wait
        QCOMPARE(due.size(), 2);
        QCOMPARE(due[0].ordinal, 2);
        QCOMPARE(due[1].ordinal, 3);
        QCOMPARE(due[0].tries, 1);
        const LedgerRow stored = valueOf(ledger.find(due[0].id));
        QCOMPARE(stored.reply, QByteArray("450 later"));
        QVERIFY(!stored.dueAt);
        QCOMPARE(valueOf(ledger.nextDue(id)), std::optional(in(30)));
        QCOMPARE(valueOf(countedByHand(connection, id)), valueOf(ledger.counts(id)));
        QCOMPARE(errorOf(ledger.move(due[0].id, LedgerEvent::Defer, {}, kNow)), u"InvalidInput"_s);
        QCOMPARE(valueOf(ledger.nextDue(CampaignId{99})), std::optional<Moment>{});
    }

    /// Two of the office's own beside the first three; one of each was told "later".
    void aRangeHasItsOwnTimes()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 10));
        const auto in = [](int minutes) { return kNow + std::chrono::minutes(minutes); };
        const ClaimRange range{.only = {}, .upTo = 3, .also = {6, 8}};
        const auto all = valueOf(ledger.claimNext(id, 10, kNow));
        QCOMPARE(all.size(), 10);
        const auto defer = [&](int ordinal, int minutes) {
            LedgerDetails details;
            details.dueAt = in(minutes);
            return errorOf(ledger.move(all.at(ordinal - 1).id, LedgerEvent::Defer, details, kNow));
        };
        QCOMPARE(defer(10, 1) + defer(8, 2) + defer(2, 3), QString());
        QCOMPARE(valueOf(ledger.nextDue(id)), std::optional(in(1)));
        QCOMPARE(valueOf(ledger.nextDue(id, range)), std::optional(in(2)));
        QCOMPARE(valueOf(ledger.nextDue(id, {.only = {}, .upTo = 3})), std::optional(in(3)));
        QCOMPARE(valueOf(ledger.nextDue(id, {.only = {8, 10}, .upTo = {}})), std::optional(in(1)));
        QCOMPARE(valueOf(ledger.nextDue(id, {.only = {}, .upTo = 1})), std::optional<Moment>{});
        const auto claimed = [&](int minutes) {
            QList<qint64> ordinals;
            for (const ClaimedRow& row : valueOf(ledger.claimNext(id, 9, in(minutes), range)))
                ordinals.append(row.ordinal);
            return ordinals;
        };
        QCOMPARE(claimed(1), QList<qint64>{});
        QCOMPARE(claimed(3), QList<qint64>{2});
        QCOMPARE(claimed(3), QList<qint64>{8}); // after the others
        for (const int ordinal : {1, 2, 3, 8})
            QVERIFY(ledger.move(all.at(ordinal - 1).id, LedgerEvent::Refuse, {}, in(4)));
        QCOMPARE(valueOf(ledger.isThrough(id, {.only = {}, .upTo = 3})), true);
        QCOMPARE(valueOf(ledger.isThrough(id, range)), false); // 6 is under way
        QVERIFY(ledger.move(all.at(5).id, LedgerEvent::Open, {}, in(4)));
        QVERIFY(ledger.move(all.at(5).id, LedgerEvent::Accept, {}, in(5)));
        QCOMPARE(valueOf(ledger.isThrough(id, range)), true);
        QCOMPARE(valueOf(ledger.outcomesAfter(id, range, kNow)), (LedgerOutcomes{1, 4}));
        QCOMPARE(valueOf(ledger.outcomesAfter(id, {}, in(4))), (LedgerOutcomes{1, 0}));
        QCOMPARE(valueOf(ledger.outcomesAfter(id, {.only = {}, .upTo = 2}, kNow)),
                 (LedgerOutcomes{0, 2}));
    }

    /// Every state with every event, through the database.
    void movesFollowTheRules()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 1));
        const LedgerId row{1};
        for (const LedgerState from : kLedgerStates) {
            for (const LedgerEvent event : kLedgerEvents) {
                putInState(connection, row, from);
                LedgerDetails details;
                details.dueAt = kNow;
                const auto moved = ledger.move(row, event, details, kNow);
                const auto rule = ledgerRule(from, event);
                const QString pair = ledgerStateName(from) + u'+' + ledgerEventName(event);
                // Claiming asks for the campaign's state too and has a door of its own.
                if (!rule || event == LedgerEvent::Claim) {
                    QCOMPARE(pair + errorOf(moved), pair + u"WrongState"_s);
                    QCOMPARE(valueOf(ledger.find(row)).state, from);
                } else {
                    QCOMPARE(pair + ledgerStateName(valueOf(moved)),
                             pair + ledgerStateName(rule->to));
                    const LedgerRow stored = valueOf(ledger.find(row));
                    QCOMPARE(stored.state, rule->to);
                    QCOMPARE(stored.tries, rule->triesAdded);
                    QCOMPARE(stored.dueAt.has_value(), rule->to == LedgerState::Deferred);
                }
                QCOMPARE(valueOf(ledger.counts(id)), valueOf(countedByHand(connection, id)));
            }
        }
        QCOMPARE(errorOf(ledger.move(LedgerId{9}, LedgerEvent::Open, {}, kNow)), u"NotFound"_s);
    }

    void nothingOpensOnceAStopIsStored()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        CampaignGateway campaigns(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 3));
        QCOMPARE(valueOf(ledger.claimNext(id, 2, kNow)).size(), 2);
        QCOMPARE(
            errorOf(campaigns.setState(id, CampaignState::Sending, CampaignState::Paused, kNow)),
            QString());
        // What a pause finds in flight is finished.
        QCOMPARE(valueOf(ledger.move(LedgerId{1}, LedgerEvent::Open, {}, kNow)), LedgerState::Open);
        QCOMPARE(
            errorOf(campaigns.setState(id, CampaignState::Paused, CampaignState::Stopped, kNow)),
            QString());
        QCOMPARE(errorOf(ledger.move(LedgerId{2}, LedgerEvent::Open, {}, kNow)), u"WrongState"_s);
        QCOMPARE(valueOf(ledger.move(LedgerId{1}, LedgerEvent::Accept, {}, kNow)),
                 LedgerState::Accepted);
        QCOMPARE(valueOf(ledger.move(LedgerId{2}, LedgerEvent::Release, {}, kNow)),
                 LedgerState::Planned);
        QCOMPARE(valueOf(ledger.cancelRemaining(id, kNow)), 2);
        QVERIFY(valueOf(ledger.counts(id)).isFinal());
    }

    void detailsAreKept()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 1));
        QCOMPARE(valueOf(ledger.claimNext(id, 1, kNow)).size(), 1);
        LedgerDetails details;
        details.messageId = "<a.b@example.com>";
        details.reason = hostileTexts().at(0);
        QVERIFY(ledger.move(LedgerId{1}, LedgerEvent::Open, details, kNow));
        details = {};
        details.reply = QByteArray("250 2.0.0 \0\xff ok\r\n", 18);
        QVERIFY(
            ledger.move(LedgerId{1}, LedgerEvent::Accept, details, kNow + std::chrono::seconds(1)));
        const LedgerRow row = valueOf(ledger.find(LedgerId{1}));
        QCOMPARE(row.messageId, QByteArray("<a.b@example.com>"));
        QCOMPARE(row.reply, details.reply);
        QCOMPARE(row.reason, QString());
        QCOMPARE(row.updatedAt, kNow + std::chrono::seconds(1));
    }

    void recoveryAsksAPersonAboutWhatWasOpen()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        const CampaignId first = valueOf(sendingCampaign(connection, 10));
        const CampaignId second = valueOf(sendingCampaign(connection, 10));
        QCOMPARE(valueOf(ledger.claimNext(first, 6, kNow)).size(), 6);
        for (qint64 id = 1; id <= 4; ++id)
            QVERIFY(ledger.move(LedgerId{id}, LedgerEvent::Open, {}, kNow));
        QVERIFY(ledger.move(LedgerId{1}, LedgerEvent::Accept, {}, kNow));
        QCOMPARE(valueOf(ledger.recover(kNow)), (QList<RecoveredRun>{{first, 3, 2}}));
        QCOMPARE(valueOf(ledger.recover(kNow)), QList<RecoveredRun>{});
        LedgerCounts expected;
        expected.total = 10;
        expected.accepted = 1;
        expected.unknown = 3;
        expected.planned = 6;
        QCOMPARE(valueOf(ledger.counts(first)), expected);
        QCOMPARE(valueOf(countedByHand(connection, first)), expected);
        QCOMPARE(valueOf(ledger.counts(second)).planned, 10);
        QCOMPARE(valueOf(ledger.find(LedgerId{5})).tries, 0); // nobody spoke of it
        // The next claims take the planned ones and never the unknown.
        QList<qint64> ordinals;
        for (const ClaimedRow& row : valueOf(ledger.claimNext(first, 100, kNow)))
            ordinals.append(row.ordinal);
        QCOMPARE(ordinals, (QList<qint64>{5, 6, 7, 8, 9, 10}));
        QCOMPARE(valueOf(ledger.move(LedgerId{2}, LedgerEvent::SettleSent, {}, kNow)),
                 LedgerState::Accepted);
        QCOMPARE(valueOf(ledger.move(LedgerId{3}, LedgerEvent::SettleResend, {}, kNow)),
                 LedgerState::Planned);
        QCOMPARE(valueOf(ledger.move(LedgerId{4}, LedgerEvent::SettleNotSent, {}, kNow)),
                 LedgerState::Cancelled);
        QCOMPARE(valueOf(ledger.claimNext(first, 100, kNow)).first().ordinal, 3);
    }

    void anotherDeskMayNotRecoverWhatRunsHere()
    {
        Connection& connection = workspace();
        const CampaignId id = valueOf(sendingCampaign(connection, 2));
        QCOMPARE(valueOf(LedgerGateway(connection).claimNext(id, 1, kNow)).size(), 1);
        if (onSqlite())
            return; // nobody else can have it open: see WorkspaceTest
        const auto other = connect(Connection::Access::ReadWrite);
        QCOMPARE(errorOf(LedgerGateway(*other).recover(kNow)), u"WorkspaceInUse"_s);
        QCOMPARE(errorOf(LedgerGateway(*other).claimNext(id, 1, kNow)), u"WorkspaceInUse"_s);
        QCOMPARE(valueOf(LedgerGateway(connection).counts(id)).claimed, 1);
    }

    void pagesByStateAndOrder()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 30));
        QCOMPARE(valueOf(ledger.claimNext(id, 10, kNow)).size(), 10);
        QCOMPARE(valueOf(ledger.page(id, 0, 100, LedgerState::Claimed)).size(), 10);
        const auto page = valueOf(ledger.page(id, 15, 5, LedgerState::Planned));
        QCOMPARE(page.size(), 5);
        QCOMPARE(page.first().ordinal, 16);
        QCOMPARE(page.last().ordinal, 20);
        QCOMPARE(valueOf(ledger.page(id, 0, 100, LedgerState::Unknown)).size(), 0);
        QCOMPARE(valueOf(ledger.page(id, 28, 100)).size(), 2);
    }

    void countersEqualTheRows()
    {
        Connection& connection = workspace();
        LedgerGateway ledger(connection);
        const CampaignId id = valueOf(sendingCampaign(connection, 40));
        QRandomGenerator random(20251121); // the same walk each time
        for (int step = 0; step < 600; ++step) {
            const Moment now = kNow + std::chrono::seconds(step);
            if (random.bounded(10) == 0) {
                valueOf(ledger.claimNext(id, random.bounded(5), now));
            } else if (random.bounded(150) == 0) {
                valueOf(ledger.recover(now));
            } else {
                const auto event = kLedgerEvents[static_cast<std::size_t>(
                    random.bounded(int{kLedgerEvents.size()}))];
                LedgerDetails details;
                details.dueAt = now + std::chrono::seconds(random.bounded(100));
                const auto moved =
                    ledger.move(LedgerId{1 + random.bounded(40)}, event, details, now);
                if (!moved)
                    QCOMPARE(errorOf(moved), u"WrongState"_s);
            }
            if (step % 20 == 0)
                QCOMPARE(valueOf(ledger.counts(id)), valueOf(countedByHand(connection, id)));
        }
        valueOf(ledger.cancelRemaining(id, kNow));
        const LedgerCounts counts = valueOf(ledger.counts(id));
        QCOMPARE(counts, valueOf(countedByHand(connection, id)));
        QCOMPARE(counts.total, 40);
        QVERIFY(counts.accepted + counts.refused + counts.cancelled > 10); // it went somewhere
    }

    /// Whoever changes one without the other does not get in.
    void countersThatDoNotSumUpAreRefused()
    {
        Connection& connection = workspace();
        valueOf(sendingCampaign(connection, 5));
        QCOMPARE(errorOf(connection.execute(u"UPDATE ledger_count SET accepted = 1"_s)),
                 u"Database"_s);
        QCOMPARE(errorOf(connection.execute(
                     u"UPDATE ledger_count SET accepted = -1, planned = planned + 1"_s)),
                 u"Database"_s);
    }

private:
    static void putInState(Connection& connection, LedgerId row, LedgerState state)
    {
        const QString column = state == LedgerState::Open ? u"opened"_s : ledgerStateName(state);
        valueOf(connection.execute(
            u"UPDATE ledger SET state = ?, tries = 0, due_at = NULL WHERE id = ?"_s,
            {ledgerStateName(state), row}));
        valueOf(connection.execute(
            u"UPDATE ledger_count SET planned = 0, claimed = 0, opened = 0, deferred = 0,"
            " accepted = 0, refused = 0, unknown = 0, skipped = 0, cancelled = 0, total = 0"_s));
        valueOf(connection.execute(u"UPDATE ledger_count SET total = 1, "_s + column + u" = 1"_s));
    }
};

#include "ledger_gateway_test.moc"
RINGI_TEST(LedgerGatewayTest)
