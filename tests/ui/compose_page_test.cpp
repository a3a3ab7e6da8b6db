// SPDX-License-Identifier: Apache-2.0
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/compose/body_edit.h"
#include "ui/shell/pages.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::await;
using test::control;

/// A campaign from its intent card to its submission, as an author writes it.
class ComposePageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }

    void writesAndSubmits();
    void listNeedsTheIntentCard();
    void unresolvedFieldBlocks();
    void showsBothRowsOfSomebodyElsesData();
    void conflictKeepsWhatWasTyped();
    void leavingSaves();
    void backSaves();
    void returnedCampaignCanBeRevised();
    void withdrawsAfterAsking();
    void hugeTextIsKeptWhole();
    void timingIsKept();
    void readersCannotWrite();

private:
    CampaignId newCampaign();
    void type(const char* edit, const QString& text);
    void fillIntent(int count);
    void choose(const char* combo, int index);
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

void ComposePageTest::initTestCase()
{
    m_fixture.found();
    m_sender = m_fixture.addSender(m_fixture.addRelay({u"127.0.0.1"_s, 2525, {}, {}}));
    m_list = m_fixture.importList("email,name,company\r\n"
                                  "a@example.net,Anna,Example Ltd\r\n"
                                  "b@example.net,Ben,\r\n");
}

void ComposePageTest::init()
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

CampaignId ComposePageTest::newCampaign()
{
    m_page->findChild<QAction*>(u"newEmptyAction"_s)->trigger();
    if (!QTest::qWaitFor(
            [this] { return control<QLineEdit>(m_page.get(), "subjectEdit")->isVisible(); }))
        qFatal("the new campaign does not open");
    const auto all = await(m_fixture.office().campaigns().all());
    return all && !all->isEmpty() ? all->first().id : CampaignId{};
}

void ComposePageTest::show(CampaignId campaign)
{
    m_page->showCampaign(campaign);
    QTRY_VERIFY(control<QLineEdit>(m_page.get(), "subjectEdit")->isVisible());
}

