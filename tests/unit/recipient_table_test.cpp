// SPDX-License-Identifier: Apache-2.0
#include "importing/recipient_table.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;

namespace {

QString fixture(const QString& name)
{
    return u"" RINGI_SOURCE_DIR "/tests/data/importing/"_s + name;
}

} // namespace

class RecipientTableTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatSpreadsheetsWrite_data();
    void readsWhatSpreadsheetsWrite();
    void guessesTheAddressColumn_data();
    void guessesTheAddressColumn();
    void noticesAMissingHeader();
    void takesForcedOptions();
    void refusesAWorkbook();
    void refusesWhatCannotBeRead();
    void refusesTooLargeFiles();
};

void RecipientTableTest::readsWhatSpreadsheetsWrite_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<bool>("bom");
    QTest::addColumn<char16_t>("delimiter");
    QTest::addColumn<int>("firstLine");
    const auto row = [](const char* name, TextEncoding encoding, bool bom, char16_t delimiter,
                        int firstLine = 2) {
        QTest::newRow(name) << QString::fromLatin1(name) << encoding << bom << delimiter
                            << firstLine;
    };
    row("excel_csv_utf8.csv", TextEncoding::Utf8, true, u',');
    row("excel_csv_cp932.csv", TextEncoding::Cp932, false, u',');
    row("excel_unicode_text.txt", TextEncoding::Utf16Le, true, u'\t');
    row("google_sheets.csv", TextEncoding::Utf8, false, u',');
    row("utf16be_no_bom.csv", TextEncoding::Utf16Be, false, u',');
    row("excel_sep_semicolon.csv", TextEncoding::Cp932, false, u';', 3);
    row("old_mac.csv", TextEncoding::Utf8, false, u',');
}

void RecipientTableTest::readsWhatSpreadsheetsWrite()
{
    QFETCH(QString, name);
    QFETCH(TextEncoding, encoding);
    QFETCH(bool, bom);
    QFETCH(char16_t, delimiter);
    QFETCH(int, firstLine);
    const auto file = readRecipientFile(fixture(name));
    QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
    QCOMPARE(file->encoding, encoding);
    QCOMPARE(file->hadBom, bom);
    QCOMPARE(file->table.delimiter, delimiter);
    QCOMPARE(file->addressColumn, std::optional{2});
    QVERIFY(!file->headerLooksLikeData);
    QCOMPARE(file->table.header, (QStringList{u"氏名"_s, u"会社名"_s, u"メールアドレス"_s}));
    const QList<TableRow> rows{
        {firstLine, {u"髙橋 一郎"_s, u"㈱例題商事"_s, u"ichiro@example.com"_s}},
        {firstLine + 1, {u"山﨑 花子"_s, u"例題\"本店\""_s, u"hanako@example.org"_s}},
        {firstLine + 2, {u"①番 太郎"_s, u"東京都,千代田区\n一丁目"_s, u"taro@example.net"_s}},
        {firstLine + 4, {u"ﾊﾝｶｸ ｶﾅ"_s, u"9～17時"_s, u"kana@example.com"_s}},
    };
    QCOMPARE(file->table.rows, rows);
    QVERIFY(file->table.problems.isEmpty());
}

void RecipientTableTest::guessesTheAddressColumn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<int>>("column");
    const auto row = [](const char* name, const QString& text, std::optional<int> column) {
        QTest::newRow(name) << text << column;
    };
    for (const QString& word : {u"mail"_s, u"E-Mail"_s, u"Email Address"_s, u"e_mail"_s, u"MAIL"_s,
                                u"メール"_s, u"ﾒｰﾙｱﾄﾞﾚｽ"_s, u"メール アドレス"_s, u"アドレス"_s,
                                u"Ｅメール"_s, u"Ｅ－ｍａｉｌ"_s, u"連絡先メールアドレス"_s})
        row(qPrintable(word), u"name,"_s + word + u",x"_s, 1);
    row("by the cells", u"a,b\nx,c@example.com\ny,d@example.com"_s, 1);
    row("most cells", u"a,b\nx,c@example.com\ny,d@example.com\nz,none"_s, 1);
    row("blank cells do not count", u"a,b\nx,c@example.com\ny,\nz,\nw,"_s, 1);
    row("half the cells is too few", u"a,b\nx,c@example.com\ny,none"_s, std::nullopt);
    row("cells weigh more than the header", u"メール,連絡先\n可,a@example.com\n否,b@example.com"_s,
        1);
    row("header breaks the tie", u"本人,メール\na@example.com,b@example.com"_s, 1);
    row("whole word before part", u"mail sent on,mail\n,\nx,"_s, 1);
    row("first of two alike", u"mail,e-mail\na@example.com,b@example.com"_s, 0);
    row("two in a cell are no address", u"a\nb@example.com;c@example.com"_s, std::nullopt);
    row("a sentence is no address", u"a\nmeet me @ noon"_s, std::nullopt);
    row("at the edge", u"a,b\n@handle,x@"_s, std::nullopt);
    row("nothing", u"name,company\nx,y"_s, std::nullopt);
}

void RecipientTableTest::guessesTheAddressColumn()
{
    QFETCH(QString, text);
    QFETCH(std::optional<int>, column);
    const auto table = parseTable(text, u',');
    QVERIFY(table);
    QCOMPARE(guessAddressColumn(*table), column);
}

void RecipientTableTest::noticesAMissingHeader()
{
    const QTemporaryDir folder;
    QFile file{folder.filePath(u"list.csv"_s)};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Ichiro,ichiro@example.com\nHanako,hanako@example.org\n");
    file.close();
    const auto read = readRecipientFile(file.fileName());
    QVERIFY(read);
    QVERIFY(read->headerLooksLikeData);
    QCOMPARE(read->addressColumn, std::optional{1});
}

void RecipientTableTest::takesForcedOptions()
{
    const auto file = readRecipientFile(fixture(u"excel_csv_cp932.csv"_s),
                                        {.encoding = TextEncoding::Cp932, .delimiter = u';'});
    QVERIFY(file);
    QCOMPARE(file->table.header.size(), 1);
    const auto wrong = readRecipientFile(fixture(u"excel_csv_cp932.csv"_s),
                                         {.encoding = TextEncoding::Utf8, .delimiter = {}});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::UnknownEncoding);
}

void RecipientTableTest::refusesAWorkbook()
{
    const auto file = readRecipientFile(fixture(u"workbook_renamed.csv"_s));
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::MalformedTable);
    QVERIFY(file.error().detail.contains(u"save as CSV"_s));
}

void RecipientTableTest::refusesWhatCannotBeRead()
{
    const QTemporaryDir folder;
    const auto missing = readRecipientFile(folder.filePath(u"none.csv"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileNotFound);
    const auto notAFile = readRecipientFile(folder.path());
    QVERIFY(!notAFile);
    QCOMPARE(notAFile.error().code, ErrorCode::FileUnreadable);
    QVERIFY(!missing.error().detail.contains(folder.path()));
}

void RecipientTableTest::refusesTooLargeFiles()
{
    const QString path = fixture(u"google_sheets.csv"_s);
    const qint64 size = QFile{path}.size();
    RecipientFileOptions options;
    options.maxBytes = size;
    QVERIFY(readRecipientFile(path, options));
    options.maxBytes = size - 1;
    const auto file = readRecipientFile(path, options);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::TooLarge);
}

#include "recipient_table_test.moc"
RINGI_TEST(RecipientTableTest)
