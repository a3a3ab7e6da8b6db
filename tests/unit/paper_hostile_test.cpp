// SPDX-License-Identifier: Apache-2.0
#include "papers/paper_reader.h"

#include "support/paper_files.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;
using namespace ringi::test;

/// Files made to break their reader, or to show two programs two things: each is announced, and
/// none takes more than the limits.
class PaperHostileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void faults_data();
    void faults();
    void aFewBytesThatBecomeMany();
    void everyCutIsAFault();
    void whatIsCutIsStillSearched();
    void positionsAreFound();
    void pdfSecrets_data();
    void pdfSecrets();
};

namespace {

PaperLimits small()
{
    PaperLimits limits;
    limits.members = 40;
    limits.memberBytes = 200'000;
    limits.allBytes = 300'000;
    return limits;
}

/// Slide a, of this, and in the order of these letters.
QByteArray talk(const QByteArray& order, const QByteArray& inside)
{
    QByteArray list;
    for (const char id : order)
        list += "<sldId r:id=\"" + QByteArray(1, id) + "\"/>";
    const QByteArray rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return packageOf(u"ppt/p.xml"_s, "application/presentationml",
                     {{u"ppt/p.xml"_s, "<p xmlns:r=\"" + rel + "\">" + list + "</p>"},
                      relations(u"ppt/p.xml"_s, {{"a", "slide", "a.xml"}, {"b", "slide", "b.xml"}}),
                      {u"ppt/a.xml"_s, "<sld>" + inside + "</sld>"}});
}

/// A JPEG's first segments, with a position where `tag` is that of the GPS directory.
QByteArray photo(char tag)
{
    QByteArray tiff("II*\0\x08\0\0\0", 8);
    tiff += QByteArray("\x01\0", 2) + QByteArray(1, tag) +
            QByteArray("\x88\x04\0\x01\0\0\0\x1a\0\0\0", 11);
    tiff += QByteArray("\0\0\0\0", 4);
    tiff += QByteArray("\x01\0\x02\0\x05\0\x03\0\0\0\0\0\0\0\0\0\0\0", 18);
    const QByteArray segment = QByteArray("Exif\0\0", 6) + tiff;
    return QByteArray("\xFF\xD8\xFF\xE1\0", 5) +
           QByteArray(1, static_cast<char>(segment.size() + 2)) + segment +
           QByteArray("\xFF\xDA", 2);
}

} // namespace