void ComposePageTest::type(const char* edit, const QString& text)
{
    auto* field = control<QLineEdit>(m_page.get(), edit);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

void ComposePageTest::fillIntent(int count)
{
    type("intentAudienceEdit", u"All customers"_s);
    type("intentPurposeEdit", u"The sale"_s);
    control<QSpinBox>(m_page.get(), "intentCountSpin")->setValue(count);
    type("intentRequesterEdit", u"Taro"_s);
}

void ComposePageTest::choose(const char* combo, int index)
{
    auto* box = control<QComboBox>(m_page.get(), combo);
    QTRY_VERIFY(box->isEnabled());
    box->setFocus();
    for (int step = 0; step < index; ++step)
        QTest::keyClick(box, Qt::Key_Down);
}

CampaignId ComposePageTest::readyDraft(const test::CampaignWords& words)
{
    return m_fixture.draft(m_sender, m_list, 2, words);
}

Draft ComposePageTest::stored(CampaignId campaign)
{
    const auto loaded = await(m_fixture.office().campaigns().load(campaign));
    return loaded ? loaded->draft : Draft{};
}

void ComposePageTest::writesAndSubmits()
{
    const CampaignId campaign = newCampaign();
    fillIntent(2);
    QCOMPARE(test::controlFaults(m_page.get()).join(u'\n'), QString());
    choose("listCombo", 1);
    choose("senderCombo", 1);
    type("subjectEdit", u"The sale begins"_s);
    auto* body = control<BodyEdit>(m_page.get(), "bodyEdit");
    body->setFocus();
    QTest::keyClicks(body, u"Dear "_s);
    auto* insert = control<QPushButton>(m_page.get(), "insertFieldButton");
    QCOMPARE(insert->menu()->actions().size(), 4); // two fields, a line, and a menu
    insert->menu()->actions().constFirst()->trigger();
    QTest::keyClicks(body, u", it is Friday."_s);
    QCOMPARE(body->toPlainText(), u"Dear {{name}}, it is Friday."_s);

    auto* preview = control<QPlainTextEdit>(m_page.get(), "previewBody");
    QTRY_COMPARE(preview->toPlainText(), u"Dear Anna, it is Friday."_s);
    control<QSpinBox>(m_page.get(), "previewSpin")->setValue(2);
    QTRY_COMPARE(preview->toPlainText(), u"Dear Ben, it is Friday."_s);
    QCOMPARE(control<QLabel>(m_page.get(), "previewSubject")->text(), u"The sale begins"_s);

    QTest::mouseClick(control<QPushButton>(m_page.get(), "submitButton"), Qt::LeftButton);
    QTRY_COMPARE(m_fixture.state(campaign), CampaignState::Submitted);
    auto* withdraw = control<QPushButton>(m_page.get(), "withdrawButton");
    QTRY_VERIFY(withdraw->isVisible());
    QVERIFY(!control<QPushButton>(m_page.get(), "submitButton")->isVisible());
    QVERIFY(control<QLineEdit>(m_page.get(), "subjectEdit")->isReadOnly());
    QVERIFY(body->isReadOnly());
    QCOMPARE(stored(campaign).body, u"Dear {{name}}, it is Friday."_s);
}

void ComposePageTest::listNeedsTheIntentCard()
{
    const CampaignId campaign = newCampaign();
    const auto* list = control<QComboBox>(m_page.get(), "listCombo");
    const auto* why = control<QLabel>(m_page.get(), "listWhy");
    QVERIFY(!list->isEnabled());
    QVERIFY(why->isVisible());
    fillIntent(2);
    QVERIFY(list->isEnabled());
    QVERIFY(!why->isVisible());
    choose("listCombo", 1);
    // Emptied again before anything was saved: the rest is saved, the list is not.
    type("intentPurposeEdit", u" "_s);
    QVERIFY(!list->isEnabled());
    QTRY_COMPARE(stored(campaign).intent.audience, u"All customers"_s);
    QCOMPARE(stored(campaign).list, ListId{});
}

void ComposePageTest::unresolvedFieldBlocks()
{
    const CampaignId campaign = readyDraft({u"Hello"_s, u"Greetings to {{company}}!"_s});
    show(campaign);
    auto* words = control<QLabel>(m_page.get(), "previewWords");
    auto* number = control<QSpinBox>(m_page.get(), "previewSpin");
    QTRY_COMPARE(number->maximum(), 2);
    number->setValue(2);
    QTRY_VERIFY(words->isVisible() && words->text().contains(u"company"_s));

    QTest::mouseClick(control<QPushButton>(m_page.get(), "submitButton"), Qt::LeftButton);
    QTRY_COMPARE(m_page->messages().kind(), MessageKind::Warning);
    QCOMPARE(m_fixture.state(campaign), CampaignState::Draft);
    auto* finding = control<QPushButton>(m_page.get(), "findingButton1");
    QTRY_COMPARE(QApplication::focusWidget(), finding);
    QVERIFY(finding->accessibleDescription().contains(u"company"_s));
    QTest::keyClick(finding, Qt::Key_Space);
    auto* body = control<BodyEdit>(m_page.get(), "bodyEdit");
    QTRY_COMPARE(QApplication::focusWidget(), body);

    QTest::keySequence(body, QKeySequence(QKeySequence::SelectAll));
    QTest::keyClicks(body, u"Greetings to {{company|you}}!"_s);
    QTRY_VERIFY(!words->isVisible());
    QTRY_COMPARE(control<QPlainTextEdit>(m_page.get(), "previewBody")->toPlainText(),
                 u"Greetings to you!"_s);
    QTest::mouseClick(control<QPushButton>(m_page.get(), "submitButton"), Qt::LeftButton);
    QTRY_COMPARE(m_fixture.state(campaign), CampaignState::Submitted);
}

void ComposePageTest::showsBothRowsOfSomebodyElsesData()
{
    const CampaignId campaign = readyDraft({.subject = u"News"_s,
                                            .body = u"Dear {{name}},\nwrite to b@example.net\n"_s});
    show(campaign);
    QTest::mouseClick(control<QPushButton>(m_page.get(), "submitButton"), Qt::LeftButton);
    QPushButton* rows = nullptr;
    QTRY_VERIFY((rows = m_page->findChild<QPushButton*>(u"bothRowsButton1"_s)) != nullptr);
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Space);
    QTRY_VERIFY(m_page->findChild<QDialog*>(u"twoRowsDialog"_s) != nullptr);
    auto* dialog = m_page->findChild<QDialog*>(u"twoRowsDialog"_s);
    auto* table = control<QTableView>(dialog, "twoRowsTable");
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QStringList cells;
    for (int i = 0; i < 9; ++i)
        cells.append(table->model()->index(i / 3, i % 3).data().toString());
    // Which value it is is not said by its weight alone.
    QCOMPARE(cells, (QStringList{u"Address (found)"_s, u"a@example.net"_s, u"b@example.net"_s,
                                 u"name"_s, u"Anna"_s, u"Ben"_s, u"company"_s,
                                 u"Example Ltd"_s, u""_s}));
    QTest::keyClick(table, Qt::Key_Escape);
    QTRY_VERIFY(m_page->findChild<QDialog*>(u"twoRowsDialog"_s) == nullptr);
    QCOMPARE(m_fixture.state(campaign), CampaignState::Draft);
}

