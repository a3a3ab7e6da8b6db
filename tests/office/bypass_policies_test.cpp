// SPDX-License-Identifier: Apache-2.0
// Ways round what the office's rules ask for: forms, shares, figures, lapses, revisions. Nothing
// leaves, and it is on record.
#include "base/canonical_json.h"
#include "office/bypass_office.h"
#include "people/identity.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class BypassPoliciesTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<BypassOffice> m_bypass;

    [[nodiscard]] OfficeFixture& office() { return m_bypass->office(); }
    [[nodiscard]] const RelayFacts& facts() const { return m_bypass->facts(); }

    void savePolicy(const PolicyBook& policy)
    {
        if (!await(office().office().settings().savePolicy(office().taro(), policy)))
            qFatal("the policy is not saved");
    }
    Session newPerson(const QString& login, Roles roles)
    {
        PeopleDesk& people = office().office().people();
        if (!await(people.add(office().taro(), OfficeFixture::password(),
                              {login, login, roles, OfficeFixture::password()})))
            qFatal("not added");
        return *await(people.signIn(login, OfficeFixture::password()));
    }
    /// Says three, and seals these parts.
    Result<ApprovalOutcome> seal(const Session& who, CampaignId campaign, const QStringList& parts)
    {
        ReviewDesk& review = office().office().review();
        const auto folder = await(review.open(who, campaign));
        if (!folder || !await(review.reveal(who, campaign, 3)))
            qFatal("not opened");
        return await(review.approve(who, {campaign, folder->revision, folder->packetDigest, parts,
                                          true, OfficeFixture::password()}));
    }
    /// For other recipients, and then they are the right ones again.
    void refuse(CampaignId campaign)
    {
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(u"UPDATE revision_recipient SET address = 'x' || address"_s);
        });
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::PacketMismatch));
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(u"UPDATE revision_recipient SET address = substr(address, 2)"_s);
        });
    }
    /// A split review with all of its three seals.
    CampaignId splitSealed()
    {
        savePolicy({{.form = ReviewForm::Split, .hold = 0s}});
        const CampaignId campaign = m_bypass->submitted();
        const Session yuki = newPerson(u"yuki"_s, Role::Approver);
        if (!seal(office().taro(), campaign, partsOf(Share::Content)) ||
            !seal(office().jiro(), campaign, partsOf(Share::Recipients)) ||
            !seal(yuki, campaign, partsOf(Share::Figures)))
            qFatal("the shares are not sealed");
        return campaign;
    }
    /// Seals whatever lies there with somebody's own key, as if the program had let them.
    static void sealByHand(Intruder& intruder, const QByteArray& packet, qint64 person)
    {
        const auto column = [&](const char* name) {
            return intruder.read(
                u"SELECT %1 FROM person WHERE id = %2"_s.arg(QLatin1StringView(name)).arg(person));
        };
        const WrappedKey wrapped{
            column("key_salt").toByteArray(),
            {column("key_n").toULongLong(), column("key_r").toUInt(), column("key_p").toUInt()},
            column("key_box").toByteArray()};
        const auto key = unwrapKey(wrapped, OfficeFixture::password());
        const QJsonObject record = QJsonDocument::fromJson(column("record").toByteArray()).object();
        SealStatement statement;
        statement.campaign = CampaignId{1};
        statement.revision = 1;
        statement.packetDigest = crypto::sha256(packet);
        statement.parts = reviewParts();
        statement.expected = 3;
        statement.approver = PersonId{person};
        statement.publicKey =
            QByteArray::fromHex(record.value(u"publicKey"_s).toString().toLatin1());
        statement.at = Moment{std::chrono::hours{24 * 365 * 60}};
        const auto seal = makeSeal(statement, *key);
        if (!seal)
            qFatal("the intruder cannot sign");
        intruder.run(u"UPDATE revision SET packet = ?, packet_digest = ?"_s,
                     {packet, statement.packetDigest});
        intruder.run(
            u"INSERT INTO seal VALUES (900, 1, 1, ?, ?, ?)"_s,
            {person, QString::fromUtf8(*canonicalJson(statementJson(statement))), seal->signature});
        intruder.run(u"UPDATE campaign SET state = 'holding', hold_until = 1, sealed_at = 1"_s);
    }

