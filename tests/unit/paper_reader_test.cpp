// SPDX-License-Identifier: Apache-2.0
#include "papers/paper_reader.h"

#include "support/paper_files.h"
#include "support/paper_words.h"
#include "support/test_registry.h"

#include <QBuffer>
#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;
using namespace ringi::test;

/// What attached files hide, and what there is to see of them: real files of every kind, each with
/// one thing in it.
class PaperReaderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workbook();
    void workbookSecrets_data();
    void workbookSecrets();
    void cellsAsTheSheetShowsThem();
    void document();
    void documentSecrets_data();
    void documentSecrets();
    void slides();
    void tablesAndTexts();
    void addresses();
    void kinds_data();
    void kinds();
};

namespace {

using Mark = PaperRun::Mark;

QByteArray oneSheet(const QByteArray& content)
{
    return workbookOf({{.name = "Prices", .content = content}});
}

const QByteArray kPlainRow = sheetData({{"Tea"}});
const QByteArray kPlain = "<w:p><w:r><w:t>Tea</w:t></w:r></w:p>";

} // namespace

void PaperReaderTest::workbook()
{
    const auto report = readPaper(sampleWorkbook(), u"prices.xlsx"_s);
    QCOMPARE(report.kind, PaperKind::Workbook);
    QCOMPARE(report.fault, PaperFault::None);
    QVERIFY(!report.isMisnamed());
    QCOMPARE(notes(report), u"comment 1 Taro; hidden-sheet 1 Customers"_s);
    QCOMPARE(report.sections.size(), 2);
    const PaperSection& prices = report.sections.at(0);
    QCOMPARE(prices.name, u"Prices"_s);
    QVERIFY(prices.isTable && !prices.hidden && !prices.cut);
    QCOMPARE(prices.rows.at(1).cells, (QStringList{u"Tea"_s, u"300"_s}));
    QCOMPARE(prices.rows.at(1).number, 2);
    QCOMPARE(words(prices), QStringList{u"B2 Too cheap?"_s});
    const PaperSection& customers = report.sections.at(1);
    QVERIFY(customers.hidden);
    QCOMPARE(customers.rows.size(), 4);
    QCOMPARE(report.addresses.size(), 3);
    QCOMPARE(report.addresses.first(), u"person1@example.com"_s);
    QCOMPARE(report.addressRows, 3);
    QCOMPARE(report.origin.author, u"Hanako"_s);
    QCOMPARE(report.origin.lastEditor, u"Taro"_s);
    QCOMPARE(report.origin.company, u"Example & Co"_s);
}

