// SPDX-License-Identifier: Apache-2.0
// BDAT (RFC 3030), with a window of orders: written as logs, played whole, by line and by byte, and
// with a lost connection after every step.
#include "transcript.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;

namespace {

const QByteArray kIdle = R"(
    * TLS
    S: 220 relay.example.org
    = greeted
    C: EHLO desk.example.org
    S: 250-relay.example.org
    S: 250-PIPELINING
    S: 250 CHUNKING
    > window 3
    = ready
    > room 3
)";

/// Three orders in one write.
const QByteArray kThree = kIdle + R"(
    > add 1 a@example.com
    > add 2 b@example.com
    > add 3 c@example.com
    > room 0
    = wants 1
    = wants 2
    = wants 3
    > flush
    > permit 1
    > permit 2
    > permit 3
    > flush
    C: MAIL FROM:<office@example.org>
    C: RCPT TO:<a@example.com>
    C: BDAT 17 LAST
    C: Subject: 1
    C:
    C: x
    C: RSET
    C: MAIL FROM:<office@example.org>
    C: RCPT TO:<b@example.com>
    C: BDAT 17 LAST
    C: Subject: 2
    C:
    C: x
    C: RSET
    C: MAIL FROM:<office@example.org>
    C: RCPT TO:<c@example.com>
    C: BDAT 17 LAST
    C: Subject: 3
    C:
    C: x
)";

/// The next after a clean end, or after another.
const QByteArray kFourClean = R"(
    > add 4 d@example.com
    = wants 4
    > permit 4
    > flush
    C: MAIL FROM:<office@example.org>
    C: RCPT TO:<d@example.com>
    C: BDAT 17 LAST
    C: Subject: 4
    C:
    C: x
)";
const QByteArray kFourReset = QByteArray(kFourClean).replace("C: MAIL", "C: RSET\nC: MAIL");

/// EHLO in the middle, and what only its answer looks like.
const QByteArray kCheck = R"(
    C: EHLO desk.example.org
)";
const QByteArray kChecked = R"(
    S: 250-relay.example.org
    S: 250-PIPELINING
    S: 250 CHUNKING
)";

const QByteArray kOneTaken = "S: 250 Ok\nS: 250 Ok\nS: 250 taken\n";
const QByteArray kNextTaken = "S: 250 Ok\n" + kOneTaken;

void row(const char* name, const QByteArray& script)
{
    QTest::newRow(name) << script;
}

void goodRows()
{
    row("three in one write", kThree + kOneTaken + kNextTaken + kNextTaken + R"(
        = answered 1: 250 taken
        = answered 2: 250 taken
        = answered 3: 250 taken
        > room 3
    )" + kFourClean + kOneTaken + "= answered 4: 250 taken\n> quit\nC: QUIT\n");
    row("one after another while others are under way", kThree + kOneTaken + R"(
        = answered 1: 250 taken
        > room 1
    )" + kFourReset + kNextTaken + kNextTaken + kNextTaken + R"(
        = answered 2: 250 taken
        = answered 3: 250 taken
        = answered 4: 250 taken
    )");
    row("whoever is permitted goes", kIdle + R"(
        > add 1 a@example.com
        > add 2 b@example.com
        = wants 1
        = wants 2
        > permit 2
        > flush
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<b@example.com>
        C: BDAT 17 LAST
        C: Subject: 2
        C:
        C: x
        > withdraw 1
        > room 2
        > permit 1
        > flush
    )" + kOneTaken + "= answered 2: 250 taken\n> room 3\n");
    row("without PIPELINING it is DATA", R"(
        * TLS
        S: 220 relay.example.org
        = greeted
        C: EHLO desk.example.org
        S: 250-relay.example.org
        S: 250 CHUNKING
        = ready
        > room 1
        > add 1 a@example.com
        > flush
        C: MAIL FROM:<office@example.org>
        S: 250 Ok
        C: RCPT TO:<a@example.com>
        S: 250 Ok
        C: DATA
    )");
}

