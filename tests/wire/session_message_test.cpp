// SPDX-License-Identifier: Apache-2.0
// One message after another: written as logs, played whole, by line and by byte, and with a lost
// connection after every step.
#include "transcript.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;

namespace {

const QByteArray kMessage = "Subject: x\n\n.dot\n";

/// Up to Idle, with these extensions offered under TLS.
QByteArray idle(const QByteArrayList& extensions)
{
    QByteArray script = R"(
        * TLS
        S: 220 relay.example.org
        = greeted
        C: EHLO desk.example.org
    )";
    QByteArrayList lines = extensions;
    lines.prepend("relay.example.org");
    const QByteArray last = lines.takeLast();
    for (const QByteArray& line : lines)
        script += "S: 250-" + line + '\n';
    return script + "S: 250 " + last + "\n= ready\n";
}

const QByteArray kEnvelope = R"(
        > begin
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<a@example.com>
        C: DATA
)";

const QByteArray kContent = R"(
        = content wanted
        > send
        C: Subject: x
        C:
        C: ..dot
        C: .
)";

void row(const char* name, const QByteArray& script)
{
    QTest::newRow(name) << kMessage << script;
}

void acceptedRows()
{
    row("step by step", idle({}) + R"(
        > begin
        C: MAIL FROM:<office@example.org>
        S: 250 2.1.0 Ok
        C: RCPT TO:<a@example.com>
        S: 250 2.1.5 Ok
        C: DATA
        S: 354 End data with <CR><LF>.<CR><LF>
    )" + kContent + R"(
        S: 250 2.0.0 Ok: queued
        = answered: 250 2.0.0 Ok: queued
    )");
    row("pipelined, twice", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 250 Ok
        S: 354 go
    )" + kContent + R"(
        S: 250-2.0.0 Ok
        S: 250 2.0.0 queued as 1
        = answered: 250 2.0.0 Ok 2.0.0 queued as 1
    )" + kEnvelope + R"(
        S: 250 Ok
        S: 251 Will forward
        S: 354 go
    )" + kContent + R"(
        S: 250 queued as 2
        = answered: 250 queued as 2
        > quit
        C: QUIT
        S: 221 bye
        = close
        = closed
    )");
    row("SIZE counts without stuffed dots", idle({"PIPELINING", "SIZE 1000"}) + R"(
        > begin
        C: MAIL FROM:<office@example.org> SIZE=20
        C: RCPT TO:<a@example.com>
        C: DATA
    )");
    row("8BITMIME is not named where it is not needed",
        idle({"PIPELINING", "8BITMIME"}) + kEnvelope);
    QTest::newRow("8BITMIME where it is needed")
        << QByteArray("caf\xc3\xa9") << idle({"PIPELINING", "8BITMIME", "SIZE"}) + R"(
        > begin
        C: MAIL FROM:<office@example.org> SIZE=7 BODY=8BITMIME
        C: RCPT TO:<a@example.com>
        C: DATA
    )";
}

void refusedRows()
{
    row("MAIL refused", idle({}) + R"(
        > begin
        C: MAIL FROM:<office@example.org>
        S: 451 4.3.0 Try later
        = rejected at MAIL: 451 4.3.0 Try later
        > begin
        C: MAIL FROM:<office@example.org>
    )");
    row("RCPT refused, then RSET before the next", idle({}) + R"(
        > begin
        C: MAIL FROM:<office@example.org>
        S: 250 Ok
        C: RCPT TO:<a@example.com>
        S: 550 5.1.1 Unknown
        = rejected at RCPT: 550 5.1.1 Unknown
        > begin
        C: RSET
        S: 250 Ok
        C: MAIL FROM:<office@example.org>
        S: 250 Ok
        C: RCPT TO:<a@example.com>
        S: 250 Ok
        C: DATA
        S: 354 go
    )" + kContent + R"(
        S: 250 Ok
        = answered: 250 Ok
    )");
    row("DATA refused", idle({}) + R"(
        > begin
        C: MAIL FROM:<office@example.org>
        S: 250 Ok
        C: RCPT TO:<a@example.com>
        S: 250 Ok
        C: DATA
        S: 451 4.3.5 Not now
        = rejected at DATA: 451 4.3.5 Not now
        > begin
        C: RSET
    )");
    row("MAIL refused, pipelined", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 550 5.7.1 Not you
        S: 503 5.5.1 Need MAIL
        S: 503 5.5.1 Need RCPT
        = rejected at MAIL: 550 5.7.1 Not you
    )" + kEnvelope);
    row("RCPT refused, pipelined", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 450 4.2.1 Greylisted
        S: 554 5.5.1 No valid recipients
        = rejected at RCPT: 450 4.2.1 Greylisted
        > begin
        C: RSET
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<a@example.com>
        C: DATA
        S: 250 Ok
        S: 250 Ok
        S: 250 Ok
        S: 354 go
    )" + kContent + R"(
        S: 250 Ok
        = answered: 250 Ok
    )");
    row("RCPT refused, pipelined DATA taken: a lone dot", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 550-5.1.1 Unknown
        S: 550 5.1.1 really
        S: 354 go
        C: .
        S: 554 No valid recipients
        = rejected at RCPT: 550 5.1.1 Unknown 5.1.1 really
    )" + kEnvelope);
    row("even when the lone dot is taken", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 550 Unknown
        S: 354 go
        C: .
        S: 250 Ok
        = rejected at RCPT: 550 Unknown
    )" + kEnvelope);
    row("DATA refused, pipelined", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 250 Ok
        S: 452 4.3.1 Disk full
        = rejected at DATA: 452 4.3.1 Disk full
        > begin
        C: RSET
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<a@example.com>
        C: DATA
    )");
    row("content refused for now", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 250 Ok
        S: 354 go
    )" + kContent + R"(
        S: 451 4.3.0 Try later
        = answered: 451 4.3.0 Try later
    )" + kEnvelope);
    row("content refused for good", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 250 Ok
        S: 354 go
    )" + kContent + R"(
        S: 554-5.7.1 Looks like spam
        S: 554 5.7.1 to us
        = answered: 554 5.7.1 Looks like spam 5.7.1 to us
    )" + kEnvelope);
}

