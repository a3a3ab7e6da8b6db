// SPDX-License-Identifier: Apache-2.0
#include "mail/message.h"
#include "mail/message_reader.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;

/// What the composer writes, the reader reads back.
class MessageReaderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasComposed_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << "Hello" << "Line one\nLine two\n";
        QTest::newRow("quoted-printable") << "Grüße" << "Zürich = schön \nnext\n";
        QTest::newRow("japanese") << QString(40, QChar(0x3042)) << QString(300, QChar(0x6f22));
    }
    void readsWhatWasComposed()
    {
        QFETCH(const QString, subject);
        QFETCH(const QString, text);
        const auto from = MailAddress::parse(QStringLiteral("office@example.com"));
        const auto to = MailAddress::parse(QStringLiteral("ann@example.net"));
        const auto message = composeMessage({Mailbox{*HeaderText::make(QStringLiteral("東京営業所")), *from},
                                             {},
                                             Mailbox{{}, *to},
                                             *HeaderText::make(subject),
                                             text,
                                             "id@example.com",
                                             fromMilliseconds(0)});
        QVERIFY(message);
        const auto read = readMessage(*message);
        QVERIFY(read);
        QCOMPARE(read->header(QStringLiteral("subject")), subject);
        QVERIFY(read->header(QStringLiteral("From")).startsWith(QStringLiteral("東京営業所")));
        QCOMPARE(read->text.trimmed(), text.trimmed());
    }

    void saysWhenThereIsNoHead()
    {
        QVERIFY(!readMessage("no head at all"));
        QVERIFY(!readMessage({}));
    }
};

#include "message_reader_test.moc"
RINGI_TEST(MessageReaderTest)
