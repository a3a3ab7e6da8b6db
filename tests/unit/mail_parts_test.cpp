// SPDX-License-Identifier: Apache-2.0
#include "mail/mail_reader.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

namespace {

/// A file in one line, for comparing: "name|type|contentId|bytes", with "+" where it is inline.
QString inWords(const ReadFile& file)
{
    return u"%1|%2|%3|%4%5"_s.arg(file.name, QString::fromLatin1(file.type),
                                  QString::fromLatin1(file.contentId),
                                  QString::fromUtf8(file.bytes), file.isInline ? u"+"_s : u""_s);
}

QStringList inWords(const QList<ReadFile>& files)
{
    QStringList words;
    for (const ReadFile& file : files)
        words << inWords(file);
    return words;
}

QByteArray multipart(const QByteArray& parts, const QByteArray& kind = "mixed")
{
    return "Subject: s\r\nContent-Type: multipart/" + kind + "; boundary=b\r\n\r\n" + parts;
}

} // namespace

/// Parts and files of a message, and what it may cost to read one.
class MailPartsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsFiles_data();
    void readsFiles();
    void readsStructures_data();
    void readsStructures();
    void staysWithinItsLimits();
    void takesTimeByLength_data();
    void takesTimeByLength();
};

void MailPartsTest::readsFiles_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("file");
    const auto row = [](const char* name, const char* fields, const QString& file) {
        QTest::newRow(name) << QByteArray(fields) << file;
    };
    row("plain name", "Content-Disposition: attachment; filename=a.pdf", u"a.pdf|text/plain||x"_s);
    row("blanks, no quotes", "Content-Disposition: attachment; filename=a (1).pdf ; size=3",
        u"a (1).pdf|text/plain||x"_s);
    row("quotes", "Content-Disposition: attachment; filename=\"a;\\\"b\\\".pdf\"",
        u"a;\"b\".pdf|text/plain||x"_s);
    row("encoded word", "Content-Disposition: attachment; filename=\"=?utf-8?B?44GC?=.pdf\"",
        u"あ.pdf|text/plain||x"_s);
    row("RFC 2231", "Content-Disposition: attachment; filename*=UTF-8'ja'%E3%81%82.pdf; filename=a",
        u"あ.pdf|text/plain||x"_s);
    row("RFC 2231, fallback first",
        "Content-Disposition: attachment; filename=\"a.pdf\"; filename*=utf-8''%E3%81%82.pdf",
        u"あ.pdf|text/plain||x"_s);
    row("RFC 2231, ISO-2022-JP",
        "Content-Disposition: attachment; filename*=iso-2022-jp''%1B%24B%24%22%1B%28B.pdf",
        u"あ.pdf|text/plain||x"_s);
    row("pieces, out of order and cut in a character",
        "Content-Disposition: attachment; filename*1*=%81%82; filename*2=\".p%df\";"
        "\r\n filename*0*=utf-8''%E3",
        u"あ.p%df|text/plain||x"_s);
    row("pieces, plain", "Content-Disposition: attachment; filename*0=\"a\"; filename*1=\"b.pdf\"",
        u"ab.pdf|text/plain||x"_s);
    row("raw UTF-8", "Content-Disposition: attachment; filename=\"あ.pdf\"",
        u"あ.pdf|text/plain||x"_s);
    row("by its type", "Content-Type: application/pdf; name=\"=?utf-8?Q?=C3=A9?=.pdf\"",
        u"é.pdf|application/pdf||x"_s);
    row("a path", "Content-Disposition: attachment; filename=\"../../etc/passwd\"",
        u"passwd|text/plain||x"_s);
    row("a Windows path", "Content-Disposition: attachment; filename=\"C:\\dir\\a.txt\"",
        u"a.txt|text/plain||x"_s);
    row("an encoded path", "Content-Disposition: attachment; filename*=utf-8''..%2F..%5Ca.txt",
        u"a.txt|text/plain||x"_s);
    row("dots", "Content-Disposition: attachment; filename=\"..\"", u"|text/plain||x"_s);
    row("control characters and direction marks",
        "Content-Disposition: attachment; filename*=utf-8''a%00%0D%0Ab%E2%80%AEgpj.exe",
        u"abgpj.exe|text/plain||x"_s);
    row("no closing quote", "Content-Disposition: attachment; filename=\"a.pdf",
        u"a.pdf|text/plain||x"_s);
    row("image", "Content-Type: image/png\r\nContent-ID: <i@x>", u"|image/png|i@x|x+"_s);
    row("image, attached",
        "Content-Type: image/png\r\nContent-ID: <i@x>\r\nContent-Disposition: attachment",
        u"|image/png|i@x|x"_s);
    row("message", "Content-Type: message/rfc822; name=\"Old mail\"",
        u"Old mail.eml|message/rfc822||x"_s);
    row("message without a name", "Content-Type: message/rfc822",
        u"message.eml|message/rfc822||x"_s);
}

