// SPDX-License-Identifier: Apache-2.0
// A run and the computer it is on: about to sleep, awake again, without a network.
#include "office/run_bench.h"
#include "store/ledger_gateway.h"
#include "store/workspace_store.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// Says this to whoever connects, and hangs up.
class CurtServer final {
public:
    explicit CurtServer(const QByteArray& words)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, words] {
            ++m_connections;
            QTcpSocket* socket = m_server.nextPendingConnection();
            socket->write(words);
            socket->disconnectFromHost();
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    [[nodiscard]] RelayFacts facts(const QString& host = u"localhost"_s) const
    {
        return {host, m_server.serverPort(), {}, {}};
    }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    QTcpServer m_server;
    int m_connections = 0;
};

} // namespace

class RestTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<RunBench> m_bench;
    std::optional<RunProgress> m_heard; ///< the latest

    void startService(double haste)
    {
        m_heard.reset();
        m_bench->startService(RunBench::hasty(haste));
        connect(&m_bench->service(), &DeliveryService::progress, this,
                [this](const RunProgress& progress) { m_heard = progress; });
    }
    [[nodiscard]] LedgerCounts ledger(CampaignId campaign)
    {
        const auto counts = await(
            m_bench->office().office().store().readers().run([campaign](Connection& connection) {
                return LedgerGateway(connection).counts(campaign);
            }));
        return counts.value_or(LedgerCounts{});
    }
    [[nodiscard]] CampaignState state(CampaignId campaign)
    {
        return m_bench->office().state(campaign);
    }
    /// Sends to so many people and rests after some of them.
    CampaignId restInTheMiddle(int recipients, double haste)
    {
        m_bench->startRelay();
        const CampaignId campaign = m_bench->sealed(recipients);
        connect(&m_bench->relay(), &practice::PracticeRelay::received, this, [this](qint64 count) {
            if (count == 20)
                m_bench->service().rest();
        });
        startService(haste);
        return campaign;
    }

