// SPDX-License-Identifier: Apache-2.0
#include "delivery/agenda.h"
#include "delivery_harness.h"
#include "store/workspace_store.h"
#include "support/test_registry.h"
#include "ui/delivery/outcome_bar.h"
#include "ui/delivery/run_list.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace ringi;
using namespace ringi::test;

/// What the Delivery page shows of runs, and where it leads.
class DeliveryPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_on = std::make_unique<DeliveryHarness>(); }
    void cleanup() { m_on.reset(); }

    void saysWhatToDoWhereNothingIs();
    void offersNothingBeforeRunsAreKnown();
    void countsDownAndStopsByKeyboard();
    void whatMayBeSentAlreadyWaitsForAnswers();
    void showsARunToItsEnd();
    void showsTheSealsAsCards();
    void findsPeople();
    void keepsSelectionAndScrolling();
    void domainsAndReasonsLeadToPeople();
    void exportsWhatIsShown();
    void theRestBecomesADraft();
    void writesAReport();
    void everythingHasAName();
    void tablesFitASmallScreen();
    void fitsASmallScreenWithLargeText();

private:
    std::unique_ptr<DeliveryHarness> m_on;
};

void DeliveryPageTest::saysWhatToDoWhereNothingIs()
{
    m_on->openPage(m_on->fixture.hanako());
    QTRY_VERIFY(m_on->found<QLabel>("emptySentence")->isVisible());
}

void DeliveryPageTest::offersNothingBeforeRunsAreKnown()
{
    m_on->finishedRun(3);
    m_on->openPage(m_on->fixture.hanako());
    for (const char* name : {"goOnButton", "pauseRunButton", "resumeRunButton", "stopRunButton",
                             "restCampaignButton", "runReportButton"})
        QVERIFY2(!m_on->found<QPushButton>(name)->isVisible(), name);
    QVERIFY(!m_on->found<QTabBar>("runTabs")->isVisible());
    QTRY_VERIFY(m_on->found<QPushButton>("runReportButton")->isVisible());
    QVERIFY(m_on->found<QTabBar>("runTabs")->isVisible());
    QVERIFY(!m_on->found<QPushButton>("stopRunButton")->isVisible());
}

void DeliveryPageTest::countsDownAndStopsByKeyboard()
{
    Policy policy;
    policy.hold = std::chrono::minutes{9};
    QVERIFY(await(m_on->fixture.office().settings().savePolicy(m_on->fixture.taro(), {policy})));
    const CampaignId campaign =
        m_on->fixture.sealed({u"127.0.0.1"_s, 2525, {}, {}, u"starttls"_s}, 3);
    // Jiro has no part in it: anyone can stop it.
    m_on->openPage(m_on->fixture.jiro());
    QTRY_VERIFY(m_on->sentence().contains(u"Starts in 8:"_s));
    auto* list = m_on->found<RunList>("runList");
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"Next"_s);
    const QString before = m_on->sentence();
    QTRY_VERIFY(m_on->sentence() != before); // it counts
    m_on->press("stopRunButton");
    auto* yes = m_on->found<QPushButton>("confirmYesButton");
    QTRY_VERIFY(yes->isVisible());
    QTest::keyClick(yes, Qt::Key_Space);
    QTRY_COMPARE(m_on->fixture.state(campaign), CampaignState::Stopped);
    QTRY_COMPARE(list->model()->index(0, 0).data().toString(), u"Past"_s);
    QTRY_VERIFY(!m_on->found<QPushButton>("stopRunButton")->isVisible());
}

