// SPDX-License-Identifier: Apache-2.0
// The real client delivers to the practice relay.
#include "relay_bench.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;
using namespace std::chrono_literals;

namespace {

QByteArray withCrlf(QByteArray text)
{
    text.replace("\r\n", "\n").replace('\r', '\n').replace('\n', "\r\n");
    return text.isEmpty() || text.endsWith("\r\n") ? text : text + "\r\n";
}

} // namespace

class SmtpClientTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delivers_data()
    {
        QTest::addColumn<TlsMode>("tls");
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("pipelining");
        QTest::addColumn<bool>("chunking");
        const auto row = [](const char* name, TlsMode tls, const char* user) {
            const QString who = QString::fromLatin1(user);
            const QByteArray start(name);
            QTest::newRow((start + ", one by one").constData()) << tls << who << false << true;
            QTest::newRow((start + ", pipelined").constData()) << tls << who << true << false;
            QTest::newRow((start + ", in chunks").constData()) << tls << who << true << true;
        };
        row("STARTTLS", TlsMode::StartTls, "");
        row("STARTTLS, signed in", TlsMode::StartTls, "alice");
        row("implicit TLS", TlsMode::Implicit, "");
        row("implicit TLS, signed in", TlsMode::Implicit, "alice");
    }
    void delivers()
    {
        QFETCH(TlsMode, tls);
        QFETCH(QString, user);
        QFETCH(bool, pipelining);
        QFETCH(bool, chunking);
        Bench bench({.tls = tls,
                     .userName = user,
                     .password = Secret("wonderland"),
                     .pipelining = pipelining,
                     .chunking = chunking});
        SmtpClient& client = bench.connectClient(Secret("wonderland"));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        QVERIFY(client.roundTrip() > 0us);
        begin(client, kEnvelope, ByteRope("Subject: one\r\n\r\nHello\r\n"));
        QCOMPARE(client.phase(), Phase::Envelope);
        QCOMPARE(bench.log().last(), QStringLiteral("ready")); // never from within a call
        QTRY_COMPARE(bench.log().last(), QStringLiteral("permit wanted"));
        QCOMPARE(bench.relay().count(), 0);
        permitAndFlush(client);
        QTRY_COMPARE(bench.log().last(), QStringLiteral("answered 250"));
        QCOMPARE(client.phase(), Phase::Idle);
        client.quit();
        QTRY_COMPARE(bench.log().last(), QStringLiteral("closed"));

        QStringList expected{QStringLiteral("Resolved 127.0.0.1"),
                             QStringLiteral("Connected 127.0.0.1"),
                             QStringLiteral("TlsEstablished TLSv1.3"),
                             QStringLiteral("SignedIn PLAIN"),
                             QStringLiteral("ready"),
                             QStringLiteral("permit wanted"),
                             QStringLiteral("answered 250"),
                             QStringLiteral("closed")};
        if (user.isEmpty())
            expected.removeAt(3);
        QCOMPARE(bench.log().lines(), expected);

        const auto messages = bench.relay().messages();
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages.first().sender, kEnvelope.sender);
        QCOMPARE(messages.first().recipients, QByteArrayList{kEnvelope.recipient});
        QCOMPARE(messages.first().content, QByteArray("Subject: one\r\n\r\nHello\r\n"));
    }

    void tellsTheFacts()
    {
        Bench bench({.userName = QStringLiteral("alice"), .password = Secret("wonderland")});
        SmtpClient& client = bench.connectClient(Secret("wonderland"));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        const ConnectionFacts& facts = client.facts();
        QCOMPARE(facts.tlsVersion, QStringLiteral("TLSv1.3"));
        QVERIFY(facts.cipher.startsWith(u"TLS_"));
        QCOMPARE(facts.certificateSubject, QStringLiteral("localhost"));
        QCOMPARE(facts.certificateIssuer, QStringLiteral("Ringi practice CA"));
        QVERIFY(facts.certificateExpiry > SystemClock().now() + 24h);
        QVERIFY(facts.capabilities.pipelining && !facts.capabilities.startTls);
        QCOMPARE(facts.authMechanism, QStringLiteral("PLAIN"));
    }

    void isRefusedWithAWrongPassword()
    {
        Bench bench({.userName = QStringLiteral("alice"), .password = Secret("wonderland")});
        bench.connectClient(Secret("looking-glass"));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("lost AuthFailed"));
        QVERIFY(bench.log().error()->reply.startsWith("535 5.7.8"));
        QVERIFY(!bench.log().error()->detail.contains(u"looking"));
    }

    void isRefusedWithoutSigningIn()
    {
        Bench bench({.userName = QStringLiteral("alice"),
                     .password = Secret("wonderland"),
                     .chunking = false}); // with BDAT it would want the permit first
        bench.endpoint().userName.clear();
        SmtpClient& client = bench.connectClient();
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        begin(client, kEnvelope, ByteRope("x"));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("rejected 530"));
    }

    /// Bodies that try to end early, or to be something else, arrive as they were meant.
    void bringsHostileBodiesThrough()
    {
        const QByteArrayList bodies{".",
                                    "..",
                                    ".\r\n",
                                    "\r\n.\r\n",
                                    "a\r\n.\r\nMAIL FROM:<x@example.net>\r\n",
                                    "a\n.\nb",
                                    "a\r.\rb",
                                    "a\r\n.\nb",
                                    "\n.\r\n.\r\n",
                                    "...a\r\n..\r\n",
                                    "",
                                    "\r\n",
                                    "a\r",
                                    QByteArray(100'000, '.'),
                                    QByteArray("line\n.\n").repeated(50'000)};
        Bench bench;
        SmtpClient& client = bench.connectClient();
        bench.sendWhenWanted();
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        for (int i = 0; i < bodies.size(); ++i) {
            begin(client, kEnvelope, ByteRope(bodies.at(i)));
            QTRY_COMPARE(bench.relay().count(), i + 1);
            QTRY_COMPARE(client.phase(), Phase::Idle);
            QCOMPARE(bench.relay().messages().constLast().content, withCrlf(bodies.at(i)));
        }
    }

    void goesOnAfterRefusals()
    {
        Bench bench;
        bench.hook = [](const QByteArray& verb, const QByteArray& argument) {
            const bool refused = verb == "RCPT" && argument.contains("<no@");
            return refused ? std::optional<QByteArray>("550 5.1.1 Unknown") : std::nullopt;
        };
        SmtpClient& client = bench.connectClient();
        bench.sendWhenWanted();
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        begin(client, {"office@example.org", "no@example.com"}, ByteRope("one"));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("rejected 550"));
        begin(client, kEnvelope, ByteRope("two"));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("answered 250"));
        bench.hook = answering(".", "451 4.3.0 Later");
        begin(client, kEnvelope, ByteRope("three"));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("answered 451"));
        bench.hook = answering("MAIL", "452 4.3.1 Full");
        begin(client, kEnvelope, ByteRope("four"));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("rejected 452"));
        bench.hook = {};
        begin(client, kEnvelope, ByteRope("five"));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("answered 250"));
        QCOMPARE(bench.relay().count(), 2);
        QCOMPARE(bench.relay().messages().constLast().content, QByteArray("five\r\n"));
    }

    void withdrawsWithoutSending()
    {
        Bench bench({.chunking = false});
        SmtpClient& client = bench.connectClient();
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        begin(client, kEnvelope, ByteRope("x"));
        client.add({2, kEnvelope, ByteRope("y")});
        QTRY_COMPARE(bench.log().last(), QStringLiteral("permit wanted"));
        QVERIFY(client.withdraw(2)); // not a word of it was sent
        QCOMPARE(client.room(), 1);
        QVERIFY(!client.withdraw(1));
        QCOMPARE(bench.log().last(), QStringLiteral("permit wanted")); // never from within a call
        QTRY_COMPARE(bench.log().last(), QStringLiteral("lost Cancelled with orders"));
        QCOMPARE(bench.log().lostOrders(), (QList<LostOrder>{{1, false}}));
        permitAndFlush(client);
        QCOMPARE(bench.relay().count(), 0);
    }

    void withdrawsQuietlyWithChunking()
    {
        Bench bench;
        SmtpClient& client = bench.connectClient();
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        begin(client, kEnvelope, ByteRope("x"));
        QTRY_COMPARE(bench.log().last(), QStringLiteral("permit wanted"));
        client.permit(1);
        QVERIFY(client.withdraw(1));
        client.flush();
        bench.sendWhenWanted();
        begin(client, kEnvelope, ByteRope("y"), 2);
        QTRY_COMPARE(bench.log().last(), QStringLiteral("answered 250"));
        QCOMPARE(bench.relay().messages().size(), 1);
        QCOMPARE(bench.relay().messages().constFirst().content, QByteArray("y\r\n"));
    }

    void abortsWithoutAWord()
    {
        Bench bench;
        SmtpClient client(bench.endpoint());
        ClientLog log(client);
        client.open({});
        QTRY_COMPARE(log.last(), QStringLiteral("ready"));
        begin(client, kEnvelope, ByteRope("x"));
        client.abort();
        QCOMPARE(client.phase(), Phase::Quitting);
        bench.connectClient(); // by the time this one is through, the other would have spoken
        QTRY_COMPARE(bench.log().last(), QStringLiteral("ready"));
        QCOMPARE(log.last(), QStringLiteral("ready"));
        QVERIFY(!log.isOver());
    }

    void quitsBeforeItIsReady()
    {
        Bench bench;
        bench.connectClient().quit();
        QVERIFY(bench.log().lines().isEmpty());
        QTRY_COMPARE(bench.log().lines(), QStringList{QStringLiteral("closed")});
    }
};

#include "smtp_client_test.moc"
RINGI_TEST(SmtpClientTest)
