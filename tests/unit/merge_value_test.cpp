// SPDX-License-Identifier: Apache-2.0
#include "mail/merge_template.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

/// What becomes of values outside of HTML.
class MergeValueTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesHalves_data();
    void refusesHalves();
    void leavesTextAlone();
    void guardsHeaders_data();
    void guardsHeaders();
    void encodesUrls_data();
    void encodesUrls();
    void refusesUnclearUrls();
    void namesFiles_data();
    void namesFiles();
};

namespace {

const Result<QByteArray> kBadLink = failure(ErrorCode::InvalidInput, u"link target"_s);

Result<QByteArray> renderOne(const QString& source, MergeKind kind, const QString& value)
{
    const auto parsed = MergeTemplate::parse(source, kind);
    if (!parsed)
        return failure(parsed);
    return parsed->bind({u"x"_s}).render({value});
}

} // namespace

void MergeValueTest::refusesHalves_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("first half") << u"a"_s + QChar(0xD83D);
    QTest::newRow("first half and text") << QChar(0xD83D) + u"a"_s;
    QTest::newRow("second half") << QChar(0xDE00) + u"a"_s;
    QTest::newRow("two first halves") << QString(QChar(0xD83D)) + QChar(0xD83D) + QChar(0xDE00);
}

void MergeValueTest::refusesHalves()
{
    QFETCH(QString, value);
    const auto refused = Result<QByteArray>(failure(ErrorCode::InvalidInput, u"value"_s));
    for (const MergeKind kind :
         {MergeKind::Text, MergeKind::Header, MergeKind::Html, MergeKind::FileName})
        QCOMPARE(renderOne(u"{{x}}"_s, kind, value), refused);
    QCOMPARE(renderOne(u"https://{{x}}"_s, MergeKind::Url, value), refused);
    QCOMPARE(renderOne(u"{{x}}"_s, MergeKind::Url, u"https://"_s + value), refused);
    QCOMPARE(renderOne(u"<a b='{{x}}'>"_s, MergeKind::Html, value), refused);
    QCOMPARE(renderOne(u"<a href='tel:{{x}}'>"_s, MergeKind::Html, value), refused);
    QCOMPARE(renderOne(u"<a href='{{x}}'>"_s, MergeKind::Html, u"tel:"_s + value), refused);
}

void MergeValueTest::leavesTextAlone()
{
    const QString value =
        u" \t\r\n\u0001<b>&\"'\u007F\u00E9\u07FF\u0800\u2028\uFFFF𐀀😀\U0010FFFF "_s;
    QCOMPARE(renderOne(u"{{x}}"_s, MergeKind::Text, value), Result<QByteArray>(value.toUtf8()));
    QCOMPARE(MergeTemplate::parse(u"é{{x}}😀"_s)->render({{u"x"_s, value}}),
             Result<QString>(u"é"_s + value + u"😀"_s));
}

void MergeValueTest::guardsHeaders_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isSafe");
    QTest::newRow("plain") << u"{{x}}様"_s << u"<山田> & \"花子\" =?utf-8?q?a?= 😀"_s << true;
    for (const char16_t c : {u'\r', u'\n', u'\t', u'\u0001', u'\u001F', u'\u007F', u'\u0080',
                             u'\u0085', u'\u009F', u'\u2028', u'\u2029'}) {
        const QByteArray name = QByteArray::number(c, 16);
        QTest::newRow(("value " + name).constData())
            << u"Re: {{x}}"_s << u"a"_s + QChar(c) + u"b"_s << false;
        QTest::newRow(("text " + name).constData())
            << u"Re:"_s + QChar(c) + u"{{x}}"_s << u"a"_s << false;
    }
    QTest::newRow("a second header") << u"{{x}}"_s << u"a\r\nBcc: b@example.com"_s << false;
    QTest::newRow("fallback") << u"{{y|a\u0085b}}"_s << u""_s << false;
    QTest::newRow("fallback not taken") << u"{{x|a\u0085b}}"_s << u"a"_s << true;
    QTest::newRow("tab inside the tag") << u"{{\tx\t}}"_s << u"a"_s << true;
    QTest::newRow("neighbours") << u"{{x}}"_s << u"\u0020\u007E\u00A0\u2027\u202A"_s << true;
}

