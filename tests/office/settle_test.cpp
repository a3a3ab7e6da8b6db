// SPDX-License-Identifier: Apache-2.0
// Who may say what became of a message whose fate is unknown, and every way round the second
// person.
#include "office/run_office.h"
#include "support/await.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class SettleTest final : public RunOfficeTest {
    Q_OBJECT

private:
    Result<SettleResult> settle(const Session& who, CampaignId campaign,
                                const QList<qint64>& ordinals, SettleAs as)
    {
        return await(runs().settle(who, campaign, ids(campaign, ordinals), as));
    }
    Result<SettleResult> settleAll(const Session& who, CampaignId campaign, SettleAs as)
    {
        return await(runs().settle(who, campaign, {}, as));
    }
    RunCounts counts(CampaignId campaign) { return office().run(campaign).counts; }
    /// As if the office had had the single-person form when this was sealed.
    void makeSolo(CampaignId campaign)
    {
        change([campaign](Connection& connection) -> Status {
            const auto row = connection.selectOne(
                u"SELECT packet FROM revision WHERE campaign_id = ?"_s, {campaign}, u"revision"_s);
            if (!row)
                return failure(row);
            QByteArray packet = row->bytes(0);
            packet.replace("\"form\":\"simultaneous\"", "\"form\":\"solo\"");
            const auto done = connection.execute(
                u"UPDATE revision SET packet = ?, packet_digest = ? WHERE campaign_id = ?"_s,
                {packet, crypto::sha256(packet), campaign});
            return done ? Status{} : failure(done);
        });
    }

