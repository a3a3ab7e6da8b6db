// SPDX-License-Identifier: Apache-2.0
// What a reviewer learns about the recipients, once they have said what number they expect.
#include "office/run_office.h"
#include "store/campaign_gateway.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <atomic>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class RecipientOverviewTest final : public RunOfficeTest {
    Q_OBJECT

private:
    ListId list(const QByteArray& csv, const QString& name)
    {
        return office().importList(csv, name);
    }
    CampaignId submitted(ListId list, qint64 count)
    {
        const SenderId sender =
            office().addSender(office().addRelay({u"localhost"_s, 2525, {}, {}, u"starttls"_s}));
        const CampaignId campaign = office().draft(sender, list, count);
        office().submit(campaign);
        return campaign;
    }
    ListId listOf(CampaignId campaign)
    {
        const auto loaded = await(office().office().campaigns().load(campaign));
        return loaded ? loaded->draft.list : ListId{};
    }
    Result<RecipientOverview> ask(const Session& who, CampaignId campaign)
    {
        return await(office().office().review().overview(who, campaign, {}));
    }
    RecipientOverview overview(CampaignId campaign)
    {
        ReviewDesk& review = office().office().review();
        if (!await(review.reveal(office().taro(), campaign, 1)))
            qFatal("not revealed");
        const auto answer = ask(office().taro(), campaign);
        if (!answer)
            qFatal("no overview: %s", qPrintable(why(answer)));
        return *answer;
    }
    void setStart(CampaignId campaign, Moment at)
    {
        change([=](Connection& connection) {
            return CampaignGateway(connection).setStartedAt(campaign, at);
        });
    }
    static const QByteArray kMixed;

