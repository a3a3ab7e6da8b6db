// SPDX-License-Identifier: Apache-2.0
#include "mail/mail_address.h"
#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

namespace {

QString times(int count, char16_t c)
{
    return QString(count, QChar(c));
}

} // namespace

class MailAddressTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void keepsSendersAscii();
    void comparesByKey();
    void showsLookAlikesAsALabels();
    void holdsNothingDangerous();
};

void MailAddressTest::accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QString>("shown");

    const auto row = [](const char* name, const QString& text, const QByteArray& wire,
                        const QString& shown = {}) {
        QTest::newRow(name) << text << wire << (shown.isNull() ? QString::fromUtf8(wire) : shown);
    };
    row("plain", u"hanako@example.com"_s, "hanako@example.com");
    row("white space around", u" \t　hanako@example.com\r\n"_s, "hanako@example.com");
    row("case of the domain", u"Hanako@Example.COM"_s, "Hanako@example.com");
    row("every atext", u"!#$%&'*+-/=?^_`{|}~09azAZ@example.com"_s,
        "!#$%&'*+-/=?^_`{|}~09azAZ@example.com");
    row("dots", u"a.b.c@mail.example.com"_s, "a.b.c@mail.example.com");
    row("needless quotes", u"\"hanako.y\"@example.com"_s, "hanako.y@example.com");
    row("needless escape", u"\"ha\\nako\"@example.com"_s, "hanako@example.com");
    row("needed quotes", u"\"a..b\"@example.com"_s, "\"a..b\"@example.com");
    row("dot at the edge, quoted", u"\"a.\"@example.com"_s, "\"a.\"@example.com");
    row("escaped quote", u"\"a\\\"b\\\\c\"@example.com"_s, "\"a\\\"b\\\\c\"@example.com");
    row("brackets, quoted", u"\"a(b)[c]:d\"@example.com"_s, "\"a(b)[c]:d\"@example.com");
    row("64 before the @", times(64, u'a') + u"@example.com"_s,
        QByteArray(64, 'a') + "@example.com");
    row("63 in a label", u"a@"_s + times(63, u'b') + u".test"_s,
        "a@" + QByteArray(63, 'b') + ".test");
    const QString longDomain = times(60, u'b') + u'.' + times(60, u'c') + u'.' + times(60, u'd') +
                               u'.' + times(60, u'e') + u".example"_s;
    row("254 in all", u"ab@"_s + longDomain, "ab@" + longDomain.toLatin1());
    QCOMPARE(longDomain.size(), 251);
    row("hyphen and digits", u"a@3-d.example.org"_s, "a@3-d.example.org");
    row("Japanese domain", u"info@例え.example"_s, "info@xn--r8jz45g.example",
        u"info@例え.example"_s);
    row("A-label", u"info@XN--R8JZ45G.test"_s, "info@xn--r8jz45g.test", u"info@例え.test"_s);
    row("umlaut", u"info@BÜCHER.example"_s, "info@xn--bcher-kva.example", u"info@bücher.example"_s);
    row("Japanese local part", u"花子@例え.test"_s, "花子@xn--r8jz45g.test", u"花子@例え.test"_s);
    row("Latin local part", u"José.García@example.com"_s, "José.García@example.com");
    row("composed", u"Jose\u0301@example.com"_s, "José@example.com");
    row("Kelvin sign", u"\u212A@example.com"_s, "K@example.com");
    row("right-to-left letters", u"דוגמה@example.com"_s, "דוגמה@example.com");
    row("emoji", u"👍🏽@example.com"_s, "👍🏽@example.com");
    row("half-width kana", u"ﾊﾅｺ@example.com"_s, "ﾊﾅｺ@example.com");
    row("needless quotes, Japanese", u"\"花.子\"@example.com"_s, "花.子@example.com");
    row("needed quotes, Japanese", u"\"花..子\"@example.com"_s, "\"花..子\"@example.com");
    row("64 octets before the @", u"年"_s.repeated(21) + u"a@example.com"_s,
        u"年"_s.repeated(21).toUtf8() + "a@example.com");
    row("sharp s", u"info@faß.example"_s, "info@xn--fa-hia.example", u"info@faß.example"_s);
}

