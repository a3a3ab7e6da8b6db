// SPDX-License-Identifier: Apache-2.0
// The content of one message and the envelope of the next in one write (RFC 2920 section 3.1):
// written as logs, played whole, by line and by byte, and with a lost connection after every step.
#include "transcript.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;

namespace {

/// Up to Idle, with order 1 waiting for permission and order 2 noted.
const QByteArray kFirst = R"(
    * TLS
    S: 220 relay.example.org
    = greeted
    C: EHLO desk.example.org
    S: 250-relay.example.org
    S: 250 PIPELINING
    = ready
    > room 2
    > add 1 a@example.com
    > flush
    C: MAIL FROM:<office@example.org>
    C: RCPT TO:<a@example.com>
    C: DATA
    > room 1
    > add 2 b@example.com
    > flush
    > room 0
    S: 250 Ok
    S: 250 Ok
    S: 354 go
    = wants 1 begun
)";

/// The content of order 1 takes the envelope of order 2 along.
const QByteArray kTogether = kFirst + R"(
    > permit 1
    > flush
    C: Subject: 1
    C:
    C: x
    C: .
    C: MAIL FROM:<office@example.org>
    C: RCPT TO:<b@example.com>
    C: DATA
)";

void row(const char* name, const QByteArray& script)
{
    QTest::newRow(name) << script;
}

void goodRows()
{
    row("one round trip a message", kTogether + R"(
        S: 250 taken
        S: 250 Ok
        S: 250 Ok
        S: 354 go
        = answered 1: 250 taken
        = wants 2 begun
        > room 1
        > add 3 c@example.com
        > permit 2
        > flush
        C: Subject: 2
        C:
        C: x
        C: .
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<c@example.com>
        C: DATA
        S: 250 taken
        = answered 2: 250 taken
        > room 1
        S: 250 Ok
        S: 250 Ok
        S: 354 go
        = wants 3 begun
        > permit 3
        > flush
        C: Subject: 3
        C:
        C: x
        C: .
        S: 250 taken
        = answered 3: 250 taken
        > quit
        C: QUIT
        S: 221 bye
        = close
        = closed
    )");
    row("added behind the content", kFirst + R"(
        > withdraw 2
        > permit 1
        > flush
        C: Subject: 1
        C:
        C: x
        C: .
        > add 3 c@example.com
        > flush
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<c@example.com>
        C: DATA
        S: 250 taken
        = answered 1: 250 taken
    )");
    row("permission alone sends nothing", kFirst + R"(
        > permit 1
        > permit 2
        > room 0
    )");
    row("what was permitted before it was asked for", kFirst + R"(
        > permit 1
        > permit 2
        > flush
        C: Subject: 1
        C:
        C: x
        C: .
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<b@example.com>
        C: DATA
        S: 250 taken
        = answered 1: 250 taken
        S: 250 Ok
        S: 250 Ok
        S: 354 go
        = wants 2 begun
        C: Subject: 2
        C:
        C: x
        C: .
        S: 250 taken
        = answered 2: 250 taken
    )");
}

void refusedRows()
{
    row("the content refused, the next goes on", kTogether + R"(
        S: 554 5.7.1 Spam
        = answered 1: 554 5.7.1 Spam
        S: 250 Ok
        S: 250 Ok
        S: 354 go
        = wants 2 begun
    )");
    row("the next refused at RCPT", kTogether + R"(
        > room 0
        S: 250 taken
        S: 250 Ok
        S: 550 5.1.1 Unknown
        S: 554 No valid recipients
        = answered 1: 250 taken
        = rejected 2 at RCPT: 550 5.1.1 Unknown
        > add 3 c@example.com
        > flush
        C: RSET
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<c@example.com>
        C: DATA
        S: 250 Ok
        S: 250 Ok
        S: 250 Ok
        S: 354 go
        = wants 3 begun
    )");
    row("the next refused at MAIL", kTogether + R"(
        S: 250 taken
        S: 452 4.3.1 Full
        S: 503 no
        S: 503 no
        = answered 1: 250 taken
        = rejected 2 at MAIL: 452 4.3.1 Full
    )");
    row("the next refused and 354 all the same", kTogether + R"(
        S: 250 taken
        S: 250 Ok
        S: 550 Unknown
        S: 354 go
        = answered 1: 250 taken
        C: .
        S: 554 nobody
        = rejected 2 at RCPT: 550 Unknown
    )");
    row("what was flushed goes on by itself after a refusal", R"(
        * TLS
        S: 220 relay.example.org
        = greeted
        C: EHLO desk.example.org
        S: 250-relay.example.org
        S: 250 PIPELINING
        = ready
        > add 1 a@example.com
        > add 2 b@example.com
        > flush
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<a@example.com>
        C: DATA
        S: 250 Ok
        S: 550 Unknown
        S: 554 nobody
        = rejected 1 at RCPT: 550 Unknown
        C: RSET
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<b@example.com>
        C: DATA
    )");
}