/// An older copy of the workspace was put in its place.
void DeliveryPageTest::whatMayBeSentAlreadyWaitsForAnswers()
{
    const CampaignId campaign =
        m_on->fixture.sealed({u"127.0.0.1"_s, 2525, {}, {}, u"starttls"_s}, 3);
    QVERIFY(await(m_on->fixture.office().store().writer().run([campaign](Connection& connection) {
        return beginWaiting(connection, campaign, u"restored"_s, SystemClock().now());
    })));
    m_on->openPage(m_on->fixture.jiro());
    QTRY_VERIFY(m_on->sentence().contains(u"may have been sent already"_s));
    m_on->press("goOnButton");
    auto* no = m_on->found<QPushButton>("confirmNoButton");
    auto* yes = m_on->found<QPushButton>("confirmYesButton");
    QTRY_VERIFY(no->hasFocus());
    QVERIFY(m_on->found<QLabel>("dialogWords")->text().contains(u"once more"_s));
    QTest::keyClick(yes, Qt::Key_Space);
    QTRY_COMPARE(m_on->fixture.run(campaign).waitsFor, QString());
    QCOMPARE(m_on->fixture.log().constFirst().action, u"delivery.wentOn"_s);
}

void DeliveryPageTest::showsARunToItsEnd()
{
    m_on->finishedRun(5);
    m_on->openPage(m_on->fixture.hanako());
    QTRY_VERIFY(m_on->sentence().startsWith(u"Finished"_s));
    QVERIFY(m_on->sentence().contains(u"4 accepted, 1 refused"_s));
    auto* bar = m_on->found<OutcomeBar>("runProgressBar");
    QCOMPARE(bar->value(), bar->maximum());
    QCOMPARE(bar->accessibleDescription(), u"4 accepted, 1 refused"_s);
    QVERIFY(!m_on->found<QPushButton>("pauseRunButton")->isVisible());
    m_on->choose(DeliveryHarness::People);
    QTRY_COMPARE(m_on->model("runTable")->rowCount(), 5);
    QCOMPARE(m_on->model("runTable")->index(0, 1).data().toString(), u"nobody@example.org"_s);
    m_on->found<QTableView>("runTable")->selectRow(0);
    QTRY_VERIFY(
        m_on->found<QLabel>("lineDetails")->text().contains(u"550 5.1.1 No such mailbox"_s));
}

void DeliveryPageTest::showsTheSealsAsCards()
{
    m_on->finishedRun(3);
    m_on->openPage(m_on->fixture.hanako());
    m_on->press("runSealsButton");
    auto* dialog = m_on->found<QDialog>("sealsDialog");
    const auto name = u"saveSealCard%1Button"_s.arg(m_on->fixture.taro().person().value);
    QTRY_VERIFY(dialog->findChild<QPushButton*>(name) != nullptr);
    QTRY_VERIFY(dialog->findChild<QPushButton*>(name)->isVisible());
    QCOMPARE(controlFaults(dialog), QStringList());
    dialog->close();
}

void DeliveryPageTest::findsPeople()
{
    m_on->finishedRun(12);
    m_on->openPage(m_on->fixture.hanako());
    m_on->choose(DeliveryHarness::People);
    QTRY_COMPARE(m_on->model("runTable")->rowCount(), 12);
    auto* search = m_on->found<QLineEdit>("runSearchEdit");
    QTest::keyClicks(search, u"USER1"_s); // user1, user10, user11
    QTRY_COMPARE(m_on->model("runTable")->rowCount(), 3);
    search->clear();
    QTest::keyClicks(search, u"no such mailbox"_s);
    QTRY_COMPARE(m_on->model("runTable")->rowCount(), 1);
    search->clear();
    auto* filter = m_on->found<QComboBox>("runFilterCombo");
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Down); // accepted
    QTRY_COMPARE(m_on->model("runTable")->rowCount(), 11);
    QTest::keyClick(filter, Qt::Key_Down); // refused
    QTRY_COMPARE(m_on->model("runTable")->rowCount(), 1);
    QCOMPARE(m_on->model("runTable")->index(0, 1).data().toString(), u"nobody@example.org"_s);
}

