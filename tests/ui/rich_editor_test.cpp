// SPDX-License-Identifier: Apache-2.0
#include "editor_harness.h"
#include "support/test_registry.h"
#include "ui/editor/link_dialog.h"
#include "ui/editor/text_colors.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::control;

/// An HTML mail as it is written with keys and buttons.
class RichEditorTest final : public QObject, private test::EditorHarness {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { editor.reset(); }

    void everyControlHasAName();
    void typesParagraphs();
    void undoRestoresExactly_data();
    void undoRestoresExactly();
    void keysFormat();
    void buttonsShowWhatIsSo();
    void headingEndsWithItsLine();
    void tabMovesLevelsInLists();
    void emptyItemEndsTheList();
    void tabMovesCells();
    void tabLeavesTheText();
    void tableMenuWorks();
    void linkByDialog();
    void typingBehindALinkIsNoLink();
    void linkTargets_data();
    void linkTargets();
    void fieldsGoIn();
    void settingForgetsUndo();
    void readersCannotWrite();
    void colorsAreReadable();
    void toolsWrap();
    void loadsNothing();

private:
    void trigger(const char* action) const
    {
        auto* found = editor->findChild<QAction*>(QString::fromLatin1(action));
        QVERIFY2(found != nullptr, action);
        found->trigger();
    }
    void chooseStyle(int index) const
    {
        auto* combo = control<QComboBox>(editor.get(), "styleCombo");
        combo->setCurrentIndex(index);
        Q_EMIT
        combo->activated(index);
    }
};

void RichEditorTest::everyControlHasAName()
{
    const QStringList faults = test::controlFaults(editor.get());
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void RichEditorTest::typesParagraphs()
{
    const QSignalSpy changes(editor.get(), &RichEditor::changed);
    QCOMPARE(editor->html(), QString());
    type(u"One\nTwo"_s);
    key(Qt::Key_Return, Qt::ShiftModifier);
    type(u"Three"_s);
    QCOMPARE(editor->html(), u"<p>One</p>\n<p>Two<br>Three</p>"_s);
    QVERIFY(changes.count() > 0);
}

void RichEditorTest::undoRestoresExactly_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* action, const QString& expected) {
        QTest::newRow(action) << QString::fromLatin1(action) << expected;
    };
    row("bold", u"<p>a <b>bcd</b> e</p>"_s);
    row("italic", u"<p>a <i>bcd</i> e</p>"_s);
    row("underline", u"<p>a <u>bcd</u> e</p>"_s);
    row("red", u"<p>a <span style=\"color:#c8102e\">bcd</span> e</p>"_s);
    row("points", u"<ul>\n<li>a bcd e</li>\n</ul>"_s);
    row("numbers", u"<ol>\n<li>a bcd e</li>\n</ol>"_s);
    row("stepRight", u"<p style=\"margin-left:40px\">a bcd e</p>"_s);
    row("alignCenter", u"<p style=\"text-align:center\">a bcd e</p>"_s);
    row("alignRight", u"<p style=\"text-align:right\">a bcd e</p>"_s);
}

void RichEditorTest::undoRestoresExactly()
{
    QFETCH(const QString, action);
    QFETCH(const QString, expected);
    editor->setHtml(u"<p>a bcd e</p>"_s);
    select(2, 5);
    trigger(qPrintable(action));
    QCOMPARE(editor->html(), expected);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor->html(), u"<p>a bcd e</p>"_s);
    key(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(editor->html(), expected);
    select(0, 7);
    trigger("clearFormats");
    if (expected.startsWith("<p>"_L1))
        QCOMPARE(editor->html(), u"<p>a bcd e</p>"_s);
}

void RichEditorTest::keysFormat()
{
    type(u"a"_s);
    key(Qt::Key_B, Qt::ControlModifier);
    type(u"b"_s);
    key(Qt::Key_I, Qt::ControlModifier);
    type(u"c"_s);
    key(Qt::Key_B, Qt::ControlModifier);
    key(Qt::Key_I, Qt::ControlModifier);
    key(Qt::Key_U, Qt::ControlModifier);
    type(u"d"_s);
    QCOMPARE(editor->html(), u"<p>a<b>b<i>c</i></b><u>d</u></p>"_s);
}

void RichEditorTest::buttonsShowWhatIsSo()
{
    editor->setHtml(u"<h2>a</h2><p style=\"text-align:right\">b<b>c</b></p><ol><li>d</li></ol>"_s);
    const auto isOn = [this](const char* name) {
        return control<QToolButton>(editor.get(), name)->isChecked();
    };
    select(1, 1);
    QCOMPARE(control<QComboBox>(editor.get(), "styleCombo")->currentIndex(), 2);
    QVERIFY(!control<QToolButton>(editor.get(), "boldButton")->isEnabled());
    select(4, 4);
    QCOMPARE(control<QComboBox>(editor.get(), "styleCombo")->currentIndex(), 0);
    QVERIFY(isOn("alignRightButton") && isOn("boldButton") && !isOn("alignLeftButton"));
    select(6, 6);
    QVERIFY(isOn("numbersButton") && !isOn("pointsButton") && !isOn("boldButton"));
}

