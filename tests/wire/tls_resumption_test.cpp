// SPDX-License-Identifier: Apache-2.0
// A connection goes on with the TLS session of an earlier one, and is as strict about the
// certificate as that was.
#include "client_log.h"
#include "resuming_server.h"

#include "practice/certificate.h"
#include "smtp/tls_policy.h"
#include "support/test_registry.h"

#include <QSslCertificate>
#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;

namespace {

struct Visit {
    QString end;
    QByteArray ticket;
    ConnectionFacts facts;
};

/// Connects, says goodbye.
Visit visit(const Endpoint& endpoint, const QByteArray& ticket)
{
    SmtpClient client(endpoint);
    ClientLog log(client);
    client.setTicket(ticket);
    QObject::connect(&client, &SmtpClient::ready, &client, &SmtpClient::quit);
    client.open({});
    (void)QTest::qWaitFor([&] { return log.isOver(); });
    return {log.last(), client.ticket(), client.facts()};
}

QSslCertificate certificateFor(const QStringList& names)
{
    const auto authority = practice::makeAuthority(QStringLiteral("Test CA"));
    return practice::makeServerIdentity({.names = names}, *authority)->certificate();
}

} // namespace

class TlsResumptionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesOnWithASession_data()
    {
        QTest::addColumn<bool>("onlyTls12");
        QTest::newRow("TLS 1.2") << true;
        QTest::newRow("TLS 1.3") << false;
    }
    void goesOnWithASession()
    {
        QFETCH(bool, onlyTls12);
        ResumingServer server(onlyTls12);
        const Visit first = visit(server.endpoint(), {});
        QCOMPARE(first.end, QStringLiteral("closed"));
        QVERIFY(!first.ticket.isEmpty());
        QVERIFY(!first.facts.tlsResumed);
        const Visit second = visit(server.endpoint(), first.ticket);
        QCOMPARE(second.end, QStringLiteral("closed"));
        QCOMPARE(server.resumed(), (QList<bool>{false, true}));
        QVERIFY(second.facts.tlsResumed);
        QCOMPARE(second.facts.certificateSubject, QStringLiteral("127.0.0.1"));
        QCOMPARE(second.facts.certificateExpiry, first.facts.certificateExpiry);
        const Visit third = visit(server.endpoint(), second.ticket);
        QCOMPARE(third.end, QStringLiteral("closed"));
        QCOMPARE(server.resumed(), (QList<bool>{false, true, true}));
    }

    /// What another relay's certificate was good for says nothing about this one's.
    void takesNoTicketOfAnother()
    {
        ResumingServer one(false);
        ResumingServer other(false);
        const Visit first = visit(one.endpoint(), {});
        QCOMPARE(visit(other.endpoint(), first.ticket).end, QStringLiteral("closed"));
        QCOMPARE(visit(one.endpoint(), "nonsense").end, QStringLiteral("closed"));
        Endpoint distrustful = one.endpoint();
        distrustful.caPem = other.endpoint().caPem;
        QCOMPARE(visit(distrustful, first.ticket).end, QStringLiteral("lost CertificateUntrusted"));
        Endpoint named = one.endpoint();
        named.host = QStringLiteral("localhost");
        QCOMPARE(visit(named, first.ticket).end, QStringLiteral("lost CertificateWrongHost"));
        QCOMPARE(one.resumed().count(true) + other.resumed().count(true), 0);
    }

    void isForHost_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* name, const char* host, bool fits) {
            QTest::addRow("%s for %s", name, host)
                << QString::fromLatin1(name) << QString::fromLatin1(host) << fits;
        };
        row("relay.example.org", "relay.example.org", true);
        row("relay.example.org", "RELAY.Example.org", true);
        row("relay.example.org", "other.example.org", false);
        row("relay.example.org", "a.relay.example.org", false);
        row("*.example.org", "relay.example.org", true);
        row("*.example.org", "a.relay.example.org", false);
        row("*.example.org", "example.org", false);
        row("*.example.org", ".example.org", false);
        row("*.org", "example.org", false);
        row("192.0.2.7", "192.0.2.7", true);
        row("192.0.2.7", "192.0.2.8", false);
        row("relay.example.org", "192.0.2.7", false);
        row("relay.example.org", "", false);
    }
    void isForHost()
    {
        QFETCH(QString, name);
        QFETCH(QString, host);
        QTEST(smtp::isForHost(certificateFor({name}), host), "fits");
    }

    void looksAtTheCertificateAgain()
    {
        const QSslCertificate certificate = certificateFor({QStringLiteral("relay.example.org")});
        const QString host = QStringLiteral("relay.example.org");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto code = [&](const QSslCertificate& one, const QString& name,
                              const QDateTime& at) {
            return resumedCertificateError(one, name, at)
                .value_or(Error{ErrorCode::Cancelled})
                .code;
        };
        QCOMPARE(code(certificate, host, now), ErrorCode::Cancelled); // nothing wrong
        QCOMPARE(code(QSslCertificate(), host, now), ErrorCode::TlsFailed);
        QCOMPARE(code(certificate, QStringLiteral("other.example.org"), now),
                 ErrorCode::CertificateWrongHost);
        QCOMPARE(code(certificate, host, certificate.expiryDate().addSecs(1)),
                 ErrorCode::CertificateExpired);
        QCOMPARE(code(certificate, host, certificate.effectiveDate().addSecs(-1)),
                 ErrorCode::CertificateExpired);
    }
};

#include "tls_resumption_test.moc"
RINGI_TEST(TlsResumptionTest)
