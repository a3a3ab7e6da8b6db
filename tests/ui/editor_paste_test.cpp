// SPDX-License-Identifier: Apache-2.0
#include "editor_harness.h"
#include "support/test_registry.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::control;

/// What comes in from the clipboard, from files and from the owner of the pictures.
class EditorPasteTest final : public QObject, private test::EditorHarness {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { editor.reset(); }

    void htmlIsOneStep();
    void htmlGoesIntoTheLine();
    void blocksKeepTheirKind();
    void plainTextKeepsItsLines();
    void pasteAsPlainText();
    void copyAndPasteInside();
    void pictureFromTheClipboard();
    void pictureInsideHtml();
    void refusedPictureGoes();
    void undoAndRedoKeepThePicture();
    void filesByDrop();
    void wantsPictures();
    void sizeOfAPicture();

private:
    void paste(QMimeData* data) const
    {
        QApplication::clipboard()->setMimeData(data);
        key(Qt::Key_V, Qt::ControlModifier);
    }
    void pasteHtml(const QString& html) const
    {
        auto* data = new QMimeData;
        data->setHtml(html);
        paste(data);
    }
};

void EditorPasteTest::htmlIsOneStep()
{
    type(u"a"_s);
    pasteHtml(u"<h2>Title</h2><p>One <b>two</b></p><ul><li>x</li><li>y</li></ul>"_s);
    QCOMPARE(editor->html(), u"<p>a</p>\n<h2>Title</h2>\n<p>One <b>two</b></p>\n<ul>\n<li>x</li>\n"
                             "<li>y</li>\n</ul>"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor->html(), u"<p>a</p>"_s);
}

void EditorPasteTest::htmlGoesIntoTheLine()
{
    type(u"ab"_s);
    select(1, 1);
    pasteHtml(u"<p>one <i>two</i></p>"_s);
    QCOMPARE(editor->html(), u"<p>aone <i>two</i>b</p>"_s);
}

void EditorPasteTest::blocksKeepTheirKind()
{
    pasteHtml(u"<ol><li>x</li><li>y</li></ol>"_s);
    QCOMPARE(editor->html(), u"<ol>\n<li>x</li>\n<li>y</li>\n</ol>"_s);
    editor->setHtml(QString());
    pasteHtml(u"<h1>Only</h1>"_s);
    QCOMPARE(editor->html(), u"<h1>Only</h1>"_s);
    editor->setHtml(QString());
    pasteHtml(u"<p style=\"text-align:center\">x</p><p>y</p>"_s);
    QCOMPARE(editor->html(), u"<p style=\"text-align:center\">x</p>\n<p>y</p>"_s);
    editor->setHtml(QString());
    pasteHtml(u"<table border=\"1\"><tr><td>x</td></tr></table>"_s);
    QVERIFY(editor->html().startsWith("<table"_L1));
}

void EditorPasteTest::plainTextKeepsItsLines()
{
    auto* data = new QMimeData;
    data->setText(u"Dear <you>,\r\nline\r\n\r\nBye  now\r\n"_s);
    paste(data);
    QCOMPARE(editor->html(), u"<p>Dear &lt;you&gt;,<br>line</p>\n<p>Bye &nbsp;now</p>"_s);
    area->undo();
    QCOMPARE(editor->html(), QString());
}

void EditorPasteTest::pasteAsPlainText()
{
    auto* data = new QMimeData;
    data->setHtml(u"<p><b>bold</b></p>"_s);
    data->setText(u"bold"_s);
    QApplication::clipboard()->setMimeData(data);
    key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor->html(), u"<p>bold</p>"_s);
}

void EditorPasteTest::copyAndPasteInside()
{
    const QString html = u"<h1>a</h1>\n<p style=\"margin-left:40px\">b {{n|x & y}}</p>\n<p>c</p>"_s;
    editor->setHtml(html);
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->mimeData()->html().startsWith("<h1>a</h1>"_L1));
    editor->setHtml(QString());
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(editor->html(), html);
}

void EditorPasteTest::pictureFromTheClipboard()
{
    QSignalSpy offers(editor.get(), &RichEditor::imageOffered);
    type(u"a"_s);
    auto* data = new QMimeData;
    data->setImageData(QImage::fromData(png(800, 400)));
    paste(data);
    QCOMPARE(offers.count(), 1);
    QCOMPARE(offers.first().at(2).toString(), u"image/png"_s);
    QCOMPARE(QImage::fromData(offers.first().at(1).toByteArray()).size(), QSize(800, 400));
    QCOMPARE(editor->html(), u"<p>a</p>"_s);
    const QSignalSpy changes(editor.get(), &RichEditor::changed);
    editor->placeImage(offers.first().at(0).toInt(), u"p1@example.com"_s);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(editor->html(), u"<p>a<img src=\"cid:p1@example.com\" alt=\"\" width=\"600\" "
                             "height=\"300\"></p>"_s);
    QCOMPARE(editor->imagesUsed(), QStringList{u"p1@example.com"_s});
}

