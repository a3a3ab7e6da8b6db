// SPDX-License-Identifier: Apache-2.0
#include "practice/certificate.h"

#include "support/test_registry.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QtTest>

using namespace ringi;
using namespace ringi::practice;

namespace {

bool isAuthority(const QSslCertificate& certificate)
{
    for (const QSslCertificateExtension& extension : certificate.extensions()) {
        if (extension.name() == u"basicConstraints")
            return extension.isCritical() &&
                   extension.value().toMap().value(QStringLiteral("ca")).toBool();
    }
    return false;
}

} // namespace

class CertificateTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesAnAuthority()
    {
        const auto authority = makeAuthority(QStringLiteral("Test CA"));
        QVERIFY(authority);
        const QSslCertificate certificate = authority->certificate();
        QVERIFY(certificate.isSelfSigned());
        QVERIFY(isAuthority(certificate));
        QCOMPARE(certificate.subjectDisplayName(), QStringLiteral("Test CA"));
        QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
        QVERIFY(!authority->key().isNull());
    }

    void makesAServerIdentity()
    {
        const auto authority = makeAuthority(QStringLiteral("Test CA"));
        const CertificateRequest request{.names = {QStringLiteral("relay.example.org"),
                                                   QStringLiteral("127.0.0.1"),
                                                   QStringLiteral("::1")},
                                         .notBefore = std::chrono::hours{-2},
                                         .notAfter = std::chrono::hours{3}};
        const auto server = makeServerIdentity(request, *authority);
        QVERIFY(server);
        const QSslCertificate certificate = server->certificate();
        QVERIFY(!certificate.isSelfSigned() && !isAuthority(certificate));
        QCOMPARE(certificate.issuerDisplayName(), QStringLiteral("Test CA"));
        const auto names = certificate.subjectAlternativeNames();
        QCOMPARE(names.values(QSsl::DnsEntry), QStringList{QStringLiteral("relay.example.org")});
        QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);
        QCOMPARE(certificate.effectiveDate().secsTo(certificate.expiryDate()), 5 * 3600);
        QVERIFY(!server->key().isNull());
        QVERIFY(certificate.serialNumber() != authority->certificate().serialNumber());
    }

    void refusesNamesThatAreNone_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::newRow("none") << QStringList();
        QTest::newRow("empty") << QStringList{QString()};
        QTest::newRow("a second entry in the first")
            << QStringList{QStringLiteral("a.example.org,DNS:b.example.org")};
        QTest::newRow("line break") << QStringList{QStringLiteral("a\nb")};
        QTest::newRow("not ASCII") << QStringList{QStringLiteral("\u7a1f.example.org")};
    }
    void refusesNamesThatAreNone()
    {
        QFETCH(QStringList, names);
        const auto server =
            makeServerIdentity({.names = names}, *makeAuthority(QStringLiteral("Test CA")));
        QVERIFY(!server);
        QCOMPARE(server.error().code, ErrorCode::InvalidInput);
    }

    void refusesAnIssuerThatIsNone()
    {
        const auto server = makeServerIdentity({.names = {QStringLiteral("localhost")}}, {});
        QVERIFY(!server);
        QCOMPARE(server.error().code, ErrorCode::InvalidInput);
    }
};

#include "certificate_test.moc"
RINGI_TEST(CertificateTest)
