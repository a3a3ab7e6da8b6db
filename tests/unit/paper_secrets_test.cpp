// SPDX-License-Identifier: Apache-2.0
#include "papers/paper_reader.h"

#include "support/paper_files.h"
#include "support/paper_words.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;
using namespace ringi::test;

/// The rarer places in which a file hides something: each is announced, and searched for addresses.
class PaperSecretsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packages_data();
    void packages() { isAnnounced(); }
    void documents_data();
    void documents() { isAnnounced(); }
    void slides_data();
    void slides() { isAnnounced(); }
    void openDocuments_data();
    void openDocuments() { isAnnounced(); }
    void wordsOnASheet();
    void hiddenColumnsAreMarked();
    void addressesInLinks();

private:
    void isAnnounced()
    {
        QFETCH(const QByteArray, file);
        const auto report = readPaper(file, u"a"_s);
        QTEST(notes(report), "expected");
        QCOMPARE(report.fault, PaperFault::None);
    }
};

namespace {

const QByteArray kWord =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const QByteArray kInserted = "<w:p><w:ins w:author=\"Taro\"><w:r><w:t>a</w:t></w:r></w:ins></w:p>";

void addRow(const char* name, const QString& expected, const QByteArray& file)
{
    QTest::newRow(name) << file << expected;
}

void beginRows()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
}

/// A document with one part more, of which only its type says what it is.
QByteArray withPartOf(const QByteArray& type)
{
    return packageOf(u"word/document.xml"_s,
                     kWord + "\"/><Override PartName=\"/word/x.bin\" ContentType=\"" + type,
                     {{u"word/document.xml"_s, "<d/>"}, {u"word/x.bin"_s, "x"}});
}

/// One slide with this in it, and its comments.
QByteArray talk(const QByteArray& slide, const QByteArray& comments)
{
    const QByteArray rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return packageOf(
        u"ppt/presentation.xml"_s,
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        {{u"ppt/presentation.xml"_s, "<p xmlns:r=\"" + rel + "\"><sldId r:id=\"a\"/></p>"},
         relations(u"ppt/presentation.xml"_s,
                   {{"a", "slide", "slide1.xml"}, {"p", "authors", "authors.xml"}}),
         {u"ppt/authors.xml"_s, "<l><a id=\"0\" name=\"Emi\"/><a id=\"1\" name=\"Taro\"/></l>"},
         {u"ppt/slide1.xml"_s, "<sld>" + slide + "</sld>"},
         relations(u"ppt/slide1.xml"_s, {{"c", "comments", "comments1.xml"}}),
         {u"ppt/comments1.xml"_s, "<l>" + comments + "</l>"}});
}

QByteArray openText(const QByteArray& inside)
{
    return openDocument("text", {}, "<office:text>" + inside + "</office:text>");
}

} // namespace

void PaperSecretsTest::packages_data()
{
    beginRows();
    addRow("a control", u"embedded-file 1 activeX1.bin"_s,
           workbookOf({{.name = "A"}}, {{u"xl/activeX/activeX1.bin"_s, "x"}}));
    addRow("what a database answered", u"external-link 1"_s,
           workbookOf({{.name = "A"}}, {{u"xl/connections.xml"_s, "<c/>"}}));
    addRow("who changed which cell", u"tracked-change 1"_s,
           workbookOf({{.name = "A"}}, {{u"xl/revisions/revisionLog1.xml"_s, "<r/>"}}));
    addRow("macro by its type", u"macro 1"_s, withPartOf("application/vnd.ms-office.vbaProject"));
    addRow("macro sheet", u"macro 1"_s, withPartOf("application/vnd.ms-excel.macrosheet+xml"));
    addRow("a page inside", u"embedded-file 1 page.html"_s,
           wordFile({}, {}, {{"c", "aFChunk", "page.html"}}));
    addRow("an archive", u"unread-member 2 a.txt,b.txt"_s,
           zipOf({{u"a.txt"_s, "a"}, {u"b.txt"_s, "b"}}));
}