void PaperHostileTest::faults_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<PaperFault>("fault");
    const auto row = [](const char* name, PaperFault fault, const QByteArray& file) {
        QTest::newRow(name) << file << fault;
    };
    const auto document = [](const QByteArray& xml) {
        return packageOf(
            u"word/document.xml"_s,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            {{u"word/document.xml"_s, xml}});
    };
    row("a bomb in one member", PaperFault::TooLarge,
        document("<d>" + QByteArray(250'000, ' ') + "</d>"));
    row("a bomb in many", PaperFault::TooLarge,
        wordFile({}, {{u"a.xml"_s, "<d>" + QByteArray(120'000, ' ') + "</d>"},
                      {u"b.xml"_s, "<d>" + QByteArray(120'000, ' ') + "</d>"},
                      {u"c.xml"_s, "<d>" + QByteArray(120'000, ' ') + "</d>"}}));
    const QByteArray blanks(120'000, ' ');
    row("a bomb in an archive", PaperFault::TooLarge,
        zipOf({{u"a.txt"_s, blanks}, {u"b.txt"_s, blanks}, {u"c.txt"_s, blanks}}));
    row("one slide shown three times", PaperFault::TooLarge, talk("aaa", blanks));
    row("a slide that is not there", PaperFault::Damaged, talk("ab", {}));
    QList<Packed> many;
    for (int i = 0; i < 50; ++i)
        many.append({u"%1.txt"_s.arg(i), "a"});
    row("too many members", PaperFault::TooLarge, zipOf(many));
    row("entities that double", PaperFault::Damaged,
        document("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                 "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]><d>&c;&c;&c;</d>"));
    row("an entity from a file", PaperFault::Damaged,
        document("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><d>&a;</d>"));
    row("no end", PaperFault::Damaged, document("<d><w:p>"));
    row("no XML", PaperFault::Damaged, document("hello"));
    row("deep", PaperFault::Damaged, document(QByteArray("<p>").repeated(50'000)));
    row("two of one name", PaperFault::Damaged,
        zipOf({{u"word/document.xml"_s, "<a/>"}, {u"Word/Document.xml"_s, "<b/>"}}));
    row("a path out of it", PaperFault::None, zipOf({{u"../../etc/passwd"_s, "a"}}));
    row("the sheet is not there", PaperFault::Damaged,
        packageOf(
            u"xl/workbook.xml"_s,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            {{u"xl/workbook.xml"_s, "<workbook><sheets><sheet name=\"A\"/></sheets></workbook>"}}));
    row("no sheet at all", PaperFault::Damaged, workbookOf({}));
    row("no slide at all", PaperFault::Damaged,
        packageOf(u"ppt/p.xml"_s, "application/presentationml", {{u"ppt/p.xml"_s, "<p/>"}}));
    row("a text of OpenOffice without one", PaperFault::Damaged,
        zipOf({{u"mimetype"_s, "application/vnd.oasis.opendocument.text"}}));
    row("only a beginning", PaperFault::Damaged, "PK\x03\x04"_ba);
}

void PaperHostileTest::faults()
{
    QFETCH(const QByteArray, file);
    const auto report = readPaper(file, u"a"_s, small());
    QTEST(report.fault, "fault");
}

/// However small it is packed: what it becomes is what costs.
void PaperHostileTest::aFewBytesThatBecomeMany()
{
    const QByteArray file = wordFile(QByteArray(120'000, ' '));
    PaperLimits limits = small();
    QCOMPARE(readPaper(file, u"a"_s, limits).fault, PaperFault::None);
    limits.ratio = 10;
    QCOMPARE(readPaper(file, u"a"_s, limits).fault, PaperFault::TooLarge);
    limits.allBytes = 2'000'000; // a file that is small anyway may be packed as well as it likes
    QCOMPARE(readPaper(file, u"a"_s, limits).fault, PaperFault::None);
}

/// Wherever a file ends too early, it is announced.
void PaperHostileTest::everyCutIsAFault()
{
    for (const QByteArray& whole : {sampleWorkbook(), sampleDocument()}) {
        QCOMPARE(readPaper(whole, u"a"_s).fault, PaperFault::None);
        for (qsizetype size = 8; size < whole.size(); size += 7)
            QVERIFY2(readPaper(whole.left(size), u"a"_s).fault != PaperFault::None,
                     qPrintable(QString::number(size)));
    }
    // A byte that is another one in the packed text.
    QByteArray damaged = sampleWorkbook();
    const qsizetype at = damaged.indexOf("sheet1.xml") + 20;
    damaged[at] = static_cast<char>(damaged.at(at) ^ 0x55);
    QVERIFY(readPaper(damaged, u"a"_s).fault != PaperFault::None);
}

void PaperHostileTest::whatIsCutIsStillSearched()
{
    PaperLimits limits;
    limits.shownCells = 10;
    limits.columns = 4;
    QList<QList<QByteArray>> rows;
    for (int i = 0; i < 20; ++i)
        rows.append(
            {"a", "b", "person" + QByteArray::number(i) + "@example.com", "d", "e@example.org"});
    const auto report =
        readPaper(workbookOf({{.name = "A", .content = sheetData(rows)}}), u"a"_s, limits);
    QCOMPARE(report.fault, PaperFault::None);
    QVERIFY(report.sections.at(0).cut);
    QCOMPARE(report.sections.at(0).rows.size(), 2);
    QCOMPARE(report.sections.at(0).rows.at(0).cells.size(), 4);
    QCOMPARE(report.addresses.size(), 21);
    QCOMPARE(report.addressRows, 20);

    limits.addresses = 5;
    const auto full =
        readPaper(workbookOf({{.name = "A", .content = sheetData(rows)}}), u"a"_s, limits);
    QCOMPARE(full.addresses.size(), 5);
    QVERIFY(full.addressesCut);

    limits.shownCharacters = 10;
    const auto text = readPaper("twelve words\nb\na@example.com\n", u"a.txt"_s, limits);
    QVERIFY(text.sections.at(0).cut && text.sections.at(0).paragraphs.isEmpty());
    QCOMPARE(text.addresses.size(), 1);
    limits.sharedCharacters = 10;
    const auto shared = readPaper(
        workbookOf({{.name = "A"}},
                   {{u"xl/texts.xml"_s,
                     "<sst><si><t>twelve words</t></si><si><t>a@example.com</t></si></sst>"}},
                   {{"t", "sharedStrings", "texts.xml"}}),
        u"a"_s, limits);
    QCOMPARE(shared.fault, PaperFault::TooLarge);
    QCOMPARE(shared.addresses.size(), 1);

    limits.searchedCharacters = 10;
    QCOMPARE(readPaper("twelve words", u"a.txt"_s, limits).fault, PaperFault::TooLarge);
}

void PaperHostileTest::positionsAreFound()
{
    QCOMPARE(readPaper(photo('\x25'), u"a.jpg"_s).count(PaperSecret::Position), 1);
    QCOMPARE(readPaper(photo('\x26'), u"a.jpg"_s).count(PaperSecret::Position), 0);
    for (qsizetype size = 3; size < photo('\x25').size(); ++size)
        QCOMPARE(readPaper(photo('\x25').left(size), u"a.jpg"_s).kind, PaperKind::Picture);
}

void PaperHostileTest::pdfSecrets_data()
{
    QTest::addColumn<QByteArray>("object");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const QString& expected, const QByteArray& object) {
        QTest::newRow(name) << object << expected;
    };
    row("nothing", {}, {});
    row("script", u"script 1 "_s, "<< /S /JavaScript /JS (app.alert) >>");
    row("script in disguise", u"script 1 "_s, "<< /S /J#61vaScript /#4a#53 (app.alert) >>");
    row("comment", u"comment 1 "_s, "<< /Type /Annot /Subtype /Text /Contents (too cheap) >>");
    row("link", {}, "<< /Type /Annot /Subtype /Link >>");
    row("file inside", u"embedded-file 1 "_s,
        "<< /Type /EmbeddedFile /Length 2 >>\nstream\nab\nendstream");
    row("starts a program", u"action 1 "_s, "<< /S /Launch /F (calc.exe) >>");
    row("words of a text", {}, "(/JS /Launch \\) /JS (nested) /JS)");
    row("words in a comment", {}, "% /JS\n<< >>");
    row("inside a picture", {}, "<< /Length 9 >>\nstream\n/JS /Text\nendstream");
    // Without the size that Qt puts before it.
    const QByteArray packed = qCompress(QByteArray("7 0 << /S /JavaScript /JS (a) >>")).mid(4);
    row("packed with others", u"script 1 "_s,
        "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length " +
            QByteArray::number(packed.size()) + " >>\nstream\n" + packed + "\nendstream");
}

void PaperHostileTest::pdfSecrets()
{
    QFETCH(const QByteArray, object);
    const auto report = readPaper(pdfFile("Hello", {object}), u"a.pdf"_s);
    QString found;
    for (const PaperNote& note : report.notes)
        found += u"%1 %2 "_s.arg(paperSecretName(note.secret)).arg(note.count);
    QTEST(found, "expected");
    QCOMPARE(report.fault, PaperFault::None);
    QCOMPARE(readPaper(pdfFile("Hello", {object, "<< /Encrypt 1 0 R >>"}), u"a.pdf"_s).fault,
             PaperFault::Encrypted);
    const QByteArray unknown = "<< /Type /ObjStm /Filter /LZWDecode >>\nstream\nab\nendstream";
    QCOMPARE(readPaper(pdfFile("Hello", {unknown}), u"a.pdf"_s).fault, PaperFault::NotReadBy);
}

#include "paper_hostile_test.moc"
RINGI_TEST(PaperHostileTest)
