// SPDX-License-Identifier: Apache-2.0
// What became another since a reviewer looked last: against the right revision, not before it may
// be known, and only as it was submitted.
#include "bypass_office.h"
#include "office/template_desk.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class ReviewChangesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_office.reset(); }

    void whoSawNothingIsToldSo();
    void aReturnIsALook();
    void anExpectedNumberIsALook();
    void theLastLookCounts();
    void theListWaitsForTheNumber();
    void findsWhoCameAndWent();
    void canBeStopped();
    void isForReviewers();
    void aCopyIsComparedWithItsSource();
    void aCopyOfADraftIsComparedWithTheDraft();
    void anOriginalHasNoSource();
    void leftoversOfACopyAreFound();

private:
    /// A copy, changed and saved.
    CampaignId copyOf(CampaignId source, ListId list, const std::function<void(Draft&)>& change);
    ReviewFolder folderOf(CampaignId campaign)
    {
        const auto folder = await(review().open(m_office->taro(), campaign));
        if (!folder)
            qFatal("the campaign does not open");
        return *folder;
    }
    [[nodiscard]] ReviewDesk& review() { return m_office->office().review(); }
    CampaignId submitted();
    /// Sent back or taken back, changed and submitted again.
    void again(CampaignId campaign, const std::function<void(Draft&)>& change);
    void sendBack(const Session& reviewer, CampaignId campaign)
    {
        QVERIFY(await(review().sendBack(reviewer, campaign, u"Wrong date"_s)));
    }
    int seenBy(const Session& reviewer, CampaignId campaign)
    {
        const auto folder = await(review().open(reviewer, campaign));
        if (!folder)
            qFatal("the campaign does not open");
        return folder->seen ? folder->seen->revision : 0;
    }

    std::unique_ptr<OfficeFixture> m_office;
};

namespace {

template <typename T>
QString why(const Result<T>& result)
{
    return result ? QString() : errorCodeName(result.error().code);
}

QByteArray people(const QList<int>& numbers, const QByteArray& name = "Name ")
{
    QByteArray csv = "email,name\r\n";
    for (const int number : numbers)
        csv += "user" + QByteArray::number(number) + "@example.net," + name +
               QByteArray::number(number) + "\r\n";
    return csv;
}

} // namespace

void ReviewChangesTest::init()
{
    m_office = std::make_unique<OfficeFixture>();
    m_office->found();
}

CampaignId ReviewChangesTest::submitted()
{
    RelayFacts relay;
    relay.host = u"relay.example.com"_s;
    relay.port = 587;
    const SenderId sender = m_office->addSender(m_office->addRelay(relay));
    const ListId list = m_office->importList(people({1, 2, 3, 4}));
    const CampaignId campaign = m_office->draft(sender, list, 4);
    m_office->submit(campaign);
    return campaign;
}

void ReviewChangesTest::again(CampaignId campaign, const std::function<void(Draft&)>& change)
{
    CampaignDesk& desk = m_office->office().campaigns();
    if (m_office->state(campaign) == CampaignState::Submitted)
        QVERIFY(await(desk.withdraw(m_office->hanako(), campaign)));
    auto opened = await(desk.revise(m_office->hanako(), campaign));
    QVERIFY2(opened, qPrintable(why(opened)));
    change(opened->draft);
    QVERIFY(await(desk.save(m_office->hanako(), *opened)));
    m_office->submit(campaign);
}

void ReviewChangesTest::whoSawNothingIsToldSo()
{
    const CampaignId campaign = submitted();
    QCOMPARE(seenBy(m_office->taro(), campaign), 0);
    QCOMPARE(why(await(review().changes(m_office->taro(), campaign))), u"NotFound"_s);
    // Opening alone is no look; nor is what somebody else did.
    sendBack(m_office->jiro(), campaign);
    again(campaign, [](Draft& draft) { draft.subject = u"Other words"_s; });
    QCOMPARE(seenBy(m_office->taro(), campaign), 0);
    QCOMPARE(why(await(review().changes(m_office->taro(), campaign))), u"NotFound"_s);
    // The number said for this very revision is no earlier look.
    QVERIFY(await(review().reveal(m_office->taro(), campaign, 4)));
    QCOMPARE(seenBy(m_office->taro(), campaign), 0);
    QCOMPARE(why(await(review().recipientChanges(m_office->taro(), campaign, {}))), u"NotFound"_s);
}

