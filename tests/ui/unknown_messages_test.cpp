// SPDX-License-Identifier: Apache-2.0
#include "delivery_harness.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace ringi;
using namespace ringi::test;

/// Messages with an unknown outcome, settled by people at the Delivery page.
class UnknownMessagesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_on = std::make_unique<DeliveryHarness>(); }
    void cleanup() { m_on.reset(); }

    void settlesByKeyboard();
    void settlesAllAfterAsking();
    void onlyWhoMaySettles();

private:
    std::unique_ptr<DeliveryHarness> m_on;
};

void UnknownMessagesTest::settlesByKeyboard()
{
    const CampaignId campaign = m_on->unknownRun();
    m_on->openPage(m_on->fixture.hanako());
    QTRY_VERIFY(m_on->sentence().contains(u"2 unknown: needs your decision"_s));
    // It opens where the decision is made.
    auto* tabs = m_on->found<QTabBar>("runTabs");
    QTRY_COMPARE(tabs->currentIndex(), static_cast<int>(DeliveryHarness::Unknown));
    QCOMPARE(tabs->tabText(DeliveryHarness::Unknown), u"Unknown (2)"_s);
    auto* table = m_on->found<QTableView>("unknownTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const auto messageIdNow = [table] { return table->model()->index(0, 2).data().toString(); };
    QTRY_VERIFY2(messageIdNow().endsWith(u"@example.com"_s), qPrintable(messageIdNow()));
    const QString messageId = messageIdNow();
    m_on->press("copyMessageIdButton");
    QCOMPARE(QApplication::clipboard()->text(), messageId);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Up);
    m_on->press("settleSentButton");
    // One person's word waits for another's.
    QTRY_COMPARE(table->model()->index(0, 4).data().toString(), u"Hanako Sato: it was sent"_s);
    QCOMPARE(m_on->fixture.run(campaign).counts.unknown, 2);
    QVERIFY(m_on->page->messages().words().contains(u"second person"_s));

    m_on->openPage(m_on->fixture.jiro());
    table = m_on->found<QTableView>("unknownTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_VERIFY(m_on->found<QLabel>("unknownRule")
                    ->text()
                    .contains(u"Hanako Sato chose “it was sent”"_s));
    m_on->press("settleSentButton");
    QTRY_COMPARE(m_on->fixture.run(campaign).counts.unknown, 1);
    QCOMPARE(m_on->fixture.run(campaign).counts.accepted, 2);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTRY_COMPARE(m_on->found<QTabBar>("runTabs")->tabText(DeliveryHarness::Unknown),
                 u"Unknown (1)"_s);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"lost2@example.net"_s);
}

void UnknownMessagesTest::settlesAllAfterAsking()
{
    const CampaignId campaign = m_on->unknownRun();
    for (const Session& person : {m_on->fixture.hanako(), m_on->fixture.jiro()}) {
        QCOMPARE(m_on->fixture.run(campaign).counts.unknown, 2);
        m_on->openPage(person);
        auto* scope = m_on->found<QComboBox>("settleScopeCombo");
        QTRY_VERIFY(scope->isVisible());
        QTRY_VERIFY(scope->itemText(1).contains(u'2'));
        scope->setFocus();
        QTest::keyClick(scope, Qt::Key_Down);
        QTRY_COMPARE(scope->currentIndex(), 1);
        m_on->press("settleLeaveButton");
        auto* no = m_on->found<QPushButton>("confirmNoButton");
        QTRY_VERIFY(no->isVisible());
        QTest::keyClick(no, Qt::Key_Return);
        QTRY_VERIFY(m_on->page->findChild<QPushButton*>(u"confirmNoButton"_s) == nullptr);
        QCOMPARE(m_on->page->messages().words(), QString()); // nothing was said
        m_on->press("settleLeaveButton");
        auto* yes = m_on->found<QPushButton>("confirmYesButton");
        QTRY_VERIFY(yes->isVisible());
        QTest::keyClick(yes, Qt::Key_Space);
        QTRY_VERIFY(!m_on->page->messages().words().isEmpty());
    }
    QTRY_COMPARE(m_on->fixture.run(campaign).counts.unknown, 0);
    QCOMPARE(m_on->fixture.run(campaign).counts.cancelled, 2);
}

void UnknownMessagesTest::onlyWhoMaySettles()
{
    m_on->unknownRun();
    // Taro is an approver too: without that role nobody settles.
    QVERIFY(await(m_on->fixture.office().people().change(
        m_on->fixture.taro(), OfficeFixture::password(),
        {m_on->fixture.jiro().person(), u"Jiro Tanaka"_s, Roles(Role::Auditor), true})));
    const auto jiro =
        await(m_on->fixture.office().people().signIn(u"jiro"_s, OfficeFixture::password()));
    QVERIFY(jiro);
    m_on->openPage(*jiro);
    auto* table = m_on->found<QTableView>("unknownTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(!m_on->found<QPushButton>("settleSentButton")->isEnabled());
    QVERIFY(m_on->found<QLabel>("unknownRule")->isVisible());
}

#include "unknown_messages_test.moc"
RINGI_TEST(UnknownMessagesTest)
