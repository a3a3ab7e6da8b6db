// SPDX-License-Identifier: Apache-2.0
#include "importing/text_decoding.h"
#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<ringi::TextEncoding>)

namespace {

constexpr std::optional<TextEncoding> kGuess;

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray result;
    for (const int value : values)
        result += static_cast<char>(value);
    return result;
}

QByteArray utf16(const QString& text, bool bigEndian)
{
    QByteArray result;
    for (const QChar c : text) {
        const char high = static_cast<char>(c.unicode() >> 8U);
        const char low = static_cast<char>(c.unicode() & 0xFFU);
        result.append(bigEndian ? high : low).append(bigEndian ? low : high);
    }
    return result;
}

} // namespace

class TextDecodingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void decodesCp932_data();
    void decodesCp932();
    void refuses_data();
    void refuses();
    void survivesAnything();
};

void TextDecodingTest::decodes_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<std::optional<TextEncoding>>("forced");
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<bool>("bom");

    const auto row = [](const char* name, const QByteArray& data, const QString& text,
                        TextEncoding encoding, bool bom) {
        QTest::newRow(name) << data << kGuess << text << encoding << bom;
    };
    const QString table = u"氏名,mail\r\n髙﨑　①㈱～,a@example.com\r\n👍,b@example.com"_s;
    const QByteArray bom8 = "\xEF\xBB\xBF";
    row("empty", {}, u""_s, TextEncoding::Utf8, false);
    row("ASCII", "a,b\r\n", u"a,b\r\n"_s, TextEncoding::Utf8, false);
    row("UTF-8", table.toUtf8(), table, TextEncoding::Utf8, false);
    row("UTF-8, mark", bom8 + table.toUtf8(), table, TextEncoding::Utf8, true);
    row("mark alone", bom8, u""_s, TextEncoding::Utf8, true);
    row("UTF-16LE, mark", "\xFF\xFE" + utf16(table, false), table, TextEncoding::Utf16Le, true);
    row("UTF-16BE, mark", "\xFE\xFF" + utf16(table, true), table, TextEncoding::Utf16Be, true);
    row("UTF-16LE", utf16(table, false), table, TextEncoding::Utf16Le, false);
    row("UTF-16BE", utf16(table, true), table, TextEncoding::Utf16Be, false);
    row("UTF-16LE, a swapped mark is text", "\xFF\xFE" + utf16(u"\uFFFEa"_s, false), u"\uFFFEa"_s,
        TextEncoding::Utf16Le, true);
    const QString spaces = u"　　　a,b\r\n"_s;
    row("UTF-16LE, NUL on both sides", utf16(spaces, false), spaces, TextEncoding::Utf16Le, false);
    row("CP932", bytes({0x8E, 0x81, 0x96, 0xBC, ',', 'm', '\n'}), u"氏名,m\n"_s,
        TextEncoding::Cp932, false);

    const auto forced = [](const char* name, const QByteArray& data, TextEncoding encoding,
                           const QString& text, bool bom) {
        QTest::newRow(name) << data << std::optional{encoding} << text << encoding << bom;
    };
    forced("forced UTF-8", "abc", TextEncoding::Utf8, u"abc"_s, false);
    forced("forced UTF-8, mark", bom8 + "abc", TextEncoding::Utf8, u"abc"_s, true);
    forced("forced CP932", bytes({0xC2, 0xA5, 'a'}), TextEncoding::Cp932, u"ﾂ･a"_s, false);
    forced("forced UTF-16LE", "\x42\x30", TextEncoding::Utf16Le, u"あ"_s, false);
    forced("forced UTF-16BE", "\x30\x42", TextEncoding::Utf16Be, u"あ"_s, false);
}

void TextDecodingTest::decodes()
{
    QFETCH(QByteArray, data);
    QFETCH(std::optional<TextEncoding>, forced);
    QFETCH(QString, text);
    QFETCH(TextEncoding, encoding);
    QFETCH(bool, bom);
    const auto decoded = decodeText(data, forced);
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().detail));
    QCOMPARE(decoded->text, text);
    QCOMPARE(decoded->encoding, encoding);
    QCOMPARE(decoded->hadBom, bom);
}

void TextDecodingTest::decodesCp932_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, std::initializer_list<int> data, const QString& text) {
        QTest::newRow(name) << bytes(data) << text;
    };
    // Microsoft's table, as in Unicode's CP932.TXT
    row("ASCII stays", {0x5C, 0x7E, 0x7C}, u"\\~|"_s);
    row("half-width katakana", {0xB1, 0xDD, 0xA1, 0xDF}, u"ｱﾝ｡ﾟ"_s);
    row("NEC row 13", {0x87, 0x40, 0x87, 0x8A, 0x87, 0x54}, u"①㈱Ⅰ"_s);
    row("IBM extension", {0xFB, 0xFC, 0xFA, 0xB1}, u"髙﨑"_s);
    row("NEC's copy of it", {0xEE, 0xE0, 0xED, 0x95}, u"髙﨑"_s);
    row("wave dash is full-width tilde", {0x81, 0x60}, u"\uFF5E"_s);
    row("minus is full-width hyphen-minus", {0x81, 0x7C}, u"\uFF0D"_s);
    row("parallel", {0x81, 0x61}, u"\u2225"_s);
    row("cent, pound, not", {0x81, 0x91, 0x81, 0x92, 0x81, 0xCA}, u"\uFFE0\uFFE1\uFFE2"_s);
    row("second bytes that are ASCII", {0x95, 0x5C, 0x83, 0x5C, 0x8B, 0x7C}, u"表ソ弓"_s);
    row("first and last kanji", {0x88, 0x9F, 0xEA, 0xA4}, u"亜熙"_s);
    row("user-defined", {0xF0, 0x40}, u"\uE000"_s);
}

