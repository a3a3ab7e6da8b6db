// SPDX-License-Identifier: Apache-2.0
// Where links really go, and what is odd about them: a reviewer's eye on phishing by accident.
#include "html/mail_links.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class MailLinksTest final : public QObject {
    Q_OBJECT

private:
    /// "shown -> goes to [oddities]", one line for each link.
    static QString said(const QList<MailLink>& links);

private Q_SLOTS:
    void readsHtml_data();
    void readsHtml();
    void readsText_data();
    void readsText();
    void keepsTheTargetAsItIsWritten();
    void aVeryLongLinkIsReadAtOnce();
};

QString MailLinksTest::said(const QList<MailLink>& links)
{
    QStringList lines;
    for (const MailLink& link : links) {
        QStringList odd;
        for (const MailLink::Oddity oddity : link.oddities) {
            switch (oddity) {
            case MailLink::Oddity::OtherHost: odd.append(u"not "_s + link.named); break;
            case MailLink::Oddity::UnusualHost: odd.append(u"unusual"_s); break;
            case MailLink::Oddity::NotEncrypted: odd.append(u"http"_s); break;
            case MailLink::Oddity::OtherKind: odd.append(u"kind"_s); break;
            }
        }
        const QString line = u"%1%2 -> %3"_s.arg(link.hasPicture ? u"#"_s : u""_s, link.shown,
                                                 link.goesTo.isEmpty() ? u"-"_s : link.goesTo);
        lines.append(odd.isEmpty() ? line : line + u" [%1]"_s.arg(odd.join(u", "_s)));
    }
    return lines.join(u'\n');
}

void MailLinksTest::readsHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& html, const QString& expected) {
        QTest::newRow(name) << html << expected;
    };
    const auto link = [&row](const char* name, const QString& target, const QString& shown,
                             const QString& expected) {
        row(name, u"<p><a href=\"%1\">%2</a></p>"_s.arg(target, shown), expected);
    };
    row("none", u"<p>https://example.com/ is not a link here</p><a name=x>nor this</a>"_s, u""_s);
    link("plain", u"https://Example.com/a?b=c"_s, u"Our  <b>shop</b>"_s,
         u"Our shop -> example.com"_s);
    row("each once",
        u"<a href='https://example.com/'>A</a> <a href='https://example.com/'>A</a>"
        "<a href='https://example.com/'>B</a>"_s,
        u"A -> example.com\nB -> example.com"_s);
    row("picture", u"<a href='https://example.com/'><img src='cid:x' alt='Sale'></a>"_s,
        u"#Sale -> example.com"_s);
    row("picture without words", u"<a href='https://example.com/'><img src='cid:x'></a>"_s,
        u"# -> example.com"_s);
    row("image map", u"<map><area alt='North' href='https://example.com/n'></map>"_s,
        u"#North -> example.com"_s);
    row("block in a link", u"<a href='https://example.com/'><div>One</div><div>two</div></a>"_s,
        u"One two -> example.com"_s);
    // The host is the browser's, whatever the eye takes for it.
    link("name before @", u"https://example.com@evil.test/"_s, u"Shop"_s, u"Shop -> evil.test"_s);
    link("two @", u"https://a@example.com@evil.test/"_s, u"Shop"_s, u"Shop -> evil.test"_s);
    link("@ in the path", u"https://example.com/@evil.test"_s, u"Shop"_s, u"Shop -> example.com"_s);
    link("@ in the query", u"https://example.com?@evil.test"_s, u"Shop"_s,
         u"Shop -> example.com"_s);
    link("backslash", u"https://evil.test\\@example.com/"_s, u"Shop"_s, u"Shop -> evil.test"_s);
    link("backslashes", u"https:\\\\evil.test/"_s, u"Shop"_s, u"Shop -> evil.test"_s);
    link("slashes", u"https:////evil.test/"_s, u"Shop"_s, u"Shop -> evil.test"_s);
    link("no slashes", u"https:evil.test/"_s, u"Shop"_s, u"Shop -> evil.test"_s);
    link("port", u"https://example.com:8443/"_s, u"Shop"_s, u"Shop -> example.com"_s);
    link("number", u"https://[2001:db8::1]:8443/"_s, u"Shop"_s, u"Shop -> [2001:db8::1]"_s);
    link("white space", u"  ht\ttps://exam\nple.com/ "_s, u"Shop"_s, u"Shop -> example.com"_s);
    link("percent", u"https://%65xample.com/"_s, u"Shop"_s, u"Shop -> example.com"_s);
    // Hosts that may look like others.
    link("beyond ASCII", u"https://例え.test/"_s, u"Shop"_s,
         u"Shop -> xn--r8jz45g.test [unusual]"_s);
    link("A-label", u"https://xn--r8jz45g.test/"_s, u"Shop"_s,
         u"Shop -> xn--r8jz45g.test [unusual]"_s);
    link("Cyrillic", u"https://\u0435xample.com/"_s, u"example.com"_s,
         u"example.com -> xn--xample-2of.com [not example.com, unusual]"_s);
    // Schemes.
    link("http", u"http://example.com/"_s, u"Shop"_s, u"Shop -> example.com [http]"_s);
    link("mail", u"mailto:Info@example.com?subject=x"_s, u"Write"_s,
         u"Write -> info@example.com"_s);
    link("telephone", u"tel:+81312345678"_s, u"Call"_s, u"Call -> -"_s);
    link("place in the mail", u"#top"_s, u"Up"_s, u"Up -> -"_s);
    link("file server", u"ftp://example.com/"_s, u"Get"_s, u"Get -> - [kind]"_s);
    link("script", u"javascript:alert(1)"_s, u"Get"_s, u"Get -> - [kind]"_s);
    link("no scheme", u"//example.com/"_s, u"Get"_s, u"Get -> - [kind]"_s);
    link("nowhere", u""_s, u"Get"_s, u"Get -> - [kind]"_s);
    // What is shown names another place.
    const QString evil = u"https://evil.test/x"_s;
    const auto lies = [&](const char* name, const QString& shown, const QString& named) {
        link(name, evil, shown, shown + u" -> evil.test [not %1]"_s.arg(named));
    };
    lies("shows an address", u"https://example.com/x"_s, u"example.com"_s);
    lies("shows www", u"Go to WWW.example.com now"_s, u"www.example.com"_s);
    lies("shows a name", u"example.com"_s, u"example.com"_s);
    lies("shows a name in Japanese", u"詳しくはexample.comへ"_s, u"example.com"_s);
    lies("shows a longer name", u"shop.example.co.jp/a"_s, u"shop.example.co.jp"_s);
    lies("shows a mail address", u"Taro@example.com"_s, u"taro@example.com"_s);
    lies("hides its name", u"exam\u200Bple.com"_s, u"example.com"_s);
    row("parted by tags", u"<a href='https://evil.test/'>exam<b>ple</b>.com</a>"_s,
        u"example.com -> evil.test [not example.com]"_s);
    row("alt text", u"<a href='https://evil.test/'><img src='cid:x' alt='www.example.com'></a>"_s,
        u"#www.example.com -> evil.test [not www.example.com]"_s);
    link("another person", u"mailto:jiro@example.com"_s, u"taro@example.com"_s,
         u"taro@example.com -> jiro@example.com [not taro@example.com]"_s);
    link("a host below", u"https://click.example.com/"_s, u"example.com"_s,
         u"example.com -> click.example.com [not example.com]"_s);
    link("a name in front", u"https://example.com.evil.test/"_s, u"example.com"_s,
         u"example.com -> example.com.evil.test [not example.com]"_s);
    link("telephone as a host", u"tel:+81312345678"_s, u"example.com"_s,
         u"example.com -> - [not example.com]"_s);
    // It is the same place, or no place at all.
    const auto fits = [&](const char* name, const QString& shown) {
        link(name, u"https://www.example.com/x"_s, shown, shown + u" -> www.example.com"_s);
    };
    fits("with www", u"https://www.example.com/y"_s);
    fits("without www", u"Example.com"_s);
    fits("in brackets", u"（https://example.com）"_s);
    fits("its mail address", u"info@example.com"_s);
    fits("a file", u"price.pdf"_s);
    fits("a version", u"Version 2.0"_s);
    fits("a product", u"Node.js"_s);
    fits("a person", u"Mr.Tanaka"_s);
    fits("nothing", u""_s);
}

