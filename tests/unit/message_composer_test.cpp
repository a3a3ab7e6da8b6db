// SPDX-License-Identifier: Apache-2.0
#include "sample_message.h"
#include "support/test_registry.h"

#include <QRegularExpression>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

/// The boundary's name changes with the design; its first letter says which multipart it is.
QByteArray withShortBoundaries(const QByteArray& message)
{
    static const QRegularExpression boundary(u"=_([mar])[0-9a-f]{24}"_s);
    return QString::fromUtf8(message).replace(boundary, u"=_\\1"_s).toUtf8();
}

/// Content types in order, closing boundaries as ")".
QByteArray structure(const QByteArray& message)
{
    static const QRegularExpression mark(
        u"^(?:Content-Type: ([a-z]+/[a-z.+-]+)|--=_[mar][0-9a-f]{24}(--))"_s,
        QRegularExpression::MultilineOption);
    QByteArray found;
    auto matches = mark.globalMatch(QString::fromUtf8(message));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QByteArray type = match.captured(1).toUtf8();
        if (!match.captured(2).isEmpty())
            found += ')';
        else if (!type.isEmpty())
            found += ' ' + type + (type.startsWith("multipart/") ? "(" : "");
    }
    return found.trimmed();
}

/// One field, unfolded.
QByteArray field(const QByteArray& message, const QByteArray& name)
{
    QByteArray head = message.first(message.indexOf("\r\n\r\n"));
    head.replace("\r\n ", " ");
    for (const QByteArray& line : head.split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return "(none)";
}

} // namespace

class MessageComposerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isByteExact();
    void isByteExactWithParts();
    void hasTheSmallestStructure_data();
    void hasTheSmallestStructure();
    void writesListFields_data();
    void writesListFields();
    void namesFiles_data();
    void namesFiles();
    void namesThePersonalFile();
    void sharesTheBytesOfFiles();
    void keepsTheBoundaryOutOfBodies();
    void writesRawAddressesOnlyWhereNeeded();
    void addressesOnePersonOnly();
    void isDeterministic();
};

void MessageComposerTest::isByteExact()
{
    MessageDesign design = sampleDesign();
    design.replyTo = sampleMailbox(u"山田 花子"_s, u"desk@example.com"_s);
    const QByteArray expected = "Date: Fri, 21 Nov 2025 18:41:00 +0000\r\n"
                                "From: Ringi Office <office@example.com>\r\n"
                                "Reply-To: =?UTF-8?B?5bGx55SwIOiKseWtkA==?= <desk@example.com>\r\n"
                                "To: Hanako <hanako@example.org>\r\n"
                                "Subject: Hello Hanako\r\n"
                                "Message-ID: <1@example.com>\r\n"
                                "MIME-Version: 1.0\r\n"
                                "Content-Type: text/plain; charset=UTF-8\r\n"
                                "Content-Transfer-Encoding: 7bit\r\n"
                                "\r\n"
                                "Dear Hanako,\r\n"
                                "good morning.\r\n";
    QCOMPARE(composed(design), expected);
}

