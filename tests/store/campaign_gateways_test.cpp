// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "store/recipients_summary.h"
#include "store/review_gateway.h"
#include "store/seal_gateway.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// Campaigns, their revisions, the answers of their reviewers and their seals.
class CampaignGatewaysTest : public EngineTest {
    Q_OBJECT

private Q_SLOTS:
    void aDraftComesBackAsItWas()
    {
        CampaignGateway gateway(workspace());
        CampaignRow row = sampleCampaign();
        row.draft.subject = hostileTexts().at(1);
        row.draft.body = hostileTexts().last();
        row.draft.intent.audience = hostileTexts().at(2);
        row.draft.form = BodyForm::Html;
        row.draft.html = hostileTexts().at(1);
        row.draft.textFollowsHtml = false;
        row.draft.images = {{hostileTexts().at(2), sampleFile("map")}};
        row.draft.files = {sampleFile("guide"), sampleFile("map")};
        row.draft.personalFiles =
            PersonalFiles{FileSetId{4}, hostileTexts().at(1), u"file"_s, u"{{name}}.pdf"_s};
        row.draft.carriedOver = {u"subject"_s, u"body"_s};
        row.copiedFrom = CopySource{CampaignId{12}, 3};
        row.touchedBy.append({PersonId{1}, hostileTexts().at(0)});
        row.draft.id = valueOf(gateway.insert(row));
        QCOMPARE(valueOf(gateway.find(row.draft.id)), row);
        QCOMPARE(errorOf(gateway.find(CampaignId{99})), u"NotFound"_s);
    }

    void aNewCampaignIsADraftWhateverItSays()
    {
        CampaignGateway gateway(workspace());
        CampaignRow row = sampleCampaign();
        row.state = CampaignState::Sending;
        row.version = 9;
        const CampaignRow stored = valueOf(gateway.find(valueOf(gateway.insert(row))));
        QCOMPARE(stored.state, CampaignState::Draft);
        QCOMPARE(stored.version, 1);
    }

    void twoPeopleEditOneDraft()
    {
        CampaignGateway gateway(workspace());
        CampaignRow mine = sampleCampaign();
        mine.draft.id = valueOf(gateway.insert(mine));
        CampaignRow theirs = mine;
        mine.draft.subject = u"Mine"_s;
        mine.draft.timing = {};
        mine.updatedAt += std::chrono::seconds(1);
        QCOMPARE(valueOf(gateway.updateDraft(mine, 1)), 2);
        theirs.draft.subject = u"Theirs"_s;
        QCOMPARE(errorOf(gateway.updateDraft(theirs, 1)), u"Conflict"_s);
        mine.version = 2;
        QCOMPARE(valueOf(gateway.find(mine.draft.id)), mine);
        theirs.draft.id = CampaignId{99};
        QCOMPARE(errorOf(gateway.updateDraft(theirs, 1)), u"NotFound"_s);
    }

    void whatWasSubmittedIsNotEdited()
    {
        CampaignGateway gateway(workspace());
        CampaignRow row = sampleCampaign();
        row.draft.id = valueOf(gateway.insert(row));
        QCOMPARE(errorOf(gateway.setState(row.draft.id, CampaignState::Draft,
                                          CampaignState::Submitted, kNow)),
                 QString());
        // Not even with the right version.
        QCOMPARE(errorOf(gateway.updateDraft(row, 2)), u"WrongState"_s);
        QCOMPARE(valueOf(gateway.find(row.draft.id)).draft, row.draft);
    }

    void statesChangeFromWhereTheyAre()
    {
        CampaignGateway gateway(workspace());
        const CampaignId id = valueOf(gateway.insert(sampleCampaign()));
        const Moment later = kNow + std::chrono::minutes(5);
        QCOMPARE(
            errorOf(gateway.setState(id, CampaignState::Holding, CampaignState::Sending, later)),
            u"Conflict"_s);
        QCOMPARE(
            errorOf(gateway.setState(id, CampaignState::Draft, CampaignState::Submitted, later)),
            QString());
        QCOMPARE(
            errorOf(gateway.setState(id, CampaignState::Draft, CampaignState::Submitted, later)),
            u"Conflict"_s);
        const CampaignRow row = valueOf(gateway.find(id));
        QCOMPARE(row.state, CampaignState::Submitted);
        QCOMPARE(row.updatedAt, later);
        QCOMPARE(row.version, 2);
        QCOMPARE(errorOf(gateway.setState(CampaignId{99}, CampaignState::Draft,
                                          CampaignState::Submitted, later)),
                 u"NotFound"_s);
    }