void RichEditorTest::headingEndsWithItsLine()
{
    type(u"Title"_s);
    chooseStyle(1);
    QTRY_VERIFY(area->hasFocus());
    key(Qt::Key_End);
    type(u"\nText"_s);
    QCOMPARE(editor->html(), u"<h1>Title</h1>\n<p>Text</p>"_s);
    select(0, 0);
    chooseStyle(0);
    QCOMPARE(editor->html(), u"<p>Title</p>\n<p>Text</p>"_s);
}

void RichEditorTest::tabMovesLevelsInLists()
{
    click("pointsButton");
    type(u"a\nb"_s);
    key(Qt::Key_Tab);
    QCOMPARE(editor->html(), u"<ul>\n<li>a<ul>\n<li>b</li>\n</ul></li>\n</ul>"_s);
    type(u"\nc"_s);
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(editor->html(), u"<ul>\n<li>a<ul>\n<li>b</li>\n</ul></li>\n<li>c</li>\n</ul>"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor->html(), u"<ul>\n<li>a<ul>\n<li>b</li>\n<li>c</li>\n</ul></li>\n</ul>"_s);
}

void RichEditorTest::emptyItemEndsTheList()
{
    click("numbersButton");
    type(u"a\n\nb"_s);
    QCOMPARE(editor->html(), u"<ol>\n<li>a</li>\n</ol>\n<p>b</p>"_s);
}

void RichEditorTest::tabMovesCells()
{
    editor->setHtml(u"<table border=1><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>"
                    "</table>"_s);
    area->setTextCursor(area->document()->find(u"a"_s));
    for (const QString& next : {u"b"_s, u"c"_s, u"d"_s}) {
        key(Qt::Key_Tab);
        QCOMPARE(area->textCursor().selectedText(), next);
    }
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(area->textCursor().selectedText(), u"c"_s);
    key(Qt::Key_Tab);
    key(Qt::Key_Tab);
    QVERIFY(!area->hasFocus());
}

void RichEditorTest::tabLeavesTheText()
{
    type(u"a"_s);
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(!area->hasFocus());
    QCOMPARE(editor->html(), u"<p>a</p>"_s);
    // From tool to tool and back into the text, with Tab alone.
    int steps = 0;
    QSet<QString> seen;
    while (!area->hasFocus() && ++steps < 60) {
        seen.insert(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    }
    for (const char* name : {"styleCombo", "boldButton", "colorButton", "tableButton"})
        QVERIFY2(seen.contains(QString::fromLatin1(name)), name);
}

void RichEditorTest::tableMenuWorks()
{
    type(u"x"_s);
    trigger("insertTable");
    auto* dialog = editor->findChild<QDialog*>(u"tableDialog"_s);
    QVERIFY(dialog != nullptr && test::controlFaults(dialog).isEmpty());
    control<QSpinBox>(dialog, "tableColumnsBox")->setValue(1);
    QTest::mouseClick(control<QPushButton>(dialog, "acceptTableButton"), Qt::LeftButton);
    const QString open = u"<p>x</p>\n<table border=\"1\" cellpadding=\"6\" cellspacing=\"0\" "
                         "width=\"100%\" style=\"border-collapse:collapse\">"_s;
    const QString two = open +
                        u"\n<tr><td width=\"100%\">&nbsp;</td></tr>\n<tr><td>&nbsp;</td></tr>"
                        "\n</table>"_s;
    QCOMPARE(editor->html(), two);
    trigger("addColumn");
    trigger("removeRow");
    QCOMPARE(editor->html(), open + u"\n<tr><td width=\"50%\">&nbsp;</td><td width=\"50%\">&nbsp;"
                                    "</td></tr>\n</table>"_s);
    area->undo();
    area->undo();
    QCOMPARE(editor->html(), two);
    trigger("removeTable");
    QCOMPARE(editor->html().section(u'\n', 0, 0), u"<p>x</p>"_s);
    area->undo();
    QCOMPARE(editor->html(), two);
    area->undo();
    QCOMPARE(editor->html(), u"<p>x</p>"_s);
}

void RichEditorTest::linkByDialog()
{
    editor->setHtml(u"<p>see here now</p>"_s);
    select(4, 8);
    key(Qt::Key_K, Qt::ControlModifier);
    auto* dialog = editor->findChild<QDialog*>(u"linkDialog"_s);
    QVERIFY(dialog != nullptr && test::controlFaults(dialog).isEmpty());
    QCOMPARE(control<QLineEdit>(dialog, "linkWordsEdit")->text(), u"here"_s);
    auto* address = control<QLineEdit>(dialog, "linkAddressEdit");
    auto* accept = control<QPushButton>(dialog, "acceptLinkButton");
    address->setText(u"javascript:alert(1)"_s);
    QTest::mouseClick(accept, Qt::LeftButton);
    QVERIFY(dialog->isVisible());
    address->setText(u"example.com/?a=1&b={{id}}"_s);
    QTest::mouseClick(accept, Qt::LeftButton);
    const QString linked =
        u"<p>see <a href=\"https://example.com/?a=1&amp;b={{id}}\">here</a> now</p>"_s;
    QCOMPARE(editor->html(), linked);
    area->undo();
    QCOMPARE(editor->html(), u"<p>see here now</p>"_s);
    area->redo();
    select(6, 6);
    QTRY_VERIFY(editor->findChild<QDialog*>(u"linkDialog"_s) == nullptr);
    trigger("link");
    dialog = editor->findChild<QDialog*>(u"linkDialog"_s);
    QTest::mouseClick(control<QPushButton>(dialog, "removeLinkButton"), Qt::LeftButton);
    QCOMPARE(editor->html(), u"<p>see here now</p>"_s);
    area->undo();
    QCOMPARE(editor->html(), linked);
}

void RichEditorTest::typingBehindALinkIsNoLink()
{
    editor->setHtml(u"<p><a href=\"https://example.com\">ab</a></p>"_s);
    select(0, 0);
    key(Qt::Key_End);
    type(u"c"_s);
    QCOMPARE(editor->html(), u"<p><a href=\"https://example.com\">ab</a>c</p>"_s);
    select(1, 1);
    type(u"x"_s);
    QCOMPARE(editor->html(), u"<p><a href=\"https://example.com\">axb</a>c</p>"_s);
}

void RichEditorTest::linkTargets_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("target");
    const auto row = [](const char* typed, const QString& target) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << target;
    };
    row(" https://www.example.com/a ", u"https://www.example.com/a"_s);
    row("www.example.com", u"https://www.example.com"_s);
    row("日本語.example.com/あ", u"https://日本語.example.com/あ"_s);
    row("a@example.com", u"mailto:a@example.com"_s);
    row("mailto:a@example.com", u"mailto:a@example.com"_s);
    row("tel:+81-3-0000-0000", u"tel:+81-3-0000-0000"_s);
    row("{{link}}", u"{{link}}"_s);
    row("javascript:alert(1)", {});
    row("data:text/html,a", {});
    row("file:///etc/hosts", {});
    row("hello", {});
    row("https:", {});
    row("", {});
}