void PaperReaderTest::workbookSecrets_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& expected, const QByteArray& file) {
        QTest::newRow(name) << file << expected;
    };
    row("nothing", {}, oneSheet(kPlainRow));
    row("very hidden", u"very-hidden-sheet 1 B"_s,
        workbookOf({{.name = "A"}, {.name = "B", .state = "veryHidden"}}));
    row("hidden columns", u"hidden-column 3 Prices"_s,
        oneSheet("<cols><col min=\"2\" max=\"4\" hidden=\"1\"/></cols>" + kPlainRow));
    row("column without width", u"hidden-column 1 Prices"_s,
        oneSheet("<cols><col min=\"2\" max=\"2\" width=\"0\"/></cols>" + kPlainRow));
    const QByteArray hiddenRow =
        "<sheetData><row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>1</v></c></row></sheetData>";
    row("hidden row", u"hidden-row 1 Prices"_s, oneSheet(hiddenRow));
    row("row without height", u"hidden-row 1 Prices"_s,
        oneSheet("<sheetData><row ht=\"0\" customHeight=\"1\"/></sheetData>"));
    row("filter", u"filtered-row 1 Prices"_s,
        oneSheet(hiddenRow + "<autoFilter ref=\"A1:A3\"><filterColumn colId=\"0\"/></autoFilter>"));
    row("a filter that hides nothing", {},
        oneSheet(kPlainRow + "<autoFilter ref=\"A1:A3\"><filterColumn colId=\"0\"/></autoFilter>"));
    row("macro", u"macro 1"_s, workbookOf({{.name = "A"}}, {{u"xl/vbaProject.bin"_s, "x"}}));
    row("linked workbook", u"external-link 1 file:///C:/secret.xlsx"_s,
        workbookOf({{.name = "A"}},
                   {relations(u"xl/externalLinks/externalLink1.xml"_s,
                              {{"a", "externalLinkPath", "file:///C:/secret.xlsx", true}})}));
    row("a link to click", {},
        workbookOf(
            {{.name = "A", .relations = {{"h", "hyperlink", "https://example.com/", true}}}}));
    row("embedded", u"embedded-file 1 book.xlsx"_s,
        workbookOf({{.name = "A"}}, {{u"xl/embeddings/book.xlsx"_s, "x"}}));
    row("data of a pivot table", u"copied-data 1"_s,
        workbookOf({{.name = "A"}}, {{u"xl/pivotCache/pivotCacheRecords1.xml"_s, "<r/>"}}));
    row("shown as nothing", u"hidden-text 1 A"_s,
        workbookOf(
            {{.name = "A",
              .content = "<sheetData><row><c r=\"A1\" s=\"1\"><v>5</v></c></row></sheetData>"}},
            {{u"xl/styles.xml"_s,
              "<s><numFmts><numFmt numFmtId=\"200\" formatCode=\";;;\"/></numFmts>"
              "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/></cellXfs></s>"}},
            {{"y", "styles", "styles.xml"}}));
    row("threaded comment", u"comment 1 Emi"_s,
        workbookOf({{.name = "A",
                     .parts = {{u"xl/threads.xml"_s,
                                "<T><threadedComment ref=\"A1\" personId=\"p\"><text>Why?</text>"
                                "</threadedComment></T>"},
                               {u"xl/old.xml"_s,
                                "<comments><authors><author>tc=1</author></authors><commentList>"
                                "<comment ref=\"A1\" authorId=\"0\"><text><t>[Thread]</t></text>"
                                "</comment></commentList></comments>"}},
                     .relations = {{"a", "comments", "../old.xml"},
                                   {"b", "threadedComment", "../threads.xml"}}}},
                   {{u"xl/persons/person.xml"_s, "<l><person id=\"p\" displayName=\"Emi\"/></l>"}},
                   {{"p", "person", "persons/person.xml"}}));
}

void PaperReaderTest::workbookSecrets()
{
    QFETCH(const QByteArray, file);
    const auto report = readPaper(file, u"a.xlsx"_s);
    QTEST(notes(report), "expected");
    QCOMPARE(report.fault, PaperFault::None);
}

void PaperReaderTest::cellsAsTheSheetShowsThem()
{
    const QByteArray sheet = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" "
                             "s=\"1\"><v>46348</v></c>"
                             "<c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\"><v>46348</v></c><c "
                             "r=\"F1\" t=\"e\"><v>#N/A</v></c>"
                             "<c r=\"G1\" t=\"str\"><f>A1</f><v>sum</v></c></row></sheetData>";
    const auto report = readPaper(
        workbookOf(
            {{.name = "A", .content = sheet}},
            {{u"xl/sharedStrings.xml"_s,
              "<sst><si><r><t>東</t></r><r><t>京</t></r><rPh><t>トウキョウ</t></rPh></si></sst>"},
             {u"xl/styles.xml"_s,
              "<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></s>"}},
            {{"t", "sharedStrings", "sharedStrings.xml"}, {"y", "styles", "/xl/styles.xml"}}),
        u"a.xlsx"_s);
    QCOMPARE(report.fault, PaperFault::None);
    QCOMPARE(report.sections.at(0).rows.at(0).cells,
             (QStringList{u"東京"_s, u""_s, u"2026-11-22"_s, u"TRUE"_s, u"46348"_s, u"#N/A"_s,
                          u"sum"_s}));
}

void PaperReaderTest::document()
{
    const auto report = readPaper(sampleDocument(), u"offer.docx"_s);
    QCOMPARE(report.kind, PaperKind::Document);
    QCOMPARE(report.fault, PaperFault::None);
    QCOMPARE(notes(report), u"tracked-change 2 Taro,Hanako; hidden-text 1; comment 1 Emi"_s);
    const PaperParagraph expected{{u"The price is "_s},
                                  {u"300"_s, Mark::Deleted, u"Taro"_s},
                                  {u"400"_s, Mark::Inserted, u"Hanako"_s},
                                  {u" yen"_s},
                                  {u", cost 90"_s, Mark::Hidden}};
    QVERIFY(report.sections.at(0).paragraphs.at(0) == expected);
    const PaperParagraph comment{{u"Is this final?"_s, Mark::Comment, u"Emi"_s}};
    QVERIFY(report.sections.at(0).paragraphs.at(1) == comment);
}