    /// No caller can write a step that the life cycle does not have, least of all draft -> sending.
    void noStepBesidesTheLifeCycle()
    {
        CampaignGateway gateway(workspace());
        const CampaignId id = valueOf(gateway.insert(sampleCampaign()));
        constexpr int kStates = static_cast<int>(CampaignState::Lapsed) + 1;
        for (int from = 0; from < kStates; ++from) {
            for (int to = 0; to < kStates; ++to) {
                const auto a = static_cast<CampaignState>(from);
                const auto b = static_cast<CampaignState>(to);
                const bool isStep = std::any_of(
                    kLifeCycle.begin(), kLifeCycle.end(),
                    [a, b](const Transition& step) { return step.from == a && step.to == b; });
                if (!isStep)
                    QCOMPARE(errorOf(gateway.setState(id, a, b, kNow)), u"WrongState"_s);
            }
        }
        QCOMPARE(valueOf(gateway.find(id)).state, CampaignState::Draft);
    }

    void reasonAndHold()
    {
        CampaignGateway gateway(workspace());
        const CampaignId id = valueOf(gateway.insert(sampleCampaign()));
        QCOMPARE(errorOf(gateway.setReason(id, hostileTexts().at(0))), QString());
        QCOMPARE(errorOf(gateway.setHold(id, kNow, kNow + std::chrono::minutes(10))), QString());
        CampaignRow row = valueOf(gateway.find(id));
        QCOMPARE(row.reason, hostileTexts().at(0));
        QCOMPARE(row.sealedAt, std::optional(kNow));
        QCOMPARE(row.holdUntil, std::optional(kNow + std::chrono::minutes(10)));
        QCOMPARE(errorOf(gateway.setHold(id, {}, {})), QString());
        row = valueOf(gateway.find(id));
        QVERIFY(!row.sealedAt && !row.holdUntil);
        QCOMPARE(errorOf(gateway.setReason(CampaignId{99}, {})), u"NotFound"_s);
        QCOMPARE(errorOf(gateway.setHold(CampaignId{99}, {}, {})), u"NotFound"_s);
    }

    void aRunIsRememberedUntilTheNextRevision()
    {
        Connection& connection = workspace();
        CampaignGateway gateway(connection);
        const CampaignId id = valueOf(gateway.insert(sampleCampaign()));
        CampaignRow expected = valueOf(gateway.find(id));
        QCOMPARE(expected.draft.handling, sampleCampaign().draft.handling);
        QCOMPARE(expected.draft.timing, sampleCampaign().draft.timing);
        QCOMPARE(errorOf(gateway.setRing(id, 2)), QString());
        QCOMPARE(errorOf(gateway.setWaitsFor(id, u"ring"_s)), QString());
        QCOMPARE(errorOf(gateway.setLateStart(id)), QString());
        QCOMPARE(errorOf(gateway.setStartedAt(id, kNow)), QString());
        QCOMPARE(errorOf(gateway.setEndedAt(id, kNow + std::chrono::hours(1))), QString());
        expected.ring = 2;
        expected.waitsFor = u"ring"_s;
        expected.lateStart = true;
        expected.startedAt = kNow;
        expected.endedAt = kNow + std::chrono::hours(1);
        QCOMPARE(valueOf(gateway.find(id)), expected);
        QCOMPARE(errorOf(gateway.setRing(CampaignId{99}, 1)), u"NotFound"_s);
        QCOMPARE(errorOf(gateway.setWaitsFor(CampaignId{99}, {})), u"NotFound"_s);
        QCOMPARE(errorOf(gateway.setLateStart(CampaignId{99})), u"NotFound"_s);
        QCOMPARE(errorOf(gateway.setStartedAt(CampaignId{99}, kNow)), u"NotFound"_s);
        QCOMPARE(errorOf(gateway.setEndedAt(CampaignId{99}, kNow)), u"NotFound"_s);
        using State = CampaignState;
        QCOMPARE(errorOf(gateway.setState(id, State::Draft, State::Submitted, kNow)), QString());
        QVERIFY(valueOf(gateway.find(id)).lateStart);
        QCOMPARE(errorOf(gateway.setState(id, State::Submitted, State::Lapsed, kNow)), QString());
        QVERIFY(valueOf(gateway.find(id)).lateStart);
        QCOMPARE(errorOf(gateway.setState(id, State::Lapsed, State::Draft, kNow)), QString());
        const CampaignRow fresh = valueOf(gateway.find(id));
        QVERIFY(!fresh.lateStart && fresh.ring == 0 && fresh.waitsFor.isEmpty());
        QVERIFY(!fresh.startedAt && !fresh.endedAt);
    }