void MessageComposerTest::isByteExactWithParts()
{
    MessageDesign design = sampleDesign();
    design.html = u"<p>{{name}} &amp; co. <img src=\"cid:a@b\"></p>"_s;
    design.images = {sampleFile(u"a.png"_s, "png", "a@b")};
    design.files = {sampleFile(u"案内.txt"_s, "text\n")};
    MessageFor recipient = sampleRecipient();
    recipient.values = {u"花子"_s};
    const QByteArray expected =
        "Date: Fri, 21 Nov 2025 18:41:00 +0000\r\n"
        "From: Ringi Office <office@example.com>\r\n"
        "To: Hanako <hanako@example.org>\r\n"
        "Subject: =?UTF-8?B?SGVsbG8g6Iqx5a2Q?=\r\n"
        "Message-ID: <1@example.com>\r\n"
        "MIME-Version: 1.0\r\n"
        "Content-Type: multipart/mixed;\r\n boundary=\"=_m\"\r\n"
        "\r\n"
        "--=_m\r\n"
        "Content-Type: multipart/alternative;\r\n boundary=\"=_a\"\r\n"
        "\r\n"
        "--=_a\r\n"
        "Content-Type: text/plain; charset=UTF-8\r\n"
        "Content-Transfer-Encoding: base64\r\n"
        "\r\n"
        "RGVhciDoirHlrZAsDQpnb29kIG1vcm5pbmcuDQo=\r\n"
        "\r\n"
        "--=_a\r\n"
        "Content-Type: multipart/related; type=\"text/html\";\r\n boundary=\"=_r\"\r\n"
        "\r\n"
        "--=_r\r\n"
        "Content-Type: text/html; charset=UTF-8\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n"
        "\r\n"
        "<p>=E8=8A=B1=E5=AD=90 &amp; co. <img src=3D\"cid:a@b\"></p>\r\n"
        "\r\n"
        "--=_r\r\n"
        "Content-Type: image/png;\r\n name=\"a.png\"\r\n"
        "Content-Transfer-Encoding: base64\r\n"
        "Content-Disposition: inline;\r\n filename=\"a.png\"\r\n"
        "Content-ID: <a@b>\r\n"
        "\r\n"
        "cG5n\r\n"
        "--=_r--\r\n"
        "--=_a--\r\n"
        "--=_m\r\n"
        "Content-Type: text/plain;\r\n name=\"=?UTF-8?B?5qGI5YaFLnR4dA==?=\"\r\n"
        "Content-Transfer-Encoding: base64\r\n"
        "Content-Disposition: attachment;\r\n filename*=UTF-8''%E6%A1%88%E5%86%85.txt\r\n"
        "\r\n"
        "dGV4dAo=\r\n"
        "--=_m--\r\n";
    QCOMPARE(withShortBoundaries(composed(design, recipient)), expected);
}

void MessageComposerTest::hasTheSmallestStructure_data()
{
    QTest::addColumn<QString>("has"); // Text, Html, Image, File, Personal
    QTest::addColumn<QByteArray>("structure");
    const auto row = [](const char* has, const QByteArray& structure) {
        QTest::newRow(has) << QString::fromLatin1(has) << structure;
    };
    row("T", "text/plain");
    row("", "text/plain");
    row("H", "text/html");
    row("TH", "multipart/alternative( text/plain text/html)");
    row("HI", "multipart/related( text/html image/png)");
    row("THII", "multipart/alternative( text/plain multipart/related( text/html image/png "
                "image/png))");
    row("TF", "multipart/mixed( text/plain application/pdf)");
    row("TP", "multipart/mixed( text/plain application/zip)");
    row("HFP", "multipart/mixed( text/html application/pdf application/zip)");
    row("THFF", "multipart/mixed( multipart/alternative( text/plain text/html) application/pdf "
                "application/pdf)");
    row("THIFP", "multipart/mixed( multipart/alternative( text/plain multipart/related( text/html "
                 "image/png)) application/pdf application/zip)");
}

void MessageComposerTest::hasTheSmallestStructure()
{
    QFETCH(QString, has);
    QFETCH(QByteArray, structure);
    MessageDesign design = sampleDesign();
    design.text = has.contains(u'T') ? u"{{name}}"_s : u""_s;
    design.html = has.contains(u'H') ? u"<b>{{name}}</b>"_s : u""_s;
    for (qsizetype i = 0; i < has.count(u'I'); ++i)
        design.images += sampleFile(u"i.png"_s, "x", "i" + QByteArray::number(i) + "@x");
    for (qsizetype i = 0; i < has.count(u'F'); ++i)
        design.files += sampleFile(u"f.pdf"_s, "x");
    MessageFor recipient = sampleRecipient();
    if (has.contains(u'P'))
        recipient.file = sampleFile(u"p.zip"_s, "");
    QCOMPARE(::structure(composed(design, recipient)), structure);
}

