// SPDX-License-Identifier: Apache-2.0
// A campaign with somebody else's data in it cannot be submitted, and that it was tried is on
// record.
#include "checks/check.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class ForeignDataDeskTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }

    void blocksAndGoesOnRecord();
    void oneInManyIsFound();
    void theOfficeMaySign();
    void aWarningGoesToTheReviewer();

private:
    CampaignId draftOf(const QByteArray& csv, const QString& body);
    QList<Finding> submitted(CampaignId campaign);

    std::unique_ptr<OfficeFixture> m_fixture;
};

void ForeignDataDeskTest::init()
{
    m_fixture = std::make_unique<OfficeFixture>();
    m_fixture->found();
}

CampaignId ForeignDataDeskTest::draftOf(const QByteArray& csv, const QString& body)
{
    const auto sender = m_fixture->addSender(m_fixture->addRelay({u"127.0.0.1"_s, 2525, {}, {}}));
    return m_fixture->draft(sender, m_fixture->importList(csv), csv.count('\n') - 1,
                            {.subject = u"News"_s, .body = body});
}

QList<Finding> ForeignDataDeskTest::submitted(CampaignId campaign)
{
    const auto findings =
        await(m_fixture->office().campaigns().submit(m_fixture->hanako(), campaign));
    QList<Finding> blocking = findings.value_or(QList<Finding>());
    blocking.removeIf([](const Finding& one) { return one.severity != Severity::Blocking; });
    return blocking;
}

void ForeignDataDeskTest::blocksAndGoesOnRecord()
{
    const CampaignId campaign = draftOf("email,name\na@example.net,Anna Berg\n"
                                        "b@example.net,Ben Adams\nc@example.net,Carla Rossi\n",
                                        u"Dear {{name}},\nthank you, Ben Adams.\n"_s);
    const auto findings = submitted(campaign);
    QVERIFY(blocks(findings));
    QCOMPARE(findings.constFirst(), (Finding{u"foreign-data"_s,
                                             Severity::Blocking,
                                             u"body"_s,
                                             {{u"rows"_s, 2},
                                              {u"first"_s, 1},
                                              {u"owner"_s, 2},
                                              {u"field"_s, u"name"_s},
                                              {u"part"_s, u"body"_s}}}));
    QCOMPARE(m_fixture->state(campaign), CampaignState::Draft);
    const auto entry = m_fixture->log().constFirst();
    QCOMPARE(entry.action, u"campaign.submitted.refused"_s);
    QCOMPARE(entry.actor, m_fixture->hanako().person());
    QCOMPARE(entry.details.value(u"detail"_s).toString(), u"foreign-data"_s);
    QCOMPARE(entry.details.value(u"revision"_s).toInt(), 1);
    QVERIFY(await(m_fixture->office().review().waiting(m_fixture->taro()))->isEmpty());
}

/// More than two pages of the store; the last but one has the first one's address in a link.
void ForeignDataDeskTest::oneInManyIsFound()
{
    QByteArray csv = "email,name,link\n";
    for (int i = 1; i <= 2'600; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray of = i == 2'599 ? "1" : number;
        csv += "user" + number + "@example.net,Name " + number + ",https://example.org/?m=user" +
               of + "%40example.net\n";
    }
    const auto findings = submitted(draftOf(csv, u"Dear {{name}},\nyour page: {{link}}\n"_s));
    QVERIFY(blocks(findings));
    QCOMPARE(findings.constFirst().facts.value(u"rows"_s).toInteger(), 1);
    QCOMPARE(findings.constFirst().facts.value(u"first"_s).toInteger(), 2'599);
    QCOMPARE(findings.constFirst().facts.value(u"owner"_s).toInteger(), 1);
}

/// Jiro has nothing to do with the campaign, but belongs to the office and is on the list.
void ForeignDataDeskTest::theOfficeMaySign()
{
    const auto people = await(m_fixture->office().people().all());
    QVERIFY(people);
    const auto jiro = std::ranges::find(*people, m_fixture->jiro().person(), &PersonCard::id);
    QVERIFY(jiro != people->end());
    const QString name = jiro->name;
    QVERIFY(name.size() >= 4);
    const QByteArray csv = "email,name\na@example.net,Anna Berg\nj@example.net," + name.toUtf8() +
                           "\nc@example.net,Carla Rossi\n";
    QVERIFY(!blocks(submitted(draftOf(csv, u"Dear {{name}},\nyours, "_s + name + u"\n"_s))));
}

void ForeignDataDeskTest::aWarningGoesToTheReviewer()
{
    const CampaignId campaign = draftOf("email,name\na@example.net,Anna\nb@example.net,Martin\n",
                                        u"Dear Martin,\nhello.\n"_s);
    const auto findings = submitted(campaign);
    QVERIFY(!blocks(findings));
    const auto folder = await(m_fixture->office().review().open(m_fixture->taro(), campaign));
    QVERIFY(folder);
    QVERIFY(std::ranges::find(folder->findings, u"foreign-words"_s, &Finding::code) !=
            folder->findings.end());
}

#include "foreign_data_desk_test.moc"
RINGI_TEST(ForeignDataDeskTest)
