// SPDX-License-Identifier: Apache-2.0
// A real office rehearses real campaigns: nothing leaves, everything can be looked at.
#include "delivery/rehearsal_stage.h"
#include "office/rehearsal_desk.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kRelayHost = "relay.example.org"; // nobody ever looks it up

QString why(const Error& error)
{
    return (errorCodeName(error.code) + u' ' + error.detail).trimmed();
}

template <typename T>
T valueOf(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(why(result.error())));
    return *std::move(result);
}

/// Sockets that this process has open, of any kind.
qsizetype openSockets()
{
    qsizetype count = 0;
    const QDir all(u"/proc/self/fd"_s);
    for (const QString& name :
         all.entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System))
        count += QFile::symLinkTarget(all.filePath(name)).contains(u"socket:"_s) ? 1 : 0;
    return count;
}

} // namespace

class RehearsalTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void playsADraft();
    void playsWhatWasSubmitted();
    void makesNoSocket();
    void saysWhoWouldGetNothing();
    void findsText();
    void findsNoLeakWhereThereIsNone();
    void findsAShiftedColumn();
    void findsAddressesInLinks();
    void exportsAsDelivered();
    void canBeCancelled();
    void leavesTheDiskItsRoom();
    void endsWithTheStage();
    void isForAuthorsAndReviewers();
    void exportsAreOnRecord();

private:
    CampaignId draftOf(const QByteArray& csv, const CampaignWords& words);
    Rehearsal played(CampaignId campaign);
    LeakReport leaksOf(const Rehearsal& rehearsal)
    {
        return valueOf(await(m_stage->leaks(rehearsal)));
    }
    RehearsalStage::Parts parts()
    {
        return {.store = &m_fixture->office().store(),
                .secrets = &m_fixture->secrets(),
                .clock = &m_fixture->clock(),
                .folder = m_folder->path()};
    }

    std::unique_ptr<OfficeFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RehearsalStage> m_stage;
};

void RehearsalTest::init()
{
    m_fixture = std::make_unique<OfficeFixture>();
    m_fixture->found();
    m_folder = std::make_unique<QTemporaryDir>();
    m_stage = std::make_unique<RehearsalStage>(parts());
}

void RehearsalTest::cleanup()
{
    m_stage.reset();
    m_fixture.reset();
    m_folder.reset();
}

CampaignId RehearsalTest::draftOf(const QByteArray& csv, const CampaignWords& words)
{
    RelayFacts facts;
    facts.host = QLatin1StringView(kRelayHost);
    facts.port = 587;
    const RelayId relay = m_fixture->addRelay(facts);
    const ListId list = m_fixture->importList(csv);
    return m_fixture->draft(m_fixture->addSender(relay), list, csv.count('\n') - 1, words);
}

Rehearsal RehearsalTest::played(CampaignId campaign)
{
    const auto plan =
        await(m_fixture->office().rehearsals().prepare(m_fixture->hanako(), campaign));
    return valueOf(await(m_stage->play(valueOf(plan))));
}

