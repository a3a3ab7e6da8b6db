// SPDX-License-Identifier: Apache-2.0
// The three forms of a body: what goes along from one to another, what is asked first, and that
// nothing is forgotten.
#include "office/message_desk.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/compose/body_edit.h"
#include "ui/compose/body_words.h"
#include "ui/compose/carried_over.h"
#include "ui/compose/message_section.h"
#include "ui/editor/rich_editor.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextEdit>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::await;
using test::control;

class ComposeMessageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_section.reset(); }

    void textBecomesParagraphs_data();
    void textBecomesParagraphs();
    void plainToFormattedTakesTheTextAlong();
    void formattedToPlainAsksFirst();
    void nothingChangesUntilSomethingIsTyped();
    void designersHtmlIsKept();
    void ownPlainTextIsCompared();
    void fieldsGoWhereTheCursorWas();
    void picturesAreStored();
    void readOnly();

private:
    void show(const Draft& draft);
    [[nodiscard]] Draft now() const { return m_section->into(m_draft); }
    void choose(BodyForm form);
    [[nodiscard]] QTextEdit* page() const;
    [[nodiscard]] QLabel* question() const;

    test::OfficeFixture m_fixture;
    ListId m_list;
    UiEvents m_events;
    UiContext m_context;
    CarriedOver m_carried;
    std::unique_ptr<MessageSection> m_section;
    Draft m_draft;
};

void ComposeMessageTest::initTestCase()
{
    m_fixture.found();
    m_list = m_fixture.importList("email,name\r\na@example.net,Anna\r\n");
    m_context.office = m_fixture.sharedOffice();
    m_context.clock = &m_fixture.clock();
    m_context.events = &m_events;
    m_context.session = m_fixture.hanako();
}

void ComposeMessageTest::init()
{
    m_section = std::make_unique<MessageSection>(m_context, m_carried, nullptr);
    const auto lists = await(m_fixture.office().lists().all());
    QVERIFY(lists);
    m_section->setChoices({{}, *lists});
    m_section->setIntentComplete(true);
    m_section->setWritable(true);
    m_section->resize(700, 1200);
    m_section->show();
    QVERIFY(QTest::qWaitForWindowActive(m_section.get()));
}

void ComposeMessageTest::show(const Draft& draft)
{
    m_draft = draft;
    m_draft.id = CampaignId{1};
    m_draft.list = m_list;
    m_section->setDraft(m_draft);
}

void ComposeMessageTest::choose(BodyForm form)
{
    auto* combo = control<QComboBox>(m_section.get(), "bodyFormCombo");
    combo->setCurrentIndex(combo->findData(static_cast<int>(form)));
}

QTextEdit* ComposeMessageTest::page() const
{
    return qobject_cast<QTextEdit*>(
        control<RichEditor>(m_section.get(), "richEditor")->focusProxy());
}

QLabel* ComposeMessageTest::question() const
{
    return control<QLabel>(m_section.get(), "formQuestionWords");
}

void ComposeMessageTest::textBecomesParagraphs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("two") << u"One\n\nTwo"_s << u"<p>One</p><p>Two</p>"_s;
    QTest::newRow("line") << u"One\r\nand more"_s << u"<p>One<br>and more</p>"_s;
    QTest::newRow("blanks between") << u"One\n  \n\nTwo\n"_s << u"<p>One</p><p>Two</p>"_s;
    QTest::newRow("signs") << u"a < b & {{name}}"_s << u"<p>a &lt; b &amp; {{name}}</p>"_s;
}

void ComposeMessageTest::textBecomesParagraphs()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QCOMPARE(htmlOfText(text), html);
}

void ComposeMessageTest::plainToFormattedTakesTheTextAlong()
{
    Draft draft;
    draft.body = u"Dear {{name}},\n\nthe sale begins."_s;
    show(draft);
    QSignalSpy changed(m_section.get(), &MessageSection::changed);
    choose(BodyForm::Rich);
    QVERIFY(!question()->isVisible());
    QVERIFY(page()->isVisible());
    QVERIFY(!control<BodyEdit>(m_section.get(), "bodyEdit")->isVisible());
    QCOMPARE(page()->toPlainText(), u"Dear {{name}},\nthe sale begins."_s);
    QCOMPARE(now().form, BodyForm::Rich);
    QVERIFY(now().html.contains(u"{{name}}"_s));
    QVERIFY(now().textFollowsHtml);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.constLast().constFirst().toString(), u"body"_s);
    QCOMPARE(test::controlFaults(m_section.get()).join(u'\n'), QString());
}

