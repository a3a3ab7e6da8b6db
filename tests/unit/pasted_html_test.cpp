// SPDX-License-Identifier: Apache-2.0
#include "html/pasted_html.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class PastedHtmlTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleans_data();
    void cleans();
};

void PastedHtmlTest::cleans_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const QString& pasted, const QString& html) {
        QTest::newRow(name) << pasted << html;
    };
    row("empty", u" \n "_s, u""_s);
    row("text", u"a  b"_s, u"<p>a b</p>"_s);
    row("nested divs", u"<div>\n<div>a</div>\n<div>b<div>c</div></div></div>"_s,
        u"<p>a</p><p>b</p><p>c</p>"_s);
    row("marked part", u"<html><body>x<!--StartFragment--><p>a</p><!--EndFragment-->y</body>"_s,
        u"<p>a</p>"_s);
    row("headings", u"<h2 class=x><b>a</b></h2><h5>b</h5>"_s, u"<h2>a</h2><h3>b</h3>"_s);
    row("styles", u"<p>a <strong>b </strong><em>c</em><del>d</del></p>"_s,
        u"<p>a <b>b</b> <i>c</i><s>d</s></p>"_s);
    row("colours",
        u"<p style='color:#000'><span style='color:#C00;font-size:20pt'>a</span>"
        "<span style='background:yellow'>b</span><font color=white>c</font></p>"_s,
        u"<p><span style=\"color: #cc0000\">a</span>"
        "<span style=\"background-color: #ffff00\">b</span>c</p>"_s);
    row("alignment", u"<center>a</center><p align=right>b</p><p style='text-align:start'>c</p>"_s,
        u"<p style=\"text-align: center\">a</p><p style=\"text-align: right\">b</p><p>c</p>"_s);
    row("links",
        u"<a href='https://example.com/' style='color:blue'><u>a</u></a><a name=x>b</a>"
        "<a href=javascript:x>c</a>"_s,
        u"<p><a href=\"https://example.com/\">a</a>bc</p>"_s);
    row("images",
        u"<img src=cid:a><img src=data:image/png;base64,AA width=5>"
        "<img src=https://example.com/x.png><img src=file:///x.png>"_s,
        u"<p><img src=\"cid:a\"><img src=\"data:image/png;base64,AA\" width=\"5\"></p>"_s);
    row("scripts", u"<p onclick=x>a<script>b</script><!-- c --></p><style>d</style>"_s,
        u"<p>a</p>"_s);
    row("lists", u"<ul><li><p>a</p><ol><li>b</li></ol></li><li>c</li></ul>d"_s,
        u"<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><p>d</p>"_s);
    row("list in a list without an item", u"<ul><li>a</li><ul><li>b</li></ul></ul>"_s,
        u"<ul><li>a<ul><li>b</li></ul></li></ul>"_s);
    row("table",
        u"<table class=x><tr><th>a</th><td bgcolor=#ff0 colspan=2><p>b</p><p>c</p></td>"
        "</tr></table>d"_s,
        u"<table><tr><th>a</th><td colspan=\"2\" style=\"background-color: #ffff00\">b<br>c</td>"
        "</tr></table><p>d</p>"_s);
    row("rows of a table",
        u"<table><!--StartFragment--><col width=9><tr><td>a</td></tr>"
        "<!--EndFragment--></table>"_s,
        u"<table><tr><td>a</td></tr></table>"_s);
    row("Word",
        u"<!--StartFragment--><p class=MsoNormal style='mso-pagination:none'><b><span lang=EN-US "
        "style='font-size:14.0pt;font-family:\"Yu Gothic\"'>お知らせ<o:p></o:p></span></b></p>"
        "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>"
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>one</p>"
        "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>"
        "<span style='mso-list:Ignore'>o<span>&nbsp; </span></span>two</p>"
        "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>"
        "<span style='mso-list:Ignore'>2.</span>three</p><p class=MsoNormal>end</p>"
        "<!--EndFragment-->"_s,
        u"<p><b>お知らせ</b></p><ol><li>one<ul><li>two</li></ul></li><li>three</li></ol>"
        "<p>end</p>"_s);
    row("Google Docs",
        u"<meta charset=utf-8><b style='font-weight:normal' id=docs-internal-guid-1><p dir=ltr>"
        "<span style='font-weight:700'>a</span><span style='font-weight:400'> b </span>"
        "<span style='font-style:italic;text-decoration:underline'>c</span></p></b>"_s,
        u"<p><b>a</b> b <i><u>c</u></i></p>"_s);
    row("line breaks", u"<p>a<br>b<br></p>"_s, u"<p>a<br>b</p>"_s);
    row("Japanese", u"<div>　拝啓</div><div>敬具</div>"_s, u"<p>　拝啓</p><p>敬具</p>"_s);
    row("merge tags", u"<p>{{name|x}} 様</p>"_s, u"<p>{{name|x}} 様</p>"_s);
}

void PastedHtmlTest::cleans()
{
    QFETCH(QString, pasted);
    QFETCH(QString, html);
    QCOMPARE(cleanPastedHtml(pasted), html);
    QCOMPARE(cleanPastedHtml(html), html);
}

#include "pasted_html_test.moc"
RINGI_TEST(PastedHtmlTest)
