// SPDX-License-Identifier: Apache-2.0
#include "mail/merge_template.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// Where merge values may land in HTML, and what becomes of them there.
class MergeHtmlTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void escapes_data();
    void escapes();
    void judgesLinkStarts_data();
    void judgesLinkStarts();
    void encodesInsideLinks_data();
    void encodesInsideLinks();
    void refusesPlaces_data();
    void refusesPlaces();
    void readsOnAfter_data();
    void readsOnAfter();
    void acceptsBlocks_data();
    void acceptsBlocks();
    void refusesBlocks_data();
    void refusesBlocks();
};

namespace {

/// As one recipient's row of the columns "x" and "url".
Result<QByteArray> renderHtml(const QString& source, const QStringList& values)
{
    const auto parsed = MergeTemplate::parse(source, MergeKind::Html);
    if (!parsed)
        return failure(parsed);
    return parsed->bind({u"x"_s, u"url"_s}).render(values);
}

QString syntaxErrorOf(const QString& source)
{
    const auto parsed = MergeTemplate::parse(source, MergeKind::Html);
    if (parsed)
        return u"accepted"_s;
    return parsed.error().code == ErrorCode::TemplateSyntax ? parsed.error().detail : u"other"_s;
}

constexpr char kNames[] = " a tag among the names of an HTML tag";
constexpr char kUnquoted[] = " a tag in an attribute without quotes";
constexpr char kCode[] = " a tag in a style, script or srcset attribute";
constexpr char kComment[] = " a tag in a comment or declaration";
constexpr char kRaw[] = " a tag inside script, style or the like";
constexpr char kUnclear[] = " a value in a link target whose beginning is not clear";
constexpr char kBlock[] = " a block that ends in another place than it began";

} // namespace

void MergeHtmlTest::escapes_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("html");

    const auto script = u"<script>alert('1')</script>"_s;
    QTest::newRow("text") << u"<p>{{x}}</p>"_s << u"A & B <\"x\" 'y'>"_s
                          << "<p>A &amp; B &lt;\"x\" 'y'&gt;</p>"_ba;
    QTest::newRow("script in text")
        << u"{{x}}"_s << script << "&lt;script&gt;alert('1')&lt;/script&gt;"_ba;
    QTest::newRow("lines in text")
        << u"<p>{{x}}</p>"_s << u"a\r\nb\nc\rd\n\n"_s << "<p>a<br>b<br>c<br>d<br><br></p>"_ba;
    QTest::newRow("entity in a value") << u"{{x}}"_s << u"&lt;b&gt;"_s << "&amp;lt;b&amp;gt;"_ba;
    QTest::newRow("tag in a value") << u"{{x}}"_s << u"{{url}}"_s << "{{url}}"_ba;
    QTest::newRow("fallback") << u"<b>{{y|A<B}}</b>"_s << u""_s << "<b>A&lt;B</b>"_ba;
    QTest::newRow("right to left and emoji") << u"<i>{{x}}</i>"_s << u"שלום 👩‍🚀"_s
                                             << u"<i>שלום 👩‍🚀</i>"_s.toUtf8();
    QTest::newRow("double quotes") << u"<b title=\"{{x}}\">"_s << u"\"><b a='&"_s
                                   << "<b title=\"&quot;&gt;&lt;b a=&#39;&amp;\">"_ba;
    QTest::newRow("single quotes")
        << u"<b title='{{x}}'>"_s << u"'\""_s << "<b title='&#39;&quot;'>"_ba;
    QTest::newRow("lines in an attribute")
        << u"<b title='{{x}}'>"_s << u"a\r\nb\rc"_s << "<b title='a&#10;b&#10;c'>"_ba;
    QTest::newRow("around an attribute")
        << u"{{x}}<b title = '-{{x}}-' id=a>{{x}}"_s << u"'"_s << "'<b title = '-&#39;-' id=a>'"_ba;
    QTest::newRow("after an unquoted one")
        << u"<b a=b title='{{x}}'>"_s << u"'"_s << "<b a=b title='&#39;'>"_ba;
    QTest::newRow("after a bare one")
        << u"<b a title='{{x}}'>"_s << u"'"_s << "<b a title='&#39;'>"_ba;
    QTest::newRow("after a slash") << u"<b/title='{{x}}'>"_s << u"'"_s << "<b/title='&#39;'>"_ba;
    QTest::newRow("quotes touching")
        << u"<b a='b'title='{{x}}'>"_s << u"'"_s << "<b a='b'title='&#39;'>"_ba;
    QTest::newRow("greater-than in an attribute")
        << u"<b title='>{{x}}'>{{x}}"_s << u"'"_s << "<b title='>&#39;'>'"_ba;
    QTest::newRow("title") << u"<title>{{x}}</title>{{x}}"_s << u"</title>'\n"_s
                           << "<title>&lt;/title&gt;&#39;&#10;</title>&lt;/title&gt;'<br>"_ba;
    QTest::newRow("a lone less-than") << u"1 < {{x}} <3"_s << u"2"_s << "1 < 2 <3"_ba;
    QTest::newRow("many bytes") << u"{{x}}{{x}}"_s << QString(1000, u'"') << QByteArray(2000, '"');
}

