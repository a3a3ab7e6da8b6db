// SPDX-License-Identifier: Apache-2.0
// Reviewers tell each other and the author what they want, and the author works it off.
#include "support/test_registry.h"
#include "talk_office.h"

#include <QJsonDocument>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class ReviewTalkTest final : public QObject, private TalkOffice {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_office.reset(); }

    void commentsAreSeenByAllReviewers();
    void eachCampaignHasItsOwn();
    void commentsAreChecked();
    void aCommentIsTakenBackByItsWriter();
    void whatWasSaidBecomesTheList();
    void theListSurvivesAWithdrawal();
    void theNextReviewerSeesWhatWasDone();
    void onlyADraftIsWorkedOff();
    void isForThoseWhoMay();
};

void ReviewTalkTest::commentsAreSeenByAllReviewers()
{
    const CampaignId campaign = submitted();
    const NewComment comment{campaign, 1, u"body"_s, u"begins on Friday"_s, 27, u" Which one?\n"_s};
    const ReviewComment kept = said(m_office->taro(), comment);
    QCOMPARE(kept.row.text, u"Which one?"_s);
    QCOMPARE(kept.author, m_office->taro().name());
    const auto seen = await(talk().presence(m_office->jiro(), campaign, 1));
    QCOMPARE(seen->comments, QList<ReviewComment>{kept});
    QCOMPARE(start(m_office->jiro(), campaign).presence.comments, QList<ReviewComment>{kept});
    const AuditEntry entry = latest(u"campaign.commented"_s);
    QCOMPARE(entry.details.value(u"part"_s).toString(), u"body"_s);
    QVERIFY(!QString::fromUtf8(QJsonDocument(entry.details).toJson()).contains(u"Friday"_s));
}

void ReviewTalkTest::eachCampaignHasItsOwn()
{
    const CampaignId campaign = submitted();
    const CampaignId other = submitted(u"Others"_s);
    said(m_office->taro(), {campaign, 1, u"body"_s, {}, -1, u"Which?"_s});
    QVERIFY(start(m_office->jiro(), other).presence.comments.isEmpty());
    for (const CampaignId one : {campaign, other})
        QVERIFY(await(m_office->office().campaigns().withdraw(m_office->hanako(), one)));
    QCOMPARE(todo(campaign), QStringList{u"-body:Which?"_s});
    QVERIFY(todo(other).isEmpty());
    again(other);
    QVERIFY(start(m_office->jiro(), other).todo.isEmpty());
}

