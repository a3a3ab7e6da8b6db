// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "store/past_starts_gateway.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What a relay was given lately, over all campaigns.
class PastStartsTest final : public EngineTest {
    Q_OBJECT

private:
    Connection* m_workspace = nullptr;

    /// Opens these rows of a campaign, one second after another.
    void open(CampaignId campaign, int count, Moment first)
    {
        LedgerGateway ledger(*m_workspace);
        Moment now = first;
        for (const ClaimedRow& row : valueOf(ledger.claimNext(campaign, count, first))) {
            QVERIFY(ledger.move(row.id, LedgerEvent::Open, {.messageId = "m"}, now));
            now += 1s;
        }
    }
    [[nodiscard]] QList<int> seconds(const PastStartsGateway::Wanted& wanted)
    {
        QList<int> found;
        for (const PastStart& start : valueOf(PastStartsGateway(*m_workspace).find(wanted)))
            found.append(static_cast<int>((start.at - kNow) / 1s));
        return found;
    }
    void setRelay(CampaignId campaign, int relay)
    {
        QVERIFY(m_workspace->execute(u"UPDATE ledger_count SET relay_id = ? WHERE campaign_id = ?"_s,
                                    {relay, campaign}));
    }

private Q_SLOTS:
    void theNewestOfThisRelay()
    {
        m_workspace = &workspace();
        const CampaignId first = valueOf(sendingCampaign(*m_workspace, 20));
        const CampaignId second = valueOf(sendingCampaign(*m_workspace, 20));
        const CampaignId elsewhere = valueOf(sendingCampaign(*m_workspace, 20));
        setRelay(first, 7);
        setRelay(second, 7);
        setRelay(elsewhere, 8);
        open(first, 4, kNow);
        open(second, 4, kNow + 2s);
        open(elsewhere, 4, kNow + 3s);
        const RelayId relay{7};
        const QList<int> all{0, 1, 2, 2, 3, 3, 4, 5};
        for (const int page : {1, 2, 3, 8, 100})
            QCOMPARE(seconds({relay, kNow - 1h, kNow, 100, page}), all);
        QCOMPARE(seconds({relay, kNow + 3s, kNow, 100}), QList<int>({3, 3, 4, 5}));
        for (const int page : {2, 100})
            QCOMPARE(seconds({relay, kNow, kNow, 3, page}), QList<int>({3, 4, 5}));
        QCOMPARE(seconds({relay, kNow, kNow, 0}), QList<int>());
        QCOMPARE(seconds({RelayId{9}, kNow, kNow, 100}), QList<int>());
    }

    void domainsOfTheLatest()
    {
        m_workspace = &workspace();
        const CampaignId campaign = valueOf(sendingCampaign(*m_workspace, 5));
        setRelay(campaign, 7);
        open(campaign, 2, kNow);
        const auto starts =
            valueOf(PastStartsGateway(*m_workspace).find({RelayId{7}, kNow, kNow + 1s, 100}));
        QCOMPARE(starts, (QList<PastStart>{{kNow, {}}, {kNow + 1s, u"example.com"_s}}));
    }

    /// The packet's, whatever became of the sender since.
    void theLedgerKnowsItsRelay()
    {
        m_workspace = &workspace();
        const auto sealed = freezeAndSeal(*m_workspace, 3);
        QVERIFY2(sealed, qPrintable(errorOf(sealed)));
        QVERIFY(sealed->snapshot().sender.relay.isValid());
        QCOMPARE(errorOf(LedgerGateway(*m_workspace).fill(*sealed, kNow)), QString());
        QVERIFY(m_workspace->execute(u"UPDATE sender SET relay_id = 1"_s));
        const auto row =
            m_workspace->selectOne(u"SELECT relay_id FROM ledger_count"_s, {}, u"count"_s);
        QVERIFY(row);
        QCOMPARE(row->id<RelayId>(0), sealed->snapshot().sender.relay);
    }
};

#include "past_starts_test.moc"
RINGI_TEST(PastStartsTest)
