// SPDX-License-Identifier: Apache-2.0
// What reviewers asked for, as its author works it off, on the page where the campaign is written.
#include "office/review_talk.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/compose/body_edit.h"
#include "ui/compose/todo_panel.h"
#include "ui/shell/pages.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::await;
using test::control;

class TodoPanelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isNotThereWithoutAReturn();
    void listsWhatWasAskedFor();
    void isWorkedOffOnlyWhileADraft();
    void whatIsDoneIsKept();
    void leadsToThePlace();
    void submittingWithOpenItemsAsksInPlace();
    void readersSeeNone();

private:
    [[nodiscard]] ReviewTalk& talk() { return m_office->office().review().talk(); }
    void open()
    {
        m_page->showCampaign(m_campaign);
        QTRY_VERIFY(control<QLineEdit>(m_page.get(), "subjectEdit")->isVisible());
    }
    void say(const QString& part, const QString& quote, int place, const QString& text)
    {
        QVERIFY(await(talk().comment(m_office->taro(), {m_campaign, 1, part, quote, place, text})));
    }
    void sendBackAndRevise()
    {
        QVERIFY(await(m_office->office().review().sendBack(m_office->taro(), m_campaign,
                                                           u"The date is wrong"_s)));
        QVERIFY(await(m_office->office().campaigns().revise(m_office->hanako(), m_campaign)));
    }
    [[nodiscard]] TodoPanel* panel() { return m_page->findChild<TodoPanel*>(); }
    [[nodiscard]] QList<QCheckBox*> boxes()
    {
        return panel()->findChildren<QCheckBox*>(u"todoDone"_s);
    }
    [[nodiscard]] QStringList texts()
    {
        QStringList all;
        for (const auto* label : panel()->findChildren<QLabel*>(u"todoText"_s)) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all;
    }
    void press(const char* name)
    {
        auto* button = control<QPushButton>(m_page.get(), name);
        QTRY_VERIFY2(button->isVisible(), name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }

    std::unique_ptr<test::OfficeFixture> m_office;
    UiEvents m_events;
    UiContext m_context;
    CampaignId m_campaign;
    std::unique_ptr<Page> m_page;
};

void TodoPanelTest::init()
{
    m_office = std::make_unique<test::OfficeFixture>();
    m_office->found();
    const SenderId sender = m_office->addSender(m_office->addRelay({u"127.0.0.1"_s, 2525, {}, {}}));
    const ListId list = m_office->importList(test::OfficeFixture::numberedPeople(2));
    m_campaign = m_office->draft(sender, list, 2);
    m_office->submit(m_campaign);
    m_context.office = m_office->sharedOffice();
    m_context.clock = &m_office->clock();
    m_context.events = &m_events;
    m_context.session = m_office->hanako();
    m_page.reset(makeCampaignsPage(m_context, nullptr));
    m_page->resize(1024, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TodoPanelTest::cleanup()
{
    m_page.reset();
    m_context.office.reset();
    m_office.reset();
}

void TodoPanelTest::isNotThereWithoutAReturn()
{
    open();
    QVERIFY(!panel()->isVisible());
}

void TodoPanelTest::listsWhatWasAskedFor()
{
    say(u"body"_s, u"Friday"_s, 3, u"Which \u202EFriday?"_s);
    sendBackAndRevise();
    open();
    QTRY_VERIFY(panel()->isVisible());
    QCOMPARE(texts(), (QStringList{u"Which [U+202E]Friday?"_s, u"The date is wrong"_s}));
    QVERIFY(control<QLabel>(m_page.get(), "todoStatus")->text().startsWith(u"2 "_s));
}

void TodoPanelTest::isWorkedOffOnlyWhileADraft()
{
    QVERIFY(await(m_office->office().review().sendBack(m_office->taro(), m_campaign, u"No"_s)));
    open();
    QTRY_VERIFY(panel()->isVisible());
    QVERIFY(!boxes().first()->isEnabled());
    press("reviseButton");
    QTRY_VERIFY(!boxes().isEmpty() && boxes().last()->isEnabled());
}

void TodoPanelTest::whatIsDoneIsKept()
{
    say(u"subject"_s, {}, -1, u"Shorter"_s);
    sendBackAndRevise();
    open();
    QTRY_COMPARE(boxes().size(), 2);
    boxes().first()->setFocus();
    QTest::keyClick(boxes().first(), Qt::Key_Space);
    QTRY_VERIFY(control<QLabel>(m_page.get(), "todoStatus")->text().startsWith(u"1 "_s));
    const auto list = await(talk().todo(m_office->hanako(), m_campaign));
    QVERIFY(list && list->first().row.doneAt && !list->last().row.doneAt);
    QTest::keyClick(boxes().first(), Qt::Key_Space);
    QTRY_VERIFY(control<QLabel>(m_page.get(), "todoStatus")->text().startsWith(u"2 "_s));
    for (QCheckBox* box : boxes())
        QTest::keyClick(box, Qt::Key_Space);
    QTRY_VERIFY(control<QLabel>(m_page.get(), "todoStatus")->text().startsWith(u"Everything"_s));
}

void TodoPanelTest::leadsToThePlace()
{
    say(u"body"_s, u"on Friday"_s, 30, u"Which?"_s);
    say(u"subject"_s, u"Hello"_s, 0, u"Politer"_s);
    sendBackAndRevise();
    open();
    QTRY_COMPARE(boxes().size(), 3);
    const auto buttons = panel()->findChildren<QPushButton*>(u"todoPlaceButton"_s);
    QCOMPARE(buttons.size(), 2); // the reason is about the whole
    QTest::keyClick(buttons.first(), Qt::Key_Space);
    auto* body = control<BodyEdit>(m_page.get(), "bodyEdit");
    QTRY_VERIFY(body->hasFocus());
    QCOMPARE(body->textCursor().selectedText(), u"on Friday"_s);
    QTest::keyClick(buttons.last(), Qt::Key_Space);
    auto* subject = control<QLineEdit>(m_page.get(), "subjectEdit");
    QTRY_VERIFY(subject->hasFocus());
    QCOMPARE(subject->selectedText(), u"Hello"_s);
}

void TodoPanelTest::submittingWithOpenItemsAsksInPlace()
{
    sendBackAndRevise();
    open();
    QTRY_VERIFY(panel()->isVisible());
    press("submitButton");
    auto* words = control<QLabel>(m_page.get(), "unfinishedNoticeWords");
    QTRY_VERIFY(words->isVisible());
    QVERIFY(words->text().startsWith(u"1 "_s));
    QCOMPARE(m_office->state(m_campaign), CampaignState::Draft);
    press("notYetButton");
    QVERIFY(!words->isVisible());
    press("submitButton");
    press("submitAnywayButton");
    QTRY_COMPARE(m_office->state(m_campaign), CampaignState::Submitted);
    QVERIFY(!words->isVisible());
}

void TodoPanelTest::readersSeeNone()
{
    sendBackAndRevise();
    m_context.session = m_office->jiro();
    m_page.reset(makeCampaignsPage(m_context, nullptr));
    m_page->show();
    open();
    QVERIFY(await(m_office->office().campaigns().load(m_campaign)));
    QVERIFY(!panel()->isVisible());
}

#include "todo_panel_test.moc"
RINGI_TEST(TodoPanelTest)
