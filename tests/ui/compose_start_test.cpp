// SPDX-License-Identifier: Apache-2.0
// What a new campaign can start from, what it says about what came along, and that typing is saved.
#include "office/template_desk.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/compose/body_edit.h"
#include "ui/compose/draft_keeper.h"
#include "ui/shell/pages.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::await;
using test::control;

class ComposeStartTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }

    void typingOnIsSavedMeanwhile();
    void startsFromAnEarlierCampaign();
    void startsFromATemplate();
    void startsFromAFile();

private:
    void type(const char* edit, const QString& text);
    CampaignId readyDraft(const test::CampaignWords& words = {});
    void show(CampaignId campaign);
    Draft stored(CampaignId campaign);

    test::OfficeFixture m_fixture;
    SenderId m_sender;
    ListId m_list;
    UiEvents m_events;
    UiContext m_context;
    std::unique_ptr<Page> m_page;
};

void ComposeStartTest::initTestCase()
{
    m_fixture.found();
    m_sender = m_fixture.addSender(m_fixture.addRelay({u"127.0.0.1"_s, 2525, {}, {}}));
    m_list = m_fixture.importList("email,name,company\r\n"
                                  "a@example.net,Anna,Example Ltd\r\n"
                                  "b@example.net,Ben,\r\n");
}

void ComposeStartTest::init()
{
    m_context.office = std::shared_ptr<Office>(&m_fixture.office(), [](Office*) {});
    m_context.clock = &m_fixture.clock();
    m_context.events = &m_events;
    m_context.session = m_fixture.hanako();
    m_page.reset(makeCampaignsPage(m_context, nullptr));
    m_page->resize(800, 680);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->refresh();
}

void ComposeStartTest::show(CampaignId campaign)
{
    m_page->showCampaign(campaign);
    QTRY_VERIFY(control<QLineEdit>(m_page.get(), "subjectEdit")->isVisible());
}

