// SPDX-License-Identifier: Apache-2.0
// What is attached is looked into before anybody can review it, and the reviewer hears of it.
#include "office/message_desk.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/paper_files.h"
#include "support/paper_words.h"
#include "support/test_registry.h"

#include <QtTest>

#include <algorithm>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

const Finding* findingOf(const QList<Finding>& findings, const QString& code)
{
    const auto found = std::ranges::find(findings, code, &Finding::code);
    return found == findings.cend() ? nullptr : &*found;
}

} // namespace

class ReviewPapersTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<OfficeFixture> m_office;

    [[nodiscard]] MessageDesk& desk() { return m_office->office().messages(); }

    FileRef stored(const QString& name, const QByteArray& bytes)
    {
        const auto file = await(desk().addBytes(m_office->hanako(), name, bytes));
        if (!file)
            qFatal("the file is not taken");
        return *file;
    }
    /// To twelve people.
    CampaignId drafted(const QList<FileRef>& files)
    {
        RelayFacts relay;
        relay.host = u"relay.example.com"_s;
        relay.port = 587;
        const ListId list = m_office->importList(OfficeFixture::numberedPeople(12));
        const CampaignId id =
            m_office->draft(m_office->addSender(m_office->addRelay(relay)), list, 12);
        auto campaign = await(m_office->office().campaigns().load(id));
        campaign->draft.files = files;
        if (!await(m_office->office().campaigns().save(m_office->hanako(), *campaign)))
            qFatal("not saved");
        return id;
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<OfficeFixture>();
        m_office->found();
    }
    void cleanup() { m_office.reset(); }

    /// The customer list attached by mistake does not even come to review.
    void theListOfRecipientsCannotBeAttached()
    {
        const FileRef list = stored(u"customers.csv"_s, OfficeFixture::numberedPeople(12));
        const CampaignId campaign = drafted({list});
        const auto findings =
            await(m_office->office().campaigns().submit(m_office->hanako(), campaign));
        QVERIFY(findings);
        const Finding* leak = findingOf(*findings, u"file-is-recipient-list"_s);
        QVERIFY(leak && leak->severity == Severity::Blocking);
        QCOMPARE(leak->facts.value(u"addresses"_s).toInt(), 12);
        QCOMPARE(m_office->state(campaign), CampaignState::Draft);
    }

    void theReviewerHearsWhatAFileHides()
    {
        const CampaignId campaign = drafted({stored(u"prices.xlsx"_s, sampleWorkbook())});
        m_office->submit(campaign);
        const auto folder = await(m_office->office().review().open(m_office->taro(), campaign));
        QVERIFY(folder);
        const Finding* hidden = findingOf(folder->findings, u"file-hides"_s);
        QVERIFY(hidden);
        QCOMPARE(hidden->facts.value(u"what"_s).toString(), u"hidden-sheet comment"_s);
        QCOMPARE(hidden->facts.value(u"name"_s).toString(), u"prices.xlsx"_s);
        const Finding* addresses = findingOf(folder->findings, u"file-has-addresses"_s);
        QVERIFY(addresses);
        QCOMPARE(addresses->facts.value(u"addresses"_s).toInt(), 3);
    }

    /// The same bytes under two names are the same file; what a name promises is another matter.
    void filesAreLookedIntoByWhatTheyHold()
    {
        const FileRef honest = stored(u"prices.xlsx"_s, sampleWorkbook());
        FileRef other = honest;
        other.name = u"prices.pdf"_s;
        for (int i = 0; i < 2; ++i) { // once read, once remembered
            const auto first = await(desk().lookInto(honest));
            const auto second = await(desk().lookInto(other));
            QVERIFY(first && second);
            QVERIFY(!first->isMisnamed() && second->isMisnamed());
            QCOMPARE(notes(*first), u"comment 1 Taro; hidden-sheet 1 Customers"_s);
            QCOMPARE(notes(*second), notes(*first));
        }
        FileRef missing = honest;
        missing.digest = QByteArray(32, 'x');
        const auto none = await(desk().lookInto(missing));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NotFound);
    }
};

#include "review_papers_test.moc"
RINGI_TEST(ReviewPapersTest)
