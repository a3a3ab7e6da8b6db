// SPDX-License-Identifier: Apache-2.0
// A review is left and taken up again: what was looked at holds for as long as it is the same, and
// others see who has it open.
#include "support/test_registry.h"
#include "talk_office.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class ReviewLooksTest final : public QObject, private TalkOffice {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_office.reset(); }

    void whatWasLookedAtIsKept();
    void onlyWhatIsTheSame();
    void aLookTakesNothingBack();
    void aLookAtAnOldRevisionCountsNothing();
    void ticksAloneSealNothing();
    void theNumberIsKnownAgain();
    void othersSeeWhoHasItOpen();
    void eachCampaignHasItsOwn();
    void anOldVisitIsNotShown();
    void takingUpIsOnRecordOnce();
};

namespace {

QStringList ticked(const ReviewStart& start)
{
    QStringList parts;
    for (auto it = start.looks.begin(); it != start.looks.end(); ++it) {
        if (it->ticked)
            parts.append(it.key());
    }
    return parts;
}

} // namespace

void ReviewLooksTest::whatWasLookedAtIsKept()
{
    const CampaignId campaign = submitted();
    QVERIFY(start(m_office->taro(), campaign).looks.isEmpty());
    look(m_office->taro(), {campaign, 1, u"sender"_s, true, true});
    look(m_office->taro(), {campaign, 1, u"body"_s, false, false, {u"2"_s, u"4"_s}});
    QVERIFY(await(talk().leave(m_office->taro(), campaign)));
    m_office->reopen();
    const ReviewStart now = start(m_office->taro(), campaign);
    QCOMPARE(ticked(now), QStringList{u"sender"_s});
    QVERIFY(now.looks.value(u"sender"_s).complete);
    QVERIFY(now.looks.value(u"sender"_s).at > Moment{});
    QCOMPARE(now.looks.value(u"body"_s).marks, (QStringList{u"2"_s, u"4"_s}));
    QVERIFY(!now.looks.value(u"body"_s).complete);
    // Everybody looks for themselves.
    QVERIFY(start(m_office->jiro(), campaign).looks.isEmpty());
}

void ReviewLooksTest::onlyWhatIsTheSame()
{
    const CampaignId campaign = submitted();
    QStringList all = reviewParts();
    for (const QString& part : reviewParts())
        look(m_office->taro(), {campaign, 1, part, true, true});
    look(m_office->taro(), {campaign, 1, u"changes"_s, true, true});
    again(campaign, [](Draft& draft) { draft.subject = u"Other words"_s; });
    const ReviewStart now = start(m_office->taro(), campaign);
    // What changed is another matter with each revision.
    QVERIFY(!now.looks.contains(u"subject"_s));
    QVERIFY(!now.looks.contains(u"changes"_s));
    all.removeAll(u"subject"_s);
    for (const QString& part : {u"sender"_s, u"recipients"_s, u"body"_s, u"timing"_s})
        QVERIFY2(ticked(now).contains(part), qPrintable(part));
    // And back: it is what was seen first.
    again(campaign, [](Draft& draft) { draft.subject = u"Hello {{name}}"_s; });
    QVERIFY(ticked(start(m_office->taro(), campaign)).contains(u"subject"_s));
}

void ReviewLooksTest::aLookTakesNothingBack()
{
    const CampaignId campaign = submitted();
    look(m_office->taro(), {campaign, 1, u"body"_s, true, true, {u"1"_s}});
    look(m_office->taro(), {campaign, 1, u"body"_s, false, false, {u"3"_s}});
    const PartLook kept = start(m_office->taro(), campaign).looks.value(u"body"_s);
    QVERIFY(kept.complete);
    QVERIFY(!kept.ticked); // but for the tick, which is the person's own
    QCOMPARE(kept.marks, (QStringList{u"1"_s, u"3"_s}));
}

void ReviewLooksTest::aLookAtAnOldRevisionCountsNothing()
{
    const CampaignId campaign = submitted();
    again(campaign, [](Draft& draft) { draft.subject = u"Other words"_s; });
    const LookedAt old{campaign, 1, u"subject"_s, true, true};
    QCOMPARE(refusalOf(await(talk().look(m_office->taro(), old))), u"Conflict"_s);
    const LookedAt none{campaign, 2, u"wallet"_s, true, true};
    QCOMPARE(refusalOf(await(talk().look(m_office->taro(), none))), u"InvalidInput"_s);
    QVERIFY(start(m_office->taro(), campaign).looks.isEmpty());
    QVERIFY(await(m_office->office().campaigns().withdraw(m_office->hanako(), campaign)));
    const LookedAt late{campaign, 2, u"subject"_s, true, true};
    QCOMPARE(refusalOf(await(talk().look(m_office->taro(), late))), u"Conflict"_s);
}

/// They are what the window shows again, no more.
void ReviewLooksTest::ticksAloneSealNothing()
{
    const CampaignId campaign = submitted();
    for (const QString& part : reviewParts())
        look(m_office->taro(), {campaign, 1, part, true, true});
    const auto folder = await(m_office->office().review().open(m_office->taro(), campaign));
    QVERIFY(folder);
    Approval approval;
    approval.campaign = campaign;
    approval.revision = 1;
    approval.packetDigest = folder->packetDigest;
    approval.password = OfficeFixture::password();
    QCOMPARE(refusalOf(await(m_office->office().review().approve(m_office->taro(), approval))),
             u"PartNotReviewed"_s);
    approval.parts = reviewParts();
    QCOMPARE(refusalOf(await(m_office->office().review().approve(m_office->taro(), approval))),
             u"CountMismatch"_s);
}

