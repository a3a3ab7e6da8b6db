// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "store/tally_gateway.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// Outcomes by domain and by reason, counted as they happen.
class TallyGatewayTest : public EngineTest {
    Q_OBJECT

private Q_SLOTS:
    void domains_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("domain");
        QTest::newRow("plain") << u"a@example.com"_s << u"example.com"_s;
        QTest::newRow("upper case") << u"A@Example.COM"_s << u"example.com"_s;
        QTest::newRow("quoted") << u"\"a@b\"@example.org"_s << u"example.org"_s;
        QTest::newRow("Japanese") << u"a@例え.テスト"_s << u"例え.テスト"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void domains()
    {
        QFETCH(QString, address);
        QTEST(domainOf(address), "domain");
    }

    void reasons_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* name, const QByteArray& reply, const QString& expected) {
            QTest::newRow(name) << reply << u"TimedOut"_s << expected;
        };
        row("enhanced", "550 5.1.1 No such user", u"550 5.1.1"_s);
        row("several lines", "550-5.1.1 No such\r\n550 5.1.1 user", u"550 5.1.1"_s);
        row("long numbers", "554 5.7.999", u"554 5.7.999"_s);
        row("plain", "451 Try again", u"451"_s);
        row("code alone", "451", u"451"_s);
        row("code and a line end", "451\r\n", u"451"_s);
        row("enhanced alone", "451 4.7.1\r\n", u"451 4.7.1"_s);
        row("an IP address", "550 5.1.1.1 blocked", u"550"_s);
        row("a version", "550 5.1 blocked", u"550"_s);
        row("no digits", "550 .5. blocked", u"550"_s);
        row("a word glued to it", "550 5.1.1x blocked", u"550"_s);
        row("no reply", "", u"TimedOut"_s);
        row("no code", "?? what", u"TimedOut"_s);
        row("two digits", "55", u"TimedOut"_s);
        QTest::newRow("neither") << QByteArray() << QString() << QString();
    }
    void reasons()
    {
        QFETCH(QByteArray, reply);
        QFETCH(QString, reason);
        QTEST(reasonName(reply, reason), "name");
    }

    void countedByNameAndInOneStatementEach()
    {
        Connection& connection = workspace();
        const CampaignId id = valueOf(CampaignGateway(connection).insert(sampleCampaign()));
        TallyGateway gateway(connection);
        QCOMPARE(valueOf(gateway.top(id, TallyKind::Domain, 10)), QList<TallyRow>{});
        using State = LedgerState;
        QList<TallyChange> changes;
        for (int i = 0; i < 300; ++i) {
            changes.append({u"a.test"_s, {}, State::Open, State::Accepted});
            if (i % 3 == 0)
                changes.append({u"b.test"_s, u"550 5.1.1"_s, State::Claimed, State::Refused});
            if (i % 10 == 0)
                changes.append({u"b.test"_s, u"451"_s, State::Open, State::Deferred});
        }
        changes.append({u"c.test"_s, {}, State::Open, State::Unknown});
        changes.append({u"c.test"_s, {}, State::Claimed, State::Planned}); // no outcome
        changes.append({u"d.test"_s, {}, State::Planned, State::Cancelled});
        QCOMPARE(errorOf(gateway.apply(id, changes)), QString());
        const QList<TallyRow> domains{
            {u"a.test"_s, 300, 0, 0, 0}, {u"b.test"_s, 0, 100, 30, 0}, {u"c.test"_s, 0, 0, 0, 1}};
        QCOMPARE(valueOf(gateway.top(id, TallyKind::Domain, 10)), domains);
        QCOMPARE(valueOf(gateway.top(id, TallyKind::Domain, 2)), domains.first(2));
        const QList<TallyRow> reasons{{u"550 5.1.1"_s, 0, 100, 0, 0}, {u"451"_s, 0, 0, 30, 0}};
        QCOMPARE(valueOf(gateway.top(id, TallyKind::Reason, 10)), reasons);
        QCOMPARE(errorOf(gateway.apply(id, {})), QString());
        QCOMPARE(valueOf(gateway.top(CampaignId{99}, TallyKind::Domain, 10)), QList<TallyRow>{});
    }

    void leavingTakesAwayButNeverBelowNone()
    {
        Connection& connection = workspace();
        const CampaignId id = valueOf(CampaignGateway(connection).insert(sampleCampaign()));
        TallyGateway gateway(connection);
        using State = LedgerState;
        const auto apply = [&](State from, State to, const QString& reason = {}) {
            return errorOf(gateway.apply(id, {{u"a.test"_s, reason, from, to}}));
        };
        const auto row = [&] { return valueOf(gateway.top(id, TallyKind::Domain, 1)).value(0); };
        // First of all, so that there is no row yet.
        QCOMPARE(apply(State::Unknown, State::Accepted), QString());
        QCOMPARE(row(), (TallyRow{u"a.test"_s, 1, 0, 0, 0}));
        QCOMPARE(apply(State::Open, State::Unknown), QString());
        QCOMPARE(apply(State::Open, State::Unknown), QString());
        QCOMPARE(row(), (TallyRow{u"a.test"_s, 1, 0, 0, 2}));
        QCOMPARE(apply(State::Unknown, State::Planned), QString());
        QCOMPARE(row(), (TallyRow{u"a.test"_s, 1, 0, 0, 1}));
        QCOMPARE(apply(State::Unknown, State::Cancelled), QString());
        QCOMPARE(apply(State::Unknown, State::Cancelled), QString());
        QCOMPARE(row(), (TallyRow{u"a.test"_s, 1, 0, 0, 0}));
        // Deferred says how often, so nothing takes it back.
        QCOMPARE(apply(State::Open, State::Deferred, u"451"_s), QString());
        QCOMPARE(apply(State::Deferred, State::Planned), QString());
        QCOMPARE(apply(State::Open, State::Deferred, u"451"_s), QString());
        QCOMPARE(row(), (TallyRow{u"a.test"_s, 1, 0, 2, 0}));
        QCOMPARE(valueOf(gateway.top(id, TallyKind::Reason, 9)),
                 (QList<TallyRow>{{u"451"_s, 0, 0, 2, 0}}));
    }
};

#include "tally_gateway_test.moc"
RINGI_TEST(TallyGatewayTest)
