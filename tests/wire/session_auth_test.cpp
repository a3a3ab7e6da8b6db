// SPDX-License-Identifier: Apache-2.0
// AUTH by every mechanism, and every way in which it must not go on: written as logs, played whole,
// by line and by byte, and with a lost connection after every step. What SCRAM says was computed
// by another program (hashlib).
#include "transcript.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;

namespace {

const QByteArray kEndPoint(32, 'E');

QByteArray client(const QByteArray& before, const QByteArray& message)
{
    return "C: " + before + message.toBase64() + '\n';
}
QByteArray server(const QByteArray& message)
{
    return "S: 334 " + message.toBase64() + '\n';
}

/// Up to AUTH, with these mechanisms offered.
QByteArray offering(const QByteArray& mechanisms)
{
    return R"(
        * TLS
        S: 220 relay.example.org
        = greeted
        C: EHLO desk.example.org
        S: 250-relay.example.org
        S: 250 AUTH )" +
           mechanisms + '\n';
}

QByteArray signedIn(const QByteArray& mechanism)
{
    return "S: 235 2.7.0 Welcome\n= signed in by " + mechanism + "\n= ready\n";
}

QByteArray ended(const QByteArray& failure)
{
    return "C: QUIT\n= close\n= failed in SigningIn: " + failure + '\n';
}
/// The relay waits for the next line of the exchange.
QByteArray cancelled(const QByteArray& failure)
{
    return "C: *\nC: QUIT\n= close\n= failed in SigningIn: " + failure + '\n';
}
QByteArray dropped(const QByteArray& failure)
{
    return "= close\n= failed in SigningIn: " + failure + '\n';
}

const QByteArray kServerFirst("r=client-nonce-server-nonce,s=c2FsdCBvZiB0aGUgcmVsYXk=,i=4096");
const QByteArray kFinal("r=client-nonce-server-nonce,p=");
const QByteArray kFirst256 = client("AUTH SCRAM-SHA-256 ", "n,,n=alice,r=client-nonce");
const QByteArray kProof256 =
    client({}, "c=biws," + kFinal + "JKHPDrHnTCWbnT0lleFFOTnUV/Pp+/efG58UVctdqqo=");
const QByteArray kSignature256("v=np9POtLsDNSyujVuSaZZW206Vc+PQ5lEk2zV5r6A25o=");
const QByteArray kEmptyLine("C:\n");

const QByteArray kFirst1 = client("AUTH SCRAM-SHA-1 ", "n,,n=alice,r=client-nonce");
const QByteArray kRest1 =
    server(kServerFirst) + client({}, "c=biws," + kFinal + "IwJjQVts0M9AOQZaHr8se7r4JQE=") +
    server("v=r34F4CPPkJ1zh8B5UzlcCWZOQtU=") + kEmptyLine + signedIn("SCRAM-SHA-1");

const QByteArray kGs2Plus("p=tls-server-end-point,,");
const QByteArray kCPlus = "c=" + (kGs2Plus + kEndPoint).toBase64() + ',';
const QByteArray kFirst256Plus =
    client("AUTH SCRAM-SHA-256-PLUS ", kGs2Plus + "n=alice,r=client-nonce");
const QByteArray kFirst256Could = client("AUTH SCRAM-SHA-256 ", "y,,n=alice,r=client-nonce");
const QByteArray kRest256Could =
    server(kServerFirst) +
    client({}, "c=eSws," + kFinal + "/zojFzJQqjv7F272dL+fA8EjNi+lBI3gPloYk69baf4=") +
    server("v=0wleAU7Fc45rDTm9k3Rp6ThpvdpZZbm3VEFrtUnF9BI=") + kEmptyLine +
    signedIn("SCRAM-SHA-256");

const QByteArray kPlain("C: AUTH PLAIN AGFsaWNlAHdvbmRlcmxhbmQ=\n");

struct Given {
    QByteArray endPoint = {};
    QByteArray proven = {};
    bool token = false;
    QByteArray secret = "wonderland";
};

void row(const char* name, const QByteArray& script, const Given& given = {})
{
    QTest::newRow(name) << given.endPoint << given.proven << given.token << given.secret << script;
}