    void handlingThatCannotBeReadIsDamage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no object") << u"[]"_s;
        QTest::newRow("half of it") << u"{\"requireTls\":true}"_s;
        QTest::newRow("more than that")
            << u"{\"failureReports\":true,\"haltAtPercent\":1,\"more\":1,\"requireTls\":true,"
               "\"rings\":true}"_s;
    }
    void handlingThatCannotBeReadIsDamage()
    {
        QFETCH(QString, text);
        Connection& connection = workspace();
        const CampaignId id = valueOf(CampaignGateway(connection).insert(sampleCampaign()));
        valueOf(connection.execute(u"UPDATE campaign SET handling = ?"_s, {text}));
        QCOMPARE(errorOf(CampaignGateway(connection).find(id)), u"WorkspaceDamaged"_s);
        valueOf(connection.execute(u"UPDATE campaign SET handling = '{}'"_s));
        QCOMPARE(valueOf(CampaignGateway(connection).find(id)).draft.handling, Handling{});
    }

    void whoIsAtADomain()
    {
        Connection& connection = workspace();
        const auto sealed = freezeAndSeal(connection, 9);
        QVERIFY2(sealed, qPrintable(errorOf(sealed)));
        const CampaignId id = sealed->snapshot().campaign;
        const QStringList others{u"a@OFFICE.example.org"_s, u"b@sub.office.example.org"_s,
                                 u"office.example.org@example.com"_s, u"c@office.example.org"_s,
                                 u"d@myoffice.example.org"_s};
        for (qsizetype i = 0; i < others.size(); ++i) {
            QCOMPARE(valueOf(connection.execute(
                         u"UPDATE revision_recipient SET address = ? WHERE ordinal = ?"_s,
                         {others.at(i), qint64{i + 2}})),
                     1);
        }
        RevisionGateway gateway(connection);
        QCOMPARE(valueOf(gateway.ordinalsAtDomain(id, 1, u"office.example.org"_s)),
                 (QList<qint64>{2, 5}));
        QCOMPARE(valueOf(gateway.ordinalsAtDomain(id, 1, u"office.example.org"_s, 1)),
                 QList<qint64>{2});
        for (const QString& none : {u""_s, u"%"_s, u"office_example.org"_s, u"nowhere.test"_s})
            QCOMPARE(valueOf(gateway.ordinalsAtDomain(id, 1, none)), QList<qint64>{});
        QCOMPARE(valueOf(gateway.ordinalsAtDomain(id, 2, u"office.example.org"_s)),
                 QList<qint64>{});
        QCOMPARE(valueOf(gateway.ordinalsOf(id, 1, {u"person.9@example.com"_s, u"x@example.com"_s,
                                                    u"person.1@example.com"_s})),
                 (QList<qint64>{1, 9}));
        QCOMPARE(valueOf(gateway.ordinalsOf(id, 1, {})), QList<qint64>{});
        QCOMPARE(errorOf(gateway.ordinalsOf(id, 1, QStringList(1001))), u"TooLarge"_s);
    }

    void pagesByLastChange()
    {
        CampaignGateway gateway(workspace());
        QList<qint64> expected;
        for (int i = 0; i < 25; ++i) {
            CampaignRow row = sampleCampaign();
            row.updatedAt = kNow + std::chrono::seconds(i / 4); // four share a moment
            expected.prepend(valueOf(gateway.insert(row)).value);
        }
        QList<qint64> read;
        std::optional<CampaignCursor> after;
        for (;;) {
            const auto page = valueOf(gateway.all(after, 7));
            for (const CampaignRow& row : page)
                read.append(row.draft.id.value);
            if (page.size() < 7)
                break;
            after = CampaignCursor{page.last().updatedAt, page.last().draft.id};
        }
        QCOMPARE(read, expected);
    }

    void byState()
    {
        CampaignGateway gateway(workspace());
        const CampaignId first = valueOf(gateway.insert(sampleCampaign()));
        const CampaignId second = valueOf(gateway.insert(sampleCampaign()));
        QCOMPARE(
            errorOf(gateway.setState(first, CampaignState::Draft, CampaignState::Submitted, kNow)),
            QString());
        const auto ids = [&gateway](const QList<CampaignState>& states) {
            QList<CampaignId> found;
            for (const CampaignRow& row : valueOf(gateway.inStates(states)))
                found.append(row.draft.id);
            return found;
        };
        QCOMPARE(ids({CampaignState::Submitted}), QList<CampaignId>{first});
        QCOMPARE(ids({CampaignState::Draft, CampaignState::Submitted}),
                 (QList<CampaignId>{first, second}));
        QCOMPARE(ids({CampaignState::Sending}), QList<CampaignId>{});
        QCOMPARE(ids({}), QList<CampaignId>{});
    }

    void whatSomebodyEditedByHandIsDamage_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("state") << u"state = 'sent'"_s;
        QTest::newRow("intent") << u"intent = '[]'"_s;
        QTest::newRow("timing") << u"timing = ''"_s;
        QTest::newRow("touched by nobody") << u"touched_by = '[{\"name\":\"x\"}]'"_s;
        QTest::newRow("touched by a number") << u"touched_by = '[1]'"_s;
    }
    void whatSomebodyEditedByHandIsDamage()
    {
        QFETCH(QString, change);
        Connection& connection = workspace();
        CampaignGateway gateway(connection);
        const CampaignId id = valueOf(gateway.insert(sampleCampaign()));
        QCOMPARE(errorOf(connection.executeOnce(u"UPDATE campaign SET "_s + change)), QString());
        QCOMPARE(errorOf(gateway.find(id)), u"WorkspaceDamaged"_s);
        QCOMPARE(errorOf(gateway.all({}, 10)), u"WorkspaceDamaged"_s);
    }

    void revisionsStayAsTheyWere()
    {
        Connection& connection = workspace();
        const CampaignId id = valueOf(CampaignGateway(connection).insert(sampleCampaign()));
        RevisionGateway gateway(connection);
        RevisionRow first{id,
                          1,
                          QByteArray("{\"a\":\"\\u0000'\"}"),
                          QByteArray(32, '\xfe'),
                          {hostileTexts().at(1), hostileTexts().at(2), QByteArray("\0pem", 4)},
                          kNow};
        RevisionRow second = first;
        second.revision = 2;
        second.texts.body = hostileTexts().last();
        QCOMPARE(errorOf(gateway.latest(id)), u"NotFound"_s);
        QCOMPARE(errorOf(gateway.insert(first)), QString());
        QCOMPARE(errorOf(gateway.insert(second)), QString());
        QCOMPARE(errorOf(gateway.insert(second)), u"AlreadyExists"_s);
        QCOMPARE(valueOf(gateway.find(id, 1)), first);
        QCOMPARE(valueOf(gateway.latest(id)), second);
        QCOMPARE(errorOf(gateway.find(id, 3)), u"NotFound"_s);
    }

    void recipientsAreFrozenApartFromTheirList()
    {
        Connection& connection = workspace();
        const auto sealed = freezeAndSeal(connection, 250);
        QVERIFY2(sealed, qPrintable(errorOf(sealed)));
        const CampaignId id = sealed->snapshot().campaign;
        RevisionGateway gateway(connection);
        const auto people = sampleRecipients(1, 250);
        QCOMPARE(valueOf(gateway.recipientsAfter(id, 1, 0, 1000)), people);
        QCOMPARE(valueOf(gateway.recipientsAfter(id, 1, 248, 1)), people.mid(248, 1));
        QCOMPARE(valueOf(gateway.recipient(id, 1, 250)), people.last());
        QCOMPARE(errorOf(gateway.recipient(id, 1, 251)), u"NotFound"_s);
        QCOMPARE(valueOf(summariseFrozen(connection, id, 1, {u"name"_s})),
                 sealed->snapshot().recipients);
        const auto list = valueOf(CampaignGateway(connection).find(id)).draft.list;
        QCOMPARE(errorOf(gateway.freezeRecipients(id, 1, list)), u"AlreadyExists"_s);
        QCOMPARE(errorOf(gateway.freezeRecipients(id, 7, list)), u"Database"_s);
        // The list goes on without the campaign.
        valueOf(connection.execute(u"UPDATE recipient SET address = 'other@example.com'"_s));
        QCOMPARE(valueOf(gateway.recipient(id, 1, 250)), people.last());
    }

    void sealsComeBackAsGiven()
    {
        Connection& connection = workspace();
        const auto sealed = freezeAndSeal(connection, 3);
        QVERIFY2(sealed, qPrintable(errorOf(sealed)));
        const CampaignId id = sealed->snapshot().campaign;
        SealGateway gateway(connection);
        QCOMPARE(valueOf(gateway.forRevision(id, 1)), sealed->seals());
        QCOMPARE(errorOf(gateway.insert(sealed->seals().first())), u"AlreadyExists"_s);
        Seal second = sealed->seals().first();
        second.statement.approver = PersonId{2};
        QVERIFY(gateway.insert(second));
        QCOMPARE(valueOf(gateway.forRevision(id, 1)),
                 (QList<Seal>{sealed->seals().first(), second}));
        QCOMPARE(valueOf(gateway.forRevision(id, 2)), QList<Seal>{});
        second.statement.approver = PersonId{1};
        second.statement.revision = 2; // there is no such revision
        QCOMPARE(errorOf(gateway.insert(second)), u"Database"_s);
        valueOf(connection.execute(u"UPDATE seal SET statement = '{}' WHERE approver_id = 2"_s));
        QCOMPARE(errorOf(gateway.forRevision(id, 1)), u"WorkspaceDamaged"_s);
    }

    void theFirstAnswerStays()
    {
        Connection& connection = workspace();
        const auto sealed = freezeAndSeal(connection, 3);
        QVERIFY2(sealed, qPrintable(errorOf(sealed)));
        const CampaignId id = sealed->snapshot().campaign;
        ReviewGateway gateway(connection);
        const ExpectedCount answer{id, 1, PersonId{1}, 200, kNow};
        QCOMPARE(errorOf(gateway.find(id, 1, PersonId{1})), u"NotFound"_s);
        QCOMPARE(errorOf(gateway.insert(answer)), QString());
        ExpectedCount second = answer;
        second.expected = 3;
        QCOMPARE(errorOf(gateway.insert(second)), u"AlreadyExists"_s);
        QCOMPARE(valueOf(gateway.find(id, 1, PersonId{1})), answer);
        QCOMPARE(errorOf(gateway.find(id, 1, PersonId{2})), u"NotFound"_s);
        QCOMPARE(valueOf(gateway.lastAnswered(id, 1, PersonId{1})), 0);
        QCOMPARE(valueOf(gateway.lastAnswered(id, 7, PersonId{1})), 1);
        QCOMPARE(valueOf(gateway.lastAnswered(id, 7, PersonId{2})), 0);
        QCOMPARE(valueOf(gateway.lastAnswered(CampaignId{99}, 7, PersonId{1})), 0);
    }
};

#include "campaign_gateways_test.moc"
RINGI_TEST(CampaignGatewaysTest)
