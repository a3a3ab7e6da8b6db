// SPDX-License-Identifier: Apache-2.0
#include "papers/paper_reader.h"

#include "support/paper_files.h"
#include "support/paper_words.h"
#include "support/test_registry.h"

#include <QtTest>

using namespace ringi;
using namespace Qt::StringLiterals;
using namespace ringi::test;

/// What OpenDocument files hide, and what there is to see of them.
class OpenDocumentTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openSheets();
    void openText();
    void openSlides();
};

void OpenDocumentTest::openSheets()
{
    const QByteArray cell = "<table:table-cell><text:p>";
    const QByteArray end = "</text:p></table:table-cell>";
    const auto report = readPaper(
        openDocument(
            "spreadsheet",
            "<style:style style:name=\"ta2\"><style:table-properties "
            "table:display=\"false\"/></style:style>",
            "<office:spreadsheet><table:table table:name=\"Prices\">"
            "<table:table-column table:number-columns-repeated=\"2\" "
            "table:visibility=\"collapse\"/>"
            "<table:table-row><table:table-cell><office:annotation><dc:creator>Emi</dc:creator>"
            "<dc:date>2026</dc:date><text:p>Why?</text:p></office:annotation><text:p>Tea</text:p></"
            "table:table-cell>"
            "<table:table-cell "
            "table:number-columns-repeated=\"2\"><text:p>3</text:p></table:table-cell></"
            "table:table-row>"
            "<table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"4\">" +
                cell + "x" + end +
                "</table:table-row><table:table-row table:visibility=\"collapse\">" + cell +
                "a@example.com" + end +
                "</table:table-row></table:table><table:table table:name=\"Customers\" "
                "table:style-name=\"ta2\"/></office:spreadsheet>",
            {{u"Basic/Standard/Module1.xml"_s, "<m/>"}, {u"Object 1/content.xml"_s, "<o/>"}}),
        u"a.ods"_s);
    QCOMPARE(report.kind, PaperKind::Workbook);
    QCOMPARE(report.fault, PaperFault::None);
    QCOMPARE(notes(report),
             u"embedded-file 1 Object 1; macro 1; hidden-column 2 Prices; comment 1 Emi; "
             "filtered-row 4 Prices; hidden-row 1 Prices; hidden-sheet 1 Customers"_s);
    const PaperSection& prices = report.sections.at(0);
    QCOMPARE(prices.rows.at(0).cells, (QStringList{u"Tea"_s, u"3"_s, u"3"_s}));
    QCOMPARE(prices.rows.at(2).number, 6);
    QCOMPARE(words(prices), QStringList{u"Why?"_s});
    QCOMPARE(report.addressRows, 1);
}

void OpenDocumentTest::openText()
{
    const QByteArray info =
        "<office:change-info><dc:creator>Taro</dc:creator></office:change-info>";
    const auto report = readPaper(
        openDocument(
            "text",
            "<style:style style:name=\"T1\"><style:text-properties "
            "text:display=\"none\"/></style:style>",
            "<office:text><text:tracked-changes><text:changed-region "
            "text:id=\"c1\"><text:insertion>" +
                info +
                "</text:insertion></text:changed-region><text:changed-region "
                "text:id=\"c2\"><text:deletion>" +
                info +
                "<text:p>old</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                "<text:p>Price <text:change text:change-id=\"c2\"/><text:change-start "
                "text:change-id=\"c1\"/>new<text:change-end text:change-id=\"c1\"/> end"
                "<text:span text:style-name=\"T1\">secret</text:span></text:p></office:text>"),
        u"a.odt"_s);
    QCOMPARE(report.fault, PaperFault::None);
    QCOMPARE(notes(report), u"tracked-change 2; hidden-text 1"_s);
    const PaperParagraph expected{{u"Price "_s},
                                  {u"old"_s, PaperRun::Mark::Deleted, u"Taro"_s},
                                  {u"new"_s, PaperRun::Mark::Inserted, u"Taro"_s},
                                  {u" end"_s},
                                  {u"secret"_s, PaperRun::Mark::Hidden}};
    QVERIFY(report.sections.value(0).paragraphs.value(0) == expected);
}

void OpenDocumentTest::openSlides()
{
    const auto report = readPaper(
        openDocument("presentation",
                     "<style:style style:name=\"d\"><style:drawing-page-properties "
                     "presentation:visibility=\"hidden\"/></style:style>",
                     "<office:presentation><draw:page><text:p>One</text:p><presentation:notes>"
                     "<text:p>Do not say</text:p></presentation:notes></draw:page>"
                     "<draw:page draw:style-name=\"d\"><text:p>Two</text:p></draw:page>"
                     "</office:presentation>"),
        u"a.odp"_s);
    QCOMPARE(report.kind, PaperKind::Slides);
    QCOMPARE(notes(report), u"speaker-note 1 1; hidden-slide 1 2"_s);
    QCOMPARE(words(report.sections.at(0)), (QStringList{u"One"_s, u"Do not say"_s}));
}

#include "open_document_test.moc"
RINGI_TEST(OpenDocumentTest)