void PaperSecretsTest::documents_data()
{
    beginRows();
    for (const QByteArray type : {"footer", "footnotes", "endnotes"})
        addRow(type.constData(), u"tracked-change 1 Taro"_s,
               wordFile({}, {{u"word/story.xml"_s, "<w:s xmlns:w=\"w\">" + kInserted + "</w:s>"}},
                        {{"s", type, "story.xml"}}));
    for (const QByteArray change : {"cellIns", "cellDel", "numberingChange"})
        addRow(change.constData(), u"tracked-change 1 Taro"_s,
               wordFile("<w:tcPr><w:" + change + " w:author=\"Taro\"/></w:tcPr>"));
    addRow("hidden picture", u"hidden-text 1"_s, wordFile("<w:docPr w:hidden=\"1\"/>"));
    addRow(
        "hidden by the style of its letters", u"hidden-text 1"_s,
        wordFile("<w:p><w:r><w:rPr><w:rStyle w:val=\"S\"/></w:rPr><w:t>a</w:t></w:r></w:p>",
                 {{u"word/styles.xml"_s, "<w:s xmlns:w=\"w\"><w:style w:styleId=\"S\"><w:vanish/>"
                                         "</w:style></w:s>"}},
                 {{"s", "styles", "styles.xml"}}));
}

void PaperSecretsTest::slides_data()
{
    beginRows();
    addRow("nothing", {}, talk({}, {}));
    addRow("hidden shape", u"hidden-text 1"_s, talk("<cNvPr hidden=\"1\"/>", {}));
    const QByteArray reply = "<reply authorId=\"1\"><t>No</t></reply>";
    addRow("a reply behind the words", u"comment 2 Emi,Taro"_s,
           talk({}, "<cm authorId=\"0\"><t>Final?</t>" + reply + "</cm>"));
    addRow("a reply before them", u"comment 2 Taro,Emi"_s,
           talk({}, "<cm authorId=\"0\">" + reply + "<t>Final?</t></cm>"));
}

void PaperSecretsTest::openDocuments_data()
{
    beginRows();
    addRow("nothing", {}, openText("<text:p>a</text:p>"));
    addRow("hidden text", u"hidden-text 1"_s,
           openText("<text:p><text:hidden-text text:string-value=\"a\"/></text:p>"));
    addRow("hidden paragraph", u"hidden-text 1"_s,
           openText("<text:p><text:hidden-paragraph/>a</text:p>"));
    addRow("hidden section", u"hidden-text 1"_s, openText("<text:section text:display=\"none\"/>"));
    for (const QByteArray link : {"table:table-source", "text:section-source", "office:dde-source",
                                  "table:cell-range-source"})
        addRow(link.constData(), u"external-link 1 a.ods"_s,
               openText("<" + link + " xlink:href=\"a.ods\"/>"));
    addRow("picture from elsewhere", u"external-link 1 https://example.org/a.png"_s,
           openText("<draw:image xlink:href=\"https://example.org/a.png\"/>"));
    addRow("its own picture", {}, openText("<draw:image xlink:href=\"Pictures/a.png\"/>"));
    addRow("a program for an event", u"macro 1"_s, openText("<text:event-listener/>"));
    addRow("a script", u"macro 1"_s,
           openDocument("text", {}, {}, {{u"Scripts/python/a.py"_s, "x"}}));
    addRow("an object of another program", u"embedded-file 1 ObjectReplacements"_s,
           openDocument("text", {}, {}, {{u"ObjectReplacements/OLE 1"_s, "x"}}));
}

void PaperSecretsTest::wordsOnASheet()
{
    const auto report =
        readPaper(workbookOf({{.name = "A",
                               .parts = {{u"xl/drawing1.xml"_s, "<d><p><t>below</t><t> cost</t></p>"
                                                                "<cNvPr hidden=\"1\"/></d>"}},
                               .relations = {{"d", "drawing", "../drawing1.xml"}}}}),
                  u"a.xlsx"_s);
    QCOMPARE(notes(report), u"hidden-text 1"_s);
    QCOMPARE(words(report.sections.at(0)), QStringList{u"below cost"_s});
}

void PaperSecretsTest::hiddenColumnsAreMarked()
{
    const auto excel =
        readPaper(workbookOf({{.name = "A",
                               .content = "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"}}),
                  u"a.xlsx"_s);
    QCOMPARE(excel.sections.at(0).hiddenColumns, (QList<int>{1, 2}));
    const auto calc =
        readPaper(openDocument("spreadsheet", {},
                               "<table:table><table:table-column/><table:table-column "
                               "table:number-columns-repeated=\"2\" table:visibility=\"collapse\"/>"
                               "</table:table>"),
                  u"a.ods"_s);
    QCOMPARE(calc.sections.at(0).hiddenColumns, (QList<int>{1, 2}));
}

void PaperSecretsTest::addressesInLinks()
{
    const auto report = readPaper(
        workbookOf(
            {{.name = "A",
              .relations = {{"h", "hyperlink", "mailto:hanako@example.com?subject=x", true}}}}),
        u"a.xlsx"_s);
    QCOMPARE(report.addresses, QStringList{u"hanako@example.com"_s});
}

#include "paper_secrets_test.moc"
RINGI_TEST(PaperSecretsTest)