private Q_SLOTS:
    void theSecondPersonSettles_data()
    {
        QTest::addColumn<int>("as");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("event");
        const auto row = [](const char* name, SettleAs as, LedgerState state,
                            const QString& event) {
            QTest::newRow(name) << static_cast<int>(as) << static_cast<int>(state) << event;
        };
        row("sent", SettleAs::Sent, LedgerState::Accepted, u"settle-sent"_s);
        row("again", SettleAs::SendAgain, LedgerState::Planned, u"settle-resend"_s);
        row("leave it", SettleAs::LeaveIt, LedgerState::Cancelled, u"settle-not-sent"_s);
    }
    void theSecondPersonSettles()
    {
        QFETCH(int, as);
        QFETCH(int, state);
        QFETCH(QString, event);
        const auto wish = static_cast<SettleAs>(as);
        const CampaignId campaign = sending(4);
        makeUnknown(campaign, {2});
        QVERIFY(office().run(campaign).twoPersons);
        QVERIFY(line(campaign, 2).openedAt.has_value());
        QCOMPARE(line(campaign, 2).firstSayer, QString());

        // The author may be one of the two, but is not two.
        const auto first = settle(office().hanako(), campaign, {2}, wish);
        QCOMPARE(why(first), QString());
        QCOMPARE(*first, (SettleResult{0, 1}));
        QCOMPARE(line(campaign, 2).state, LedgerState::Unknown);
        QCOMPARE(line(campaign, 2).firstSayer, office().hanako().name());
        QCOMPARE(line(campaign, 2).saidEvent, event);
        const AuditEntry said = entry(u"ledger.said"_s);
        QCOMPARE(said.actor, office().hanako().person());
        QCOMPARE(said.details.value(u"event"_s).toString(), event);
        QCOMPARE(said.details.value(u"ordinals"_s).toString(), u"2"_s);
        QVERIFY(said.details.value(u"messageId"_s).toString().endsWith("@example.com"_L1));

        const auto second = settle(office().jiro(), campaign, {2}, wish);
        QCOMPARE(why(second), QString());
        QCOMPARE(*second, (SettleResult{1, 0}));
        QCOMPARE(line(campaign, 2).state, static_cast<LedgerState>(state));
        QCOMPARE(line(campaign, 2).firstSayer, QString());
        const AuditEntry settled = entry(u"ledger.settled"_s);
        QCOMPARE(settled.actor, office().jiro().person());
        QCOMPARE(settled.details.value(u"agreedWith"_s).toArray(),
                 QJsonArray{office().hanako().name()});
        checkSums(campaign);
    }

    void nobodyIsTwoPeople()
    {
        const CampaignId campaign = sending(3);
        makeUnknown(campaign, {1, 3});
        for (int again = 0; again < 3; ++again) {
            QCOMPARE(*settle(office().hanako(), campaign, {1, 1, 3}, SettleAs::SendAgain),
                     (SettleResult{0, 2}));
            QCOMPARE(*settleAll(office().hanako(), campaign, SettleAs::SendAgain),
                     (SettleResult{0, 2}));
        }
        // Nor by another sign-in, nor after the program was closed.
        office().reopen();
        const auto session =
            await(office().office().people().signIn(u"hanako"_s, OfficeFixture::password()));
        QVERIFY(session);
        QCOMPARE(*settleAll(*session, campaign, SettleAs::SendAgain), (SettleResult{0, 2}));
        QCOMPARE(counts(campaign).unknown, 2);
        checkSums(campaign);
    }

    void whoDisagreesSettlesNothing()
    {
        const CampaignId campaign = sending(2);
        makeUnknown(campaign, {1});
        QCOMPARE(*settle(office().hanako(), campaign, {1}, SettleAs::Sent), (SettleResult{0, 1}));
        QCOMPARE(*settle(office().jiro(), campaign, {1}, SettleAs::SendAgain),
                 (SettleResult{0, 1}));
        QCOMPARE(line(campaign, 1).state, LedgerState::Unknown);
        QCOMPARE(line(campaign, 1).firstSayer, office().hanako().name());
        QCOMPARE(line(campaign, 1).disagreeing, office().jiro().name());
        // One's own word is replaced, so that a change of mind can agree.
        QCOMPARE(*settle(office().jiro(), campaign, {1}, SettleAs::LeaveIt), (SettleResult{0, 1}));
        QCOMPARE(*settle(office().hanako(), campaign, {1}, SettleAs::SendAgain),
                 (SettleResult{0, 1})); // jiro does not say that any more
        QCOMPARE(*settle(office().hanako(), campaign, {1}, SettleAs::LeaveIt),
                 (SettleResult{1, 0}));
        QCOMPARE(line(campaign, 1).state, LedgerState::Cancelled);
        checkSums(campaign);
    }

    void aWordIsAboutOneAttempt()
    {
        const CampaignId campaign = sending(2);
        makeUnknown(campaign, {1});
        QCOMPARE(*settle(office().hanako(), campaign, {1}, SettleAs::SendAgain),
                 (SettleResult{0, 1}));
        QCOMPARE(*settle(office().jiro(), campaign, {1}, SettleAs::SendAgain),
                 (SettleResult{1, 0}));
        makeUnknown(campaign, {1});
        QCOMPARE(line(campaign, 1).tries, 1);
        QCOMPARE(line(campaign, 1).firstSayer, QString());
        // Neither word of before counts for the second attempt.
        QCOMPARE(*settle(office().jiro(), campaign, {1}, SettleAs::SendAgain),
                 (SettleResult{0, 1}));
        QCOMPARE(line(campaign, 1).state, LedgerState::Unknown);
    }

    void aWordDoesNotOutliveTheRightToIt()
    {
        const CampaignId campaign = sending(2);
        makeUnknown(campaign, {1});
        const Session kana = newcomer(u"Kana"_s, Role::Approver);
        QCOMPARE(*settle(kana, campaign, {1}, SettleAs::Sent), (SettleResult{0, 1}));
        QVERIFY(await(
            office().office().people().change(office().taro(), OfficeFixture::password(),
                                              {kana.person(), kana.name(), Role::Auditor, true})));
        QCOMPARE(*settle(office().jiro(), campaign, {1}, SettleAs::Sent), (SettleResult{0, 1}));
        QCOMPARE(*settle(office().hanako(), campaign, {1}, SettleAs::Sent), (SettleResult{1, 0}));
        QCOMPARE(entry(u"ledger.settled"_s).details.value(u"agreedWith"_s).toArray(),
                 QJsonArray{office().jiro().name()});
    }

    void whoMayNotIsRefusedOnRecord()
    {
        const CampaignId campaign = sending(2);
        makeUnknown(campaign, {1});
        const Session auditor = newcomer(u"Aki"_s, Role::Auditor);
        QCOMPARE(why(settleAll(auditor, campaign, SettleAs::Sent)), u"NotPermitted"_s);
        QVERIFY(office().logHolds(u"ledger.settled.refused"_s, ErrorCode::NotPermitted));
        // Said behind the desk's back, it does not count either.
        change([&, row = ids(campaign, {1}).first()](Connection& connection) -> Status {
            const auto done =
                connection.execute(u"INSERT INTO settlement (ledger_id, person_id, event, said_at)"
                                   " VALUES (?, ?, 'settle-sent', 1)"_s,
                                   {row, auditor.person()});
            return done ? Status{} : failure(done);
        });
        QCOMPARE(*settleAll(office().jiro(), campaign, SettleAs::Sent), (SettleResult{0, 1}));
        QCOMPARE(line(campaign, 1).state, LedgerState::Unknown);
    }

    void onlyWhatIsUnknownAndOfThisCampaign()
    {
        const CampaignId campaign = sending(5);
        const CampaignId other = sending(2);
        makeUnknown(campaign, {1});
        makeUnknown(other, {1});
        accept(campaign, {2});
        QCOMPARE(why(settle(office().jiro(), campaign, {1, 2}, SettleAs::SendAgain)),
                 u"WrongState accepted+settle-resend"_s);
        QVERIFY(office().logHolds(u"ledger.settled.refused"_s, ErrorCode::WrongState));
        QCOMPARE(why(settle(office().jiro(), campaign, {3}, SettleAs::Sent)),
                 u"WrongState planned+settle-sent"_s);
        const QList<LedgerId> mixed = ids(campaign, {1}) + ids(other, {1});
        QCOMPARE(why(await(runs().settle(office().jiro(), campaign, mixed, SettleAs::Sent))),
                 u"NotFound ledger"_s);
        QCOMPARE(
            why(await(runs().settle(office().jiro(), campaign, {LedgerId{999}}, SettleAs::Sent))),
            u"NotFound ledger"_s);
        // All or nothing: no word of it was kept.
        QCOMPARE(line(campaign, 1).firstSayer, QString());
        QCOMPARE(*settleAll(office().jiro(), campaign, SettleAs::Sent), (SettleResult{0, 1}));
        QCOMPARE(line(other, 1).firstSayer, QString());
    }

    void aRunThatIsOverSendsNothingAgain()
    {
        const CampaignId campaign = sending(3);
        makeUnknown(campaign, {1, 2});
        QCOMPARE(*settle(office().hanako(), campaign, {1}, SettleAs::SendAgain),
                 (SettleResult{0, 1}));
        QVERIFY(await(runs().stop(office().jiro(), campaign, u"wrong list"_s)));
        QVERIFY(office().run(campaign).endedAt.has_value());
        QCOMPARE(why(settle(office().jiro(), campaign, {1}, SettleAs::SendAgain)),
                 u"WrongState stopped+settle-resend"_s);
        QVERIFY(office().logHolds(u"ledger.settled.refused"_s, ErrorCode::WrongState));
        QCOMPARE(*settleAll(office().hanako(), campaign, SettleAs::LeaveIt), (SettleResult{0, 2}));
        QCOMPARE(*settle(office().jiro(), campaign, {2}, SettleAs::Sent), (SettleResult{0, 1}));
        QCOMPARE(*settle(office().jiro(), campaign, {1}, SettleAs::LeaveIt), (SettleResult{1, 0}));
        QCOMPARE(counts(campaign).unknown, 1);
        QCOMPARE(counts(campaign).cancelled, 2);
        checkSums(campaign);
    }

    void oneIsEnoughWhereOneSeals()
    {
        const CampaignId campaign = sending(2);
        makeUnknown(campaign, {1});
        makeSolo(campaign);
        QVERIFY(!office().run(campaign).twoPersons);
        QCOMPARE(*settleAll(office().hanako(), campaign, SettleAs::Sent), (SettleResult{1, 0}));
        QCOMPARE(line(campaign, 1).state, LedgerState::Accepted);
        QCOMPARE(entry(u"ledger.settled"_s).details.value(u"agreedWith"_s).toArray(), QJsonArray());
    }

    /// Who can edit the packet alone, without its digest, gains nothing.
    void aPacketThatCannotBeReadWantsTwo()
    {
        const CampaignId campaign = sending(2);
        makeUnknown(campaign, {1});
        makeSolo(campaign);
        change([campaign](Connection& connection) -> Status {
            const auto done =
                connection.execute(u"UPDATE revision SET packet_digest = ? WHERE campaign_id = ?"_s,
                                   {crypto::sha256("x"), campaign});
            return done ? Status{} : failure(done);
        });
        QVERIFY(office().run(campaign).twoPersons);
        QCOMPARE(*settleAll(office().hanako(), campaign, SettleAs::Sent), (SettleResult{0, 1}));
    }

    void thousandsAtOnce()
    {
        constexpr int kMany = 3000;
        const CampaignId campaign = sending(kMany);
        QList<qint64> some;
        QList<qint64> rest;
        for (qint64 i = 1; i <= kMany; ++i)
            (i % 7 == 0 ? rest : some).append(i);
        makeUnknown(campaign, some);
        accept(campaign, rest);
        const QList<qint64> firstHalf = some.first(some.size() / 2);
        QCOMPARE(*settle(office().hanako(), campaign, firstHalf, SettleAs::Sent),
                 (SettleResult{0, firstHalf.size()}));
        QCOMPARE(*settleAll(office().jiro(), campaign, SettleAs::Sent),
                 (SettleResult{firstHalf.size(), some.size() - firstHalf.size()}));
        checkSums(campaign);
        QCOMPARE(counts(campaign).accepted, rest.size() + firstHalf.size());
        const QString ordinals = entry(u"ledger.settled"_s).details.value(u"ordinals"_s).toString();
        QVERIFY(ordinals.startsWith("1-6, 8-13, "_L1));
        QCOMPARE(*settleAll(office().hanako(), campaign, SettleAs::Sent),
                 (SettleResult{some.size() - firstHalf.size(), 0}));
        QCOMPARE(counts(campaign).unknown, 0);
        checkSums(campaign);
        QCOMPARE(*settleAll(office().hanako(), campaign, SettleAs::Sent), SettleResult{});
    }
};

#include "settle_test.moc"
RINGI_TEST(SettleTest)