void refusedRows()
{
    row("the first at RCPT", kThree + R"(
        S: 250 Ok
        S: 550 5.1.1 Unknown
        S: 503 Need RCPT
        = rejected 1 at RCPT: 550 5.1.1 Unknown
    )" + kNextTaken + kNextTaken +
                                 R"(
        = answered 2: 250 taken
        = answered 3: 250 taken
    )" + kFourClean);
    row("the second at MAIL", kThree + kOneTaken + R"(
        = answered 1: 250 taken
        S: 250 Ok
        S: 450 4.7.1 Slow down
        S: 503 Need MAIL
        S: 503 Need MAIL
        = rejected 2 at MAIL: 450 4.7.1 Slow down
    )" + kNextTaken + "= answered 3: 250 taken\n" +
                                  kFourClean);
    row("the last at RCPT: RSET before the next", kThree + kOneTaken + kNextTaken + R"(
        = answered 1: 250 taken
        = answered 2: 250 taken
        S: 250 Ok
        S: 250 Ok
        S: 550 Unknown
        S: 503 Need RCPT
        = rejected 3 at RCPT: 550 Unknown
    )" + kFourReset);
    row("the last at BDAT: RSET before the next", kThree + kOneTaken + kNextTaken + R"(
        = answered 1: 250 taken
        = answered 2: 250 taken
        S: 250 Ok
        S: 250 Ok
        S: 250 Ok
        S: 554 5.7.1 Spam
        > room 0
    )" + kCheck + kChecked + "= answered 3: 554 5.7.1 Spam\n> room 3\n" + kFourClean);
    row("the first at BDAT: believed when all is answered", kThree + R"(
        S: 250 Ok
        S: 250 Ok
        S: 450 4.3.0 Later
        > room 0
    )" + kNextTaken + "= answered 2: 250 taken\n" + kNextTaken + "= answered 3: 250 taken\n" +
                                                                  kCheck + kChecked + R"(
        = answered 1: 450 4.3.0 Later
        > room 3
    )" + kFourClean);
    row("at RCPT, and BDAT hears more than that it is out of order", kThree + R"(
        S: 250 Ok
        S: 450 Later
        S: 550 No
    )" + kNextTaken + "= answered 2: 250 taken\n" + kNextTaken + "= answered 3: 250 taken\n" +
                                                                       kCheck + kChecked + R"(
        = rejected 1 at RCPT: 450 Later
    )");
}

/// A reply too many, by which all that follow are moved.
void tooManyRows()
{
    const QByteArray two = kThree + kOneTaken + "= answered 1: 250 taken\n";
    row("450 for the content, and then its answer", two + R"(
        S: 250 Ok
        S: 250 Ok
        S: 250 Ok
        S: 450 4.3.0 odd
        S: 250 taken
        S: 250 Ok
        S: 250 Ok
        S: 250 Ok
    )" + "= answered 3: 250 Ok\n" + kCheck + R"(
        S: 250 taken
        = doubts 1 3
        = close
        = failed in Content: ProtocolViolation (250 taken)
        = unknown 2
    )");
    row("450 for RCPT, and then its answer", two + R"(
        S: 250 Ok
        S: 250 Ok
        S: 450 odd
        S: 250 Ok
        = doubts 1
        = close
        = failed in Content: ProtocolViolation (250 Ok)
        = unknown 2
        = unknown 3
    )");
    row("450 for MAIL, and then its answer", two + R"(
        S: 250 Ok
        S: 450 odd
        S: 250 Ok
        = doubts 1
        = close
        = failed in Content: ProtocolViolation (250 Ok)
        = unknown 2
        = unknown 3
    )");
    row("250, and then the content is refused", two + R"(
        S: 250 Ok
        S: 250 Ok
        S: 250 odd
        S: 250 Ok
        = answered 2: 250 Ok
        S: 554 5.7.1 Spam
        = doubts 1 2
        = close
        = failed in Content: ProtocolViolation (554 5.7.1 Spam)
        = unknown 3
    )");
    row("250, and then the content of the last is refused", two + kNextTaken + R"(
        = answered 2: 250 taken
        S: 250 Ok
        S: 250 Ok
        S: 250 odd
        S: 250 Ok
        = answered 3: 250 Ok
        S: 554 5.7.1 Spam
        = doubts 1 2 3
        = close
        = failed in Idle: ProtocolViolation (554 5.7.1 Spam)
    )");
    row("nobody notices before QUIT", two + kNextTaken + R"(
        = answered 2: 250 taken
        S: 250 Ok
        S: 250 Ok
        S: 250 odd
        S: 250 Ok
        = answered 3: 250 Ok
        > quit
        C: QUIT
        S: 554 5.7.1 Spam
        S: 221 Bye
        = doubts 1 2 3
        = close
        = failed in Quitting: ProtocolViolation (554 5.7.1 Spam)
    )");
    row("other words to QUIT are a goodbye", two + kNextTaken + kNextTaken + R"(
        = answered 2: 250 taken
        = answered 3: 250 taken
        > quit
        C: QUIT
        S: 250 Bye
    )");
    row("no EHLO in the middle", two + kNextTaken + R"(
        = answered 2: 250 taken
        S: 250 Ok
        S: 250 Ok
        S: 250 Ok
        S: 554 Spam
    )" + kCheck + R"(
        S: 503 Duplicate EHLO
        = doubts 1 2
        = close
        = failed in Content: ProtocolViolation (503 Duplicate EHLO)
        = unknown 3
    )");
    row("the answer to RCPT for that to the content", QByteArray(kThree).replace(
            "S: 250 CHUNKING", "S: 250-CHUNKING\n    S: 250 ENHANCEDSTATUSCODES") + R"(
        S: 250 2.1.0 Ok
        S: 250 2.0.0 odd
        S: 250 2.1.5 Ok
        = close
        = failed in Content: ProtocolViolation (250 2.1.5 Ok)
        = unknown 1
        = unknown 2
        = unknown 3
    )");
}

