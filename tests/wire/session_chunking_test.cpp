// SPDX-License-Identifier: Apache-2.0
// BDAT (RFC 3030), with a window of orders: written as logs, played whole, by line and by byte, and
// with a lost connection after every step.
#include "chunking_scripts.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;

namespace {

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
        endingRows();
    }
    void plays()
    {
        QFETCH(QByteArray, script);
        playChunking(script);
    }
};

#include "session_chunking_test.moc"
RINGI_TEST(SessionChunkingTest)
