// SPDX-License-Identifier: Apache-2.0
#include "settings_harness.h"
#include "support/await.h"
#include "support/test_registry.h"
#include "ui/settings/sender_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// What a sender's mails say about the mailing, as an administrator fills it in.
class SenderHeadersTest final : public SettingsHarness {
    Q_OBJECT

private Q_SLOTS:
    void savesThemAndShowsThemAgain();
    void saysAtTheFieldWhatIsWrong_data();
    void saysAtTheFieldWhatIsWrong();
    void goesToThePageWithTheProblem();
    void canBeSpoken();

private:
    /// The dialog of a sender in the office, or of a new one.
    [[nodiscard]] SenderDialog* open();
    [[nodiscard]] SenderCard sender();
    static void type(SenderDialog* dialog, const char* field, const QString& text)
    {
        control<QLineEdit>(dialog, field)->setText(text);
    }
    static void save(SenderDialog* dialog)
    {
        control<QAbstractButton>(dialog, "saveSenderButton")->click();
    }

    RelayId m_relay;
    SenderId m_sender;
};

SenderCard SenderHeadersTest::sender()
{
    const auto senders = await(fixture().office().settings().senders());
    for (const SenderCard& card : senders.value_or(QList<SenderCard>())) {
        if (card.id == m_sender)
            return card;
    }
    return {};
}

SenderDialog* SenderHeadersTest::open()
{
    if (!m_sender.isValid()) {
        m_relay = fixture().addRelay({u"localhost"_s, 2525, {}, {}});
        m_sender = fixture().addSender(m_relay);
    }
    RelayCard relay;
    relay.id = m_relay;
    relay.name = u"Our provider"_s;
    auto* dialog = new SenderDialog(context(), sender(), {relay}, &page());
    dialog->open();
    return dialog;
}

void SenderHeadersTest::savesThemAndShowsThemAgain()
{
    const QPointer<SenderDialog> dialog = open();
    QTRY_VERIFY(dialog->isActiveWindow());
    // From the tabs on by keyboard alone.
    auto* tabs = control<QTabBar>(dialog, "senderTabs");
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QTest::keyClick(tabs, Qt::Key_Tab);
    QCOMPARE(dialog->focusWidget()->objectName(), u"unsubscribeUrlEdit"_s);
    QTest::keyClicks(dialog->focusWidget(), u"https://example.com/leave?m={{id}}"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(dialog->focusWidget(), u"leave@example.com"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(dialog->focusWidget(), u"news.example.com"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(dialog->focusWidget(), u"summer:office:news:example"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(dialog.isNull());
    const ListHeaders wanted{.unsubscribeUrl = u"https://example.com/leave?m={{id}}"_s,
                             .unsubscribeMail = u"leave@example.com"_s,
                             .listId = u"news.example.com"_s,
                             .feedbackId = u"summer:office:news:example"_s,
                             .autoSubmitted = true};
    QCOMPARE(sender().headers, wanted);

    const QPointer<SenderDialog> again = open();
    QCOMPARE(control<QLineEdit>(again, "unsubscribeUrlEdit")->text(), wanted.unsubscribeUrl);
    QCOMPARE(control<QLineEdit>(again, "feedbackIdEdit")->text(), wanted.feedbackId);
    QVERIFY(control<QCheckBox>(again, "autoSubmittedCheck")->isChecked());
    // What another page changes leaves them as they are.
    type(again, "senderNameEdit", u"The office"_s);
    save(again);
    QTRY_VERIFY(again.isNull());
    QCOMPARE(sender().name, u"The office"_s);
    QCOMPARE(sender().headers, wanted);
}

void SenderHeadersTest::saysAtTheFieldWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* field, const QString& text) {
        QTest::newRow(name) << QByteArray(field) << text;
    };
    row("not encrypted", "unsubscribeUrlEdit", u"http://example.com/leave?m={{id}}"_s);
    row("broken merge field", "unsubscribeUrlEdit", u"https://example.com/leave?m={{id"_s);
    row("no address", "unsubscribeMailEdit", u"leave at example"_s);
    row("blank in the list's name", "listIdEdit", u"our news"_s);
    row("blank in the mark", "feedbackIdEdit", u"summer sale"_s);
}

void SenderHeadersTest::saysAtTheFieldWhatIsWrong()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    const QPointer<SenderDialog> dialog = open();
    QTRY_VERIFY(dialog->isActiveWindow());
    for (const char* each :
         {"unsubscribeUrlEdit", "unsubscribeMailEdit", "listIdEdit", "feedbackIdEdit"})
        type(dialog, each, {});
    type(dialog, field.constData(), text);
    save(dialog);
    auto* problem = control<QLabel>(dialog, (field + "Problem").constData());
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().size() > 10);
    QCOMPARE(dialog->focusWidget()->objectName().toLatin1(), field);
    QVERIFY(dialog->messages().words().isEmpty());
    dialog->reject();
    QTRY_VERIFY(dialog.isNull());
}

void SenderHeadersTest::goesToThePageWithTheProblem()
{
    const QPointer<SenderDialog> dialog = open();
    QTRY_VERIFY(dialog->isActiveWindow());
    auto* tabs = control<QTabBar>(dialog, "senderTabs");
    auto* area = dialog->findChild<QScrollArea*>();
    // So low that only a part of it is seen.
    dialog->resize(dialog->width(), dialog->minimumSizeHint().height());
    type(dialog, "feedbackIdEdit", u"summer sale"_s);
    save(dialog);
    auto* problem = control<QLabel>(dialog, "feedbackIdEditProblem");
    QTRY_VERIFY(problem->isVisible());
    QCOMPARE(tabs->currentIndex(), 1);
    auto* field = control<QLineEdit>(dialog, "feedbackIdEdit");
    QTRY_VERIFY(!field->visibleRegion().isEmpty());
    QTRY_VERIFY(
        area->viewport()->rect().contains(field->mapTo(area->viewport(), field->rect().center())));
    // Then something on the first page.
    type(dialog, "feedbackIdEdit", {});
    type(dialog, "senderReplyToEdit", u"not an address"_s);
    save(dialog);
    QTRY_COMPARE(tabs->currentIndex(), 0);
    QTRY_COMPARE(dialog->focusWidget()->objectName(), u"senderReplyToEdit"_s);
    QVERIFY(!problem->isVisibleTo(problem->parentWidget()));
    dialog->reject();
    QTRY_VERIFY(dialog.isNull());
}

void SenderHeadersTest::canBeSpoken()
{
    SenderDialog* dialog = open();
    QCOMPARE(controlFaults(dialog), QStringList());
    control<QTabBar>(dialog, "senderTabs")->setCurrentIndex(1);
    QCOMPARE(controlFaults(dialog), QStringList());
    for (QLineEdit* edit : dialog->findChildren<QLineEdit*>(QRegularExpression(u"Id|unsub"_s)))
        QVERIFY2(!edit->accessibleDescription().isEmpty(), qPrintable(edit->objectName()));
    dialog->reject();
}

#include "sender_headers_test.moc"
RINGI_TEST(SenderHeadersTest)