void ComposeStartTest::type(const char* edit, const QString& text)
{
    auto* field = control<QLineEdit>(m_page.get(), edit);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

CampaignId ComposeStartTest::readyDraft(const test::CampaignWords& words)
{
    return m_fixture.draft(m_sender, m_list, 2, words);
}

Draft ComposeStartTest::stored(CampaignId campaign)
{
    const auto loaded = await(m_fixture.office().campaigns().load(campaign));
    return loaded ? loaded->draft : Draft{};
}

/// Whoever types on and on is saved all the same, after the longest time a crash may cost.
void ComposeStartTest::typingOnIsSavedMeanwhile()
{
    const CampaignId campaign = readyDraft();
    const auto open = await(m_fixture.office().campaigns().load(campaign));
    QVERIFY(open);
    int typed = 0;
    DraftKeeper keeper(
        m_context,
        [&] {
            Draft draft = open->draft;
            draft.subject = u"letter %1"_s.arg(typed);
            return draft;
        },
        nullptr);
    keeper.setPace({.pause = std::chrono::seconds{5}, .longest = std::chrono::milliseconds{400}});
    keeper.open(*open);
    QSignalSpy states(&keeper, &DraftKeeper::stateChanged);
    QTimer keys;
    connect(&keys, &QTimer::timeout, this, [&] {
        ++typed;
        keeper.change();
    });
    keys.start(20);
    QTRY_VERIFY(stored(campaign).subject.startsWith(u"letter"_s));
    QVERIFY(typed > 5);
    keys.stop();
    keeper.flush();
    QTRY_COMPARE(stored(campaign).subject, u"letter %1"_s.arg(typed));
    QTRY_VERIFY(keeper.isClean());
}

void ComposeStartTest::startsFromAnEarlierCampaign()
{
    const CampaignId earlier = readyDraft({u"The earlier one"_s, u"As in spring"_s});
    m_page->refresh();
    auto* table = control<QTableView>(m_page.get(), "campaignsTable");
    QTRY_COMPARE(table->model()->index(0, 1).data().toString(), u"The earlier one"_s);
    table->selectRow(0);
    auto* menu = control<QPushButton>(m_page.get(), "newCampaignButton")->menu();
    Q_EMIT menu->aboutToShow(); // as when it opens: what can be done is looked up then
    m_page->findChild<QAction*>(u"newFromEarlierAction"_s)->trigger();
    auto* subject = control<QLineEdit>(m_page.get(), "subjectEdit");
    QTRY_VERIFY(subject->isVisible());
    QCOMPARE(subject->text(), u"The earlier one"_s);
    const auto all = await(m_fixture.office().campaigns().all());
    QVERIFY(all);
    const CampaignId made = all->first().id;
    QVERIFY(made != earlier);

    // Every part that came along says so until it was looked at, or changed.
    auto* unseen = control<QLabel>(m_page.get(), "unseenParts");
    QVERIFY(unseen->isVisible() && unseen->text().contains(u'4'));
    QCOMPARE(test::controlFaults(m_page.get()).join(u'\n'), QString());
    type("subjectEdit", u"In autumn"_s);
    for (const char* button :
         {"lookedAtButton-intent", "lookedAtButton-sender", "lookedAtButton-body"}) {
        auto* looked = control<QPushButton>(m_page.get(), button);
        QVERIFY2(looked->isVisible(), button);
        looked->setFocus();
        QTest::keyClick(looked, Qt::Key_Space);
        QVERIFY2(!looked->isVisible(), button);
    }
    QVERIFY(!control<QPushButton>(m_page.get(), "lookedAtButton-subject")->isVisible());
    QVERIFY(!unseen->isVisible());
    QTRY_VERIFY(stored(made).carriedOver.isEmpty() && stored(made).subject == u"In autumn"_s);
    QCOMPARE(stored(made).body, u"As in spring"_s);
}

void ComposeStartTest::startsFromATemplate()
{
    show(readyDraft({u"Season's greetings"_s, u"Dear {{name}}"_s}));
    m_page->findChild<QAction*>(u"saveTemplateAction"_s)->trigger();
    QTRY_VERIFY(m_page->findChild<QDialog*>(u"saveTemplateDialog"_s));
    auto* dialog = m_page->findChild<QDialog*>(u"saveTemplateDialog"_s);
    QCOMPARE(test::controlFaults(dialog).join(u'\n'), QString());
    auto* name = control<QLineEdit>(dialog, "templateNameEdit");
    QTest::keyClicks(name, u"Greetings"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(m_page->messages().kind(), MessageKind::Success);
    QTest::mouseClick(control<QPushButton>(m_page.get(), "backToCampaignsButton"), Qt::LeftButton);
    QTRY_VERIFY(control<QTableView>(m_page.get(), "campaignsTable")->isVisible());

    m_page->findChild<QAction*>(u"newFromTemplateAction"_s)->trigger();
    auto* choice = m_page->window()->findChild<QDialog*>(u"templateDialog"_s);
    QVERIFY(choice);
    auto* start = control<QPushButton>(choice, "startTemplateButton");
    QTRY_VERIFY(start->isEnabled());
    QCOMPARE(test::controlFaults(choice).join(u'\n'), QString());
    QTest::mouseClick(start, Qt::LeftButton);
    auto* subject = control<QLineEdit>(m_page.get(), "subjectEdit");
    QTRY_VERIFY(subject->isVisible());
    QCOMPARE(subject->text(), u"Season's greetings"_s);
    QVERIFY(control<QPushButton>(m_page.get(), "lookedAtButton-body")->isVisible());
    QVERIFY(!control<QPushButton>(m_page.get(), "lookedAtButton-sender")->isVisible());
    QTest::mouseClick(control<QPushButton>(m_page.get(), "backToCampaignsButton"), Qt::LeftButton);
    QTRY_VERIFY(control<QTableView>(m_page.get(), "campaignsTable")->isVisible());

    // And it can be deleted, after a question.
    m_page->findChild<QAction*>(u"newFromTemplateAction"_s)->trigger();
    QPointer<QDialog> again;
    QTRY_VERIFY((again = m_page->window()->findChild<QDialog*>(u"templateDialog"_s)));
    auto* remove = control<QPushButton>(again, "deleteTemplateButton");
    QTRY_VERIFY(remove->isEnabled());
    QTest::mouseClick(remove, Qt::LeftButton);
    QTest::mouseClick(control<QPushButton>(again, "confirmYesButton"), Qt::LeftButton);
    QTRY_VERIFY(control<QLabel>(again, "noTemplates")->isVisible());
    const auto left = await(m_fixture.office().templates().all());
    QVERIFY(left && left->isEmpty());
    again->reject();
}

void ComposeStartTest::startsFromAFile()
{
    QFile file(m_fixture.file(u"spring.html"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<html><head><title>Spring</title><script>x()</script></head><body>"
               "<p>Dear <b>{{name}}</b></p><img src=\"https://example.com/a.png\" alt=\"\">"
               "<img src=\"gone.png\" alt=\"\"></body></html>");
    file.close();
    m_page->findChild<QAction*>(u"newFromFileAction"_s)->trigger();
    auto* dialog = m_page->findChild<QFileDialog*>(u"chooseFileDialog"_s);
    QVERIFY(dialog);
    Q_EMIT
    dialog->filesSelected({file.fileName()});
    dialog->close();
    auto* subject = control<QLineEdit>(m_page.get(), "subjectEdit");
    QTRY_VERIFY(subject->isVisible() && !subject->text().isEmpty());
    QCOMPARE(subject->text(), u"Spring"_s);
    auto* report = control<QLabel>(m_page.get(), "htmlReport");
    QTRY_VERIFY(report->text().contains(u"script"_s));
    QTRY_VERIFY(report->text().contains(u"https://example.com/a.png"_s));
    QVERIFY(report->text().contains(u"gone.png"_s));
    QVERIFY(!control<BodyEdit>(m_page.get(), "htmlSourceEdit")->text().contains(u"script"_s));
    const auto all = await(m_fixture.office().campaigns().all());
    QVERIFY(all);
    QTRY_COMPARE(stored(all->first().id).form, BodyForm::Html);
    QVERIFY(stored(all->first().id).body.contains(u"Dear {{name}}"_s));
}

#include "compose_start_test.moc"
RINGI_TEST(ComposeStartTest)
