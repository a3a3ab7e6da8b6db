// SPDX-License-Identifier: Apache-2.0
// kill -9 at fifty random moments of a run of two thousand: nobody gets it twice without a person's
// say, nobody is left out, and the sums agree.
#include "support/await.h"
#include "support/relay_thread.h"
#include "support/test_registry.h"

#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;

class KillTest final : public QObject {
    Q_OBJECT

private:
    static constexpr int kRecipients = 2000;
    static constexpr int kKills = 50;

    OfficeFixture m_office;
    std::unique_ptr<RelayThread> m_relay;
    QRandomGenerator m_random;

    [[nodiscard]] qint64 received() { return m_relay->relay().count(); }

    /// How often each recipient's message was taken by the relay.
    [[nodiscard]] QHash<QByteArray, int> deliveries()
    {
        QHash<QByteArray, int> count;
        for (const auto& message : m_relay->relay().messages()) {
            for (const QByteArray& recipient : message.recipients)
                ++count[recipient];
        }
        return count;
    }

    void startDelivery(QProcess& process)
    {
        process.setProgram(QStringLiteral(RINGI_BIN_DIR "/ringictl"));
        process.setArguments({QStringLiteral("deliver"), QStringLiteral("--workspace"),
                              m_office.folder(), QStringLiteral("--connections"),
                              QStringLiteral("4"), QStringLiteral("--json")});
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start();
        if (!process.waitForStarted())
            qFatal("ringictl does not start");
    }

    /// Kills it after a few messages, or after some milliseconds, which may be before the first.
    /// False when it was done by then.
    bool killSomewhere(int round)
    {
        QProcess process;
        startDelivery(process);
        if (round % 2 == 0) {
            const qint64 until = received() + m_random.bounded(1, 60);
            while (process.state() == QProcess::Running && received() < until)
                process.waitForFinished(1);
        } else {
            process.waitForFinished(m_random.bounded(20, 400));
        }
        const bool running = process.state() == QProcess::Running;
        process.kill();
        process.waitForFinished();
        return running;
    }

    int runToTheEnd()
    {
        QProcess process;
        startDelivery(process);
        if (!process.waitForFinished(300'000))
            qFatal("the run does not end: %s", process.readAll().constData());
        m_lastWords = process.readAll();
        return process.exitCode();
    }
    QByteArray m_lastWords;

    /// What a person would do: look into the relay for each unknown message, then say what is true.
    void settleUnknown(CampaignId campaign)
    {
        const auto taken = deliveries();
        RunDesk& runs = m_office.office().runs();
        const auto unknown = await(runs.lines(campaign, 0, kRecipients, LedgerState::Unknown));
        QVERIFY(unknown);
        for (const RunLine& line : *unknown)
            QVERIFY(await(runs.settle(m_office.jiro(), line.id,
                                      taken.contains(line.address.toLatin1()))));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_office.found();
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        m_random.seed(seed);
        practice::PracticeRelayOptions options;
        options.folder = m_office.file(QString());
        options.replyDelay = std::chrono::milliseconds{4};
        m_relay = std::make_unique<RelayThread>(options);
    }

    void nobodyTwiceNobodyMissing()
    {
        const CampaignId campaign = m_office.sealed(m_relay->facts(), kRecipients);
        m_office.close();

        int killedRunning = 0;
        for (int round = 0; round < kKills; ++round)
            killedRunning += killSomewhere(round) ? 1 : 0;
        qInfo("%d of %d were killed while they ran; %lld messages by then", killedRunning, kKills,
              static_cast<long long>(received()));
        QVERIFY2(killedRunning > kKills * 3 / 4, "the run was over too early to prove anything");
        runToTheEnd();

        // Before anybody has settled anything.
        m_office.reopen();
        const RunCounts counts = m_office.run(campaign).counts;
        qInfo("unknown: %lld", static_cast<long long>(counts.unknown));
        QCOMPARE(counts.total, kRecipients);
        QCOMPARE(counts.accepted + counts.unknown, kRecipients);
        for (const int times : deliveries())
            QCOMPARE(times, 1);
        QVERIFY(received() >= counts.accepted);
        QVERIFY(received() <= counts.accepted + counts.unknown);

        settleUnknown(campaign);
        m_office.close();
        QCOMPARE(runToTheEnd(), 0);

        m_office.reopen();
        const auto all = deliveries();
        QCOMPARE(all.size(), kRecipients);
        for (const int times : all)
            QCOMPARE(times, 1);
        QCOMPARE(m_office.state(campaign), CampaignState::Finished);
        QCOMPARE(m_office.run(campaign).counts.accepted, kRecipients);
        const auto report = await(m_office.office().audit().verify(m_office.taro()));
        QVERIFY(report);
        QVERIFY(report->isProven());
    }
};

#include "kill_test.moc"
RINGI_TEST(KillTest)
