// SPDX-License-Identifier: Apache-2.0
// Greeting, EHLO, STARTTLS, AUTH, QUIT: written as logs, played whole, by line and by byte, and
// with a lost connection after every step.
#include "transcript.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;

namespace {

Session::Options options(TlsMode tls, QByteArray user)
{
    return {tls, "desk.example.org", std::move(user), Secret("wonderland")};
}

const QByteArray kToTls = R"(
    S: 220 relay.example.org ESMTP
    = greeted
    C: EHLO desk.example.org
    S: 250-relay.example.org
    S: 250-PIPELINING
    S: 250 STARTTLS
    C: STARTTLS
    S: 220 2.0.0 Ready to start TLS
    * TLS
    C: EHLO desk.example.org
)";

void row(const char* name, TlsMode tls, const char* user, const QByteArray& script)
{
    QTest::newRow(name) << tls << QByteArray(user) << script;
}

void signInRows()
{
    row("AUTH PLAIN", TlsMode::StartTls, "alice", kToTls + R"(
        S: 250-relay.example.org
        S: 250 AUTH LOGIN PLAIN
        C: AUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=
        S: 235 2.7.0 Authentication successful
        = signed in by PLAIN
        = ready
        > quit
        C: QUIT
        S: 221 2.0.0 Bye
        = close
        = closed
    )");
    row("AUTH LOGIN", TlsMode::StartTls, "alice", kToTls + R"(
        S: 250-relay.example.org
        S: 250 AUTH LOGIN CRAM-MD5
        C: AUTH LOGIN
        S: 334 VXNlcm5hbWU6
        C: YWxpY2U=
        S: 334 UGFzc3dvcmQ6
        C: d29uZGVybGFuZA==
        S: 235 2.7.0 Authentication successful
        = signed in by LOGIN
        = ready
    )");
    row("without a user name nobody signs in", TlsMode::StartTls, "", kToTls + R"(
        S: 250-relay.example.org
        S: 250 AUTH PLAIN
        = ready
    )");
    row("implicit TLS", TlsMode::Implicit, "alice", R"(
        * TLS
        S: 220-relay.example.org
        S: 220 ready
        = greeted
        C: EHLO desk.example.org
        S: 250-relay.example.org
        S: 250 AUTH PLAIN
        C: AUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=
        S: 235 ok
        = signed in by PLAIN
        = ready
    )");
    row("what was offered in the clear does not count", TlsMode::StartTls, "alice", R"(
        S: 220 relay.example.org
        = greeted
        C: EHLO desk.example.org
        S: 250-relay.example.org
        S: 250-AUTH PLAIN LOGIN
        S: 250 STARTTLS
        C: STARTTLS
        S: 220 go
        * TLS
        C: EHLO desk.example.org
        S: 250 relay.example.org
        C: QUIT
        = close
        = failed in SigningIn: AuthNotOffered
    )");
}

void signInRefusedRows()
{
    const QByteArray kToAuth = kToTls + R"(
        S: 250-relay.example.org
        S: 250 AUTH PLAIN LOGIN
        C: AUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=
    )";
    row("wrong password", TlsMode::StartTls, "alice", kToAuth + R"(
        S: 535-5.7.8 Authentication
        S: 535 5.7.8 failed
        C: QUIT
        = close
        = failed in SigningIn: AuthFailed (535-5.7.8 Authentication / 535 5.7.8 failed)
    )");
    row("sign-in out of order for now", TlsMode::StartTls, "alice", kToAuth + R"(
        S: 454 4.7.0 Temporary authentication failure
        C: QUIT
        = close
        = failed in SigningIn: AuthLater (454 4.7.0 Temporary authentication failure)
    )");
    row("a challenge nobody asked for", TlsMode::StartTls, "alice", kToAuth + R"(
        S: 334 more
        = close
        = failed in SigningIn: ProtocolViolation (334 more)
    )");
    row("user name refused", TlsMode::StartTls, "alice", kToTls + R"(
        S: 250-relay.example.org
        S: 250 AUTH LOGIN
        C: AUTH LOGIN
        S: 334 VXNlcm5hbWU6
        C: YWxpY2U=
        S: 535 no
        C: QUIT
        = close
        = failed in SigningIn: AuthFailed (535 no)
    )");
    row("signed in before the password", TlsMode::StartTls, "alice", kToTls + R"(
        S: 250-relay.example.org
        S: 250 AUTH LOGIN
        C: AUTH LOGIN
        S: 235 welcome
        = close
        = failed in SigningIn: ProtocolViolation (235 welcome)
    )");
    row("only mechanisms we do not speak", TlsMode::StartTls, "alice", kToTls + R"(
        S: 250-relay.example.org
        S: 250 AUTH GSSAPI XOAUTH2
        C: QUIT
        = close
        = failed in SigningIn: AuthNotOffered
    )");
    row("EHLO refused under TLS", TlsMode::StartTls, "alice", kToTls + R"(
        S: 550 You are not wanted here
        C: QUIT
        = close
        = failed in SigningIn: RelayRefused (550 You are not wanted here)
    )");
}