void scramRows()
{
    row("SCRAM-SHA-256", offering("PLAIN LOGIN SCRAM-SHA-1 SCRAM-SHA-256") + kFirst256 +
                             server(kServerFirst) + kProof256 + server(kSignature256) + kEmptyLine +
                             signedIn("SCRAM-SHA-256"));
    row("SCRAM-SHA-1", offering("PLAIN SCRAM-SHA-1") + kFirst1 + kRest1);
    row("SCRAM-SHA-256-PLUS",
        offering("SCRAM-SHA-256 SCRAM-SHA-256-PLUS SCRAM-SHA-1-PLUS") + kFirst256Plus +
            server(kServerFirst) +
            client({}, kCPlus + kFinal + "u4aWwavDNvcSGQ3Qm/SD5IQno15aX+6vN4xBLYO/6rM=") +
            server("v=6IQMoCizQFMQaP+uqACgRreGEfHIOFsIYdckeuUVSR4=") + kEmptyLine +
            signedIn("SCRAM-SHA-256-PLUS"),
        {.endPoint = kEndPoint});
    row("SCRAM-SHA-1-PLUS",
        offering("SCRAM-SHA-256 SCRAM-SHA-1-PLUS") +
            client("AUTH SCRAM-SHA-1-PLUS ", kGs2Plus + "n=alice,r=client-nonce") +
            server(kServerFirst) + client({}, kCPlus + kFinal + "misK4WPuIimQPP7zY8ebaAFDG3I=") +
            server("v=CpRMs72j/ecM2aXDgNLLMQ/a7gE=") + kEmptyLine + signedIn("SCRAM-SHA-1-PLUS"),
        {.endPoint = kEndPoint});
    row("what could be bound says so where nobody offers it",
        offering("SCRAM-SHA-256") + kFirst256Could + kRest256Could, {.endPoint = kEndPoint});
    row("-PLUS without anything to bind to",
        offering("SCRAM-SHA-256-PLUS SCRAM-SHA-1") + kFirst1 + kRest1);
}

void otherRows()
{
    row("PLAIN", offering("LOGIN PLAIN") + kPlain + signedIn("PLAIN"));
    row("LOGIN", offering("LOGIN") + R"(
        C: AUTH LOGIN
        S: 334 VXNlcm5hbWU6
        C: YWxpY2U=
        S: 334 say it
        C: d29uZGVybGFuZA==
    )" + signedIn("LOGIN"));
    const QByteArray bearer =
        client("AUTH OAUTHBEARER ", "n,a=alice,\x01host=relay.example.org\x01port=587\x01"
                                    "auth=Bearer token123\x01\x01");
    const QByteArray xoauth2 = client("AUTH XOAUTH2 ", "user=alice\x01"
                                                       "auth=Bearer token123\x01\x01");
    const Given token{.token = true, .secret = "token123"};
    row("OAUTHBEARER",
        offering("PLAIN SCRAM-SHA-256 XOAUTH2 OAUTHBEARER") + bearer + signedIn("OAUTHBEARER"),
        token);
    row("XOAUTH2", offering("PLAIN XOAUTH2 SCRAM-SHA-256") + xoauth2 + signedIn("XOAUTH2"), token);
    row("OAUTHBEARER, token refused",
        offering("OAUTHBEARER") + bearer + server(R"({"status":"invalid_token"})") +
            "C: AQ==\nS: 535 5.7.8 no\n" + ended("AuthTokenRefused [invalid_token] (535 5.7.8 no)"),
        token);
    row("XOAUTH2, token refused",
        offering("XOAUTH2") + xoauth2 + server(R"({"status":"400"})") + kEmptyLine +
            "S: 535 5.7.8 no\n" + ended("AuthTokenRefused [400] (535 5.7.8 no)"),
        token);
    row("token refused at once",
        offering("XOAUTH2") + xoauth2 + "S: 535 no\n" + ended("AuthTokenRefused (535 no)"), token);
    row("welcome after a refusal",
        offering("XOAUTH2") + xoauth2 + server("{}") + kEmptyLine + "S: 235 ok\n" +
            dropped("ProtocolViolation [success after a refusal] (235 ok)"),
        token);
    row("a token is no password",
        offering("PLAIN SCRAM-SHA-256") + ended("AuthNotOffered [no mechanism in common]"), token);
    row("a password is no token",
        offering("XOAUTH2 OAUTHBEARER") + ended("AuthNotOffered [no mechanism in common]"));
    row("not a token", offering("XOAUTH2") + ended("InvalidInput [token]"),
        {.token = true, .secret = "two words"});
    const QByteArray large(500, 'x');
    row("a token too long for the command",
        offering("XOAUTH2") + "C: AUTH XOAUTH2\nS: 334 \n" +
            client({}, "user=alice\x01"
                       "auth=Bearer " +
                           large + "\x01\x01") +
            signedIn("XOAUTH2"),
        {.token = true, .secret = large});
    row("welcome before the token was told",
        offering("XOAUTH2") + "C: AUTH XOAUTH2\nS: 235 ok\n" +
            dropped("ProtocolViolation [reply to AUTH] (235 ok)"),
        {.token = true, .secret = large});
}

