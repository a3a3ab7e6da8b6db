// SPDX-License-Identifier: Apache-2.0
#include "sample_message.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class MessageRefusalTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesDesigns_data();
    void refusesDesigns();
    void refusesRecipients_data();
    void refusesRecipients();
};

void MessageRefusalTest::refusesDesigns_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("value");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* part, const QString& value, const QString& detail,
                        ErrorCode code = ErrorCode::InvalidInput) {
        QTest::addRow("%s %s", part, qPrintable(value.left(40)))
            << QString::fromLatin1(part) << value << code << detail;
    };
    const auto syntax = ErrorCode::TemplateSyntax;
    row("subject", u"a {{b"_s, u"subject 1:3 {{ without }} on the same line"_s, syntax);
    row("text", u"a\r\n\r {{b"_s, u"text 3:2 {{ without }} on the same line"_s, syntax);
    row("html", u"<p>\n{{"_s, u"html 2:1 {{ without }} on the same line"_s, syntax);
    row("files", u"a {{b"_s, u"files 1:3 {{ without }} on the same line"_s, syntax);
    row("personalFileName", u"}}"_s, u"personalFileName 1:1 }} without {{"_s, syntax);
    row("unsubscribeUrl", u"https://example.com/{{"_s,
        u"unsubscribeUrl 1:21 {{ without }} on the same line"_s, syntax);
    row("subject", u"a\r\nBcc: b"_s, u"subject"_s, ErrorCode::HeaderInjection);
    for (const char* const part : {"subject", "text", "html", "personalFileName"}) {
        row(part, u"a"_s + QChar(0), QString::fromLatin1(part));
        row(part, u"a"_s + QChar(0xD800), QString::fromLatin1(part));
    }
    for (const QString& url :
         {u"http://example.com/"_s, u"example.com"_s, u"https://"_s, u"https:///x"_s,
          u"https://example.com/a b"_s, u"https://example.com/>,<x"_s, u"https://例え.test/"_s,
          u"https://example.com/"_s + u"a"_s.repeated(975)})
        row("unsubscribeUrl", url, u"unsubscribeUrl"_s);
    row("unsubscribeMail", u"a"_s, u"unsubscribeMail"_s);
    row("unsubscribeMail", u"花@example.com"_s, u"unsubscribeMail"_s);
    for (const QString& id : {u"news"_s, u"a..b"_s, u"<a.b>"_s, u"a.b\r\nX: y"_s, u"例.え"_s})
        row("listId", id, u"listId"_s);
    for (const QString& id : {u"a b"_s, u"a\r\nX:y"_s, u"例"_s, u"a"_s.repeated(256)})
        row("feedbackId", id, u"feedbackId"_s);
    for (const QString& type : {u""_s, u"pdf"_s, u"a/b; c=d"_s, u"a/b\r\nX: y"_s, u"a/b/c"_s}) {
        row("fileType", type, u"files"_s);
        row("imageType", type, u"images"_s);
    }
    for (const QString& id : {u""_s, u"a b"_s, u"a>"_s, u"a@b@c"_s, u"a\r\nX: y"_s})
        row("imageId", id, u"images"_s);
    row("imageAlone", u""_s, u"images"_s);
}

void MessageRefusalTest::refusesDesigns()
{
    QFETCH(QString, part);
    QFETCH(QString, value);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    MessageDesign design = sampleDesign();
    design.html = u"<p>x</p>"_s;
    design.images = {sampleFile(u"a.png"_s, "x", "a")};
    design.files = {sampleFile(u"a.pdf"_s, "x")};
    const QHash<QString, QString*> texts{{u"subject"_s, &design.subject},
                                         {u"text"_s, &design.text},
                                         {u"html"_s, &design.html},
                                         {u"files"_s, &design.files.first().name},
                                         {u"personalFileName"_s, &design.personalFileName},
                                         {u"unsubscribeUrl"_s, &design.headers.unsubscribeUrl},
                                         {u"unsubscribeMail"_s, &design.headers.unsubscribeMail},
                                         {u"listId"_s, &design.headers.listId},
                                         {u"feedbackId"_s, &design.headers.feedbackId}};
    QVERIFY(MessageComposer::make(design));
    if (texts.contains(part))
        *texts.value(part) = value;
    else if (part == u"fileType"_s)
        design.files.first().type = value.toUtf8();
    else if (part == u"imageType"_s)
        design.images.first().type = value.toUtf8();
    else if (part == u"imageId"_s)
        design.images.first().contentId = value.toUtf8();
    else
        design.html.clear();
    const auto composer = MessageComposer::make(design);
    QVERIFY(!composer);
    QCOMPARE(composer.error().code, code);
    QCOMPARE(composer.error().detail, detail);
}

void MessageRefusalTest::refusesRecipients_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<qint64>("date");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");
    const auto invalid = ErrorCode::InvalidInput;
    const QByteArray id = "a@b";
    const auto row = [](const char* name, const QString& value) -> QTestData& {
        return QTest::newRow(name) << value;
    };
    row("NUL", u"a"_s + QChar(0)) << id << qint64{0} << invalid << u"name"_s;
    row("surrogate", QString(QChar(0xDC00))) << id << qint64{0} << invalid << u"name"_s;
    row("blank", u" "_s) << id << qint64{0} << ErrorCode::UnresolvedField << u"name"_s;
    for (const char* const bad : {"", "a", "a@", "<a@b>", "a b@c", "a..b@c", "a@b\r\nBcc: x@y"})
        row(bad, u"x"_s) << QByteArray(bad) << qint64{0} << invalid << u"messageId"_s;
    row("year 10000", u"x"_s) << id << qint64{253'402'300'800'000} << invalid << u"date"_s;
    row("year 1899", u"x"_s) << id << qint64{-2'208'988'800'001} << invalid << u"date"_s;
}

void MessageRefusalTest::refusesRecipients()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, id);
    QFETCH(qint64, date);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    const auto composer = MessageComposer::make(sampleDesign());
    MessageFor recipient = sampleRecipient();
    QVERIFY(composer && composer->compose(recipient));
    recipient.values = {value, u"\0 unused"_s};
    recipient.messageId = id;
    recipient.date = fromMilliseconds(date);
    const auto message = composer->compose(recipient);
    QVERIFY(!message);
    QCOMPARE(message.error().code, code);
    QCOMPARE(message.error().detail, detail);

    recipient = sampleRecipient();
    recipient.values = {u"a\r\nBcc: b@example.com"_s};
    QCOMPARE(composer->compose(recipient).error().code, ErrorCode::HeaderInjection);
}

#include "message_refusal_test.moc"
RINGI_TEST(MessageRefusalTest)