void MergeHtmlTest::escapes()
{
    QFETCH(QString, source);
    QFETCH(QString, value);
    QFETCH(QByteArray, html);
    const auto rendered = renderHtml(source, {value});
    QVERIFY2(rendered, rendered ? "" : qPrintable(rendered.error().detail));
    QCOMPARE(*rendered, html);
    const auto byName =
        MergeTemplate::parse(source, MergeKind::Html)->render({{u"x"_s, value}, {u"y"_s, {}}});
    QVERIFY(byName);
    QCOMPARE(byName->toUtf8(), html);
}

void MergeHtmlTest::judgesLinkStarts_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("target"); // empty: refused

    QTest::newRow("https") << u"https://example.com/?a=1&b=2#c"_s
                           << "https://example.com/?a=1&amp;b=2#c"_ba;
    QTest::newRow("http, upper case") << u"HTTP://Example.com"_s << "HTTP://Example.com"_ba;
    QTest::newRow("mailto") << u"mailto:a@example.com"_s << "mailto:a@example.com"_ba;
    QTest::newRow("tel") << u"tel:+81-3-1234-5678"_s << "tel:+81-3-1234-5678"_ba;
    QTest::newRow("trimmed") << u" \r\nhttps://example.com/\n　"_s << "https://example.com/"_ba;
    QTest::newRow("hostile characters")
        << u"https://example.com/a b\"'<>\r\n\\`{|}^\u0085\u2028\u202E\u00A0z"_s
        << "https://example.com/a%20b%22%27%3C%3E%0D%0A%5C%60%7B%7C%7D%5E"
           "%C2%85%E2%80%A8%E2%80%AE%C2%A0z"_ba;
    QTest::newRow("Japanese") << u"https://例え.example/道?q=%E9"_s
                              << u"https://例え.example/道?q=%E9"_s.toUtf8();
    QTest::newRow("javascript") << u"javascript:alert(1)"_s << QByteArray();
    QTest::newRow("javascript in disguise") << u"java\nscript:alert(1)"_s << QByteArray();
    QTest::newRow("javascript with an address") << u"javascript://https://a"_s << QByteArray();
    QTest::newRow("data") << u"data:text/html,x"_s << QByteArray();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QByteArray();
    QTest::newRow("no scheme") << u"example.com"_s << QByteArray();
    QTest::newRow("same scheme") << u"//example.com"_s << QByteArray();
    QTest::newRow("relative") << u"/a"_s << QByteArray();
    QTest::newRow("scheme alone") << u"https://"_s << QByteArray();
    QTest::newRow("one slash") << u"https:/example.com"_s << QByteArray();
    QTest::newRow("encoded colon") << u"https%3A//example.com"_s << QByteArray();
    QTest::newRow("full-width") << u"ｈｔｔｐｓ://example.com"_s << QByteArray();
}