/// What somebody between us and the relay, or a relay that does not know the password, would do.
void attackRows()
{
    const QByteArray kAll = offering("SCRAM-SHA-256 SCRAM-SHA-1 PLAIN LOGIN");
    const QByteArray toProof = kAll + kFirst256 + server(kServerFirst) + kProof256;
    row("wrong signature", toProof + server("v=np9POtLsDNSyujVuSaZZW206Vc+PQ5lEk2zV5r6A25s=") +
                               cancelled("AuthUnproven [server signature]"));
    row("no signature",
        toProof + "S: 235 ok\n" + ended("AuthUnproven [no server signature] (235 ok)"));
    row("welcome before the proof",
        kAll + kFirst256 + "S: 235 ok\n" + ended("AuthUnproven [no server signature] (235 ok)"));
    row("welcome after its own refusal", toProof + server("e=invalid-proof") + kEmptyLine +
                                             "S: 235 ok\n" +
                                             ended("AuthUnproven [no server signature] (235 ok)"));
    row("another nonce", kAll + kFirst256 + server("r=other-nonce,s=c2FsdA==,i=4096") +
                             cancelled("AuthUnproven [nonce]"));
    row("few iterations", kAll + kFirst256 + server("r=client-nonce-s,s=c2FsdA==,i=4095") +
                              cancelled("AuthWeakened [iteration count]"));
    row("iterations without end", kAll + kFirst256 +
                                      server("r=client-nonce-s,s=c2FsdA==,i=2000000000") +
                                      cancelled("AuthTooCostly [iteration count]"));
    row("not SCRAM",
        kAll + kFirst256 + "S: 334 *\n" + dropped("ProtocolViolation [SCRAM: not base64] (334 *)"));
    row("mechanisms vanished",
        offering("PLAIN LOGIN") + ended("AuthWeakened [mechanisms vanished]"),
        {.proven = "SCRAM-SHA-1"});
    row("binding vanished",
        offering("SCRAM-SHA-256 PLAIN") + ended("AuthWeakened [mechanisms vanished]"),
        {.endPoint = kEndPoint, .proven = "SCRAM-SHA-256-PLUS"});
    row("not known after all, and nothing as strong",
        offering("SCRAM-SHA-1 PLAIN") + kFirst1 + "S: 504 5.5.4 what?\n" +
            ended("AuthNotOffered [mechanism refused] (504 5.5.4 what?)"),
        {.proven = "SCRAM-SHA-256"});
    row("as strong as before", offering("SCRAM-SHA-1 PLAIN") + kFirst1 + kRest1,
        {.proven = "SCRAM-SHA-256"});
    row("refused, nothing weaker after it",
        kAll + kFirst256 + "S: 535 5.7.8 no\n" + ended("AuthFailed (535 5.7.8 no)"));
    row("wrong password", toProof + server("e=invalid-proof") + kEmptyLine + "S: 535 5.7.8 no\n" +
                              ended("AuthFailed [invalid-proof] (535 5.7.8 no)"));
    row("not known in the middle",
        toProof + "S: 504 5.5.4 what?\n" + ended("AuthFailed (504 5.5.4 what?)"));
}

