// SPDX-License-Identifier: Apache-2.0
#include "html/browser_page.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class BrowserPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithThePolicy_data();
    void beginsWithThePolicy();
    void showsOnlyEmbeddedImages();
    void linksTellNothing();
};

void BrowserPageTest::beginsWithThePolicy_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("fragment") << u"<p>あ</p>"_s;
    QTest::newRow("document") << u"<!DOCTYPE html><html><head><base href=//example.com>"
                                 "<meta charset=utf-8><title>x</title></head><body><p>あ</p>"_s;
}

void BrowserPageTest::beginsWithThePolicy()
{
    QFETCH(QString, html);
    const QByteArray page = browserPage(html, u"T <1>"_s, {});
    QVERIFY(page.startsWith(
        "<!DOCTYPE html>\n<html><head><meta http-equiv=\"Content-Security-Policy\" content=\""
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; "
        "base-uri 'none'\"><meta charset=\"utf-8\">"));
    QCOMPARE(page.count("<title>"), 1);
    QCOMPARE(page.count("charset"), 1);
    QVERIFY(page.contains("<title>T &lt;1&gt;</title>"));
    QVERIFY(!page.contains("<base"));
    QVERIFY(page.endsWith("<body><p>\xE3\x81\x82</p></body></html>"));
}

void BrowserPageTest::showsOnlyEmbeddedImages()
{
    const QMap<QString, EmbeddedImage> images{{u"logo@example.com"_s, {"image/png", "abc"}},
                                              {u"bad"_s, {"image/svg+xml", "<svg/>"}}};
    const QByteArray page = browserPage(
        u"<img src='cid:logo%40example.com' alt=L><img src=cid:bad alt=B><img src=cid:none>"
        "<img src='https://img.example.com/a.png'><img src='https://example.com/b.png' alt='<b>'>"_s,
        {}, images);
    QVERIFY(page.contains("<img src=\"data:image/png;base64,YWJj\" alt=\"L\">"));
    QCOMPARE(page.count("<img"), 1);
    QCOMPARE(page.count("<span style=\"border"), 4);
    QVERIFY(page.contains(">B</span>"));
    QVERIFY(page.contains(">[image]</span>"));
    QVERIFY(page.contains(">[image: img.example.com]</span>"));
    QVERIFY(page.contains(">&lt;b&gt;</span>"));
}

void BrowserPageTest::linksTellNothing()
{
    const QByteArray page =
        browserPage(u"<a href='https://example.com/' rel=opener>x</a><a name=y>z</a>"_s, {}, {});
    QVERIFY(page.contains("<a href=\"https://example.com/\" rel=\"noreferrer noopener\">x</a>"));
    QVERIFY(page.contains("<a name=\"y\">z</a>"));
}

#include "browser_page_test.moc"
RINGI_TEST(BrowserPageTest)
