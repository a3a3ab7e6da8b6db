// SPDX-License-Identifier: Apache-2.0
// What is sent, as a reviewer reads it: samples with why they were chosen, in every form that they
// have, where their links go, and the files that go along.
#include "review_harness.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/preview/html_page.h"
#include "ui/preview/mail_view.h"

#include <QFileDialog>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace ringi;
using namespace ringi::test;

class ReviewBodyTest final : public QObject, private ReviewHarness {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void textAndHtmlOfEverySampleAreRead()
    {
        m_campaign = designed();
        open(m_office->taro());
        sayExpected(40);
        press("partBodyButton");
        auto* html = find<HtmlPage>("sampleHtml");
        auto* next = find<QPushButton>("sampleNextButton");
        auto* box = find<QCheckBox>("tickBody");
        QTRY_VERIFY(html->isVisible() &&
                    html->toPlainText().contains(QStringLiteral("Dear Name 1")));
        QTRY_VERIFY(!html->isWaiting());
        QCOMPARE(controlFaults(m_window).join(u'\n'), QString());
        // The HTML of all samples is not enough.
        while (true) {
            QTRY_VERIFY((readToEnd(), missing().contains(QStringLiteral("other one"))));
            if (!next->isEnabled())
                break;
            const QString before = find<QLabel>("sampleHead")->text();
            press("sampleNextButton");
            QTRY_VERIFY(find<QLabel>("sampleHead")->text() != before);
            QCOMPARE(html->verticalScrollBar()->value(), 0);
        }
        QVERIFY(!box->isEnabled());
        press("sampleTextToggle");
        while (find<QPushButton>("samplePreviousButton")->isEnabled()) {
            const QString before = find<QLabel>("sampleHead")->text();
            press("samplePreviousButton");
            QTRY_VERIFY(find<QLabel>("sampleHead")->text() != before);
        }
        // Both forms of each, one sample after the other.
        while (true) {
            const int left = samplesLeft();
            const auto* mail = find<MailView>("sampleMail");
            press("sampleHtmlToggle");
            QTRY_VERIFY((readToEnd(), mail->isOtherFormUnread()));
            press("sampleTextToggle");
            QTRY_VERIFY((readToEnd(), mail->isReadToEnd()));
            QTRY_COMPARE((readToEnd(), samplesLeft()), left - 1);
            if (!next->isEnabled())
                break;
            const QString before = find<QLabel>("sampleHead")->text();
            press("sampleNextButton");
            QTRY_VERIFY(find<QLabel>("sampleHead")->text() != before);
        }
        QCOMPARE(samplesLeft(), 0);
        QVERIFY(missing().contains(QStringLiteral("price.pdf")));
        QVERIFY(!box->isEnabled());
        press("lookIntoFile1Button");
        QTRY_VERIFY2((readToEnd(), box->isEnabled()), qPrintable(missing()));
    }

