// SPDX-License-Identifier: Apache-2.0
#include "campaign/leak_finder.h"
#include "delivery/rehearsal_words.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class LeakFinderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formsTexts_data();
    void formsTexts();
    void putsPiecesTogether_data();
    void putsPiecesTogether();
    void knowsKinds_data();
    void knowsKinds();
    void finds_data();
    void finds();
    void forgetsColumnsThatAreNobodys();
    void readsWhatPeopleRead();
};

void LeakFinderTest::formsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("form");
    const auto row = [](const char* name, const QString& text, const QString& form) {
        QTest::newRow(name) << text << form;
    };
    row("nothing", u" \n"_s, u""_s);
    row("upper case", u"Hanako SATO"_s, u"hanako sato"_s);
    row("sharp s", u"STRAuß"_s, u"strauß"_s);
    row("white space", u" a \r\n\t\u00a0b "_s, u"a b"_s);
    row("full width", u"ＫＸ－２０３９１"_s, u"kx-20391"_s);
    row("half width", u"ﾔﾏﾀﾞ ﾀﾛｳ"_s, u"ヤマダタロウ"_s);
    row("a name with a space", u"山田 太郎"_s, u"山田太郎"_s);
    row("a name with a wide space", u"山田　太郎"_s, u"山田太郎"_s);
    row("a name over a line's end", u"山田\n太郎"_s, u"山田太郎"_s);
    row("a wide and a narrow word", u"担当 Sato 様"_s, u"担当sato様"_s);
    row("composed", u"Andre\u0301"_s, u"andr\u00e9"_s);
    row("soft hyphen", u"Mar\u00adtin"_s, u"martin"_s);
    row("zero-width space", u"山田\u200b太郎"_s, u"山田太郎"_s);
}

void LeakFinderTest::formsTexts()
{
    QFETCH(QString, text);
    QTEST(leakForm(text), "form");
}

void LeakFinderTest::putsPiecesTogether_data()
{
    QTest::addColumn<QString>("text");
    for (const QString& text : {u"Dear Taro Sato, "_s, u"  山田 太郎 様\n\nSato san  "_s,
                                u" a  b  "_s, u"\n \n"_s, u"KX-1 ２０ 山　b c"_s})
        QTest::addRow("%s", qPrintable(text.trimmed())) << text;
}

void LeakFinderTest::putsPiecesTogether()
{
    QFETCH(QString, text);
    const LeakText whole = leakText(text);
    for (qsizetype first = 0; first <= text.size(); ++first) {
        for (qsizetype second = first; second <= text.size(); ++second) {
            LeakText made = leakText(QStringView(text).first(first));
            made.append(leakText(QStringView(text).sliced(first, second - first)));
            made.append(leakText(QStringView(text).sliced(second)));
            QCOMPARE(made.text, whole.text);
            QVERIFY(made == whole);
        }
    }
}

