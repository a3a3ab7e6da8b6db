// SPDX-License-Identifier: Apache-2.0
// A thousand composed messages with every kind of name, value and file are read by Python's email
// package, which shares no code with Ringi, and must say exactly what was meant.
#include "sample_message.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kRows = 1'000;

const QStringList kValues{u"Hanako Yamada"_s,
                          u"山田 花子"_s,
                          u"㈱髙﨑①～商事　営業部"_s,
                          u"דוגמה של טקסט"_s,
                          u"مثال على النص"_s,
                          u"👩‍👩‍👧 family 🎉🇯🇵"_s,
                          u"e\u0301\u0323 a\u030A ｶﾞ か\u3099"_s,
                          u"w"_s.repeated(300),
                          u"長"_s.repeated(200),
                          u""_s,
                          u"O'Hara, \"Bob\" \\ <bob@example.net>; x"_s,
                          u"<script>alert('x')</script>&amp;<!--"_s,
                          u"=?UTF-8?B?5bGx55Sw?="_s,
                          u"a =?utf-8?q?b?= c"_s,
                          u"{{name}} {{#if x}}"_s,
                          u"--=_m0123"_s,
                          u"𠮷野家 José García-López"_s,
                          u"100 % = all; a=3D \ttab"_s.replace(u'\t', u' ')};

const QStringList kBroken{u"a\r\nBcc: eve@example.net"_s, u"a\n\n<b>"_s, u"x\r.\r\nQUIT"_s};

const QStringList kAddresses{u"a@example.com"_s,
                             u"\"a..b\"@example.com"_s,
                             u"info@例え.test"_s,
                             u"first.last+tag@"_s + u"b"_s.repeated(40) + u".example.org"_s,
                             u"o@bücher-und-mehr-bücher-für-alle.example"_s,
                             u"l"_s.repeated(64) + u"@"_s + u"d"_s.repeated(63) + u".example.com"_s,
                             u"花子@例え.test"_s,
                             u"josé.garcía@example.com"_s,
                             u"דוגמה@example.com"_s};

const QStringList kFileNames{u"minutes.pdf"_s,
                             u"請求書 2025年11月分.pdf"_s,
                             u"a b  c.txt"_s,
                             u"👍.png"_s,
                             u"דוגמה.docx"_s,
                             u"長い名前"_s.repeated(50) + u".xlsx"_s,
                             u"long name "_s.repeated(20) + u".csv"_s,
                             u"it's 100%25 {ok}.zip"_s,
                             u"e\u0301.unknown"_s};

QByteArray bytesFor(int row)
{
    QByteArray bytes;
    for (int i = 0; i < row % 211; ++i)
        bytes += static_cast<char>((row * 31 + i * 7) & 255);
    return bytes;
}

/// What one row is about; each list turns at its own pace, so that all meet all.
struct Row {
    int number;

    [[nodiscard]] const QString& pick(const QStringList& from, int pace) const
    {
        return from.at((number * pace + number / from.size()) % from.size());
    }
    [[nodiscard]] QString name() const { return pick(kValues, 1); }
    [[nodiscard]] QString topic() const { return pick(kValues, 5); }
    [[nodiscard]] QString note() const
    {
        return number % 4 == 0 ? pick(kBroken, 1) : pick(kValues, 7);
    }
    [[nodiscard]] bool hasText() const { return number % 6 != 5; }
    [[nodiscard]] bool hasHtml() const { return number % 6 != 0; }
    [[nodiscard]] bool hasImages() const { return hasHtml() && number % 5 == 0; }
    [[nodiscard]] bool hasFiles() const { return number % 3 == 1; }
    [[nodiscard]] bool hasPersonalFile() const { return number % 4 == 1; }
    [[nodiscard]] bool hasList() const { return number % 7 == 0; }
};

QString orNone(const QString& value)
{
    return value.trimmed().isEmpty() ? u"none"_s : value;
}

