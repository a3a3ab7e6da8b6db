// SPDX-License-Identifier: Apache-2.0
#include "dkim/dkim_key.h"
#include "dkim/dkim_signer.h"
#include "smtp/smtp_client.h"
#include "support/dkim_verifiers.h"
#include "support/mail_server.h"
#include "support/plain_message.h"
#include "support/test_registry.h"

#include <QtTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace ringi;
using namespace ringi::test;

/// Signatures after a real Postfix has passed the messages on, as two verifiers that share no code
/// find them in the mailboxes.
class DkimRelayTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsAfterTheRelay_data();
    void holdsAfterTheRelay();
    void failsWhenTheRelayChangesAByte_data();
    void failsWhenTheRelayChangesAByte();

private:
    [[nodiscard]] std::optional<Error> send(const QByteArray& recipient, const QByteArray& message);
    [[nodiscard]] QString verdictOn(const QByteArray& message) const;

    test::MailServer m_server;
    QList<DkimSigner::Key> m_keys; ///< "ed" and "rsa"
    QList<DkimIdentity> m_identities;
    QByteArray m_stored; ///< one message with both signatures, as it arrived
};

namespace {

constexpr int kPatience = 30'000;
constexpr Moment kNow = fromMilliseconds(1'772'413'200'000); // 2026-03-02
constexpr auto kSender = "office@example.com";

DkimSigner::Key keyNamed(const QString& selector, DkimAlgorithm algorithm)
{
    const auto pair = makeDkimKey(algorithm);
    if (!pair)
        return {};
    return {{u"example.com"_s, selector, algorithm, pair->publicKey}, pair->privateKey};
}

QByteArray headers(const QByteArray& more)
{
    return "From: Office <office@example.com>\r\nTo: Hanako <hanako@example.test>\r\n"
           "Subject: Hello\r\nDate: Mon, 02 Mar 2026 10:00:00 +0900\r\n"
           "Message-ID: <1@example.com>\r\nMIME-Version: 1.0\r\n" +
           more + "\r\n";
}

/// As the program composes it: a subject that is folded, encoded text.
QByteArray composed(const QString& subject, const QString& text)
{
    const auto from = MailAddress::parse(QLatin1StringView(kSender));
    const auto to = MailAddress::parse(u"hanako@example.test"_s);
    const auto name = HeaderText::make(u"営業部 佐藤花子"_s);
    const auto line = HeaderText::make(subject);
    if (!from || !to || !name || !line)
        return {};
    MessageContent content{{*name, *from}, Mailbox{{}, *from}, {*name, *to}, *line,
                           text,           "1@example.com",    kNow};
    return composeMessage(content).value_or(QByteArray());
}

QByteArray twoParts()
{
    return headers("Content-Type: multipart/alternative;\r\n\tboundary=\"=_b1\"\r\n"
                   "List-Unsubscribe: <https://example.com/u/0123456789abcdef0123456789abcdef>,\r\n"
                   " <mailto:leave@example.com?subject=leave>\r\n"
                   "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"
                   "List-Id: Customers <customers.example.com>\r\n"
                   "Auto-Submitted: auto-generated\r\nFeedback-ID: 1:2:ringi:example\r\n") +
           "--=_b1\r\nContent-Type: text/plain; charset=UTF-8\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n"
           "44GK5LiW6Kmx44Gr44Gq44Gj44Gm44GK44KK44G+44GZ44CC\r\n"
           "--=_b1\r\nContent-Type: text/html; charset=UTF-8\r\n"
           "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
           "<!DOCTYPE html>\r\n<html>\r\n  <body>\r\n\t<p style=3D\"margin:0\">=E3=81=8A  =\r\n"
           "x</p> \r\n  </body>\r\n</html>\r\n.\r\n..\r\n--=_b1--\r\n\r\n\r\n";
}

QByteArray longLines()
{
    const QByteArray text = headers("Content-Type: text/plain; charset=us-ascii\r\n");
    return text + QByteArray(998, 'x') + "\r\n." + QByteArray(997, 'y') + "\r\n" +
           QByteArray("word ").repeated(199) + "end\r\n" + QByteArray(997, ' ') + "z\r\n \r\n\r\n";
}

} // namespace

void DkimRelayTest::initTestCase()
{
    const Status started = m_server.start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_keys = {keyNamed(u"ed"_s, DkimAlgorithm::Ed25519Sha256),
              keyNamed(u"rsa"_s, DkimAlgorithm::RsaSha256)};
    for (const auto& key : m_keys) {
        QVERIFY(!key.privateKey.isEmpty());
        m_identities.append(key.identity);
    }
}