void ReviewTalkTest::commentsAreChecked()
{
    const CampaignId campaign = submitted();
    const NewComment good{campaign, 1, u"sender"_s, {}, -1, u"Why?"_s};
    const auto refusal = [&](const std::function<void(NewComment&)>& change) {
        NewComment comment = good;
        change(comment);
        return refusalOf(await(talk().comment(m_office->taro(), comment)));
    };
    QCOMPARE(refusal([](NewComment& c) { c.text = u" \n\t"_s; }), u"InvalidInput"_s);
    QCOMPARE(refusal([](NewComment& c) { c.text = QString(10'001, u'x'); }), u"InvalidInput"_s);
    QCOMPARE(refusal([](NewComment& c) { c.text = QString(10'000, u'x'); }), QString());
    QCOMPARE(refusal([](NewComment& c) { c.quote = QString(10'001, u'x'); }), u"InvalidInput"_s);
    QCOMPARE(refusal([](NewComment& c) { c.part = QString(); }), u"InvalidInput"_s);
    QCOMPARE(refusal([](NewComment& c) { c.part = u"wallet"_s; }), u"InvalidInput"_s);
    QCOMPARE(refusal([](NewComment& c) { c.revision = 2; }), u"PacketMismatch"_s);
    QCOMPARE(refusal([](NewComment& c) { c.campaign = CampaignId{99}; }), u"NotFound"_s);
    QVERIFY(await(m_office->office().campaigns().withdraw(m_office->hanako(), campaign)));
    QCOMPARE(refusal([](NewComment&) {}), u"WrongState"_s);
}

void ReviewTalkTest::aCommentIsTakenBackByItsWriter()
{
    const CampaignId campaign = submitted();
    const NewComment words{campaign, 1, u"sender"_s, {}, -1, u"Why?"_s};
    const CommentId first = said(m_office->taro(), words).row.id;
    const CommentId second = said(m_office->taro(), words).row.id;
    QCOMPARE(refusalOf(await(talk().takeBack(m_office->jiro(), first))), u"NotPermitted"_s);
    QCOMPARE(refusalOf(await(talk().takeBack(m_office->taro(), first))), QString());
    QCOMPARE(refusalOf(await(talk().takeBack(m_office->taro(), first))), u"NotFound"_s);
    QCOMPARE(logged(u"campaign.commentTakenBack"_s), 1);
    QVERIFY(await(m_office->office().review().sendBack(m_office->jiro(), campaign, u"See"_s)));
    QCOMPARE(refusalOf(await(talk().takeBack(m_office->taro(), second))), u"WrongState"_s);
    QCOMPARE(todo(campaign), (QStringList{u"-sender:Why?"_s, u"-:See"_s}));
    revise(campaign);
    QCOMPARE(refusalOf(await(talk().takeBack(m_office->taro(), second))), u"WrongState"_s);
}

void ReviewTalkTest::whatWasSaidBecomesTheList()
{
    const CampaignId campaign = submitted();
    const CommentId item =
        said(m_office->taro(), {campaign, 1, u"body"_s, u"Friday"_s, 3, u"Which?"_s}).row.id;
    QVERIFY(todo(campaign).isEmpty()); // not before it comes back
    QVERIFY(await(m_office->office().review().sendBack(m_office->jiro(), campaign, u"Date"_s)));
    const QStringList open{u"-body:Which?"_s, u"-:Date"_s};
    QCOMPARE(todo(campaign), open);
    revise(campaign);
    QCOMPARE(todo(campaign), open);
    QVERIFY(await(talk().setDone(m_office->hanako(), item, true)));
    QCOMPARE(todo(campaign), (QStringList{u"+body:Which?"_s, u"-:Date"_s}));
    const auto list = await(talk().todo(m_office->hanako(), campaign));
    QCOMPARE(list->first().doneBy, m_office->hanako().name());
    QVERIFY(await(talk().setDone(m_office->hanako(), item, false)));
    QCOMPARE(todo(campaign), open);
    QCOMPARE(logged(u"campaign.todoDone"_s), 1);
    QCOMPARE(logged(u"campaign.todoUndone"_s), 1);
    // The reason stays what it was, too.
    QCOMPARE(await(m_office->office().campaigns().load(campaign))->reason, u"Date"_s);
}

void ReviewTalkTest::theListSurvivesAWithdrawal()
{
    const CampaignId campaign = submitted();
    said(m_office->taro(), {campaign, 1, u"timing"_s, {}, -1, u"Too early"_s});
    QVERIFY(await(m_office->office().campaigns().withdraw(m_office->hanako(), campaign)));
    QCOMPARE(todo(campaign), QStringList{u"-timing:Too early"_s});
    again(campaign);
    QCOMPARE(todo(campaign), QStringList{u"-timing:Too early"_s});
    QVERIFY(start(m_office->jiro(), campaign).presence.comments.isEmpty());
    QCOMPARE(start(m_office->jiro(), campaign).todo.size(), 1);
}

void ReviewTalkTest::theNextReviewerSeesWhatWasDone()
{
    const CampaignId campaign = submitted();
    const CommentId item =
        said(m_office->taro(), {campaign, 1, u"body"_s, {}, -1, u"Which?"_s}).row.id;
    QVERIFY(await(m_office->office().review().sendBack(m_office->taro(), campaign, u"Date"_s)));
    revise(campaign);
    QVERIFY(await(talk().setDone(m_office->hanako(), item, true)));
    again(campaign);
    const QList<ReviewComment> seen = start(m_office->jiro(), campaign).todo;
    QCOMPARE(seen.size(), 2);
    QVERIFY(seen.first().row.doneAt && seen.first().doneBy == m_office->hanako().name());
    QVERIFY(!seen.last().row.doneAt);
    // What was done for this revision is over with the next; what is open stays.
    again(campaign);
    QCOMPARE(todo(campaign), QStringList{u"-:Date"_s});
}

void ReviewTalkTest::onlyADraftIsWorkedOff()
{
    const CampaignId campaign = submitted();
    const CommentId item =
        said(m_office->taro(), {campaign, 1, u"body"_s, {}, -1, u"Which?"_s}).row.id;
    QCOMPARE(refusalOf(await(talk().setDone(m_office->hanako(), item, true))), u"WrongState"_s);
    QVERIFY(await(m_office->office().review().sendBack(m_office->taro(), campaign, u"Date"_s)));
    QCOMPARE(refusalOf(await(talk().setDone(m_office->hanako(), item, true))), u"WrongState"_s);
    revise(campaign);
    QCOMPARE(refusalOf(await(talk().setDone(m_office->hanako(), CommentId{99}, true))), u"NotFound"_s);
    QCOMPARE(refusalOf(await(talk().setDone(m_office->hanako(), item, true))), QString());
}

void ReviewTalkTest::isForThoseWhoMay()
{
    const CampaignId campaign = submitted();
    const CommentId item =
        said(m_office->taro(), {campaign, 1, u"body"_s, {}, -1, u"Which?"_s}).row.id;
    // Jiro reviews and does not write.
    QCOMPARE(refusalOf(await(talk().todo(m_office->jiro(), campaign))), u"NotPermitted"_s);
    QCOMPARE(refusalOf(await(talk().setDone(m_office->jiro(), item, true))), u"NotPermitted"_s);
    QVERIFY(m_office->logHolds(u"campaign.todo.refused"_s, ErrorCode::NotPermitted));
    NewPerson plain;
    plain.name = u"Aki"_s;
    plain.login = u"aki"_s;
    plain.password = OfficeFixture::password();
    plain.roles = Role::Author;
    QVERIFY(
        await(m_office->office().people().add(m_office->taro(), OfficeFixture::password(), plain)));
    const auto aki =
        await(m_office->office().people().signIn(plain.login, OfficeFixture::password()));
    QVERIFY(aki);
    QCOMPARE(refusalOf(await(talk().takeUp(*aki, campaign))), u"NotPermitted"_s);
    QCOMPARE(refusalOf(await(talk().leave(*aki, campaign))), u"NotPermitted"_s);
    QCOMPARE(refusalOf(await(talk().presence(*aki, campaign, 1))), u"NotPermitted"_s);
    QCOMPARE(refusalOf(await(talk().visits(*aki))), u"NotPermitted"_s);
    const LookedAt looked{campaign, 1, u"body"_s, true, true};
    QCOMPARE(refusalOf(await(talk().look(*aki, looked))), u"NotPermitted"_s);
    const NewComment comment{campaign, 1, u"body"_s, {}, -1, u"Which?"_s};
    QCOMPARE(refusalOf(await(talk().comment(*aki, comment))), u"NotPermitted"_s);
    QCOMPARE(refusalOf(await(talk().takeBack(*aki, item))), u"NotPermitted"_s);
}

#include "review_talk_test.moc"
RINGI_TEST(ReviewTalkTest)