    void filesAreNamedAndCanBeSaved()
    {
        m_campaign = designed();
        open(m_office->taro());
        press("partBodyButton");
        QCOMPARE(find<QLabel>("fileName1")->text(), QStringLiteral("price.pdf"));
        QCOMPARE(find<QLabel>("fileName2")->text(), QStringLiteral("logo.png"));
        QTRY_VERIFY(!find<QLabel>("filePicture2")->pixmap().isNull());
        const QString path = m_office->file(QStringLiteral("copy.pdf"));
        press("saveFile1Button");
        QTRY_VERIFY(find<QFileDialog>("saveFileDialog"));
        auto* dialog = find<QFileDialog>("saveFileDialog");
        QCOMPARE(QFileInfo(dialog->selectedFiles().value(0)).fileName(),
                 QStringLiteral("price.pdf"));
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY(find<QLabel>("savedFileWords")->isVisible());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("%PDF-1.4 prices"));
    }

    void everySampleSaysWhyItWasChosen()
    {
        const QByteArray people =
            "email,name,company\n"
            "a@example.com,A,Example\nb@example.com,B,\nc@example.org,C,Example\n"
            "d@example.com,Longest name,Example\ne@example.com,花子,Example\n"
            "f@example.com,F,Example\n";
        CampaignWords words;
        words.body = QStringLiteral("Dear {{name}} of {{company|your company}}");
        const auto before = await(m_office->office().campaigns().load(m_campaign));
        m_campaign = m_office->draft(before->draft.sender,
                                     m_office->importList(people, QStringLiteral("Six")), 6, words);
        m_office->submit(m_campaign);
        open(m_office->taro());
        sayExpected(6, 6);
        press("partBodyButton");
        auto* head = find<QLabel>("sampleHead");
        auto* why = find<QLabel>("sampleWhy");
        auto* next = find<QPushButton>("sampleNextButton");
        QTRY_VERIFY(head->text().contains(QStringLiteral("a@example.com")));
        QVERIFY(!find<QLabel>("samplesLeftOut")->isVisible());
        QHash<QString, QString> said{{QStringLiteral("a"), why->text()}};
        while (next->isEnabled()) {
            const QString shown = head->text();
            press("sampleNextButton");
            QTRY_VERIFY(head->text() != shown);
            const qsizetype at = head->text().indexOf(QStringLiteral("@example"));
            said.insert(head->text().mid(at - 1, 1), why->text());
        }
        const auto saysOf = [&said](const char* who, const char* reason) {
            return said.value(QString::fromLatin1(who)).contains(QString::fromLatin1(reason));
        };
        QVERIFY(saysOf("a", "The first"));
        QVERIFY(saysOf("b", "The shortest"));
        QVERIFY(saysOf("b", "A blank value: company (1"));
        QVERIFY(saysOf("c", "The only address at example.org"));
        QVERIFY(saysOf("d", "The longest"));
        QVERIFY(saysOf("e", "A value with letters beyond A to Z: name (1"));
        QVERIFY(saysOf("f", "The last"));
        QVERIFY(said.values().join(u' ').contains(QStringLiteral("Drawn by lot")));
        // A screen reader hears the same, and the keyboard gets there.
        QCOMPARE(spokenName(why), why->text());
        QVERIFY(why->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    }

    void linksSayWhereTheyReallyGo()
    {
        m_campaign = designed(
            QStringLiteral("<p><a href='http://shop.example.net/a'>example.com</a></p>"
                           "<p><a href='https://xn--r8jz45g.test/'>Our shop</a></p>"));
        open(m_office->taro());
        sayExpected(40);
        press("partBodyButton");
        auto* links = find<QTextEdit>("sampleLinks");
        QTRY_VERIFY(links->toPlainText().contains(QStringLiteral("goes to shop.example.net")));
        const QString words = links->toPlainText();
        for (const char* said :
             {"2 link(s) in the HTML", "0 link(s) in the text alone", "“example.com”",
              "http://shop.example.net/a", "It shows example.com, but goes elsewhere.",
              "Not encrypted", "goes to xn--r8jz45g.test", "may look like another one: 例え.test"})
            QVERIFY2(words.contains(QString::fromUtf8(said)), qPrintable(words));
        QCOMPARE(words.count(QChar::ObjectReplacementCharacter), 3); // an icon for each oddity
        QCOMPARE(controlFaults(m_window).join(u'\n'), QString());
        // Read by keyboard, left by Tab.
        links->setFocus();
        QTest::keyClick(links, Qt::Key_Down);
        QVERIFY(links->textCursor().position() > 0);
        QTest::keyClick(links, Qt::Key_Tab);
        QVERIFY(!links->hasFocus());
    }

    void longListsOfLinksAreReadToTheirEnd()
    {
        QString many;
        for (int i = 0; i < 60; ++i)
            many += QStringLiteral("<a href='https://example.com/%1'>Page %1</a> ").arg(i);
        m_campaign = designed(many);
        open(m_office->taro());
        sayExpected(40);
        press("partBodyButton");
        auto* links = find<QTextEdit>("sampleLinks");
        QTRY_VERIFY(links->toPlainText().contains(QStringLiteral("60 link")));
        auto* mail = find<MailView>("sampleMail");
        const auto readForms = [&] {
            for (const char* toggle : {"sampleHtmlToggle", "sampleTextToggle"}) {
                QSignalSpy looked(mail, &MailView::readOn);
                press(toggle);
                for (auto* area : mail->findChildren<QAbstractScrollArea*>())
                    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
                looked.wait();
            }
            return mail->isReadToEnd();
        };
        QTRY_VERIFY(readForms());
        QTRY_VERIFY(missing().contains(QStringLiteral("links to the end")));
        const QString left = missing();
        links->verticalScrollBar()->setValue(links->verticalScrollBar()->maximum());
        QTRY_VERIFY(missing() != left && !missing().contains(QStringLiteral("links to the end")));
        // So are those of the next sample.
        press("sampleNextButton");
        QTRY_VERIFY(find<QLabel>("sampleHead")->text().startsWith(QStringLiteral("Sample 2")));
        QTRY_VERIFY(readForms());
        QTRY_VERIFY(missing().contains(QStringLiteral("links to the end")));
    }

    /// A page that is a line too long: the key that brings its end into view counts as the wheel does.
    void plainTextIsReadByKeys()
    {
        MailView mail(QStringLiteral("keys"));
        mail.resize(600, 400);
        mail.QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(&mail));
        auto* text = control<QPlainTextEdit>(&mail, "keysBody");
        const auto isTooLong = [text] { return text->verticalScrollBar()->maximum() > 0; };
        int lines = 1;
        while (!isTooLong() && ++lines < 500)
            mail.show({QStringLiteral("a line\n").repeated(lines) + QStringLiteral("end"), {}, {}});
        QVERIFY(isTooLong());
        QSignalSpy looked(&mail, &MailView::readOn);
        QTRY_VERIFY(!looked.isEmpty());
        QVERIFY(!mail.isReadToEnd());
        text->setFocus();
        QTest::keyClick(text, Qt::Key_PageDown);
        QCOMPARE(text->verticalScrollBar()->value(), text->verticalScrollBar()->maximum());
        QTRY_VERIFY(mail.isReadToEnd());
    }
};

#include "review_body_test.moc"
RINGI_TEST(ReviewBodyTest)
