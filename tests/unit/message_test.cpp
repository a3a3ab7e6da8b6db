// SPDX-License-Identifier: Apache-2.0
#include "base/crypto.h"
#include "mail/message_id.h"
#include "support/plain_message.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

HeaderText header(const QString& text)
{
    return HeaderText::make(text).value();
}

Mailbox mailbox(const QString& name, const QString& address)
{
    return {.name = header(name), .address = MailAddress::parse(address).value()};
}

MessageContent sample()
{
    return {.from = mailbox(u"Ringi Office"_s, u"office@example.com"_s),
            .replyTo = std::nullopt,
            .to = mailbox(u""_s, u"hanako@example.org"_s),
            .subject = header(u"Hello"_s),
            .text = u"Good morning.\n"_s,
            .messageId = "0123456789abcdef@example.com",
            .date = fromMilliseconds(1'763'750'460'999)};
}

/// The lines of one header field, folded as they are.
QByteArray field(const QByteArray& message, const QByteArray& name)
{
    const qsizetype start = message.indexOf("\r\n" + name + ": ") + 2;
    qsizetype end = message.indexOf("\r\n", start);
    while (end + 2 < message.size() && message.at(end + 2) == ' ')
        end = message.indexOf("\r\n", end + 2);
    return start < 2 ? QByteArray{}
                     : message.mid(start + name.size() + 2, end - start - name.size() - 2);
}

/// What every message must be, whatever went into it.
void checkWire(const QByteArray& message)
{
    qsizetype lineStart = 0;
    for (qsizetype i = 0; i < message.size(); ++i) {
        const char c = message.at(i);
        QVERIFY((c >= 0x20 && c < 0x7F) || c == '\t' || c == '\r' || c == '\n');
        if (c == '\r')
            QVERIFY(i + 1 < message.size() && message.at(i + 1) == '\n');
        if (c == '\n') {
            QVERIFY(i > 0 && message.at(i - 1) == '\r');
            QVERIFY(i - 1 - lineStart <= 998);
            lineStart = i + 1;
        }
    }
    QCOMPARE(lineStart, message.size()); // ends in CRLF
}

} // namespace

class MessageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isByteExact();
    void writesDates_data();
    void writesDates();
    void writesSubjects_data();
    void writesSubjects();
    void foldsHeaders_data();
    void foldsHeaders();
    void writesNames_data();
    void writesNames();
    void writesLongMailboxes();
    void wrapsTheBody_data();
    void wrapsTheBody();
    void refuses_data();
    void refuses();
    void derivesMessageIds();
};

void MessageTest::isByteExact()
{
    MessageContent content = sample();
    content.replyTo = mailbox(u"山田 花子"_s, u"desk@example.com"_s);
    content.to = mailbox(u"O'Hara, \"Bob\""_s, u"bob@例え.test"_s);
    content.subject = header(u"年末のご挨拶"_s);
    content.text = u"From here\n.\n..two\n100 % = all – good"_s;
    const QByteArray expected = "Date: Fri, 21 Nov 2025 18:41:00 +0000\r\n"
                                "From: Ringi Office <office@example.com>\r\n"
                                "Reply-To: =?UTF-8?B?5bGx55SwIOiKseWtkA==?= <desk@example.com>\r\n"
                                "To: \"O'Hara, \\\"Bob\\\"\" <bob@xn--r8jz45g.test>\r\n"
                                "Subject: =?UTF-8?B?5bm05pyr44Gu44GU5oyo5ou2?=\r\n"
                                "Message-ID: <0123456789abcdef@example.com>\r\n"
                                "MIME-Version: 1.0\r\n"
                                "Content-Type: text/plain; charset=UTF-8\r\n"
                                "Content-Transfer-Encoding: quoted-printable\r\n"
                                "\r\n"
                                "From here\r\n"
                                ".\r\n"
                                "..two\r\n"
                                "100 % =3D all =E2=80=93 good\r\n";
    const auto message = composeMessage(content);
    QVERIFY(message);
    QCOMPARE(*message, expected);
    QCOMPARE(*composeMessage(content), expected);
}

void MessageTest::writesDates_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("epoch") << qint64{0} << QByteArray("Thu, 01 Jan 1970 00:00:00 +0000");
    QTest::newRow("one ms before") << qint64{-1} << QByteArray("Wed, 31 Dec 1969 23:59:59 +0000");
    QTest::newRow("leap day") << qint64{1'709'164'800'000}
                              << QByteArray("Thu, 29 Feb 2024 00:00:00 +0000");
    QTest::newRow("last") << qint64{253'402'300'799'999}
                          << QByteArray("Fri, 31 Dec 9999 23:59:59 +0000");
}

void MessageTest::writesDates()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QByteArray, date);
    MessageContent content = sample();
    content.date = fromMilliseconds(milliseconds);
    const auto message = composeMessage(content);
    QVERIFY(message);
    QVERIFY(message->startsWith("Date: " + date + "\r\n"));
}