void MessageComposerTest::writesListFields_data()
{
    QTest::addColumn<ListHeaders>("headers");
    QTest::addColumn<QByteArray>("lines");
    const QString url = u"https://example.com/u?id={{url}}"_s;
    const auto row = [](const char* name, const ListHeaders& headers, const QByteArray& lines) {
        QTest::newRow(name) << headers << lines;
    };
    const QByteArray post = "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    row("none", {}, "");
    row("all",
        {.unsubscribeUrl = url,
         .unsubscribeMail = u"bye+now@example.com"_s,
         .listId = u"news.example.com"_s,
         .feedbackId = u"c1:cust:bulk:ringi"_s,
         .autoSubmitted = true},
        "List-Unsubscribe: <https://example.com/u?id=x%2F1>,\r\n"
        " <mailto:bye+now@example.com>\r\n" +
            post +
            "List-Id: <news.example.com>\r\n"
            "Auto-Submitted: auto-generated\r\n"
            "Feedback-ID: c1:cust:bulk:ringi\r\n");
    ListHeaders headers;
    headers.unsubscribeMail = u"\"a..b\"@例え.test"_s;
    row("mail alone", headers, "List-Unsubscribe: <mailto:%22a..b%22@xn--r8jz45g.test>\r\n");
    headers.unsubscribeMail.clear();
    const auto withUrl = [&](const char* name, const QString& beginning, qsizetype more,
                             const QByteArray& before) {
        headers.unsubscribeUrl = beginning + u"a"_s.repeated(more);
        row(name, headers,
            "List-Unsubscribe:" + before + headers.unsubscribeUrl.toLatin1() + ">\r\n" + post);
    };
    // "List-Unsubscribe: <" and ">," leave 57 columns for the address.
    withUrl("fits", u"https://example.com/"_s, 37, " <");
    withUrl("folded", u"https://example.com/"_s, 38, "\r\n <");
    withUrl("as long as can be", u"HTTPS://example.com/"_s, 974, "\r\n <");
    headers.unsubscribeUrl.clear();
    headers.listId = u"a.long.label."_s.repeated(6) + u"example"_s;
    row("long list id", headers, "List-Id:\r\n <" + headers.listId.toLatin1() + ">\r\n");
}

void MessageComposerTest::writesListFields()
{
    QFETCH(ListHeaders, headers);
    QFETCH(QByteArray, lines);
    MessageDesign design = sampleDesign();
    design.headers = headers;
    const QByteArray message = composed(design);
    const qsizetype start = message.indexOf("Message-ID: <1@example.com>\r\n") + 29;
    QCOMPARE(message.mid(start, message.indexOf("MIME-Version") - start), lines);
}

void MessageComposerTest::namesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("ofType");
    QTest::addColumn<QByteArray>("ofDisposition");
    const auto row = [](const char* label, const QString& name, const QByteArray& type,
                        const QByteArray& disposition) {
        QTest::newRow(label) << name << type << disposition;
    };
    const auto plain = [&row](const char* label, const QString& name, const QByteArray& quoted) {
        row(label, name, "\r\n name=" + quoted, "\r\n filename=" + quoted);
    };
    plain("ASCII", u"minutes.x"_s, "\"minutes.x\"");
    plain("blanks", u"  minutes  of May.x "_s, "\"minutes  of May.x\"");
    plain("no template", u"{a}.x"_s, "\"{a}.x\"");
    plain("merged", u"{{name}}.x"_s, "\"Hanako.x\"");
    plain("path", u"{{url}}.x"_s, "\"x_1.x\"");
    plain("66", u"a"_s.repeated(66), '"' + QByteArray(66, 'a') + '"');
    row("67", u"a"_s.repeated(67),
        "\r\n name=\"=?UTF-8?B?" + QByteArray(42, 'a').toBase64() + "?=\r\n =?UTF-8?B?" +
            QByteArray(25, 'a').toBase64() + "?=\"",
        "\r\n filename*0*=UTF-8''" + QByteArray(57, 'a') +
            ";\r\n filename*1*=" + QByteArray(10, 'a'));
    row("Japanese", u"{{name}} 様.x"_s, "\r\n name=\"=?UTF-8?B?SGFuYWtvIOanmC54?=\"",
        "\r\n filename*=UTF-8''Hanako%20%E6%A7%98.x");
}

void MessageComposerTest::namesFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, ofType);
    QFETCH(QByteArray, ofDisposition);
    MessageDesign design = sampleDesign();
    MailFile file = sampleFile(u"a"_s, "x");
    file.name = name;
    design.files = {file};
    const QByteArray expected =
        "Content-Type: application/octet-stream" + (ofType.isEmpty() ? "" : ';' + ofType) +
        "\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment" +
        (ofDisposition.isEmpty() ? "" : ';' + ofDisposition) + "\r\n\r\neA==\r\n";
    const QByteArray message = composed(design);
    QVERIFY2(message.contains(expected), message.constData());
}

