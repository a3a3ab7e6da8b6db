// SPDX-License-Identifier: Apache-2.0
// kill -9 at random moments of a run: nobody gets it twice without a person's say, nobody is left
// out, and the sums agree. RINGI_CHAOS=full: 300 times over 10,000 recipients.
#include "long_run.h"
#include "maildir_count.h"

#include "support/await.h"
#include "support/mail_server.h"
#include "support/test_registry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;

class KillTest final : public QObject {
    Q_OBJECT

private:
    static constexpr int kConnections = 4;

    QRandomGenerator m_random;

public:
    /// Before QtTest looks: its patience of five minutes is not enough for a full run.
    KillTest() { qputenv("QTEST_FUNCTION_TIMEOUT", "7200000"); }

private:
    void report(const LongRun& run, int kills, qint64 messages)
    {
        qInfo(
            "%d of %d kills hit a running process, %d of them while it was sending; %lld messages "
            "by then",
            run.killsThatHit(), kills, run.killsWhileSending(), static_cast<long long>(messages));
    }

private Q_SLOTS:
    void initTestCase() { m_random = seededRandom(); }

    void throughTheFaultRelay_data()
    {
        QTest::addColumn<bool>("chunks");
        QTest::addColumn<int>("window");
        QTest::addColumn<int>("recipients");
        QTest::addColumn<int>("kills");
        const bool full = isFullChaos();
        QTest::newRow("DATA") << false << 1 << (full ? 10'000 : 1'000) << (full ? 300 : 20);
        QTest::newRow("CHUNKING, window 4")
            << true << 4 << (full ? 10'000 : 1'500) << (full ? 300 : 30);
    }
    void throughTheFaultRelay()
    {
        QFETCH(const bool, chunks);
        QFETCH(const int, window);
        QFETCH(const int, recipients);
        QFETCH(const int, kills);
        FaultRelayOptions options;
        options.tls = makeRelayTls();
        options.replyDelay = std::chrono::milliseconds{5};
        if (chunks)
            options.offers += "\nCHUNKING";
        FaultRelay relay(options);
        // Beside the kills, one connection in a hundred messages goes, sometimes having taken it.
        relay.order([random = QRandomGenerator(m_random.generate())](const FaultPoint& at) mutable {
            const bool end = at.step == RelayStep::Dot || at.step == RelayStep::Bdat;
            return end && random.bounded(100) == 0 ? drop(random.bounded(2) == 0) : Fault{};
        });
        OfficeFixture office;
        office.found();
        const CampaignId campaign = office.sealed(relay.facts(), recipients);
        LongRun run(office, campaign, {recipients, {office.folder(), kConnections, window}});

        QElapsedTimer clock;
        clock.start();
        run.killOften(kills, m_random, [&relay] { return relay.count(); });
        report(run, kills, relay.count());
        QVERIFY2(run.killsThatHit() > kills * 3 / 4,
                 ("the run was over too early to prove anything: " + run.earlyEnd()).constData());
        QVERIFY2(run.killsWhileSending() > kills / 2, "hardly any kill met a message");
        run.finish();
        QVERIFY(relay.untilQuiet());
        const int blows = run.killsThatHit() + relay.truth().faults;
        QStringList complaints = run.judge(deliveriesOf(relay.truth()), blows);
        qInfo("%lld unknown after %d kills and %d drops", static_cast<long long>(run.unknown()),
              run.killsThatHit(), relay.truth().faults);
        relay.order([](const FaultPoint&) { return Fault{}; }); // what is sent again should end
        complaints += run.settleAndFinish([&relay] { return deliveriesOf(relay.truth()); });
        for (const QByteArray& rude : relay.truth().rude)
            complaints.append(QStringLiteral("rude: ") + QString::fromLatin1(rude));
        qInfo("%lld s", static_cast<long long>(clock.elapsed() / 1000));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    void throughPostfix()
    {
        const int recipients = isFullChaos() ? 10'000 : 2'000;
        const int kills = isFullChaos() ? 300 : 6;
        MailServer server;
        const auto started = server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        const auto& facts = server.facts();
        OfficeFixture office;
        office.found();
        QFile ca(facts.caFile);
        QVERIFY(ca.open(QIODevice::ReadOnly));
        const RelayId relay = office.addRelay({facts.host, facts.submissionPort, ca.readAll(),
                                               facts.user, QStringLiteral("starttls")});
        QFile password(office.file(QStringLiteral("relay-password")));
        QVERIFY(password.open(QIODevice::WriteOnly));
        password.write(facts.password.toUtf8() + '\n');
        password.close();
        password.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        const ListId list = office.importList(
            OfficeFixture::numberedPeople(recipients).replace("@example.net", "@example.test"));
        const CampaignId campaign = office.draft(office.addSender(relay), list, recipients);
        office.submit(campaign);
        QVERIFY(office.approve(office.taro(), campaign));
        const int window = 2; // Postfix offers CHUNKING
        LongRun run(office, campaign,
                    {recipients, {office.folder(), kConnections, window, password.fileName()}});

        QElapsedTimer clock;
        clock.start();
        const MaildirCount mailboxes(facts.maildir);
        run.killOften(kills, m_random, [&mailboxes] { return mailboxes.boxes(); });
        report(run, kills, mailboxes.boxes());
        QVERIFY2(run.killsThatHit() > kills * 3 / 4,
                 ("the run was over too early to prove anything: " + run.earlyEnd()).constData());
        run.finish();
        // Postfix answers first and delivers then.
        const auto quiet = [&mailboxes] { return mailboxes.untilQuiet(); };
        QStringList complaints = run.judge(quiet(), run.killsThatHit());
        qInfo("%lld unknown after %d kills", static_cast<long long>(run.unknown()),
              run.killsThatHit());
        complaints += run.settleAndFinish(quiet);
        qInfo("%lld s", static_cast<long long>(clock.elapsed() / 1000));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }
};

#include "kill_test.moc"
RINGI_TEST(KillTest)
