// SPDX-License-Identifier: Apache-2.0
#include "support/test_registry.h"
#include "ui/editor/html_reader.h"
#include "ui/editor/html_writer.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;

/// HTML as the editor reads and writes it.
class EditorHtmlTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void writingIsAFixedPoint_data();
    void writingIsAFixedPoint();
    void holdsNothingOfQt();
    void findsTheEndOfATag();
    void partlyBoldTagStaysWhole();
};

namespace {

QString rewritten(const QString& html)
{
    QTextDocument document;
    readHtml(document, html);
    return writeHtml(document);
}

void row(const char* name, const QString& source, const QString& expected = {})
{
    QTest::newRow(name) << source << (expected.isNull() ? source : expected);
}

void textRows()
{
    row("nothing", u""_s, u""_s);
    row("an empty paragraph", u"<p>&nbsp;</p>"_s, u""_s);
    row("words", u"<p>Hello</p>"_s);
    row("Japanese", u"<p>拝啓　時下ますますご清祥のこととお慶び申し上げます。</p>"_s);
    row("signs", u"<p>a &lt; b &amp; c &gt; d \"e\"</p>"_s);
    row("two paragraphs", u"<p>One</p>\n<p>Two</p>"_s);
    row("a blank line", u"<p>One</p>\n<p>&nbsp;</p>\n<p>Two</p>"_s);
    row("close lines", u"<p style=\"margin:0\">One</p>\n<p style=\"margin:0\">Two</p>"_s);
    row("div", u"<div>One</div><div>Two</div>"_s,
        u"<p style=\"margin:0\">One</p>\n<p style=\"margin:0\">Two</p>"_s);
    row("line break", u"<p>One<br>Two</p>"_s);
    row("headings", u"<h1>A</h1>\n<h2>B</h2>\n<h3>C</h3>\n<p>d</p>"_s);
    row("deep heading", u"<h5>A</h5>"_s, u"<h3>A</h3>"_s);
    row("bold in a heading is one", u"<h1><b>A</b></h1>"_s, u"<h1>A</h1>"_s);
    row("formats", u"<p>a <b>b</b> <i>c</i> <u>d</u> <s>e</s></p>"_s);
    row("nested formats", u"<p><b>a<i>b<u>c</u></i></b></p>"_s);
    row("strong and em", u"<p><strong>a</strong><em>b</em></p>"_s, u"<p><b>a</b><i>b</i></p>"_s);
    row("colour", u"<p>a<span style=\"color:#c8102e\">red</span></p>"_s);
    row("font element", u"<p><font color=\"#c8102e\">red</font></p>"_s,
        u"<p><span style=\"color:#c8102e\">red</span></p>"_s);
    row("background", u"<p><span style=\"background-color:#ffff00\">a</span></p>"_s);
    row("font size", u"<p><span style=\"font-size:20px\">a</span></p>"_s);
    row("families go", u"<p><span style=\"font-family:Papyrus\">a</span></p>"_s, u"<p>a</p>"_s);
    row("sides", u"<p style=\"text-align:center\">a</p>\n<p style=\"text-align:right\">b</p>"_s);
    row("aligned by attribute", u"<p align=\"center\">a</p>"_s,
        u"<p style=\"text-align:center\">a</p>"_s);
    row("step to the right", u"<p style=\"margin-left:80px\">a</p>"_s);
    row("close and to the right", u"<p style=\"margin:0 0 0 40px\">a</p>"_s);
    row("runs of spaces", u"<p>a &nbsp;b &nbsp; c</p>"_s);
    row("spaces at the ends", u"<p>&nbsp;a&nbsp;<br>&nbsp;b&nbsp;</p>"_s);
    row("folded white space", u"<p>a\n   b</p>"_s, u"<p>a b</p>"_s);
    row("rule", u"<p>a</p>\n<hr>\n<p>b</p>"_s);
    row("script", u"<p>a</p><script>alert(1)</script>"_s, u"<p>a</p>"_s);
}

void linkRows()
{
    row("link", u"<p>see <a href=\"https://www.example.com/?a=1&amp;b=2\">here</a>.</p>"_s);
    row("bold in a link", u"<p><a href=\"https://example.com\">a <b>b</b> c</a></p>"_s);
    row("coloured link",
        u"<p><a href=\"https://example.com\"><span style=\"color:#ffffff\">a</span></a></p>"_s);
    row("two links",
        u"<p><a href=\"https://a.example.com\">a</a><a href=\"https://b.example.com\">b</a></p>"_s);
    row("picture", u"<p><img src=\"cid:a@example.com\" alt=\"A &quot;b&quot;\" width=\"300\" "
                   "height=\"200\"></p>"_s);
    row("picture without words", u"<p>a<img src=\"cid:a\" alt=\"\">b</p>"_s);
    row("linked picture",
        u"<p><a href=\"https://example.com\"><img src=\"cid:a\" alt=\"x\" width=\"10\"></a></p>"_s);
    row("twice the same picture",
        u"<p><img src=\"cid:a\" alt=\"\"><img src=\"cid:a\" alt=\"\"></p>"_s);
    row("field", u"<p>Dear {{name}},</p>"_s);
    row("field with signs", u"<p>{{a|b & c}} {{d|<e>}}</p>"_s);
    row("field in a link", u"<p><a href=\"https://example.com/?a={{id|x&y}}&amp;b=1\">a</a></p>"_s);
    row("quotation mark in a field", u"<p><a href='{{a|say \"b\"}}'>a</a></p>"_s);
    row("bold field", u"<p><b>{{name}}</b></p>"_s);
    row("field with entity as text", u"<p>{{a|&amp;}}</p>"_s);
    row("block tags", u"<p>{{#if vip}}</p>\n<p>a</p>\n<p>{{/if}}</p>"_s);
    row("lone braces", u"<p>{ {{ a } }}</p>"_s);
}

void listRows()
{
    row("points", u"<ul>\n<li>a</li>\n<li>b</li>\n</ul>"_s);
    row("numbers", u"<ol>\n<li>a</li>\n<li>b</li>\n</ol>"_s);
    row("text around", u"<p>x</p>\n<ul>\n<li>a</li>\n</ul>\n<p>y</p>"_s);
    row("nested", u"<ul>\n<li>a<ul>\n<li>b</li>\n<li>c</li>\n</ul></li>\n<li>d</li>\n</ul>"_s);
    row("numbers in points",
        u"<ul>\n<li>a<ol>\n<li>b</li>\n<li>c</li>\n</ol></li>\n<li>d</li>\n</ul>"_s);
    row("three levels", u"<ol>\n<li>a<ol>\n<li>b<ol>\n<li>c</li>\n</ol></li>\n</ol></li>\n</ol>"_s);
    row("points, then numbers", u"<ul>\n<li>a</li>\n</ul>\n<ol>\n<li>b</li>\n</ol>"_s);
    row("numbers start again", u"<ol>\n<li>a</li>\n</ol>\n<p>x</p>\n<ol>\n<li>b</li>\n</ol>"_s);
    row("paragraphs in items", u"<ul><li><p>a</p></li><li><p>b</p></li></ul>"_s,
        u"<ul>\n<li>a</li>\n<li>b</li>\n</ul>"_s);
    row("empty item", u"<ul>\n<li>a</li>\n<li>&nbsp;</li>\n</ul>"_s);
    row("centred item", u"<ul>\n<li style=\"text-align:center\">a</li>\n</ul>"_s);
}

void tableRows()
{
    const QString open = u"<table border=\"1\" cellpadding=\"6\" cellspacing=\"0\" width=\"100%\" "
                         "style=\"border-collapse:collapse\">\n"_s;
    row("table",
        open + u"<tr><td>a</td><td>b</td></tr>\n<tr><td>c</td><td>d</td></tr>\n</table>"_s);
    row("text around a table",
        u"<p>x</p>\n"_s + open + u"<tr><td>a</td></tr>\n</table>\n<p>y</p>"_s);
    row("empty cells", open + u"<tr><td>&nbsp;</td><td>&nbsp;</td></tr>\n</table>"_s);
    row("blank lines around a table",
        u"<p>&nbsp;</p>\n"_s + open + u"<tr><td>a</td></tr>\n</table>\n<p>&nbsp;</p>"_s);
    row("two tables",
        open + u"<tr><td>a</td></tr>\n</table>\n"_s + open + u"<tr><td>b</td></tr>\n</table>"_s);
    row("spans",
        open + u"<tr><td colspan=\"2\">a</td></tr>\n<tr><td>b</td><td>c</td></tr>\n</table>"_s);
    row("widths", open + u"<tr><td width=\"30%\">a</td><td width=\"70%\">b</td></tr>\n</table>"_s);
    row("coloured cell",
        open + u"<tr><td style=\"background-color:#eeeeee\">a</td></tr>\n</table>"_s);
    row("centred cell", open + u"<tr><td style=\"text-align:center\">a</td></tr>\n</table>"_s);
    row("list in a cell", open + u"<tr><td><ul>\n<li>a</li>\n</ul></td></tr>\n</table>"_s);
    row("paragraphs in a cell", open + u"<tr><td><p>a</p>\n<p>b</p></td></tr>\n</table>"_s);
    row("table in a table",
        open + u"<tr><td>"_s + open + u"<tr><td>a</td></tr>\n</table></td></tr>\n</table>"_s);
    row("no lines", u"<table border=\"0\" cellpadding=\"0\" cellspacing=\"0\" "
                    "style=\"border-collapse:collapse\">\n<tr><td>a</td></tr>\n</table>"_s);
}

} // namespace