void MailAddressTest::accepts()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, wire);
    QFETCH(QString, shown);
    const auto address = MailAddress::parse(text);
    QVERIFY2(address, address ? "" : qPrintable(address.error().detail));
    QCOMPARE(address->wire(), wire);
    QCOMPARE(address->text(), shown);
    QCOMPARE(address->localPart() + u'@' + address->domain(), shown);
    QCOMPARE(address->localPart().toUtf8() + '@' + address->asciiDomain(), wire);
    QCOMPARE(address->key(), QString::fromUtf8(wire).toLower());
    QCOMPARE(address->needsSmtpUtf8(), QString::fromLatin1(wire).toUtf8() != wire);
    // Both ways of writing it are read as the same address again.
    for (const QString& again : {address->text(), QString::fromUtf8(wire)}) {
        const auto second = MailAddress::parse(again);
        QVERIFY(second);
        QCOMPARE(second->wire(), wire);
    }
}

void MailAddressTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char* name, const QString& text, const QString& detail) {
        QTest::newRow(name) << text << detail;
    };
    row("empty", u""_s, u"empty"_s);
    row("blank", u" 　"_s, u"empty"_s);
    row("no at", u"hanako.example.com"_s, u"no @"_s);
    row("a name", u"山田花子"_s, u"no @"_s);
    row("no local part", u"@example.com"_s, u"nothing before the @"_s);
    row("no domain", u"hanako@"_s, u"nothing after the @"_s);
    row("two", u"a@example.com,b@example.com"_s, u"more than one address"_s);
    row("two by semicolon", u"a@example.com;b@example.com"_s, u"more than one address"_s);
    row("two by space", u"a@example.com b@example.com"_s, u"white space inside"_s);
    row("two at", u"a@b@example.com"_s, u"more than one @"_s);
    row("comma in quotes", u"\"a,b\"@example.com"_s, u"more than one address"_s);
    row("at in quotes", u"\"a@example.org\"@example.com"_s, u"more than one @"_s);
    row("space in quotes", u"\"a b\"@example.com"_s, u"white space inside"_s);
    row("no-break space", u"a\u00A0b@example.com"_s, u"white space inside"_s);
    row("name and address", u"Hanako <a@example.com>"_s, u"white space inside"_s);
    row("angle brackets", u"<a@example.com>"_s, u"angle brackets; the address alone is wanted"_s);
    row("command in quotes", u"\"a>\"@example.com"_s,
        u"angle brackets; the address alone is wanted"_s);
    const QString control = u"control character or line break"_s;
    row("CR LF", u"a@example.com\r\nBcc:b@example.com"_s, control);
    row("LF", u"a\nb@example.com"_s, control);
    row("LF in quotes", u"\"a\nb\"@example.com"_s, control);
    row("NUL", u"a"_s + QChar(0) + u"@example.com"_s, control);
    row("DEL", u"a\u007F@example.com"_s, control);
    row("C1", u"a@exa\u0085mple.com"_s, control);
    row("full-width at", u"a＠example.com"_s, u"full-width characters"_s);
    row("full-width letters", u"ａ@example.com"_s, u"full-width characters"_s);
    row("full-width domain", u"a@ｅｘａｍｐｌｅ.com"_s, u"full-width characters"_s);
    row("ideographic space", u"a@example　.com"_s, u"full-width characters"_s);
    row("ideographic full stop", u"a@example。com"_s, u"full-width characters"_s);
    row("zero width", u"a\u200B@example.com"_s, u"invisible character"_s);
    row("byte order mark", u"\uFEFFa@example.com"_s, u"invisible character"_s);
    row("right-to-left", u"a@\u202Eexample.com"_s, u"invisible character"_s);
    const QString dots = u"a dot at the edge or two in a row before the @"_s;
    row("dot first", u".a@example.com"_s, dots);
    row("dot last", u"a.@example.com"_s, dots);
    row("two dots", u"a..b@example.com"_s, dots);
    row("brackets", u"a(b)@example.com"_s, u"character not allowed before the @"_s);
    row("quote inside", u"a\"b\"@example.com"_s, u"character not allowed before the @"_s);
    row("quote open", u"\"a@example.com"_s, u"broken quotes before the @"_s);
    row("quote only", u"\"@example.com"_s, u"broken quotes before the @"_s);
    row("quotes empty", u"\"\"@example.com"_s, u"broken quotes before the @"_s);
    row("quote escaped at the end", u"\"a\\\"@example.com"_s, u"broken quotes before the @"_s);
    row("text after quotes", u"\"a\"b\"@example.com"_s, u"broken quotes before the @"_s);
    row("65 before the @", times(65, u'a') + u"@example.com"_s,
        u"more than 64 octets before the @"_s);
    row("64 in a label", u"a@"_s + times(64, u'b') + u".test"_s, u"no valid domain name"_s);
    const QString longDomain = times(60, u'b') + u'.' + times(60, u'c') + u'.' + times(60, u'd') +
                               u'.' + times(60, u'e') + u".example"_s;
    row("255 in all", u"abc@"_s + longDomain, u"more than 254 octets"_s);
    row("domain of 256", u"a@abcd."_s + longDomain, u"more than 255 octets after the @"_s);
    row("one label", u"a@localhost"_s, u"domain without a dot"_s);
    row("dot first in the domain", u"a@.example.com"_s, u"no valid domain name"_s);
    row("dot last in the domain", u"a@example.com."_s, u"no valid domain name"_s);
    row("two dots in the domain", u"a@example..com"_s, u"no valid domain name"_s);
    row("two dots, Japanese", u"a@例え..test"_s, u"no valid international domain name"_s);
    row("hyphen first", u"a@-example.com"_s, u"no valid domain name"_s);
    row("hyphen last", u"a@example-.com"_s, u"no valid domain name"_s);
    row("underscore", u"a@ex_ample.com"_s, u"no valid domain name"_s);
    row("slash, Japanese", u"a@例/え.test"_s, u"no valid international domain name"_s);
    row("literal", u"a@[192.0.2.1]"_s, u"address literal instead of a domain"_s);
    row("IPv6 literal", u"a@[IPv6:2001:db8::1]"_s, u"address literal instead of a domain"_s);
    row("bare IP", u"a@192.0.2.1"_s, u"number instead of a top-level domain"_s);
    row("broken A-label", u"a@xn--a-ecp.test"_s, u"no valid international domain name"_s);
    row("A-label of nothing", u"a@xn--.test"_s, u"no valid international domain name"_s);
    row("A-label for plain ASCII", u"a@xn--hello-.test"_s, u"no valid international domain name"_s);
    row("A-label not in its one form", u"a@xn--r8jz45g1.test"_s,
        u"no valid international domain name"_s);
    row("lone surrogate", u"a@ex"_s + QChar(0xD800) + u".test"_s,
        u"no valid international domain name"_s);
    row("full-width letters, Japanese", u"花子１@example.com"_s, u"full-width characters"_s);
    row("ideographic space, Japanese", u"花　子@example.com"_s, u"full-width characters"_s);
    row("em space", u"花\u2003子@example.com"_s, u"white space inside"_s);
    row("space made by composing", u"花\u2000子@example.com"_s, u"white space inside"_s);
    row("semicolon made by composing", u"a\u037Eb@example.com"_s, u"more than one address"_s);
    for (const char32_t c :
         {U'\u00AD', U'\u200D', U'\u2066', U'\U000E0041', U'\u3164', U'\u034F', U'\u061C'})
        row(qPrintable(u"U+%1"_s.arg(static_cast<uint>(c), 4, 16)),
            u"花"_s + QString::fromUcs4(&c, 1) + u"@example.com"_s, u"invisible character"_s);
    const QString unallowed = u"character not allowed before the @"_s;
    row("mark first", u"\u0301a@example.com"_s, unallowed);
    row("mark first in quotes", u"\"\u0301..a\"@example.com"_s, unallowed);
    row("marks behind backslashes", u"\"e\\\u0301..a\"@example.com"_s, unallowed);
    row("lone surrogate before the @", u"a"_s + QChar(0xD800) + u"@example.com"_s, unallowed);
    row("noncharacter", u"a\uFFFE@example.com"_s, unallowed);
    row("brackets, Japanese", u"花(子)@example.com"_s, unallowed);
    row("dot last, Japanese", u"花.@example.com"_s, dots);
    row("65 octets before the @", u"年"_s.repeated(21) + u"ab@example.com"_s,
        u"more than 64 octets before the @"_s);
}

void MailAddressTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, detail);
    const auto address = MailAddress::parse(text);
    QVERIFY(!address);
    QCOMPARE(address.error().detail, detail);
    QCOMPARE(address.error().code, ErrorCode::InvalidAddress);
    QCOMPARE(MailAddress::parseAscii(text).error(), address.error());
}

void MailAddressTest::keepsSendersAscii()
{
    for (const QString& text : {u"花子@example.com"_s, u"josé@example.com"_s}) {
        const auto address = MailAddress::parseAscii(text);
        QVERIFY(!address);
        QCOMPARE(address.error().code, ErrorCode::UnsupportedAddress);
    }
    QCOMPARE(MailAddress::parseAscii(u"office@例え.test"_s)->wire(),
             QByteArray("office@xn--r8jz45g.test"));
}

void MailAddressTest::comparesByKey()
{
    const auto a = *MailAddress::parse(u"Hanako@例え.test"_s);
    const auto b = *MailAddress::parse(u"hanako@xn--r8jz45g.TEST"_s);
    const auto quoted = *MailAddress::parse(u"\"HANAKO\"@例え.test"_s);
    const auto other = *MailAddress::parse(u"hanako2@例え.test"_s);
    QCOMPARE(a, b);
    QCOMPARE(a.key(), b.key());
    QCOMPARE(qHash(a), qHash(b));
    QCOMPARE(a, quoted);
    QVERIFY(!(a == other));
    QCOMPARE(a.wire(), QByteArray("Hanako@xn--r8jz45g.test"));

    const auto upper = *MailAddress::parse(u"JOSÉ@例え.test"_s);
    const auto lower = *MailAddress::parse(u"jose\u0301@xn--r8jz45g.test"_s);
    QCOMPARE(upper, lower);
    QCOMPARE(upper.key(), u"josé@xn--r8jz45g.test"_s);
    QCOMPARE(qHash(upper), qHash(lower));
    QVERIFY(!(upper == *MailAddress::parse(u"jose@例え.test"_s)));
}