void ComposePageTest::conflictKeepsWhatWasTyped()
{
    const CampaignId campaign = readyDraft();
    show(campaign);
    auto theirs = await(m_fixture.office().campaigns().load(campaign));
    QVERIFY(theirs);
    theirs->draft.subject = u"Theirs"_s;
    QVERIFY(await(m_fixture.office().campaigns().save(m_fixture.hanako(), *theirs)));

    type("subjectEdit", u"Mine"_s);
    auto* load = control<QPushButton>(m_page.get(), "loadTheirsButton");
    QTRY_VERIFY(load->isVisible());
    QCOMPARE(control<QLineEdit>(m_page.get(), "subjectEdit")->text(), u"Mine"_s);
    QCOMPARE(stored(campaign).subject, u"Theirs"_s);
    // What others do meanwhile does not take it away either.
    Q_EMIT
    m_events.campaignsChanged();
    QVERIFY(await(m_fixture.office().campaigns().all()));
    QCOMPARE(control<QLineEdit>(m_page.get(), "subjectEdit")->text(), u"Mine"_s);

    QTest::mouseClick(control<QPushButton>(m_page.get(), "copyMineButton"), Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().contains(u"Mine"_s));
    QTest::mouseClick(load, Qt::LeftButton);
    QTRY_COMPARE(control<QLineEdit>(m_page.get(), "subjectEdit")->text(), u"Theirs"_s);
    QVERIFY(!load->isVisible());
}

void ComposePageTest::leavingSaves()
{
    const CampaignId campaign = readyDraft();
    show(campaign);
    type("subjectEdit", u"Typed last"_s);
    m_page->leave();
    m_page.reset();
    QTRY_COMPARE(stored(campaign).subject, u"Typed last"_s);
}

void ComposePageTest::backSaves()
{
    const CampaignId campaign = readyDraft();
    show(campaign);
    type("subjectEdit", u"Before going back"_s);
    QTest::mouseClick(control<QPushButton>(m_page.get(), "backToCampaignsButton"), Qt::LeftButton);
    auto* table = control<QTableView>(m_page.get(), "campaignsTable");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(stored(campaign).subject, u"Before going back"_s);
    // And in again by Enter on its row, which is the newest.
    QTRY_COMPARE(table->model()->index(0, 1).data().toString(), u"Before going back"_s);
    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(control<QLineEdit>(m_page.get(), "subjectEdit")->isVisible());
    QCOMPARE(control<QLineEdit>(m_page.get(), "subjectEdit")->text(), u"Before going back"_s);
}

void ComposePageTest::returnedCampaignCanBeRevised()
{
    const CampaignId campaign = readyDraft();
    m_fixture.submit(campaign);
    QVERIFY(await(
        m_fixture.office().review().sendBack(m_fixture.taro(), campaign, u"The date is wrong"_s)));
    show(campaign);
    auto* revise = control<QPushButton>(m_page.get(), "reviseButton");
    QTRY_VERIFY(revise->isVisible());
    QTRY_VERIFY(control<QLabel>(m_page.get(), "returnReasonWords")
                    ->text()
                    .contains(u"The date is wrong"_s));
    QTest::mouseClick(revise, Qt::LeftButton);
    QTRY_VERIFY(control<QPushButton>(m_page.get(), "submitButton")->isVisible());
    QCOMPARE(stored(campaign).revision, 2);
    type("subjectEdit", u"With the right date"_s);
    // The reason is the first thing on the list.
    QTRY_VERIFY(control<QCheckBox>(m_page.get(), "todoDone")->isEnabled());
    QTest::mouseClick(control<QCheckBox>(m_page.get(), "todoDone"), Qt::LeftButton);
    QTRY_VERIFY(control<QLabel>(m_page.get(), "todoStatus")->text().startsWith(u"Everything"_s));
    QTest::mouseClick(control<QPushButton>(m_page.get(), "submitButton"), Qt::LeftButton);
    QTRY_COMPARE(m_fixture.state(campaign), CampaignState::Submitted);
    QCOMPARE(stored(campaign).subject, u"With the right date"_s);
}

