// SPDX-License-Identifier: Apache-2.0
#include "html/html_cleaner.h"
#include "support/test_registry.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace ringi;
using namespace Qt::StringLiterals;

class HtmlCleanerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleans_data();
    void cleans();
    void namesWhatItTakesOut_data();
    void namesWhatItTakesOut();
    void evasionsFindNoWay_data();
    void evasionsFindNoWay();
    void listsImages();
    void exchangesImageSources();
    void findsLinks();
    void survivesNesting_data();
    void survivesNesting();
    void takesLargeInput();
};

void HtmlCleanerTest::cleans_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    const auto row = [](const char* name, const QString& source, const QString& html) {
        QTest::newRow(name) << source << html;
    };
    row("empty", u""_s, u""_s);
    row("text", u"a & b < c"_s, u"a &amp; b &lt; c"_s);
    row("fragment", u"<P CLASS=x>a<BR/>b"_s, u"<p class=\"x\">a<br>b</p>"_s);
    row("document", u"<!doctype html><title>t</title><p>a"_s,
        u"<!DOCTYPE html>\n<html><head><title>t</title></head><body><p>a</p></body></html>"_s);
    row("old doctype",
        u"<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><body bgcolor=red>a</body>"_s,
        u"<!DOCTYPE html>\n<html><head></head><body bgcolor=\"red\">a</body></html>"_s);
    row("charset", u"<head><meta charset=shift_jis><meta name=generator content=x></head>"_s,
        u"<html><head><meta charset=\"utf-8\"></head><body></body></html>"_s);
    row("Japanese", u"<p>拝啓　お世話になっております。</p>"_s,
        u"<p>拝啓　お世話になっております。</p>"_s);
    row("no-break space", u"a&nbsp;b"_s, u"a&nbsp;b"_s);
    row("quotes in attributes", u"<p title='\"x\" <b>'>a</p>"_s,
        u"<p title=\"&quot;x&quot; &lt;b&gt;\">a</p>"_s);
    row("pre keeps its first line break", u"<pre>\n\na</pre>"_s, u"<pre>\n\na</pre>"_s);
    row("comments", u"a<!-- b --><!--{{c}}-->d"_s, u"ad"_s);
    row("CR LF", u"a\r\nb\rc"_s, u"a\nb\nc"_s);
    row("style attribute", u"<p style='COLOR : Red;;margin:0 auto; foo:bar'>a</p>"_s,
        u"<p style=\"color: Red; margin: 0 auto\">a</p>"_s);
    row("font names", u"<p style=\"font-family:'ＭＳ Ｐゴシック',sans-serif\">a</p>"_s,
        u"<p style=\"font-family: 'ＭＳ Ｐゴシック',sans-serif\">a</p>"_s);
    row("escaped font names", u"<p style='font-family:\"\\FF2D\\FF33 \\660E\\671D\"'>a</p>"_s,
        u"<p style=\"font-family: &quot;ＭＳ明朝&quot;\">a</p>"_s);
    row("style sheet", u"<style>/*x*/ p{color:red;position:fixed} a:hover{}</style><p>a</p>"_s,
        u"<style>\np { color: red }\n</style><p>a</p>"_s);
    row("media query", u"<style>@media (max-width:600px){.a{width:100%!important}}</style>"_s,
        u"<style>\n@media (max-width:600px) {\n.a { width: 100%!important }\n}\n</style>"_s);
    row("links", u"<a href=' HTTPS://example.com/?a=1&b=2 '>x</a><a href=#top>y</a>"_s,
        u"<a href=\"HTTPS://example.com/?a=1&amp;b=2\">x</a><a href=\"#top\">y</a>"_s);
    row("data image", u"<img src=data:image/png;base64,AAAA alt=x>"_s,
        u"<img src=\"data:image/png;base64,AAAA\" alt=\"x\">"_s);
    row("srcset", u"<img src=a.png srcset='b.png 2x'>"_s, u"<img src=\"a.png\">"_s);
    row("form", u"<form action=/x><label>a<input></label></form>"_s, u"a"_s);
    row("merge tag in text", u"<p>{{name|A and B}} 様</p>"_s, u"<p>{{name|A and B}} 様</p>"_s);
    row("merge tags and white space", u"{{a}} {{b}}"_s, u"{{a}} {{b}}"_s);
    row("merge tag in a link", u"<a href='https://example.com/?m={{id}}'>{{x}}</a>"_s,
        u"<a href=\"https://example.com/?m={{id}}\">{{x}}</a>"_s);
    row("merge tag as a link", u"<a href='{{link}}'>x</a>"_s, u"<a href=\"{{link}}\">x</a>"_s);
    row("merge tag in style", u"<p style='color:{{#if vip}}red{{else}}{{c}}{{/if}}'>x</p>"_s,
        u"<p style=\"color: {{#if vip}}red{{else}}{{c}}{{/if}}\">x</p>"_s);
    row("block tags between declarations", u"<p style='{{#if a}}color:red;{{/if}}margin:0'>x</p>"_s,
        u"<p style=\"{{#if a}}color: red;{{/if}}margin: 0\">x</p>"_s);
    row("block tags between rows",
        u"<table><tbody>{{#if x}}<tr><td>{{x}}</td></tr>{{else}} <tr><td>b</td></tr>{{/if}}"
        "</tbody></table>"_s,
        u"<table><tbody>{{#if x}}<tr><td>{{x}}</td></tr>{{else}} <tr><td>b</td></tr>{{/if}}"
        "</tbody></table>"_s);
    row("block tags between cells", u"<table><tr>{{#if x}}<td>a</td>{{/if}}</tr></table>"_s,
        u"<table><tbody><tr>{{#if x}}<td>a</td>{{/if}}</tr></tbody></table>"_s);
    row("block tags in head", u"<html><head>{{#if x}}<style>p{color:red}</style>{{/if}}</head>"_s,
        u"<html><head>{{#if x}}<style>\np { color: red }\n</style>{{/if}}</head>"
        "<body></body></html>"_s);
    row("no merge tag with an element in it", u"{{<b>a</b>}}"_s, u"{{<b>a</b>}}"_s);
    row("a paragraph in an unknown element in a paragraph", u"<p>a<marquee><p>b</marquee>"_s,
        u"<p>a</p><p>b</p><p></p>"_s);
}

