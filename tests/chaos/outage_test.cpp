// SPDX-License-Identifier: Apache-2.0
// The program is frozen and thawed, the relay is severed and restarted, at random moments of a run:
// it goes on by itself, nobody gets it twice, nobody is left out. RINGI_CHAOS=full: more of it.
#include "long_run.h"

#include "support/test_registry.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;

namespace {

/// What happens to a run at random moments; `while frozen` where the program is stopped meanwhile.
enum class Blow {
    Freeze,        ///< SIGSTOP, a while, SIGCONT: the relay waits
    FreezeDrop,    ///< the relay gives up on the frozen program and closes
    FreezeRestart, ///< the relay is restarted meanwhile
    Sever,         ///< all connections go at once
    Restart,       ///< the relay goes and comes back on the same port
};

bool freezes(Blow blow)
{
    return blow == Blow::Freeze || blow == Blow::FreezeDrop || blow == Blow::FreezeRestart;
}

} // namespace

Q_DECLARE_METATYPE(Blow)

class OutageTest final : public QObject {
    Q_OBJECT

private:
    static constexpr int kConnections = 4;

    QRandomGenerator m_random;

public:
    /// Before QtTest looks: its patience of five minutes is not enough for a full run.
    OutageTest() { qputenv("QTEST_FUNCTION_TIMEOUT", "7200000"); }

private:
    void strike(Blow blow, LongRun& run, FaultRelay& relay)
    {
        if (freezes(blow))
            run.process().freeze();
        // What was on its way when it froze arrives.
        run.process().wait(std::chrono::milliseconds(m_random.bounded(1, 60)));
        switch (blow) {
        case Blow::Freeze: break;
        case Blow::FreezeDrop:
        case Blow::Sever: relay.sever(); break;
        case Blow::FreezeRestart:
        case Blow::Restart:
            relay.stop();
            run.process().wait(std::chrono::milliseconds(m_random.bounded(1, 300)));
            relay.restart();
            break;
        }
        if (freezes(blow))
            run.process().thaw();
    }

private Q_SLOTS:
    void initTestCase() { m_random = seededRandom(); }

    void goesOnByItself_data()
    {
        QTest::addColumn<Blow>("blow");
        QTest::addColumn<bool>("chunks");
        for (const bool chunks : {false, true}) {
            const char* mode = chunks ? "CHUNKING" : "DATA";
            QTest::addRow("frozen, %s", mode) << Blow::Freeze << chunks;
            QTest::addRow("frozen while the relay gives up, %s", mode)
                << Blow::FreezeDrop << chunks;
            QTest::addRow("frozen while the relay restarts, %s", mode)
                << Blow::FreezeRestart << chunks;
            QTest::addRow("severed, %s", mode) << Blow::Sever << chunks;
            QTest::addRow("relay restarted, %s", mode) << Blow::Restart << chunks;
        }
    }
    void goesOnByItself()
    {
        QFETCH(const Blow, blow);
        QFETCH(const bool, chunks);
        const int recipients = isFullChaos() ? 2'000 : 300;
        const int blows = isFullChaos() ? 40 : 5;
        FaultRelayOptions options;
        options.tls = makeRelayTls();
        options.replyDelay = 4ms;
        if (chunks)
            options.offers += "\nCHUNKING";
        FaultRelay relay(options);
        OfficeFixture office;
        office.found();
        const CampaignId campaign = office.sealed(relay.facts(), recipients);
        LongRun run(office, campaign,
                    {recipients, {office.folder(), kConnections, chunks ? 4 : 1}});
        run.process().start();
        int struck = 0;
        QElapsedTimer clock;
        clock.start();
        for (; struck < blows; ++struck) {
            const qint64 until = relay.count() + m_random.bounded(1, recipients / blows);
            while (run.process().isRunning() && relay.count() < until)
                run.process().wait(1ms);
            if (!run.process().isRunning())
                break;
            strike(blow, run, relay);
        }
        QVERIFY2(struck > blows / 2, "the run was over too early to prove anything");
        const int code = run.finish();
        QVERIFY2(code >= 0, "the run does not end by itself");
        QVERIFY(relay.untilQuiet());
        const QStringList complaints = run.judge(deliveriesOf(relay.truth()), struck);
        qInfo("%d blows, %lld unknown, %lld ms", struck, static_cast<long long>(run.unknown()),
              static_cast<long long>(clock.elapsed()));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
        QVERIFY2(blow != Blow::Freeze || run.unknown() == 0, "a pause alone is no reason to doubt");
        const QStringList rest =
            run.settleAndFinish([&relay] { return deliveriesOf(relay.truth()); });
        QVERIFY2(rest.isEmpty(), qPrintable(rest.join(u'\n')));
    }
};

#include "outage_test.moc"
RINGI_TEST(OutageTest)