void EditorHtmlTest::writes_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    textRows();
    linkRows();
    listRows();
    tableRows();
}

void EditorHtmlTest::writes()
{
    QFETCH(const QString, source);
    QFETCH(const QString, expected);
    QCOMPARE(rewritten(source), expected);
}

void EditorHtmlTest::writingIsAFixedPoint_data()
{
    writes_data();
    row("th", u"<table><tr><th>a</th><td>b</td></tr></table>"_s);
    row("quotation", u"<blockquote><p>a</p><p>b</p></blockquote>"_s);
    row("text in items", u"<ul><li><p>a</p><p>b</p><table><tr><td>c</td></tr></table></li></ul>"_s);
    row("pre", u"<pre>a\n  b\n</pre>"_s);
    row("only a space", u"<p>a</p><p> </p><p>&nbsp; &nbsp;</p>"_s);
    row("skipped levels", u"<ul><ul><ul><li>a</li></ul></ul><li>b</li><ul><ul><li>c</li></ul>"
                          "<li>d</li></ul></ul>"_s);
    row("a newsletter", u"<body style=\"background:#eee;font-family:Arial\"><center><table "
                        "width=\"600\" bgcolor=\"#ffffff\"><tr><td style=\"padding:20px\"><h1 "
                        "style=\"color:#336699\">A</h1><p>b<br><br>c</p></td></tr><tr><td><img "
                        "src=\"https://www.example.com/a.png\" width=\"600\"></td></tr></table>"
                        "</center></body>"_s);
}