void MailPartsTest::readsFiles()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QString, file);
    const auto mail =
        readMail(multipart("--b\r\n\r\ntext\r\n--b\r\n" + fields + "\r\n\r\nx\r\n--b--\r\n"));
    QVERIFY(mail);
    QCOMPARE(mail->text, u"text"_s);
    QCOMPARE(inWords(mail->files), QStringList{file});
}

void MailPartsTest::readsStructures_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QStringList>("expected"); // text, html, files
    const QByteArray html = "Content-Type: text/html\n\n";
    QTest::newRow("html alone") << "Content-Type: text/html; name=a.html\n\n<p>"_ba
                                << QStringList{u""_s, u"<p>"_s};
    QTest::newRow("html that names its charset")
        << "Content-Type: text/html\n\n<meta charset='euc-jp'>\xA4\xA2"_ba
        << QStringList{u""_s, u"<meta charset='euc-jp'>あ"_s};
    QTest::newRow("alternative") << multipart("--b\n\nt\n--b\n" + html + "h\n--b--", "alternative")
                                 << QStringList{u"t"_s, u"h"_s};
    QTest::newRow("alternative in related in mixed")
        << multipart("preamble\n--b\nContent-Type: multipart/related; boundary=\"b 1\"\n\n"
                     "--b 1\nContent-Type: multipart/alternative; boundary=b2\n\n"
                     "--b2\n\nt\n--b2\n" +
                     html +
                     "h\n--b2--\n\n"
                     "--b 1\nContent-Type: image/gif\nContent-ID: <i>\n\ng\n--b 1--\n"
                     "--b\nContent-Type: text/plain; name=n.txt\n\nf\n--b--\nepilogue")
        << QStringList{u"t"_s, u"h"_s, u"|image/gif|i|g+"_s, u"n.txt|text/plain||f"_s};
    QTest::newRow("two texts") << multipart("--b\n\n1\n--b\n\n2\n--b--")
                               << QStringList{u"1"_s, u""_s, u"|text/plain||2"_s};
    QTest::newRow("inner end is missing")
        << multipart("--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\nt\n"
                     "--b\nContent-Type: a/b\n\nf\n--b--")
        << QStringList{u"t"_s, u""_s, u"|a/b||f"_s};
    QTest::newRow("end is missing")
        << multipart("--b\r\n\r\nt\r\n") << QStringList{u"t\n"_s, u""_s};
    QTest::newRow("boundary that begins another one")
        << multipart("--b\n\n--bb\n--b--x\n-b\n--b \t\nContent-Type: a/b\n\nf\n--b--")
        << QStringList{u"--bb\n--b--x\n-b"_s, u""_s, u"|a/b||f"_s};
    QTest::newRow("CR alone") << multipart("--b\r\rt\r--b\rContent-Type: a/b\r\rf\r--b--\r")
                              << QStringList{u"t"_s, u""_s, u"|a/b||f"_s};
    QTest::newRow("no boundary given")
        << "Content-Type: multipart/mixed\n\n--x\n\nt\n--x--"_ba << QStringList{u"t"_s, u""_s};
    QTest::newRow("no such boundary")
        << multipart("just text") << QStringList{u"just text"_s, u""_s};
    QTest::newRow("digest") << multipart("--b\n\nSubject: Old: one\n\nt\n--b--", "digest")
                            << QStringList{
                                   u""_s, u""_s,
                                   u"Old: one.eml|message/rfc822||Subject: Old: one\n\nt"_s};
    QTest::newRow("mbox") << "From a@example.com Mon Jan 1\nSubject: s\n\nt"_ba
                          << QStringList{u"t"_s, u""_s};
    QTest::newRow("header without an end")
        << "Subject: s\nthis is no field\nb"_ba << QStringList{u"this is no field\nb"_s, u""_s};
    QTest::newRow("header alone") << "Subject: s"_ba << QStringList{u""_s, u""_s};
    QTest::newRow("type that is none")
        << "Content-Type: html\n\nt"_ba << QStringList{u"t"_s, u""_s};
}

