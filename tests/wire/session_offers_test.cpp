// SPDX-License-Identifier: Apache-2.0
// What the relay offers is used where it is wanted, and only there: written as logs.
#include "transcript.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;
using namespace ringi::test;

namespace {

/// Up to Idle, with these extensions offered under TLS and others before it.
QByteArray idle(const QByteArrayList& extensions)
{
    QByteArray script = R"(
        S: 220 relay.example.org
        = greeted
        C: EHLO desk.example.org
        S: 250-relay.example.org
        S: 250-DSN
        S: 250-REQUIRETLS
        S: 250-CHUNKING
        S: 250-PIPELINING
        S: 250-LIMITS MAILMAX=1
        S: 250 STARTTLS
        C: STARTTLS
        S: 220 go
        * TLS
        C: EHLO desk.example.org
        S: 250-relay.example.org
    )";
    for (const QByteArray& line : extensions)
        script += "S: 250-" + line + '\n';
    return script + "S: 250 HELP\n= ready\n";
}

const Envelope kPlain{.sender = "office@example.org", .recipient = "a@example.com"};
const Envelope kReported{
    .sender = "office@example.org", .recipient = "a+b=c@example.com", .envelopeId = "R1+x=2"};
const QByteArray kYamada("\xe5\xb1\xb1\xe7\x94\xb0+\\@example.com");
const Envelope kReportedUtf8{
    .sender = "office@example.org", .recipient = kYamada, .smtpUtf8 = true, .envelopeId = "R2"};
const Envelope kTls{
    .sender = "office@example.org", .recipient = "a@example.com", .requireTls = true};

struct Row {
    const char* name;
    Envelope envelope;
    QByteArrayList offers;
    QByteArray mail;
    QByteArray rcpt;
};

QList<Row> rows()
{
    const QByteArray mail("MAIL FROM:<office@example.org>");
    return {
        {"nothing offered, nothing wanted", kPlain, {}, mail, "RCPT TO:<a@example.com>"},
        {"all offered, nothing wanted",
         kPlain,
         {"DSN", "REQUIRETLS", "SMTPUTF8", "8BITMIME"},
         mail,
         "RCPT TO:<a@example.com>"},
        {"a report, not offered", kReported, {}, mail, "RCPT TO:<a+b=c@example.com>"},
        {"a report",
         kReported,
         {"DSN"},
         mail + " RET=HDRS ENVID=R1+2Bx+3D2",
         "RCPT TO:<a+b=c@example.com> NOTIFY=FAILURE,DELAY "
         "ORCPT=rfc822;a+2Bb+3Dc@example.com"},
        {"a report on an address in UTF-8",
         kReportedUtf8,
         {"DSN", "SMTPUTF8"},
         mail + " SMTPUTF8 RET=HDRS ENVID=R2",
         "RCPT TO:<" + kYamada +
             "> NOTIFY=FAILURE,DELAY ORCPT=utf-8;\\x{5C71}\\x{7530}\\x{2B}\\x{5C}@example.com"},
        {"REQUIRETLS", kTls, {"REQUIRETLS"}, mail + " REQUIRETLS", "RCPT TO:<a@example.com>"},
        {"all of it",
         {.sender = "office@example.org",
          .recipient = "a@example.com",
          .smtpUtf8 = true,
          .requireTls = true,
          .envelopeId = "R3"},
         {"DSN", "REQUIRETLS", "SMTPUTF8", "SIZE 1000", "8BITMIME"},
         mail + " SIZE=3 SMTPUTF8 REQUIRETLS RET=HDRS ENVID=R3",
         "RCPT TO:<a@example.com> NOTIFY=FAILURE,DELAY ORCPT=rfc822;a@example.com"},
    };
}

} // namespace

class SessionOffersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatIsWanted_data()
    {
        QTest::addColumn<int>("number");
        const auto all = rows();
        for (int i = 0; i < all.size(); ++i)
            QTest::newRow(all.at(i).name) << i;
    }
    void asksForWhatIsWanted()
    {
        QFETCH(int, number);
        const Row row = rows().at(number);
        const QByteArray single =
            "> begin\nC: " + row.mail + "\nS: 250 Ok\nC: " + row.rcpt + "\nS: 250 Ok\nC: DATA\n";
        const QByteArray chunk = "> begin\n= content wanted\n> send\nC: " + row.mail +
                                 "\nC: " + row.rcpt + "\nC: BDAT 3 LAST\nC: x\n";
        const Session::Options options{TlsMode::StartTls, "desk.example.org", {}, {}};
        playAllWays({options, row.envelope, "x", idle(row.offers) + single});
        playAllWays({options, row.envelope, "x",
                     idle(row.offers + QByteArrayList{"PIPELINING", "CHUNKING"}) + chunk});
    }

    /// Without a word to the relay, and the next one goes on.
    void refusesHere_data()
    {
        QTest::addColumn<QByteArray>("envelopeId");
        QTest::addColumn<bool>("requireTls");
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("detail");
        QTest::newRow("REQUIRETLS") << QByteArray() << true << 550 << 30;
        QTest::newRow("endless id") << QByteArray(101, 'a') << false << 501 << 4;
        QTest::newRow("id with a parameter") << QByteArray("a SIZE=1") << false << 501 << 4;
        QTest::newRow("id with a line") << QByteArray("a\r\nDATA") << false << 501 << 4;
    }
    void refusesHere()
    {
        QFETCH(QByteArray, envelopeId);
        QFETCH(bool, requireTls);
        Session session({TlsMode::Implicit, "desk.example.org", {}, {}});
        (void)session.tlsEstablished();
        (void)session.received("220 relay\r\n250-relay\r\n250-DSN\r\n250 PIPELINING\r\n");
        Envelope envelope = kPlain;
        envelope.envelopeId = envelopeId;
        envelope.requireTls = requireTls;
        const Actions actions = session.add({7, envelope, ByteRope("x")});
        QCOMPARE(actions.size(), std::size_t{1});
        const auto* rejected = std::get_if<action::Rejected>(&actions.front());
        QVERIFY(rejected);
        QCOMPARE(rejected->id, quint64{7});
        QCOMPARE(rejected->at, Command::Mail);
        QTEST(rejected->reply.code, "code");
        QTEST(rejected->reply.enhanced->detail, "detail");
        QVERIFY(rejected->reply.raw.isEmpty());
        QCOMPARE(session.room(), 2);
        QVERIFY(session.flush().empty());
    }

    /// LIMITS MAILMAX counts what was asked for, not what was withdrawn or refused here.
    void countsMailsDown()
    {
        const Session::Options options{TlsMode::StartTls, "desk.example.org", {}, {}};
        playAllWays({options, kPlain, {}, idle({"PIPELINING", "CHUNKING", "LIMITS MAILMAX=2"}) + R"(
            > window 8
            > room 2
            > add 1 a@example.com
            > add 2 b@example.com
            = wants 1
            = wants 2
            > room 0
            > withdraw 1
            > room 1
            > permit 2
            > flush
            C: MAIL FROM:<office@example.org>
            C: RCPT TO:<b@example.com>
            C: BDAT 17 LAST
            C: Subject: 2
            C:
            C: x
            S: 250 Ok
            S: 250 Ok
            S: 250 taken
            = answered 2: 250 taken
            > room 1
            > add 3 c@example.com
            = wants 3
            > permit 3
            > flush
            C: MAIL FROM:<office@example.org>
            C: RCPT TO:<c@example.com>
            C: BDAT 17 LAST
            C: Subject: 3
            C:
            C: x
            S: 250 Ok
            S: 250 Ok
            S: 250 taken
            = answered 3: 250 taken
            > room 0
        )"});
    }

    /// BDAT carries what DATA would, but for the dots.
    void leavesDotsAlone()
    {
        const Session::Options options{TlsMode::StartTls, "desk.example.org", {}, {}};
        playAllWays(
            {options, kPlain, ".\n..a\r\n\rlast", idle({"PIPELINING", "CHUNKING", "SIZE"}) + R"(
            > begin
            = content wanted
            > send
            C: MAIL FROM:<office@example.org> SIZE=16
            C: RCPT TO:<a@example.com>
            C: BDAT 16 LAST
            C: .
            C: ..a
            C:
            C: last
        )"});
    }

    void measuresTheWindow()
    {
        Session session({TlsMode::Implicit, "desk.example.org", {}, {}});
        QCOMPARE(session.room(), 0);
        (void)session.tlsEstablished();
        (void)session.received("220 relay\r\n250-relay\r\n250-CHUNKING\r\n250 PIPELINING\r\n");
        for (const auto& [asked, got] : {std::pair{0, 1}, {1, 1}, {5, 5}, {8, 8}, {60'000, 8}}) {
            session.setWindow(asked);
            QCOMPARE(session.room(), got);
        }
    }
};

#include "session_offers_test.moc"
RINGI_TEST(SessionOffersTest)
