// SPDX-License-Identifier: Apache-2.0
// "Relaying denied": to one recipient, or to all of us.
#include "office/run_bench.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class DeniedRelayingTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<RunBench> m_bench;

    CampaignId sendTo(int recipients, const QByteArray& denied)
    {
        m_bench->startRelay([denied](const QByteArray& verb,
                                     const QByteArray& argument) -> std::optional<QByteArray> {
            if (verb == "RCPT" && argument.contains(denied))
                return "554 5.7.1 Relay access denied";
            return std::nullopt;
        });
        const CampaignId campaign = m_bench->sealed(recipients);
        m_bench->startService(RunBench::hasty());
        return campaign;
    }

private Q_SLOTS:
    void init() { m_bench = std::make_unique<RunBench>(); }
    void cleanup() { m_bench.reset(); }

    void toOneAmongOthersIsTheirMatter()
    {
        const CampaignId campaign = sendTo(30, "user4@");
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->office().state(campaign), CampaignState::Finished,
                                  20'000);
        QCOMPARE(m_bench->counts(campaign).refused, 1);
        QVERIFY(m_bench->everybodyGotOne(29));
    }

    void toAllOfUsAPersonLooks()
    {
        const CampaignId campaign = sendTo(30, "@example.net");
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->office().state(campaign), CampaignState::Paused, 20'000);
        QCOMPARE(m_bench->office().run(campaign).reason, u"RelayRefused"_s);
        QCOMPARE(m_bench->counts(campaign).refused, 0);
        QCOMPARE(m_bench->relay().count(), 0);
    }
};

#include "denied_relaying_test.moc"
RINGI_TEST(DeniedRelayingTest)