void MessageTest::writesSubjects_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char* name, const QString& subject, const QByteArray& value) {
        QTest::newRow(name) << subject << value;
    };
    row("empty", u""_s, "");
    row("plain", u"Minutes: 3 March (final)"_s, "Minutes: 3 March (final)");
    row("two spaces", u"a  b"_s, "a  b");
    row("space at the edges", u" a "_s, "=?UTF-8?Q?_a_?=");
    row("only a space", u" "_s, "=?UTF-8?Q?_?=");
    row("looks encoded", u"=?UTF-8?Q?x?="_s, "=?UTF-8?B?PT9VVEYtOD9RP3g/PQ==?=");
    row("Latin", u"Résumé of the meeting"_s, "=?UTF-8?Q?R=C3=A9sum=C3=A9_of_the_meeting?=");
    row("emoji", u"🎉"_s, "=?UTF-8?B?8J+OiQ==?=");
    row("fold", u"x"_s.repeated(60) + u"  yyyyyyyyyy z"_s,
        QByteArray(60, 'x') + "\r\n  yyyyyyyyyy z");
    row("no fold", u"x"_s.repeated(60) + u" yyyyyyyy"_s, QByteArray(60, 'x') + " yyyyyyyy");
    // 63 payload characters less "Subject: " on the first line: 13 characters of three bytes.
    row("long Japanese", u"あ"_s.repeated(20),
        "=?UTF-8?B?" + (u"あ"_s.repeated(13)).toUtf8().toBase64() + "?=\r\n =?UTF-8?B?" +
            (u"あ"_s.repeated(7)).toUtf8().toBase64() + "?=");
}

void MessageTest::writesSubjects()
{
    QFETCH(QString, subject);
    QFETCH(QByteArray, value);
    MessageContent content = sample();
    content.subject = header(subject);
    const auto message = composeMessage(content);
    QVERIFY(message);
    checkWire(*message);
    QCOMPARE(field(*message, "Subject"), value);
}

void MessageTest::foldsHeaders_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"several words of text "_s.repeated(50).trimmed();
    QTest::newRow("one long word") << u"w"_s.repeated(2'000);
    QTest::newRow("spaces") << u"a"_s + u" "_s.repeated(500) + u"b"_s;
    QTest::newRow("Japanese") << u"年末年始の休業について"_s.repeated(40);
    QTest::newRow("four bytes") << u"👩‍👩‍👧𠮷"_s.repeated(60);
    QTest::newRow("mixed") << u"a年b末c👍 é"_s.repeated(60);
    QTest::newRow("Latin") << u"déjà vu encore "_s.repeated(40);
}

/// RFC 5322 2.1.1 (78), RFC 2047 section 2 (75 and 76) and section 5 (whole characters).
void MessageTest::foldsHeaders()
{
    QFETCH(QString, text);
    MessageContent content = sample();
    content.subject = header(text);
    content.to = mailbox(text, u"hanako@example.org"_s);
    const auto message = composeMessage(content);
    QVERIFY(message);
    checkWire(*message);
    const QByteArray headers = message->first(message->indexOf("\r\n\r\n"));
    for (const QByteArray& line : headers.split('\n')) {
        const QByteArray bare = line.endsWith('\r') ? line.chopped(1) : line;
        QVERIFY2(bare.size() <= (bare.contains("=?") ? 76 : 78), bare.constData());
        QVERIFY2(!bare.trimmed().isEmpty(), "a line of white space alone (RFC 5322 3.2.2)");
        for (const QByteArray& word : bare.split(' ')) {
            if (!word.startsWith("=?"))
                continue;
            QVERIFY2(word.size() <= 75, word.constData());
            QVERIFY(word.startsWith("=?UTF-8?") && word.endsWith("?="));
            if (word.at(8) == 'B')
                QVERIFY(QByteArray::fromBase64(word.mid(10).chopped(2)).isValidUtf8());
        }
    }
}

void MessageTest::writesNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char* name, const QString& text, const QByteArray& value) {
        QTest::newRow(name) << text << value;
    };
    row("none", u""_s, "a@example.org");
    row("atoms", u"Hanako Yamada"_s, "Hanako Yamada <a@example.org>");
    row("dot", u"Hanako Y."_s, "\"Hanako Y.\" <a@example.org>");
    row("comma", u"Yamada, Hanako"_s, "\"Yamada, Hanako\" <a@example.org>");
    row("an address", u"b@example.net"_s, "\"b@example.net\" <a@example.org>");
    row("another mailbox", u"x <b@example.net>, y"_s, "\"x <b@example.net>, y\" <a@example.org>");
    row("quote and backslash", u"a\"b\\"_s, "\"a\\\"b\\\\\" <a@example.org>");
    row("two spaces", u"a  b"_s, "\"a  b\" <a@example.org>");
    row("spaces at the edges", u" a "_s, "\" a \" <a@example.org>");
    row("looks encoded", u"=?UTF-8?Q?x?="_s, "=?UTF-8?B?PT9VVEYtOD9RP3g/PQ==?= <a@example.org>");
    row("Japanese", u"山田"_s, "=?UTF-8?B?5bGx55Sw?= <a@example.org>");
    row("Latin", u"José (Sales office)"_s,
        "=?UTF-8?Q?Jos=C3=A9_=28Sales_office=29?= <a@example.org>");
}