private Q_SLOTS:
    void init() { m_bench = std::make_unique<RunBench>(); }
    void cleanup() { m_bench.reset(); }

    void finishesWhatIsOnItsWayAndGoesOn()
    {
        const CampaignId campaign = restInTheMiddle(400, 1);
        QSignalSpy rested(&m_bench->service(), &DeliveryService::rested);
        QVERIFY(rested.wait(20'000));
        const qint64 sent = m_bench->relay().count();
        QVERIFY2(sent >= 20 && sent < 400, qPrintable(QString::number(sent)));
        const LedgerCounts counts = ledger(campaign);
        QCOMPARE(counts.accepted, sent);
        // Nothing open, claimed or unknown. A row that was being opened as it began to rest is deferred.
        QCOMPARE(counts.planned + counts.deferred, 400 - sent);
        QCOMPARE(state(campaign), CampaignState::Sending); // nobody paused it
        QTRY_VERIFY(m_heard && m_heard->activity == RunActivity::Resting &&
                    m_heard->connections == 0);
        QVERIFY(m_bench->nothingComes());
        QCOMPARE(rested.size(), 1);

        m_bench->service().wake();
        QTRY_COMPARE_WITH_TIMEOUT(state(campaign), CampaignState::Finished, 30'000);
        QVERIFY(m_bench->everybodyGotOne(400));
    }

    void nothingBeginsBeforeItWakes()
    {
        m_bench->startRelay();
        startService(1);
        QSignalSpy rested(&m_bench->service(), &DeliveryService::rested);
        m_bench->service().rest();
        QVERIFY(rested.wait(10'000));
        const CampaignId campaign = m_bench->sealed(5);
        QVERIFY(m_bench->nothingComes());
        QVERIFY(state(campaign) != CampaignState::Sending);
        m_bench->service().wake();
        QTRY_COMPARE_WITH_TIMEOUT(state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(m_bench->relay().count(), 5);
    }

    /// Awake before everything was put away: that it is now is nobody's any more.
    void aRestThatIsOverIsNotTold()
    {
        const CampaignId campaign = restInTheMiddle(200, 1);
        QSignalSpy rested(&m_bench->service(), &DeliveryService::rested);
        connect(&m_bench->relay(), &practice::PracticeRelay::received, this, [this](qint64 count) {
            if (count == 20)
                m_bench->service().wake();
        });
        QTRY_COMPARE_WITH_TIMEOUT(state(campaign), CampaignState::Finished, 30'000);
        QVERIFY(m_bench->everybodyGotOne(200));
        QCOMPARE(rested.size(), 0);
    }

    void goesOnByItselfAfterAWhile()
    {
        const CampaignId campaign = restInTheMiddle(200, 1000);
        QTRY_COMPARE_WITH_TIMEOUT(state(campaign), CampaignState::Finished, 30'000);
        QVERIFY(m_bench->everybodyGotOne(200));
    }

    void goesOnByItselfWhenTheClockJumps()
    {
        const CampaignId campaign = restInTheMiddle(200, 1);
        QSignalSpy rested(&m_bench->service(), &DeliveryService::rested);
        QVERIFY(rested.wait(20'000));
        m_bench->clock().move(1h);
        QTRY_COMPARE_WITH_TIMEOUT(state(campaign), CampaignState::Finished, 30'000);
        QVERIFY(m_bench->everybodyGotOne(200));
    }

    void anotherNetworkIsTriedAtOnce_data()
    {
        QTest::addColumn<QByteArray>("greeting");
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("the network's fault") << QByteArray() << true;
        QTest::newRow("the relay's wish") << QByteArray("421 4.3.2 Try later\r\n") << false;
    }
    void anotherNetworkIsTriedAtOnce()
    {
        QFETCH(const QByteArray, greeting);
        QFETCH(const bool, atOnce);
        const CurtServer server(greeting);
        m_bench->sealed(server.facts(), 3);
        startService(0.001); // the first wait is a thousand seconds
        QTRY_VERIFY_WITH_TIMEOUT(m_heard && m_heard->problem && m_heard->waitsUntil, 20'000);
        QCOMPARE(server.connections(), 1);
        m_bench->service().networkChanged(true);
        if (atOnce) {
            QTRY_COMPARE_WITH_TIMEOUT(server.connections(), 2, 10'000);
            return;
        }
        m_heard.reset();
        QTRY_VERIFY(m_heard); // it had its turn
        QCOMPARE(server.connections(), 1);
    }

    void withoutANetworkNothingConnects_data()
    {
        QTest::addColumn<double>("haste");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("until it is back") << 1.0 << true;
        QTest::newRow("for a while: the system may be wrong") << 1000.0 << false;
    }
    void withoutANetworkNothingConnects()
    {
        QFETCH(const double, haste);
        QFETCH(const bool, comesBack);
        const CurtServer server({});
        startService(haste);
        m_bench->service().networkChanged(false);
        // An address that is not known to be this computer's.
        m_bench->sealed(server.facts(u"0.0.0.0"_s), 3);
        if (comesBack) {
            QTRY_VERIFY_WITH_TIMEOUT(m_heard && m_heard->activity == RunActivity::Offline, 20'000);
            m_heard.reset();
            QTRY_VERIFY(m_heard && m_heard->activity == RunActivity::Offline);
            QCOMPARE(server.connections(), 0);
            m_bench->service().networkChanged(true);
        }
        QTRY_VERIFY_WITH_TIMEOUT(server.connections() > 0, 20'000);
    }

    void thisComputerNeedsNoNetwork()
    {
        m_bench->startRelay();
        startService(1);
        m_bench->service().networkChanged(false);
        const CampaignId campaign = m_bench->sealed(5);
        QTRY_COMPARE_WITH_TIMEOUT(state(campaign), CampaignState::Finished, 20'000);
        QCOMPARE(m_bench->relay().count(), 5);
    }
};

#include "rest_test.moc"
RINGI_TEST(RestTest)