void ComposeMessageTest::formattedToPlainAsksFirst()
{
    Draft draft;
    draft.form = BodyForm::Rich;
    draft.html = u"<p>Dear <b>friends</b></p>"_s;
    show(draft);
    choose(BodyForm::Plain);
    QVERIFY(question()->isVisible());
    QCOMPARE(now().form, BodyForm::Rich);
    QTest::mouseClick(control<QPushButton>(m_section.get(), "formCancelButton"), Qt::LeftButton);
    QVERIFY(!question()->isVisible());
    QCOMPARE(control<QComboBox>(m_section.get(), "bodyFormCombo")->currentData().toInt(),
             static_cast<int>(BodyForm::Rich));

    choose(BodyForm::Plain);
    QTest::mouseClick(control<QPushButton>(m_section.get(), "formContinueButton"), Qt::LeftButton);
    QCOMPARE(now().form, BodyForm::Plain);
    QCOMPARE(now().body.trimmed(), u"Dear friends"_s);
    QVERIFY(now().html.contains(u"<b>friends</b>"_s)); // kept, and back again without a question
    choose(BodyForm::Rich);
    QVERIFY(!question()->isVisible());
    QVERIFY(now().html.contains(u"<b>friends</b>"_s));

    // But a text that was changed meanwhile takes its place only after a question.
    choose(BodyForm::Plain);
    QTest::mouseClick(control<QPushButton>(m_section.get(), "formContinueButton"), Qt::LeftButton);
    QTest::keyClicks(control<BodyEdit>(m_section.get(), "bodyEdit"), u"Now: "_s);
    choose(BodyForm::Rich);
    QVERIFY(question()->isVisible());
    QTest::mouseClick(control<QPushButton>(m_section.get(), "formContinueButton"), Qt::LeftButton);
    QVERIFY(page()->toPlainText().contains(u"Now:"_s));
}

void ComposeMessageTest::nothingChangesUntilSomethingIsTyped()
{
    Draft draft;
    draft.form = BodyForm::Rich;
    draft.html = u"<div class=\"x\"><p style=\"color:#123456\">Dear  friends</p></div>"_s;
    show(draft);
    QCOMPARE(now().html, draft.html);
    page()->setFocus();
    QTest::keyClicks(page(), u"Hello. "_s);
    QVERIFY(now().html.contains(u"Hello."_s));
    QVERIFY(now().html != draft.html);
}

void ComposeMessageTest::designersHtmlIsKept()
{
    Draft draft;
    draft.body = u"First words"_s;
    show(draft);
    choose(BodyForm::Html);
    QVERIFY(!question()->isVisible());
    QCOMPARE(now().form, BodyForm::Html);
    QVERIFY(!now().textFollowsHtml); // else the words would be gone with the next save
    QCOMPARE(now().body, u"First words"_s);
    QSignalSpy wanted(m_section.get(), &MessageSection::fileWanted);
    QTest::mouseClick(control<QPushButton>(m_section.get(), "useHtmlFileButton"), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);

    TakenMessage taken;
    taken.subject = u"Spring"_s;
    taken.html = u"<table><tr><td>Spring &amp; more</td></tr></table>"
                 "<img src=\"https://example.com/p.png\" alt=\"\">"_s;
    taken.text = u"Spring & more"_s;
    taken.removed = {{u"script"_s, u"script"_s, 3}};
    taken.missingImages = {u"left.png"_s};
    taken.files = {{u"plan.pdf"_s, u"application/pdf"_s, 3, QByteArray(32, 'x')}};
    m_section->adopt(taken);
    QCOMPARE(now().html, taken.html);
    QCOMPARE(now().subject, u"Spring"_s);
    QCOMPARE(now().files, taken.files);
    QVERIFY(now().textFollowsHtml);
    auto* report = control<QLabel>(m_section.get(), "htmlReport");
    QVERIFY(report->text().contains(u"left.png"_s));
    QVERIFY(report->text().contains(u"3"_s));
    QTRY_VERIFY(report->text().contains(u"https://example.com/p.png"_s));
    auto* source = control<BodyEdit>(m_section.get(), "htmlSourceEdit");
    QCOMPARE(source->text(), taken.html);
    QVERIFY(source->isReadOnly());
    QVERIFY(!control<QPushButton>(m_section.get(), "insertFieldButton")->isEnabled());

    choose(BodyForm::Rich);
    QVERIFY(question()->isVisible());
    QTest::mouseClick(control<QPushButton>(m_section.get(), "formContinueButton"), Qt::LeftButton);
    QCOMPARE(now().form, BodyForm::Rich);
    QCOMPARE(now().html, taken.html); // until something is typed
}