void MergeHtmlTest::judgesLinkStarts()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, target);
    for (const QString& attribute : {u"href"_s, u"SRC"_s, u"action"_s, u"background"_s, u"cite"_s,
                                     u"poster"_s, u"data"_s, u"xlink:href"_s, u"formaction"_s}) {
        const auto rendered =
            renderHtml(u"<a b='c' %1=\" {{url}}\">"_s.arg(attribute), {{}, value});
        if (target.isEmpty()) {
            QVERIFY2(!rendered, qPrintable(attribute));
            QCOMPARE(rendered.error(), (Error{ErrorCode::InvalidInput, u"link target"_s}));
        } else {
            QVERIFY2(rendered, qPrintable(attribute));
            QCOMPARE(*rendered, "<a b='c' " + attribute.toUtf8() + "=\" " + target + "\">");
        }
    }
}

void MergeHtmlTest::encodesInsideLinks_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QByteArray>("html");
    const QByteArray value = "a%20%26%3C%22%27%2F%3F%23%3A%40%E6%97%A5~-._";

    QTest::newRow("query") << u"<a href=\"https://example.com/?q={{x}}&r={{x}}\">"_s
                           << "<a href=\"https://example.com/?q=" + value + "&r=" + value + "\">";
    QTest::newRow("path") << u"<a href='/{{x}}'>"_s << "<a href='/" + value + "'>";
    QTest::newRow("mailto") << u"<a href='mailto:a@b.test?subject={{x}}'>"_s
                            << "<a href='mailto:a@b.test?subject=" + value + "'>";
    QTest::newRow("content id") << u"<img src='cid:{{x}}'>"_s << "<img src='cid:" + value + "'>";
    QTest::newRow("after a value")
        << u"<a href='{{url}}?q={{x}}'>"_s << "<a href='https://e.test?q=" + value + "'>";
    QTest::newRow("next to a value")
        << u"<a href='{{url}}{{x}}'>"_s << "<a href='https://e.test" + value + "'>";
    QTest::newRow("no scheme") << u"<a href='page{{x}}/b'>"_s << "<a href='page" + value + "/b'>";
    QTest::newRow("two before a slash")
        << u"<a href='p{{x}}-{{x}}'>"_s << "<a href='p" + value + "-" + value + "'>";
    QTest::newRow("long fallback") << u"<a href='/{{y|%1}}'>"_s.arg(QString(1000, u'日'))
                                   << "<a href='/" + QByteArray("%E6%97%A5").repeated(1000) + "'>";
    QTest::newRow("another one starts anew")
        << u"<a href='https://{{x}}' src='{{url}}'>"_s
        << "<a href='https://" + value + "' src='https://e.test'>";
}

void MergeHtmlTest::encodesInsideLinks()
{
    QFETCH(QString, source);
    QFETCH(QByteArray, html);
    const auto rendered = renderHtml(source, {u"a &<\"'/?#:@日~-._"_s, u"https://e.test"_s});
    QVERIFY2(rendered, rendered ? "" : qPrintable(rendered.error().detail));
    QCOMPARE(*rendered, html);
}