void TextDecodingTest::decodesCp932()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, text);
    const auto decoded = decodeText(data, TextEncoding::Cp932);
    QVERIFY(decoded);
    QCOMPARE(decoded->text, text);
}

void TextDecodingTest::refuses_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<std::optional<TextEncoding>>("forced");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("detail");

    const auto unknown = [](const char* name, const QByteArray& data, const QString& detail,
                            std::optional<TextEncoding> forced = {}) {
        QTest::newRow(name) << data << forced << ErrorCode::UnknownEncoding << detail;
    };
    const QString misfit = u"bytes that do not fit the encoding"_s;
    const QString nul = u"NUL characters: not a text file"_s;
    unknown("no encoding at all", bytes({'a', 0xFF, 0xFF}), misfit);
    unknown("CP932 lead byte at the end", bytes({'a', 0x81}), misfit);
    unknown("CP932 lead byte before a line break", bytes({0x81, '\n', 'a'}), misfit);
    unknown("CP932 without a character", bytes({0x82, 0x40}), misfit);
    unknown("CP932 0x80", bytes({'a', 0x80}), misfit, TextEncoding::Cp932);
    unknown("CP932 0xA0", bytes({'a', 0xA0}), misfit, TextEncoding::Cp932);
    unknown("CP932 0xFD", bytes({'a', 0xFD}), misfit, TextEncoding::Cp932);
    unknown("mark, then no UTF-8", "\xEF\xBB\xBF" + bytes({0x8E, 0x81}), misfit);
    unknown("overlong UTF-8", bytes({0xC0, 0xAF}), misfit, TextEncoding::Utf8);
    unknown("surrogate in UTF-8", bytes({0xED, 0xA0, 0x80}), misfit, TextEncoding::Utf8);
    unknown("cut UTF-8", bytes({'a', 0xE3, 0x81}), misfit, TextEncoding::Utf8);
    unknown("odd UTF-16", bytes({0xFF, 0xFE, 'a', 0, 'b'}), misfit);
    unknown("lone surrogate", bytes({0xFF, 0xFE, 0, 0xD8, 'a', 0}), misfit);
    unknown("surrogate at the end", bytes({0xFE, 0xFF, 0xD8, 0}), misfit);
    unknown("NUL in text", QByteArray(50, 'a') + '\0' + QByteArray(50, 'a'), nul);
    unknown("NUL in UTF-16", bytes({0xFF, 0xFE, 'a', 0, 0, 0, 'b', 0}), nul);
    unknown("UTF-32", bytes({0xFF, 0xFE, 0, 0, 'a', 0, 0, 0}), u"UTF-32"_s);
    unknown("ISO-2022-JP", "\x1B$B;aL>\x1B(B", u"ISO-2022-JP"_s);
    const auto workbook = u"line 1: an Excel workbook, not text; save as CSV"_s;
    const QByteArray xlsx = "PK\x03\x04" + QByteArray(20, '\0');
    const QByteArray xls = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + QByteArray(20, '\0');
    QTest::newRow("xlsx") << xlsx << kGuess << ErrorCode::MalformedTable << workbook;
    QTest::newRow("xls") << xls << kGuess << ErrorCode::MalformedTable << workbook;
    QTest::newRow("xlsx, forced") << xlsx << std::optional{TextEncoding::Cp932}
                                  << ErrorCode::MalformedTable << workbook;
}

void TextDecodingTest::refuses()
{
    QFETCH(QByteArray, data);
    QFETCH(std::optional<TextEncoding>, forced);
    QFETCH(ErrorCode, code);
    QFETCH(QString, detail);
    const auto decoded = decodeText(data, forced);
    QVERIFY2(!decoded, decoded ? qPrintable(decoded->text) : "");
    QCOMPARE(decoded.error().code, code);
    QCOMPARE(decoded.error().detail, detail);
}

/// Whatever the bytes, text that comes out is whole characters with nothing replaced.
void TextDecodingTest::survivesAnything()
{
    QRandomGenerator random{932};
    int accepted = 0;
    for (int i = 0; i < 100'000; ++i) {
        QByteArray data;
        const int size = random.bounded(0, 24);
        const int top = i % 3 == 0 ? 256 : 160; // the second gives CP932 a chance
        for (int n = 0; n < size; ++n)
            data += static_cast<char>(random.bounded(0x20, top));
        const auto decoded = decodeText(data);
        if (!decoded) {
            QCOMPARE(decoded.error().code, ErrorCode::UnknownEncoding);
            continue;
        }
        ++accepted;
        QVERIFY(decoded->text.isValidUtf16());
        QVERIFY(!decoded->text.contains(QChar::ReplacementCharacter));
    }
    QVERIFY(accepted > 1'000);
}

#include "text_decoding_test.moc"
RINGI_TEST(TextDecodingTest)
