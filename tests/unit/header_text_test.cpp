// SPDX-License-Identifier: Apache-2.0
#include "mail/header_text.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class HeaderTextTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTextAsItIs_data();
    void takesTextAsItIs();
    void refusesControlCharacters();
    void refusesHalfCharacters_data();
    void refusesHalfCharacters();
};

void HeaderTextTest::takesTextAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("spaces") << u"  two  "_s;
    QTest::newRow("Japanese") << u"【重要】年末年始の休業について　～①㈱髙﨑～"_s;
    QTest::newRow("emoji") << u"👩‍👩‍👧 🇯🇵"_s;
    QTest::newRow("quotes") << u"\"a\\b\" <c@example.com>, d"_s;
    QTest::newRow("private use") << u"\uE000"_s;
    QTest::newRow("first after the controls") << u"\u00A0\u2027\u202A"_s;
}

void HeaderTextTest::takesTextAsItIs()
{
    QFETCH(QString, text);
    const auto made = HeaderText::make(text);
    QVERIFY(made);
    QCOMPARE(made->text(), text);
    QCOMPARE(made->isEmpty(), text.isEmpty());
    QCOMPARE(*made, *HeaderText::make(text));
}

void HeaderTextTest::refusesControlCharacters()
{
    QList<char16_t> forbidden{0x7F, 0x2028, 0x2029};
    for (char16_t c = 0; c < 0x20; ++c)
        forbidden.append(c);
    for (char16_t c = 0x80; c < 0xA0; ++c)
        forbidden.append(c);
    for (const char16_t c : forbidden) {
        for (const QString& text :
             {u"a"_s + QChar(c) + u"Bcc: b@example.com"_s, QString(QChar(c)), u"a"_s + QChar(c)}) {
            const auto made = HeaderText::make(text);
            QVERIFY2(!made, qPrintable(QString::number(c, 16)));
            QCOMPARE(made.error().code, ErrorCode::HeaderInjection);
        }
    }
}

void HeaderTextTest::refusesHalfCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("high alone") << QString(QChar(0xD83D));
    QTest::newRow("low alone") << u"a"_s + QChar(0xDE00) + u"b"_s;
    QTest::newRow("wrong order") << QString(QChar(0xDE00)) + QChar(0xD83D);
}

void HeaderTextTest::refusesHalfCharacters()
{
    QFETCH(QString, text);
    const auto made = HeaderText::make(text);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::InvalidInput);
}

#include "header_text_test.moc"
RINGI_TEST(HeaderTextTest)