void HtmlCleanerTest::cleans()
{
    QFETCH(QString, source);
    QFETCH(QString, html);
    const CleanHtml clean = cleanHtml(source);
    QCOMPARE(clean.html, html);
    const CleanHtml again = cleanHtml(clean.html);
    QCOMPARE(again.html, clean.html);
    QVERIFY(again.removed.isEmpty());
}

void HtmlCleanerTest::namesWhatItTakesOut_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const QString& source, const QString& what,
                        const QString& detail, int line = 2) {
        QTest::newRow(name) << u"<p>\n"_s + source << what << detail << line;
    };
    row("script", u"<script>x</script>"_s, u"script"_s, u"script"_s);
    row("script with a source", u"<script src=a.js></script>"_s, u"script"_s, u"script a.js"_s);
    row("noscript", u"<noscript><p>x</noscript>"_s, u"script"_s, u"noscript"_s);
    row("form", u"<form action=/go>a</form>"_s, u"form"_s, u"form /go"_s);
    row("control", u"<select><option>a</select>"_s, u"form"_s, u"select"_s);
    row("handler", u"<b\nonclick=x()>a</b>"_s, u"event-handler"_s, u"onclick"_s, 3);
    row("refresh", u"<meta http-equiv=Refresh content='0;url=x'>"_s, u"meta-refresh"_s,
        u"0;url=x"_s);
    row("object", u"<object data=a.swf></object>"_s, u"external-object"_s, u"object a.swf"_s);
    row("svg", u"<svg onload=x><circle/></svg>"_s, u"external-object"_s, u"svg"_s);
    row("frame", u"<iframe src=//example.com></iframe>"_s, u"frame"_s, u"iframe //example.com"_s);
    row("style sheet", u"<link rel=StyleSheet href=a.css>"_s, u"external-style"_s, u"a.css"_s);
    row("import", u"<style>@import 'a.css';</style>"_s, u"external-style"_s, u"@import 'a.css'"_s);
    row("base", u"<base href=//example.com>"_s, u"dangerous-link"_s, u"base //example.com"_s);
    row("link", u"<a href=javascript:x()>a</a>"_s, u"dangerous-link"_s, u"javascript:x()"_s);
    row("relative link", u"<a href=page.html>a</a>"_s, u"dangerous-link"_s, u"page.html"_s);
    row("image", u"<img src='data:text/html,x'>"_s, u"dangerous-link"_s, u"data:text/html,x"_s);
    row("background", u"<table background=a.png></table>"_s, u"external-object"_s,
        u"background a.png"_s);
    row("url in style", u"<b style='background:url(a.png)'>a</b>"_s, u"dangerous-style"_s,
        u"background:url(a.png)"_s);
    row("fixed", u"<b style='position : FIXED'>a</b>"_s, u"dangerous-style"_s,
        u"position : FIXED"_s);
    row("unknown", u"<blink>a</blink><blink>b</blink>"_s, u"unknown"_s, u"blink"_s);
    row("conditional comment", u"<!--[if mso]><v:rect><![endif]-->"_s, u"conditional-comment"_s,
        u"[if ...]"_s);
}