void ReviewChangesTest::aReturnIsALook()
{
    const CampaignId campaign = submitted();
    sendBack(m_office->taro(), campaign);
    again(campaign, [](Draft& draft) {
        draft.subject = u"Goodbye {{name}}"_s;
        draft.timing.perMinute = 10;
    });
    QCOMPARE(seenBy(m_office->taro(), campaign), 1);
    const auto changes = await(review().changes(m_office->taro(), campaign));
    QVERIFY2(changes, qPrintable(why(changes)));
    QCOMPARE(changes->size(), 2);
    QCOMPARE(changes->at(0).field, ChangedField::Subject);
    QCOMPARE(changes->at(0).pieces, (QList<TextPiece>{{PieceKind::Removed, u"Hello"_s},
                                                      {PieceKind::Added, u"Goodbye"_s},
                                                      {PieceKind::Same, u" {{name}}"_s}}));
    QCOMPARE(changes->at(1).field, ChangedField::PerMinute);
    QCOMPARE(changes->at(1).after, ChangedValue(qint64{10}));
}

void ReviewChangesTest::anExpectedNumberIsALook()
{
    const CampaignId campaign = submitted();
    QVERIFY(await(review().reveal(m_office->taro(), campaign, 4)));
    again(campaign, [](Draft&) {});
    QCOMPARE(seenBy(m_office->taro(), campaign), 1);
    const auto changes = await(review().changes(m_office->taro(), campaign));
    QVERIFY2(changes, qPrintable(why(changes)));
    QVERIFY(changes->isEmpty());
}

void ReviewChangesTest::theLastLookCounts()
{
    const CampaignId campaign = submitted();
    sendBack(m_office->taro(), campaign);
    again(campaign, [](Draft& draft) { draft.subject = u"Second"_s; });
    sendBack(m_office->jiro(), campaign);
    again(campaign, [](Draft& draft) { draft.subject = u"Third"_s; });
    // Taro never saw the second.
    QCOMPARE(seenBy(m_office->taro(), campaign), 1);
    QCOMPARE(seenBy(m_office->jiro(), campaign), 2);
    const auto changes = await(review().changes(m_office->jiro(), campaign));
    QVERIFY(changes);
    QCOMPARE(changes->size(), 1);
    QCOMPARE(changes->at(0).pieces.first(), (TextPiece{PieceKind::Removed, u"Second"_s}));
    QVERIFY(await(review().reveal(m_office->taro(), campaign, 4)));
    again(campaign, [](Draft&) {});
    QCOMPARE(seenBy(m_office->taro(), campaign), 3);
    // One that is returned is not compared with itself.
    sendBack(m_office->taro(), campaign);
    QCOMPARE(seenBy(m_office->taro(), campaign), 3);
}

void ReviewChangesTest::theListWaitsForTheNumber()
{
    const CampaignId campaign = submitted();
    sendBack(m_office->taro(), campaign);
    const ListId other = m_office->importList(people({1, 2, 3}), u"Others"_s);
    again(campaign, [&](Draft& draft) {
        draft.list = other;
        draft.intent.expectedCount = 3;
    });
    const auto changes = await(review().changes(m_office->taro(), campaign));
    QVERIFY(changes);
    QCOMPARE(changes->last().field, ChangedField::Recipients);
    QVERIFY(changes->last().before == ChangedValue() && changes->last().after == ChangedValue());
    const auto early = await(review().recipientChanges(m_office->taro(), campaign, {}));
    QCOMPARE(why(early), u"CountMismatch"_s);
    QVERIFY(await(review().reveal(m_office->taro(), campaign, 3)));
    QVERIFY(await(review().recipientChanges(m_office->taro(), campaign, {})));
}

