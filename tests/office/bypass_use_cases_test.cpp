// SPDX-License-Identifier: Apache-2.0
// Every known way round an approval through the use cases: refused, and on record.
#include "campaign/sealed_campaign.h"
#include "office/bypass_office.h"
#include "people/identity.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;

class BypassUseCasesTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<BypassOffice> m_bypass;

    [[nodiscard]] OfficeFixture& office() { return m_bypass->office(); }
    [[nodiscard]] practice::PracticeRelay& relay() { return m_bypass->relay(); }
    [[nodiscard]] const RelayFacts& facts() const { return m_bypass->facts(); }

private Q_SLOTS:
    void init() { m_bypass = std::make_unique<BypassOffice>(); }
    void cleanup() { m_bypass.reset(); }

    void whatNobodyTouchedIsSent()
    {
        const CampaignId campaign = office().sealed(facts(), 3);
        QCOMPARE(m_bypass->deliver(), 3);
        QCOMPARE(office().state(campaign), CampaignState::Finished);
    }

    void theAuthorCannotApproveTheirOwn()
    {
        const CampaignId campaign = m_bypass->submitted();
        const auto outcome = office().approve(office().hanako(), campaign);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::OwnCampaign);
        QCOMPARE(office().state(campaign), CampaignState::Submitted);
        QVERIFY(office().logHolds(QStringLiteral("campaign.approved.refused"),
                                   ErrorCode::OwnCampaign));
        QCOMPARE(m_bypass->deliver(), 0);
    }

    void somebodyWhoIsNoApproverCannotApprove()
    {
        const CampaignId campaign = m_bypass->submitted();
        PeopleDesk& people = office().office().people();
        const auto added = await(people.add(office().taro(), OfficeFixture::password(),
                                            {QStringLiteral("Kana"), QStringLiteral("kana"),
                                             Roles(Role::Author), OfficeFixture::password()}));
        QVERIFY(added);
        const auto kana = await(people.signIn(QStringLiteral("kana"), OfficeFixture::password()));
        QVERIFY(kana);
        Approval approval;
        approval.campaign = campaign;
        approval.revision = 1;
        approval.password = OfficeFixture::password();
        const auto outcome = await(office().office().review().approve(*kana, approval));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::NotPermitted);
        QVERIFY(office().logHolds(QStringLiteral("campaign.approved.refused"),
                                   ErrorCode::NotPermitted));
    }

    void aWrongPasswordSealsNothing()
    {
        const CampaignId campaign = m_bypass->submitted();
        const auto folder = await(office().office().review().open(office().taro(), campaign));
        QVERIFY(folder);
        QVERIFY(await(office().office().review().reveal(office().taro(), campaign, 3)));
        Approval approval{campaign, 1, folder->packetDigest, reviewParts(), false,
                          passwordFromText(QStringLiteral("wrong password"))};
        const auto outcome = await(office().office().review().approve(office().taro(), approval));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::WrongPassword);
        QVERIFY(office().logHolds(QStringLiteral("campaign.approved.refused"),
                                   ErrorCode::WrongPassword));
    }

    void whatWasNotLookedAtIsNotSealed()
    {
        const CampaignId campaign = m_bypass->submitted();
        const auto folder = await(office().office().review().open(office().taro(), campaign));
        QVERIFY(folder);
        Approval approval{campaign, 1, folder->packetDigest, reviewParts(), false,
                          OfficeFixture::password()};
        ReviewDesk& review = office().office().review();
        const auto uncounted = await(review.approve(office().taro(), approval));
        QVERIFY(!uncounted);
        QCOMPARE(uncounted.error().code, ErrorCode::CountMismatch);
        QVERIFY(await(review.reveal(office().taro(), campaign, 300)));
        const auto differs = await(review.approve(office().taro(), approval));
        QVERIFY(!differs);
        QCOMPARE(differs.error().code, ErrorCode::CountMismatch);
        approval.differenceAccepted = true;
        Approval another = approval;
        another.packetDigest.front() = static_cast<char>(another.packetDigest.front() ^ 1);
        const auto unseen = await(review.approve(office().taro(), another));
        QVERIFY(!unseen);
        QCOMPARE(unseen.error().code, ErrorCode::PacketMismatch);
        approval.parts.removeLast();
        const auto partly = await(review.approve(office().taro(), approval));
        QVERIFY(!partly);
        QCOMPARE(partly.error().code, ErrorCode::PartNotReviewed);
    }

    void whoApprovesNoMoreHasSealedNothing()
    {
        const CampaignId campaign = m_bypass->submitted();
        const Session& jiro = office().jiro();
        QVERIFY(office().approve(jiro, campaign));
        QVERIFY(await(office().office().people().change(
            office().taro(), OfficeFixture::password(),
            {jiro.person(), jiro.name(), Role::Author, true})));
        QVERIFY(m_bypass->isRefused(campaign, ErrorCode::NotPermitted));
    }

    void theNumberIsNotShownBeforeOneIsExpected()
    {
        const CampaignId campaign = m_bypass->submitted();
        ReviewDesk& review = office().office().review();
        const auto early = await(review.recipients(office().taro(), campaign, {}));
        QVERIFY(!early);
        QCOMPARE(early.error().code, ErrorCode::CountMismatch);
        QCOMPARE(await(review.reveal(office().taro(), campaign, 5))->loaded, 3);
        // The first answer stays.
        QCOMPARE(await(review.reveal(office().taro(), campaign, 3))->expected, 5);
        QCOMPARE(await(review.recipients(office().taro(), campaign, {}))->size(), 3);
    }

    void aRelayEditedInTheSettingsIsNotUsed()
    {
        const CampaignId campaign = office().sealed(facts(), 3);
        m_bypass->tamper([](Intruder& intruder) {
            intruder.run(QStringLiteral("UPDATE relay SET host = 'relay.example.org', port = 1"));
        });
        // Not the new one, nor the password, which may be the new one's, at the sealed one.
        QCOMPARE(m_bypass->deliver(), 0);
        QCOMPARE(office().state(campaign), CampaignState::Paused);
        QCOMPARE(office().run(campaign).reason, QStringLiteral("RelayChanged"));
    }

    void anotherPersonsSessionCannotBeMade()
    {
        // Nothing but PeopleDesk::signIn makes a Session: this is a promise of the types.
        static_assert(!std::is_constructible_v<Session, PersonId, QString, Roles>);
        static_assert(!std::is_default_constructible_v<SealedCampaign>);
    }
};

#include "bypass_use_cases_test.moc"
RINGI_TEST(BypassUseCasesTest)
