// SPDX-License-Identifier: Apache-2.0
// Promise P5: encrypted or not at all. The real client against servers that are not to be trusted:
// each is refused for its own reason, and none hears AUTH or MAIL.
#include "client_log.h"
#include "fault_server.h"

#include "support/test_registry.h"

#include <QSslSocket>
#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;

namespace {

const Secret kPassword("wonderland");

struct Attempt {
    FaultPlan plan;
    Endpoint endpoint; ///< host, CA and user name; the port comes from the server
    ErrorCode expected = ErrorCode::Internal;
    QByteArrayList heard; ///< what the server may have heard, no more
};

/// A server that does nothing wrong, and a client that trusts it.
Attempt honest(const TestTlsRequest& request = {})
{
    const TestTls tls = makeTestTls(request);
    Attempt attempt;
    attempt.plan.configuration = tls.server;
    attempt.endpoint.caPem = tls.caPem;
    attempt.endpoint.host = QStringLiteral("127.0.0.1");
    attempt.endpoint.userName = QStringLiteral("alice");
    attempt.heard = {"CONNECT", "EHLO", "STARTTLS"};
    return attempt;
}

Attempt noStartTls()
{
    Attempt attempt = honest();
    attempt.plan.answers["EHLO"] = "250-fault.invalid\r\n250 AUTH PLAIN";
    attempt.expected = ErrorCode::TlsNotOffered;
    attempt.heard = {"CONNECT", "EHLO", "QUIT"};
    return attempt;
}

Attempt startTlsRefused()
{
    Attempt attempt = honest();
    attempt.plan.answers["STARTTLS"] = "454 4.7.0 TLS not available";
    attempt.expected = ErrorCode::TlsNotOffered;
    attempt.heard.append("QUIT");
    return attempt;
}

Attempt unknownAuthority()
{
    Attempt attempt = honest();
    attempt.endpoint.caPem.clear();
    attempt.expected = ErrorCode::CertificateUntrusted;
    return attempt;
}

Attempt otherAuthority()
{
    Attempt attempt = honest();
    attempt.endpoint.caPem = makeTestTls().caPem;
    attempt.expected = ErrorCode::CertificateUntrusted;
    return attempt;
}

Attempt wrongHost(const QString& name)
{
    Attempt attempt = honest({.names = {name}});
    attempt.expected = ErrorCode::CertificateWrongHost;
    return attempt;
}

Attempt expired()
{
    Attempt attempt =
        honest({.notBefore = -std::chrono::hours{2}, .notAfter = -std::chrono::hours{1}});
    attempt.expected = ErrorCode::CertificateExpired;
    return attempt;
}

Attempt notYetValid()
{
    Attempt attempt =
        honest({.notBefore = std::chrono::hours{1}, .notAfter = std::chrono::hours{2}});
    attempt.expected = ErrorCode::CertificateExpired;
    return attempt;
}

Attempt injection()
{
    Attempt attempt = honest();
    attempt.plan.afterStartTls = "250-fault.invalid\r\n250 AUTH PLAIN\r\n";
    attempt.expected = ErrorCode::TlsInjection;
    return attempt;
}

Attempt onlyTls11()
{
    Attempt attempt = honest();
    allowOnlyTls11(attempt.plan.configuration);
    attempt.expected = ErrorCode::TlsTooOld;
    return attempt;
}

Attempt notTlsAtAll()
{
    Attempt attempt = honest();
    attempt.plan.afterStartTls = {};
    attempt.plan.handshake = FaultPlan::Handshake::Closes;
    attempt.expected = ErrorCode::ConnectionLost;
    return attempt;
}

Attempt plainOnTheTlsPort()
{
    Attempt attempt = honest();
    attempt.endpoint.tls = TlsMode::Implicit;
    attempt.expected = ErrorCode::TlsFailed;
    attempt.heard = {"CONNECT"};
    return attempt;
}

Attempt implicitly(Attempt attempt)
{
    attempt.plan.tls = TlsMode::Implicit;
    attempt.endpoint.tls = TlsMode::Implicit;
    attempt.heard.clear();
    return attempt;
}

} // namespace

Q_DECLARE_METATYPE(Attempt)

class TlsRefusalTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<Attempt>("attempt");
        QTest::newRow("STARTTLS not offered") << noStartTls();
        QTest::newRow("STARTTLS refused") << startTlsRefused();
        QTest::newRow("unknown CA") << unknownAuthority();
        QTest::newRow("another CA of the same name") << otherAuthority();
        QTest::newRow("wrong host name") << wrongHost(QStringLiteral("relay.example.org"));
        QTest::newRow("wrong address") << wrongHost(QStringLiteral("127.0.0.2"));
        QTest::newRow("expired") << expired();
        QTest::newRow("not yet valid") << notYetValid();
        QTest::newRow("speaks before the handshake") << injection();
        QTest::newRow("TLS 1.1 only") << onlyTls11();
        QTest::newRow("closes instead of a handshake") << notTlsAtAll();
        QTest::newRow("plain text on the TLS port") << plainOnTheTlsPort();
        QTest::newRow("implicit, unknown CA") << implicitly(unknownAuthority());
        QTest::newRow("implicit, wrong host name")
            << implicitly(wrongHost(QStringLiteral("relay.example.org")));
        QTest::newRow("implicit, expired") << implicitly(expired());
        QTest::newRow("implicit, TLS 1.1 only") << implicitly(onlyTls11());
    }
    void refuses()
    {
        QFETCH(Attempt, attempt);
        FaultServer server(attempt.plan);
        attempt.endpoint.port = server.serverPort();
        SmtpClient client(attempt.endpoint);
        ClientLog log(client);
        client.open(kPassword);
        QTRY_VERIFY(log.isOver());
        QVERIFY(log.error());
        QCOMPARE(errorCodeName(log.error()->code), errorCodeName(attempt.expected));
        QVERIFY(!log.lines().contains(QStringLiteral("ready")));
        QVERIFY(client.facts().tlsVersion.isEmpty());
        if (errorCodeName(attempt.expected).startsWith(u"Certificate"))
            QCOMPARE(client.facts().certificateIssuer, QStringLiteral("Test CA"));
        // The server has read to the end, so what it did not hear was not said.
        QTRY_VERIFY(server.isClientGone());
        QCOMPARE(server.heard(), attempt.heard);
    }

    /// The server of these tests does work, so that a refusal means something.
    void acceptsTheHonestOne()
    {
        for (const Attempt& attempt : {honest(), implicitly(honest())}) {
            FaultServer server(attempt.plan);
            Endpoint endpoint = attempt.endpoint;
            endpoint.port = server.serverPort();
            SmtpClient client(endpoint);
            ClientLog log(client);
            client.open(kPassword);
            QTRY_COMPARE(log.last(), QStringLiteral("ready"));
            QVERIFY(server.heard().contains("AUTH"));
            QVERIFY(client.facts().tlsVersion.startsWith(u"TLSv1."));
            QCOMPARE(client.facts().certificateIssuer, QStringLiteral("Test CA"));
        }
    }

    void acceptsANameWhenItIsTheHost()
    {
        Attempt attempt = honest({.names = {QStringLiteral("localhost")}});
        FaultServer server(attempt.plan);
        attempt.endpoint.host = QStringLiteral("localhost");
        attempt.endpoint.port = server.serverPort();
        SmtpClient client(attempt.endpoint);
        ClientLog log(client);
        client.open(kPassword);
        QTRY_COMPARE(log.last(), QStringLiteral("ready"));
    }

    /// The TLS 1.1 server really speaks TLS 1.1: a client that allows it gets through.
    void theOldServerIsReal()
    {
        Attempt attempt = implicitly(onlyTls11());
        FaultServer server(attempt.plan);
        QSslSocket lax;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        allowOnlyTls11(configuration);
        lax.setSslConfiguration(configuration);
        lax.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.serverPort());
        QTRY_VERIFY(lax.isEncrypted());
        QTRY_VERIFY(server.isEncrypted());
    }

    void refusesCaFilesThatAreNone_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("pem");
        QTest::newRow("no such file") << QStringLiteral("/nonexistent/ca.pem") << QByteArray();
        QTest::newRow("no certificate in it") << QString::fromUtf8(__FILE__) << QByteArray();
        QTest::newRow("nonsense for bytes") << QString() << QByteArray("-----BEGIN");
    }
    void refusesCaFilesThatAreNone()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, pem);
        const Attempt attempt = honest();
        FaultServer server(attempt.plan);
        Endpoint endpoint = attempt.endpoint;
        endpoint.port = server.serverPort();
        endpoint.caFile = file;
        endpoint.caPem = pem;
        SmtpClient client(endpoint);
        ClientLog log(client);
        client.open(kPassword);
        QTRY_VERIFY(log.isOver());
        QCOMPARE(log.error()->code, ErrorCode::CaFileUnreadable);
        QVERIFY(server.heard().isEmpty());
    }
};

#include "tls_refusal_test.moc"
RINGI_TEST(TlsRefusalTest)