void closingRows()
{
    row("421 to MAIL", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 421 4.7.0 Enough for today
        = close
        = rejected at MAIL: 421 4.7.0 Enough for today
        = failed in Idle: RelayRefused (421 4.7.0 Enough for today)
    )");
    row("421 after a refusal", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 550 Unknown
        S: 421 Bye
        = close
        = rejected at RCPT: 550 Unknown
        = failed in Idle: RelayRefused (421 Bye)
    )");
    row("421 to RSET: the message was not touched", idle({}) + R"(
        > begin
        C: MAIL FROM:<office@example.org>
        S: 250 Ok
        C: RCPT TO:<a@example.com>
        S: 550 Unknown
        = rejected at RCPT: 550 Unknown
        > begin
        C: RSET
        S: 421 Bye
        = close
        = failed in Envelope: RelayRefused (421 Bye)
    )");
    row("421 while the owner thinks", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 250 Ok
        S: 354 go
        = content wanted
        S: 421 4.4.2 Timeout
        = close
        = failed in ContentWanted: RelayRefused (421 4.4.2 Timeout)
    )");
    row("421 to the content", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 250 Ok
        S: 354 go
    )" + kContent + R"(
        S: 421 4.3.2 Shutting down
        = answered: 421 4.3.2 Shutting down
        = close
        = failed in Idle: RelayRefused (421 4.3.2 Shutting down)
    )");
    row("421 to the lone dot", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 550 Unknown
        S: 354 go
        C: .
        S: 421 Bye
        = rejected at RCPT: 550 Unknown
        = close
        = failed in Idle: RelayRefused (421 Bye)
    )");
}

void violationRows()
{
    row("an answer before the content", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 250 Ok
        S: 354 go
        = content wanted
        S: 250 Ok: queued
        = close
        = failed in ContentWanted: ProtocolViolation (250 Ok: queued)
    )");
    row("DATA answered with 250", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 250 Ok
        S: 250 Ok
        = close
        = failed in Envelope: ProtocolViolation (250 Ok)
    )");
    row("RCPT answered with 354", idle({}) + R"(
        > begin
        C: MAIL FROM:<office@example.org>
        S: 250 Ok
        C: RCPT TO:<a@example.com>
        S: 354 go
        = close
        = failed in Envelope: ProtocolViolation (354 go)
    )");
    row("content answered with 354", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 250 Ok
        S: 354 go
    )" + kContent + R"(
        S: 354 more
        = close
        = failed in Content: ProtocolViolation (354 more)
    )");
    row("content answered with no reply at all", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 250 Ok
        S: 250 Ok
        S: 354 go
    )" + kContent + R"(
        S: Ok
        = close
        = failed in Content: ProtocolViolation
    )");
    row("no dot where it could deliver", idle({"PIPELINING"}) + kEnvelope + R"(
        S: 550 Not you
        S: 250 Ok
        = close
        = failed in Envelope: ProtocolViolation (250 Ok)
    )");
}

} // namespace

class SessionMessageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plays_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("script");
        acceptedRows();
        refusedRows();
        closingRows();
        violationRows();
    }
    void plays()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, script);
        const Transcript transcript{{TlsMode::Implicit, "desk.example.org", {}, {}},
                                    {"office@example.org", "a@example.com"},
                                    message,
                                    script};
        for (const Pieces pieces : {Pieces::Whole, Pieces::Lines, Pieces::Bytes}) {
            const Replay all = replay(transcript, pieces);
            QCOMPARE(all.fault, QString());
            for (int cut = 0; cut <= all.steps; ++cut)
                QCOMPARE(replay(transcript, pieces, cut).fault, QString());
        }
    }
};

#include "session_message_test.moc"
RINGI_TEST(SessionMessageTest)