void MergeValueTest::guardsHeaders()
{
    QFETCH(QString, source);
    QFETCH(QString, value);
    QFETCH(bool, isSafe);
    const auto rendered = renderOne(source, MergeKind::Header, value);
    QCOMPARE(rendered.has_value(), isSafe);
    if (!isSafe)
        QCOMPARE(rendered.error().code, ErrorCode::HeaderInjection);
    QVERIFY(renderOne(source, MergeKind::Text, value));
}

void MergeValueTest::encodesUrls_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("url"); // empty: refused
    QTest::newRow("query") << u"https://a.test/?q={{x}}"_s << u"a b&c=d/é😀"_s
                           << "https://a.test/?q=a%20b%26c%3Dd%2F%C3%A9%F0%9F%98%80"_ba;
    QTest::newRow("begins") << u"{{x}}"_s << u" https://a.test/?a=1&b='é "_s
                            << "https://a.test/?a=1&b=%27%C3%A9"_ba;
    QTest::newRow("begins, and more") << u"{{x}}/{{x}}"_s << u"tel:1"_s << "tel:1/tel%3A1"_ba;
    QTest::newRow("ampersand is no entity") << u"a&{{x}}"_s << u"&"_s << "a&%26"_ba;
    QTest::newRow("line break") << u"https://a.test/{{x}}"_s << u"\r\n\tx"_s
                                << "https://a.test/%0D%0A%09x"_ba;
    QTest::newRow("javascript") << u"{{x}}"_s << u"javascript:a"_s << QByteArray();
    QTest::newRow("fallback that is none") << u"{{y|a}}"_s << u"tel:1"_s << QByteArray();
    QTest::newRow("fallback of nothing") << u"{{y|}}"_s << u"tel:1"_s << QByteArray();
    QTest::newRow("fallback") << u"{{y|mailto:a@b.test}}"_s << u""_s << "mailto:a@b.test"_ba;
}

void MergeValueTest::encodesUrls()
{
    QFETCH(QString, source);
    QFETCH(QString, value);
    QFETCH(QByteArray, url);
    const auto rendered = renderOne(source, MergeKind::Url, value);
    QCOMPARE(rendered, url.isEmpty() ? kBadLink : Result<QByteArray>(url));
}

void MergeValueTest::refusesUnclearUrls()
{
    for (const QString& source :
         {u"{{#if x}}https://a.test{{/if}}{{x}}"_s, u"javascript:{{x}}"_s}) {
        const auto parsed = MergeTemplate::parse(source, MergeKind::Url);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::TemplateSyntax);
    }
}

void MergeValueTest::namesFiles_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("name"); // empty: refused
    QTest::newRow("plain") << u"請求書 {{x}}.pdf"_s << u"山田 花子"_s << u"請求書 山田 花子.pdf"_s;
    QTest::newRow("path") << u"{{x}}.pdf"_s << u"../../etc/passwd"_s << u"_.._etc_passwd.pdf"_s;
    QTest::newRow("Windows") << u"{{x}}"_s << u"C:\\a*b?c\"d<e>f|g"_s << u"C__a_b_c_d_e_f_g"_s;
    QTest::newRow("control characters")
        << u"a{{x}}b"_s << u"\r\n\t\u007F\u0085\u2028"_s << u"a______b"_s;
    QTest::newRow("turned extension") << u"{{x}}.exe"_s << u"a\u202Efdp"_s << u"a_fdp.exe"_s;
    QTest::newRow("own text too") << u"a/{{x}}:"_s << u"b"_s << u"a_b_"_s;
    QTest::newRow("leading dots") << u"{{x}}a.txt"_s << u". ."_s << u"a.txt"_s;
    QTest::newRow("trailing dots and spaces") << u"a{{x}}"_s << u"b. . "_s << u"ab"_s;
    QTest::newRow("dots inside") << u"a.{{x}}.b"_s << u". "_s << u"a.. .b"_s;
    QTest::newRow("emoji") << u"{{x}}"_s << u"😀.png"_s << u"😀.png"_s;
    QTest::newRow("nothing left") << u".{{x}}."_s << u". ."_s << u""_s;
    QTest::newRow("only dots") << u"..."_s << u""_s << u""_s;
}

void MergeValueTest::namesFiles()
{
    QFETCH(QString, source);
    QFETCH(QString, value);
    QFETCH(QString, name);
    const auto refused = Result<QByteArray>(failure(ErrorCode::InvalidInput, u"file name"_s));
    QCOMPARE(renderOne(source, MergeKind::FileName, value),
             name.isEmpty() ? refused : Result<QByteArray>(name.toUtf8()));
}

#include "merge_value_test.moc"
RINGI_TEST(MergeValueTest)
