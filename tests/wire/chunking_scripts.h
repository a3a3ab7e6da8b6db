// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "transcript.h"

#include <QtTest>

/// Where the dialogues with CHUNKING begin and what they have in common.
namespace ringi::test {

inline const QByteArray kIdle = R"(
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
inline const QByteArray kThree = kIdle + R"(
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
inline const QByteArray kFourClean = R"(
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
inline const QByteArray kFourReset = QByteArray(kFourClean).replace("C: MAIL", "C: RSET\nC: MAIL");

/// EHLO in the middle, and what only its answer looks like.
inline const QByteArray kCheck = R"(
    C: EHLO desk.example.org
)";
inline const QByteArray kChecked = R"(
    S: 250-relay.example.org
    S: 250-PIPELINING
    S: 250 CHUNKING
)";

inline const QByteArray kOneTaken = "S: 250 Ok\nS: 250 Ok\nS: 250 taken\n";
inline const QByteArray kNextTaken = "S: 250 Ok\n" + kOneTaken;

inline void row(const char* name, const QByteArray& script)
{
    QTest::newRow(name) << script;
}

inline void playChunking(const QByteArray& script)
{
    playAllWays({smtp::Session::Options{.tls = smtp::TlsMode::Implicit,
                                        .clientName = "desk.example.org"},
                 {"office@example.org", "a@example.com"},
                 {},
                 script});
}

} // namespace ringi::test