/// Nothing when the relay has taken it.
std::optional<Error> DkimRelayTest::send(const QByteArray& recipient, const QByteArray& message)
{
    const auto& facts = m_server.facts();
    smtp::Endpoint endpoint;
    endpoint.host = facts.host;
    endpoint.port = facts.submissionPort;
    endpoint.tls = smtp::TlsMode::StartTls;
    endpoint.userName = facts.user;
    endpoint.caFile = facts.caFile;

    smtp::SmtpClient client(endpoint);
    std::optional<smtp::Reply> answer;
    std::optional<Error> lost;
    connect(&client, &smtp::SmtpClient::ready, [&] {
        client.add({1, {kSender, recipient}, ByteRope(message)});
        client.flush();
    });
    connect(&client, &smtp::SmtpClient::permitWanted, [&](quint64 id) {
        client.permit(id);
        client.flush();
    });
    connect(&client, &smtp::SmtpClient::rejected,
            [&](quint64, smtp::Command, const smtp::Reply& reply) { answer = reply; });
    connect(&client, &smtp::SmtpClient::answered,
            [&](quint64, const smtp::Reply& reply) { answer = reply; });
    connect(&client, &smtp::SmtpClient::lost, [&](const Error& error) { lost = error; });
    client.open(Secret::fromText(facts.password));
    if (!QTest::qWaitFor([&] { return answer || lost; }, kPatience))
        return Error{ErrorCode::TimedOut};
    if (!lost && answer->code != 250)
        lost = Error{ErrorCode::RelayRefused, QString::number(answer->code)};
    return lost;
}

QString DkimRelayTest::verdictOn(const QByteArray& message) const
{
    const auto lines = test::verifyDkim({message}, m_identities);
    return lines ? lines->join(u'\n') : lines.error().detail;
}

void DkimRelayTest::holdsAfterTheRelay_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QList<int>>("keys");
    QTest::addColumn<QString>("expected");
    struct Kind {
        const char* name;
        QByteArray message;
    };
    const QString subject = u"【重要】年度末のご挨拶と新しい営業所のご案内について（第二営業部）"_s;
    const QList<Kind> kinds{
        {"Japanese", composed(subject, u"いつもお世話になっております。\n\n敬具\n\n\n"_s)},
        {"ASCII", composed(u"Hello"_s, u"Dear Hanako,\n.\n..\n-- \n  Office\t\n\n \n"_s)},
        {"no text", composed(u"Empty"_s, {})},
        {"two parts", twoParts()},
        {"long lines", longLines()},
        {"large", headers("Content-Type: application/octet-stream\r\n"
                          "Content-Transfer-Encoding: base64\r\n") +
                      (QByteArray(76, 'A') + "\r\n").repeated(20'000)},
    };
    for (const Kind& kind : kinds) {
        QTest::addRow("%s, Ed25519", kind.name)
            << kind.message << QList<int>{0} << u"dkimpy: ed=pass; opendkim: ed=pass"_s;
        QTest::addRow("%s, RSA", kind.name)
            << kind.message << QList<int>{1} << u"dkimpy: rsa=pass; opendkim: rsa=pass"_s;
        QTest::addRow("%s, both", kind.name)
            << kind.message << QList<int>{0, 1}
            << u"dkimpy: ed=pass rsa=pass; opendkim: ed=pass rsa=pass"_s;
    }
}

void DkimRelayTest::holdsAfterTheRelay()
{
    QFETCH(QByteArray, message);
    QFETCH(QList<int>, keys);
    QFETCH(QString, expected);
    QList<DkimSigner::Key> chosen;
    for (const int key : keys)
        chosen.append(m_keys.at(key));
    const auto signer = DkimSigner::make(chosen);
    QVERIFY(signer);
    const qsizetype end = message.indexOf("\r\n\r\n");
    QVERIFY(end > 0);
    const auto fields = signer->sign(message.left(end + 2), ByteRope(message.mid(end + 4)), kNow);
    QVERIFY(fields);

    const QByteArray recipient =
        QByteArray(QTest::currentDataTag()).replace(", ", "-").replace(' ', '-').toLower() +
        "@example.test";
    const auto fault = send(recipient, *fields + message);
    QVERIFY2(!fault, fault ? qPrintable(errorCodeName(fault->code) + fault->detail) : "");
    const QString mailbox = QString::fromLatin1(recipient);
    QTRY_COMPARE_WITH_TIMEOUT(m_server.messages(mailbox).size(), 1, kPatience);
    const QByteArray stored = m_server.messages(mailbox).constFirst();
    QVERIFY(stored.contains("\nReceived: ")); // or nobody has passed it on
    QCOMPARE(verdictOn(stored), expected);
    if (recipient.startsWith("two-parts-both"))
        m_stored = stored;
}

void DkimRelayTest::failsWhenTheRelayChangesAByte_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("text") << "44GK5LiW"_ba
                          << "44GL5LiW"_ba;
    QTest::newRow("HTML") << "margin:0"_ba
                          << "margin:1"_ba;
    QTest::newRow("subject") << "Subject: Hello"_ba
                             << "Subject: Hallo"_ba;
    QTest::newRow("unsubscribing") << "One-Click"_ba
                                   << "Two-Click"_ba;
    QTest::newRow("a second From") << "Subject: "_ba
                                   << "From: evil@example.org\nSubject: "_ba;
    QTest::newRow("a footer") << "--=_b1--"_ba
                              << "--=_b1--\nsent by a list"_ba;
}

void DkimRelayTest::failsWhenTheRelayChangesAByte()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QVERIFY(m_stored.contains(before));
    QCOMPARE(verdictOn(QByteArray(m_stored).replace(before, after)),
             u"dkimpy: ed=bad rsa=bad; opendkim: ed=bad rsa=bad"_s);
}

#include "dkim_relay_test.moc"
RINGI_TEST(DkimRelayTest)