void EditorHtmlTest::writingIsAFixedPoint()
{
    QFETCH(const QString, source);
    const QString once = rewritten(source);
    QCOMPARE(rewritten(once), once);
}

void EditorHtmlTest::holdsNothingOfQt()
{
    const QString html =
        rewritten(u"<p>a</p><ul><li>b</li></ul><table><tr><td>c</td></tr></table>"_s);
    for (const QString& foreign :
         {u"-qt-"_s, u"font-family"_s, u"DOCTYPE"_s, u"<meta"_s, u"<body"_s})
        QVERIFY2(!html.contains(foreign), qPrintable(html));
}

void EditorHtmlTest::findsTheEndOfATag()
{
    QCOMPARE(mergeTagEnd(u"{{a}}b"_s, 0), 5);
    QCOMPARE(mergeTagEnd(u"x{{a|b}}"_s, 1), 8);
    for (const QString& none :
         {u"{{"_s, u"{{}}"_s, u"{{a}"_s, u"{{a\n}}"_s, u"{{a{b}}"_s, u"{a}}"_s})
        QCOMPARE(mergeTagEnd(none, 0), -1);
}

void EditorHtmlTest::partlyBoldTagStaysWhole()
{
    QTextDocument document(u"a {{name}} b"_s);
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    const auto embolden = [&](int from, int to) {
        QTextCursor cursor(&document);
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(bold);
    };
    embolden(4, 6);
    const QString close = u"<p style=\"margin:0\">"_s;
    QCOMPARE(writeHtml(document), close + u"a {{name}} b</p>"_s);
    embolden(2, 3);
    QCOMPARE(writeHtml(document), close + u"a <b>{{name}}</b> b</p>"_s);
}

#include "editor_html_test.moc"
RINGI_TEST(EditorHtmlTest)
