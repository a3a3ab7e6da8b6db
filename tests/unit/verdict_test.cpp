// SPDX-License-Identifier: Apache-2.0
#include "delivery/verdict.h"
#include "smtp/envelope_lines.h"
#include "smtp/reply_parser.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;

Q_DECLARE_METATYPE(ringi::ErrorCode)
Q_DECLARE_METATYPE(ringi::LedgerEvent)
Q_DECLARE_METATYPE(ringi::smtp::Envelope)
Q_DECLARE_METATYPE(ringi::smtp::MessageMeasure)

/// What the ledger hears about each way an attempt can end.
class VerdictTest final : public QObject {
    Q_OBJECT

private:
    static smtp::Reply reply(int code)
    {
        return {code, {"text"}, QByteArray::number(code) + " text\r\n", {}};
    }

private Q_SLOTS:
    void refusals_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("code");
        QTest::addColumn<LedgerEvent>("event");
        QTest::addColumn<bool>("aboutCampaign");
        const auto row = [](const char* name, smtp::Command at, int code, LedgerEvent event,
                            bool campaign) {
            QTest::newRow(name) << static_cast<int>(at) << code << event << campaign;
        };
        row("mailbox full for now", smtp::Command::Rcpt, 452, LedgerEvent::Defer, false);
        row("no such person", smtp::Command::Rcpt, 550, LedgerEvent::Refuse, false);
        row("relay busy", smtp::Command::Mail, 451, LedgerEvent::Defer, false);
        row("sender refused", smtp::Command::Mail, 550, LedgerEvent::Release, true);
        row("data refused for now", smtp::Command::Data, 451, LedgerEvent::Defer, false);
        row("data refused", smtp::Command::Data, 554, LedgerEvent::Release, true);
    }
    void refusals()
    {
        QFETCH(const int, at);
        QFETCH(const int, code);
        const Verdict verdict = verdictOnRefusal(static_cast<smtp::Command>(at), reply(code));
        QTEST(verdict.event, "event");
        QTEST(verdict.campaignProblem.has_value(), "aboutCampaign");
        QCOMPARE(verdict.reply, reply(code).raw);
    }

    /// Ringi's own refusal: no words of the relay, but a reason.
    void saysThatTheRelayHasNoSmtpUtf8()
    {
        const smtp::Reply own{550, {"text"}, {}, smtp::EnhancedStatus{5, 6, 7}};
        const Verdict person = verdictOnRefusal(smtp::Command::Rcpt, own);
        QCOMPARE(person.event, LedgerEvent::Refuse);
        QCOMPARE(person.reason, QStringLiteral("SmtpUtf8NotOffered"));
        QVERIFY(person.reply.isEmpty());
        QVERIFY(!person.campaignProblem);

        const Verdict sender = verdictOnRefusal(smtp::Command::Mail, own);
        QCOMPARE(sender.event, LedgerEvent::Release);
        QVERIFY(sender.campaignProblem);
        QCOMPARE(sender.campaignProblem->code, ErrorCode::SmtpUtf8NotOffered);

        // The same code from the relay is the relay's.
        smtp::Reply said = own;
        said.raw = "550 5.6.7 text\r\n";
        QCOMPARE(verdictOnRefusal(smtp::Command::Rcpt, said).reply, said.raw);
        QVERIFY(verdictOnRefusal(smtp::Command::Rcpt, said).reason.isEmpty());
    }

    /// Nor are any other words that no relay said kept as a relay's.
    void givesItsOwnReasons_data()
    {
        QTest::addColumn<smtp::Envelope>("envelope");
        QTest::addColumn<smtp::MessageMeasure>("message");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("aboutCampaign");
        const smtp::Envelope good{.sender = "office@example.org", .recipient = "a@example.com"};
        smtp::Envelope bad = good;
        bad.recipient = "a b@example.com";
        QTest::newRow("larger than the relay takes")
            << good << smtp::MessageMeasure{.size = 1001} << ErrorCode::MessageTooLarge << false;
        QTest::newRow("8-bit content") << good << smtp::MessageMeasure{.eightBit = true}
                                       << ErrorCode::EightBitNotOffered << true;
        QTest::newRow("no address") << bad << smtp::MessageMeasure{} << ErrorCode::InvalidAddress
                                    << false;
        bad = good;
        bad.envelopeId = QByteArray(200, 'x');
        QTest::newRow("envelope id") << bad << smtp::MessageMeasure{} << ErrorCode::Internal << true;
    }
    void givesItsOwnReasons()
    {
        QFETCH(const smtp::Envelope, envelope);
        QFETCH(const smtp::MessageMeasure, message);
        QFETCH(const ErrorCode, code);
        smtp::Capabilities offered;
        offered.sizeLimit = 1000;
        auto own = smtp::refusalOf(envelope, offered);
        if (!own)
            own = smtp::refusalOf(message, offered);
        QVERIFY(own);
        const Verdict verdict = verdictOnRefusal(own->at, own->reply);
        QCOMPARE(verdict.reply, QByteArray());
        QCOMPARE(verdict.reason, errorCodeName(code));
        QTEST(verdict.campaignProblem.has_value(), "aboutCampaign");
        if (verdict.campaignProblem) {
            QCOMPARE(verdict.campaignProblem->code, code);
            QCOMPARE(verdict.campaignProblem->reply, QByteArray());
        } else {
            QCOMPARE(verdict.event, LedgerEvent::Refuse);
        }
    }

    void answers_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<LedgerEvent>("event");
        QTest::newRow("accepted") << 250 << LedgerEvent::Accept;
        QTest::newRow("later") << 451 << LedgerEvent::Defer;
        QTest::newRow("never") << 554 << LedgerEvent::Refuse;
    }
    void answers()
    {
        QFETCH(const int, code);
        QTEST(verdictOnAnswer(reply(code)).event, "event");
    }

    /// What the run does next, and what the pace makes of it.
    void scopes_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<LedgerEvent>("event");
        QTest::addColumn<int>("scope");
        QTest::addColumn<int>("pace");
        const auto row = [](const char* name, smtp::Command at, const char* text, LedgerEvent event,
                            Scope scope, PaceEvent pace) {
            QTest::newRow(name) << static_cast<int>(at) << QByteArray(text) << event
                                << static_cast<int>(scope) << static_cast<int>(pace);
        };
        using enum smtp::Command;
        row("greylisted", Rcpt, "450 greylisted", LedgerEvent::Defer, Scope::Recipient,
            PaceEvent::Refused);
        row("unknown", Rcpt, "550 user unknown", LedgerEvent::Refuse, Scope::Recipient,
            PaceEvent::Refused);
        row("closing", Mail, "421 closing connection", LedgerEvent::Lose, Scope::Connection,
            PaceEvent::SlowDown);
        row("too fast", Mail, "450 too fast", LedgerEvent::Defer, Scope::Relay,
            PaceEvent::SlowDown);
        row("daily limit before content", Mail, "450 daily limit", LedgerEvent::Release,
            Scope::Campaign, PaceEvent::Lost);
        row("daily limit after content", Content, "550 daily limit", LedgerEvent::Defer,
            Scope::Campaign, PaceEvent::SlowDown);
        row("daily limit for now after content", Content, "450 daily limit", LedgerEvent::Defer,
            Scope::Campaign, PaceEvent::SlowDown);
        row("too large", Mail, "552 too big", LedgerEvent::Refuse, Scope::Recipient,
            PaceEvent::Refused);
        row("relay denied", Rcpt, "554 relay access denied", LedgerEvent::Release, Scope::Campaign,
            PaceEvent::Lost);
        row("accepted", Content, "250 ok", LedgerEvent::Accept, Scope::Recipient,
            PaceEvent::Accepted);
    }
    void scopes()
    {
        QFETCH(const int, at);
        QFETCH(const QByteArray, text);
        const auto command = static_cast<smtp::Command>(at);
        const smtp::Reply said{text.left(3).toInt(), {text.mid(4)}, text + "\r\n", {}};
        const Verdict verdict = command == smtp::Command::Content ? verdictOnAnswer(said)
                                                                  : verdictOnRefusal(command, said);
        QTEST(verdict.event, "event");
        QTEST(static_cast<int>(verdict.scope), "scope");
        QTEST(static_cast<int>(paceEventOf(verdict)), "pace");
        QCOMPARE(verdict.campaignProblem.has_value(), verdict.scope == Scope::Campaign);
        QCOMPARE(verdict.reply, said.raw);
    }

    /// What "relaying denied" is about: us, or this one recipient.
    void denials_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("forwards");
        QTest::addColumn<LedgerEvent>("event");
        QTest::addColumn<int>("scope");
        const auto row = [](const char* name, smtp::Command at, const char* text, bool forwards,
                            LedgerEvent event, Scope scope) {
            QTest::addRow("%s, %s", name, forwards ? "it forwards for others" : "nothing is known")
                << static_cast<int>(at) << QByteArray(text) << forwards << event
                << static_cast<int>(scope);
        };
        using enum smtp::Command;
        const char* denied = "554 5.7.1 <anna@example.org>: Relay access denied";
        const char* later = "454 4.7.1 <anna@example.org>: Relay access denied";
        row("for good", Rcpt, denied, false, LedgerEvent::Release, Scope::Campaign);
        row("for good", Rcpt, denied, true, LedgerEvent::Refuse, Scope::Recipient);
        row("for now", Rcpt, later, false, LedgerEvent::Defer, Scope::Relay);
        row("for now", Rcpt, later, true, LedgerEvent::Defer, Scope::Recipient);
        row("and closing", Rcpt, "421 4.7.1 Relay access denied", true, LedgerEvent::Lose,
            Scope::Connection);
        // The sender is everybody's.
        row("of the sender", Mail, "550 5.7.1 relaying denied", true, LedgerEvent::Release,
            Scope::Campaign);
        row("another reason", Rcpt, "530 5.7.0 Authentication required", true, LedgerEvent::Release,
            Scope::Campaign);
        row("a daily limit", Rcpt, "550 5.4.5 Daily sending quota exceeded", true,
            LedgerEvent::Release, Scope::Campaign);
    }
    void denials()
    {
        QFETCH(const int, at);
        QFETCH(const QByteArray, text);
        QFETCH(const bool, forwards);
        smtp::ReplyParser parser;
        const auto fed = parser.feed(text + "\r\n");
        QVERIFY(fed && fed->reply);
        const Verdict verdict =
            verdictOnRefusal(static_cast<smtp::Command>(at), *fed->reply,
                             forwards ? Standing::Forwards : Standing::New);
        QTEST(verdict.event, "event");
        QTEST(static_cast<int>(verdict.scope), "scope");
        QCOMPARE(verdict.campaignProblem.has_value(), verdict.scope == Scope::Campaign);
    }

    void onlyALossInTheContentIsDoubtful()
    {
        const Error lost{ErrorCode::ConnectionLost, {}, {}};
        QCOMPARE(verdictOnLoss(false, lost).event, LedgerEvent::Lose);
        QCOMPARE(verdictOnLoss(true, lost).event, LedgerEvent::Doubt);
    }
};

#include "verdict_test.moc"
RINGI_TEST(VerdictTest)
