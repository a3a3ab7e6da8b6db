// SPDX-License-Identifier: Apache-2.0
// Addresses that are not ASCII (RFC 6531), written as logs.
#include "transcript.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;

namespace {

const QByteArray kAscii("office@example.org");
const QByteArray kUtf8("\xe5\xb1\xb1\xe7\x94\xb0@example.com"); // Yamada
const QByteArray kUtf8Domain("a@\xe4\xbe\x8b.example.org");

/// Up to Idle, with these extensions offered under TLS.
QByteArray idle(const QByteArrayList& extensions)
{
    QByteArray script = R"(
        * TLS
        S: 220 relay.example.org
        = greeted
        C: EHLO desk.example.org
        S: 250-relay.example.org
    )";
    for (const QByteArray& line : extensions)
        script += "S: 250-" + line + '\n';
    return script + "S: 250 HELP\n= ready\n";
}

const QByteArray kOffered = idle({"PIPELINING", "8BITMIME", "SMTPUTF8"});
const QByteArray kNotOffered = idle({"PIPELINING", "8BITMIME", "SIZE 1000"});
const QByteArray kNoWord = "> begin\n= rejected at RCPT: 550 address that needs SMTPUTF8, which "
                           "the relay does not offer\n";

void row(const char* name, const Envelope& envelope, const QByteArray& message,
         const QByteArray& script)
{
    QTest::newRow(name) << envelope.sender << envelope.recipient << envelope.smtpUtf8 << message
                        << script;
}

void offeredRows()
{
    row("recipient in UTF-8", {kAscii, kUtf8, true}, "Hello\n", kOffered + R"(
        > begin
        C: MAIL FROM:<office@example.org> SMTPUTF8
        C: RCPT TO:<)" + kUtf8 + R"(>
        C: DATA
        S: 250 Ok
        S: 250 Ok
        S: 354 go
        = content wanted
        > send
        C: Hello
        C: .
        S: 250 Ok
        = answered: 250 Ok
    )");
    row("all parameters",
        {kUtf8, kUtf8Domain, true}, "caf\xc3\xa9\n", idle({"SIZE", "8BITMIME", "SMTPUTF8"}) + R"(
        > begin
        C: MAIL FROM:<)" + kUtf8 + R"(> SIZE=7 BODY=8BITMIME SMTPUTF8
        S: 250 Ok
        C: RCPT TO:<)" + kUtf8Domain + R"(>
    )");
    row("headers need it, addresses do not", {kAscii, "b@example.com", true}, "x", kOffered + R"(
        > begin
        C: MAIL FROM:<office@example.org> SMTPUTF8
        C: RCPT TO:<b@example.com>
        C: DATA
    )");
    row("not asked for where it is not needed", {kAscii, "b@example.com"}, "x", kOffered + R"(
        > begin
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<b@example.com>
        C: DATA
    )");
    row("the relay has its own reasons", {kAscii, kUtf8, true}, "x", kOffered + R"(
        > begin
        C: MAIL FROM:<office@example.org> SMTPUTF8
        C: RCPT TO:<)" + kUtf8 + R"(>
        C: DATA
        S: 250 Ok
        S: 553 5.6.7 Not to that one
        S: 554 5.5.1 No valid recipients
        = rejected at RCPT: 553 5.6.7 Not to that one
    )");
}

void refusedRows()
{
    row("not offered: not a word", {kAscii, kUtf8, true}, "x", kNotOffered + kNoWord);
    row("not offered, headers need it", {kAscii, "b@example.com", true}, "x",
        kNotOffered + kNoWord);
    row("not offered, sender needs it", {kUtf8, "b@example.com", true}, "x", kNotOffered + R"(
        > begin
        = rejected at MAIL: 550 address that needs SMTPUTF8, which the relay does not offer
    )");
    const QByteArray noRecipient = kOffered + R"(
        > begin
        = rejected at RCPT: 553 address that cannot be sent
    )";
    row("UTF-8 without the flag", {kAscii, kUtf8}, "x", noRecipient);
    row("not UTF-8", {kAscii, "\xe5@example.com", true}, "x", noRecipient);
    row("overlong", {kAscii, "a\xc0\xaf@example.com", true}, "x", noRecipient);
    row("surrogate", {kAscii, "a\xed\xa0\x80@example.com", true}, "x", noRecipient);
    row("cut character", {kAscii, "a@example.com\xe5\xb1", true}, "x", noRecipient);
    row("C1 control", {kAscii, "a\xc2\x85@example.com", true}, "x", noRecipient);
    row("line separator", {kAscii, "a\xe2\x80\xa8@example.com", true}, "x", noRecipient);
    row("wide space",
        {kAscii,
         "a\xe3\x80\x80"
         "b@example.com",
         true},
        "x", noRecipient);
    row("NUL", {kAscii, QByteArray("a\0b@example.com", 15), true}, "x", noRecipient);
    row("second recipient", {kAscii, kUtf8 + ">\r\nRCPT TO:<b@example.com", true}, "x",
        noRecipient);
    row("sender with a parameter", {kUtf8 + "> SIZE=1", "b@example.com", true}, "x", kOffered + R"(
        > begin
        = rejected at MAIL: 553 address that cannot be sent
    )");
}

} // namespace

class SessionUtf8Test final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plays_data()
    {
        QTest::addColumn<QByteArray>("sender");
        QTest::addColumn<QByteArray>("recipient");
        QTest::addColumn<bool>("smtpUtf8");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("script");
        offeredRows();
        refusedRows();
    }
    void plays()
    {
        QFETCH(QByteArray, sender);
        QFETCH(QByteArray, recipient);
        QFETCH(bool, smtpUtf8);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, script);
        const Transcript transcript{{TlsMode::Implicit, "desk.example.org", {}, {}},
                                    {sender, recipient, smtpUtf8},
                                    message,
                                    script};
        for (const Pieces pieces : {Pieces::Whole, Pieces::Lines, Pieces::Bytes}) {
            const Replay all = replay(transcript, pieces);
            QCOMPARE(all.fault, QString());
            for (int cut = 0; cut <= all.steps; ++cut)
                QCOMPARE(replay(transcript, pieces, cut).fault, QString());
        }
    }

    /// Its own refusal is told from the relay's by the empty `raw`, and from others by its status.
    void refusesWithAStatus()
    {
        Session session({TlsMode::Implicit, "desk.example.org", {}, {}});
        (void)session.tlsEstablished();
        (void)session.received("220 relay\r\n");
        (void)session.received("250-relay\r\n250 8BITMIME\r\n");
        const Actions actions = session.add({1, {kAscii, kUtf8, true}, ByteRope("x")});
        QCOMPARE(actions.size(), std::size_t{1});
        const auto* rejected = std::get_if<action::Rejected>(&actions.front());
        QVERIFY(rejected);
        QVERIFY(rejected->reply.raw.isEmpty());
        QVERIFY(rejected->reply.isPermanent());
        QCOMPARE(rejected->reply.enhanced, (EnhancedStatus{5, 6, 7}));
        QCOMPARE(session.phase(), Phase::Idle);
    }
};

#include "session_utf8_test.moc"
RINGI_TEST(SessionUtf8Test)