void HtmlCleanerTest::namesWhatItTakesOut()
{
    QFETCH(QString, source);
    QFETCH(QString, what);
    QFETCH(QString, detail);
    QFETCH(int, line);
    const QList<HtmlRemoval> removed = cleanHtml(source).removed;
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().what, what);
    QCOMPARE(removed.first().detail, detail);
    QCOMPARE(removed.first().line, line);
}

void HtmlCleanerTest::evasionsFindNoWay_data()
{
    QTest::addColumn<QString>("source");
    const auto row = [](const char* name, const QString& source) { QTest::newRow(name) << source; };
    row("doubled bracket", u"<<script>alert(1)//<</script>"_s);
    row("mixed case", u"<ScRiPt>alert(1)</sCrIpT>"_s);
    row("unclosed script", u"<p>a<script>alert(1)"_s);
    row("unclosed tag", u"<img src=x onerror=alert(1) "_s);
    row("slashes", u"<img/src='x'/onerror=alert(1)>"_s);
    row("entity scheme", u"<a href='&#x6A;avascript:alert(1)'>x</a>"_s);
    row("entities without semicolon", u"<a href='&#0000106&#0000097vascript:alert(1)'>x</a>"_s);
    row("tab in scheme", u"<a href='java\tscript:alert(1)'>x</a>"_s);
    row("entity tab in scheme", u"<a href='jav&#x09;ascript:alert(1)'>x</a>"_s);
    row("line break in scheme", u"<a href=' \n java\nscript:alert(1)'>x</a>"_s);
    row("control in front", u"<a href='\u0001javascript:alert(1)'>x</a>"_s);
    row("vbscript", u"<a href='VBScript:msgbox'>x</a>"_s);
    row("data link", u"<a href='data:text/html,<script>alert(1)</script>'>x</a>"_s);
    row("merge tag in scheme", u"<a href='java{{x}}script:alert(1)'>x</a>"_s);
    row("merge tag before scheme", u"<a href='{{x}}javascript:alert(1)'>x</a>"_s);
    row("svg image", u"<img src='data:image/svg+xml,<svg onload=alert(1)>'>"_s);
    row("svg onload", u"<svg/onload=alert(1)>"_s);
    row("svg animate", u"<svg><a><animate attributeName=href values=javascript:alert(1)></a>"_s);
    row("xlink", u"<math><a xlink:href='javascript:alert(1)'>x</a></math>"_s);
    row("formaction", u"<form><button formaction=javascript:alert(1)>x</button></form>"_s);
    row("srcdoc", u"<iframe srcdoc='<script>alert(1)</script>'></iframe>"_s);
    row("expression", u"<p style='width:expression(alert(1))'>x</p>"_s);
    row("commented expression", u"<p style='width:ex/**/pression(alert(1))'>x</p>"_s);
    row("escaped expression", u"<p style='width:\\65xpression(alert(1))'>x</p>"_s);
    row("escaped url", u"<p style='background:u\\72l(javascript:alert(1))'>x</p>"_s);
    row("binding", u"<p style='-moz-binding:url(x)'>x</p>"_s);
    row("style end", u"<style>p{color:red}</st</style>yle><script>alert(1)</script>"_s);
    row("style end in a string",
        u"<style>a::before{content:'</style><script>alert(1)</script>'}"_s);
    row("comment ends early", u"<!--><script>alert(1)</script>-->"_s);
    row("comment ends with a bang", u"<!-- --!><script>alert(1)</script>-->"_s);
    row("conditional", u"<!--[if IE]><script>alert(1)</script><![endif]-->"_s);
    row("noscript mutation", u"<noscript><p title='</noscript><img src=x onerror=alert(1)>'>"_s);
    row("textarea mutation", u"<textarea><p title='</textarea><img src=x onerror=alert(1)>'>"_s);
    row("title mutation", u"<title><p title='</title><img src=x onerror=alert(1)>'></title>"_s);
    row("math mutation",
        u"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1"
        " onerror=alert(1)&gt;'>"_s);
    row("svg mutation", u"<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>"_s);
    row("nested forms", u"<form><math><mtext></form><form><mglyph><style></math><img src onerror="
                        "alert(1)>"_s);
    row("plaintext", u"<plaintext><script>alert(1)</script>"_s);
    row("xmp", u"<xmp><script>alert(1)</script></xmp><xmp></xmp><script>x</script>"_s);
    row("merge tag with a script", u"{{<script>alert(1)</script>}}"_s);
    row("merge tag in a table", u"<table>{{a--><script>alert(1)</script>}}<tr></table>"_s);
    row("merge tag as attributes", u"<p {{onclick=alert(1)}} onclick=alert(1)>x</p>"_s);
    row("body handlers", u"<body onload=alert(1) background=javascript:alert(1)>x"_s);
}