void PaperReaderTest::documentSecrets_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& expected, const QByteArray& file) {
        QTest::newRow(name) << file << expected;
    };
    row("nothing", {}, wordFile(kPlain));
    row("moved", u"tracked-change 2 Taro"_s,
        wordFile("<w:p><w:moveFrom w:author=\"Taro\"><w:r><w:t>a</w:t></w:r></w:moveFrom>"
                 "<w:moveTo w:author=\"Taro\"><w:r><w:t>a</w:t></w:r></w:moveTo></w:p>"));
    row("changed look", u"tracked-change 1 Taro"_s,
        wordFile(
            "<w:p><w:r><w:rPr><w:rPrChange w:author=\"Taro\"/></w:rPr><w:t>a</w:t></w:r></w:p>"));
    row("not hidden after all", {},
        wordFile("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>a</w:t></w:r></w:p>"));
    row("hidden by its style", u"hidden-text 1"_s,
        wordFile(
            "<w:p><w:pPr><w:pStyle w:val=\"Secret\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
            {{u"word/styles.xml"_s,
              "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr>"
              "</w:style></w:styles>"}},
            {{"s", "styles", "styles.xml"}}));
    row("the mark of a paragraph hidden", {},
        wordFile("<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>"));
    row("in the header", u"tracked-change 1 Taro"_s,
        wordFile(
            kPlain,
            {{u"word/header1.xml"_s,
              "<w:hdr xmlns:w=\"w\"><w:p><w:ins w:author=\"Taro\"><w:r><w:t>a</w:t></w:r></w:ins>"
              "</w:p></w:hdr>"}},
            {{"h", "header", "header1.xml"}}));
    row("template from elsewhere", u"external-link 1 https://example.net/t.dotm"_s,
        wordFile(kPlain, {}, {{"t", "attachedTemplate", "https://example.net/t.dotm", true}}));
    row("macro under another name", u"macro 1"_s,
        wordFile(kPlain, {{u"word/other/VBAProject.bin"_s, "x"}}));
}

void PaperReaderTest::documentSecrets()
{
    QFETCH(const QByteArray, file);
    const auto report = readPaper(file, u"a.docx"_s);
    QTEST(notes(report), "expected");
    QCOMPARE(report.fault, PaperFault::None);
}

void PaperReaderTest::slides()
{
    const auto slide = [](const QByteArray& words, const QByteArray& more = {}) {
        return "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"" + more + "><a:p><a:r><a:t>" + words +
               "</a:t></a:r></a:p></p:sld>";
    };
    const QByteArray rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray file = packageOf(
        u"ppt/presentation.xml"_s,
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        {{u"ppt/presentation.xml"_s,
          "<p:presentation xmlns:p=\"p\" xmlns:r=\"" + rel +
              "\"><p:sldIdLst><p:sldId id=\"1\" r:id=\"b\"/><p:sldId id=\"2\" r:id=\"a\"/>"
              "</p:sldIdLst></p:presentation>"},
         relations(u"ppt/presentation.xml"_s, {{"a", "slide", "slides/slide1.xml"},
                                               {"b", "slide", "slides/slide2.xml"},
                                               {"c", "commentAuthors", "authors.xml"}}),
         {u"ppt/authors.xml"_s, "<l><cmAuthor id=\"0\" name=\"Emi\"/></l>"},
         {u"ppt/slides/slide1.xml"_s, slide("Costs", " show=\"0\"")},
         {u"ppt/slides/slide2.xml"_s, slide("Welcome")},
         relations(u"ppt/slides/slide2.xml"_s,
                   {{"n", "notesSlide", "../notes1.xml"}, {"c", "comments", "../comments1.xml"}}),
         {u"ppt/notes1.xml"_s, slide("Do not say the price")},
         {u"ppt/comments1.xml"_s, "<l><cm authorId=\"0\"><text>Shorter!</text></cm></l>"}});
    const auto report = readPaper(file, u"talk.pptx"_s);
    QCOMPARE(report.kind, PaperKind::Slides);
    QCOMPARE(report.fault, PaperFault::None);
    QCOMPARE(notes(report), u"speaker-note 1 1; comment 1 Emi; hidden-slide 1 2"_s);
    QCOMPARE(words(report.sections.at(0)),
             (QStringList{u"Welcome"_s, u"Do not say the price"_s, u"Shorter!"_s}));
    QVERIFY(report.sections.at(1).hidden);
}