void MailLinksTest::readsHtml()
{
    QFETCH(QString, html);
    QFETCH(QString, expected);
    QCOMPARE(said(linksOfHtml(html)), expected);
}

void MailLinksTest::readsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& text, const QString& expected) {
        QTest::newRow(name) << text << expected;
    };
    row("none", u"example.com, info@example.com and 1://2"_s, u""_s);
    row("one", u"See https://example.com/a."_s, u"https://example.com/a -> example.com"_s);
    row("each once", u"https://example.com/ https://example.com/"_s,
        u"https://example.com/ -> example.com"_s);
    row("in brackets", u"(https://example.com/a) <https://example.com/b>"_s,
        u"https://example.com/a -> example.com\nhttps://example.com/b -> example.com"_s);
    row("brackets of its own", u"https://example.com/a_(b)"_s,
        u"https://example.com/a_(b) -> example.com"_s);
    row("in Japanese",
        u"こちら（https://example.com/a）をご覧ください。https://example.org/をどうぞ"_s,
        u"https://example.com/a -> example.com\nhttps://example.org/ -> example.org"_s);
    row("www", u"www.example.com/a"_s, u"www.example.com/a -> www.example.com [http]"_s);
    row("http", u"http://example.com"_s, u"http://example.com -> example.com [http]"_s);
    row("beyond ASCII", u"https://例え.test/a"_s,
        u"https://例え.test/a -> xn--r8jz45g.test [unusual]"_s);
    row("name before @", u"https://example.com@evil.test/"_s,
        u"https://example.com@evil.test/ -> evil.test"_s);
    row("file", u"file://server/share"_s, u"file://server/share -> - [kind]"_s);
}

void MailLinksTest::readsText()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(said(linksOfText(text)), expected);
}

void MailLinksTest::keepsTheTargetAsItIsWritten()
{
    const auto links = linksOfHtml(u"<a href='https://Example.com/A?b=%20&amp;c'>x</a>"_s);
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().target, u"https://Example.com/A?b=%20&c"_s);
}

/// What is never matched must not be tried from each of its letters on.
void MailLinksTest::aVeryLongLinkIsReadAtOnce()
{
    const QString dots = u"a."_s.repeated(200'000);
    QCOMPARE(linksOfText(dots).size(), 0);
    QCOMPARE(linksOfHtml(u"<a href='https://example.com/'>%1</a>"_s.arg(dots)).size(), 1);
}

#include "mail_links_test.moc"
RINGI_TEST(MailLinksTest)
