// SPDX-License-Identifier: Apache-2.0
// What reviewers looked at, who has a review open, and what they want changed.
#include "both_engines.h"
#include "samples.h"
#include "store/comment_gateway.h"
#include "store/review_look_gateway.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ReviewTalkGatewaysTest final : public EngineTest {
    Q_OBJECT

private:
    /// Submitted and sealed by then; the state is set as the test needs it.
    CampaignId submitted(Connection& connection)
    {
        const auto sealed = freezeAndSeal(connection, 2);
        if (!sealed)
            qFatal("no campaign");
        return sealed->snapshot().campaign;
    }
    void setState(Connection& connection, CampaignId campaign, const QString& state)
    {
        QVERIFY(
            connection.execute(u"UPDATE campaign SET state = ? WHERE id = ?"_s, {state, campaign}));
    }

private Q_SLOTS:
    void aLookIsKeptByWhatWasShown()
    {
        Connection& connection = workspace();
        const CampaignId campaign = submitted(connection);
        ReviewLookGateway looks(connection);
        ReviewLook first{campaign, PersonId{1}, u"body"_s, QByteArray("\0a", 2),
                         kNow,     false,       false,     {u"1"_s, u"a\"b"_s}};
        ReviewLook second = first;
        second.partDigest = QByteArray("\0b", 2);
        second.at = kNow + 1s;
        second.ticked = second.complete = true;
        second.marks = {};
        QCOMPARE(errorOf(looks.put(first)), QString());
        QCOMPARE(errorOf(looks.put(second)), QString());
        QCOMPARE(valueOf(looks.find(campaign, PersonId{1})), (QList<ReviewLook>{first, second}));
        QCOMPARE(valueOf(looks.find(campaign, PersonId{2})), QList<ReviewLook>());
        QCOMPARE(valueOf(looks.find(CampaignId{99}, PersonId{1})), QList<ReviewLook>());

        first.at = kNow + 2s;
        first.complete = first.ticked = true;
        QCOMPARE(errorOf(looks.put(first)), QString());
        QCOMPARE(valueOf(looks.find(campaign, PersonId{1})), (QList<ReviewLook>{second, first}));
    }

    void visitsBeginAndEnd()
    {
        Connection& connection = workspace();
        const CampaignId campaign = submitted(connection);
        const int revision = valueOf(CampaignGateway(connection).find(campaign)).draft.revision;
        setState(connection, campaign, u"submitted"_s);
        ReviewLookGateway visits(connection);
        const ReviewVisitRow taro{campaign, PersonId{1}, kNow};
        const ReviewVisitRow jiro{campaign, PersonId{2}, kNow + 1s};
        QVERIFY(valueOf(visits.open(jiro, revision)));
        QVERIFY(valueOf(visits.open(taro, revision)));
        QVERIFY(!valueOf(visits.open(taro, revision)));
        QCOMPARE(valueOf(visits.openSince(kNow - 1s)), (QList<ReviewVisitRow>{taro, jiro}));
        QCOMPARE(valueOf(visits.openSince(kNow)), QList<ReviewVisitRow>{jiro});

        QCOMPARE(errorOf(visits.close(campaign, PersonId{2}, kNow + 2s)), QString());
        QCOMPARE(valueOf(visits.openSince(kNow - 1s)), QList<ReviewVisitRow>{taro});
        const ReviewVisitRow again{campaign, PersonId{2}, kNow + 3s};
        QVERIFY(!valueOf(visits.open(again, revision)));
        QCOMPARE(valueOf(visits.openSince(kNow - 1s)), (QList<ReviewVisitRow>{taro, again}));
        // It waits no more, or it is another revision by now.
        setState(connection, campaign, u"returned"_s);
        QCOMPARE(valueOf(visits.openSince(kNow - 1s)), QList<ReviewVisitRow>());
        setState(connection, campaign, u"submitted"_s);
        QVERIFY(connection.execute(u"UPDATE campaign SET revision = revision + 1"_s));
        QCOMPARE(valueOf(visits.openSince(kNow - 1s)), QList<ReviewVisitRow>());
    }

    void commentsComeBackAsTheyWere()
    {
        Connection& connection = workspace();
        const CampaignId campaign = submitted(connection);
        CommentGateway comments(connection);
        QList<CommentRow> kept;
        for (const QString& text : hostileTexts()) {
            CommentRow row;
            row.campaign = campaign;
            row.revision = 1;
            row.author = PersonId{2};
            row.part = u"body"_s;
            row.quote = text;
            row.place = 12;
            row.text = text;
            row.madeAt = kNow;
            row.id = valueOf(comments.insert(row));
            QCOMPARE(valueOf(comments.find(row.id)), row);
            kept.append(row);
        }
        QVERIFY(valueOf(comments.ofRevision(campaign, 1)) == kept);
        QCOMPARE(valueOf(comments.ofRevision(campaign, 2)), QList<CommentRow>());
        QCOMPARE(errorOf(comments.remove(kept.first().id)), QString());
        QCOMPARE(errorOf(comments.remove(kept.first().id)), u"NotFound"_s);
        QCOMPARE(errorOf(comments.find(kept.first().id)), u"NotFound"_s);
        QCOMPARE(valueOf(comments.ofRevision(campaign, 1)).size(), kept.size() - 1);
    }

    void whatIsDoneLeavesTheListWithItsRevision()
    {
        Connection& connection = workspace();
        const CampaignId campaign = submitted(connection);
        CommentGateway comments(connection);
        CommentRow row;
        row.campaign = campaign;
        row.revision = 1;
        row.author = PersonId{1};
        row.text = u"Why?"_s;
        row.madeAt = kNow;
        const CommentId done = valueOf(comments.insert(row));
        const CommentId open = valueOf(comments.insert(row));
        const auto before = [&](int revision) {
            QList<CommentId> ids;
            for (const CommentRow& one : valueOf(comments.todoBefore(campaign, revision)))
                ids.append(one.id);
            return ids;
        };
        QCOMPARE(before(1), QList<CommentId>());
        QCOMPARE(before(2), (QList<CommentId>{done, open}));
        QCOMPARE(errorOf(comments.setDone(done, kNow + 1s, PersonId{2}, 2)), QString());
        const CommentRow said = valueOf(comments.find(done));
        QCOMPARE(said.doneAt, std::optional(kNow + 1s));
        QCOMPARE(said.doneBy, PersonId{2});
        QCOMPARE(said.doneIn, 2);
        QCOMPARE(before(2), (QList<CommentId>{done, open}));
        QCOMPARE(before(3), QList<CommentId>{open});
        QCOMPARE(errorOf(comments.setDone(done, {}, PersonId{2}, 2)), QString());
        const CommentRow undone = valueOf(comments.find(done));
        QVERIFY(!undone.doneAt && !undone.doneBy.isValid() && undone.doneIn == 0);
        QCOMPARE(before(3), (QList<CommentId>{done, open}));
        QCOMPARE(errorOf(comments.setDone(CommentId{99}, kNow, PersonId{2}, 2)), u"NotFound"_s);
    }
};

#include "review_talk_gateways_test.moc"
RINGI_TEST(ReviewTalkGatewaysTest)