/// A Cyrillic "а" in a Latin name must not look like the real one to a reviewer.
void MailAddressTest::showsLookAlikesAsALabels()
{
    const auto address = MailAddress::parse(u"info@ex\u0430mple.com"_s);
    QVERIFY(address);
    QVERIFY(address->asciiDomain().startsWith("xn--"));
    QCOMPARE(address->domain(), QString::fromLatin1(address->asciiDomain()));
}

/// Whatever goes in, what comes out can do no harm in a header or in an SMTP command.
void MailAddressTest::holdsNothingDangerous()
{
    const QString alphabet =
        u"ab.@@\"\\<> ,;:\r\n()[]-_例えü＠xn--1\u200B\u0301\u0338\u037E\u202E"_s + QChar(0) +
        QChar(0xD83D) + QChar(0xDE00);
    QRandomGenerator random{20251121};
    int accepted = 0;
    for (int i = 0; i < 200'000; ++i) {
        QString text = i % 2 == 0 ? u"a@b.test"_s : u"\"a\"@x.test"_s;
        const int edits = random.bounded(1, 5);
        for (int n = 0; n < edits; ++n)
            text.insert(random.bounded(text.size() + 1),
                        alphabet.at(random.bounded(alphabet.size())));
        const auto address = MailAddress::parse(text);
        if (!address)
            continue;
        ++accepted;
        const QByteArray& wire = address->wire();
        QCOMPARE(wire.count('@'), 1);
        QVERIFY(wire.size() <= 254);
        for (const char c : wire) {
            const bool utf8 = static_cast<unsigned char>(c) >= 0x80;
            QVERIFY2(utf8 || (c > 0x20 && c < 0x7F && !QByteArrayView(",;<>").contains(c)),
                     wire.constData());
        }
        QVERIFY(wire.isValidUtf8());
        QVERIFY(wire.last(address->asciiDomain().size()).toLower() == address->asciiDomain());
        const auto again = MailAddress::parse(address->text());
        QVERIFY2(again && *again == *address, wire.constData());
    }
    QVERIFY(accepted > 1'000); // or the loop tests nothing
}

#include "mail_address_test.moc"
RINGI_TEST(MailAddressTest)
