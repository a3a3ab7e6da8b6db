// SPDX-License-Identifier: Apache-2.0
#include "smtp/smtp_client.h"
#include "support/mail_server.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;

/// Ringi's SMTP client against a real Postfix, over both kinds of TLS, with SASL.
class MailServerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void deliversOneMessageToOneMailbox_data();
    void deliversOneMessageToOneMailbox();
    void sendsSeveralOverOneConnection();
    void saysThatThePasswordIsWrong();
    void refusesACertificateOfAnUnknownAuthority();
    void refusesAnotherHostName();
    void isToldThatNothingLeavesTheMachine();

private:
    [[nodiscard]] smtp::Endpoint endpoint(smtp::TlsMode mode = smtp::TlsMode::StartTls) const;
    [[nodiscard]] Secret password() const { return Secret::fromText(m_server.facts().password); }

    test::MailServer m_server;
};

namespace {

constexpr auto kSender = "office@example.org";

/// Runs one client and writes down what came of it.
class Dialogue final {
public:
    Dialogue(const smtp::Endpoint& endpoint, const Secret& password) : m_client(endpoint)
    {
        QObject::connect(&m_client, &smtp::SmtpClient::ready, [this] { m_ready = true; });
        QObject::connect(&m_client, &smtp::SmtpClient::permitWanted, [this](quint64 id) {
            m_client.permit(id);
            m_client.flush();
        });
        QObject::connect(
            &m_client, &smtp::SmtpClient::rejected,
            [this](quint64, smtp::Command, const smtp::Reply& reply) { m_answer = reply; });
        QObject::connect(&m_client, &smtp::SmtpClient::answered,
                         [this](quint64, const smtp::Reply& reply) { m_answer = reply; });
        QObject::connect(&m_client, &smtp::SmtpClient::lost,
                         [this](const Error& error) { m_lost = error; });
        m_client.open(password);
    }

    [[nodiscard]] bool opens()
    {
        return QTest::qWaitFor([this] { return m_ready || m_lost; }, kPatience) && m_ready;
    }

    /// The relay's last word on one message; code 0 when there was none.
    [[nodiscard]] smtp::Reply send(const QByteArray& recipient, const QByteArray& message)
    {
        m_answer.reset();
        m_client.add({++m_count, {kSender, recipient}, ByteRope(message)});
        m_client.flush();
        (void)QTest::qWaitFor([this] { return m_answer || m_lost; }, kPatience);
        return m_answer.value_or(smtp::Reply{});
    }

    [[nodiscard]] QString failureName() const
    {
        return m_lost ? errorCodeName(m_lost->code) : u"none"_s;
    }
    [[nodiscard]] const smtp::ConnectionFacts& facts() const { return m_client.facts(); }

private:
    static constexpr int kPatience = 30'000;

    smtp::SmtpClient m_client;
    bool m_ready = false;
    quint64 m_count = 0;
    std::optional<smtp::Reply> m_answer;
    std::optional<Error> m_lost;
};

QByteArray messageTo(const QByteArray& recipient, const QByteArray& name)
{
    return "From: Office <office@example.org>\r\nTo: " + name + " <" + recipient +
           ">\r\nSubject: Hello " + name +
           "\r\nDate: Mon, 02 Mar 2026 10:00:00 +0900\r\nMessage-ID: <1@example.org>\r\n"
           "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n"
           "Dear " +
           name + ",\r\n.a line with a dot\r\n.\r\nthe end\r\n";
}

/// What the oracle says about all mailboxes; empty when it finds nothing wrong.
QByteArray faultsIn(const QString& maildirs, const QJsonArray& expectation)
{
    QProcess oracle;
    oracle.setProcessChannelMode(QProcess::MergedChannels);
    oracle.start(u"/usr/bin/python3"_s,
                 {u"-B"_s, QStringLiteral(RINGI_SOURCE_DIR "/tests/support/check_maildirs.py"),
                  maildirs, u"-"_s});
    oracle.write(QJsonDocument(expectation).toJson());
    oracle.closeWriteChannel();
    const bool ended = oracle.waitForFinished() && oracle.exitStatus() == QProcess::NormalExit;
    return ended && oracle.exitCode() == 0 ? QByteArray() : "oracle: " + oracle.readAll();
}

} // namespace