void ComposePageTest::withdrawsAfterAsking()
{
    const CampaignId campaign = readyDraft();
    m_fixture.submit(campaign);
    show(campaign);
    auto* withdraw = control<QPushButton>(m_page.get(), "withdrawButton");
    QTRY_VERIFY(withdraw->isVisible());
    QTest::mouseClick(withdraw, Qt::LeftButton);
    QTest::mouseClick(control<QPushButton>(m_page.get(), "confirmYesButton"), Qt::LeftButton);
    QTRY_COMPARE(m_fixture.state(campaign), CampaignState::Withdrawn);
    QTRY_VERIFY(control<QPushButton>(m_page.get(), "reviseButton")->isVisible());
}

void ComposePageTest::hugeTextIsKeptWhole()
{
    const CampaignId campaign = readyDraft();
    show(campaign);
    const QString huge = u"0123456789"_s.repeated(1024 * 1024);
    QApplication::clipboard()->setText(huge);
    auto* body = control<BodyEdit>(m_page.get(), "bodyEdit");
    body->setFocus();
    QTest::keySequence(body, QKeySequence(QKeySequence::SelectAll));
    QElapsedTimer timer;
    timer.start();
    QTest::keySequence(body, QKeySequence(QKeySequence::Paste));
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(body->text() == huge);
    QVERIFY(control<QLabel>(m_page.get(), "largeBodyNoticeWords")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(stored(campaign).body == huge, 60'000);
    // Ten megabytes are checked beside the window, not by it.
    QTRY_VERIFY_WITH_TIMEOUT(control<QLabel>(m_page.get(), "findingsStatus")->text().contains(u'1'),
                             60'000);

    QTest::mouseClick(control<QPushButton>(m_page.get(), "submitButton"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_page->messages().kind(), MessageKind::Warning, 60'000);
    QCOMPARE(m_fixture.state(campaign), CampaignState::Draft);
    QTest::mouseClick(control<QPushButton>(m_page.get(), "dropLargeBodyButton"), Qt::LeftButton);
    QVERIFY(body->text().startsWith(u"Dear {{name}}"_s));
    QVERIFY(!body->isReadOnly());
}

void ComposePageTest::timingIsKept()
{
    const Moment soon = fromMilliseconds(4'102'444'800'000); // 2100-01-01T00:00Z
    test::CampaignWords words;
    words.timing = {soon, std::nullopt, u"Asia/Tokyo"_s, 60};
    const CampaignId campaign = readyDraft(words);
    show(campaign);
    QTRY_VERIFY(control<QSpinBox>(m_page.get(), "paceSpin")->isVisible());
    QCOMPARE(control<QComboBox>(m_page.get(), "timingZoneCombo")->currentText(), u"Asia/Tokyo"_s);
    control<QSpinBox>(m_page.get(), "paceSpin")->setValue(120);
    QTRY_COMPARE(stored(campaign).timing.perMinute, 120);
    QCOMPARE(stored(campaign).timing.notBefore, std::optional(soon));
    control<QAbstractButton>(m_page.get(), "ringsCheck")->click();
    control<QAbstractButton>(m_page.get(), "quietHoursCheck")->click();
    QTRY_VERIFY(stored(campaign).handling.rings);
    QVERIFY(stored(campaign).timing.quiet);
    QVERIFY(!stored(campaign).timing.notAfter);
}

void ComposePageTest::readersCannotWrite()
{
    const CampaignId campaign = readyDraft();
    m_context.session = m_fixture.jiro();
    m_page.reset(makeCampaignsPage(m_context, nullptr));
    m_page->resize(800, 680);
    m_page->show();
    QVERIFY(!control<QPushButton>(m_page.get(), "newCampaignButton")->isVisible());
    show(campaign);
    QVERIFY(control<QLineEdit>(m_page.get(), "subjectEdit")->isReadOnly());
    QVERIFY(!control<QPushButton>(m_page.get(), "submitButton")->isVisible());
    QVERIFY(!control<QComboBox>(m_page.get(), "senderCombo")->isEnabled());
}

#include "compose_page_test.moc"
RINGI_TEST(ComposePageTest)
