// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "store/past_mail_gateway.h"
#include "store/tally_gateway.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// What earlier campaigns say about the recipients of another, and the search among them.
class PastMailTest : public EngineTest {
    Q_OBJECT

private:
    static QList<qint64> ordinalsOf(const QList<PastLine>& lines)
    {
        QList<qint64> ordinals;
        for (const PastLine& line : lines)
            ordinals.append(line.ordinal);
        return ordinals;
    }
    /// A list with names, frozen under a campaign.
    CampaignId frozen(Connection& connection, const QList<QPair<QString, QStringList>>& people)
    {
        ListGateway lists(connection);
        ListRow list = sampleList();
        list.fields = {u"name"_s, u"town"_s};
        const ListId id = valueOf(lists.insert(list));
        QList<Recipient> recipients;
        for (const auto& [address, values] : people)
            recipients.append({recipients.size() + 1, address, values});
        if (!lists.appendRecipients(id, recipients, keysOf(recipients)))
            qFatal("not appended");
        const CampaignId campaign = valueOf(CampaignGateway(connection).insert(sampleCampaign()));
        RevisionGateway revisions(connection);
        if (!revisions.insert({campaign, 1, "{}", "digest", {}, kNow}))
            qFatal("no revision");
        valueOf(revisions.freezeRecipients(campaign, 1, id));
        return campaign;
    }

private Q_SLOTS:
    void startedCampaignsNewestFirst()
    {
        Connection& connection = workspace();
        CampaignGateway campaigns(connection);
        QCOMPARE(valueOf(PastMailGateway(connection).started({}, 10)), QList<PastCampaign>{});
        QList<CampaignId> ids;
        for (int i = 0; i < 5; ++i)
            ids.append(valueOf(campaigns.insert(sampleCampaign())));
        // Two began at one moment, one never did.
        const QList<int> minutes{3, 1, 3, 9};
        for (int i = 0; i < 4; ++i)
            QVERIFY(campaigns.setStartedAt(ids.at(i), kNow + std::chrono::minutes(minutes.at(i))));
        PastMailGateway past(connection);
        QList<CampaignId> read;
        std::optional<PastCampaign> last;
        for (;;) {
            const auto page = valueOf(past.started(last, 1));
            if (page.isEmpty())
                break;
            last = page.last();
            read.append(last->id);
        }
        QCOMPARE(read, (QList<CampaignId>{ids.at(3), ids.at(2), ids.at(0), ids.at(1)}));
        const auto all = valueOf(past.started({}, 10));
        QCOMPARE(all.size(), 4);
        QCOMPARE(all.first().subject, sampleCampaign().draft.subject);
        QCOMPARE(all.first().startedAt, kNow + std::chrono::minutes(9));
        QCOMPARE(all.first().list, sampleCampaign().draft.list);
    }

    void whoWasReached()
    {
        Connection& connection = workspace();
        const CampaignId id = valueOf(sendingCampaign(connection, 6));
        for (const auto& [ordinal, state] :
             {std::pair(1, u"accepted"_s), std::pair(2, u"refused"_s), std::pair(3, u"unknown"_s),
              std::pair(4, u"cancelled"_s), std::pair(6, u"accepted"_s)}) {
            QCOMPARE(valueOf(connection.execute(
                         u"UPDATE ledger SET state = ? WHERE campaign_id = ? AND ordinal = ?"_s,
                         {state, id, ordinal})),
                     1);
        }
        PastMailGateway past(connection);
        const auto all = valueOf(past.reached(id, 0, 10));
        QCOMPARE(ordinalsOf(all), (QList<qint64>{1, 3, 6}));
        QVERIFY(!all.at(0).unknown);
        QVERIFY(all.at(1).unknown);
        QCOMPARE(all.at(1).address, sampleRecipients(3, 1).first().address);
        QCOMPARE(ordinalsOf(valueOf(past.reached(id, 0, 2))), (QList<qint64>{1, 3}));
        QCOMPARE(ordinalsOf(valueOf(past.reached(id, 3, 2))), (QList<qint64>{6}));
        QCOMPARE(valueOf(past.reached(CampaignId{99}, 0, 2)), QList<PastLine>{});
    }

