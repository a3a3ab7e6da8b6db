// SPDX-License-Identifier: Apache-2.0
// The four forms of a review through the use cases, and when seals lapse. Hanako writes.
#include "office/dkim_desk.h"
#include "office/people_desk.h"
#include "office/settings_desk.h"
#include "people/identity.h"
#include "practice/certificate.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ReviewPoliciesTest final : public QObject {
    Q_OBJECT

private:
    using WayOutChange = std::function<void(SenderCard&, RelayCard&)>;

    [[nodiscard]] OfficeFixture& office() { return *m_office; }
    [[nodiscard]] SettingsDesk& settings() { return office().office().settings(); }
    void savePolicy(const PolicyBook& policy)
    {
        if (!await(settings().savePolicy(office().taro(), policy)))
            qFatal("the policy is not saved");
    }
    CampaignId submitted(int people = 3)
    {
        RelayFacts relay;
        relay.host = u"relay.example.com"_s;
        relay.port = 587;
        relay.userName = u"office"_s;
        m_relay = office().addRelay(relay);
        m_sender = office().addSender(m_relay);
        const ListId list =
            office().importList(OfficeFixture::numberedPeople(people), u"Members"_s);
        const CampaignId campaign = office().draft(m_sender, list, people);
        office().submit(campaign);
        return campaign;
    }
    /// What somebody states who expects so many people and has looked at these parts.
    Approval approvalOf(const Session& who, CampaignId campaign, qint64 expected,
                        const QStringList& parts)
    {
        const auto folder = await(office().office().review().open(who, campaign));
        if (!folder || !await(office().office().review().reveal(who, campaign, expected)))
            qFatal("not opened");
        return {campaign, folder->revision, folder->packetDigest, parts, true,
                OfficeFixture::password()};
    }
    /// Asked again where it was sealed, the answer stays.
    Error refusal(const Session& who, const Approval& approval)
    {
        if (!m_sealed) {
            const auto outcome = await(office().office().review().approve(who, approval));
            if (!outcome)
                return outcome.error();
            m_sealed = true;
        }
        return {ErrorCode::Internal, u"sealed"_s};
    }
    Session newApprover(const QString& login)
    {
        PeopleDesk& people = office().office().people();
        if (!await(people.add(office().taro(), OfficeFixture::password(),
                              {login, login, Role::Approver, OfficeFixture::password()})))
            qFatal("not added");
        return *await(people.signIn(login, OfficeFixture::password()));
    }
    bool isLapsed(CampaignId campaign, const QString& reason)
    {
        const auto opened = await(office().office().campaigns().load(campaign));
        const auto log = office().log();
        return opened && opened->state == CampaignState::Lapsed && opened->reason == reason &&
               !office().run(campaign).holdUntil &&
               std::ranges::any_of(log, [&](const AuditEntry& entry) {
                   return entry.action == u"campaign.lapsed" &&
                          entry.details.value(u"reason"_s).toString() == reason;
               });
    }

    std::unique_ptr<OfficeFixture> m_office;
    RelayId m_relay;
    SenderId m_sender;
    bool m_sealed = false; ///< refusal() was none

