// SPDX-License-Identifier: Apache-2.0
// Relays that say a reply too many while messages go by BDAT: nobody may get a second copy for it,
// and nobody is called reached who was not.
#include "chunking_scripts.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;

namespace {

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

} // namespace

class SessionDoubtsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plays_data()
    {
        QTest::addColumn<QByteArray>("script");
        tooManyRows();
    }
    void plays()
    {
        QFETCH(QByteArray, script);
        playChunking(script);
    }
};

#include "session_doubts_test.moc"
RINGI_TEST(SessionDoubtsTest)
