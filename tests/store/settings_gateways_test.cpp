// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "store/person_gateway.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// Workspace, people, relays and senders.
class SettingsGatewaysTest : public EngineTest {
    Q_OBJECT

private Q_SLOTS:
    void theWorkspaceIsOneRow()
    {
        WorkspaceGateway gateway(workspace());
        QCOMPARE(valueOf(gateway.load()), sampleWorkspace());
        QCOMPARE(errorOf(gateway.create(sampleWorkspace())), u"AlreadyExists"_s);
        PolicyBook policy;
        policy.usual = {.form = ReviewForm::Staggered,
                        .approvals = 3,
                        .delay = std::chrono::seconds(60),
                        .hold = std::chrono::seconds(0),
                        .life = std::chrono::hours(5),
                        .askBetweenRings = true};
        policy.rules = {{.kind = RuleKind::List, .list = u"会員"_s},
                        {.kind = RuleKind::Sender, .sender = SenderId{4}, .approvals = 2},
                        {.kind = RuleKind::Recipients,
                         .recipients = 1000,
                         .form = ReviewForm::Staggered,
                         .delay = std::chrono::seconds(90)}};
        QCOMPARE(errorOf(gateway.savePolicy(policy)), QString());
        WorkspaceRow expected = sampleWorkspace();
        expected.policy = policy;
        QCOMPARE(valueOf(gateway.load()), expected);
    }

