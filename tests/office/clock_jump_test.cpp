// SPDX-License-Identifier: Apache-2.0
// The clock on the wall jumps while a run goes on, or the computer slept and told nobody.
#include "office/run_bench.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class ClockJumpTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<RunBench> m_bench;
    std::optional<RunProgress> m_heard; ///< the latest

    CampaignId start(int recipients, const CampaignWords& words, double haste = 1)
    {
        const CampaignId campaign = m_bench->sealed(recipients, words);
        m_bench->startService(RunBench::hasty(haste));
        connect(&m_bench->service(), &DeliveryService::progress, this,
                [this](const RunProgress& progress) { m_heard = progress; });
        return campaign;
    }
    [[nodiscard]] bool waits() const
    {
        return m_heard && m_heard->activity == RunActivity::Waiting && m_heard->waitsUntil;
    }
    [[nodiscard]] static QDateTime dateOf(const QByteArray& content)
    {
        for (const QByteArray& line : content.split('\n')) {
            if (line.startsWith("Date: "))
                return QDateTime::fromString(QString::fromLatin1(line.mid(6).trimmed()),
                                             Qt::RFC2822Date);
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<RunBench>();
        m_heard.reset();
    }
    void cleanup() { m_bench.reset(); }

    /// It is over at once, not when the wait that was begun in another hour ends.
    void pastTheEndOfTheWindowNothingIsSent()
    {
        m_bench->startRelay(
            [](const QByteArray& verb, const QByteArray&) -> std::optional<QByteArray> {
                return verb == "RCPT" ? std::optional<QByteArray>("450 4.2.0 Greylisted")
                                      : std::nullopt;
            });
        CampaignWords words;
        words.timing.notAfter = m_bench->clock().now() + 2h;
        const CampaignId campaign = start(3, words);
        QTRY_VERIFY_WITH_TIMEOUT(waits() && m_bench->counts(campaign).deferred == 3, 20'000);
        m_bench->clock().move(3h);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->office().state(campaign), CampaignState::Stopped,
                                  10'000);
        QCOMPARE(m_bench->office().run(campaign).reason, u"WindowPassed"_s);
        QCOMPARE(m_bench->counts(campaign).cancelled, 3);
    }

    /// Who was put off is due by the new clock, not after as long as it seemed before.
    void whoIsDueByNowIsTriedNow()
    {
        auto grey = std::make_shared<QSet<QByteArray>>();
        m_bench->startRelay([grey](const QByteArray& verb,
                                   const QByteArray& argument) -> std::optional<QByteArray> {
            if (verb != "RCPT" || grey->contains(argument))
                return std::nullopt;
            grey->insert(argument);
            return "450 4.2.0 Greylisted";
        });
        const CampaignId campaign = start(3, {});
        QTRY_VERIFY_WITH_TIMEOUT(waits() && m_bench->counts(campaign).deferred == 3, 20'000);
        m_bench->clock().move(1h);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->office().state(campaign), CampaignState::Finished,
                                  20'000);
        QVERIFY(m_bench->everybodyGotOne(3));
    }

    /// What was made before the jump says another hour than it leaves in.
    void messagesAreMadeAnew()
    {
        m_bench->startRelay();
        CampaignWords words;
        words.timing.perMinute = 120; // so that some are made ahead
        connect(&m_bench->relay(), &practice::PracticeRelay::received, this, [this](qint64 count) {
            if (count == 2)
                m_bench->clock().move(5h);
        });
        const QDateTime before = QDateTime::currentDateTimeUtc();
        const CampaignId campaign = start(8, words);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->office().state(campaign), CampaignState::Finished,
                                  30'000);
        const auto messages = m_bench->relay().messages();
        QVERIFY(m_bench->everybodyGotOne(8));
        QVERIFY(before.secsTo(dateOf(messages.first().content)) < 3600);
        // It is looked at the clock every second: two may have left by then.
        for (qsizetype i = 4; i < messages.size(); ++i)
            QVERIFY(before.secsTo(dateOf(messages.at(i).content)) > 4 * 3600);
    }

    void anIdleConnectionIsMadeAnew()
    {
        auto connections = std::make_shared<std::atomic<int>>(0);
        m_bench->startRelay(
            [connections](const QByteArray& verb, const QByteArray&) -> std::optional<QByteArray> {
                if (verb == "CONNECT")
                    ++*connections;
                return std::nullopt;
            });
        CampaignWords words;
        words.timing.perMinute = 10; // six seconds between two: the connection is kept
        const CampaignId campaign = start(3, words);
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->counts(campaign).accepted, 1, 20'000);
        QTRY_VERIFY(waits());
        const int before = *connections;
        m_bench->clock().move(1h);
        QTRY_VERIFY_WITH_TIMEOUT(*connections > before, 3'000);
    }
};

#include "clock_jump_test.moc"
RINGI_TEST(ClockJumpTest)