void MergeHtmlTest::refusesPlaces_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QByteArray>("detail");

    QTest::newRow("after less-than") << u"<{{x}}>"_s << "1:2"_ba + kNames;
    QTest::newRow("after two less-thans") << u"<<b {{x}}>"_s << "1:5"_ba + kNames;
    QTest::newRow("end tag") << u"a\n</{{x}}>"_s << "2:3"_ba + kNames;
    QTest::newRow("tag name") << u"<a{{x}}>"_s << "1:3"_ba + kNames;
    QTest::newRow("before a name") << u"<a {{x}}>"_s << "1:4"_ba + kNames;
    QTest::newRow("attribute name") << u"<a b{{x}}='c'>"_s << "1:5"_ba + kNames;
    QTest::newRow("after a name") << u"<a b {{x}}='c'>"_s << "1:6"_ba + kNames;
    QTest::newRow("after a value") << u"<a b='c'{{x}}>"_s << "1:9"_ba + kNames;
    QTest::newRow("after a slash") << u"<br /{{x}}>"_s << "1:6"_ba + kNames;
    QTest::newRow("whole unquoted") << u"<a href={{x}}>"_s << "1:9"_ba + kUnquoted;
    QTest::newRow("part of unquoted") << u"<a href=b{{x}}>"_s << "1:10"_ba + kUnquoted;
    QTest::newRow("style") << u"<a style='color:{{x}}'>"_s << "1:17"_ba + kCode;
    QTest::newRow("STYLE") << u"<a STYLE=\"{{x}}\">"_s << "1:11"_ba + kCode;
    QTest::newRow("onclick") << u"<a onclick='f(\"{{x}}\")'>"_s << "1:16"_ba + kCode;
    QTest::newRow("OnLoad") << u"<body OnLoad='{{x}}'>"_s << "1:15"_ba + kCode;
    QTest::newRow("any handler") << u"<a onlongunheardofhandler='{{x}}'>"_s << "1:28"_ba + kCode;
    QTest::newRow("srcset") << u"<img srcset='{{x}}'>"_s << "1:14"_ba + kCode;
    QTest::newRow("srcdoc") << u"<iframe srcdoc='{{x}}'>"_s << "1:17"_ba + kCode;
    QTest::newRow("comment") << u"<!-- {{x}} -->"_s << "1:6"_ba + kComment;
    QTest::newRow("in a comment after a tag")
        << u"<!-- <b> > -- {{x}} -->"_s << "1:15"_ba + kComment;
    QTest::newRow("Outlook's comment")
        << u"<!--[if mso]>{{x}}<![endif]-->"_s << "1:14"_ba + kComment;
    QTest::newRow("comment not closed by a bang") << u"<!--!>{{x}}"_s << "1:7"_ba + kComment;
    QTest::newRow("comment begun") << u"<!{{x}}"_s << "1:3"_ba + kComment;
    QTest::newRow("doctype") << u"<!DOCTYPE html {{x}}>"_s << "1:16"_ba + kComment;
    QTest::newRow("instruction") << u"<?xml {{x}}?>"_s << "1:7"_ba + kComment;
    QTest::newRow("no end tag") << u"</ {{x}}>"_s << "1:4"_ba + kComment;
    QTest::newRow("script") << u"<script>'{{x}}'</script>"_s << "1:10"_ba + kRaw;
    QTest::newRow("style sheet") << u"<style type=a>p{color: {{x}} }</style>"_s << "1:24"_ba + kRaw;
    QTest::newRow("in a style sheet") << u"<STYLE>\n{{x}}"_s << "2:1"_ba + kRaw;
    QTest::newRow("style sheet with a slash") << u"<style/>{{x}}"_s << "1:9"_ba + kRaw;
    QTest::newRow("after another end tag") << u"<style></styles></b>{{x}}"_s << "1:21"_ba + kRaw;
    QTest::newRow("plaintext") << u"<plaintext></plaintext>{{x}}"_s << "1:24"_ba + kRaw;
    QTest::newRow("script goes on") << u"<script><!--<script></script>{{x}}"_s
                                    << "1:30 a tag after HTML that programs read differently"_ba;
    QTest::newRow("style in svg") << u"<svg><style></style>{{x}}"_s
                                  << "1:21 a tag after HTML that programs read differently"_ba;
    QTest::newRow("CDATA in svg") << u"<svg><![CDATA[>{{x}}"_s
                                  << "1:16 a tag after HTML that programs read differently"_ba;
    QTest::newRow("javascript") << u"<a href='javascript:f({{x}})'>"_s << "1:23"_ba + kUnclear;
    QTest::newRow("JavaScript with a break")
        << u"<a href='\n Java\tScript:{{x}}'>"_s << "2:14"_ba + kUnclear;
    QTest::newRow("entity") << u"<a href='javascript&#58;{{x}}'>"_s << "1:25"_ba + kUnclear;
    QTest::newRow("data") << u"<img src='data:{{x}}'>"_s << "1:16"_ba + kUnclear;
    QTest::newRow("scheme by a value") << u"<a href='java{{x}}:{{x}}'>"_s << "1:20"_ba + kUnclear;
    QTest::newRow("if in a comment") << u"<!-- {{#if x}}{{/if}} -->"_s << "1:6"_ba + kComment;
    QTest::newRow("if in a tag") << u"<p {{#if x}}id='a'{{/if}}>"_s << "1:4"_ba + kNames;
    QTest::newRow("if in style") << u"<p style='{{#if x}}a{{/if}}'>"_s << "1:11"_ba + kCode;
}

