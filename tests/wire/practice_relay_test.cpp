// SPDX-License-Identifier: Apache-2.0
// The practice relay, spoken to by hand.
#include "practice/practice_relay.h"

#include "support/test_registry.h"

#include <QFile>
#include <QNetworkInterface>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace ringi;
using namespace ringi::practice;
using namespace std::chrono_literals;

namespace {

/// A person at a terminal.
class Caller final {
public:
    explicit Caller(const smtp::Endpoint& endpoint)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(endpoint.caFile, QSsl::Pem));
        m_socket.setSslConfiguration(configuration);
        m_socket.connectToHost(endpoint.host, endpoint.port);
        if (endpoint.tls == smtp::TlsMode::Implicit)
            m_socket.startClientEncryption();
        QObject::connect(&m_socket, &QSslSocket::readyRead, &m_socket,
                         [this] { m_heard += m_socket.readAll(); });
    }

    void say(const QByteArray& bytes) { m_socket.write(bytes); }
    /// All that was heard since the last call, once it ends with this line end.
    QByteArray hear(const QByteArray& end)
    {
        (void)QTest::qWaitFor([&] { return m_heard.endsWith(end); });
        return std::exchange(m_heard, {});
    }
    QByteArray ask(const QByteArray& line)
    {
        say(line + "\r\n");
        return hear("\r\n");
    }
    bool startTls()
    {
        m_socket.startClientEncryption();
        return QTest::qWaitFor([&] { return m_socket.isEncrypted(); });
    }
    bool isClosed()
    {
        return QTest::qWaitFor(
            [&] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
    }
    QSslSocket& socket() { return m_socket; }

private:
    QSslSocket m_socket;
    QByteArray m_heard;
};

/// Greeted, encrypted and greeted again.
bool comeIn(Caller& caller)
{
    return !caller.hear("\r\n").isEmpty() && caller.ask("EHLO a").contains("STARTTLS") &&
           caller.ask("STARTTLS").startsWith("220") && caller.startTls() &&
           caller.ask("EHLO a").contains("AUTH PLAIN LOGIN");
}

const QByteArray kMessage = "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n";

} // namespace

class PracticeRelayTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesNothingInTheClear()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path()});
        Caller caller(*relay.start());
        QVERIFY(caller.hear("\r\n").startsWith("220 "));
        QVERIFY(!caller.ask("EHLO a").contains("AUTH"));
        QVERIFY(caller.ask("AUTH PLAIN AGEAYg==").startsWith("530"));
        QVERIFY(caller.ask("MAIL FROM:<a@example.org>").startsWith("530"));
        QVERIFY(caller.ask("DATA").startsWith("530"));
        QVERIFY(caller.ask("QUIT").startsWith("221"));
        QVERIFY(caller.isClosed());
    }

    void forgetsWhatWasSaidInTheClear()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path()});
        Caller caller(*relay.start());
        caller.hear("\r\n");
        caller.ask("EHLO a");
        // The command behind STARTTLS must not be taken for one under TLS (RFC 3207 section 6).
        caller.say("STARTTLS\r\nNOOP\r\n");
        QCOMPARE(caller.hear("\r\n").count("\r\n"), 1);
        QVERIFY(caller.startTls());
        QVERIFY(caller.ask("MAIL FROM:<a@example.org>").startsWith("503")); // no EHLO yet
    }

    void keepsOrderAndSyntax()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path()});
        Caller caller(*relay.start());
        QVERIFY(comeIn(caller));
        QVERIFY(caller.ask("RCPT TO:<b@example.com>").startsWith("503"));
        QVERIFY(caller.ask("DATA").startsWith("554"));
        QVERIFY(caller.ask("MAIL a@example.org").startsWith("501"));
        QVERIFY(caller.ask("mail from:<>").startsWith("250"));
        QVERIFY(caller.ask("MAIL FROM:<a@example.org>").startsWith("503"));
        QVERIFY(caller.ask("RCPT TO:<>").startsWith("501"));
        QVERIFY(caller.ask("RSET").startsWith("250"));
        QVERIFY(caller.ask("RCPT TO:<b@example.com>").startsWith("503"));
        QVERIFY(caller.ask("EXPN all").startsWith("500"));
        QVERIFY(caller.ask("NOOP").startsWith("250"));
        QVERIFY(caller.ask("STARTTLS").startsWith("503"));
        caller.say(QByteArray(20'000, 'x'));
        QVERIFY(caller.hear("\r\n").startsWith("500"));
        QVERIFY(caller.isClosed());
    }

    void letsOnlyTheRightOnesIn()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path(),
                             .userName = QStringLiteral("alice"),
                             .password = Secret("wonderland")});
        Caller caller(*relay.start());
        QVERIFY(comeIn(caller));
        QVERIFY(caller.ask("MAIL FROM:<a@example.org>").startsWith("530"));
        QVERIFY(
            caller.ask("AUTH PLAIN " + QByteArray("\0alice\0no", 9).toBase64()).startsWith("535"));
        QVERIFY(caller.ask("AUTH PLAIN").startsWith("334"));
        QVERIFY(caller.ask("*").startsWith("501"));
        QVERIFY(caller.ask("AUTH CRAM-MD5").startsWith("504"));
        QCOMPARE(caller.ask("AUTH LOGIN"), QByteArray("334 VXNlcm5hbWU6\r\n"));
        QCOMPARE(caller.ask("YWxpY2U="), QByteArray("334 UGFzc3dvcmQ6\r\n"));
        QVERIFY(caller.ask("d29uZGVybGFuZA==").startsWith("235"));
        QVERIFY(caller.ask("MAIL FROM:<a@example.org>").startsWith("250"));
    }

    void keepsTheNewest()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path(), .maximumMessages = 2});
        QSignalSpy received(&relay, &PracticeRelay::received);
        Caller caller(*relay.start());
        QVERIFY(comeIn(caller));
        for (const QByteArray text : {"one", "two", "three"}) {
            caller.say(kMessage + text + "\r\n.\r\n");
            QVERIFY(caller.hear("kept\r\n").contains("354"));
        }
        QCOMPARE(relay.count(), 3);
        QCOMPARE(received.count(), 3);
        QCOMPARE(relay.messages().size(), 2);
        QCOMPARE(relay.messages().constFirst().content, QByteArray("two\r\n"));
        relay.clear();
        QVERIFY(relay.messages().isEmpty());
        QCOMPARE(relay.count(), 3);
    }

    void refusesTooMuch()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path(), .maximumMessageSize = 1000});
        Caller caller(*relay.start());
        QVERIFY(comeIn(caller));
        caller.say(kMessage + QByteArray("x\r\n").repeated(400) + ".\r\n");
        QVERIFY(caller.hear("large\r\n").contains("\r\n552 "));
        caller.say(kMessage + "fits\r\n.\r\n");
        QVERIFY(caller.hear("kept\r\n").contains("\r\n250 "));
        QCOMPARE(relay.count(), 1);
    }

    void takesChunks()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path(), .maximumMessageSize = 1000});
        Caller caller(*relay.start());
        QVERIFY(comeIn(caller));
        const QByteArray envelope = "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\n";
        caller.say(envelope + "BDAT 8\r\n.\r\nRSET\rBDAT 3 last\r\n\n.x");
        QCOMPARE(caller.hear("kept\r\n").count("\r\n250 "), 3);
        QCOMPARE(relay.messages().constLast().content, QByteArray(".\r\nRSET\r\n.x"));
        caller.say(envelope + "BDAT 0 LAST\r\n");
        QVERIFY(caller.hear("kept\r\n").contains("250"));
        // A refused one is swallowed, and RSET clears away what it left.
        caller.say("BDAT 6 LAST\r\nQUIT\r\nNOOP\r\n");
        QVERIFY(caller.hear("Ok\r\n").startsWith("503"));
        caller.say(envelope + "BDAT 2000 LAST\r\n" + QByteArray(2000, 'x'));
        QVERIFY(caller.hear("large\r\n").contains("\r\n552 "));
        QVERIFY(caller.ask("RSET").startsWith("250"));
        QVERIFY(caller.ask("BDAT x").startsWith("501"));
        QVERIFY(caller.isClosed());
        QCOMPARE(relay.count(), 2);
    }

    void offersWhatItIsTold()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path(),
                             .pipelining = false,
                             .chunking = false,
                             .extensions = {"LIMITS MAILMAX=5"}});
        Caller caller(*relay.start());
        QVERIFY(comeIn(caller));
        caller.say("EHLO a\r\n");
        const QByteArray offers = caller.hear("CODES\r\n");
        QVERIFY(!offers.contains("PIPELINING") && !offers.contains("CHUNKING"));
        QVERIFY(offers.contains("250-LIMITS MAILMAX=5\r\n") && offers.contains("250-DSN\r\n"));
        QVERIFY(caller.ask("BDAT 0 LAST").startsWith("502"));
    }

    void waitsBeforeItAnswers()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path(), .replyDelay = 20ms});
        Caller caller(*relay.start());
        QVERIFY(comeIn(caller));
        QElapsedTimer timer;
        timer.start();
        caller.say(kMessage + "x\r\n.\r\n");
        const QByteArray heard = caller.hear("kept\r\n");
        QCOMPARE(heard.count("\r\n"), 4);
        QVERIFY(timer.elapsed() >= 4 * 20);
    }

    void isNowhereButOnThisComputer()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path()});
        const auto endpoint = relay.start();
        QVERIFY(endpoint);
        QVERIFY(QHostAddress(endpoint->host).isLoopback());
        for (const QHostAddress& address : QNetworkInterface::allAddresses()) {
            if (address.toString() == endpoint->host)
                continue;
            QTcpSocket socket;
            QSignalSpy failed(&socket, &QTcpSocket::errorOccurred);
            socket.connectToHost(address, endpoint->port);
            QTRY_VERIFY(failed.count() > 0);
        }
    }

    void writesOnlyItsCertificate()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path()});
        const auto endpoint = relay.start();
        QVERIFY(endpoint);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
        QFile file(endpoint->caFile);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray pem = file.readAll();
        QCOMPARE(pem, endpoint->caPem);
        QVERIFY(!pem.contains("PRIVATE"));
    }

    void saysWhenItCannotStart()
    {
        PracticeRelay relay({.folder = QStringLiteral("/nonexistent")});
        const auto endpoint = relay.start();
        QVERIFY(!endpoint);
        QCOMPARE(endpoint.error().code, ErrorCode::FileUnwritable);
    }

    void stopsAndStartsAgain()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path()});
        Caller first(*relay.start());
        QVERIFY(comeIn(first));
        relay.stop();
        QVERIFY(first.isClosed());
        Caller second(*relay.start());
        QVERIFY(comeIn(second));
    }

    void worksOnAnotherThread()
    {
        const QTemporaryDir folder;
        QThread thread;
        auto* relay = new PracticeRelay({.folder = folder.path()});
        relay->moveToThread(&thread);
        connect(&thread, &QThread::finished, relay, &QObject::deleteLater);
        thread.start();
        Result<smtp::Endpoint> endpoint = failure(ErrorCode::Internal);
        QMetaObject::invokeMethod(
            relay, [&] { endpoint = relay->start(); }, Qt::BlockingQueuedConnection);
        QVERIFY(endpoint);
        Caller caller(*endpoint);
        QVERIFY(comeIn(caller));
        caller.say(kMessage + "x\r\n.\r\n");
        QVERIFY(!caller.hear("kept\r\n").isEmpty());
        QCOMPARE(relay->messages().size(), 1);
        thread.quit();
        QVERIFY(thread.wait());
    }
};

#include "practice_relay_test.moc"
RINGI_TEST(PracticeRelayTest)
