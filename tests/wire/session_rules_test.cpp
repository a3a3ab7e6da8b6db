// SPDX-License-Identifier: Apache-2.0
// What the session must not do, whatever it is asked or told.
#include "smtp/session.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::smtp;

namespace {

const QByteArray kMessage = "Subject: x\n\n.dot\n";

/// A session that waits for a message.
Session idleSession(const QByteArray& extensions)
{
    Session session({TlsMode::Implicit, "desk.example.org", {}, {}});
    (void)session.tlsEstablished();
    (void)session.received("220 relay\r\n");
    (void)session.received("250-relay\r\n" + extensions + "250 HELP\r\n");
    return session;
}

/// The next message: add() and flush().
Actions begin(Session& session, const Envelope& envelope, const ByteRope& message)
{
    Actions all = session.add({1, envelope, message});
    append(all, session.flush());
    return all;
}

Actions sendContent(Session& session)
{
    session.permit(1);
    return session.flush();
}

QByteArray sentBy(const Actions& actions)
{
    QByteArray all;
    for (const Action& action : actions) {
        if (const auto* send = std::get_if<action::Send>(&action))
            all += send->bytes.joined();
    }
    return all;
}

} // namespace

class SessionRulesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesHereWhatCannotBeSent_data()
    {
        QTest::addColumn<QByteArray>("sender");
        QTest::addColumn<QByteArray>("recipient");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("code");
        const QByteArray ok("a@example.com");
        QTest::newRow("second recipient")
            << ok << QByteArray("a@example.com>\r\nRCPT TO:<b@example.com") << kMessage << 553;
        QTest::newRow("angle bracket") << ok << QByteArray("a>b@example.com") << kMessage << 553;
        QTest::newRow("space") << ok << QByteArray("a b@example.com") << kMessage << 553;
        QTest::newRow("NUL") << ok << QByteArray("a\0b@example.com", 15) << kMessage << 553;
        QTest::newRow("not ASCII") << ok << QByteArray("\xe5@example.com") << kMessage << 553;
        QTest::newRow("no recipient") << ok << QByteArray() << kMessage << 553;
        QTest::newRow("endless") << ok << QByteArray(321, 'a') << kMessage << 553;
        QTest::newRow("sender") << QByteArray("a@example.com> SIZE=1") << ok << kMessage << 553;
        QTest::newRow("too large") << ok << ok << QByteArray(99, 'x') << 552;
        QTest::newRow("8-bit") << ok << ok << QByteArray("\xe5") << 554;
    }
    void refusesHereWhatCannotBeSent()
    {
        QFETCH(QByteArray, sender);
        QFETCH(QByteArray, recipient);
        QFETCH(QByteArray, message);
        Session session = idleSession("250-SIZE 100\r\n");
        const Actions actions = begin(session, {sender, recipient}, ByteRope(message));
        QCOMPARE(actions.size(), std::size_t{1});
        const auto* rejected = std::get_if<action::Rejected>(&actions.front());
        QVERIFY(rejected);
        QTEST(rejected->reply.code, "code");
        QVERIFY(rejected->reply.raw.isEmpty());
        QCOMPARE(session.phase(), Phase::Idle);
        // The next one goes ahead.
        QVERIFY(sentBy(begin(session, {{}, "a@example.com"}, ByteRope(kMessage)))
                    .startsWith("MAIL FROM:<> "));
    }

    void takesWhatJustFits()
    {
        Session session = idleSession("250-SIZE 100\r\n");
        const ByteRope message(QByteArray(98, 'x'));
        QVERIFY(!sentBy(begin(session, {"a@example.com", "b@example.com"}, message)).isEmpty());
    }

    /// An answer that came while content was still on its way out is not about the whole message.
    void believesNoAnswerToHalfAMessage()
    {
        for (const char* reply : {"250 Ok\r\n", "552 Too much\r\n"}) {
            Session session = idleSession("250-PIPELINING\r\n");
            (void)begin(session, {"a@example.com", "b@example.com"}, ByteRope(kMessage));
            (void)session.received("250 Ok\r\n250 Ok\r\n354 go\r\n");
            (void)sendContent(session);
            const Actions actions = session.received(reply, 1);
            const bool answered = std::ranges::any_of(actions, [](const Action& action) {
                return std::holds_alternative<action::Answered>(action);
            });
            QCOMPARE(answered, reply[0] == '5');
            const auto* failed = std::get_if<action::Failed>(&actions.back());
            QVERIFY(failed);
            QCOMPARE(failed->phase, reply[0] == '5' ? Phase::Idle : Phase::Content);
        }
    }

    /// An attachment is never copied: its pieces come back as they were given.
    void sharesThePiecesOfALongMessage()
    {
        const QByteArray lines = (QByteArray(76, 'A') + "\r\n").repeated(1000);
        ByteRope message(QByteArray("Subject: x\n\n.dot\n"));
        for (int i = 0; i < 3; ++i)
            message.append(lines);
        Session session = idleSession("250-PIPELINING\r\n");
        (void)begin(session, {"a@example.com", "b@example.com"}, message);
        (void)session.received("250 Ok\r\n250 Ok\r\n354 go\r\n");
        const Actions actions = sendContent(session);
        QCOMPARE(actions.size(), std::size_t{1});
        const auto* sent = std::get_if<action::Send>(&actions.front());
        QVERIFY(sent);
        const auto& pieces = sent->bytes.pieces();
        QCOMPARE(pieces.size(), 5);
        QCOMPARE(pieces.first(), QByteArray("Subject: x\r\n\r\n..dot\r\n"));
        for (int i = 1; i <= 3; ++i)
            QCOMPARE(static_cast<const void*>(pieces.at(i).constData()),
                     static_cast<const void*>(lines.constData()));
        QCOMPARE(pieces.last(), QByteArray(".\r\n"));
    }

    /// Calls out of turn end the session rather than confuse the relay.
    void endsWhenCalledOutOfTurn()
    {
        Session early({TlsMode::StartTls, "desk.example.org", {}, {}});
        QVERIFY(
            sentBy(begin(early, {"a@example.com", "b@example.com"}, ByteRope(kMessage))).isEmpty());
        QCOMPARE(early.phase(), Phase::Quitting);

        Session full = idleSession("250-PIPELINING\r\n");
        for (quint64 id = 1; id <= 3; ++id) {
            const Actions actions =
                full.add({id, {"a@example.com", "b@example.com"}, ByteRope(kMessage)});
            QCOMPARE(actions.empty(), id < 3);
            if (id < 3)
                continue;
            const auto* failed = std::get_if<action::Failed>(&actions.back());
            QVERIFY(failed);
            QCOMPARE(failed->orders, (QList<LostOrder>{{1, false}, {2, false}, {3, false}}));
        }
        QCOMPARE(full.room(), 0);
    }

    /// A permission that comes before it is asked for is one all the same, but no more than that.
    void waitsFor354WithPermission()
    {
        Session session = idleSession("250-PIPELINING\r\n");
        (void)begin(session, {"a@example.com", "b@example.com"}, ByteRope(kMessage));
        QVERIFY(sendContent(session).empty());
        QVERIFY(session.received("250 Ok\r\n250 Ok\r\n").empty());
        QVERIFY(sentBy(session.received("354 go\r\n")).startsWith("Subject: x"));
        session.permit(1);
        QVERIFY(session.flush().empty()); // once
    }

    /// The content leaves after nothing but permit(), whatever the relay says.
    void sendsNoContentUnasked()
    {
        for (const char* replies :
             {"250 Ok\r\n250 Ok\r\n354 go\r\n", "250 Ok\r\n550 no\r\n354 go\r\n",
              "550 no\r\n503 no\r\n354 go\r\n", "250 Ok\r\n250 Ok\r\n354 go\r\n354 go\r\n",
              "250 Ok\r\n250 Ok\r\n354 go\r\n250 Ok\r\n", "354 go\r\n354 go\r\n354 go\r\n"}) {
            Session session = idleSession("250-PIPELINING\r\n");
            (void)begin(session, {"a@example.com", "b@example.com"}, ByteRope("secret"));
            QVERIFY2(!sentBy(session.received(replies)).contains("secret"), replies);
        }
    }
};

#include "session_rules_test.moc"
RINGI_TEST(SessionRulesTest)
