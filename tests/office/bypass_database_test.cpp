// SPDX-License-Identifier: Apache-2.0
// Every known way round an approval by editing the database: nothing leaves, and it is on record.
#include "base/canonical_json.h"
#include "office/bypass_office.h"
#include "people/identity.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;

class BypassDatabaseTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<BypassOffice> m_bypass;

    [[nodiscard]] OfficeFixture& office() { return m_bypass->office(); }
    [[nodiscard]] practice::PracticeRelay& relay() { return m_bypass->relay(); }
    [[nodiscard]] const RelayFacts& facts() const { return m_bypass->facts(); }

private Q_SLOTS:
    void init() { m_bypass = std::make_unique<BypassOffice>(); }
    void cleanup() { m_bypass.reset(); }

    void anApproverWhomNoAdministratorSignedIsNobody()
    {
        const CampaignId campaign = m_bypass->submitted();
        const crypto::KeyPair keys = crypto::generateEd25519();
        m_bypass->tamper([&](Intruder& intruder) {
            PersonRecord record;
            record.id = PersonId{99};
            record.name = QStringLiteral("Intruder");
            record.login = QStringLiteral("intruder");
            record.roles = Roles(Role::Approver) | Role::Administrator;
            record.publicKey = keys.publicKey;
            record.signedBy = record.id;
            record.signedAt = office().clock().now();
            const auto identity = signRecord(record, keys.privateKey);
            const auto wrapped = wrapKey(keys.privateKey, OfficeFixture::password(), {16, 1, 1});
            intruder.run(
                QStringLiteral("INSERT INTO person VALUES (99, 'intruder', ?, ?, ?, 16, 1, 1, ?)"),
                {QString::fromUtf8(*canonicalJson(toJson(record))), identity->signature,
                 wrapped->salt, wrapped->box});
            SealStatement statement;
            statement.campaign = campaign;
            statement.revision = 1;
            statement.packetDigest =
                intruder.read(QStringLiteral("SELECT packet_digest FROM revision")).toByteArray();
            statement.parts = reviewParts();
            statement.approver = record.id;
            statement.publicKey = keys.publicKey;
            statement.at = office().clock().now();
            const auto seal = makeSeal(statement, keys.privateKey);
            intruder.run(QStringLiteral("INSERT INTO seal VALUES (1, ?, 1, 99, ?, ?)"),
                         {campaign.value,
                          QString::fromUtf8(*canonicalJson(statementJson(statement))),
                          seal->signature});
            intruder.run(QStringLiteral("UPDATE campaign SET state = 'holding'"));
        });
        const auto session = await(office().office().people().signIn(QStringLiteral("intruder"),
                                                                      OfficeFixture::password()));
        QVERIFY(!session);
        QCOMPARE(session.error().code, ErrorCode::UntrustedPerson);
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::UntrustedPerson));
    }

    void aStateSetByHandSendsNothing_data()
    {
        QTest::addColumn<QString>("state");
        for (const char* state : {"approved", "holding", "sending"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }

    void aStateSetByHandSendsNothing()
    {
        QFETCH(const QString, state);
        const CampaignId campaign = m_bypass->submitted();
        m_bypass->tamper([&](Intruder& intruder) {
            intruder.run(QStringLiteral("UPDATE campaign SET state = ?, hold_until = 1"), {state});
        });
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::SealMissing));
    }

    void anEditAfterTheSealVoidsIt_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("subject") << "Hello {{name}}" << "Pay {{name}}";
        QTest::newRow("relay host") << "\"host\":\"127.0.0.1\"" << "\"host\":\"127.0.0.2\"";
        QTest::newRow("from") << "office@example.com" << "boss@example.com";
        QTest::newRow("approvals") << "\"approvals\":1" << "\"approvals\":2";
        QTest::newRow("form") << "\"form\":\"simultaneous\"" << "\"form\":\"split\"";
        QTest::newRow("delay") << "\"delaySeconds\":0" << "\"delaySeconds\":1";
        QTest::newRow("life") << "\"lifeSeconds\":0" << "\"lifeSeconds\":1";
        QTest::newRow("hold") << "\"holdSeconds\":0" << "\"holdSeconds\":1";
    }

    void anEditAfterTheSealVoidsIt()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        const CampaignId campaign = office().sealed(facts(), 3);
        m_bypass->tamper([&](Intruder& intruder) {
            QByteArray packet =
                intruder.read(QStringLiteral("SELECT packet FROM revision")).toByteArray();
            QVERIFY(packet.contains(from.toUtf8()));
            packet.replace(from.toUtf8(), to.toUtf8());
            // A careful intruder mends the digest as well.
            intruder.run(QStringLiteral("UPDATE revision SET packet = ?, packet_digest = ?"),
                         {packet, crypto::sha256(packet)});
        });
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::SealInvalid));
    }

    void aBodyChangedAfterTheSealIsNotSent()
    {
        const CampaignId campaign = office().sealed(facts(), 3);
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(QStringLiteral("UPDATE revision SET body = replace(body, 'Friday', 'Monday')"));
        });
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::PacketMismatch));
    }

    void aCertificateAuthorityChangedAfterTheSealIsNotTrusted()
    {
        const CampaignId campaign = office().sealed(facts(), 3);
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(QStringLiteral("UPDATE revision SET ca_pem = x'2d2d'"));
        });
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::PacketMismatch));
    }

    void recipientsChangedAfterTheSealGetNothing_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("another address")
            << "UPDATE revision_recipient SET address = 'eve@example.org' WHERE ordinal = 2";
        QTest::newRow("another name")
            << "UPDATE revision_recipient SET field_values = '[\"Eve\"]' WHERE ordinal = 2";
        QTest::newRow("one more")
            << "INSERT INTO revision_recipient SELECT campaign_id, revision, 4, 'eve@example.org', "
               "field_values FROM revision_recipient WHERE ordinal = 1";
        QTest::newRow("one less") << "DELETE FROM revision_recipient WHERE ordinal = 3";
        QTest::newRow("another order")
            << "UPDATE revision_recipient SET address = CASE ordinal WHEN 1 THEN "
               "'user2@example.net' ELSE 'user1@example.net' END WHERE ordinal < 3";
    }

    void recipientsChangedAfterTheSealGetNothing()
    {
        QFETCH(const QString, sql);
        const CampaignId campaign = office().sealed(facts(), 3);
        m_bypass->tamper([&](Intruder& intruder) { intruder.run(sql); });
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::PacketMismatch));
    }

    void recipientsChangedBeforeTheSealAreNotSealed()
    {
        const CampaignId campaign = m_bypass->submitted();
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(QStringLiteral("UPDATE revision_recipient SET address = 'eve@example.org' "
                                        "WHERE ordinal = 2"));
        });
        const auto outcome = office().approve(office().taro(), campaign);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::PacketMismatch);
        QCOMPARE(office().state(campaign), CampaignState::Submitted);
    }

    void aSealCopiedToAnotherCampaignIsWorthNothing()
    {
        office().sealed(facts(), 3);
        QCOMPARE(m_bypass->deliver(), 3);
        const auto relays = await(office().office().settings().senders());
        const ListId list = office().importList(OfficeFixture::numberedPeople(5),
                                                 QStringLiteral("Others"));
        const CampaignId second = office().draft(relays->first().id, list, 5);
        office().submit(second);
        m_bypass->tamper([&](Intruder& intruder) {
            intruder.run(QStringLiteral("INSERT INTO seal SELECT 2, ?, 1, approver_id, statement, "
                                        "signature FROM seal WHERE id = 1"),
                         {second.value});
            intruder.run(QStringLiteral("UPDATE campaign SET state = 'holding' WHERE id = ?"),
                         {second.value});
        });
        relay().clear();
        QCOMPARE(m_bypass->deliver(), 3); // the three of the first campaign, and not one more
        QCOMPARE(office().state(second), CampaignState::Stopped);
        QVERIFY(office().logHolds(QStringLiteral("delivery.refused"), ErrorCode::SealInvalid));
    }

    void aRowDeletedFromTheLogStopsEverything_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("in the middle") << "DELETE FROM audit_entry WHERE sequence = 5";
        QTest::newRow("the last")
            << "DELETE FROM audit_entry WHERE sequence = (SELECT max(sequence) FROM audit_entry)";
        QTest::newRow("changed")
            << "UPDATE audit_entry SET actor_name = 'Somebody' WHERE sequence = 4";
        QTest::newRow("the last, with the head")
            << "UPDATE audit_head SET sequence = sequence - 1";
    }

    void aRowDeletedFromTheLogStopsEverything()
    {
        QFETCH(const QString, sql);
        const CampaignId campaign = office().sealed(facts(), 3);
        m_bypass->tamper([&](Intruder& intruder) { intruder.run(sql); });
        QCOMPARE(m_bypass->deliver(), 0);
        QVERIFY(office().state(campaign) != CampaignState::Finished);
    }

    void anotherFounderIsNotBelieved()
    {
        const CampaignId campaign = office().sealed(facts(), 3);
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(QStringLiteral("UPDATE workspace SET founder_key = randomblob(32)"));
        });
        QCOMPARE(m_bypass->deliver(), 0);
        QVERIFY(office().state(campaign) != CampaignState::Finished);
    }

    void aHoldCutShortInTheDatabaseIsKept()
    {
        Policy policy;
        policy.hold = std::chrono::hours{1};
        QVERIFY(await(office().office().settings().savePolicy(office().taro(), {policy})));
        const CampaignId campaign = office().sealed(facts(), 3);
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(QStringLiteral("UPDATE campaign SET hold_until = 1, sealed_at = 1"));
        });
        DeliveryOptions options;
        options.lookEvery = std::chrono::milliseconds{20};
        DeliveryService service(office().office().store(), office().secrets(),
                                office().clock(), options);
        QSignalSpy started(&service, &DeliveryService::changed);
        service.start();
        QVERIFY(!started.wait(500));
        QCOMPARE(relay().count(), 0);
        QCOMPARE(office().state(campaign), CampaignState::Holding);
    }
};

#include "bypass_database_test.moc"
RINGI_TEST(BypassDatabaseTest)
