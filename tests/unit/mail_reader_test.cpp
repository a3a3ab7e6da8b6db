// SPDX-License-Identifier: Apache-2.0
#include "mail/mail_reader.h"
#include "support/plain_message.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray multipart(const QByteArray& parts, const QByteArray& kind = "mixed")
{
    return "Subject: s\r\nContent-Type: multipart/" + kind + "; boundary=b\r\n\r\n" + parts;
}

} // namespace

class MailReaderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasComposed_data();
    void readsWhatWasComposed();
    void readsHeaders_data();
    void readsHeaders();
    void readsTexts_data();
    void readsTexts();
    void saysWhatIsBroken_data();
    void saysWhatIsBroken();
    void refusesWhatIsNoMail();
};

void MailReaderTest::readsWhatWasComposed_data()
{
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Hello"_s << u"Line one\nLine two\n"_s;
    QTest::newRow("quoted-printable") << u"Grüße"_s << u"Zürich = schön \nnext\n"_s;
    QTest::newRow("japanese") << QString(40, QChar(0x3042)) << QString(300, QChar(0x6f22));
}

void MailReaderTest::readsWhatWasComposed()
{
    QFETCH(const QString, subject);
    QFETCH(const QString, text);
    const auto from = MailAddress::parse(u"office@example.com"_s);
    const auto to = MailAddress::parse(u"ann@example.net"_s);
    const auto message = composeMessage({Mailbox{*HeaderText::make(u"東京営業所"_s), *from},
                                         {},
                                         Mailbox{{}, *to},
                                         *HeaderText::make(subject),
                                         text,
                                         "id@example.com",
                                         fromMilliseconds(0)});
    QVERIFY(message);
    const auto read = readMail(*message);
    QVERIFY(read);
    QCOMPARE(read->header(u"subject"_s), subject);
    QVERIFY(read->header(u"From"_s).startsWith(u"東京営業所"_s));
    QCOMPARE(read->text.trimmed(), text.trimmed());
    QCOMPARE(read->faults, QStringList());
}

void MailReaderTest::readsHeaders_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* value, const QString& text) {
        QTest::newRow(name) << QByteArray(value) << text;
    };
    row("plain", "Hello", u"Hello"_s);
    row("folded", "a\r\n b\r\n\tc", u"a b\tc"_s);
    row("folded with LF", "a\n b", u"a b"_s);
    row("folded over a blank line", "a\r\n \r\n b", u"a  b"_s);
    row("raw UTF-8", "見積書", u"見積書"_s);
    row("raw ISO-2022-JP", "\x1B$B$\"\x1B(B", u"あ"_s);
    row("raw Latin-1", "caf\xE9", u"café"_s);
    row("B", "=?utf-8?B?44GC?=", u"あ"_s);
    row("Q", "=?utf-8?q?=E3=81=82_b?= c", u"あ b c"_s);
    row("language", "=?UTF-8*ja?B?44GC?=", u"あ"_s);
    row("character cut in two", "=?utf-8?Q?=E3=81?=\r\n =?UTF-8?B?gg==?=", u"あ"_s);
    row("ISO-2022-JP", "=?iso-2022-jp?B?GyRCJCIbKEI=?=", u"あ"_s);
    row("ISO-2022-JP, two",
        "=?iso-2022-jp?B?GyRCJCIbKEI=?= =?iso-2022-jp?B?GyRCJCQbKEI=?=", u"あい"_s);
    row("Shift_JIS with row 13", "=?shift_jis?Q?=87=40?=", u"①"_s);
    row("EUC-JP", "=?euc-jp?Q?=A4=A2?=", u"あ"_s);
    row("two charsets", "=?euc-jp?Q?=A4=A2?= =?utf-8?Q?=C3=A9?=", u"あé"_s);
    row("in quotes", "\"=?utf-8?Q?=C3=A9?=\" <a@example.com>", u"\"é\" <a@example.com>"_s);
    row("no white space around", "a=?utf-8?Q?=C3=A9?=b", u"aéb"_s);
    row("blanks inside", "=?utf-8?Q?a b?=", u"a b"_s);
    row("a question mark inside", "=?utf-8?Q?a?b?=", u"a?b"_s);
    row("empty words", "=?utf-8?Q?\?= =?utf-8?B?\?=", u""_s);
    row("unknown charset", "=?x-none?Q?=C3=A9?=", u"é"_s);
    row("no such encoding", "=?utf-8?X?a?=", u"=?utf-8?X?a?="_s);
    row("never ends", "=?utf-8?Q?abc", u"=?utf-8?Q?abc"_s);
    row("begins again", "=?=?utf-8?Q?a?=", u"=?a"_s);
    row("line breaks and NUL inside", "=?utf-8?Q?a=0D=0ABcc:_b=00c?=", u"a  Bcc: b c"_s);
    row("padding is missing", "=?utf-8?B?44GCYQ?=", u"あa"_s);
}