void refusedRows()
{
    row("greeted with a refusal", TlsMode::StartTls, "alice", R"(
        S: 554 No SMTP service here
        C: QUIT
        = close
        = failed in Connecting: RelayRefused (554 No SMTP service here)
    )");
    row("greeted with 421", TlsMode::StartTls, "alice", R"(
        S: 421 4.3.2 Too busy
        = close
        = failed in Connecting: RelayRefused (421 4.3.2 Too busy)
    )");
    row("greeted by something else", TlsMode::StartTls, "alice", R"(
        S: SSH-2.0-OpenSSH_9.2
        = close
        = failed in Connecting: ProtocolViolation
    )");
    row("EHLO unknown: no fall-back to HELO", TlsMode::StartTls, "alice", R"(
        S: 220 old
        = greeted
        C: EHLO desk.example.org
        S: 502 Command not implemented
        C: QUIT
        = close
        = failed in Connecting: RelayRefused (502 Command not implemented)
    )");
    row("421 to EHLO", TlsMode::StartTls, "alice", R"(
        S: 220 relay
        = greeted
        C: EHLO desk.example.org
        S: 421 going down
        = close
        = failed in Connecting: RelayRefused (421 going down)
    )");
    row("STARTTLS not offered", TlsMode::StartTls, "alice", R"(
        S: 220 relay
        = greeted
        C: EHLO desk.example.org
        S: 250-relay
        S: 250 AUTH PLAIN
        C: QUIT
        = close
        = failed in Connecting: TlsNotOffered
    )");
    row("STARTTLS refused", TlsMode::StartTls, "alice", R"(
        S: 220 relay
        = greeted
        C: EHLO desk.example.org
        S: 250-relay
        S: 250 STARTTLS
        C: STARTTLS
        S: 454 TLS not available
        C: QUIT
        = close
        = failed in Connecting: TlsNotOffered (454 TLS not available)
    )");
    row("text before the handshake", TlsMode::StartTls, "alice", R"(
        S: 220 relay
        = greeted
        C: EHLO desk.example.org
        S: 250-relay
        S: 250 STARTTLS
        C: STARTTLS
        S: 220 go
        S: 250-relay
        S: 250 AUTH PLAIN
        = close
        = failed in Tls: TlsInjection
    )");
    row("421 while idle", TlsMode::StartTls, "", kToTls + R"(
        S: 250 relay
        = ready
        S: 421 4.4.2 Timeout
        = close
        = failed in Idle: RelayRefused (421 4.4.2 Timeout)
    )");
    row("chatter while idle", TlsMode::StartTls, "", kToTls + R"(
        S: 250 relay
        = ready
        S: 250 what?
        = close
        = failed in Idle: ProtocolViolation (250 what?)
    )");
    row("QUIT answered oddly", TlsMode::StartTls, "", kToTls + R"(
        S: 250 relay
        = ready
        > quit
        C: QUIT
        S: 500 ?
        = close
        = closed
    )");
}

} // namespace

class SessionSetupTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plays_data()
    {
        QTest::addColumn<TlsMode>("tls");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("script");
        signInRows();
        signInRefusedRows();
        refusedRows();
    }
    void plays()
    {
        QFETCH(TlsMode, tls);
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, script);
        const Transcript transcript{options(tls, user), {}, {}, script};
        for (const Pieces pieces : {Pieces::Whole, Pieces::Lines, Pieces::Bytes}) {
            const Replay all = replay(transcript, pieces);
            QCOMPARE(all.fault, QString());
            QVERIFY(all.steps > 0);
            for (int cut = 0; cut <= all.steps; ++cut)
                QCOMPARE(replay(transcript, pieces, cut).fault, QString());
        }
    }

    /// The runner itself must be able to fail.
    void runnerSeesFaults()
    {
        const auto fault = [](const QByteArray& script) {
            return replay({options(TlsMode::StartTls, {}), {}, {}, script}, Pieces::Whole).fault;
        };
        QVERIFY(fault("S: 220 x\n= greeted\nC: EHLO desk.example.org").isEmpty());
        QVERIFY(!fault("S: 220 x\n= greeted\nC: EHLO other.example.org").isEmpty());
        QVERIFY(!fault("S: 220 x\n= greeted").isEmpty());
        QVERIFY(!fault("S: 220 x\nC: EHLO desk.example.org").isEmpty());
        QVERIFY(!fault("S: 220 x\n= ready").isEmpty());
        QVERIFY(!fault("* TLS").isEmpty());
    }

    void asksForNoHandshakeAfterAnInjection()
    {
        Session session(options(TlsMode::StartTls, {}));
        (void)session.received("220 relay\r\n");
        (void)session.received("250-relay\r\n250 STARTTLS\r\n");
        for (const Action& action : session.received("220 go\r\n2"))
            QVERIFY(!std::holds_alternative<action::StartTls>(action));
        QVERIFY(session.tlsEstablished().empty());
    }

    void forgetsWhatWasOfferedInTheClear()
    {
        Session session(options(TlsMode::StartTls, {}));
        (void)session.received("220 relay\r\n");
        (void)session.received("250-relay\r\n250-SIZE 5\r\n250 STARTTLS\r\n");
        QVERIFY(session.capabilities().startTls);
        (void)session.received("220 go\r\n");
        (void)session.tlsEstablished();
        QCOMPARE(session.capabilities(), Capabilities());
    }

    void refusesNamesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("clientName");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("space") << QByteArray("a b");
        QTest::newRow("line break") << QByteArray("a\r\nMAIL FROM:<>");
        QTest::newRow("not ASCII") << QByteArray("\xe7\xa8\x9f");
        QTest::newRow("too long") << QByteArray(256, 'a');
    }
    void refusesNamesThatAreNone()
    {
        QFETCH(QByteArray, clientName);
        Session session({TlsMode::StartTls, clientName, {}, {}});
        const Actions actions = session.received("220 relay\r\n");
        for (const Action& action : actions)
            QVERIFY(!std::holds_alternative<action::Send>(action));
        const auto* failed = std::get_if<action::Failed>(&actions.back());
        QVERIFY(failed);
        QCOMPARE(failed->error.code, ErrorCode::InvalidInput);
    }
};

#include "session_setup_test.moc"
RINGI_TEST(SessionSetupTest)
