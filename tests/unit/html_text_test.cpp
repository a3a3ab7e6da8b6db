// SPDX-License-Identifier: Apache-2.0
#include "html/html_text.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class HtmlTextTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesText_data();
    void makesText();
    void comparesText_data();
    void comparesText();
};

void HtmlTextTest::makesText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& html, const QString& text) {
        QTest::newRow(name) << html << text;
    };
    row("empty", u""_s, u""_s);
    row("nothing to read", u"<p> <img src=a></p>\n<style>p{}</style>"_s, u""_s);
    row("paragraphs", u"<h1>Title</h1><p>One\n  two</p>\n<p>Three<br>four</p>"_s,
        u"Title\n\nOne two\n\nThree\nfour\n"_s);
    row("divs", u"<div>a</div><div>b<div>c</div></div>d"_s, u"a\nb\nc\nd\n"_s);
    row("empty line", u"a<br><br><br>b"_s, u"a\n\nb\n"_s);
    row("document",
        u"<!DOCTYPE html><html><head><title>t</title><style>p{}</style></head><body>a</body>"_s,
        u"a\n"_s);
    row("lists", u"<p>a</p><ul><li>b<li><p>c</p><ol start=3><li>d<br>e<li>f</ol></ul><p>g"_s,
        u"a\n\n- b\n- c\n  3. d\n     e\n  4. f\n\ng\n"_s);
    row("data table", u"<table border=1><tr><th>Name<th>City</tr><tr><td>A<td></tr></table>"_s,
        u"Name | City\nA |\n"_s);
    row("layout table",
        u"<table><tr><td width=9>&nbsp;</td><td><h2>a</h2><p>b</p></td></tr></table>"_s,
        u"a\n\nb\n"_s);
    row("rows with block tags",
        u"<table>{{#if x}}<tr><td>a</td><td>b</td></tr>{{/if}}"
        "<tr><td>c</td></tr></table>"_s,
        u"{{#if x}}a | b\n{{/if}}c\n"_s);
    row("quote", u"<p>a</p><blockquote><p>b</p><p>c</p></blockquote>d"_s,
        u"a\n\n> b\n>\n> c\n\nd\n"_s);
    row("pre", u"<pre>a\n  b</pre>"_s, u"a\n  b\n"_s);
    row("link", u"See <a href='https://example.com/a'>our page</a>."_s,
        u"See our page (https://example.com/a).\n"_s);
    row("address as a link", u"<a href='https://example.com/'>example.com</a>"_s,
        u"example.com\n"_s);
    row("mail", u"<a href='mailto:info@example.com?subject=x'>info@example.com</a>"_s,
        u"info@example.com\n"_s);
    row("mail by name", u"<a href='mailto:info@example.com'>Write</a>"_s,
        u"Write (info@example.com)\n"_s);
    row("telephone", u"<a href='tel:+81312345678'>+81 3-1234-5678</a>"_s, u"+81 3-1234-5678\n"_s);
    row("link of an image", u"<a href='https://example.com/'><img src=a alt=Shop></a>"_s,
        u"Shop (https://example.com/)\n"_s);
    row("link without words", u"<a href='https://example.com/'><img src=a></a>"_s,
        u"https://example.com/\n"_s);
    row("link within the page", u"<a href='#top'>up</a>"_s, u"up\n"_s);
    row("script link", u"<a href='javascript:x'>up</a>"_s, u"up\n"_s);
    row("merge tags", u"<p>{{name|Dear  friend}} <a href='{{link}}'>x</a></p>"_s,
        u"{{name|Dear  friend}} x ({{link}})\n"_s);
    row("hidden", u"<div style='DISPLAY : none'>a</div><p hidden>b</p>c"_s, u"c\n"_s);
    row("no-break spaces", u"a&nbsp;&nbsp;b<p>&nbsp;</p>c"_s, u"a b\n\nc\n"_s);
    row("Japanese", u"<p>　お世話に\n  なっております。</p><p>株式会社　例</p>"_s,
        u"　お世話になっております。\n\n株式会社　例\n"_s);
    row("ruby", u"<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>"_s, u"漢字(かんじ)\n"_s);
    row("rule", u"a<hr>b"_s, u"a\n\n--------------------\n\nb\n"_s);
}

void HtmlTextTest::makesText()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(textFromHtml(html), text);
    QCOMPARE(likeness(text, html), 100);
}

void HtmlTextTest::comparesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    const auto row = [](const char* name, const QString& text, const QString& html, int least,
                        int most) { QTest::newRow(name) << text << html << least << most; };
    row("both empty", u""_s, u"<p></p>"_s, 100, 100);
    row("one empty", u"a"_s, u"<p></p>"_s, 0, 0);
    row("order and case", u"B a 1"_s, u"<p>A</p>1 b"_s, 100, 100);
    row("targets", u"x"_s, u"<a href='https://example.com/long/way'>x</a>"_s, 100, 100);
    row("nothing in common", u"one two"_s, u"three four"_s, 0, 0);
    row("another number", u"Price 100 yen"_s, u"Price 200 yen"_s, 66, 66);
    row("Japanese with one word changed", u"明日の会議は三時からです"_s,
        u"<p>明日の会議は四時からです</p>"_s, 75, 90);
    row("full-width numbers", u"１２３"_s, u"123"_s, 100, 100);
}

void HtmlTextTest::comparesText()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QFETCH(int, least);
    QFETCH(int, most);
    const int found = likeness(text, html);
    QVERIFY2(found >= least && found <= most, qPrintable(QString::number(found)));
}

#include "html_text_test.moc"
RINGI_TEST(HtmlTextTest)
