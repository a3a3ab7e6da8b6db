// SPDX-License-Identifier: Apache-2.0
// What the real client reports when the connection is lost, closed or silent, in each phase.
#include "fault_server.h"
#include "relay_bench.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;
using namespace std::chrono_literals;

namespace {

/// Short only where the silence is, so that a slow machine cannot time out elsewhere.
Timeouts shortAt(const QByteArray& verb)
{
    Timeouts timeouts;
    if (verb == "CONNECT")
        timeouts.greeting = 30ms;
    else if (verb == "handshake")
        timeouts.handshake = 30ms;
    else if (verb == "DATA")
        timeouts.data = 30ms;
    else if (verb == ".")
        timeouts.content = 30ms;
    else if (verb == "QUIT")
        timeouts.quit = 30ms;
    else
        timeouts.command = 1s; // the commands before this one share it
    return timeouts;
}

} // namespace

class SmtpClientLossTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItWasLost_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<int>("skip");
        QTest::addColumn<QString>("end");
        const auto row = [](const char* name, const char* verb, int skip, const char* phase) {
            QTest::newRow(name) << QByteArray(verb) << skip
                                << QStringLiteral("lost ConnectionLost") + QLatin1StringView(phase);
        };
        row("greeting", "CONNECT", 0, "");
        row("EHLO", "EHLO", 0, "");
        row("STARTTLS", "STARTTLS", 0, "");
        row("EHLO under TLS", "EHLO", 1, "");
        row("AUTH", "AUTH", 0, "");
        row("MAIL", "MAIL", 0, " with orders");
        row("RCPT", "RCPT", 0, " with orders");
        row("DATA", "DATA", 0, " with orders");
        row("the answer to the content", ".", 0, " with unknown");
        QTest::newRow("QUIT") << QByteArray("QUIT") << 0 << QStringLiteral("closed");
    }
    void saysWhereItWasLost()
    {
        QFETCH(QByteArray, verb);
        QFETCH(int, skip);
        Bench bench({.userName = QStringLiteral("alice"),
                     .password = Secret("wonderland"),
                     .chunking = false});
        bench.hook = answering(verb, "", skip);
        SmtpClient& client = bench.connectClient(Secret("wonderland"));
        bench.sendWhenWanted();
        connect(&client, &SmtpClient::ready, &client,
                [&] { begin(client, kEnvelope, ByteRope("x")); });
        connect(&client, &SmtpClient::answered, &client, &SmtpClient::quit);
        QTRY_VERIFY(bench.log().isOver());
        QTEST(bench.log().last(), "end");
        // The lost answer was one to a message that had been taken: what "unknown" is for.
        QCOMPARE(bench.relay().count(), verb == "." || verb == "QUIT" ? 1 : 0);
        QCOMPARE(client.phase(), Phase::Quitting);
    }

    void saysWhereItWasLostBetweenReplies()
    {
        Bench bench;
        bench.connectClient();
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        bench.relay().stop();
        QTRY_COMPARE(bench.log().last(), QStringLiteral("lost ConnectionLost"));

        Bench other({.chunking = false});
        QCOMPARE(other.connectClient().room(), 0); // too early
        QTRY_COMPARE(other.log().last(), QStringLiteral("ready"));
        SmtpClient& client = other.connectClient();
        QTRY_COMPARE(other.log().last(), QStringLiteral("ready"));
        begin(client, kEnvelope, ByteRope("x"));
        QTRY_COMPARE(other.log().last(), QStringLiteral("permit wanted"));
        other.relay().stop();
        QTRY_COMPARE(other.log().last(), QStringLiteral("lost ConnectionLost with orders"));
        QCOMPARE(other.relay().count(), 0);
    }

    void hearsTheLastWords_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QStringList>("ends");
        QTest::newRow("greeting") << QByteArray("CONNECT")
                                  << QStringList{QStringLiteral("lost RelayRefused")};
        QTest::newRow("MAIL") << QByteArray("MAIL")
                              << QStringList{QStringLiteral("rejected 421"),
                                             QStringLiteral("lost RelayRefused")};
        QTest::newRow("content") << QByteArray(".")
                                 << QStringList{QStringLiteral("answered 421"),
                                                QStringLiteral("lost RelayRefused")};
    }
    void hearsTheLastWords()
    {
        QFETCH(QByteArray, verb);
        QFETCH(QStringList, ends);
        Bench bench({.chunking = false});
        bench.hook = answering(verb, "421 4.3.2 Closing");
        SmtpClient& client = bench.connectClient();
        bench.sendWhenWanted();
        connect(&client, &SmtpClient::ready, &client,
                [&] { begin(client, kEnvelope, ByteRope("x")); });
        QTRY_VERIFY(bench.log().isOver());
        QCOMPARE(bench.log().lines().mid(bench.log().lines().size() - ends.size()), ends);
        QVERIFY(bench.log().error()->reply.startsWith("421 4.3.2"));
    }

    void timesOut_data()
    {
        QTest::addColumn<QByteArray>("silentAt");
        QTest::addColumn<QString>("end");
        const auto row = [](const char* verb, const char* phase) {
            QTest::newRow(verb) << QByteArray(verb)
                                << QStringLiteral("lost TimedOut") + QLatin1StringView(phase);
        };
        row("CONNECT", "");
        row("EHLO", "");
        row("handshake", "");
        row("AUTH", "");
        row("MAIL", " with orders");
        row("DATA", " with orders");
        row(".", " with unknown");
        QTest::newRow("QUIT") << QByteArray("QUIT") << QStringLiteral("closed");
    }
    void timesOut()
    {
        QFETCH(QByteArray, silentAt);
        const TestTls tls = makeTestTls();
        FaultPlan plan{.configuration = tls.server, .silentAt = {silentAt}};
        if (silentAt == "handshake")
            plan.handshake = FaultPlan::Handshake::Silent;
        FaultServer server(plan);
        Endpoint endpoint = server.endpoint();
        endpoint.caPem = tls.caPem;
        endpoint.userName = QStringLiteral("alice");
        SmtpClient client(endpoint, shortAt(silentAt));
        ClientLog log(client);
        connect(&client, &SmtpClient::ready, &client,
                [&] { begin(client, kEnvelope, ByteRope("x")); });
        sendWhenWanted(client);
        connect(&client, &SmtpClient::answered, &client, &SmtpClient::quit);
        client.open(Secret("wonderland"));
        QTRY_VERIFY(log.isOver());
        QTEST(log.last(), "end");
    }

    void cannotReach_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("end");
        QTest::newRow("nobody listens")
            << QStringLiteral("127.0.0.1") << QStringLiteral("lost ConnectionRefused");
        QTest::newRow("no such host")
            << QStringLiteral("relay..invalid") << QStringLiteral("lost HostNotFound");
        QTest::newRow("no host") << QString() << QStringLiteral("lost HostNotFound");
    }
    void cannotReach()
    {
        QFETCH(QString, host);
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress(QHostAddress::LocalHost), 0));
        Endpoint endpoint;
        endpoint.host = host;
        endpoint.port = closed.serverPort();
        closed.close();
        SmtpClient client(endpoint);
        ClientLog log(client);
        client.open({});
        QTRY_VERIFY_WITH_TIMEOUT(log.isOver(), 30'000);
        QTEST(log.last(), "end");
    }
};

#include "smtp_client_loss_test.moc"
RINGI_TEST(SmtpClientLossTest)