void RehearsalTest::playsADraft()
{
    const CampaignId campaign = draftOf(OfficeFixture::numberedPeople(1'203), {});
    const Rehearsal rehearsal = played(campaign);
    QCOMPARE(rehearsal.count(), 1'203);
    QCOMPARE(rehearsal.facts().messages, 1'203);
    QCOMPARE(rehearsal.facts().problems, 0);
    QVERIFY(!rehearsal.facts().isSigned);
    QVERIFY(!rehearsal.facts().unsignedBecause);

    const auto lines = valueOf(await(m_stage->page(rehearsal, 1'200, 50)));
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.constFirst().ordinal, 1'201);
    QCOMPARE(lines.constFirst().address, u"user1201@example.net"_s);
    QCOMPARE(lines.constFirst().subject, u"Hello Name 1201"_s);
    const QByteArray message = valueOf(await(m_stage->message(rehearsal, 7)));
    QVERIFY(lines.constFirst().size >= message.size()); // "1201" for "7"
    QVERIFY(message.contains("\r\nTo: user7@example.net\r\n"));
    QVERIFY(message.contains("Dear Name 7,\r\n"));
    QCOMPARE(m_fixture->state(campaign), CampaignState::Draft);
}

void RehearsalTest::playsWhatWasSubmitted()
{
    const CampaignId campaign = draftOf(OfficeFixture::numberedPeople(3), {});
    m_fixture->submit(campaign);
    QCOMPARE(m_fixture->state(campaign), CampaignState::Submitted);
    const Rehearsal rehearsal = played(campaign);
    QCOMPARE(rehearsal.facts().messages, 3);
    QVERIFY(valueOf(await(m_stage->message(rehearsal, 3))).contains("Dear Name 3,"));
    QCOMPARE(m_fixture->state(campaign), CampaignState::Submitted);
}

/// It cannot leave the computer: there is nothing that it could leave by.
void RehearsalTest::makesNoSocket()
{
#ifndef Q_OS_LINUX
    QSKIP("counts by /proc");
#endif
    const CampaignId campaign = draftOf(OfficeFixture::numberedPeople(700), {});
    const auto plan =
        valueOf(await(m_fixture->office().rehearsals().prepare(m_fixture->hanako(), campaign)));
    const qsizetype before = openSockets();
    auto future = m_stage->play(plan);
    qsizetype most = 0;
    const auto look = [&] {
        most = std::max(most, openSockets());
        return future.isFinished();
    };
    QVERIFY(QTest::qWaitFor(look, 60'000));
    QCOMPARE(valueOf(future.result()).facts().messages, 700);
    QVERIFY(most <= before);
}

void RehearsalTest::saysWhoWouldGetNothing()
{
    const CampaignId campaign =
        draftOf("email,name\na@example.com,Aiko\nb@example.com,\nc@example.com,Chie\n", {});
    const Rehearsal rehearsal = played(campaign);
    QCOMPARE(rehearsal.count(), 3);
    QCOMPARE(rehearsal.facts().messages, 2);
    QCOMPARE(rehearsal.facts().problems, 1);
    QCOMPARE(rehearsal.facts().byReason.value(ErrorCode::UnresolvedField), 1);
    const auto lines = valueOf(await(m_stage->page(rehearsal, 0, 10)));
    QCOMPARE(lines.at(1).address, u"b@example.com"_s);
    QCOMPARE(lines.at(1).problem.value_or(Error{}).code, ErrorCode::UnresolvedField);
    QVERIFY(!lines.at(2).problem);
    QCOMPARE(valueOf(await(m_stage->problems(rehearsal, 0, 9))), lines.mid(1, 1));
    QVERIFY(valueOf(await(m_stage->problems(rehearsal, 2, 9))).isEmpty());
    QCOMPARE(await(m_stage->message(rehearsal, 2)).error().code, ErrorCode::NotFound);
    QCOMPARE(await(m_stage->message(rehearsal, 4)).error().code, ErrorCode::NotFound);
}

void RehearsalTest::findsText()
{
    const Rehearsal rehearsal = played(draftOf(OfficeFixture::numberedPeople(40), {}));
    const auto found = valueOf(await(m_stage->search(rehearsal, u"  dear NAME  3"_s, 0, 100)));
    QCOMPARE(found.size(), 11); // 3 and 30 to 39
    QCOMPARE(found.at(0).ordinal, 3);
    const auto next = valueOf(await(m_stage->search(rehearsal, u"user3"_s, 30, 2)));
    QCOMPARE(next.size(), 2);
    QCOMPARE(next.at(0).ordinal, 31);
    QVERIFY(valueOf(await(m_stage->search(rehearsal, u"nowhere"_s, 0, 9))).isEmpty());
    QCOMPARE(await(m_stage->search(rehearsal, u" "_s, 0, 9)).error().code, ErrorCode::InvalidInput);
}

void RehearsalTest::findsNoLeakWhereThereIsNone()
{
    // a@ is a part of aa@, cities are shared, one site is in everybody's address, and another one
    // and a company are in the text itself.
    const Rehearsal rehearsal = played(draftOf(
        "email,name,city,company,site\na@example.net,Aiko Mori,Yokohama,Mori Trading,example.net\n"
        "aa@example.net,Aiko Morita,Yokohama,Mori Trading East,example.org\n"
        "x.a@example.net,Chie Hara,Yokohama,Example Foods,example.com\n",
        {.subject = u"{{name}}, {{company}}"_s,
         .body = u"Dear {{name}} in {{city}} ({{company}}),\nyours, Example Foods\n"_s}));
    const LeakReport report = leaksOf(rehearsal);
    QCOMPARE(report.leaky, 0);
    QCOMPARE(report.messages, 3);
    QCOMPARE(report.fields, (QStringList{u"name"_s, u"company"_s, u"site"_s}));
    QCOMPARE(report.inTheText, (QStringList{u"Example Foods"_s, u"example.com"_s}));
}

void RehearsalTest::findsAShiftedColumn()
{
    // The column "account" was sorted by itself: everybody has the next person's number.
    QByteArray csv = "email,name,number,account\n";
    for (int i = 1; i <= 50; ++i)
        csv += "p" + QByteArray::number(i) + "@example.com,Person,KX-" +
               QByteArray::number(1000 + i) + ",KX-" + QByteArray::number(1001 + i) + '\n';
    const Rehearsal rehearsal =
        played(draftOf(csv, {.subject = u"Hello"_s, .body = u"Your account is {{account}}.\n"_s}));
    const LeakReport report = leaksOf(rehearsal);
    QCOMPARE(report.messages, 50);
    QCOMPARE(report.leaky, 49); // the last one's number is nobody's
    const Leak expected{1,           u"p1@example.com"_s, 2,           u"p2@example.com"_s,
                        u"number"_s, u"KX-1002"_s,        u"account"_s};
    QCOMPARE(report.leaks.constFirst(), expected);
}

void RehearsalTest::findsAddressesInLinks()
{
    const Rehearsal rehearsal =
        played(draftOf("email,link\na@example.com,https://example.org/?who=a%40example.com\n"
                       "b@example.com,https://example.org/?who=c%40example.com\n"
                       "c@example.com,https://example.org/?who=C%40EXAMPLE.com\n",
                       {.subject = u"Hello"_s, .body = u"Sign off: {{link}}\n"_s}));
    const LeakReport report = leaksOf(rehearsal);
    QCOMPARE(report.leaky, 1);
    QCOMPARE(report.leaks.constFirst().ordinal, 2);
    QCOMPARE(report.leaks.constFirst().ofAddress, u"c@example.com"_s);
    QVERIFY(report.leaks.constFirst().field.isEmpty());
}

void RehearsalTest::exportsAsDelivered()
{
    const Rehearsal rehearsal = played(draftOf(OfficeFixture::numberedPeople(2), {}));
    const QString path = m_fixture->file(u"two.eml"_s);
    QVERIFY(await(m_stage->exportMessage(rehearsal, 2, path)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), valueOf(await(m_stage->message(rehearsal, 2))));
    const auto nowhere =
        await(m_stage->exportMessage(rehearsal, 2, m_fixture->file(u"no/x.eml"_s)));
    QCOMPARE(nowhere.error().code, ErrorCode::FileUnwritable);
}

void RehearsalTest::canBeCancelled()
{
    const CampaignId campaign = draftOf(OfficeFixture::numberedPeople(2'000), {});
    const auto plan =
        valueOf(await(m_fixture->office().rehearsals().prepare(m_fixture->hanako(), campaign)));
    auto future = m_stage->play(plan);
    future.cancel();
    QVERIFY(!await(future)); // a cancelled future has no result: whenDone() says Cancelled
    QTRY_VERIFY(QDir(m_folder->path()).isEmpty());
}

void RehearsalTest::leavesTheDiskItsRoom()
{
    auto greedy = parts();
    greedy.leaveFree = std::numeric_limits<qint64>::max();
    RehearsalStage stage(greedy);
    const CampaignId campaign = draftOf(OfficeFixture::numberedPeople(3), {});
    const auto plan =
        valueOf(await(m_fixture->office().rehearsals().prepare(m_fixture->hanako(), campaign)));
    QCOMPARE(await(stage.play(plan)).error().code, ErrorCode::DiskFull);
}

/// Its files are nobody else's, and go with it.
void RehearsalTest::endsWithTheStage()
{
    const CampaignId campaign = draftOf(OfficeFixture::numberedPeople(2'000), {});
    const auto plan =
        valueOf(await(m_fixture->office().rehearsals().prepare(m_fixture->hanako(), campaign)));
    auto future = m_stage->play(plan);
    m_stage.reset();
    QVERIFY(!await(future));
    QTRY_VERIFY(QDir(m_folder->path()).isEmpty());
}

void RehearsalTest::isForAuthorsAndReviewers()
{
    const CampaignId campaign = draftOf(OfficeFixture::numberedPeople(2), {});
    auto& desk = m_fixture->office().rehearsals();
    QCOMPARE(await(desk.prepare(m_fixture->jiro(), campaign)).error().code,
             ErrorCode::NotPermitted);
    QVERIFY(m_fixture->logHolds(u"campaign.rehearsed.refused"_s, ErrorCode::NotPermitted));
    m_fixture->submit(campaign);
    QVERIFY(await(desk.prepare(m_fixture->jiro(), campaign)));
    const auto log = m_fixture->log();
    QVERIFY(std::ranges::any_of(
        log, [](const AuditEntry& entry) { return entry.action == u"campaign.rehearsed"_s; }));
}

void RehearsalTest::exportsAreOnRecord()
{
    const CampaignId campaign = draftOf(OfficeFixture::numberedPeople(2), {});
    auto& desk = m_fixture->office().rehearsals();
    QCOMPARE(await(desk.noteExport(m_fixture->jiro(), campaign, 2)).error().code,
             ErrorCode::NotPermitted);
    QVERIFY(m_fixture->logHolds(u"message.exported.refused"_s, ErrorCode::NotPermitted));
    QVERIFY(await(desk.noteExport(m_fixture->hanako(), campaign, 2)));
    const auto log = m_fixture->log();
    QVERIFY(std::ranges::any_of(log, [](const AuditEntry& entry) {
        return entry.action == u"message.exported"_s &&
               entry.details.value(u"recipient"_s).toInteger() == 2;
    }));
}

#include "rehearsal_test.moc"
RINGI_TEST(RehearsalTest)