void endingRows()
{
    row("421 to the content", kTogether + R"(
        S: 421 4.3.2 Bye
        = answered 1: 421 4.3.2 Bye
        = close
        = failed in Envelope: RelayRefused (421 4.3.2 Bye)
        = lost 2
    )");
    row("421 to the next MAIL", kTogether + R"(
        S: 250 taken
        S: 421 4.7.0 Enough
        = answered 1: 250 taken
        = close
        = rejected 2 at MAIL: 421 4.7.0 Enough
        = failed in Idle: RelayRefused (421 4.7.0 Enough)
    )");
    row("421 to the next RCPT", kTogether + R"(
        S: 250 taken
        S: 250 Ok
        S: 421 4.7.0 Enough
        = answered 1: 250 taken
        = close
        = rejected 2 at RCPT: 421 4.7.0 Enough
        = failed in Idle: RelayRefused (421 4.7.0 Enough)
    )");
    row("421 to the next DATA", kTogether + R"(
        S: 250 taken
        S: 250 Ok
        S: 250 Ok
        S: 421 4.7.0 Enough
        = answered 1: 250 taken
        = close
        = rejected 2 at DATA: 421 4.7.0 Enough
        = failed in Idle: RelayRefused (421 4.7.0 Enough)
    )");
    row("an answer too many", kTogether + R"(
        S: 250 taken
        S: 250 taken
        S: 250 Ok
        S: 250 Ok
        = answered 1: 250 taken
        = doubts 1
        = close
        = failed in Envelope: ProtocolViolation (250 Ok)
        = lost 2
    )");
    row("a refusal too many, and then the answer", kTogether + R"(
        S: 450 odd
        S: 250 taken
        S: 250 Ok
        S: 250 Ok
        = answered 1: 450 odd
        = doubts 1
        = close
        = failed in Envelope: ProtocolViolation (250 Ok)
        = lost 2
    )");
    row("no reply at all", kTogether + R"(
        S: taken
        = close
        = failed in Content: ProtocolViolation
        = unknown 1
        = lost 2
    )");
    row("354 to the content", kTogether + R"(
        S: 354 more
        = close
        = failed in Content: ProtocolViolation (354 more)
        = unknown 1
        = lost 2
    )");
    row("withdrawn after 354", kFirst + R"(
        > withdraw 1
        = close
        = failed in ContentWanted: Cancelled
        = lost 1
        = lost 2
    )");
    row("withdrawn before 354", R"(
        * TLS
        S: 220 relay.example.org
        = greeted
        C: EHLO desk.example.org
        S: 250-relay.example.org
        S: 250 PIPELINING
        = ready
        > add 1 a@example.com
        > flush
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<a@example.com>
        C: DATA
        > withdraw 1
        > permit 1
        > flush
        S: 250 Ok
        S: 250 Ok
        S: 354 go
        = close
        = failed in Envelope: Cancelled
        = lost 1
    )");
    row("quit in the middle", kTogether + R"(
        > quit
        = close
        = failed in Content: Cancelled
        = unknown 1
        = lost 2
    )");
}

} // namespace

class SessionPipelinedTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plays_data()
    {
        QTest::addColumn<QByteArray>("script");
        goodRows();
        refusedRows();
        endingRows();
    }
    void plays()
    {
        QFETCH(QByteArray, script);
        playAllWays({{TlsMode::Implicit, "desk.example.org", {}, {}},
                     {"office@example.org", "a@example.com"},
                     {},
                     script});
    }
};

#include "session_pipelined_test.moc"
RINGI_TEST(SessionPipelinedTest)