void ReviewChangesTest::findsWhoCameAndWent()
{
    QList<int> many;
    for (int i = 3; i <= 2500; ++i) // more than a page
        many.append(i);
    const CampaignId campaign = submitted();
    sendBack(m_office->taro(), campaign);
    const ListId other = m_office->importList(people(many), u"Others"_s);
    again(campaign, [&](Draft& draft) {
        draft.list = other;
        draft.intent.expectedCount = many.size();
    });
    QVERIFY(await(review().reveal(m_office->taro(), campaign, many.size())));
    const auto found = await(review().recipientChanges(m_office->taro(), campaign, {}));
    QVERIFY2(found, qPrintable(why(found)));
    QCOMPARE(found->before, 4);
    QCOMPARE(found->after, 2498);
    QCOMPARE(found->addedCount, 2496);
    QCOMPARE(found->added.size(), 300);
    QCOMPARE(found->added.first().address, u"user5@example.net"_s);
    QCOMPARE(found->removedCount, 2);
    QCOMPARE(found->removed.size(), 2);
    QCOMPARE(found->removed.last().address, u"user2@example.net"_s);
    QCOMPARE(found->removed.last().values, QStringList{u"Name 2"_s});
    QCOMPARE(found->changedCount, 0);

    // Somebody slips a row into what was submitted first: it is not compared with that.
    sendBack(m_office->taro(), campaign);
    again(campaign, [](Draft&) {});
    QVERIFY(await(review().reveal(m_office->taro(), campaign, many.size())));
    m_office->close();
    {
        Intruder intruder(m_office->databaseFile());
        intruder.run(u"UPDATE revision_recipient SET address = 'eve@example.org'"
                     " WHERE revision = 2 AND ordinal = 2000"_s);
    }
    m_office->reopen();
    QCOMPARE(why(await(review().recipientChanges(m_office->taro(), campaign, {}))),
             u"PacketMismatch"_s);
}

void ReviewChangesTest::canBeStopped()
{
    const CampaignId campaign = submitted();
    QVERIFY(await(review().reveal(m_office->taro(), campaign, 4)));
    again(campaign, [](Draft&) {});
    QVERIFY(await(review().reveal(m_office->taro(), campaign, 4)));
    std::stop_source stop;
    QVERIFY(await(review().recipientChanges(m_office->taro(), campaign, stop.get_token())));
    stop.request_stop();
    QCOMPARE(why(await(review().recipientChanges(m_office->taro(), campaign, stop.get_token()))),
             u"Cancelled"_s);
}

void ReviewChangesTest::isForReviewers()
{
    const CampaignId campaign = submitted();
    auto added = await(m_office->office().people().add(
        m_office->taro(), OfficeFixture::password(),
        {u"Ken Auditor"_s, u"ken"_s, Roles(Role::Auditor), OfficeFixture::password()}));
    QVERIFY(added);
    const auto ken = await(m_office->office().people().signIn(u"ken"_s, OfficeFixture::password()));
    QVERIFY(ken);
    QCOMPARE(why(await(review().changes(*ken, campaign))), u"NotPermitted"_s);
    QCOMPARE(why(await(review().recipientChanges(*ken, campaign, {}))), u"NotPermitted"_s);
}

CampaignId ReviewChangesTest::copyOf(CampaignId source, ListId list,
                                     const std::function<void(Draft&)>& change)
{
    auto opened = await(m_office->office().templates().startFrom(m_office->hanako(), source));
    if (!opened)
        qFatal("the copy does not begin");
    opened->draft.list = list;
    change(opened->draft);
    const auto saved = await(m_office->office().campaigns().save(m_office->hanako(), *opened));
    if (!saved)
        qFatal("the copy is not saved");
    return saved->draft.id;
}