void EditorPasteTest::pictureInsideHtml()
{
    QSignalSpy offers(editor.get(), &RichEditor::imageOffered);
    QSignalSpy refusals(editor.get(), &RichEditor::refused);
    const QString data = QString::fromLatin1(png(20, 10).toBase64());
    pasteHtml(u"<p>x<img src=\"data:image/png;base64,%1\" alt=\"w\">y<img "
              "src=\"data:image/png;base64,AAAA\">z</p>"_s.arg(data));
    QCOMPARE(offers.count(), 1);
    QCOMPARE(refusals.count(), 1);
    editor->placeImage(offers.first().at(0).toInt(), u"p1"_s);
    QCOMPARE(editor->html(),
             u"<p>x<img src=\"cid:p1\" alt=\"w\" width=\"20\" height=\"10\">yz</p>"_s);
    area->undo();
    QCOMPARE(editor->html(), QString());
}

void EditorPasteTest::refusedPictureGoes()
{
    QSignalSpy offers(editor.get(), &RichEditor::imageOffered);
    type(u"a"_s);
    auto* data = new QMimeData;
    data->setImageData(QImage::fromData(png(20, 10)));
    paste(data);
    type(u"b"_s);
    editor->refuseImage(offers.first().at(0).toInt());
    QCOMPARE(editor->html(), u"<p>ab</p>"_s);
    QVERIFY(area->pictureNames().isEmpty());
    editor->placeImage(offers.first().at(0).toInt(), u"late"_s);
    QVERIFY(editor->imagesUsed().isEmpty());
}

void EditorPasteTest::undoAndRedoKeepThePicture()
{
    QSignalSpy offers(editor.get(), &RichEditor::imageOffered);
    type(u"a"_s);
    auto* data = new QMimeData;
    data->setImageData(QImage::fromData(png(20, 10)));
    paste(data);
    type(u"b"_s);
    area->undo();
    area->undo();
    QCOMPARE(editor->html(), u"<p>a</p>"_s);
    editor->placeImage(offers.first().at(0).toInt(), u"p1"_s);
    editor->setImage(u"p1"_s, png(20, 10));
    area->redo();
    area->redo();
    QCOMPARE(editor->html(),
             u"<p>a<img src=\"cid:p1\" alt=\"\" width=\"20\" height=\"10\">b</p>"_s);
}

void EditorPasteTest::filesByDrop()
{
    QTemporaryDir folder;
    const auto write = [&folder](const QString& name, const QByteArray& bytes) {
        QFile file(folder.filePath(name));
        [[maybe_unused]] const bool opened = file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return QUrl::fromLocalFile(file.fileName());
    };
    QSignalSpy offers(editor.get(), &RichEditor::imageOffered);
    QSignalSpy refusals(editor.get(), &RichEditor::refused);
    auto* data = new QMimeData;
    data->setUrls({write(u"a.png"_s, png(20, 10)), write(u"b.png"_s, "no picture"),
                   write(u"c.png"_s, png(20, 10) + QByteArray(10 * 1024 * 1024, 'x')),
                   QUrl::fromLocalFile(folder.filePath(u"none.png"_s))});
    paste(data);
    QCOMPARE(offers.count(), 1);
    QCOMPARE(offers.first().at(3).toString(), u"a.png"_s);
    QCOMPARE(refusals.count(), 3);
    QVERIFY(refusals.at(0).first().toString().contains(u"b.png"_s));
    QVERIFY(refusals.at(1).first().toString().contains(u"10 MB"_s));
}

void EditorPasteTest::wantsPictures()
{
    QSignalSpy wanted(editor.get(), &RichEditor::imageWanted);
    const QString html = u"<p><img src=\"cid:a\" alt=\"\"><img src=\"cid:b\" alt=\"\" "
                         "width=\"10\"><img src=\"cid:a\" alt=\"\"></p>"_s;
    editor->setHtml(html);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(editor->imagesUsed(), (QStringList{u"a"_s, u"b"_s}));
    const QSignalSpy changes(editor.get(), &RichEditor::changed);
    editor->setImage(u"a"_s, png(20, 10));
    QCOMPARE(changes.count(), 0);
    QCOMPARE(editor->html(), html);
    QVERIFY(!area->document()->isUndoAvailable());
    const QVariant shown =
        area->document()->resource(QTextDocument::ImageResource, QUrl(u"cid:a"_s));
    QCOMPARE(shown.value<QImage>().size(), QSize(20, 10));
}

void EditorPasteTest::sizeOfAPicture()
{
    editor->setHtml(u"<p>a<img src=\"cid:p\" alt=\"\"></p>"_s);
    editor->setImage(u"p"_s, png(800, 400));
    QVERIFY(!control<QToolButton>(editor.get(), "pictureLookButton")->isEnabled());
    select(1, 2);
    click("pictureLookButton");
    auto* dialog = editor->findChild<QDialog*>(u"pictureDialog"_s);
    QVERIFY(dialog != nullptr && test::controlFaults(dialog).isEmpty());
    control<QLineEdit>(dialog, "pictureWordsEdit")->setText(u"A \"view\""_s);
    control<QComboBox>(dialog, "pictureWidthCombo")->setCurrentIndex(1);
    QTest::mouseClick(control<QPushButton>(dialog, "acceptPictureButton"), Qt::LeftButton);
    QCOMPARE(editor->html(), u"<p>a<img src=\"cid:p\" alt=\"A &quot;view&quot;\" width=\"300\" "
                             "height=\"150\"></p>"_s);
    area->undo();
    QCOMPARE(editor->html(), u"<p>a<img src=\"cid:p\" alt=\"\"></p>"_s);
}

#include "editor_paste_test.moc"
RINGI_TEST(EditorPasteTest)