void MergeHtmlTest::refusesPlaces()
{
    QFETCH(QString, source);
    QFETCH(QByteArray, detail);
    QCOMPARE(syntaxErrorOf(source).toUtf8(), detail);
}

/// What the tokenizer must have left again by then.
void MergeHtmlTest::readsOnAfter_data()
{
    QTest::addColumn<QString>("html");
    for (const QString& html : {u"<!-- a -->"_s,
                                u"<!-->"_s,
                                u"<!--->"_s,
                                u"<!-- a --!>"_s,
                                u"<!----->"_s,
                                u"<!-- a -- b - -->"_s,
                                u"<!DOCTYPE html PUBLIC \"-//W3C//DTD\">"_s,
                                u"<?xml?>"_s,
                                u"<![if !mso]>"_s,
                                u"<![CDATA[>"_s,
                                u"</>"_s,
                                u"</ a>"_s,
                                u"<!>"_s,
                                u"<!->"_s,
                                u"<script>if (a<b && '</' + c) d()</script>"_s,
                                u"<style><!-- p{} --></style >"_s,
                                u"<style>a</sty</STYLE\n>"_s,
                                u"<title>a<b></title>"_s,
                                u"<br/>"_s,
                                u"<br>"_s,
                                u"<a b=c/>"_s,
                                u"<a b='\"' c=\"'\">"_s,
                                u"<a b= >"_s,
                                u"<a =b>"_s,
                                u"<a b=>"_s,
                                u"<a style='a' onclick=\"b\">"_s,
                                u"</style>"_s,
                                u"</p class='a'>"_s,
                                u"<styles><scripty>"_s,
                                u"a < b"_s,
                                u"<<b>"_s,
                                u"<script src='a'></script/>"_s}) {
        QTest::newRow(qPrintable(html)) << html;
    }
}

void MergeHtmlTest::readsOnAfter()
{
    QFETCH(QString, html);
    const auto rendered = renderHtml(html + u"{{x}}"_s, {u"'<\n"_s});
    QVERIFY2(rendered, rendered ? "" : qPrintable(rendered.error().detail));
    QCOMPARE(*rendered, html.toUtf8() + "'&lt;<br>");
}

