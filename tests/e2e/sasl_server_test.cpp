// SPDX-License-Identifier: Apache-2.0
// Every SASL mechanism signs in to a real Postfix, whose Dovecot checks it.
#include "smtp/connection_test.h"
#include "support/mail_server.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using smtp::ConnectionTest;

class SaslServerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Status started = m_server.start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    }

    void signsIn_data()
    {
        QTest::addColumn<QString>("mechanism");
        QTest::addColumn<bool>("token");
        for (const auto name : {"SCRAM-SHA-256"_L1, "SCRAM-SHA-1"_L1, "PLAIN"_L1, "LOGIN"_L1})
            QTest::newRow(name.data()) << QString(name) << false;
        for (const auto name : {"OAUTHBEARER"_L1, "XOAUTH2"_L1})
            QTest::newRow(name.data()) << QString(name) << true;
    }
    void signsIn()
    {
        QFETCH(QString, mechanism);
        QFETCH(bool, token);
        const Secret secret =
            Secret::fromText(token ? m_server.facts().token : m_server.facts().password);
        QCOMPARE(signIn(endpoint(mechanism, token), secret), u"Ok "_s + mechanism);
    }

    void isRefusedWithAnotherSecret_data() { signsIn_data(); }
    void isRefusedWithAnotherSecret()
    {
        QFETCH(QString, mechanism);
        QFETCH(bool, token);
        const QString outcome = signIn(endpoint(mechanism, token), Secret("something-else"));
        // The server's word for a bad token follows.
        QCOMPARE(outcome.section(u' ', 0, 0), token ? u"AuthTokenRefused"_s : u"AuthFailed"_s);
    }

    void takesTheStrongest()
    {
        smtp::Endpoint all = endpoint(u"PLAIN"_s, false);
        all.port = m_server.facts().submissionPort;
        QCOMPARE(signIn(all, Secret::fromText(m_server.facts().password)), u"Ok SCRAM-SHA-256"_s);
        all.token = true;
        QCOMPARE(signIn(all, Secret::fromText(m_server.facts().token)), u"Ok OAUTHBEARER"_s);
    }

    void neverTakesAPasswordForAToken()
    {
        QCOMPARE(signIn(endpoint(u"PLAIN"_s, true), Secret::fromText(m_server.facts().token)),
                 u"AuthNotOffered no mechanism in common"_s);
    }

private:
    [[nodiscard]] smtp::Endpoint endpoint(const QString& mechanism, bool token) const
    {
        const auto& facts = m_server.facts();
        smtp::Endpoint endpoint;
        endpoint.host = facts.host;
        endpoint.port = facts.mechanismPorts.value(mechanism);
        endpoint.userName = facts.user;
        endpoint.token = token;
        endpoint.caFile = facts.caFile;
        return endpoint;
    }

    /// "Ok MECHANISM", or the error's name and detail.
    static QString signIn(const smtp::Endpoint& endpoint, const Secret& secret)
    {
        ConnectionTest test(endpoint);
        QSignalSpy finished(&test, &ConnectionTest::finished);
        test.start(secret);
        if (finished.isEmpty() && !finished.wait(30'000))
            return u"no end"_s;
        const auto report = test.reports().at(int(ConnectionTest::Part::SignIn));
        if (report.outcome == ConnectionTest::Outcome::Ok)
            return u"Ok "_s + report.fact;
        return (errorCodeName(report.error.code) + u' ' + report.error.detail).trimmed();
    }

    test::MailServer m_server;
};

#include "sasl_server_test.moc"
RINGI_TEST(SaslServerTest)
