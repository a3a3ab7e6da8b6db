// SPDX-License-Identifier: Apache-2.0
#include "delivery/leak_finder.h"
#include "delivery/rehearsal_words.h"

#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class LeakFinderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
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
        row("within a longer word", u"xhanako@example.com hanako@example.com"_s + u'x');
        row("a value", u"your code is kx-20391."_s, {u"1:1"_s});
        row("a value's beginning", u"your code is kx-2039"_s);
        row("without spaces between words", u"担当は山田商事株式会社です"_s, {u"2:1"_s});
        row("what two people have", u"tokyo branch"_s);
        row("too short to look for", u"abcde"_s);
        row("twice", u"kx-20391 kx-20391"_s, {u"1:1"_s, u"1:1"_s});
        row("the beginning of a very long one", QString(70, u'z'), {u"3:1"_s});
        row("in two columns", u"shared-value"_s, {u"3:2"_s});
    }
    void finds()
    {
        QFETCH(QString, text);
        LeakFinder finder;
        finder.add(1, 0, u"hanako@example.com"_s);
        finder.add(2, 0, u"taro@example.com"_s);
        finder.add(1, 1, u"kx-20391"_s);
        finder.add(2, 1, u"山田商事株式会社"_s);
        finder.add(3, 1, QString(80, u'z'));
        finder.add(1, 2, u"tokyo branch"_s);
        finder.add(2, 2, u"tokyo branch"_s);
        finder.add(3, 3, u"abcde"_s);
        finder.add(3, 2, u"shared-value"_s);
        finder.add(1, 3, u"shared-value"_s);
        finder.freeze();
        QStringList found;
        finder.look(text, [&](const LeakFinder::Suspicion& one) {
            found.append(u"%1:%2"_s.arg(one.ordinal).arg(one.column));
        });
        QTEST(found, "found");
    }

    void readsWhatPeopleRead()
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
};

#include "leak_finder_test.moc"
RINGI_TEST(LeakFinderTest)