void PaperReaderTest::tablesAndTexts()
{
    const auto table = readPaper("名前,mail\r\n花子,a@example.com\r\n"_ba, u"people.csv"_s);
    QCOMPARE(table.kind, PaperKind::Table);
    QCOMPARE(table.sections.at(0).rows.at(1).cells, (QStringList{u"花子"_s, u"a@example.com"_s}));
    QCOMPARE(table.addressRows, 1);
    // Shifted cells: as it stands, then.
    const auto broken = readPaper("a,b\n1,2,3\n", u"people.csv"_s);
    QCOMPARE(broken.kind, PaperKind::Text);
    QCOMPARE(words(broken.sections.at(0)), (QStringList{u"a,b"_s, u"1,2,3"_s, u""_s}));
    QVERIFY(!broken.isMisnamed());
    // CP932, as Excel in Japan writes it.
    const auto old = readPaper("\x93\x8C\x8B\x9E", u"a.txt"_s);
    QCOMPARE(words(old.sections.at(0)), QStringList{u"東京"_s});
}

void PaperReaderTest::addresses()
{
    const auto report = readPaper(
        "Write to <info@example.com>, INFO@example.com or mailto:emi.o'hara@example.org.\n"
        "連絡先はoffice@example.net" "まで。@twitter a@b c@ @d\n"
        "nobody\n"_ba,
        u"a.txt"_s);
    QCOMPARE(report.addresses, (QStringList{u"emi.o'hara@example.org"_s, u"info@example.com"_s,
                                            u"office@example.net"_s}));
    QCOMPARE(report.addressRows, 2);
    // Also where no cell shows them.
    const auto pivot =
        readPaper(workbookOf({{.name = "A"}}, {{u"xl/pivotCache/pivotCacheRecords1.xml"_s,
                                                "<r><s v=\"a@example.com\"/></r>"}}),
                  u"a.xlsx"_s);
    QCOMPARE(pivot.addresses, QStringList{u"a@example.com"_s});
}

void PaperReaderTest::kinds_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected"); // kind, fault, misnamed
    const auto row = [](const char* name, const QString& file, const QString& expected,
                        const QByteArray& bytes) {
        QTest::newRow(name) << bytes << file << expected;
    };
    const QByteArray ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    row("old Word", u"a.doc"_s, u"old-office not-read 0"_s, ole);
    row("encrypted workbook", u"a.xlsx"_s, u"old-office encrypted 1"_s,
        ole + QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32));
    row("a program called PDF", u"a.pdf"_s, u"program not-read 1"_s, "MZ..."_ba);
    row("a workbook called PDF", u"a.pdf"_s, u"workbook none 1"_s, sampleWorkbook());
    row("a workbook called by an old name", u"a.xls"_s, u"workbook none 1"_s, sampleWorkbook());
    row("archive", u"a.zip"_s, u"archive none 0"_s, zipOf({{u"a.txt"_s, "a"}}));
    row("encrypted archive", u"a.zip"_s, u"archive encrypted 0"_s,
        zipOf({{u"a.txt"_s, "a", "secret"}}));
    row("PDF", u"a.pdf"_s, u"pdf none 0"_s, pdfFile("Hello"));
    row("no PDF", u"a.pdf"_s, u"pdf damaged 0"_s, "%PDF-1.4 prices"_ba);
    row("rich text", u"a.doc"_s, u"old-office not-read 0"_s, "{\\rtf1 a}"_ba);
    row("a name without ending", u"a"_s, u"text none 0"_s, "a"_ba);
    row("bytes of no kind", u"a.dat"_s, u"unknown not-read 0"_s, QByteArray("\xfd\xff\x80\xfd"));
    row("encrypted document of OpenOffice", u"a.odt"_s, u"document encrypted 0"_s,
        openDocument("text", {}, {}, {{u"META-INF/manifest.xml"_s, "<m><encryption-data/></m>"}}));
    row("binary workbook", u"a.xlsb"_s, u"workbook not-read 0"_s,
        packageOf(u"xl/workbook.bin"_s, "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
                  {{u"xl/workbook.bin"_s, "x"}}));
}

void PaperReaderTest::kinds()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, name);
    const auto report = readPaper(file, name);
    const QString found =
        u"%1 %2 %3"_s.arg(paperKindName(report.kind), paperFaultName(report.fault))
            .arg(report.isMisnamed() ? 1 : 0);
    QTEST(found, "expected");
}

#include "paper_reader_test.moc"
RINGI_TEST(PaperReaderTest)