void ReviewChangesTest::aCopyIsComparedWithItsSource()
{
    const CampaignId source = submitted();
    const ListId others = m_office->importList(people({2, 3, 4, 5}), u"Others"_s);
    const CampaignId copy =
        copyOf(source, others, [](Draft& draft) { draft.subject = u"Goodbye {{name}}"_s; });
    // What becomes of the source afterwards is nobody's business here.
    again(source, [](Draft& draft) { draft.subject = u"Something else"_s; });
    m_office->submit(copy);
    const auto folder = folderOf(copy);
    QVERIFY(!folder.seen);
    QVERIFY(folder.source.has_value());
    QCOMPARE(folder.source->campaign, source);
    QCOMPARE(folder.source->revision, 1);
    QCOMPARE(folder.source->subject, u"Hello {{name}}"_s);
    QVERIFY(folder.source->submittedAt.has_value());

    const auto changes = await(review().changes(m_office->taro(), copy, Before::Source));
    QVERIFY2(changes, qPrintable(why(changes)));
    QList<ChangedField> fields;
    for (const CampaignChange& change : *changes)
        fields.append(change.field);
    QCOMPARE(fields, (QList{ChangedField::ListName, ChangedField::Recipients,
                            ChangedField::Subject}));
    QCOMPARE(why(await(review().changes(m_office->taro(), copy))), u"NotFound"_s);

    const auto early =
        await(review().recipientChanges(m_office->taro(), copy, {}, Before::Source));
    QCOMPARE(why(early), u"CountMismatch"_s);
    QVERIFY(await(review().reveal(m_office->taro(), copy, 4)));
    const auto people = await(review().recipientChanges(m_office->taro(), copy, {}, Before::Source));
    QVERIFY2(people, qPrintable(why(people)));
    QCOMPARE(people->addedCount, 1);
    QCOMPARE(people->added.constFirst().address, u"user5@example.net"_s);
    QCOMPARE(people->removedCount, 1);
    QCOMPARE(people->removed.constFirst().address, u"user1@example.net"_s);

    // Also in a later revision, beside what was seen.
    again(copy, [](Draft& draft) { draft.timing.perMinute = 5; });
    const auto second = folderOf(copy);
    QVERIFY(second.seen.has_value());
    QCOMPARE(second.source->revision, 1);
    QCOMPARE(await(review().changes(m_office->taro(), copy))->size(), 1);
    QCOMPARE(await(review().changes(m_office->taro(), copy, Before::Source))->size(), 4);
}

void ReviewChangesTest::aCopyOfADraftIsComparedWithTheDraft()
{
    const SenderId sender =
        m_office->addSender(m_office->addRelay({u"relay.example.com"_s, 587, {}, {}}));
    const ListId list = m_office->importList(people({1, 2, 3, 4}));
    const CampaignId source = m_office->draft(sender, list, 4);
    const CampaignId copy =
        copyOf(source, list, [](Draft& draft) { draft.subject = u"Goodbye {{name}}"_s; });
    m_office->submit(copy);
    const auto folder = folderOf(copy);
    QVERIFY(folder.source.has_value());
    QVERIFY(!folder.source->submittedAt);
    const auto changes = await(review().changes(m_office->taro(), copy, Before::Source));
    QVERIFY(changes);
    QVERIFY(std::ranges::find(*changes, ChangedField::Subject, &CampaignChange::field) !=
            changes->end());
    QVERIFY(await(review().reveal(m_office->taro(), copy, 4)));
    const auto people = await(review().recipientChanges(m_office->taro(), copy, {}, Before::Source));
    QVERIFY2(people, qPrintable(why(people)));
    QCOMPARE(people->addedCount + people->removedCount + people->changedCount, 0);
    QCOMPARE(people->before, 4);
}

void ReviewChangesTest::anOriginalHasNoSource()
{
    const CampaignId campaign = submitted();
    QVERIFY(!folderOf(campaign).source);
    QCOMPARE(why(await(review().changes(m_office->taro(), campaign, Before::Source))),
             u"NotFound"_s);
}

void ReviewChangesTest::leftoversOfACopyAreFound()
{
    const CampaignId source = submitted();
    const ListId others = m_office->importList(people({2, 3}), u"Others"_s);
    const auto codes = [&](CampaignId campaign) {
        QStringList all;
        const auto found =
            await(m_office->office().campaigns().check(m_office->hanako(), campaign));
        for (const Finding& finding : found.value_or(QList<Finding>()))
            all.append(finding.code);
        return all;
    };
    QVERIFY(!codes(source).contains(u"subject-of-source"_s));
    QVERIFY(codes(copyOf(source, others, [](Draft&) {})).contains(u"subject-of-source"_s));
    QVERIFY(!codes(copyOf(source, others, [](Draft& draft) { draft.subject = u"New"_s; }))
                 .contains(u"subject-of-source"_s));
}

#include "review_changes_test.moc"
RINGI_TEST(ReviewChangesTest)
