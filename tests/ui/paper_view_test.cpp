// SPDX-License-Identifier: Apache-2.0
// A file in a closed room: what it hides is said first, then all of it is shown, and nothing runs.
#include "ui/preview/paper_view.h"

#include "review_harness.h"
#include "support/paper_files.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class PaperViewTest final : public QObject, private ReviewHarness {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setUp();
        m_context.session = m_office->taro();
    }
    void cleanup()
    {
        delete m_view;
        tearDown();
    }

    void hiddenSheetsAreSaidAndShown()
    {
        look(u"prices.xlsx"_s, sampleWorkbook());
        QCOMPARE(said(),
                 (QStringList{u"1 comment(s): Taro"_s, u"1 hidden sheet(s): Customers"_s,
                              u"3 mail address(es) in 3 row(s) or paragraph(s)"_s,
                              u"The file says about itself: written by Hanako, last changed "
                              "by Taro, company Example & Co"_s}));
        auto* tabs = m_view->findChild<QTabWidget*>(u"paperTabs"_s);
        QCOMPARE(tabs->count(), 3);
        QTRY_VERIFY(tabs->visibleRegion().boundingRect().height() > 150); // room to read, not a slit
        QCOMPARE(tabs->tabText(0), u"Prices"_s);
        QCOMPARE(tabs->tabText(1), u"Beside Prices"_s);
        QCOMPARE(tabs->tabText(2), u"Customers (hidden)"_s);
        QCOMPARE(textOf("paperText2"), u"B2 [comment by Taro: Too cheap?]"_s);
        const auto* sheet = m_view->findChild<QTableView*>(u"paperTable3"_s)->model();
        QCOMPARE(sheet->index(1, 1).data().toString(), u"person1@example.com"_s);
        QCOMPARE(controlFaults(m_view).join(u'\n'), QString());
        // By keyboard: to the tabs, to the hidden sheet, and out.
        tabs->tabBar()->setFocus();
        QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
        QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
        QTRY_VERIFY(m_view->findChild<QTableView*>(u"paperTable3"_s)->isVisible());
        QTest::keyClick(m_view, Qt::Key_Escape);
        QTRY_VERIFY(!m_view);
    }

    void hiddenRowsAndColumnsSaySo()
    {
        look(u"a.xlsx"_s,
             workbookOf(
                 {{.name = "A &amp; B",
                   .content = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                              "<row r=\"7\" hidden=\"1\"><c r=\"A7\"><v>1</v></c>"
                              "<c r=\"B7\" t=\"str\"><v>&lt;b&gt;x</v></c></row></sheetData>"}}));
        const auto* sheet = m_view->findChild<QTableView*>(u"paperTable1"_s)->model();
        QCOMPARE(sheet->headerData(0, Qt::Horizontal).toString(), u"A"_s);
        QCOMPARE(sheet->headerData(1, Qt::Horizontal).toString(), u"B (hidden)"_s);
        QCOMPARE(sheet->headerData(0, Qt::Vertical).toString(), u"7 (hidden)"_s);
        QCOMPARE(sheet->index(0, 1).data().toString(), u"<b>x"_s);
        QCOMPARE(m_view->findChild<QTabWidget*>()->tabText(0), u"A && B"_s);
    }

    void changesAreToldInWords()
    {
        look(u"offer.docx"_s, sampleDocument());
        QCOMPARE(textOf("paperText1"),
                 u"The price is [deleted by Taro: 300][inserted by Hanako: 400] yen[hidden: , cost "
                 "90]\n[comment by Emi: Is this final?]"_s);
        QVERIFY(said().contains(u"2 tracked change(s) not yet accepted: Taro, Hanako"_s));
    }

    /// What stands in a file is text, whatever it looks like.
    void nothingIsTakenForMarkup()
    {
        look(u"a\u202Efdp.txt"_s, "<img src='file:///etc/passwd'> %1 \xE2\x80\xAE"
                                  "b\n"_ba);
        QCOMPARE(textOf("paperText1"), u"<img src='file:///etc/passwd'> %1 [U+202E]b\n"_s);
        QCOMPARE(m_view->windowTitle(), u"a[U+202E]fdp.txt"_s);
        QCOMPARE(m_view->findChild<QLabel*>(u"dialogTitle"_s)->textFormat(), Qt::PlainText);
        delete m_view;
        look(u"a.csv"_s, "a\n<img src='file:///etc/passwd'>\n"_ba);
        const auto* sheet = m_view->findChild<QTableView*>(u"paperTable1"_s)->model();
        QCOMPARE(sheet->index(1, 0).data().toString(), u"<img src='file:///etc/passwd'>"_s);
        QCOMPARE(sheet->index(1, 0).data(Qt::ToolTipRole).toString(),
                 u"<p>&lt;img src='file:///etc/passwd'&gt;</p>"_s);
        QCOMPARE(said(), QStringList{u"Nothing hidden was found in it."_s});
    }

    void pagesOfPdfAreDrawn()
    {
        look(u"a.pdf"_s, pdfFile("Write to info@example.com", {"<< /S /JavaScript /JS (x) >>"}));
        auto* picture = m_view->findChild<QLabel*>(u"pdfPicture"_s);
        QVERIFY(!picture->pixmap().isNull());
        const QImage page = picture->pixmap().toImage();
        QCOMPARE(page.pixelColor(2, 2), QColor(Qt::white));
        bool ink = false;
        for (int x = 0; x < page.width() && !ink; ++x) {
            for (int y = 0; y < page.height() && !ink; ++y)
                ink = page.pixelColor(x, y).lightness() < 80;
        }
        QVERIFY(ink);
        QCOMPARE(m_view->findChild<QLabel*>(u"pdfWhere"_s)->text(), u"Page 1 of 1"_s);
        QVERIFY(said().contains(u"Scripts in 1 place(s)"_s));
        QTRY_VERIFY(said().contains(u"1 mail address(es)"_s));
        QCOMPARE(controlFaults(m_view).join(u'\n'), QString());
    }

    void whatCannotBeLookedIntoIsSaid_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("words");
        QTest::newRow("old Word") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << u"a.doc"_s
                                  << u"cannot look into files of this kind"_s;
        QTest::newRow("half a workbook")
            << sampleWorkbook().left(900) << u"a.xlsx"_s << u"It is damaged"_s;
        QTest::newRow("half a PDF")
            << QByteArray("%PDF-1.4 prices") << u"a.pdf"_s << u"It is damaged"_s;
        QTest::newRow("a program") << QByteArray("MZ") << u"a.pdf"_s
                                   << u"The name says something else: this is a program."_s;
        QTest::newRow("an archive") << zipOf({{u"secret.txt"_s, "a"}}) << u"a.zip"_s
                                    << u"1 file(s) that nobody looked into: secret.txt"_s;
    }
    void whatCannotBeLookedIntoIsSaid()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, name);
        QFETCH(const QString, words);
        look(name, file);
        QVERIFY2(said().join(u'\n').contains(words), qPrintable(said().join(u'\n')));
        QCOMPARE(controlFaults(m_view).join(u'\n'), QString());
    }

    void picturesAndSlidesAreShown()
    {
        look(u"logo.png"_s, logo());
        QVERIFY(!m_view->findChild<QLabel*>(u"paperPicture"_s)->pixmap().isNull());
        delete m_view;
        look(u"a.odp"_s,
             openDocument("presentation",
                          "<style:style style:name=\"d\"><style:drawing-page-properties "
                          "presentation:visibility=\"hidden\"/></style:style>",
                          "<office:presentation><draw:page draw:style-name=\"d\">"
                          "<text:p>One</text:p></draw:page></office:presentation>"));
        QCOMPARE(textOf("paperSlides"), u"Slide 1 (hidden)\nOne\n"_s);
    }

    /// A file that is not there was not looked into.
    void aFileThatCannotBeReadIsNotShown()
    {
        FileRef file = stored(u"a.txt"_s, "a");
        file.digest = QByteArray(32, 'x');
        m_view = new PaperView(m_context, file, nullptr);
        QSignalSpy looked(m_view, &PaperView::looked);
        m_view->open();
        QTRY_VERIFY(!m_view->messages().words().isEmpty());
        QCOMPARE(looked.count(), 0);
    }

private:
    void look(const QString& name, const QByteArray& bytes)
    {
        m_view = new PaperView(m_context, stored(name, bytes), nullptr);
        QSignalSpy looked(m_view, &PaperView::looked);
        m_view->open();
        QTRY_COMPARE(looked.count(), 1);
        QVERIFY(QTest::qWaitForWindowActive(m_view));
    }
    QStringList said()
    {
        QStringList words;
        for (int i = 1;; ++i) {
            const auto* label = m_view->findChild<QLabel*>(u"announcement%1"_s.arg(i));
            if (label == nullptr)
                return words;
            words.append(label->text());
        }
    }
    QString textOf(const char* name)
    {
        const auto* view = m_view->findChild<QPlainTextEdit*>(QLatin1StringView(name));
        return view == nullptr ? QString() : view->toPlainText();
    }

    QPointer<PaperView> m_view;
};

#include "paper_view_test.moc"
RINGI_TEST(PaperViewTest)