void MailServerTest::initTestCase()
{
    const Status started = m_server.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

smtp::Endpoint MailServerTest::endpoint(smtp::TlsMode mode) const
{
    const auto& facts = m_server.facts();
    smtp::Endpoint endpoint;
    endpoint.host = facts.host;
    endpoint.port = mode == smtp::TlsMode::StartTls ? facts.submissionPort : facts.smtpsPort;
    endpoint.tls = mode;
    endpoint.userName = facts.user;
    endpoint.caFile = facts.caFile;
    return endpoint;
}

void MailServerTest::deliversOneMessageToOneMailbox_data()
{
    QTest::addColumn<smtp::TlsMode>("mode");
    QTest::addColumn<QByteArray>("recipient");
    QTest::newRow("STARTTLS") << smtp::TlsMode::StartTls << QByteArray("starttls@example.test");
    QTest::newRow("implicit TLS") << smtp::TlsMode::Implicit
                                  << QByteArray("Implicit+tag@example.test");
}

void MailServerTest::deliversOneMessageToOneMailbox()
{
    QFETCH(smtp::TlsMode, mode);
    QFETCH(QByteArray, recipient);
    const QString mailbox = QString::fromLatin1(recipient);

    Dialogue dialogue(endpoint(mode), password());
    QVERIFY2(dialogue.opens(), qPrintable(dialogue.failureName()));
    QVERIFY(dialogue.facts().tlsVersion.startsWith("TLSv1."_L1));
    QVERIFY(!dialogue.facts().authMechanism.isEmpty());
    QCOMPARE(dialogue.send(recipient, messageTo(recipient, "Hanako")).code, 250);

    QTRY_COMPARE_WITH_TIMEOUT(m_server.messages(mailbox).size(), 1, 30'000);
    const QByteArray stored = m_server.messages(mailbox).constFirst();
    QVERIFY(stored.startsWith("Return-Path: <office@example.org>"));
    QVERIFY(stored.endsWith("\nDear Hanako,\n.a line with a dot\n.\nthe end\n"));
}

void MailServerTest::sendsSeveralOverOneConnection()
{
    test::MailServer fresh; // the oracle looks at every mailbox of a server
    const Status started = fresh.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    smtp::Endpoint relay = endpoint();
    relay.port = fresh.facts().submissionPort;
    relay.caFile = fresh.facts().caFile;

    Dialogue dialogue(relay, Secret::fromText(fresh.facts().password));
    QVERIFY2(dialogue.opens(), qPrintable(dialogue.failureName()));
    QJsonArray expectation;
    for (const char* person : {"Aiko", "Botan", "Chie"}) {
        const QByteArray name(person);
        const QByteArray recipient = name.toLower() + "@example.test";
        QCOMPARE(dialogue.send(recipient, messageTo(recipient, name)).code, 250);
        expectation.append(QJsonObject{{u"address"_s, QString::fromLatin1(recipient)},
                                       {u"name"_s, QString::fromLatin1(name)},
                                       {u"subject"_s, QString::fromLatin1("Hello " + name)},
                                       {u"body"_s, QString::fromLatin1("Dear " + name + ",")}});
    }
    QTRY_COMPARE_WITH_TIMEOUT(fresh.messageCount(), 3, 30'000);
    QCOMPARE(faultsIn(fresh.facts().maildir, expectation), QByteArray());

    expectation.removeLast(); // the oracle can say no
    QVERIFY(faultsIn(fresh.facts().maildir, expectation).contains("chie@example.test"));
}

void MailServerTest::saysThatThePasswordIsWrong()
{
    Dialogue dialogue(endpoint(), Secret(QByteArray("not the password")));
    QVERIFY(!dialogue.opens());
    QCOMPARE(dialogue.failureName(), u"AuthFailed"_s);
}

void MailServerTest::refusesACertificateOfAnUnknownAuthority()
{
    smtp::Endpoint relay = endpoint();
    relay.caFile.clear();
    Dialogue dialogue(relay, password());
    QVERIFY(!dialogue.opens());
    QCOMPARE(dialogue.failureName(), u"CertificateUntrusted"_s);
}

void MailServerTest::refusesAnotherHostName()
{
    smtp::Endpoint relay = endpoint();
    relay.host = u"127.0.0.1"_s; // the same server by a name that its certificate does not bear
    Dialogue dialogue(relay, password());
    QVERIFY(!dialogue.opens());
    QCOMPARE(dialogue.failureName(), u"CertificateWrongHost"_s);
}

void MailServerTest::isToldThatNothingLeavesTheMachine()
{
    Dialogue dialogue(endpoint(), password());
    QVERIFY2(dialogue.opens(), qPrintable(dialogue.failureName()));
    const QByteArray elsewhere("somebody@example.com");
    QCOMPARE(dialogue.send(elsewhere, messageTo(elsewhere, "Nobody")).code / 100, 5);
}

#include "mail_server_test.moc"
RINGI_TEST(MailServerTest)