void MailReaderTest::readsHeaders()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QString, text);
    const auto mail = readMail("To: x\r\nSubject: " + value + "\r\nDate: y\r\n\r\nbody");
    QVERIFY(mail);
    QCOMPARE(mail->headers.size(), 3);
    QCOMPARE(mail->header(u"subject"_s), text);
    QCOMPARE(mail->text, u"body"_s);
}

void MailReaderTest::readsTexts_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* charset, const char* encoding,
                        const QByteArray& body, const QString& text) {
        QByteArray fields = "Content-Transfer-Encoding: " + QByteArray(encoding) + "\r\n";
        if (*charset != '\0')
            fields += "Content-Type: text/plain; charset=" + QByteArray(charset) + "\r\n";
        QTest::newRow(name) << fields << body << text;
    };
    row("utf-8", "utf-8", "8bit", "é\r\nb\nc\rd", u"é\nb\nc\nd"_s);
    row("byte order mark", "utf-8", "8bit",
        "\xEF\xBB\xBF"
        "a",
        u"a"_s);
    row("no charset", "", "8bit", "é", u"é"_s);
    row("no charset, ISO-2022-JP", "", "7bit", "\x1B$B$\"\x1B(B", u"あ"_s);
    row("quotes and comment", "\"ISO-8859-1\" (Latin)", "8bit", "\xE9", u"é"_s);
    row("comment", "ISO-8859-1 (Latin)", "8bit", "\xE9", u"é"_s);
    row("ISO-2022-JP", "ISO-2022-JP", "7bit", "\x1B$B$\"-!\x1B(B\\", u"あ①\\"_s);
    row("escapes in a row", "ISO-2022-JP", "7bit", "\x1B$B$\"\x1B(B\x1B$B$$\x1B(B", u"あい"_s);
    row("cp50221", "cp50221", "7bit", "\x1B(I1\x1B(B", u"ｱ"_s);
    row("Shift_JIS", "Shift_JIS", "8bit", "\x82\xA0\xFB\xFC\x81\x60", u"あ髙～"_s);
    row("EUC-JP", "euc-jp", "8bit", "\xA4\xA2", u"あ"_s);
    row("GB2312 that is GBK", "gb2312", "8bit", "\x84\xB5", u"劦"_s);
    row("KOI8-R", "koi8-r", "8bit", "\xC1", u"а"_s);
    row("half a character", "shift_jis", "8bit", "a\x82", u"a\xFFFD"_s);
    row("NUL", "utf-8", "8bit", QByteArray("a\0b", 3),
        u"a\xFFFD"
        "b"_s);
    row("quoted-printable", "utf-8", "quoted-printable",
        "a=3D=C3=A9 =  \r\nb \t\r\nc=", u"a=é b\nc"_s);
    row("quoted-printable, LF", "utf-8", "Quoted-Printable", "a=\nb=0d=0ac=c3=a9", u"ab\ncé"_s);
    row("quoted-printable, bad", "utf-8", "quoted-printable", "a=zz=4", u"a=zz=4"_s);
    row("base64", "utf-8", "BASE64", "44\r\nGCYQ==\r\n", u"あa"_s);
    row("base64, bad", "utf-8", "base64", "44-GC!YQ", u"あa"_s);
    row("base64 and a footer", "utf-8", "base64", "YQ==\r\n-- \r\nlist footer", u"a"_s);
    row("uuencode", "utf-8", "x-uuencode", "begin", u"begin"_s);
}

