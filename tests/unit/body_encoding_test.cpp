// SPDX-License-Identifier: Apache-2.0
#include "mail/body_encoding.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class BodyEncodingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodes_data();
    void encodes();
    void choosesBase64ForJapanese();
    void turnsEveryLineBreakIntoCrlf_data();
    void turnsEveryLineBreakIntoCrlf();
    void keepsQuotedPrintableLinesShort();
    void takesLongText();
};

void BodyEncodingTest::encodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const QString& text, const QByteArray& encoding,
                        const QByteArray& bytes) {
        QTest::newRow(name) << text << encoding << bytes;
    };
    row("empty", u""_s, "7bit", "");
    row("no line break at the end", u"a"_s, "7bit", "a\r\n");
    row("empty lines", u"\n\na\n\n"_s, "7bit", "\r\n\r\na\r\n\r\n");
    row("dots and From", u".\n..\n.a\nFrom b\n>From c"_s, "7bit",
        ".\r\n..\r\n.a\r\nFrom b\r\n>From c\r\n");
    row("signature", u"-- \nRingi"_s, "7bit", "-- \r\nRingi\r\n");
    row("tab", u"a\tb"_s, "7bit", "a\tb\r\n");
    row("equals sign", u"a=41"_s, "7bit", "a=41\r\n");
    row("78", u"a"_s.repeated(78), "7bit", QByteArray(78, 'a') + "\r\n");
    row("79", u"a"_s.repeated(79), "quoted-printable", QByteArray(75, 'a') + "=\r\naaaa\r\n");
    row("escape character", u"\x1B$B text"_s, "quoted-printable", "=1B$B text\r\n");
    row("DEL", u"a\u007F and text"_s, "quoted-printable", "a=7F and text\r\n");
    row("blank at the end of a line", u"caf\u00E9 \na\t\n \n.\nFrom x ="_s, "quoted-printable",
        "caf=C3=A9=20\r\na=09\r\n=20\r\n.\r\nFrom x =3D\r\n");
    row("blank at column 75", u"é\n"_s + u"a"_s.repeated(75) + u" b"_s, "quoted-printable",
        "=C3=A9\r\n" + QByteArray(75, 'a') + "=\r\n b\r\n");
    row("blank at the end of a full line", u"é\n"_s + u"a"_s.repeated(74) + u" \nb"_s,
        "quoted-printable", "=C3=A9\r\n" + QByteArray(74, 'a') + "=\r\n=20\r\nb\r\n");
    row("character at the soft break", u"a"_s.repeated(70) + u"é"_s, "quoted-printable",
        QByteArray(70, 'a') + "=\r\n=C3=A9\r\n");
    row("character just before it", u"a"_s.repeated(69) + u"é"_s, "quoted-printable",
        QByteArray(69, 'a') + "=C3=A9\r\n");
    row("Japanese", u"こんにちは\n"_s, "base64", "44GT44KT44Gr44Gh44GvDQo=\r\n");
    row("emoji", u"👍👍"_s, "base64", "8J+RjfCfkY0NCg==\r\n");
}

void BodyEncodingTest::encodes()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bytes);
    const auto body = encodeBody(text.toUtf8());
    QCOMPARE(body.transferEncoding, encoding);
    QCOMPARE(body.bytes, bytes);
}

void BodyEncodingTest::choosesBase64ForJapanese()
{
    const QString text = u"拝啓　時下ますますご清栄のこととお慶び申し上げます。\n"_s.repeated(200);
    const auto body = encodeBody(text.toUtf8());
    QCOMPARE(body.transferEncoding, QByteArray("base64"));
    for (const QByteArray& line : body.bytes.split('\n'))
        QVERIFY(line.size() <= 77); // 76 and CR
    QString expected = text;
    expected.replace(u'\n', u"\r\n"_s);
    QCOMPARE(QString::fromUtf8(QByteArray::fromBase64(body.bytes)), expected);
}

void BodyEncodingTest::turnsEveryLineBreakIntoCrlf_data()
{
    QTest::addColumn<QString>("lineBreak");
    QTest::newRow("LF") << u"\n"_s;
    QTest::newRow("CRLF") << u"\r\n"_s;
    QTest::newRow("CR") << u"\r"_s;
    QTest::newRow("VT") << u"\v"_s;
    QTest::newRow("FF") << u"\f"_s;
    QTest::newRow("NEL") << u"\u0085"_s;
    QTest::newRow("LS") << u"\u2028"_s;
    QTest::newRow("PS") << u"\u2029"_s;
}

void BodyEncodingTest::turnsEveryLineBreakIntoCrlf()
{
    QFETCH(QString, lineBreak);
    const QString text = u"a"_s + lineBreak + u"b"_s + lineBreak + lineBreak + u"c"_s;
    const auto plain = encodeBody(text.toUtf8());
    QCOMPARE(plain.bytes, QByteArray("a\r\nb\r\n\r\nc\r\n"));
    const auto quoted = encodeBody((text + u" and more –"_s).toUtf8());
    QCOMPARE(quoted.bytes, QByteArray("a\r\nb\r\n\r\nc and more =E2=80=93\r\n"));
}

void BodyEncodingTest::keepsQuotedPrintableLinesShort()
{
    const QString words = u"é = ü\tplain words to make it long "_s.repeated(30);
    for (int shift = 0; shift < 80; ++shift) {
        const auto body = encodeBody((u"x"_s.repeated(shift) + words).toUtf8());
        QCOMPARE(body.transferEncoding, QByteArray("quoted-printable"));
        for (const QByteArray& line : body.bytes.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY(line.size() <= 77); // 76 and CR
            QVERIFY(!line.endsWith(" \r") && !line.endsWith("\t\r"));
        }
    }
}

void BodyEncodingTest::takesLongText()
{
    const auto body = encodeBody((u"年"_s.repeated(4'000'000)).toUtf8());
    QCOMPARE(QByteArray::fromBase64(body.bytes).size(), 12'000'002);
}

#include "body_encoding_test.moc"
RINGI_TEST(BodyEncodingTest)