void HtmlCleanerTest::evasionsFindNoWay()
{
    QFETCH(QString, source);
    const CleanHtml clean = cleanHtml(source);
    // What is left may say so in its text, but never in a tag.
    static const QRegularExpression bad{
        u"<(?!/?(?:p|a|b|img|style|table|tbody|tr|td|span|html|head|body|title)[ >])"
        "|<[^>]*\\bon\\w+=|<[^>]*script:|<[^>]*expression|<[^>]*url\\(|<[^>]*data:"_s,
        QRegularExpression::CaseInsensitiveOption};
    QVERIFY2(!bad.match(clean.html).hasMatch(), qPrintable(clean.html));
    const CleanHtml again = cleanHtml(clean.html);
    QCOMPARE(again.html, clean.html);
    QVERIFY(again.removed.isEmpty());
}

void HtmlCleanerTest::listsImages()
{
    const CleanHtml clean = cleanHtml(
        u"<img src='https://example.com/a.png'><img src='images/ロゴ.png'><img src=cid:logo@x>"
        "<img src='file:///C:/b.png'><img src='C:\\c.png'><img src='//example.com/d.png'>"
        "<img src=data:image/gif;base64,AA><img src='https://example.com/a.png'><img src={{pic}}>"_s);
    QCOMPARE(clean.remoteImages,
             (QStringList{u"https://example.com/a.png"_s, u"https://example.com/d.png"_s}));
    QCOMPARE(clean.localImages,
             (QStringList{u"images/ロゴ.png"_s, u"file:///C:/b.png"_s, u"C:\\c.png"_s}));
    QCOMPARE(clean.contentIds, QStringList{u"logo@x"_s});
    QVERIFY(clean.removed.isEmpty());
}

void HtmlCleanerTest::exchangesImageSources()
{
    QCOMPARE(withImageSources(u"<p>{{a}}<img src=\"a.png\" alt=\"x\"><img src=\"b.png\"></p>"_s,
                              {{u"a.png"_s, u"cid:1@example.com"_s}}),
             u"<p>{{a}}<img src=\"cid:1@example.com\" alt=\"x\"><img src=\"b.png\"></p>"_s);
}

void HtmlCleanerTest::findsLinks()
{
    const QList<HtmlLink> links =
        linksOf(u"<p>\n<a href='https://example.com/?a&amp;b'> our\n <b>page"
                "</b></a>\n<a href={{l}}><img alt=Logo src=a></a><a>x</a>"_s);
    QCOMPARE(links, (QList<HtmlLink>{{u"our page"_s, u"https://example.com/?a&b"_s, 2},
                                     {u"Logo"_s, u"{{l}}"_s, 4}}));
}

void HtmlCleanerTest::survivesNesting_data()
{
    QTest::addColumn<QString>("unit");
    QTest::newRow("div") << u"<div>"_s;
    QTest::newRow("span") << u"<span>"_s;
    QTest::newRow("blockquote") << u"<blockquote>"_s;
    QTest::newRow("links around blocks") << u"<a><div></a>"_s;
    QTest::newRow("tables") << u"<table><td>"_s;
    QTest::newRow("unknown") << u"<x>"_s;
    QTest::newRow("svg") << u"<svg><div/>"_s;
    QTest::newRow("lists") << u"<ul><li>"_s;
}

void HtmlCleanerTest::survivesNesting()
{
    QFETCH(QString, unit);
    const QString source = unit.repeated(20'000) + u"end"_s;
    const CleanHtml clean = cleanHtml(source);
    QVERIFY(clean.html.contains(u"end"_s));
    QVERIFY(std::ranges::any_of(clean.removed, [](const HtmlRemoval& removal) {
        return removal.detail == u"nested too deeply"_s;
    }));
    QCOMPARE(cleanHtml(clean.html).html, clean.html);
}

void HtmlCleanerTest::takesLargeInput()
{
    const QString source =
        u"<p style='color:red'>{{name}} <a href='https://example.com/'>x</a></p>\n"_s.repeated(
            70'000);
    const CleanHtml clean = cleanHtml(source);
    QVERIFY(clean.removed.isEmpty());
    QCOMPARE(clean.html.count(u"{{name}}"_s), 70'000);
}

#include "html_cleaner_test.moc"
RINGI_TEST(HtmlCleanerTest)