void MailPartsTest::readsStructures()
{
    QFETCH(const QByteArray, message);
    QFETCH(const QStringList, expected);
    const auto mail = readMail(message);
    QVERIFY(mail);
    QCOMPARE(QStringList({mail->text, mail->html}) + inWords(mail->files), expected);
}

void MailPartsTest::staysWithinItsLimits()
{
    QByteArray deep = "Subject: s\n";
    for (int i = 0; i < 80; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        deep += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
    }
    const auto nested = readMail(deep + "\nt");
    QVERIFY(nested);
    QCOMPARE(nested->text, u""_s);
    QVERIFY(nested->faults.contains(u"parts nested deeper than 64, left out"_s));

    const auto many =
        readMail(multipart(QByteArray("--b\nContent-Type: a/b\n\nx\n").repeated(1'100)));
    QVERIFY(many);
    QCOMPARE(many->files.size(), 1'000);
    QVERIFY(many->faults.contains(u"more than 1,000 parts, the rest left out"_s));

    const auto fields = readMail(QByteArray("a: b\n").repeated(3'000) + "\nt");
    QVERIFY(fields);
    QCOMPARE(fields->headers.size(), 2'000);
    QCOMPARE(fields->text, u"t"_s);
}

void MailPartsTest::takesTimeByLength_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("unit");
    QTest::newRow("words that never end") << "Subject: "_ba
                                          << "=?a?Q? "_ba;
    QTest::newRow("word beginnings") << "Subject: "_ba
                                     << "=?"_ba;
    QTest::newRow("folding") << "Subject: "_ba
                             << "\n "_ba;
    QTest::newRow("parameters") << "Content-Type: a/b"_ba
                                << "; c=d"_ba;
    QTest::newRow("semicolons") << "Content-Type: a/b"_ba
                                << ";"_ba;
    QTest::newRow("quotes") << "Content-Type: a/b; c="_ba
                            << "\""_ba;
    QTest::newRow("blanks") << "Content-Transfer-Encoding: quoted-printable\n\n"_ba
                            << " "_ba;
    QTest::newRow("equals and blanks") << "Content-Transfer-Encoding: quoted-printable\n\n"_ba
                                       << "=   "_ba;
    QTest::newRow("near delimiters") << multipart({}) << "--bb\n"_ba;
    QTest::newRow("escapes") << "Content-Type: text/plain; charset=iso-2022-jp\n\n"_ba
                             << "\x1B(B"_ba;
}

void MailPartsTest::takesTimeByLength()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, unit);
    const QByteArray message = head + unit.repeated(2'000'000 / unit.size());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(readMail(message));
    // Less than a second each; anything quadratic would take minutes.
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
}

#include "mail_parts_test.moc"
RINGI_TEST(MailPartsTest)