private Q_SLOTS:
    void nothingIsToldBeforeANumberIsSaid()
    {
        const CampaignId campaign =
            submitted(list(OfficeFixture::numberedPeople(3), u"Three"_s), 3);
        QCOMPARE(why(ask(office().taro(), campaign)), u"CountMismatch not said"_s);
        QVERIFY(await(office().office().review().reveal(office().taro(), campaign, 3)));
        QCOMPARE(why(ask(office().taro(), campaign)), QString());
        // Each reviewer says their own, and an auditor is none.
        QCOMPARE(why(ask(office().jiro(), campaign)), u"CountMismatch not said"_s);
        const Session author = newcomer(u"Saburo Kato"_s, Role::Author);
        QCOMPARE(why(ask(author, campaign)).section(u' ', 0, 0), u"NotPermitted"_s);
    }

    void whatTheListItselfSays()
    {
        const CampaignId campaign = submitted(list(kMixed, u"Mixed"_s), 8);
        const RecipientOverview seen = overview(campaign);
        QCOMPARE(seen.picture.people, 8);
        QCOMPARE(seen.picture.largest.first(), (DomainShare{u"example.net"_s, 5}));
        QCOMPARE(seen.picture.lookAlikes.size(), 1);
        QCOMPARE(seen.picture.lookAlikes.first().odd.domain, u"exmaple.net"_s);
        QCOMPARE(seen.picture.lookAlikes.first().frequent.domain, u"example.net"_s);
        QCOMPARE(seen.namesakes.size(), 1);
        QCOMPARE(seen.namesakes.first().name, u"Yoko Ito"_s);
        QCOMPARE(seen.namesakes.first().people, 2);
        QCOMPARE(seen.namesakes.first().addresses,
                 (QStringList{u"user1@example.net"_s, u"yoko@example.org"_s}));
        QCOMPARE(seen.leftOut, 2);
        QCOMPARE(seen.sourceFile, u"Mixed.csv"_s);
        QCOMPARE(seen.list, listOf(campaign));
        const auto lines = await(office().office().lists().refusals(seen.list, 0, 10));
        QVERIFY(lines);
        QCOMPARE(lines->size(), 2);
        QVERIFY(!seen.hasPast);
        QVERIFY(seen.newDomains.isEmpty());
        QCOMPARE(seen.newDomainCount, 0);
        QVERIFY(seen.overlaps.isEmpty());
    }

    void whatEarlierCampaignsSay()
    {
        const CampaignId past = sending(6); // user1@example.net ...
        accept(past, {1, 2, 6});            // the sixth is not among those under review
        makeUnknown(past, {3});
        refuse(past, {4});
        const CampaignId campaign = submitted(list(kMixed, u"Mixed"_s), 8);
        const RecipientOverview seen = overview(campaign);
        QVERIFY(seen.hasPast);
        QCOMPARE(seen.overlaps.size(), 1);
        const PastOverlap& overlap = seen.overlaps.first();
        QCOMPARE(overlap.campaign, past);
        QCOMPARE(overlap.subject, CampaignWords().subject);
        QVERIFY(!overlap.sameList);
        QCOMPARE(overlap.reached, 3);
        QCOMPARE(overlap.perhaps, 1);
        QCOMPARE(seen.newDomainCount, 3);
        QCOMPARE(seen.newDomainPeople, 3);
        QCOMPARE(seen.newDomains.first(), (DomainShare{u"example.org"_s, 1}));
    }

    void aDomainThatRefusedEverybodyWasNeverReached()
    {
        const CampaignId past = sending(2);
        refuse(past, {1, 2});
        const CampaignId campaign = submitted(listOf(past), 2);
        const RecipientOverview seen = overview(campaign);
        QCOMPARE(seen.newDomains, (QList<DomainShare>{{u"example.net"_s, 2}}));
        QCOMPARE(seen.overlaps.size(), 1);
        QVERIFY(seen.overlaps.first().sameList);
        QCOMPARE(seen.overlaps.first().reached, 0);
    }

    void theLastFiveToTheSameListFirst()
    {
        const CampaignId first = sending(3);
        accept(first, {1, 2, 3});
        const ListId same = listOf(first);
        QList<CampaignId> others;
        for (int i = 0; i < 6; ++i) {
            others.append(sending(2));
            accept(others.last(), {1});
            setStart(others.last(), SystemClock().now() + std::chrono::hours(i + 1));
        }
        const CampaignId stranger = submitted(list("email,name\r\nx@example.test,X\r\n", u"One"_s), 1);
        setStart(stranger, SystemClock().now() + std::chrono::hours(9));
        const RecipientOverview seen = overview(submitted(same, 3));
        QList<CampaignId> named;
        for (const PastOverlap& overlap : seen.overlaps)
            named.append(overlap.campaign);
        // The stranger is one of the five, but reached nobody of these.
        QCOMPARE(named, (QList<CampaignId>{first, others.at(5), others.at(4), others.at(3),
                                           others.at(2)}));
        QCOMPARE(seen.overlaps.first().reached, 3);
        QVERIFY(seen.overlaps.first().sameList);
        QCOMPARE(seen.newDomainCount, 0);
    }

    void recipientsThatWereChangedAreNotDescribed()
    {
        const CampaignId campaign =
            submitted(list(OfficeFixture::numberedPeople(3), u"Three"_s), 3);
        QVERIFY(await(office().office().review().reveal(office().taro(), campaign, 3)));
        change([campaign](Connection& connection) -> Status {
            const auto done = connection.execute(u"UPDATE revision_recipient SET address ="
                                                 " 'eve@example.net' WHERE campaign_id = ?"
                                                 " AND ordinal = 2"_s,
                                                 {campaign});
            return done ? Status{} : failure(done);
        });
        QCOMPARE(why(ask(office().taro(), campaign)), u"PacketMismatch recipients"_s);
        change([campaign](Connection& connection) -> Status {
            const auto done = connection.execute(
                u"DELETE FROM revision_recipient WHERE campaign_id = ? AND ordinal = 3"_s,
                {campaign});
            return done ? Status{} : failure(done);
        });
        QCOMPARE(why(ask(office().taro(), campaign)), u"PacketMismatch recipients"_s);
    }

    void itCanBeCancelled()
    {
        const CampaignId campaign =
            submitted(list(OfficeFixture::numberedPeople(3), u"Three"_s), 3);
        ReviewDesk& review = office().office().review();
        QVERIFY(await(review.reveal(office().taro(), campaign, 3)));
        // At every place where it asks, from the first to the last.
        int asked = 0;
        for (;; ++asked) {
            auto left = std::make_shared<std::atomic_int>(asked);
            const auto answer = await(review.overview(office().taro(), campaign,
                                                      [left] { return left->fetch_sub(1) <= 0; }));
            if (answer)
                break;
            QCOMPARE(answer.error().code, ErrorCode::Cancelled);
        }
        QVERIFY(asked >= 3);
    }
};

const QByteArray RecipientOverviewTest::kMixed = "email,name\r\n"
                                                 "user1@example.net,Yoko Ito\r\n"
                                                 "user2@example.net,B\r\n"
                                                 "user3@EXAMPLE.net,C\r\n"
                                                 "user4@example.net,D\r\n"
                                                 "user5@example.net,E\r\n"
                                                 "user1@example.net,Yoko Ito again\r\n"
                                                 "yoko@example.org,yoko  ITO\r\n"
                                                 "nobody,F\r\n"
                                                 "g@"
                                                 "exmaple.net,G\r\n"
                                                 "h@other.example,H\r\n";

#include "recipient_overview_test.moc"
RINGI_TEST(RecipientOverviewTest)
