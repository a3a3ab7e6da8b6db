// SPDX-License-Identifier: Apache-2.0
// A test message through a real relay: it reaches the typed addresses, nobody else, and what became
// of it stands there in words.
#include "delivery/delivery_service.h"
#include "practice/practice_relay.h"
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/compose/test_dialog.h"

#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::await;
using test::control;

class TestMessageDialogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void arrivesWithTheChosenValues();
    void addressesAreCounted_data();
    void addressesAreCounted();
    void enterDoesNotSend();
    void refusalIsQuoted();
    void badAddressIsSaid();

private:
    void open(qint64 ordinal = 1);
    void type(const QString& addresses);
    [[nodiscard]] QPushButton* send() const
    {
        return control<QPushButton>(m_dialog, "sendTestButton");
    }
    [[nodiscard]] QLabel* outcome() const { return control<QLabel>(m_dialog, "testOutcome"); }

    test::OfficeFixture m_fixture;
    std::unique_ptr<practice::PracticeRelay> m_relay;
    std::unique_ptr<DeliveryService> m_delivery;
    CampaignId m_campaign;
    UiEvents m_events;
    UiContext m_context;
    QPointer<TestDialog> m_dialog;
};

void TestMessageDialogTest::initTestCase()
{
    m_fixture.found();
    m_relay = std::make_unique<practice::PracticeRelay>(practice::PracticeRelayOptions{
        .folder = m_fixture.file(QString()),
        .hook = [](const QByteArray& verb,
                   const QByteArray& argument) -> std::optional<QByteArray> {
            if (verb == "RCPT" && argument.contains("nobody@"))
                return "550 5.1.1 No such mailbox";
            return std::nullopt;
        }});
    const SenderId sender = m_fixture.addSender(m_fixture.addRelay(test::startRelay(*m_relay)));
    const ListId list =
        m_fixture.importList("email,name\r\na@example.net,Anna\r\nb@example.net,Ben\r\n");
    m_campaign = m_fixture.draft(sender, list, 2);
    m_delivery = std::make_unique<DeliveryService>(m_fixture.office().store(), m_fixture.secrets(),
                                                   m_fixture.clock(), DeliveryOptions{});
    m_delivery->start();
    m_context.office = std::shared_ptr<Office>(&m_fixture.office(), [](Office*) {});
    m_context.delivery = m_delivery.get();
    m_context.clock = &m_fixture.clock();
    m_context.events = &m_events;
    m_context.session = m_fixture.hanako();
}

void TestMessageDialogTest::init()
{
    m_relay->clear();
    open();
}

void TestMessageDialogTest::cleanup()
{
    if (m_dialog)
        m_dialog->reject();
    QTRY_VERIFY(!m_dialog);
}

void TestMessageDialogTest::open(qint64 ordinal)
{
    const auto campaign = await(m_fixture.office().campaigns().load(m_campaign));
    QVERIFY(campaign);
    m_dialog = new TestDialog(m_context, campaign->draft, ordinal, nullptr);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestMessageDialogTest::type(const QString& addresses)
{
    auto* edit = control<QPlainTextEdit>(m_dialog, "testAddressesEdit");
    edit->setFocus();
    edit->setPlainText(addresses);
}

void TestMessageDialogTest::arrivesWithTheChosenValues()
{
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog);
    open(2);
    QVERIFY(control<QLabel>(m_dialog, "dialogWords")->text().contains(u"[TEST]"_s));
    QVERIFY(control<QLabel>(m_dialog, "dialogWords")->text().contains(u'2'));
    QCOMPARE(test::controlFaults(m_dialog).join(u'\n'), QString());
    type(u"one@example.com, two@example.com"_s);
    QTest::mouseClick(send(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(outcome()->isVisible(), 20'000);
    QCOMPARE(m_dialog->messages().kind(), MessageKind::Success);
    QCOMPARE(outcome()->text().split(u'\n').size(), 2);
    QVERIFY(outcome()->text().contains(u"one@example.com: accepted"_s));
    const auto received = m_relay->messages();
    QCOMPARE(received.size(), 2);
    for (const auto& message : received) {
        QCOMPARE(message.recipients.size(), 1);
        QVERIFY(message.recipients.constFirst().endsWith("@example.com"));
        QVERIFY(message.content.contains("[TEST]"));
        QVERIFY(message.content.contains("Ben"));
    }
    QCOMPARE(m_fixture.state(m_campaign), CampaignState::Draft);
}

void TestMessageDialogTest::addressesAreCounted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("possible");
    QTest::addColumn<QString>("said");
    QTest::newRow("none") << u" \n,"_s << false << u"0"_s;
    QTest::newRow("one") << u"a@example.com"_s << true << u"1"_s;
    QTest::newRow("twice") << u"a@example.com\na@example.com"_s << true << u"1"_s;
    QTest::newRow("wide signs") << u"a@example.com、b@example.com，c@example.com"_s << true
                                << u"3"_s;
    QTest::newRow("five") << u"a@e.test b@e.test;c@e.test,d@e.test\n\ne@e.test"_s << true << u"5"_s;
    QTest::newRow("six") << u"a@e.test b@e.test c@e.test d@e.test e@e.test f@e.test"_s << false
                         << u"6"_s;
}

void TestMessageDialogTest::addressesAreCounted()
{
    QFETCH(QString, typed);
    QFETCH(bool, possible);
    QFETCH(QString, said);
    type(typed);
    QCOMPARE(send()->isEnabled(), possible);
    auto* count = control<QLabel>(m_dialog, "testAddressCount");
    QVERIFY2(count->text().contains(said), qPrintable(count->text()));
}

void TestMessageDialogTest::enterDoesNotSend()
{
    type(u"one@example.com"_s);
    QVERIFY(!send()->isDefault() && !send()->autoDefault());
    auto* edit = control<QPlainTextEdit>(m_dialog, "testAddressesEdit");
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(m_dialog->isVisible());
    auto* close = control<QPushButton>(m_dialog, "closeTestButton");
    QVERIFY(close->isDefault());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_relay->messages().isEmpty());
}

void TestMessageDialogTest::refusalIsQuoted()
{
    type(u"one@example.com nobody@example.com"_s);
    QTest::mouseClick(send(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(outcome()->isVisible(), 20'000);
    QCOMPARE(m_dialog->messages().kind(), MessageKind::Warning);
    QVERIFY(outcome()->text().contains(u"one@example.com: accepted"_s));
    QVERIFY2(outcome()->text().contains(u"nobody@example.com: refused"_s) &&
                 outcome()->text().contains(u"No such mailbox"_s),
             qPrintable(outcome()->text()));
    QVERIFY(send()->isEnabled()); // once more is possible
}

void TestMessageDialogTest::badAddressIsSaid()
{
    type(u"not-an-address"_s);
    QTest::mouseClick(send(), Qt::LeftButton);
    QTRY_COMPARE(m_dialog->messages().kind(), MessageKind::Error);
    QVERIFY(m_dialog->messages().words().contains(u"not a mail address"_s));
    QVERIFY(!outcome()->isVisible());
    QVERIFY(send()->isEnabled());
    QVERIFY(m_relay->messages().isEmpty());
}

#include "test_message_dialog_test.moc"
RINGI_TEST(TestMessageDialogTest)