void ComposeMessageTest::ownPlainTextIsCompared()
{
    Draft draft;
    draft.form = BodyForm::Rich;
    draft.html = u"<p>The sale begins on Friday at ten in the morning.</p>"_s;
    show(draft);
    auto* own = control<BodyEdit>(m_section.get(), "plainTextEdit");
    QVERIFY(!own->isVisible());
    auto* toggle = control<QToolButton>(m_section.get(), "plainTextToggle");
    toggle->setFocus();
    QTest::keyClick(toggle, Qt::Key_Space);
    auto* follows = control<QCheckBox>(m_section.get(), "textFollowsCheck");
    QVERIFY(follows->isVisible() && follows->isChecked());
    follows->setFocus();
    QTest::keyClick(follows, Qt::Key_Space);
    QVERIFY(own->isVisible());
    QCOMPARE(own->text().trimmed(), u"The sale begins on Friday at ten in the morning."_s);
    QVERIFY(!now().textFollowsHtml);
    auto* apart = control<QLabel>(m_section.get(), "textApartNoticeWords");
    QVERIFY(!apart->isVisible());
    own->selectAll();
    QTest::keyClicks(own, u"Something quite different"_s);
    QTRY_VERIFY(apart->isVisible());
    QCOMPARE(now().body, u"Something quite different"_s);
    // Ticked and unticked again: what was typed by hand is there again.
    QTest::keyClick(follows, Qt::Key_Space);
    QVERIFY(now().textFollowsHtml);
    QTRY_VERIFY(!apart->isVisible());
    QTest::keyClick(follows, Qt::Key_Space);
    QCOMPARE(now().body, u"Something quite different"_s);
}

void ComposeMessageTest::fieldsGoWhereTheCursorWas()
{
    Draft draft;
    draft.form = BodyForm::Rich;
    draft.html = u"<p>Dear</p>"_s;
    show(draft);
    auto* menu = m_section->findChild<QMenu*>(u"insertFieldMenu"_s);
    auto* condition = m_section->findChild<QMenu*>(u"insertConditionMenu"_s);
    QVERIFY(menu && condition);
    auto* subject = control<QLineEdit>(m_section.get(), "subjectEdit");
    subject->setFocus();
    menu->actions().constFirst()->trigger();
    QCOMPARE(now().subject, u"{{name}}"_s);
    page()->setFocus();
    page()->moveCursor(QTextCursor::End);
    menu->actions().constFirst()->trigger();
    QCOMPARE(page()->toPlainText(), u"Dear{{name}}"_s);
    condition->actions().constFirst()->trigger();
    QCOMPARE(page()->toPlainText(), u"Dear{{name}}{{#if name}}{{name}}{{else}}{{/if}}"_s);
    QVERIFY(now().html.contains(u"{{#if name}}"_s));

    control<QToolButton>(m_section.get(), "plainTextToggle")->setChecked(true);
    control<QCheckBox>(m_section.get(), "textFollowsCheck")->click();
    auto* own = control<BodyEdit>(m_section.get(), "plainTextEdit");
    own->selectAll();
    QTest::keyClicks(own, u"Hi "_s);
    menu->actions().constFirst()->trigger();
    QCOMPARE(now().body, u"Hi {{name}}"_s);
}

void ComposeMessageTest::picturesAreStored()
{
    Draft draft;
    draft.form = BodyForm::Rich;
    draft.html = u"<p>Look:</p>"_s;
    show(draft);
    QImage image(8, 6, QImage::Format_RGB32);
    image.fill(Qt::red);
    auto* mime = new QMimeData;
    mime->setImageData(image);
    QApplication::clipboard()->setMimeData(mime);
    page()->setFocus();
    page()->paste();
    QTRY_COMPARE(now().images.size(), 1);
    const EmbeddedFile stored = now().images.constFirst();
    QVERIFY(stored.contentId.endsWith(u"@ringi"_s));
    QCOMPARE(stored.contentId.first(16), QString::fromLatin1(stored.file.digest.toHex().first(16)));
    QTRY_VERIFY(now().html.contains(u"cid:"_s + stored.contentId));
    QVERIFY(await(m_fixture.office().messages().fileBytes(stored.file)));

    // Opened again, the picture is fetched for the editor; taken out, it leaves the draft.
    show(now());
    QCOMPARE(now().images.size(), 1);
    page()->selectAll();
    QTest::keyClicks(page(), u"No picture"_s);
    QVERIFY(now().images.isEmpty());
    while (page()->document()->isUndoAvailable())
        page()->undo();
    QVERIFY(now().html.contains(u"cid:"_s + stored.contentId));
    QCOMPARE(now().images, QList{stored});
}

void ComposeMessageTest::readOnly()
{
    Draft draft;
    draft.form = BodyForm::Rich;
    draft.html = u"<p>Frozen</p>"_s;
    draft.textFollowsHtml = false;
    draft.body = u"Frozen"_s;
    show(draft);
    m_section->setWritable(false);
    QVERIFY(page()->isReadOnly());
    QVERIFY(!control<QComboBox>(m_section.get(), "bodyFormCombo")->isEnabled());
    QVERIFY(control<BodyEdit>(m_section.get(), "plainTextEdit")->isReadOnly());
    QVERIFY(!control<QPushButton>(m_section.get(), "addFilesButton")->isVisible());
    QVERIFY(!control<QPushButton>(m_section.get(), "insertFieldButton")->isVisible());
}

#include "compose_message_test.moc"
RINGI_TEST(ComposeMessageTest)