void replyRows()
{
    row("not known after all", offering("SCRAM-SHA-256 SCRAM-SHA-1 PLAIN") + kFirst256 +
                                   "S: 504 5.5.4 Not here\n" + kFirst1 + "S: 504 5.5.4 Not here\n" +
                                   ended("AuthWeakened [mechanism refused] (504 5.5.4 Not here)"));
    row("one that tells the password for another", offering("PLAIN LOGIN") + kPlain +
                                                       "S: 504 5.5.4 Not here\nC: AUTH LOGIN\n" +
                                                       "S: 535 no\n" + ended("AuthFailed (535 no)"));
    row("-PLUS not known after all",
        offering("SCRAM-SHA-256-PLUS SCRAM-SHA-256") + kFirst256Plus + "S: 504 5.5.4 Not here\n" +
            kFirst256Could + kRest256Could,
        {.endPoint = kEndPoint});
    row("too weak for this person", offering("SCRAM-SHA-1 PLAIN") + kFirst1 +
                                        "S: 534 5.7.9 too weak\n" +
                                        ended("AuthWeakened [mechanism refused] (534 5.7.9 too "
                                              "weak)"));
    row("refused with the password told", offering("PLAIN LOGIN") + kPlain +
                                              "S: 534 5.7.9 Application password required\n" +
                                              ended("AuthFailed (534 5.7.9 Application password "
                                                    "required)"));
    row("nothing left", offering("PLAIN") + kPlain + "S: 504 no\n" +
                            ended("AuthNotOffered [mechanism refused] (504 no)"));
    const QByteArray toAuth = offering("PLAIN LOGIN") + kPlain;
    row("432", toAuth + "S: 432 4.7.12 New password\n" +
                   ended("AuthPasswordChange (432 4.7.12 New password)"));
    row("454", toAuth + "S: 454 4.7.0 Later\n" + ended("AuthLater (454 4.7.0 Later)"));
    row("538", toAuth + "S: 538 5.7.11 Encrypt\n" + ended("AuthNeedsTls (538 5.7.11 Encrypt)"));
    row("421", toAuth + "S: 421 4.3.2 Bye\n" + dropped("RelayRefused (421 4.3.2 Bye)"));
    row("another 4yz", toAuth + "S: 450 4.3.2 Busy\n" + ended("RelayRefused (450 4.3.2 Busy)"));
    row("another 5yz", toAuth + "S: 554 5.7.0 no\n" + ended("AuthFailed (554 5.7.0 no)"));
    row("no reply to AUTH",
        toAuth + "S: 250 ok\n" + dropped("ProtocolViolation [reply to AUTH] (250 ok)"));
    row("NUL in the password", offering("PLAIN") + ended("InvalidInput [NUL in user or password]"),
        {.secret = QByteArray("a\0b", 3)});
    row("a password that SCRAM cannot carry",
        offering("SCRAM-SHA-256 PLAIN") + ended("InvalidInput [password]"),
        {.secret = "a\x07"
                   "b"});
}

} // namespace

class SessionAuthTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plays_data()
    {
        QTest::addColumn<QByteArray>("endPoint");
        QTest::addColumn<QByteArray>("proven");
        QTest::addColumn<bool>("token");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("script");
        scramRows();
        otherRows();
        attackRows();
        replyRows();
    }
    void plays()
    {
        QFETCH(QByteArray, endPoint);
        QFETCH(QByteArray, proven);
        QFETCH(bool, token);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, script);
        Transcript transcript;
        transcript.options = {.tls = TlsMode::Implicit,
                              .clientName = "desk.example.org",
                              .userName = "alice",
                              .password = Secret(secret),
                              .token = token,
                              .host = "relay.example.org",
                              .port = 587,
                              .proven = proven,
                              .nonce = "client-nonce"};
        transcript.script = script;
        transcript.endPoint = endPoint;
        transcript.withDetails = true;
        for (const Pieces pieces : {Pieces::Whole, Pieces::Lines, Pieces::Bytes}) {
            const Replay all = replay(transcript, pieces);
            QCOMPARE(all.fault, QString());
            if (pieces == Pieces::Bytes)
                continue; // a loss between the bytes of a line is a loss before its end
            for (int cut = 0; cut <= all.steps; ++cut)
                QCOMPARE(replay(transcript, pieces, cut).fault, QString());
        }
    }
};

#include "session_auth_test.moc"
RINGI_TEST(SessionAuthTest)