void DeliveryPageTest::keepsSelectionAndScrolling()
{
    m_on->finishedRun(450);
    m_on->openPage(m_on->fixture.hanako());
    m_on->choose(DeliveryHarness::People);
    auto* table = m_on->found<QTableView>("runTable");
    QTRY_COMPARE(table->model()->rowCount(), 200);
    table->scrollToBottom();
    QTRY_COMPARE(table->model()->rowCount(), 400);
    table->selectRow(300);
    table->scrollTo(table->model()->index(300, 0), QAbstractItemView::PositionAtCenter);
    const int scrolled = table->verticalScrollBar()->value();
    const QString address = table->model()->index(300, 1).data().toString();
    QSignalSpy read(table->model(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(table->model(), &QAbstractItemModel::modelReset);
    m_on->page->refresh();
    QTRY_VERIFY(read.count() > 0);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(table->currentIndex().row(), 300);
    QCOMPARE(table->currentIndex().siblingAtColumn(1).data().toString(), address);
    QCOMPARE(table->verticalScrollBar()->value(), scrolled);
}

void DeliveryPageTest::domainsAndReasonsLeadToPeople()
{
    m_on->finishedRun(6);
    m_on->openPage(m_on->fixture.hanako());
    QTRY_VERIFY(!m_on->sentence().isEmpty());
    m_on->choose(DeliveryHarness::Domains);
    QTRY_COMPARE(m_on->model("domainTable")->rowCount(), 2);
    QCOMPARE(m_on->model("domainTable")->index(0, 0).data().toString(), u"example.net"_s);
    QCOMPARE(m_on->model("domainTable")->index(0, 2).data().toString(), u"5"_s);
    m_on->found<QTableView>("domainTable")->selectRow(1);
    m_on->press("domainPeopleButton");
    QTRY_COMPARE(m_on->model("runTable")->rowCount(), 1);
    QCOMPARE(m_on->model("runTable")->index(0, 1).data().toString(), u"nobody@example.org"_s);
    m_on->press("allDomainsButton");
    QTRY_COMPARE(m_on->model("runTable")->rowCount(), 6);
    m_on->choose(DeliveryHarness::Reasons);
    auto* reasons = m_on->found<QTableView>("reasonTable");
    QTRY_VERIFY(reasons->model()->rowCount() > 0);
    QTRY_COMPARE(reasons->model()->index(0, 0).data().toString(), u"550 5.1.1"_s);
    reasons->selectRow(0);
    m_on->press("reasonPeopleButton");
    QTRY_COMPARE(m_on->model("runTable")->rowCount(), 1);
}

void DeliveryPageTest::exportsWhatIsShown()
{
    m_on->finishedRun(6);
    m_on->openPage(m_on->fixture.hanako());
    m_on->choose(DeliveryHarness::People);
    QTRY_COMPARE(m_on->model("runTable")->rowCount(), 6);
    QTest::keyClicks(m_on->found<QLineEdit>("runSearchEdit"), u"user"_s);
    QTRY_COMPARE(m_on->model("runTable")->rowCount(), 5);
    m_on->press("exportLinesButton");
    auto* chooser = m_on->page->findChild<QFileDialog*>(u"saveFileDialog"_s);
    QVERIFY(chooser != nullptr);
    const QString path = m_on->fixture.file(u"who.csv"_s);
    Q_EMIT
    chooser->fileSelected(path);
    chooser->close();
    QTRY_VERIFY(m_on->page->messages().words().contains(u"5 rows"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("user5@example.net"));
    QVERIFY(!bytes.contains("nobody@example.org"));
}

void DeliveryPageTest::theRestBecomesADraft()
{
    m_on->finishedRun(4);
    m_on->openPage(m_on->fixture.hanako());
    const QSignalSpy gone(&m_on->events, &UiEvents::goTo);
    QTRY_VERIFY(!m_on->sentence().isEmpty());
    QTRY_VERIFY(m_on->found<QPushButton>("restCampaignButton")->isVisible());
    m_on->press("restCampaignButton");
    QTRY_COMPARE(gone.count(), 1);
    QCOMPARE(gone.at(0).at(0).value<PageId>(), PageId::Campaigns);
    const auto made = gone.at(0).at(1).value<CampaignId>();
    QCOMPARE(m_on->fixture.state(made), CampaignState::Draft);
}

void DeliveryPageTest::writesAReport()
{
    m_on->finishedRun(4);
    m_on->openPage(m_on->fixture.hanako());
    QTRY_VERIFY(!m_on->sentence().isEmpty());
    QTRY_VERIFY(m_on->found<QPushButton>("runReportButton")->isVisible());
    m_on->press("runReportButton");
    auto* edit = m_on->found<QLineEdit>("reportPathEdit");
    QTRY_VERIFY(edit->isVisible());
    QCOMPARE(controlFaults(edit->window()).join(u'\n'), QString());
    const QString path = m_on->fixture.file(u"report.pdf"_s);
    edit->setText(path);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(m_on->page->messages().words().contains(u"report.pdf"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

void DeliveryPageTest::everythingHasAName()
{
    m_on->unknownRun();
    m_on->openPage(m_on->fixture.hanako());
    QTRY_VERIFY(!m_on->sentence().isEmpty());
    for (const auto part :
         {DeliveryHarness::Course, DeliveryHarness::People, DeliveryHarness::Domains,
          DeliveryHarness::Reasons, DeliveryHarness::Unknown}) {
        m_on->choose(part);
        QCOMPARE(controlFaults(m_on->page.get()).join(u'\n'), QString());
    }
}

void DeliveryPageTest::tablesFitASmallScreen()
{
    m_on->unknownRun();
    m_on->openPage(m_on->fixture.hanako());
    m_on->page->resize(834, 700); // beside the sidebar on a screen of 1024
    QTRY_VERIFY(!m_on->sentence().isEmpty());
    struct Table {
        DeliveryHarness::Part part;
        const char* name;
        int address; ///< the column that is read first
    };
    for (const auto& [part, name, address] : {Table{DeliveryHarness::People, "runTable", 1},
                                              Table{DeliveryHarness::Domains, "domainTable", 0},
                                              Table{DeliveryHarness::Unknown, "unknownTable", 0}}) {
        m_on->choose(part);
        auto* table = m_on->found<QTableView>(name);
        QTRY_VERIFY2(table->model()->rowCount() > 0, name);
        QTRY_VERIFY2(table->isVisible(), name);
        QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
        // Where there is more room, it is used.
        m_on->page->resize(1400, 700);
        const QAbstractItemView* view = table;
        QTRY_VERIFY(table->columnWidth(address) >= view->sizeHintForColumn(address));
        m_on->page->resize(834, 700);
    }
}

void DeliveryPageTest::fitsASmallScreenWithLargeText()
{
    m_on->unknownRun();
    applyLook({ThemeChoice::Dark, 200}, false);
    m_on->openPage(m_on->fixture.hanako());
    m_on->page->resize(716, 700);
    QTRY_VERIFY(!m_on->sentence().isEmpty());
    // A Message-ID is long and has no spaces.
    m_on->choose(DeliveryHarness::People);
    QTRY_COMPARE(m_on->model("runTable")->rowCount(), 3);
    m_on->found<QTableView>("runTable")->selectRow(1);
    auto* scroll = m_on->found<QScrollArea>("pageScroll");
    for (const auto part :
         {DeliveryHarness::Course, DeliveryHarness::People, DeliveryHarness::Domains,
          DeliveryHarness::Reasons, DeliveryHarness::Unknown}) {
        m_on->choose(part);
        QTRY_VERIFY2(scroll->horizontalScrollBar()->maximum() == 0,
                     qPrintable(QString::number(part)));
    }
}

#include "delivery_page_test.moc"
RINGI_TEST(DeliveryPageTest)