void LeakFinderTest::knowsKinds_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<LeakKind>("kind");
    const auto row = [](LeakKind kind, const QStringList& values) {
        for (const QString& value : values)
            QTest::addRow("%s", qPrintable(value)) << value << kind;
    };
    row(LeakKind::None,
        {u""_s, u"Bo"_s, u"Emi"_s, u"Mori"_s, u"Bo Li"_s, u"山田"_s, u"林 薫"_s, u"山"_s, u"様"_s});
    row(LeakKind::Word, {u"Sasaki"_s, u"Martin"_s, u"O'Brien"_s, u"佐々木"_s, u"東京都"_s,
                         u"김철수"_s, u"アンナ"_s, u"example.com"_s});
    row(LeakKind::Words, {u"Li Wei"_s, u"Taro Sato"_s, u"山田太郎"_s, u"森 花子"_s,
                          u"例示株式会社"_s, u"Mori Trading East"_s, u"2 rue Victor Hugo"_s});
    row(LeakKind::Address, {u"taro@example.com"_s, u"ＴＡＲＯ＠example.com"_s});
    // Numbers that say who somebody is ...
    row(LeakKind::Short, {u"4711"_s, u"47110"_s, u"A123"_s, u"ab-12"_s});
    row(LeakKind::Number, {u"204391"_s, u"2043917"_s});
    row(LeakKind::Code, {u"KX-20391"_s, u"20439175"_s, u"03-1234-5678"_s, u"+81 3 1234 5678"_s,
                         u"https://example.org/u"_s, u"member_x"_s});
    // ... and those that do not.
    row(LeakKind::None, {u"7"_s,
                         u"471"_s,
                         u"1,200"_s,
                         u"12.50"_s,
                         u"¥12,000"_s,
                         u"12000円"_s,
                         u"1 200 EUR"_s,
                         u"150000"_s,
                         u"20261127"_s,
                         u"2026-11-27"_s,
                         u"27/11/2026"_s,
                         u"27 November 2026"_s,
                         u"November 27, 2026"_s,
                         u"27-Nov-2026"_s,
                         u"2026年11月27日"_s,
                         u"令和8年11月27日"_s,
                         u"10:30"_s,
                         u"10:30 am"_s,
                         u"123-4567"_s,
                         u"95%"_s,
                         u"a1"_s,
                         u"3rd"_s});
}

void LeakFinderTest::knowsKinds()
{
    QFETCH(QString, value);
    QTEST(kindOf(leakText(value)), "kind");
}

void LeakFinderTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found"); // ordinal:column
    const auto row = [](const char* name, const QString& text, const QStringList& found = {}) {
        QTest::newRow(name) << text << found;
    };
    row("nothing", u""_s);
    row("an address", u"write to hanako@example.com today"_s, {u"1:0"_s});
    row("at both ends", u"taro@example.com and hanako@example.com"_s, {u"2:0"_s, u"1:0"_s});
    row("in brackets", u"<a href=\"mailto:taro@example.com\">"_s, {u"2:0"_s});
    row("in a query", u"https://example.org/?m=taro@example.com&x"_s, {u"2:0"_s});
    row("in Japanese", u"宛先は taro@example.com です"_s, {u"2:0"_s});
    row("within a longer word", u"xhanako@example.com hanako@example.com"_s + u'x');
    row("within a longer address",
        u"x.taro@example.com x-taro@example.com taro@example.com"_s + u".org"_s);
    row("at a sentence's end", u"to taro@example.com."_s, {u"2:0"_s});
    row("a short address", u"ask a@b.c now"_s, {u"3:0"_s});
    row("a value", u"your code is KX-20391."_s, {u"1:1"_s});
    row("a value's beginning", u"your code is kx-2039"_s);
    row("a longer number", u"kx-20391-2"_s);
    row("the end of a longer number", u"03-471188"_s);
    row("a part of an amount", u"471188,50 and 1,471188 and 1.471188"_s);
    row("a number", u"no. 471188, please"_s, {u"2:3"_s});
    row("without spaces between words", u"担当は山田商事株式会社です"_s, {u"2:1"_s});
    row("with a space inside", u"担当は山田商事 株式会社です"_s, {u"2:1"_s});
    row("what two people have", u"tokyo branch"_s);
    row("too short to look for", u"abcd"_s);
    row("three wide characters", u"佐々木様"_s, {u"3:4"_s});
    row("five letters", u"Dear Maria,"_s, {u"2:4"_s});
    row("five letters of more", u"Dear Mariana, Annamaria,"_s);
    row("twice", u"kx-20391 kx-20391"_s, {u"1:1"_s, u"1:1"_s});
    row("the beginning of a very long one", QString(63, u'y') + u'z', {u"3:1"_s});
    row("its end", QString(63, u'w') + u'x', {u"3:1"_s});
    row("two people's in two columns", u"shared-value"_s, {u"3:2"_s, u"1:5"_s});
    row("three people's in two columns", u"common-value"_s);
    row("three people's in three columns", u"everybodys-value"_s);
    row("one that begins as it ends", QString(64, u'v'), {u"2:1"_s});
}