    void whichDomainsWereReached()
    {
        Connection& connection = workspace();
        const CampaignId id = valueOf(CampaignGateway(connection).insert(sampleCampaign()));
        const CampaignId other = valueOf(CampaignGateway(connection).insert(sampleCampaign()));
        using State = LedgerState;
        TallyGateway tally(connection);
        QVERIFY(tally.apply(id, {{u"a.test"_s, {}, State::Open, State::Accepted},
                                 {u"b.test"_s, u"550"_s, State::Open, State::Refused},
                                 {u"c.test"_s, {}, State::Open, State::Unknown},
                                 {u"d.test"_s, u"451"_s, State::Open, State::Deferred}}));
        QVERIFY(tally.apply(other, {{u"e.test"_s, {}, State::Open, State::Accepted}}));
        PastMailGateway past(connection);
        QStringList asked{u"a.test"_s, u"b.test"_s, u"c.test"_s, u"d.test"_s,
                          u"e.test"_s, u"550"_s,    u"451"_s};
        QCOMPARE(valueOf(past.domainsReached(id, asked)),
                 (QSet<QString>{u"a.test"_s, u"c.test"_s}));
        QCOMPARE(valueOf(past.domainsReached(other, asked)), (QSet<QString>{u"e.test"_s}));
        QCOMPARE(valueOf(past.domainsReached(id, {u"c.test"_s})), (QSet<QString>{u"c.test"_s}));
        QCOMPARE(valueOf(past.domainsReached(id, {})), QSet<QString>{});
        while (asked.size() < 500)
            asked.append(u"x%1.test"_s.arg(asked.size()));
        QCOMPARE(valueOf(past.domainsReached(id, asked)).size(), 2);
        asked.append(u"one.more.test"_s);
        QCOMPARE(errorOf(past.domainsReached(id, asked)), u"TooLarge"_s);
    }

    void searched()
    {
        Connection& connection = workspace();
        const CampaignId id =
            frozen(connection, {{u"Ann@example.com"_s, {u"Ann \"A\" Lee"_s, u"York"_s}},
                                {u"taro@example.org"_s, {u"山田 太郎"_s, u"大阪"_s}},
                                {u"b_c@example.net"_s, {u"50% off"_s, u"a!b"_s}},
                                {u"bxc@example.net"_s, {u"back\\slash"_s, u""_s}},
                                {u"eve@example.com"_s, {u"Lee, Eve"_s, u"YORK"_s}}});
        const auto search = [&](const QString& text, qint64 after = 0, int limit = 10) {
            QList<qint64> ordinals;
            for (const Recipient& person :
                 valueOf(RevisionGateway(connection).recipientsHaving(text, id, 1, {after, limit})))
                ordinals.append(person.ordinal);
            return ordinals;
        };
        using Found = QList<qint64>;
        QCOMPARE(search({}), (Found{1, 2, 3, 4, 5}));
        QCOMPARE(search(u"ANN"_s), (Found{1}));
        QCOMPARE(search(u"@example.com"_s), (Found{1, 5}));
        QCOMPARE(search(u"york"_s), (Found{1, 5}));
        QCOMPARE(search(u"太郎"_s), (Found{2}));
        QCOMPARE(search(u"b_c"_s), (Found{3})); // no wildcard
        QCOMPARE(search(u"%"_s), (Found{3}));
        QCOMPARE(search(u"a!b"_s), (Found{3}));
        QCOMPARE(search(u"\"A\""_s), (Found{1}));
        QCOMPARE(search(u"k\\s"_s), (Found{4}));
        // What stands between two values in the store is in nobody's.
        QCOMPARE(search(u","_s), (Found{5}));
        QCOMPARE(search(u"["_s), (Found{}));
        QCOMPARE(search(u"\",\""_s), (Found{}));
        QCOMPARE(search(u"nobody"_s), (Found{}));
        // Page by page; pages of what is only likely do not end the search.
        QCOMPARE(search(u"example"_s, 0, 2), (Found{1, 2}));
        QCOMPARE(search(u"example"_s, 2, 2), (Found{3, 4}));
        QCOMPARE(search(u"example"_s, 4, 2), (Found{5}));
        QCOMPARE(search(u","_s, 0, 1), (Found{5}));
        QCOMPARE(search(u"york"_s, 0, 1), (Found{1}));
        QCOMPARE(search(u"york"_s, 1, 1), (Found{5}));
    }
};

#include "past_mail_test.moc"
RINGI_TEST(PastMailTest)
