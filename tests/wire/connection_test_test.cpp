// SPDX-License-Identifier: Apache-2.0
#include "fault_server.h"
#include "practice/practice_relay.h"
#include "smtp/connection_test.h"

#include "support/test_registry.h"

#include <QMetaEnum>
#include <QTemporaryDir>
#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::practice;
using namespace ringi::test;

namespace {

/// "Resolve Ok 127.0.0.1", "Tls Failed TlsNotOffered": what was reported, in order.
QStringList run(const Endpoint& endpoint, const Secret& password, Timeouts timeouts = {})
{
    ConnectionTest test(endpoint, timeouts);
    QStringList lines;
    QObject::connect(&test, &ConnectionTest::reported, &test, [&](const auto& report) {
        const auto part = QMetaEnum::fromType<ConnectionTest::Part>();
        const auto outcome = QMetaEnum::fromType<ConnectionTest::Outcome>();
        QString line = QLatin1StringView(part.valueToKey(static_cast<int>(report.part))) +
                       QStringLiteral(" ") +
                       QLatin1StringView(outcome.valueToKey(static_cast<int>(report.outcome)));
        if (report.outcome == ConnectionTest::Outcome::Failed)
            line += u' ' + errorCodeName(report.error.code);
        else if (!report.fact.isEmpty())
            line += u' ' + report.fact;
        lines.append(line);
    });
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.start(password);
    if (!QTest::qWaitFor([&] { return finished.count() > 0; }, 30'000))
        return {QStringLiteral("never finished")};
    lines.append(finished.first().first().toBool() ? QStringLiteral("good")
                                                   : QStringLiteral("bad"));
    return lines;
}

PracticeRelayOptions relayOptions(const QTemporaryDir& folder)
{
    return {.folder = folder.path(),
            .userName = QStringLiteral("alice"),
            .password = Secret("wonderland")};
}

} // namespace

class ConnectionTestTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsEachPart()
    {
        const QTemporaryDir folder;
        PracticeRelay relay(relayOptions(folder));
        const auto endpoint = relay.start();
        QVERIFY(endpoint);
        QCOMPARE(run(*endpoint, Secret("wonderland")),
                 (QStringList{QStringLiteral("Resolve Ok 127.0.0.1"),
                              QStringLiteral("Connect Ok 127.0.0.1"),
                              QStringLiteral("Tls Ok TLSv1.3"), QStringLiteral("SignIn Ok PLAIN"),
                              QStringLiteral("Quit Ok"), QStringLiteral("good")}));
        QCOMPARE(relay.count(), 0);
    }

    void skipsSigningInWithoutAUser()
    {
        const QTemporaryDir folder;
        PracticeRelay relay({.folder = folder.path(), .tls = TlsMode::Implicit});
        const auto endpoint = relay.start();
        QVERIFY(endpoint);
        QCOMPARE(run(*endpoint, {}).mid(3),
                 (QStringList{QStringLiteral("SignIn Skipped"), QStringLiteral("Quit Ok"),
                              QStringLiteral("good")}));
    }

    void namesAWrongPassword()
    {
        const QTemporaryDir folder;
        PracticeRelay relay(relayOptions(folder));
        const auto endpoint = relay.start();
        QVERIFY(endpoint);
        QCOMPARE(run(*endpoint, Secret("looking-glass")).mid(2),
                 (QStringList{QStringLiteral("Tls Ok TLSv1.3"),
                              QStringLiteral("SignIn Failed AuthFailed"),
                              QStringLiteral("Quit Skipped"), QStringLiteral("bad")}));
    }

    void namesAnUntrustedCertificate()
    {
        const QTemporaryDir folder;
        PracticeRelay relay(relayOptions(folder));
        auto endpoint = relay.start();
        QVERIFY(endpoint);
        endpoint->caFile.clear();
        endpoint->caPem.clear();
        QCOMPARE(run(*endpoint, Secret("wonderland")).mid(1),
                 (QStringList{QStringLiteral("Connect Ok 127.0.0.1"),
                              QStringLiteral("Tls Failed CertificateUntrusted"),
                              QStringLiteral("SignIn Skipped"), QStringLiteral("Quit Skipped"),
                              QStringLiteral("bad")}));
    }

    void namesAClosedPort()
    {
        const QTemporaryDir folder;
        PracticeRelay relay(relayOptions(folder));
        const auto endpoint = relay.start();
        QVERIFY(endpoint);
        relay.stop();
        QCOMPARE(run(*endpoint, {}),
                 (QStringList{QStringLiteral("Resolve Ok 127.0.0.1"),
                              QStringLiteral("Connect Failed ConnectionRefused"),
                              QStringLiteral("Tls Skipped"), QStringLiteral("SignIn Skipped"),
                              QStringLiteral("Quit Skipped"), QStringLiteral("bad")}));
    }

    void namesAMissingStartTls()
    {
        FaultServer server({.answers = {{"EHLO", "250 fault.invalid"}}});
        QCOMPARE(run(server.endpoint(), {}).mid(1, 2),
                 (QStringList{QStringLiteral("Connect Ok 127.0.0.1"),
                              QStringLiteral("Tls Failed TlsNotOffered")}));
    }

    void namesASilentServer()
    {
        FaultServer server({.silentAt = {"CONNECT"}});
        QCOMPARE(run(server.endpoint(), {}, {.greeting = std::chrono::milliseconds{30}}).mid(0, 2),
                 (QStringList{QStringLiteral("Resolve Ok 127.0.0.1"),
                              QStringLiteral("Connect Failed TimedOut")}));
    }

    void namesABadCaFileAtOnce()
    {
        Endpoint endpoint;
        endpoint.host = QStringLiteral("127.0.0.1");
        endpoint.caFile = QStringLiteral("/nonexistent/ca.pem");
        QCOMPARE(run(endpoint, {}).first(), QStringLiteral("Resolve Failed CaFileUnreadable"));
    }
};

#include "connection_test_test.moc"
RINGI_TEST(ConnectionTestTest)