void RichEditorTest::linkTargets()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, target);
    QCOMPARE(linkTarget(typed).value_or(QString()), target);
}

void RichEditorTest::fieldsGoIn()
{
    type(u"Dear "_s);
    editor->insertField(u"name"_s);
    type(u","_s);
    QCOMPARE(editor->html(), u"<p>Dear {{name}},</p>"_s);
    editor->setWritable(false);
    editor->insertField(u"name"_s);
    QCOMPARE(editor->html(), u"<p>Dear {{name}},</p>"_s);
}

void RichEditorTest::settingForgetsUndo()
{
    type(u"a"_s);
    const QSignalSpy changes(editor.get(), &RichEditor::changed);
    editor->setHtml(u"<p>b</p>"_s);
    QCOMPARE(changes.count(), 0);
    QVERIFY(!control<QToolButton>(editor.get(), "undoButton")->isEnabled());
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor->html(), u"<p>b</p>"_s);
}

void RichEditorTest::readersCannotWrite()
{
    editor->setHtml(u"<ul><li>a</li></ul>"_s);
    editor->setWritable(false);
    type(u"x\n"_s);
    key(Qt::Key_B, Qt::ControlModifier);
    trigger("alignRight");
    trigger("addRow");
    QCOMPARE(editor->html(), u"<ul>\n<li>a</li>\n</ul>"_s);
}

void RichEditorTest::colorsAreReadable()
{
    const auto part = [](int value) {
        const double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    QCOMPARE(textColors().size(), 12);
    for (const TextColor& text : textColors()) {
        const double light = 0.2126 * part(text.color.red()) + 0.7152 * part(text.color.green()) +
                             0.0722 * part(text.color.blue());
        QVERIFY2(1.05 / (light + 0.05) >= 4.5, qPrintable(text.id));
    }
}

void RichEditorTest::toolsWrap()
{
    editor->resize(360, 600);
    const QWidget* bar = editor->findChild<QWidget*>(u"editorToolbar"_s);
    QTRY_VERIFY(editor->width() <= 400);
    for (const auto* button : bar->findChildren<QToolButton*>()) {
        const QRect place(button->mapTo(editor.get(), QPoint()), button->size());
        QVERIFY2(editor->rect().contains(place), qPrintable(button->objectName()));
        QVERIFY(place.bottom() < area->y());
    }
}

void RichEditorTest::loadsNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(png(37, 41));
    file.close();
    editor->setHtml(u"<p><img src=\"%1\"><img src=\"file://%1\"></p>"_s.arg(path));
    for (const QString& name : area->pictureNames()) {
        const QVariant shown = area->document()->resource(QTextDocument::ImageResource, QUrl(name));
        QVERIFY(!shown.value<QImage>().isNull());
        QVERIFY(shown.value<QImage>().size() != QSize(37, 41));
    }
}

#include "rich_editor_test.moc"
RINGI_TEST(RichEditorTest)
