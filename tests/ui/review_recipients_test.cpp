// SPDX-License-Identifier: Apache-2.0
// The recipients of a campaign under review: who stands out, and everybody, found by keyboard.
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/review/recipients_part.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class ReviewRecipientsTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<OfficeFixture> m_office;
    UiEvents m_events;
    UiContext m_context;
    CampaignId m_campaign;
    std::unique_ptr<QDialog> m_window;
    RecipientsPart* m_part = nullptr;
    int m_returned = 0; ///< how often the window's default button was pressed

    static QByteArray people()
    {
        QByteArray csv = OfficeFixture::numberedPeople(250);
        csv += "yoko@example.org,Name 7\r\n"; // a namesake
        csv += "yoko@"
               "exmaple.net,Yoko\r\n";         // mistyped
        csv += "user7@example.net,Name 7\r\n"; // twice
        return csv;
    }

    template <typename W>
    [[nodiscard]] W* find(const char* name)
    {
        return control<W>(m_window.get(), name);
    }
    [[nodiscard]] QString notes()
    {
        QStringList words;
        for (const QLabel* label : m_part->findChildren<QLabel*>()) {
            if (label->objectName().startsWith("surveyNote"_L1) && label->isVisible())
                words.append(label->text());
        }
        return words.join(u'\n');
    }
    [[nodiscard]] QString missing() { return find<QLabel>("missingWords")->text(); }

    /// In a dialog with a default button, as the review window is.
    void open(const Session& reviewer)
    {
        m_context.session = reviewer;
        const auto folder = await(m_office->office().review().open(reviewer, m_campaign));
        QVERIFY(folder);
        m_window = std::make_unique<QDialog>();
        auto* column = new QVBoxLayout(m_window.get());
        m_part = new RecipientsPart(m_context, *folder, m_window.get());
        column->addWidget(m_part);
        auto* back = new QPushButton(u"Return"_s, m_window.get());
        back->setObjectName(u"returnButton"_s);
        back->setDefault(true);
        connect(back, &QPushButton::clicked, this, [this] { ++m_returned; });
        column->addWidget(back);
        m_window->resize(700, 500);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void say(int expected)
    {
        auto* spin = find<QSpinBox>("expectedCountSpin");
        spin->setFocus();
        spin->selectAll();
        QTest::keyClicks(spin, QString::number(expected));
        auto* button = find<QPushButton>("revealButton");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(!notes().isEmpty());
        QTRY_VERIFY(rows() > 0);
    }
    [[nodiscard]] int rows()
    {
        return find<QTableView>("reviewRecipientsTable")->model()->rowCount();
    }
    [[nodiscard]] QString cell(const char* table, int row, int column)
    {
        const auto* model = find<QTableView>(table)->model();
        return model->index(row, column).data().toString();
    }

private Q_SLOTS:
    void init()
    {
        m_returned = 0;
        m_office = std::make_unique<OfficeFixture>();
        m_office->found();
        m_context.office = m_office->sharedOffice();
        m_context.clock = &m_office->clock();
        m_context.events = &m_events;
        RelayFacts relay;
        relay.host = u"relay.example.com"_s;
        relay.port = 587;
        const SenderId sender = m_office->addSender(m_office->addRelay(relay));
        m_campaign = m_office->draft(sender, m_office->importList(people()), 252);
        m_office->submit(m_campaign);
    }
    void cleanup()
    {
        m_window.reset();
        m_context.office.reset();
        m_office.reset();
    }

    void nothingIsShownBeforeANumberIsSaid()
    {
        open(m_office->taro());
        QVERIFY(!find<QLineEdit>("reviewSearchEdit")->isVisible());
        QVERIFY(!find<QTableView>("reviewDomainTable")->isVisible());
        QCOMPARE(find<QTableView>("reviewDomainTable")->model()->rowCount(), 0);
        QVERIFY(notes().isEmpty());
    }

    void whatStandsOutIsSaid()
    {
        open(m_office->taro());
        say(252);
        QVERIFY2(notes().contains(u"exmaple.net (1 p"_s), qPrintable(notes()));
        QVERIFY(notes().contains(u"example.net (250 people)"_s));
        QVERIFY(notes().contains(u"No campaign of this office was sent before"_s));
        QVERIFY(notes().contains(u"belong to more than one person"_s));
        QVERIFY(notes().contains(u"left out"_s));
        QVERIFY(find<QLabel>("surveyWords")->text().contains(u"252 people at 3"_s));
        // Numbers as text beside the bars.
        QCOMPARE(cell("reviewDomainTable", 0, 0), u"example.net"_s);
        QCOMPARE(cell("reviewDomainTable", 0, 1), u"250"_s);
        QCOMPARE(cell("reviewDomainTable", 0, 2), u"99.2 %"_s);
        // Two people of one name are two rows with both addresses.
        QCOMPARE(find<QTableView>("namesakesTable")->model()->rowCount(), 2);
        QCOMPARE(cell("namesakesTable", 0, 1), u"Name 7"_s);
        QCOMPARE(cell("namesakesTable", 0, 2), u"user7@example.net"_s);
        QCOMPARE(cell("namesakesTable", 1, 2), u"yoko@example.org"_s);
        QTRY_COMPARE(find<QTableView>("leftOutTable")->model()->rowCount(), 1);
        QVERIFY(cell("leftOutTable", 0, 1).contains(u"already in line 8"_s));
        QCOMPARE(controlFaults(m_window.get()), QStringList());
    }

    void everybodyIsFoundByKeyboard()
    {
        open(m_office->taro());
        say(252);
        QCOMPARE(rows(), 200); // the first page
        auto* search = find<QLineEdit>("reviewSearchEdit");
        search->setFocus();
        QTest::keyClicks(search, u"name 7"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_COMPARE(find<QLabel>("reviewFoundWords")->text(), u"12 found."_s); // 7, 70 to 79
        QCOMPARE(rows(), 12);
        QCOMPARE(m_returned, 0);
        search->clear();
        QTest::keyClicks(search, u"nobody at all"_s);
        QTRY_VERIFY(find<QLabel>("reviewFoundWords")->text().contains(u"Nobody here"_s));
        QCOMPARE(rows(), 0);
        search->clear();
        QTRY_COMPARE(rows(), 200);
        QVERIFY(!find<QLabel>("reviewFoundWords")->isVisible());
    }

    void thePeopleOfADomainAreOneKeyAway()
    {
        open(m_office->taro());
        say(252);
        auto* show = find<QPushButton>("surveyShow1Button");
        QCOMPARE(spokenName(show), u"Show the people at exmaple.net"_s);
        show->setFocus();
        QTest::keyClick(show, Qt::Key_Space);
        QTRY_COMPARE(rows(), 1);
        QVERIFY(cell("reviewRecipientsTable", 0, 1).startsWith("yoko@"_L1));
        QTRY_VERIFY(find<QLineEdit>("reviewSearchEdit")->hasFocus());
        auto* chart = find<QTableView>("reviewDomainTable");
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Down);
        QTest::keyClick(chart, Qt::Key_Return);
        QTRY_COMPARE(find<QLineEdit>("reviewSearchEdit")->text(),
                     u"@"_s + cell("reviewDomainTable", 1, 0));
        QTRY_COMPARE(rows(), 1);
        QCOMPARE(m_returned, 0);
    }

    void theTickWaitsForTheEndOfWhatCame()
    {
        open(m_office->taro());
        auto* bar = m_part->findChild<QScrollArea*>()->verticalScrollBar();
        bar->setValue(bar->maximum()); // of the little there is before the number is said
        say(252);
        auto* tick = find<QCheckBox>("tickRecipients");
        QTRY_COMPARE(missing(), u"Scroll to the end first."_s);
        QVERIFY(!tick->isEnabled());
        bar->setValue(bar->maximum());
        QTRY_VERIFY((bar->setValue(bar->maximum()), tick->isEnabled()));
    }

    void closingInTheMiddleIsQuiet()
    {
        open(m_office->taro());
        auto* spin = find<QSpinBox>("expectedCountSpin");
        spin->setValue(252);
        find<QPushButton>("revealButton")->click();
        QTRY_VERIFY(find<QLineEdit>("reviewSearchEdit")->isVisible());
        m_window.reset();
        QVERIFY(await(m_office->office().lists().all()));
    }
};

#include "review_recipients_test.moc"
RINGI_TEST(ReviewRecipientsTest)
