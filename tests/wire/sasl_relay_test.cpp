// SPDX-License-Identifier: Apache-2.0
// Signing in over real sockets and real TLS, so that channel binding has something to bind to.
#include "practice/practice_relay.h"
#include "smtp/connection_test.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;

class SaslRelayTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsIn_data()
    {
        QTest::addColumn<QByteArrayList>("offered");
        QTest::addColumn<QString>("mechanism");
        const auto row = [](const QByteArrayList& offered, const char* mechanism) {
            QTest::newRow(offered.join(' ').constData())
                << offered << QString::fromLatin1(mechanism);
        };
        row({"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS"}, "SCRAM-SHA-256-PLUS");
        row({"SCRAM-SHA-256", "SCRAM-SHA-1-PLUS"}, "SCRAM-SHA-1-PLUS");
        row({"PLAIN", "SCRAM-SHA-1", "SCRAM-SHA-256"}, "SCRAM-SHA-256");
        row({"LOGIN", "SCRAM-SHA-1", "PLAIN"}, "SCRAM-SHA-1");
        row({"LOGIN", "PLAIN"}, "PLAIN");
        row({"LOGIN"}, "LOGIN");
    }
    void signsIn()
    {
        QFETCH(QByteArrayList, offered);
        QFETCH(QString, mechanism);
        for (const TlsMode tls : {TlsMode::StartTls, TlsMode::Implicit}) {
            const auto report = signIn(offered, tls, Secret("r\xc3\xa9sum\xc3\xa9"));
            QCOMPARE(report.outcome, ConnectionTest::Outcome::Ok);
            QCOMPARE(report.fact, mechanism);
        }
    }

    void isRefusedWithAnotherPassword_data() { signsIn_data(); }
    void isRefusedWithAnotherPassword()
    {
        QFETCH(QByteArrayList, offered);
        const auto report = signIn(offered, TlsMode::StartTls, Secret("resume"));
        QCOMPARE(report.outcome, ConnectionTest::Outcome::Failed);
        QCOMPARE(report.error.code, ErrorCode::AuthFailed);
    }

    /// What is typed on another keyboard is the same password.
    void preparesThePassword()
    {
        const auto report =
            signIn({"SCRAM-SHA-256-PLUS"}, TlsMode::StartTls, Secret("re\xcc\x81sume\xcc\x81"));
        QCOMPARE(report.outcome, ConnectionTest::Outcome::Ok);
    }

private:
    static ConnectionTest::Report signIn(const QByteArrayList& offered, TlsMode tls,
                                         const Secret& password)
    {
        QTemporaryDir folder;
        practice::PracticeRelay relay({.folder = folder.path(),
                                       .tls = tls,
                                       .userName = QStringLiteral("a=b,c"),
                                       .password = Secret("r\xc3\xa9sum\xc3\xa9"),
                                       .mechanisms = offered});
        const auto endpoint = relay.start();
        if (!endpoint)
            return {};
        ConnectionTest test(*endpoint);
        QSignalSpy finished(&test, &ConnectionTest::finished);
        test.start(password);
        if (finished.isEmpty() && !finished.wait(30'000))
            return {};
        return test.reports().at(int(ConnectionTest::Part::SignIn));
    }
};

#include "sasl_relay_test.moc"
RINGI_TEST(SaslRelayTest)