void endingRows()
{
    row("RCPT refused and BDAT taken", kThree + kOneTaken + R"(
        = answered 1: 250 taken
        S: 250 Ok
        S: 250 Ok
        S: 550 Unknown
        S: 250 taken
        = doubts 1
        = close
        = failed in Content: ProtocolViolation (250 taken)
        = unknown 2
        = unknown 3
    )");
    row("MAIL refused and the rest taken", kThree + R"(
        S: 550 Not you
        S: 250 Ok
        = close
        = failed in Content: ProtocolViolation (250 Ok)
        = unknown 1
        = unknown 2
        = unknown 3
    )");
    row("a refusal and no more", kThree + R"(
        S: 250 Ok
        S: 450 Later
        > quit
        = close
        = failed in Content: Cancelled
        = unknown 1
        = unknown 2
        = unknown 3
    )");
    row("354 to BDAT", kThree + R"(
        S: 250 Ok
        S: 250 Ok
        S: 354 go
        = close
        = failed in Content: ProtocolViolation (354 go)
        = unknown 1
        = unknown 2
        = unknown 3
    )");
    row("a refusal and then no reply at all", kThree + R"(
        S: 250 Ok
        S: 550 Unknown
        S: what
        = close
        = failed in Content: ProtocolViolation
        = unknown 1
        = unknown 2
        = unknown 3
    )");
    row("421 to MAIL", kThree + R"(
        S: 421 4.7.0 Enough
        = close
        = rejected 1 at MAIL: 421 4.7.0 Enough
        = failed in Content: RelayRefused (421 4.7.0 Enough)
        = unknown 2
        = unknown 3
    )");
    row("421 after a refusal", kThree + R"(
        S: 250 Ok
        S: 550 Unknown
        S: 421 Bye
        = rejected 1 at RCPT: 550 Unknown
        = close
        = failed in Content: RelayRefused (421 Bye)
        = unknown 2
        = unknown 3
    )");
    row("421 to RSET", kThree + kOneTaken + R"(
        = answered 1: 250 taken
        S: 421 Bye
        = close
        = failed in Content: RelayRefused (421 Bye)
        = unknown 2
        = unknown 3
    )");
    row("RSET refused", kThree + kOneTaken + R"(
        = answered 1: 250 taken
        S: 500 what
        = doubts 1
        = close
        = failed in Content: ProtocolViolation (500 what)
        = unknown 2
        = unknown 3
    )");
    row("421 to the content", kThree + R"(
        S: 250 Ok
        S: 250 Ok
        S: 421 Bye
        = answered 1: 421 Bye
        = close
        = failed in Content: RelayRefused (421 Bye)
        = unknown 2
        = unknown 3
    )");
    row("421 while orders wait for permission", kIdle + R"(
        > add 1 a@example.com
        = wants 1
        S: 421 4.4.2 Timeout
        = close
        = failed in Envelope: RelayRefused (421 4.4.2 Timeout)
        = lost 1
    )");
    row("some sent, some not", kIdle + R"(
        > add 1 a@example.com
        > add 2 b@example.com
        = wants 1
        = wants 2
        > permit 1
        > flush
        C: MAIL FROM:<office@example.org>
        C: RCPT TO:<a@example.com>
        C: BDAT 17 LAST
        C: Subject: 1
        C:
        C: x
        > permit 2
        S: 354 what
        = close
        = failed in Content: ProtocolViolation (354 what)
        = unknown 1
        = lost 2
    )");
    row("quit in the middle", kThree + R"(
        > quit
        = close
        = failed in Content: Cancelled
        = unknown 1
        = unknown 2
        = unknown 3
    )");
}

} // namespace

class SessionChunkingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plays_data()
    {
        QTest::addColumn<QByteArray>("script");
        goodRows();
        refusedRows();
        tooManyRows();
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

#include "session_chunking_test.moc"
RINGI_TEST(SessionChunkingTest)