void MessageComposerTest::namesThePersonalFile()
{
    MessageDesign design = sampleDesign();
    MessageFor recipient = sampleRecipient();
    recipient.file = sampleFile(u"a/{{b}}\n\"c\"\\.pdf"_s, "x");
    QVERIFY(composed(design, recipient).contains("filename=\"a_{{b}}_\\\"c\\\"_.pdf\"\r\n"));
    recipient.file->name = u"=?x?.x"_s; // would be taken for an encoded word
    const QByteArray message = composed(design, recipient);
    QVERIFY(message.contains("name=\"=?UTF-8?B?PT94Py54?=\"\r\n"));
    QVERIFY(message.contains("filename*=UTF-8''%3D%3Fx%3F.x\r\n"));
    recipient.file->name = u" "_s;
    QVERIFY(composed(design, recipient).contains("Content-Disposition: attachment\r\n\r\neA=="));
    design.personalFileName = u"for {{name}}.pdf"_s;
    QVERIFY(composed(design, recipient).contains("filename=\"for Hanako.pdf\"\r\n"));
}

void MessageComposerTest::sharesTheBytesOfFiles()
{
    MessageDesign design = sampleDesign();
    design.files = {sampleFile(u"a.bin"_s, QByteArray(200'000, 'x'))};
    const auto composer = MessageComposer::make(design);
    QVERIFY(composer);
    const auto message = composer->compose(sampleRecipient());
    QVERIFY(message);
    for (const QByteArray& piece : design.files.first().encoded.pieces()) {
        QVERIFY(std::any_of(
            message->pieces().cbegin(), message->pieces().cend(),
            [&](const QByteArray& other) { return other.constData() == piece.constData(); }));
    }
}

/// Whoever knows the boundary must not be able to end a part with a value.
void MessageComposerTest::keepsTheBoundaryOutOfBodies()
{
    MessageDesign design = sampleDesign();
    design.html = u"<p>x</p>"_s;
    const QByteArray first = composed(design);
    const QByteArray boundary = first.mid(first.indexOf("=_a"), 27);
    MessageFor recipient = sampleRecipient();
    for (const QString& before : {u"\n"_s, u"\r"_s, u"\u2028"_s}) {
        recipient.values = {before + u"--"_s + QString::fromLatin1(boundary) + u"--\nx"_s};
        design.subject = u"x"_s;
        const QByteArray message = composed(design, recipient);
        QCOMPARE(::structure(message), QByteArray("multipart/alternative( text/plain text/html)"));
        QVERIFY(message.contains("--=3D_a"));
    }
}

void MessageComposerTest::writesRawAddressesOnlyWhereNeeded()
{
    MessageFor recipient = sampleRecipient();
    recipient.to = sampleMailbox(u"花子"_s, u"花子@例え.test"_s);
    const QByteArray message = composed(sampleDesign(), recipient);
    QCOMPARE(field(message, "To"), QByteArray("=?UTF-8?B?6Iqx5a2Q?= <花子@xn--r8jz45g.test>"));
    QByteArray others = message;
    others.replace("花子", "");
    QVERIFY(std::all_of(others.cbegin(), others.cend(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

/// Promise P3.
void MessageComposerTest::addressesOnePersonOnly()
{
    MessageDesign design = sampleDesign();
    design.subject = u"{{name}}"_s;
    MessageFor recipient = sampleRecipient();
    const QString hostile = u"x <eve@example.net>, \"y\" <z@example.net>; Bcc: w@example.net"_s;
    recipient.to = sampleMailbox(hostile, u"hanako@example.org"_s);
    recipient.values = {hostile};
    const QByteArray message = composed(design, recipient);
    const QByteArray head = '\n' + message.first(message.indexOf("\r\n\r\n"));
    QCOMPARE(head.count("\nTo:"), 1);
    QCOMPARE(head.count("\nCc:") + head.count("\nBcc:"), 0);
    QVERIFY(field(message, "To").endsWith("\" <hanako@example.org>"));
}

void MessageComposerTest::isDeterministic()
{
    MessageDesign design = sampleDesign();
    design.html = u"<p>{{name}}</p>"_s;
    QCOMPARE(composed(design), composed(design));
    const QByteArray before = composed(design);
    design.html += u" "_s;
    QVERIFY(composed(design).mid(before.indexOf("=_a"), 27) !=
            before.mid(before.indexOf("=_a"), 27));
}

#include "message_composer_test.moc"
RINGI_TEST(MessageComposerTest)
