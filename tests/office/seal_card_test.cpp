// SPDX-License-Identifier: Apache-2.0
// The seals of a campaign as cards: from the sealed packet, each verified.
#include "base/crypto.h"
#include "office/bypass_office.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QJsonDocument>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class SealCardTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<BypassOffice> m_bypass;

    [[nodiscard]] OfficeFixture& office() { return m_bypass->office(); }
    [[nodiscard]] Result<QList<SealCard>> cards(const Session& who, CampaignId campaign)
    {
        return await(office().office().review().sealCards(who, campaign));
    }
    /// What the only seal is, after somebody edited the database.
    void expectFault(SealFault fault, const std::function<void(Intruder&)>& edit)
    {
        const CampaignId campaign = office().sealed(m_bypass->facts(), 3);
        m_bypass->tamper(edit);
        const auto found = cards(office().taro(), campaign);
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().fault, fault);
    }

private Q_SLOTS:
    void init() { m_bypass = std::make_unique<BypassOffice>(); }
    void cleanup() { m_bypass.reset(); }

    void whatIsOnIt()
    {
        const CampaignId campaign = office().sealed(m_bypass->facts(), 3);
        // Everybody of the office may see it, the author too.
        const auto found = cards(office().hanako(), campaign);
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        const SealCard& card = found->first();
        QCOMPARE(card.fault, SealFault::None);
        QCOMPARE(card.approver, office().taro().name());
        QCOMPARE(card.approverId, office().taro().person());
        QCOMPARE(card.author, office().hanako().name());
        QCOMPARE(card.subject, u"Hello {{name}}"_s);
        QCOMPARE(card.recipients, 3);
        QCOMPARE(card.listName, u"Customers"_s);
        QCOMPARE(card.officeName, u"Example Office"_s);
        QCOMPARE(card.revision, 1);
        QCOMPARE(card.sealsGiven, 1);
        QCOMPARE(card.sealsWanted, 1);
        QVERIFY(card.holdUntil);
        QCOMPARE(card.parts, reviewParts());
        // What stands on it is enough to check it.
        QVERIFY(crypto::verifyEd25519(card.publicKey, "ringi-seal-2\n" + card.statement,
                                      card.signature));
        const QJsonObject statement = QJsonDocument::fromJson(card.statement).object();
        QCOMPARE(statement.value(u"packetDigest"_s).toString(),
                 QString::fromLatin1(card.packetDigest.toHex()));
    }

    void severalSealsAndNobodyLearnsTheNumberEarly()
    {
        Policy policy;
        policy.approvals = 2;
        policy.hold = std::chrono::seconds(60);
        QVERIFY(await(office().office().settings().savePolicy(office().taro(), {policy})));
        const CampaignId campaign = m_bypass->submitted();
        QVERIFY(office().approve(office().taro(), campaign));
        const auto own = cards(office().taro(), campaign);
        QVERIFY(own);
        QCOMPARE(own->size(), 1);
        QCOMPARE(own->first().sealsWanted, 2);
        QVERIFY(!own->first().holdUntil);
        // Jiro has yet to say how many he expects.
        const auto early = cards(office().jiro(), campaign);
        QVERIFY(!early);
        QCOMPARE(early.error().code, ErrorCode::CountMismatch);
        // Once he has, he does not read beforehand what Taro has stated.
        QVERIFY(await(office().office().review().reveal(office().jiro(), campaign, 3)));
        QVERIFY(cards(office().jiro(), campaign)->isEmpty());
        QVERIFY(office().approve(office().jiro(), campaign));
        const auto both = cards(office().jiro(), campaign);
        QVERIFY(both);
        QCOMPARE(both->size(), 2);
        QCOMPARE(both->last().approver, office().jiro().name());
        QVERIFY(both->last().holdUntil);
    }

    void aCampaignWithoutSealsHasNoCards()
    {
        const CampaignId campaign = m_bypass->submitted();
        QVERIFY(await(office().office().review().reveal(office().taro(), campaign, 3)));
        const auto found = cards(office().taro(), campaign);
        QVERIFY(found);
        QVERIFY(found->isEmpty());
    }

    void aSignatureThatWasChanged()
    {
        expectFault(SealFault::Signature, [](Intruder& intruder) {
            intruder.run(u"UPDATE seal SET signature = zeroblob(64)"_s);
        });
    }
    void aStatementThatWasChanged()
    {
        expectFault(SealFault::Signature, [](Intruder& intruder) {
            intruder.run(u"UPDATE seal SET statement = replace(statement, '\"body\",', '')"_s);
        });
    }
    /// A seal somebody made with a key of their own, in an approver's name.
    void aKeyThatIsNotTheApprovers()
    {
        expectFault(SealFault::Signature, [](Intruder& intruder) {
            const auto json = QJsonDocument::fromJson(
                intruder.read(u"SELECT statement FROM seal"_s).toByteArray());
            auto statement = *statementFromJson(json.object());
            const auto keys = crypto::generateEd25519();
            statement.publicKey = keys.publicKey;
            const auto seal = makeSeal(statement, keys.privateKey);
            intruder.run(
                u"UPDATE seal SET statement = ?, signature = ?"_s,
                {QString::fromUtf8(
                     QJsonDocument(statementJson(statement)).toJson(QJsonDocument::Compact)),
                 seal->signature});
        });
    }
    /// A true seal, moved from one campaign to another.
    void aSealOfAnotherCampaign()
    {
        const CampaignId first = office().sealed(m_bypass->facts(), 3);
        const CampaignId second = office().sealed(m_bypass->facts(), 3);
        m_bypass->tamper([&](Intruder& intruder) {
            intruder.run(u"DELETE FROM seal WHERE campaign_id = %1"_s.arg(second.value));
            intruder.run(
                u"UPDATE seal SET campaign_id = %1 WHERE campaign_id = %2"_s.arg(second.value)
                    .arg(first.value));
        });
        const auto found = cards(office().taro(), second);
        QVERIFY(found);
        QCOMPARE(found->first().fault, SealFault::OtherPacket);
    }
    void anApproverWhomNobodySigned()
    {
        const CampaignId campaign = m_bypass->submitted();
        QVERIFY(office().approve(office().jiro(), campaign));
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(u"UPDATE person SET signature = zeroblob(64) WHERE login_key = 'jiro'"_s);
        });
        const auto found = cards(office().taro(), campaign);
        QVERIFY(found);
        QCOMPARE(found->first().fault, SealFault::NotTheirs);
    }
    void aPacketThatWasChangedHasNoCard()
    {
        const CampaignId campaign = office().sealed(m_bypass->facts(), 3);
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(u"UPDATE revision SET packet ="
                         " CAST(replace(CAST(packet AS TEXT), 'Hello', 'Hullo') AS BLOB)"_s);
        });
        const auto found = cards(office().taro(), campaign);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::PacketMismatch);
    }
};

#include "seal_card_test.moc"
RINGI_TEST(SealCardTest)