void MailReaderTest::readsTexts()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, text);
    const auto mail = readMail("Subject: s\r\n" + fields + "\r\n" + body);
    QVERIFY(mail);
    QCOMPARE(mail->text, text);
    QCOMPARE(mail->files.size(), 0);
}

void MailReaderTest::saysWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("fault");
    const auto row = [](const QByteArray& message, const QString& fault) {
        QTest::newRow(qPrintable(fault)) << message << fault;
    };
    row("Subject: s\n\n\xE9", u"text in an unknown charset, taken as Latin-1"_s);
    row("Content-Type: text/plain; charset=x-no\n\na", u"unknown charset x-no"_s);
    row("Content-Type: text/plain; charset=utf-8\n\n\xE9",
        u"text that does not fit its charset utf-8"_s);
    row("Content-Type: text/plain; charset=euc-jp\n\n\xA4",
        u"text that does not fit its charset euc-jp"_s);
    row("Content-Type: text/plain; charset=\"locale\"\n\na", u"a charset without a proper name"_s);
    row("Content-Transfer-Encoding: base64\n\nYQ!=\n", u"base64 with foreign characters"_s);
    row("Content-Transfer-Encoding: base64\n\nYWE", u"base64 that is cut off"_s);
    row("Content-Transfer-Encoding: base64\n\nYQ==\nYQ==", u"text behind the end of base64"_s);
    row("Content-Transfer-Encoding: quoted-printable\n\n=x",
        u"quoted-printable with a bad escape"_s);
    row("Content-Transfer-Encoding: z\n\n=x", u"unknown transfer encoding, taken as it is"_s);
    row("Subject: s\nbody", u"a header that ends without an empty line"_s);
    row("\nSubject: s\n\n", u"empty lines before the header"_s);
    row(multipart("--b\n\nt"), u"a multipart without its end"_s);
    row(multipart("t"), u"a multipart without parts"_s);
    row("Content-Type: multipart/x\n\n", u"a multipart without a boundary"_s);
    row("Content-Type: x; charset\n\n", u"a parameter without a value"_s);
    row("Content-Type: a/b; c=\"d\n\n", u"a quoted parameter without its closing quote"_s);
    row("Content-Type: a/b; c=d; c=e\n\n", u"a parameter that is there twice"_s);
    row("Content-Type: a/b; c*x=d\n\n", u"a parameter with a bad piece number"_s);
    row("Content-Type: a/b; c*=d\n\n", u"an encoded parameter without a charset"_s);
    row("Content-Type: x\n\n", u"a media type that is none"_s);
}

void MailReaderTest::saysWhatIsBroken()
{
    QFETCH(const QByteArray, message);
    QFETCH(const QString, fault);
    const auto mail = readMail(message);
    QVERIFY(mail);
    QVERIFY2(mail->faults.contains(fault), qPrintable(mail->faults.join(u"; "_s)));
}

void MailReaderTest::refusesWhatIsNoMail()
{
    for (const QByteArray bytes : {"", "no head at all", "\r\n\r\n", "\n\nx", ": x\n\n"}) {
        const auto mail = readMail(bytes);
        QVERIFY(!mail);
        QCOMPARE(mail.error().code, ErrorCode::InvalidInput);
    }
    const auto mail = readMail("Subject: s\n\n" + QByteArray(100'000'000, 'x'));
    QVERIFY(!mail);
    QCOMPARE(mail.error().code, ErrorCode::TooLarge);
}

#include "mail_reader_test.moc"
RINGI_TEST(MailReaderTest)