private Q_SLOTS:
    void init() { m_bypass = std::make_unique<BypassOffice>(); }
    void cleanup() { m_bypass.reset(); }

    void whatThreePeopleSealedLeaves()
    {
        splitSealed();
        QCOMPARE(m_bypass->deliver(), 3);
    }

    void anApproverWhoEditedMayNotSeal()
    {
        const Session mika = newPerson(u"mika"_s, Roles(Role::Author) | Role::Approver);
        const CampaignId campaign = m_bypass->submitted();
        QVERIFY(await(office().office().campaigns().withdraw(office().hanako(), campaign)));
        auto opened = await(office().office().campaigns().revise(office().hanako(), campaign));
        opened->draft.subject = u"Hello again, {{name}}"_s;
        QVERIFY(await(office().office().campaigns().save(mika, *opened)));
        office().submit(campaign);
        const auto outcome = seal(mika, campaign, reviewParts());
        QCOMPARE(outcome.error().code, ErrorCode::OwnCampaign);
        QVERIFY(office().logHolds(u"campaign.approved.refused"_s, ErrorCode::OwnCampaign));
        QCOMPARE(m_bypass->deliver(), 0);
    }

    void administratorsAreNotExempt()
    {
        const Session boss = newPerson(u"boss"_s, Role::Administrator);
        const CampaignId campaign = m_bypass->submitted();
        Approval approval;
        approval.campaign = campaign;
        approval.revision = 1;
        approval.parts = reviewParts();
        approval.password = OfficeFixture::password();
        const auto outcome = await(office().office().review().approve(boss, approval));
        QCOMPARE(outcome.error().code, ErrorCode::NotPermitted);
        QVERIFY(office().logHolds(u"campaign.approved.refused"_s, ErrorCode::NotPermitted));
        QCOMPARE(m_bypass->deliver(), 0);
    }

    /// Another packet than was handed in, with a seal that holds: the log knows which one it was.
    void anotherFormOrAuthorWrittenIntoThePacket_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("solo, which the office did not switch on")
            << u"\"form\":\"simultaneous\""_s << u"\"form\":\"solo\""_s;
        QTest::newRow("another author, so that the author may seal")
            << u"\"id\":%1"_s << u"\"id\":77"_s;
    }
    void anotherFormOrAuthorWrittenIntoThePacket()
    {
        QFETCH(QString, from);
        QFETCH(const QString, to);
        const CampaignId campaign = m_bypass->submitted();
        const qint64 hanako = office().hanako().person().value;
        if (from.contains(u'%'))
            from = from.arg(hanako);
        m_bypass->tamper([&](Intruder& intruder) {
            QByteArray packet = intruder.read(u"SELECT packet FROM revision"_s).toByteArray();
            QVERIFY(packet.contains(from.toUtf8()));
            packet.replace(from.toUtf8(), to.toUtf8());
            packet.replace("\"delaySeconds\":0", "\"delaySeconds\":1"); // solo wants one
            sealByHand(intruder, packet, hanako);
        });
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::PacketMismatch));
    }

    void aFigureAlteredIsNoSeal()
    {
        const CampaignId campaign = splitSealed();
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(u"UPDATE seal SET statement = replace(statement, '\"expected\":3',"
                         " '\"expected\":4') WHERE id = (SELECT max(id) FROM seal)"_s);
        });
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::SealInvalid));
    }

    void aShareGivenTwiceIsNotTheThird_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("the same seal in another's place")
            << u"UPDATE seal SET statement = (SELECT statement FROM seal WHERE id = 1), signature ="
               " (SELECT signature FROM seal WHERE id = 1) WHERE id = 3"_s
            << ErrorCode::SealMissing;
        QTest::newRow("one seal called another share")
            << u"UPDATE seal SET statement = replace(statement, '[\"figures\"]',"
               " '[\"recipients\"]') WHERE id = 3"_s
            << ErrorCode::SealInvalid;
        QTest::newRow("one share gone")
            << u"DELETE FROM seal WHERE id = 3"_s << ErrorCode::SealMissing;
    }
    void aShareGivenTwiceIsNotTheThird()
    {
        QFETCH(const QString, sql);
        QFETCH(const ErrorCode, code);
        const CampaignId campaign = splitSealed();
        m_bypass->tamper([&](Intruder& intruder) { intruder.run(sql); });
        QVERIFY(m_bypass->isRefused(campaign, code));
    }

    /// The seals still hold, but the log says that they were voided.
    void whatEndedComesBackByNoStateSetByHand_data()
    {
        QTest::addColumn<QString>("how");
        for (const auto* how : {"lapsed", "withdrawn", "stopped", "refused"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void whatEndedComesBackByNoStateSetByHand()
    {
        QFETCH(const QString, how);
        const CampaignId campaign = office().sealed(facts(), 3);
        Office& desks = office().office();
        if (how == u"lapsed")
            savePolicy({{.approvals = 2, .hold = 0s}});
        else if (how == u"withdrawn")
            QVERIFY(await(desks.campaigns().withdraw(office().hanako(), campaign)));
        else if (how == u"stopped")
            QVERIFY(await(desks.runs().stop(office().jiro(), campaign, u"No"_s)));
        else
            refuse(campaign);
        QVERIFY(office().state(campaign) != CampaignState::Holding);
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(u"UPDATE campaign SET state = 'holding', hold_until = 1, sealed_at = 1"_s);
        });
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::WrongState));
    }

    void aSealOfOneRevisionIsWorthNothingInTheNext()
    {
        const CampaignId campaign = office().sealed(facts(), 3);
        CampaignDesk& desk = office().office().campaigns();
        QVERIFY(await(desk.withdraw(office().hanako(), campaign)));
        QVERIFY(await(desk.revise(office().hanako(), campaign)));
        office().submit(campaign);
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(u"INSERT INTO seal SELECT 900, campaign_id, 2, approver_id, statement,"
                         " signature FROM seal"_s);
            intruder.run(u"UPDATE campaign SET state = 'holding', hold_until = 1"_s);
        });
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::SealInvalid));
    }

    /// A copy of a sealed campaign is a draft: nobody has looked at it.
    void aDuplicateIsADraft()
    {
        const CampaignId campaign = office().sealed(facts(), 3);
        CampaignDesk& desk = office().office().campaigns();
        auto copy = await(desk.create(office().hanako()));
        const auto first = await(desk.load(campaign));
        QVERIFY(copy && first);
        const CampaignId second = copy->draft.id;
        copy->draft.subject = first->draft.subject;
        copy->draft.body = first->draft.body;
        QVERIFY(await(desk.save(office().hanako(), *copy)));
        QCOMPARE(m_bypass->deliver(), 3);
        QCOMPARE(office().state(second), CampaignState::Draft);
    }
};

#include "bypass_policies_test.moc"
RINGI_TEST(BypassPoliciesTest)
