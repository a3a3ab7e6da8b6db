// SPDX-License-Identifier: Apache-2.0
// The samples of a review are chosen from all frozen recipients, for whoever has said a number, and
// never from recipients that are not the packet's.
#include "office/bypass_office.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class ReviewSamplesTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<BypassOffice> m_bypass;
    std::shared_ptr<std::atomic_bool> m_over;

    [[nodiscard]] OfficeFixture& office() { return m_bypass->office(); }

    CampaignId submitted(const QByteArray& csv, const QString& body)
    {
        CampaignWords words;
        words.body = body;
        const auto list = office().importList(csv);
        const auto sender = office().addSender(office().addRelay(m_bypass->facts()));
        const CampaignId campaign = office().draft(sender, list, 3, words);
        office().submit(campaign);
        return campaign;
    }
    Result<ChosenSamples> chosen(CampaignId campaign)
    {
        return await(office().office().review().samples(office().taro(), campaign, m_over));
    }
    void reveal(CampaignId campaign)
    {
        QVERIFY(await(office().office().review().reveal(office().taro(), campaign, 3)));
    }

private Q_SLOTS:
    void init()
    {
        m_bypass = std::make_unique<BypassOffice>();
        m_over = std::make_shared<std::atomic_bool>(false);
    }
    void cleanup() { m_bypass.reset(); }

    void nobodySeesThemBeforeTheBlindCount()
    {
        const CampaignId campaign = submitted(OfficeFixture::numberedPeople(3), u"Dear {{name}}"_s);
        const auto before = chosen(campaign);
        QVERIFY(!before);
        QCOMPARE(before.error().code, ErrorCode::CountMismatch);
        // What another reviewer has said opens nothing for this one.
        QVERIFY(await(office().office().review().reveal(office().jiro(), campaign, 3)));
        QVERIFY(!chosen(campaign));
        reveal(campaign);
        QVERIFY(chosen(campaign));
    }

    /// More than two pages of the store.
    void allRecipientsAreLookedAt()
    {
        QByteArray csv = "email,name,company\n";
        for (int i = 1; i <= 2600; ++i) {
            const QByteArray number = QByteArray::number(i);
            const QByteArray domain = i == 2500 ? "example.org" : "example.net";
            const QByteArray company = i == 1001 ? "" : "Example";
            csv += "user" + number + '@' + domain + ",Name" + (i == 2001 ? " of many words" : "") +
                   ',' + company + '\n';
        }
        const CampaignId campaign = submitted(csv, u"Dear {{name}} of {{company|your company}}"_s);
        reveal(campaign);
        const auto samples = chosen(campaign);
        QVERIFY(samples);
        const auto has = [&samples](qint64 ordinal, const SampleWhy& why) {
            return std::ranges::any_of(samples->samples, [&](const Sample& sample) {
                return sample.ordinal == ordinal && sample.why.contains(why);
            });
        };
        QVERIFY(has(1, {SampleReason::First, {}, 0}));
        QVERIFY(has(2600, {SampleReason::Last, {}, 0}));
        QVERIFY(has(2001, {SampleReason::Longest, {}, 0}));
        QVERIFY(has(1001, {SampleReason::Shortest, {}, 0}));
        QVERIFY(has(1001, {SampleReason::Blank, u"company"_s, 1}));
        QVERIFY(has(2500, {SampleReason::RarestDomain, u"example.org"_s, 1}));
        // The digest is the sealed packet's.
        const auto folder = await(office().office().review().open(office().taro(), campaign));
        for (const qsizetype offset : {0, 8, 16}) {
            const auto number = qFromBigEndian<quint64>(folder->packetDigest.constData() + offset);
            QVERIFY(has(1 + static_cast<qint64>(number % 2600), {SampleReason::Drawn, {}, 0}));
        }
    }

    void peopleWhoAreNotThePacketsGiveNoSamples_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("another value")
            << u"UPDATE revision_recipient SET field_values = '[\"Eve\"]' WHERE ordinal = 2"_s;
        QTest::newRow("one is gone") << u"DELETE FROM revision_recipient WHERE ordinal = 3"_s;
    }

    void peopleWhoAreNotThePacketsGiveNoSamples()
    {
        QFETCH(const QString, sql);
        const CampaignId campaign = submitted(OfficeFixture::numberedPeople(3), u"Dear {{name}}"_s);
        reveal(campaign);
        m_bypass->tamper([&sql](Intruder& intruder) { intruder.run(sql); });
        const auto samples = chosen(campaign);
        QVERIFY(!samples);
        QCOMPARE(samples.error().code, ErrorCode::PacketMismatch);
    }

    void itEndsWhenTheWindowCloses()
    {
        const CampaignId campaign = submitted(OfficeFixture::numberedPeople(3), u"Dear {{name}}"_s);
        reveal(campaign);
        *m_over = true;
        const auto samples = chosen(campaign);
        QVERIFY(!samples);
        QCOMPARE(samples.error().code, ErrorCode::Cancelled);
    }
};

#include "review_samples_test.moc"
RINGI_TEST(ReviewSamplesTest)