private Q_SLOTS:
    void init()
    {
        m_sealed = false;
        m_office = std::make_unique<OfficeFixture>();
        m_office->found();
    }
    void cleanup() { m_office.reset(); }

    void theStrictestRuleIsSealedAndTold()
    {
        const PolicyRule members{.kind = RuleKind::List, .list = u"members"_s, .approvals = 2};
        const PolicyRule many{
            .recipients = 3, .form = ReviewForm::Staggered, .approvals = 1, .delay = 5min};
        savePolicy({{.hold = 0s}, {members, many}});
        const CampaignId campaign = submitted(3);
        const auto draft = await(office().office().campaigns().load(campaign))->draft;
        const auto chosen = await(office().office().campaigns().policyFor(draft));
        QCOMPARE(chosen->because, (QList<PolicyRule>{members, many}));
        const auto folder = await(office().office().review().open(office().taro(), campaign));
        QCOMPARE(folder->policy, chosen->policy);
        QCOMPARE(folder->policy.form, ReviewForm::Staggered);
        QCOMPARE(folder->policy.approvals, 2);
        QCOMPARE(folder->policy.delay, std::chrono::seconds(5min));
    }

    void staggeredWaits()
    {
        savePolicy({{.form = ReviewForm::Staggered, .delay = 1s, .hold = 0s}});
        const CampaignId campaign = submitted();
        const Approval approval = approvalOf(office().taro(), campaign, 3, reviewParts());
        QCOMPARE(refusal(office().taro(), approval), (Error{ErrorCode::HoldNotOver, u"delay"_s}));
        QVERIFY(office().logHolds(u"campaign.approved.refused"_s, ErrorCode::HoldNotOver));
        QCOMPARE(office().state(campaign), CampaignState::Submitted);
        QTRY_COMPARE_WITH_TIMEOUT(refusal(office().taro(), approval).detail, u"sealed"_s, 20'000);
        QCOMPARE(office().state(campaign), CampaignState::Holding);
    }

    void soloIsSealedByItsAuthorAfterTheCoolDown()
    {
        savePolicy({{.form = ReviewForm::Solo, .delay = 1s, .hold = 0s}});
        const CampaignId campaign = submitted();
        const auto folder = await(office().office().review().open(office().hanako(), campaign));
        QVERIFY(!folder->barred);
        const Approval approval = approvalOf(office().hanako(), campaign, 3, reviewParts());
        QCOMPARE(refusal(office().hanako(), approval), (Error{ErrorCode::HoldNotOver, u"delay"_s}));
        Approval partly = approval;
        partly.parts.removeAll(u"findings"_s);
        QTRY_COMPARE_WITH_TIMEOUT(refusal(office().hanako(), partly),
                                  (Error{ErrorCode::PartNotReviewed, u"findings"_s}), 20'000);
        QVERIFY(await(office().office().review().approve(office().hanako(), approval)));
        QCOMPARE(office().state(campaign), CampaignState::Holding);
        // It says everywhere what it is.
        const auto cards = await(office().office().campaigns().all());
        QVERIFY(cards->first().solo);
        const auto log = office().log();
        const auto entry = std::ranges::find_if(
            log, [](const AuditEntry& one) { return one.action == u"campaign.approved"; });
        QCOMPARE(entry->details.value(u"form"_s).toString(), u"solo"_s);
        QVERIFY(entry->details.value(u"statement"_s).isObject());
    }

    void withoutSoloTheAuthorIsRefusedWhateverTheirRoles()
    {
        const CampaignId campaign = submitted();
        QVERIFY(await(office().office().review().open(office().hanako(), campaign))->barred);
        QCOMPARE(refusal(office().hanako(),
                         approvalOf(office().hanako(), campaign, 3, reviewParts()))
                     .code,
                 ErrorCode::OwnCampaign);
        QVERIFY(!await(office().office().campaigns().all())->first().solo);
    }

    void splitTakesThreeSharesAndOneFigure()
    {
        savePolicy({{.form = ReviewForm::Split, .hold = 0s}});
        const CampaignId campaign = submitted();
        const Session yuki = newApprover(u"yuki"_s);
        const auto share = [&](const Session& who, Share part, qint64 expected = 3) {
            return approvalOf(who, campaign, expected, partsOf(part));
        };
        ReviewDesk& review = office().office().review();
        // All of it is no share, and neither is a part of one.
        QCOMPARE(refusal(office().taro(), approvalOf(office().taro(), campaign, 3, reviewParts())),
                 (Error{ErrorCode::PartNotReviewed, u"share"_s}));
        QCOMPARE(refusal(office().taro(), approvalOf(office().taro(), campaign, 3, {u"sender"_s})),
                 (Error{ErrorCode::PartNotReviewed, u"share"_s}));
        const auto first = await(review.approve(office().taro(), share(office().taro(), Share::Content)));
        QCOMPARE(first->sealsWanted, 3);
        QVERIFY(!first->holdUntil);
        // A share is one person's, and a person has one share.
        QCOMPARE(refusal(office().jiro(), share(office().jiro(), Share::Content)),
                 (Error{ErrorCode::Conflict, u"share"_s}));
        QCOMPARE(refusal(office().taro(), share(office().taro(), Share::Figures)).code,
                 ErrorCode::AlreadyExists);
        // Figures that do not agree are no seal, even where the difference is accepted.
        QCOMPARE(refusal(yuki, share(yuki, Share::Figures, 4)),
                 (Error{ErrorCode::CountMismatch, u"figures"_s}));
        QVERIFY(await(review.approve(office().jiro(), share(office().jiro(), Share::Recipients))));
        QCOMPARE(office().state(campaign), CampaignState::Submitted);
        const Session ken = newApprover(u"ken"_s);
        const auto last = await(review.approve(ken, share(ken, Share::Figures)));
        QVERIFY(last && last->holdUntil);
        QCOMPARE(office().state(campaign), CampaignState::Holding);
        // What somebody expected is not in the log before all have sealed.
        for (const AuditEntry& entry : office().log()) {
            if (entry.action == u"review.expected")
                QVERIFY(!entry.details.contains(u"expected"_s));
        }
    }

    void sealsLapseWhenWhatTheyAreAboutChanges_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("sealed");
        for (const auto* what : {"PolicyChanged", "SenderChanged", "RelayChanged",
                                 "SigningKeyChanged"}) {
            QTest::addRow("%s, waiting for seals", what) << QString::fromLatin1(what) << false;
            QTest::addRow("%s, sealed", what) << QString::fromLatin1(what) << true;
        }
    }
    void sealsLapseWhenWhatTheyAreAboutChanges()
    {
        QFETCH(const QString, what);
        QFETCH(const bool, sealed);
        savePolicy({{.hold = 1h}});
        const CampaignId campaign = submitted();
        if (sealed)
            QVERIFY(office().approve(office().taro(), campaign));
        const auto relays = await(settings().relays());
        RelayCard relay = relays->first();
        relay.limits.perMinute = 7; // no part of a packet
        QVERIFY(await(settings().saveRelay(office().taro(), relay)));
        QCOMPARE(office().state(campaign),
                 sealed ? CampaignState::Holding : CampaignState::Submitted);
        SenderCard sender = await(settings().senders())->first();
        DkimKeyId signing;
        if (what == u"PolicyChanged") {
            savePolicy({{.hold = 2h}});
        } else if (what == u"SenderChanged") {
            sender.replyTo = u"other@example.com"_s;
            QVERIFY(await(settings().saveSender(office().taro(), sender)));
        } else if (what == u"RelayChanged") {
            relay.port = 2525;
            QVERIFY(await(settings().saveRelay(office().taro(), relay)));
        } else {
            const DkimPlace place{m_sender, u"example.com"_s, u"new"_s};
            const auto key =
                await(office().office().dkim().make(office().taro(), place,
                                                        DkimAlgorithm::Ed25519Sha256));
            QVERIFY(key);
            signing = key->card.id;
        }
        QVERIFY(isLapsed(campaign, what));
        // It asks again, and never sends without.
        QVERIFY(!office().approve(office().jiro(), campaign));
        QVERIFY(await(office().office().campaigns().revise(office().hanako(), campaign)));
        office().submit(campaign);
        QVERIFY(office().approve(office().jiro(), campaign));
        QCOMPARE(office().state(campaign), CampaignState::Holding);
        if (!signing.isValid())
            return;
        // Nor does it leave unsigned that was sealed as signed.
        QVERIFY(await(office().office().dkim().remove(office().taro(), signing)));
        QVERIFY(isLapsed(campaign, what));
    }

    void anyMemberOfTheWayOutMakesSealsLapse_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<WayOutChange>("change");
        const auto sender = [](const char* name, const std::function<void(SenderCard&)>& change) {
            QTest::newRow(name) << u"SenderChanged"_s
                                << WayOutChange([=](SenderCard& s, RelayCard&) { change(s); });
        };
        sender("name", [](SenderCard& s) { s.name = u"Sample Office"_s; });
        sender("From", [](SenderCard& s) { s.address = u"other@example.com"_s; });
        sender("Reply-To", [](SenderCard& s) { s.replyTo.clear(); });
        sender("envelope", [](SenderCard& s) { s.envelopeSender = u"bounce@example.com"_s; });
        sender("list headers", [](SenderCard& s) { s.headers.listId = u"news.example.com"_s; });
        const auto relay = [](const char* name, const std::function<void(RelayCard&)>& change) {
            QTest::newRow(name) << u"RelayChanged"_s
                                << WayOutChange([=](SenderCard&, RelayCard& r) { change(r); });
        };
        relay("another relay", [](RelayCard& r) { r.id = {}; });
        relay("host", [](RelayCard& r) { r.host = u"relay.example.net"_s; });
        relay("port", [](RelayCard& r) { r.port = 2525; });
        relay("TLS", [](RelayCard& r) { r.tlsRule = u"implicit"_s; });
        relay("user", [](RelayCard& r) { r.userName = u"other"_s; });
        relay("token", [](RelayCard& r) { r.token = true; });
        relay("authorities", [](RelayCard& r) {
            r.caPem = practice::makeAuthority(u"Example"_s)->certificatePem;
        });
    }
    void anyMemberOfTheWayOutMakesSealsLapse()
    {
        QFETCH(const QString, what);
        QFETCH(const WayOutChange, change);
        savePolicy({{.hold = 1h}});
        const CampaignId campaign = submitted();
        QVERIFY(office().approve(office().taro(), campaign));
        RelayCard relay = await(settings().relays())->first();
        SenderCard sender = await(settings().senders())->first();
        change(sender, relay);
        sender.relay = *await(settings().saveRelay(office().taro(), relay));
        QVERIFY(await(settings().saveSender(office().taro(), sender)));
        QVERIFY(isLapsed(campaign, what));
    }

    void aPolicyThatAsksTheSameOfItLetsItBe()
    {
        savePolicy({{.hold = 1h}});
        const CampaignId campaign = submitted();
        savePolicy({{.hold = 1h}, {{.recipients = 1000, .approvals = 3}}});
        QCOMPARE(office().state(campaign), CampaignState::Submitted);
        savePolicy({{.hold = 1h}, {{.recipients = 2, .approvals = 3}}});
        QVERIFY(isLapsed(campaign, u"PolicyChanged"_s));
    }

    void aWindowThatHasPassedIsNotSealed()
    {
        const CampaignId campaign = submitted();
        QVERIFY(await(office().office().campaigns().withdraw(office().hanako(), campaign)));
        auto opened = await(office().office().campaigns().revise(office().hanako(), campaign));
        opened->draft.timing.notAfter = office().clock().now() + 1s;
        QVERIFY(await(office().office().campaigns().save(office().hanako(), *opened)));
        office().submit(campaign);
        const Approval approval = approvalOf(office().taro(), campaign, 3, {});
        QTRY_COMPARE_WITH_TIMEOUT(refusal(office().taro(), approval).code, ErrorCode::WindowPassed,
                                  20'000);
        QVERIFY(office().logHolds(u"campaign.approved.refused"_s, ErrorCode::WindowPassed));
    }
};

#include "review_policies_test.moc"
RINGI_TEST(ReviewPoliciesTest)
