// SPDX-License-Identifier: Apache-2.0
// How gently a relay wants to be treated: what may be said, and what the log says of a change.
#include "office/run_office.h"
#include "support/await.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class RelayLimitsTest final : public RunOfficeTest {
    Q_OBJECT

private:
    static RelayCard card()
    {
        RelayCard relay;
        relay.name = u"Relay"_s;
        relay.host = u"relay.example.com"_s;
        relay.userName = u"office"_s;
        return relay;
    }
    Result<RelayId> save(const RelayCard& relay)
    {
        return await(office().office().settings().saveRelay(office().taro(), relay));
    }

private Q_SLOTS:
    void rangesAreKept_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("connections") << u"connections"_s << 1 << 16;
        QTest::newRow("window") << u"window"_s << 0 << 8;
        for (const auto* name : {"perMinute", "perHour", "perConnectionMinute", "perConnection",
                                 "perDomain", "perDomainMinute"})
            QTest::newRow(name) << QString::fromLatin1(name) << 0 << 1'000'000;
    }
    void rangesAreKept()
    {
        QFETCH(QString, field);
        QFETCH(int, least);
        QFETCH(int, most);
        const QHash<QString, int RelayLimits::*> members{
            {u"connections"_s, &RelayLimits::connections},
            {u"window"_s, &RelayLimits::window},
            {u"perMinute"_s, &RelayLimits::perMinute},
            {u"perHour"_s, &RelayLimits::perHour},
            {u"perConnectionMinute"_s, &RelayLimits::perConnectionMinute},
            {u"perConnection"_s, &RelayLimits::perConnection},
            {u"perDomain"_s, &RelayLimits::perDomain},
            {u"perDomainMinute"_s, &RelayLimits::perDomainMinute}};
        const auto with = [&](int value) {
            RelayCard relay = card();
            relay.limits.*members.value(field) = value;
            return relay;
        };
        for (const int value : {least, most})
            QCOMPARE(why(save(with(value))), QString());
        for (const int value : {least - 1, most + 1})
            QCOMPARE(why(save(with(value))), u"InvalidInput "_s + field);
        const auto relays = await(office().office().settings().relays());
        QVERIFY(relays);
        QCOMPARE(relays->size(), 2);
        QCOMPARE(relays->last().limits.*members.value(field), most);
    }

    void aTokenIsSomebodys()
    {
        RelayCard relay = card();
        relay.token = true;
        relay.userName = u" "_s;
        QCOMPARE(why(save(relay)), u"InvalidInput token"_s);
        relay.userName = u"office@example.com"_s;
        QCOMPARE(why(save(relay)), QString());
        QVERIFY(await(office().office().settings().relays())->first().token);
    }

    void theLogSaysWhatChanged()
    {
        RelayCard relay = card();
        relay.id = *save(relay);
        QCOMPARE(entry(u"relay.saved"_s).details.value(u"changed"_s).toArray(), QJsonArray());
        relay.token = true;
        relay.limits.window = 4;
        relay.limits.perHour = 500;
        relay.port = 25;
        QVERIFY(save(relay));
        const QJsonObject details = entry(u"relay.saved"_s).details;
        QCOMPARE(details.value(u"changed"_s).toArray(),
                 (QJsonArray{u"limits.perHour"_s, u"limits.window"_s, u"port"_s, u"token"_s}));
        QCOMPARE(details.value(u"limits"_s).toObject().value(u"perHour"_s).toInt(), 500);
        QCOMPARE(details.value(u"token"_s).toBool(), true);
        QVERIFY(save(relay));
        QCOMPARE(entry(u"relay.saved"_s).details.value(u"changed"_s).toArray(), QJsonArray());
    }

    void thePolicyAsksBetweenRings()
    {
        SettingsDesk& settings = office().office().settings();
        PolicyBook policy = *await(settings.policy());
        QVERIFY(!policy.usual.askBetweenRings);
        policy.usual.askBetweenRings = true;
        QVERIFY(await(settings.savePolicy(office().taro(), policy)));
        QVERIFY(await(settings.policy())->usual.askBetweenRings);
        QVERIFY(entry(u"policy.saved"_s).details.value(u"askBetweenRings"_s).toBool());
    }

    /// Another instance works in it: whoever looks sees what is there, and changes nothing.
    void lookingIsNotChanging()
    {
        const CampaignId campaign = sending(3);
        const QString url = office().postgresUrl();
        WorkspacePlace place;
        if (url.isEmpty())
            place.folder = office().folder();
        else
            place.postgresUrl = url;
        if (url.isEmpty())
            QCOMPARE(why(await(Office::open(place, office().parts()))).section(u' ', 0, 0),
                     u"WorkspaceInUse"_s);
        const auto looking = await(Office::look(place, office().parts()));
        QCOMPARE(why(looking), QString());
        const auto cards = await((*looking)->runs().all());
        QVERIFY(cards);
        QCOMPARE(cards->size(), 1);
        QCOMPARE(cards->first().counts.total, 3);
        QCOMPARE(why(await((*looking)->runs().stop(office().taro(), campaign, u"x"_s)))
                     .section(u' ', 0, 0),
                 u"FileUnwritable"_s);
        QCOMPARE(office().state(campaign), CampaignState::Sending);
        // What the other one does meanwhile is seen.
        accept(campaign, {1});
        QCOMPARE(await((*looking)->runs().all())->first().counts.accepted, 1);
    }
};

#include "relay_limits_test.moc"
RINGI_TEST(RelayLimitsTest)
