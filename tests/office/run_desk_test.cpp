// SPDX-License-Identifier: Apache-2.0
// Looking through a run, letting it go on, taking its results away, and writing to the rest.
#include "delivery/agenda.h"
#include "office/campaign_desk.h"
#include "office/list_desk.h"
#include "office/run_office.h"
#include "office/run_report.h"
#include "store/campaign_gateway.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QFileInfo>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class RunDeskTest final : public RunOfficeTest {
    Q_OBJECT

private:
    QList<qint64> ordinals(CampaignId campaign, const LineFilter& filter)
    {
        QList<qint64> found;
        for (const RunLine& one : lines(campaign, filter))
            found.append(one.ordinal);
        return found;
    }
    void rename(CampaignId campaign, qint64 ordinal, const QString& address)
    {
        change([=](Connection& connection) -> Status {
            const auto done = connection.execute(
                u"UPDATE ledger SET address = ? WHERE campaign_id = ? AND ordinal = ?"_s,
                {address, campaign, ordinal});
            return done ? Status{} : failure(done);
        });
    }
    void wait(CampaignId campaign, const QString& what)
    {
        change([=](Connection& connection) {
            return CampaignGateway(connection).setWaitsFor(campaign, what);
        });
    }
    QByteArray fileBytes(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void linesByStateTextAndDomain()
    {
        const CampaignId campaign = sending(8);
        rename(campaign, 2, u"Hanako@Office.Example.ORG"_s);
        rename(campaign, 3, u"100%@example.org"_s);
        rename(campaign, 4, u"a_b@sub.office.example.org"_s);
        walk(campaign, {5}, {LedgerEvent::Refuse},
             "550 5.1.1 No Such User\\here \xE5\x8F\x97 \xFF");
        walk(campaign, {6}, {LedgerEvent::Refuse}, "554 Rejected: 100% spam");
        const auto found = [&](const LineFilter& filter) { return ordinals(campaign, filter); };
        using List = QList<qint64>;
        QCOMPARE(found({}), (List{1, 2, 3, 4, 5, 6, 7, 8}));
        QCOMPARE(found({.only = LedgerState::Refused}), (List{5, 6}));
        QCOMPARE(found({.domain = u"office.example.org"_s}), List{2});
        QCOMPARE(found({.domain = u"OFFICE.example.org"_s}), List{2});
        QCOMPARE(found({.domain = u"%"_s}), List{});
        QCOMPARE(found({.text = u"hanako@"_s}), List{2});
        QCOMPARE(found({.text = u"no such user\\HERE"_s}), List{5});
        QCOMPARE(found({.text = u"受"_s}), List{5});
        QCOMPARE(found({.text = u"100%"_s}), (List{3, 6}));
        QCOMPARE(found({.text = u"_"_s}), List{4});
        QCOMPARE(found({.text = u"!"_s}), List{});
        QCOMPARE(found({.only = LedgerState::Planned, .text = u"100%"_s}), List{3});
        QCOMPARE(
            found({.only = LedgerState::Planned, .text = u"user"_s, .domain = u"example.net"_s}),
            (List{1, 7, 8}));
        // In pages.
        const auto page = await(runs().lines(campaign, 1, 2, {.domain = u"example.net"_s}));
        QVERIFY(page);
        QCOMPARE(page->size(), 2);
        QCOMPARE(page->last().ordinal, 6);
    }

    void tallies()
    {
        const CampaignId campaign = sending(6);
        accept(campaign, {1, 2});
        refuse(campaign, {3});
        makeUnknown(campaign, {4});
        const auto domains = await(runs().tally(campaign, TallyKind::Domain, 5));
        QVERIFY(domains);
        QCOMPARE(*domains, (QList<TallyRow>{{u"example.net"_s, 2, 1, 0, 1}}));
        const auto reasons = await(runs().tally(campaign, TallyKind::Reason, 5));
        QVERIFY(reasons);
        QCOMPARE(*reasons, (QList<TallyRow>{{u"550 5.1.1"_s, 0, 1, 0, 0}}));
    }

    void cards()
    {
        const CampaignId campaign = sending(3);
        walk(campaign, {1}, {LedgerEvent::Open, LedgerEvent::Defer}, "450 later");
        RunCard card = office().run(campaign);
        QCOMPARE(card.relayHost, u"localhost"_s);
        QCOMPARE(card.relayPort, 2525);
        QCOMPARE(card.limits, RelayLimits{});
        QVERIFY(card.startedAt && !card.endedAt && card.nextDue && !card.hasRest);
        refuse(campaign, {2});
        QVERIFY(!office().run(campaign).hasRest); // it is not over
        finish(campaign);
        card = office().run(campaign);
        QVERIFY(card.endedAt && !card.nextDue && card.hasRest);
    }

    void itGoesOnWhenAPersonSaysSo()
    {
        const CampaignId campaign = sending(3);
        QCOMPARE(why(await(runs().goOn(office().jiro(), campaign))), u"Conflict campaign"_s);
        wait(campaign, u"ring"_s);
        QCOMPARE(office().run(campaign).waitsFor, u"ring"_s);
        const Session auditor = newcomer(u"Aki"_s, Role::Auditor);
        QCOMPARE(why(await(runs().goOn(auditor, campaign))), u"NotPermitted"_s);
        QVERIFY(office().logHolds(u"delivery.wentOn.refused"_s, ErrorCode::NotPermitted));
        QCOMPARE(why(await(runs().goOn(office().jiro(), campaign))), QString());
        QCOMPARE(office().run(campaign).ring, 1);
        QCOMPARE(office().run(campaign).waitsFor, QString());
        QCOMPARE(entry(u"delivery.wentOn"_s).details.value(u"ring"_s).toInt(), 1);
        QCOMPARE(entry(u"delivery.wentOn"_s).actor, office().jiro().person());
        // Once: the next ring is another question.
        QCOMPARE(why(await(runs().goOn(office().jiro(), campaign))), u"Conflict campaign"_s);
        QCOMPARE(office().run(campaign).ring, 1);
        wait(campaign, u"something"_s);
        QCOMPARE(why(await(runs().goOn(office().jiro(), campaign))), u"Conflict campaign"_s);
    }

    void aLateStartIsAllowedOnce()
    {
        const CampaignId campaign =
            office().sealed({u"localhost"_s, 2525, {}, {}, u"starttls"_s}, 3);
        wait(campaign, u"overdue"_s);
        QCOMPARE(why(await(runs().goOn(office().hanako(), campaign))), QString());
        bool lateStart = false;
        change([&](Connection& connection) -> Status {
            const auto row = CampaignGateway(connection).find(campaign);
            lateStart = row && row->lateStart && row->waitsFor.isEmpty() && row->ring == 0;
            return {};
        });
        QVERIFY(lateStart);
        QCOMPARE(entry(u"delivery.wentOn"_s).details.value(u"waitedFor"_s).toString(),
                 u"overdue"_s);
    }

    void whatIsStoppedWaitsForNobody()
    {
        const CampaignId campaign = sending(3);
        wait(campaign, u"ring"_s);
        QVERIFY(await(runs().stop(office().jiro(), campaign, u"enough"_s)));
        QCOMPARE(office().run(campaign).waitsFor, QString());
        wait(campaign, u"ring"_s); // behind everybody's back
        QCOMPARE(why(await(runs().goOn(office().jiro(), campaign))), u"WrongState stopped+go-on"_s);
        QCOMPARE(office().run(campaign).ring, 0);
    }

    /// A stop, the end of the window, evidence that does not hold: each is an end.
    void howeverItEndsItHasAnEnd()
    {
        const auto ended = [&](CampaignId campaign) {
            const RunCard card = office().run(campaign);
            return card.state == CampaignState::Stopped && card.waitsFor.isEmpty() && card.endedAt;
        };
        const Moment now = SystemClock().now();
        const CampaignId first = sending(3);
        wait(first, u"ring"_s);
        QVERIFY(await(runs().stop(office().jiro(), first, u"enough"_s)));
        QVERIFY(ended(first));
        const CampaignId second = sending(3);
        wait(second, u"ring"_s);
        change([=](Connection& connection) { return stopAtWindow(connection, second, now); });
        QVERIFY(ended(second));
        const CampaignId third = sending(3);
        wait(third, u"ring"_s);
        change([=](Connection& connection) {
            return refuseRun(connection, third, {ErrorCode::PacketMismatch, {}, {}}, now);
        });
        QVERIFY(ended(third));
    }

    void relaysInUse()
    {
        const auto count = [&] { return await(runs().relaysInUse())->size(); };
        QCOMPARE(count(), 0);
        const CampaignId first = sending(1);
        const CampaignId second = sending(1);
        QCOMPARE(count(), 2); // each its own
        finish(first);
        const auto left = await(runs().relaysInUse());
        QCOMPARE(left->size(), 1);
        QVERIFY(left->first().isValid());
        // As sealed, whatever its sender uses now.
        change([=](Connection& connection) -> Status {
            const auto done = connection.execute(u"UPDATE sender SET relay_id = 1"_s);
            return done ? Status{} : failure(done);
        });
        QCOMPARE(*await(runs().relaysInUse()), *left);
        finish(second);
        QCOMPARE(count(), 0);
    }

    void whatIsExportedIsOnRecord()
    {
        const CampaignId campaign = sending(4);
        rename(campaign, 2, u"+=\"x\"@example.com"_s);
        refuse(campaign, {2});
        accept(campaign, {1});
        const QString path = office().file(u"who.csv"_s);
        const auto count = await(runs().exportLines(office().jiro(), campaign, {}, path));
        QCOMPARE(why(count), QString());
        QCOMPARE(*count, 4);
        const QByteArray bytes = fileBytes(path);
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF\"number\",\"address\",\"state\","));
        const QByteArrayList rows = bytes.split('\n');
        QCOMPARE(rows.size(), 6); // head, four, nothing
        QVERIFY(rows.at(1).startsWith("\"1\",\"user1@example.net\",\"accepted\",\"0\",\"20"));
        QVERIFY(rows.at(1).endsWith("\"250 2.0.0 Ok\",\"\"\r"));
        QVERIFY(rows.at(2).startsWith("\"2\",\"'+=\"\"x\"\"@example.com\",\"refused\""));
        const AuditEntry exported = entry(u"delivery.exported"_s);
        QCOMPARE(exported.actor, office().jiro().person());
        QCOMPARE(exported.details.value(u"lines"_s).toInt(), 4);
        QCOMPARE(exported.details.value(u"sha256"_s).toString().toLatin1(),
                 crypto::sha256(bytes).toHex());

        const QString some = office().file(u"some.csv"_s);
        QCOMPARE(*await(runs().exportLines(office().jiro(), campaign,
                                           {.only = LedgerState::Refused}, some)),
                 1);
        QCOMPARE(entry(u"delivery.exported"_s).details.value(u"only"_s).toString(), u"refused"_s);
        QCOMPARE(fileBytes(some).count('\n'), 2);
    }

    void whoMayNotGetsNoFile()
    {
        const CampaignId campaign = sending(2);
        const Session auditor = newcomer(u"Aki"_s, Role::Auditor);
        const QString path = office().file(u"who.csv"_s);
        QCOMPARE(why(await(runs().exportLines(auditor, campaign, {}, path))), u"NotPermitted"_s);
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(office().logHolds(u"delivery.exported.refused"_s, ErrorCode::NotPermitted));
        QVERIFY(why(await(runs().exportLines(office().jiro(), campaign, {},
                                             office().file(u"no/such/folder.csv"_s))))
                    .startsWith("FileUnwritable"_L1));
    }

    void theRestIsWhoeverDidNotGetIt()
    {
        const CampaignId campaign = sending(7);
        accept(campaign, {1, 4});
        refuse(campaign, {2, 5});
        makeUnknown(campaign, {6});
        const auto rest = [&] {
            return await(runs().campaignToTheRest(office().hanako(), campaign));
        };
        QCOMPARE(why(rest()), u"UnknownLeft 1"_s);
        QVERIFY(await(runs().settle(office().hanako(), campaign, {}, SettleAs::Sent)));
        QCOMPARE(why(rest()), u"UnknownLeft 1"_s);
        QVERIFY(await(runs().settle(office().jiro(), campaign, {}, SettleAs::Sent)));
        QCOMPARE(why(rest()), u"WrongState sending+rest"_s);
        finish(campaign, CampaignState::Stopped); // 3 and 7 were not reached
        QVERIFY(office().run(campaign).hasRest);
        QCOMPARE(why(await(runs().campaignToTheRest(office().jiro(), campaign))),
                 u"NotPermitted"_s); // no author

        const auto made = rest();
        QCOMPARE(why(made), QString());
        const auto opened = await(office().office().campaigns().load(*made));
        QVERIFY(opened);
        const Draft& draft = opened->draft;
        QCOMPARE(opened->state, CampaignState::Draft);
        QCOMPARE(draft.author, office().hanako().person());
        QCOMPARE(draft.subject, u"Hello {{name}}"_s);
        QCOMPARE(draft.intent.expectedCount, 4);
        QVERIFY(draft.carriedOver.contains(u"recipients"_s));
        QVERIFY(draft.carriedOver.contains(u"subject"_s));
        QStringList addresses;
        for (qint64 i = 1; i <= 4; ++i) {
            const auto message = await(office().office().campaigns().preview(draft, i));
            QVERIFY(message);
            addresses.append(message->to);
            QVERIFY(message->subject.startsWith("Hello Name "_L1));
        }
        QCOMPARE(addresses, (QStringList{u"user2@example.net"_s, u"user3@example.net"_s,
                                         u"user5@example.net"_s, u"user7@example.net"_s}));
        QCOMPARE(why(await(office().office().campaigns().preview(draft, 5))).section(u' ', 0, 0),
                 u"NotFound"_s);
        QCOMPARE(entry(u"list.fromRun"_s).details.value(u"recipients"_s).toInt(), 4);
        QCOMPARE(entry(u"campaign.created"_s).details.value(u"from"_s).toString(),
                 u"campaign:%1"_s.arg(campaign.value));
        const QString listName = entry(u"list.fromRun"_s).details.value(u"name"_s).toString();
        QVERIFY(rest());
        QVERIFY(entry(u"list.fromRun"_s).details.value(u"name"_s).toString() != listName);
        // The new draft goes the whole way again; its maker cannot approve it.
        office().submit(*made);
        QCOMPARE(office().approve(office().hanako(), *made).error().code, ErrorCode::OwnCampaign);
        QVERIFY(office().approve(office().jiro(), *made));
    }

    void everybodyGotIt()
    {
        const CampaignId campaign = sending(2);
        accept(campaign, {1, 2});
        finish(campaign);
        QVERIFY(!office().run(campaign).hasRest);
        QCOMPARE(why(await(runs().campaignToTheRest(office().hanako(), campaign))),
                 u"NotFound rest"_s);
    }

    void aReportHasAllThatWasSealed()
    {
        const CampaignId campaign = sending(3);
        accept(campaign, {1, 2});
        refuse(campaign, {3});
        finish(campaign);
        const auto report = await(runs().report(campaign));
        QCOMPARE(why(report), QString());
        QCOMPARE(report->officeName, u"Example Office"_s);
        QCOMPARE(report->fromAddress, u"office@example.com"_s);
        QCOMPARE(report->author, office().hanako().name());
        QCOMPARE(report->listName, u"Customers"_s);
        QCOMPARE(report->packetDigest.size(), 32);
        QCOMPARE(report->seals.size(), 1);
        QCOMPARE(report->seals.first().name, office().taro().name());
        QCOMPARE(report->card.relayHost, u"localhost"_s);
        QCOMPARE(report->card.counts.accepted, 2);
        QVERIFY(report->card.startedAt && report->card.endedAt);
        QCOMPARE(report->domains, (QList<TallyRow>{{u"example.net"_s, 2, 1, 0, 0}}));
        QCOMPARE(report->reasons, (QList<TallyRow>{{u"550 5.1.1"_s, 0, 1, 0, 0}}));
    }
};

#include "run_desk_test.moc"
RINGI_TEST(RunDeskTest)