    void aPolicyThatCannotBeReadIsNoPolicy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("no approvals") << u"{\"form\":\"simultaneous\",\"holdSeconds\":600}"_s;
        QTest::newRow("zero")
            << u"{\"approvals\":0,\"form\":\"simultaneous\",\"holdSeconds\":600}"_s;
        QTest::newRow("no hold") << u"{\"approvals\":1,\"form\":\"simultaneous\"}"_s;
        QTest::newRow("negative")
            << u"{\"approvals\":1,\"form\":\"simultaneous\",\"holdSeconds\":-1}"_s;
        QTest::newRow("perhaps asks")
            << u"{\"approvals\":1,\"askBetweenRings\":1,\"form\":\"simultaneous\",\"holdSeconds\":1}"_s;
        QTest::newRow("unknown form") << u"{\"approvals\":1,\"form\":\"\",\"holdSeconds\":600}"_s;
        QTest::newRow("negative delay")
            << u"{\"approvals\":1,\"delaySeconds\":-1,\"form\":\"staggered\",\"holdSeconds\":1}"_s;
        QTest::newRow("a rule that says nothing")
            << u"{\"approvals\":1,\"form\":\"simultaneous\",\"holdSeconds\":1,\"rules\":[{}]}"_s;
        QTest::newRow("rules that are none")
            << u"{\"approvals\":1,\"form\":\"simultaneous\",\"holdSeconds\":1,\"rules\":{}}"_s;
        QTest::newRow("no form") << u"{\"approvals\":1,\"holdSeconds\":600}"_s;
    }
    void aPolicyThatCannotBeReadIsNoPolicy()
    {
        QFETCH(QString, text);
        Connection& connection = workspace();
        valueOf(connection.execute(u"UPDATE workspace SET policy = ?"_s, {text}));
        QCOMPARE(errorOf(WorkspaceGateway(connection).load()), u"WorkspaceDamaged"_s);
    }

    void aPolicyFromBeforeThereWereRings()
    {
        Connection& connection = workspace();
        valueOf(connection.execute(
            u"UPDATE workspace SET policy = ?"_s,
            {u"{\"approvals\":2,\"form\":\"simultaneous\",\"holdSeconds\":9}"_s}));
        QCOMPARE(valueOf(WorkspaceGateway(connection).load()).policy,
                 (PolicyBook{{.approvals = 2, .hold = std::chrono::seconds(9)}}));
    }

    void limitsThatCannotBeReadAreNotNone()
    {
        Connection& connection = workspace();
        RelayGateway gateway(connection);
        RelayRow row = sampleRelay();
        row.id = valueOf(gateway.insert(row));
        for (const QString& text : {u""_s, u"[]"_s, u"{\"connections\":2}"_s}) {
            valueOf(connection.execute(u"UPDATE relay SET limits = ?"_s, {text}));
            QCOMPARE(errorOf(gateway.find(row.id)), u"WorkspaceDamaged"_s);
            QCOMPARE(errorOf(gateway.all()), u"WorkspaceDamaged"_s);
        }
        valueOf(connection.execute(u"UPDATE relay SET limits = '{}'"_s));
        QCOMPARE(valueOf(gateway.find(row.id)).limits, RelayLimits{});
    }

    void people()
    {
        PersonGateway gateway(workspace());
        const PersonId id = valueOf(gateway.nextId());
        QCOMPARE(id, PersonId{3});
        Person person = samplePersonRow(id);
        person.identity.record.name = hostileTexts().at(1);
        person.identity.record.login = u" Ｈanako "_s; // full width, as an input method leaves it
        QCOMPARE(errorOf(gateway.insert(person)), QString());
        QCOMPARE(valueOf(gateway.find(id)), person);
        QCOMPARE(valueOf(gateway.findByLoginKey(loginKey(u"HANAKO"_s))), person);
        QCOMPARE(errorOf(gateway.findByLoginKey(u"nobody"_s)), u"NotFound"_s);
        QCOMPARE(errorOf(gateway.find(PersonId{99})), u"NotFound"_s);

        person.identity.record.version = 2;
        person.identity.record.active = false;
        person.identity.signature = QByteArray(64, '\x55');
        person.key.box = "another";
        QCOMPARE(errorOf(gateway.update(person)), QString());
        QCOMPARE(valueOf(gateway.all()), (QList<Person>{samplePersonRow(PersonId{1}),
                                                        samplePersonRow(PersonId{2}), person}));
    }

    void loginsAreUniqueByTheirKey()
    {
        PersonGateway gateway(workspace());
        Person twin = samplePersonRow(valueOf(gateway.nextId()));
        twin.identity.record.login = u"PERSON1"_s;
        QCOMPARE(errorOf(gateway.insert(twin)), u"AlreadyExists"_s);
        Person second = samplePersonRow(PersonId{2});
        second.identity.record.login = u"Person1"_s;
        QCOMPARE(errorOf(gateway.update(second)), u"AlreadyExists"_s);
        QCOMPARE(errorOf(gateway.insert(samplePersonRow(PersonId{2}))), u"AlreadyExists"_s);
        QCOMPARE(errorOf(gateway.insert(samplePersonRow(PersonId{}))), u"InvalidInput"_s);
        QCOMPARE(errorOf(gateway.update(samplePersonRow(PersonId{9}))), u"NotFound"_s);
    }

    void aPersonWhoseRecordWasSwappedIsDamage()
    {
        Connection& connection = workspace();
        PersonGateway gateway(connection);
        valueOf(connection.execute(
            u"UPDATE person SET record = (SELECT record FROM person WHERE id = 1) WHERE id = 2"_s));
        QCOMPARE(errorOf(gateway.find(PersonId{2})), u"WorkspaceDamaged"_s);
        QCOMPARE(errorOf(gateway.all()), u"WorkspaceDamaged"_s);
        valueOf(connection.execute(u"UPDATE person SET record = '{' WHERE id = 2"_s));
        QCOMPARE(errorOf(gateway.all()), u"WorkspaceDamaged"_s);
    }

    void relays()
    {
        Connection& connection = workspace();
        RelayGateway gateway(connection);
        RelayRow row = sampleRelay();
        row.id = valueOf(gateway.insert(row));
        QVERIFY(row.id.isValid());
        QCOMPARE(valueOf(gateway.find(row.id)), row);
        RelayRow other = sampleRelay();
        other.port = 65535;
        other.tlsRule = u"implicit"_s;
        other.caPem.clear();
        other.userName.clear();
        other.passwordSaved = true;
        other.token = false;
        other.limits = {};
        other.id = valueOf(gateway.insert(other));
        QVERIFY(other.id > row.id);
        row.host = u"other.example.com"_s;
        row.passwordSaved = true;
        row.limits.perDomain = 1;
        row.token = false;
        QCOMPARE(errorOf(gateway.update(row)), QString());
        QCOMPARE(valueOf(gateway.all()), (QList<RelayRow>{row, other}));
        QCOMPARE(errorOf(gateway.find(RelayId{99})), u"NotFound"_s);
        other.id = RelayId{99};
        QCOMPARE(errorOf(gateway.update(other)), u"NotFound"_s);
        // Promise P5: there is no third rule, whatever somebody writes.
        row.tlsRule = u"none"_s;
        QCOMPARE(errorOf(gateway.update(row)), u"Database"_s);
    }

    void senders()
    {
        Connection& connection = workspace();
        const RelayId relay = valueOf(RelayGateway(connection).insert(sampleRelay()));
        SenderGateway gateway(connection);
        SenderRow row = sampleSender(relay);
        row.id = valueOf(gateway.insert(row));
        QCOMPARE(valueOf(gateway.find(row.id)), row);
        row.name = hostileTexts().at(2);
        row.replyTo.clear();
        QCOMPARE(errorOf(gateway.update(row)), QString());
        QCOMPARE(valueOf(gateway.all()), QList<SenderRow>{row});
        QCOMPARE(errorOf(gateway.find(SenderId{99})), u"NotFound"_s);
        // Nobody sends by a relay that is not there.
        QCOMPARE(errorOf(gateway.insert(sampleSender(RelayId{99}))), u"Database"_s);
        row.relay = RelayId{99};
        QCOMPARE(errorOf(gateway.update(row)), u"Database"_s);
    }

    void hostileTextIsOnlyText()
    {
        Connection& connection = workspace();
        RelayGateway gateway(connection);
        QList<RelayRow> rows;
        const QStringList texts = hostileTexts();
        for (const QString& text : texts) {
            RelayRow row = sampleRelay();
            row.name = text;
            row.host = text;
            row.userName = text;
            row.caPem = text.toUtf8();
            row.id = valueOf(gateway.insert(row));
            rows.append(row);
        }
        QCOMPARE(valueOf(gateway.all()), rows);
        QCOMPARE(valueOf(PersonGateway(connection).all()).size(), 2);
        for (const QString& text : texts)
            QCOMPARE(errorOf(PersonGateway(connection).findByLoginKey(text)), u"NotFound"_s);
    }
};

#include "settings_gateways_test.moc"
RINGI_TEST(SettingsGatewaysTest)