void LeakFinderTest::finds()
{
    QFETCH(QString, text);
    LeakFinder finder;
    const auto add = [&](qint64 ordinal, int column, const QString& value) {
        finder.add(ordinal, column, leakText(value));
    };
    add(1, 0, u"hanako@example.com"_s);
    add(2, 0, u"taro@example.com"_s);
    add(3, 0, u"a@b.c"_s);
    add(1, 1, u"KX-20391"_s);
    add(2, 1, u"山田商事株式会社"_s);
    add(3, 1, QString(63, u'y') + u'z' + QString(63, u'w') + u'x');
    add(1, 2, u"tokyo branch"_s);
    add(2, 2, u"tokyo branch"_s);
    add(3, 2, u"shared-value"_s);
    add(1, 5, u"shared-value"_s);
    add(1, 3, u"common-value"_s);
    add(2, 6, u"common-value"_s);
    add(3, 6, u"common-value"_s);
    add(1, 3, u"everybodys-value"_s);
    add(2, 6, u"everybodys-value"_s);
    add(3, 7, u"everybodys-value"_s);
    add(2, 1, QString(130, u'v'));
    add(2, 3, u"471188"_s);
    add(3, 3, u"abcd"_s);
    add(3, 4, u"佐々木"_s);
    add(2, 4, u"Maria"_s);
    finder.freeze([](int) { return true; });
    QStringList found;
    finder.look(leakForm(text), [&](const LeakFinder::Suspicion& one) {
        found.append(u"%1:%2"_s.arg(one.ordinal).arg(one.column));
    });
    QTEST(found, "found");
}

void LeakFinderTest::forgetsColumnsThatAreNobodys()
{
    LeakFinder finder;
    for (qint64 ordinal = 1; ordinal <= 20; ++ordinal) {
        const QString number = QString::number(ordinal);
        finder.add(ordinal, 1, leakText(u"member no. %1"_s.arg(number)));
        // Two of twenty share theirs: nine in ten do not.
        finder.add(ordinal, 2, leakText(ordinal < 3 ? u"Company one"_s : u"Company "_s + number));
        finder.add(ordinal, 3, leakText(ordinal < 4 ? u"Osaka one"_s : u"Osaka "_s + number));
        finder.add(ordinal, 4, leakText(ordinal < 19 ? u"Kyoto one"_s : u"Kyoto "_s + number));
    }
    finder.freeze([](int column) { return column == 4; });
    QCOMPARE(finder.columns(), (QList<int>{1, 2, 4}));
    QCOMPARE(finder.count(), 20 + 18 + 2);
    QCOMPARE(finder.longest(), 13);
}

void LeakFinderTest::readsWhatPeopleRead()
{
    const QString words =
        rehearsalWords("From: a@example.org\r\nSubject: =?utf-8?B?R3LDvMOfZQ==?=\r\n"
                       "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n"
                       "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                       "<p>A &amp; B&#32;Ltd, caf=C3=A9</p>\r\n<a "
                       "href=3D\"https://example.org/?who=3Db%40ex=\r\n"
                       "ample.com\">x</a>\r\n");
    QVERIFY(words.contains(u"grüße"_s));
    QVERIFY(words.contains(u"a & b ltd, café"_s));
    QVERIFY(words.contains(u"who=b@example.com"_s));
    QCOMPARE(foldedWords(u" Ａ  b\r\n\tC "_s), u"ａ b c"_s);
    QCOMPARE(withoutReferences(u"&lt;&#x41;&nope;&amp;amp; &"_s), u"<A&nope;&amp; &"_s);
}

#include "leak_finder_test.moc"
RINGI_TEST(LeakFinderTest)