void MergeHtmlTest::acceptsBlocks_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QByteArray>("with");
    QTest::addColumn<QByteArray>("without");

    QTest::newRow("elements") << u"<p>{{#if x}}<b>{{x}}</b>{{else}}<i>-</i>{{/if}}</p>"_s
                              << "<p><b>&amp;</b></p>"_ba
                              << "<p><i>-</i></p>"_ba;
    QTest::newRow("half an element") << u"{{#if x}}<b>{{/if}}a"_s << "<b>a"_ba
                                     << "a"_ba;
    QTest::newRow("attribute") << u"<b title='{{#if x}}{{x}}{{else}}-{{/if}}'>"_s
                               << "<b title='&amp;'>"_ba
                               << "<b title='-'>"_ba;
    QTest::newRow("comment inside") << u"{{#if x}}<!-- a -->{{/if}}{{y|'}}"_s << "<!-- a -->'"_ba
                                    << "'"_ba;
    QTest::newRow("attributes inside") << u"{{#if x}}<b a='1' c='{{x}}'>{{/if}}<b a='{{y|2}}'>"_s
                                       << "<b a='1' c='&amp;'><b a='2'>"_ba
                                       << "<b a='2'>"_ba;
    QTest::newRow("query") << u"<a href='https://a.test/{{#if x}}?x={{x}}{{/if}}'>"_s
                           << "<a href='https://a.test/?x=%26'>"_ba
                           << "<a href='https://a.test/'>"_ba;
    QTest::newRow("begins the link")
        << u"<a href='{{#if x}}https://a.test/{{else}}{{url}}{{/if}}{{y|/}}'>"_s
        << "<a href='https://a.test/%2F'>"_ba
        << "<a href='tel:1%2F'>"_ba;
}

void MergeHtmlTest::acceptsBlocks()
{
    QFETCH(QString, source);
    QFETCH(QByteArray, with);
    QFETCH(QByteArray, without);
    QCOMPARE(renderHtml(source, {u"&"_s, u"tel:1"_s}), Result<QByteArray>(with));
    QCOMPARE(renderHtml(source, {u" "_s, u"tel:1"_s}), Result<QByteArray>(without));
}

void MergeHtmlTest::refusesBlocks_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QByteArray>("detail");

    QTest::newRow("begins a tag") << u"{{#if x}}<b title='{{/if}}'>"_s << "1:20"_ba + kBlock;
    QTest::newRow("ends an attribute") << u"<b a='{{#if x}}'>{{/if}}"_s << "1:18"_ba + kBlock;
    QTest::newRow("changes the attribute")
        << u"<b a='{{#if x}}' b='{{/if}}'>"_s << "1:21"_ba + kBlock;
    QTest::newRow("changes the quotes")
        << u"<b a='{{#if x}}'><b a=\"{{/if}}\">"_s << "1:24"_ba + kBlock;
    QTest::newRow("else elsewhere") << u"{{#if x}}<b a='{{else}}'>{{/if}}"_s << "1:16"_ba + kBlock;
    QTest::newRow("end elsewhere") << u"{{#if x}}a{{else}}<b a='{{/if}}'>"_s << "1:25"_ba + kBlock;
    QTest::newRow("title half") << u"{{#if x}}<title>{{/if}}"_s << "1:17"_ba + kBlock;
    QTest::newRow("comment left open") << u"{{#if x}}<!--{{/if}}"_s << "1:14"_ba + kComment;
    QTest::newRow("script left open") << u"{{#if x}}<script>{{/if}}"_s << "1:18"_ba + kRaw;
    QTest::newRow("link may begin or not")
        << u"<a href='{{#if x}}https://a.test{{/if}}{{url}}'>"_s << "1:40"_ba + kUnclear;
    QTest::newRow("one of two schemes")
        << u"<a href='{{#if x}}javascript{{else}}https{{/if}}:{{x}}'>"_s << "1:50"_ba + kUnclear;
    QTest::newRow("script in one branch")
        << u"<a href='{{#if x}}https:{{else}}javascript:{{/if}}{{x}}'>"_s << "1:51"_ba + kUnclear;
    QTest::newRow("svg in the other branch")
        << u"{{#if x}}<svg>{{else}}{{/if}}<title></title>{{x}}"_s
        << "1:45 a tag after HTML that programs read differently"_ba;
    QTest::newRow("svg in one branch") << u"{{#if x}}<svg>{{/if}}<title></title>{{x}}"_s
                                       << "1:37 a tag after HTML that programs read differently"_ba;
}

void MergeHtmlTest::refusesBlocks()
{
    QFETCH(QString, source);
    QFETCH(QByteArray, detail);
    QCOMPARE(syntaxErrorOf(source).toUtf8(), detail);
}

#include "merge_html_test.moc"
RINGI_TEST(MergeHtmlTest)