void MessageTest::writesNames()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    MessageContent content = sample();
    content.from = content.to = mailbox(name, u"a@example.org"_s);
    content.replyTo = content.to;
    const auto message = composeMessage(content);
    QVERIFY(message);
    checkWire(*message);
    for (const char* const header : {"From", "To", "Reply-To"})
        QCOMPARE(field(*message, header), value);
}

void MessageTest::writesLongMailboxes()
{
    const QString local = u"l"_s.repeated(64);
    const QString domain =
        u"d"_s.repeated(60) + u'.' + u"e"_s.repeated(60) + u'.' + u"f"_s.repeated(60) + u".com"_s;
    MessageContent content = sample();
    content.to = mailbox(u"Name"_s, local + u'@' + domain);
    content.from =
        mailbox(u"n"_s.repeated(40), u"office.with.a.long.name@department.example.com"_s);
    const auto message = composeMessage(content);
    QVERIFY(message);
    checkWire(*message);
    QCOMPARE(field(*message, "To"), QByteArray("Name\r\n <") + content.to.address.wire() + '>');
    QCOMPARE(field(*message, "From"),
             QByteArray(40, 'n') + "\r\n <office.with.a.long.name@department.example.com>");
}

void MessageTest::wrapsTheBody_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("end");
    const QByteArray label = "Content-Transfer-Encoding: ";
    QTest::newRow("none") << u""_s << label + "7bit\r\n\r\n";
    QTest::newRow("plain") << u".\nFrom a"_s << label + "7bit\r\n\r\n.\r\nFrom a\r\n";
    QTest::newRow("Latin") << u"café au lait"_s
                           << label + "quoted-printable\r\n\r\ncaf=C3=A9 au lait\r\n";
    QTest::newRow("Japanese") << u"\rこんにちは"_s
                              << label + "base64\r\n\r\nDQrjgZPjgpPjgavjgaHjga8NCg==\r\n";
}

void MessageTest::wrapsTheBody()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, end);
    MessageContent content = sample();
    content.text = text;
    const auto message = composeMessage(content);
    QVERIFY(message);
    checkWire(*message);
    QVERIFY2(message->endsWith(end), message->constData());
}

void MessageTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("messageId");
    QTest::addColumn<qint64>("date");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, const QString& text, const QByteArray& id, qint64 date,
                        const QString& detail) {
        QTest::newRow(name) << text << id << date << detail;
    };
    const QByteArray id = "a@example.com";
    row("NUL", u"a"_s + QChar(0), id, 0, u"text"_s);
    row("lone surrogate", QString(QChar(0xDC00)), id, 0, u"text"_s);
    row("no id", u"x"_s, "", 0, u"messageId"_s);
    row("injection", u"x"_s, "a@b\r\nBcc: x@example.com", 0, u"messageId"_s);
    row("line break", u"x"_s, "a@b\n", 0, u"messageId"_s);
    for (const char* const bad : {"a", "a@", "@b", "a@b@c", "<a@b>", "a b@c", "a..b@c"})
        row(bad, u"x"_s, bad, 0, u"messageId"_s);
    row("long id", u"x"_s, QByteArray(900, 'a') + "@b", 0, u"messageId"_s);
    row("year 10000", u"x"_s, id, 253'402'300'800'000, u"date"_s);
    row("year 1899", u"x"_s, id, -2'208'988'800'001, u"date"_s);
}

void MessageTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, messageId);
    QFETCH(qint64, date);
    QFETCH(QString, detail);
    MessageContent content = sample();
    content.text = text;
    content.messageId = messageId;
    content.date = fromMilliseconds(date);
    const auto message = composeMessage(content);
    QVERIFY(!message);
    QCOMPARE(message.error().code, ErrorCode::InvalidInput);
    QCOMPARE(message.error().detail, detail);
}

void MessageTest::derivesMessageIds()
{
    const auto sender = MailAddress::parse(u"office@例え.test"_s).value();
    const QByteArray digest = crypto::sha256("packet");
    const QByteArray id = campaignMessageId(digest, 258, sender);
    const QByteArray row("\0\0\0\0\0\0\1\2", 8);
    QCOMPARE(id, crypto::sha256(digest + row).toHex().first(32) + "@xn--r8jz45g.test");
    QCOMPARE(campaignMessageId(digest, 258, sender), id);
    QVERIFY(campaignMessageId(digest, 259, sender) != id);
    QVERIFY(campaignMessageId(crypto::sha256("other"), 258, sender) != id);
    MessageContent content = sample();
    content.messageId = id;
    QVERIFY(composeMessage(content));
}

#include "message_test.moc"
RINGI_TEST(MessageTest)