void ReviewLooksTest::theNumberIsKnownAgain()
{
    const CampaignId campaign = submitted();
    QVERIFY(!start(m_office->taro(), campaign).revealed);
    QVERIFY(await(m_office->office().review().reveal(m_office->taro(), campaign, 5)));
    const auto revealed = start(m_office->taro(), campaign).revealed;
    QVERIFY(revealed && revealed->expected == 5 && revealed->loaded == 4);
    QVERIFY(!start(m_office->jiro(), campaign).revealed);
    // A new revision asks again, whatever else is kept.
    again(campaign, [](Draft& draft) { draft.subject = u"Other words"_s; });
    QVERIFY(!start(m_office->taro(), campaign).revealed);
}

void ReviewLooksTest::othersSeeWhoHasItOpen()
{
    const CampaignId campaign = submitted();
    QVERIFY(start(m_office->taro(), campaign).presence.others.isEmpty());
    const ReviewStart jiros = start(m_office->jiro(), campaign);
    QCOMPARE(jiros.presence.others.size(), 1);
    QCOMPARE(jiros.presence.others.first().person.name, m_office->taro().name());
    const auto all = await(talk().visits(m_office->jiro()));
    QVERIFY(all);
    QCOMPARE(all->value(campaign), jiros.presence.others);
    // The author looks too, but takes nothing up.
    QCOMPARE(start(m_office->hanako(), campaign).presence.others.size(), 2);
    QCOMPARE(await(talk().presence(m_office->taro(), campaign, 1))->others.size(), 1);

    QVERIFY(await(talk().leave(m_office->taro(), campaign)));
    QVERIFY(await(talk().presence(m_office->jiro(), campaign, 1))->others.isEmpty());
    QCOMPARE(await(talk().presence(m_office->taro(), campaign, 1))->others.size(), 1);
    start(m_office->taro(), campaign);
    QCOMPARE(await(talk().presence(m_office->jiro(), campaign, 1))->others.size(), 1);
    QVERIFY(await(m_office->office().campaigns().withdraw(m_office->hanako(), campaign)));
    const auto over = await(talk().presence(m_office->jiro(), campaign, 1));
    QVERIFY(over && !over->waits);
    QVERIFY(await(talk().visits(m_office->jiro()))->isEmpty());
    again(campaign);
    QVERIFY(!await(talk().presence(m_office->jiro(), campaign, 1))->waits);
    // Who had the old one open has not looked at the new one.
    const auto anew = await(talk().presence(m_office->jiro(), campaign, 2));
    QVERIFY(anew && anew->waits && anew->others.isEmpty());
}

void ReviewLooksTest::eachCampaignHasItsOwn()
{
    const CampaignId campaign = submitted();
    const CampaignId other = submitted(u"Others"_s);
    start(m_office->taro(), campaign);
    for (const QString& part : reviewParts()) // some of them are the same in both
        look(m_office->taro(), {campaign, 1, part, true, true});
    QVERIFY(start(m_office->taro(), other).looks.isEmpty());
    QVERIFY(await(talk().leave(m_office->taro(), other)));
    QVERIFY(start(m_office->jiro(), other).presence.others.isEmpty());
    QCOMPARE(start(m_office->jiro(), campaign).presence.others.size(), 1);
}

void ReviewLooksTest::anOldVisitIsNotShown()
{
    const CampaignId campaign = submitted();
    start(m_office->taro(), campaign);
    const auto shiftTo = [&](std::chrono::milliseconds ago) {
        m_office->close();
        {
            Intruder intruder(m_office->databaseFile());
            intruder.run(u"UPDATE review_visit SET opened_at = ?"_s,
                         {toMilliseconds(m_office->clock().now() - ago)});
        }
        m_office->reopen();
        return await(talk().visits(m_office->jiro()))->value(campaign).size();
    };
    QCOMPARE(shiftTo(std::chrono::minutes(11 * 60 + 55)), 1);
    QCOMPARE(shiftTo(std::chrono::minutes(12 * 60 + 5)), 0);
}

void ReviewLooksTest::takingUpIsOnRecordOnce()
{
    const CampaignId campaign = submitted();
    start(m_office->taro(), campaign);
    look(m_office->taro(), {campaign, 1, u"sender"_s, true, true});
    QVERIFY(await(talk().leave(m_office->taro(), campaign)));
    start(m_office->taro(), campaign);
    start(m_office->hanako(), campaign);
    QCOMPARE(logged(u"review.begun"_s), 1);
    start(m_office->jiro(), campaign);
    QCOMPARE(logged(u"review.begun"_s), 2);
    again(campaign);
    start(m_office->taro(), campaign);
    QCOMPARE(logged(u"review.begun"_s), 3);
    QCOMPARE(latest(u"review.begun"_s).details.value(u"revision"_s).toInt(), 2);
    QVERIFY(await(m_office->office().campaigns().withdraw(m_office->hanako(), campaign)));
    QCOMPARE(refusalOf(await(talk().takeUp(m_office->taro(), campaign))), u"Conflict"_s);
    QCOMPARE(logged(u"review.begun"_s), 3);
}

#include "review_looks_test.moc"
RINGI_TEST(ReviewLooksTest)