MessageDesign designFor(const Row& row)
{
    MessageDesign design = sampleDesign();
    design.from = sampleMailbox(row.pick(kValues, 3), row.pick(kAddresses.first(6), 5));
    if (row.number % 2 == 0)
        design.replyTo = sampleMailbox(row.pick(kValues, 11), u"desk@example.com"_s);
    design.fields = {u"name"_s, u"topic"_s, u"note"_s, u"id"_s};
    design.subject = u"{{topic|none}}：{{name|none}}"_s;
    design.text = row.hasText() ? u"Dear {{name|none}},\n{{note|none}}\n"_s : u""_s;
    if (row.hasHtml())
        design.html = u"<p title=\"{{name|none}}\">{{note|none}}</p>\n"_s;
    if (row.hasImages())
        design.images = {sampleFile(row.pick(kFileNames, 1), bytesFor(row.number), "a.1@x"),
                         sampleFile(u"b.gif"_s, "", "b")};
    if (row.hasFiles())
        design.files = {sampleFile(row.pick(kFileNames, 2), bytesFor(row.number + 1)),
                        sampleFile(row.pick(kFileNames, 5), bytesFor(row.number + 2))};
    if (row.hasList()) {
        design.headers.unsubscribeUrl =
            u"https://example.com/"_s + u"u"_s.repeated(row.number % 100) + u"?id={{id}}"_s;
        design.headers.unsubscribeMail = u"bye@example.com"_s;
        design.headers.listId = u"news.example.com"_s;
    }
    return design;
}

MessageFor recipientFor(const Row& row)
{
    MessageFor recipient = sampleRecipient();
    recipient.to = sampleMailbox(row.name(), row.pick(kAddresses, 1));
    recipient.values = {row.name(), row.topic(), row.note(), recipient.to.address.text()};
    recipient.messageId = "id." + QByteArray::number(row.number) + "@example.com";
    if (row.hasPersonalFile()) {
        const QString name =
            row.number % 8 == 1 ? u"=?x?\"y\" <%1>.pdf"_s.arg(row.number) : row.pick(kFileNames, 4);
        recipient.file = sampleFile(name, bytesFor(row.number + 3));
    }
    return recipient;
}

QJsonArray asJson(const Mailbox& mailbox)
{
    return {mailbox.name.text(), QString::fromUtf8(mailbox.address.wire())};
}

QJsonArray asJson(const MailFile& file)
{
    const QByteArray bytes = QByteArray::fromBase64(file.encoded.joined());
    return {file.name.trimmed(), QString::fromLatin1(file.contentId),
            QString::fromLatin1(bytes.toHex())};
}

QJsonObject meaning(const Row& row, const MessageDesign& design, const MessageFor& recipient)
{
    QJsonArray files;
    for (const auto& list : {design.images, design.files}) {
        for (const MailFile& file : list)
            files.append(asJson(file));
    }
    if (recipient.file)
        files.append(asJson(*recipient.file));
    QJsonObject object{{u"from"_s, asJson(design.from)},
                       {u"to"_s, asJson(recipient.to)},
                       {u"subject"_s, orNone(row.topic()) + u"："_s + orNone(row.name())},
                       {u"files"_s, files},
                       {u"utf8"_s, recipient.to.address.needsSmtpUtf8()},
                       {u"list"_s, row.hasList()}};
    if (design.replyTo)
        object.insert(u"replyTo"_s, asJson(*design.replyTo));
    if (row.hasText())
        object.insert(u"text"_s,
                      u"Dear "_s + orNone(row.name()) + u",\n"_s + orNone(row.note()) + u"\n"_s);
    if (row.hasHtml())
        object.insert(u"html"_s, QJsonArray{orNone(row.name()), orNone(row.note())});
    return object;
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file{path};
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
}

} // namespace

class MessageMatrixTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pythonReadsWhatWasMeant();
};

void MessageMatrixTest::pythonReadsWhatWasMeant()
{
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    QJsonArray expected;
    for (int i = 0; i < kRows; ++i) {
        const Row row{i};
        const MessageDesign design = designFor(row);
        MessageFor recipient = recipientFor(row);
        const auto composer = MessageComposer::make(design);
        QVERIFY2(composer, composer ? "" : qPrintable(composer.error().detail));
        const auto message = composer->compose(recipient);
        QVERIFY2(message, message ? "" : qPrintable(message.error().detail));
        QVERIFY(writeFile(folder.filePath(u"%1.eml"_s.arg(i)), message->joined()));
        expected.append(meaning(row, design, recipient));

        recipient.values[1] = row.pick(kBroken, 1); // the subject's
        const auto refused = composer->compose(recipient);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::HeaderInjection);
    }
    QVERIFY(writeFile(folder.filePath(u"expected.json"_s), QJsonDocument(expected).toJson()));

    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(u"/usr/bin/python3"_s,
                 {u"" RINGI_SOURCE_DIR "/tests/support/parse_matrix.py"_s, folder.path()});
    QVERIFY2(python.waitForFinished(120'000), "python3 did not end");
    const QByteArray output = python.readAll();
    QVERIFY2(python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0,
             output.constData());
    QCOMPARE(output.trimmed(), QByteArray::number(kRows) + " messages agree");
}

#include "message_matrix_test.moc"
RINGI_TEST(MessageMatrixTest)
