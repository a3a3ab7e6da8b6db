// SPDX-License-Identifier: Apache-2.0
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"

#include "ui/shell/closing_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sidebar_buttons.h"
#include "ui/shell/theme.h"
#include "ui/signin/sign_in_page.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

#include <memory>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// The window of a real office, driven by keyboard.
class MainWindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void signsInByKeyboardAlone();
    void saysThatThePasswordIsWrong();
    void theDeactivatedAreNotOffered();
    void showsOnlyUsefulPages();
    void jumpsByShortcut();
    void switchingPersonLeavesNothingBehind();
    void countsWhatWaitsForReview();
    void asksBeforeItClosesARun();
    void everyControlHasANameAndASpokenName();
    void fitsASmallScreenWithLargeText_data();
    void fitsASmallScreenWithLargeText();

private:
    void show(const Look& look = {ThemeChoice::Light, 100});
    void signIn(const QString& login, const QString& password = u"correct horse"_s);
    [[nodiscard]] bool isSignedIn() const { return m_window->context().session.has_value(); }

    std::unique_ptr<OfficeFixture> m_fixture;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init()
{
    m_fixture = std::make_unique<OfficeFixture>();
    m_fixture->found();
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_fixture.reset();
    applyLook({ThemeChoice::Light, 100}, false);
}

void MainWindowTest::show(const Look& look)
{
    applyLook(look, false);
    MainWindowParts parts;
    parts.office = std::shared_ptr<Office>(&m_fixture->office(), [](Office*) {});
    parts.clock = &m_fixture->clock();
    m_window = std::make_unique<MainWindow>(parts);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(m_window->findChild<QAbstractButton*>(u"personButton_taro"_s) != nullptr);
}

void MainWindowTest::signIn(const QString& login, const QString& password)
{
    const QString card = u"personButton_"_s + login;
    QTRY_VERIFY(m_window->findChild<QAbstractButton*>(card) != nullptr);
    QTest::keyClick(m_window->findChild<QAbstractButton*>(card), Qt::Key_Space);
    QCOMPARE(m_window->focusWidget()->objectName(), u"passwordEdit"_s);
    QTest::keyClicks(m_window->focusWidget(), password);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
}

void MainWindowTest::signsInByKeyboardAlone()
{
    show();
    // The first card has the focus; Tab leads through the people.
    const auto* first = qobject_cast<QAbstractButton*>(m_window->focusWidget());
    QVERIFY(first != nullptr && first->objectName().startsWith("personButton_"_L1));
    while (m_window->focusWidget()->objectName() != "personButton_taro"_L1)
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Space);
    QTest::keyClicks(m_window->focusWidget(), u"correct horse"_s);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(isSignedIn());
    QCOMPARE(m_window->context().session->person(), m_fixture->taro().person());
}

void MainWindowTest::saysThatThePasswordIsWrong()
{
    show();
    signIn(u"hanako"_s, u"wrong horse"_s);
    auto* page = m_window->findChild<SignInPage*>();
    auto* bar = page->findChild<MessageBar*>();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->kind(), MessageKind::Error);
    QVERIFY(bar->words().contains("password is not right"_L1));
    QVERIFY(!isSignedIn());
    // What was typed is gone, and the next try works at once.
    auto* field = control<QLineEdit>(page, "passwordEdit");
    QCOMPARE(field->text(), QString());
    QTest::keyClicks(field, u"correct horse"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(isSignedIn());
}

void MainWindowTest::theDeactivatedAreNotOffered()
{
    const PersonChange change{m_fixture->jiro().person(), u"Jiro Tanaka"_s, Roles(Role::Approver),
                              false};
    QVERIFY(await(
        m_fixture->office().people().change(m_fixture->taro(), OfficeFixture::password(), change)));
    show();
    QVERIFY(m_window->findChild<QAbstractButton*>(u"personButton_jiro"_s) == nullptr);
}

void MainWindowTest::showsOnlyUsefulPages()
{
    show();
    signIn(u"jiro"_s);
    QTRY_VERIFY(isSignedIn());
    auto* sidebar = m_window->findChild<Sidebar*>();
    QVERIFY(sidebar->isOffered(PageId::Review));
    QVERIFY(sidebar->isOffered(PageId::Delivery));
    QVERIFY(sidebar->isOffered(PageId::Settings));
    QVERIFY(!sidebar->isOffered(PageId::Lists));
    QVERIFY(!sidebar->isOffered(PageId::Audit));
    // An approver who writes nothing begins with what waits for them.
    QCOMPARE(m_window->currentPage(), PageId::Review);
    m_window->showPage(PageId::Audit);
    QCOMPARE(m_window->currentPage(), PageId::Review);
}

void MainWindowTest::jumpsByShortcut()
{
    show();
    signIn(u"taro"_s);
    QTRY_VERIFY(isSignedIn());
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), PageId::Audit);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), PageId::Campaigns);
    QVERIFY(control<QAbstractButton>(m_window.get(), "navCampaigns")->isChecked());
    Q_EMIT
    m_window->context().events->goTo(PageId::Delivery, {});
    QCOMPARE(m_window->currentPage(), PageId::Delivery);
}

void MainWindowTest::switchingPersonLeavesNothingBehind()
{
    show();
    signIn(u"hanako"_s);
    QTRY_VERIFY(isSignedIn());
    const QPointer<Page> hers = m_window->page(PageId::Campaigns);
    QTest::keyClick(control<QAbstractButton>(m_window.get(), "switchPersonButton"), Qt::Key_Space);
    QVERIFY(!isSignedIn());
    QTRY_VERIFY(hers.isNull());
    signIn(u"jiro"_s);
    QTRY_VERIFY(isSignedIn());
    QCOMPARE(m_window->context().session->person(), m_fixture->jiro().person());
}

void MainWindowTest::countsWhatWaitsForReview()
{
    const SenderId sender =
        m_fixture->addSender(m_fixture->addRelay({u"127.0.0.1"_s, 2525, {}, {}}));
    const ListId list = m_fixture->importList(OfficeFixture::numberedPeople(3));
    m_fixture->submit(m_fixture->draft(sender, list, 3));
    show();
    signIn(u"jiro"_s);
    QTRY_VERIFY(isSignedIn());
    auto* button = m_window->findChild<NavButton*>(u"navReview"_s);
    QTRY_COMPARE(button->badge(), 1);
    QVERIFY(button->accessibleName().contains(u'1'));
    // Hanako wrote it: nothing waits for her, although she is an approver too.
    control<QAbstractButton>(m_window.get(), "switchPersonButton")->click();
    signIn(u"hanako"_s);
    QTRY_VERIFY(isSignedIn());
    m_window->showPage(PageId::Review);
    QTRY_COMPARE(button->badge(), 0);
}

void MainWindowTest::asksBeforeItClosesARun()
{
    show();
    const QSignalSpy closing(m_window.get(), &MainWindow::closeRequested);
    const QSignalSpy background(m_window.get(), &MainWindow::backgroundRequested);
    RunProgress progress;
    progress.campaign = CampaignId{1};
    progress.activity = RunActivity::Sending;
    m_window->noteProgress(progress);
    QVERIFY(!m_window->close());
    QCOMPARE(closing.size(), 0);
    auto* cancel = control<QAbstractButton>(m_window.get(), "closingCancelButton");
    QTRY_VERIFY(cancel->isVisible());
    QVERIFY(!m_window->close()); // asked once, not twice
    QCOMPARE(m_window->findChildren<ClosingDialog*>().size(), 1);
    QTest::keyClick(cancel, Qt::Key_Return);
    QTRY_VERIFY(m_window->findChild<ClosingDialog*>() == nullptr);
    QCOMPARE(closing.size(), 0);
    QCOMPARE(background.size(), 0);

    QVERIFY(!m_window->close());
    QTest::keyClick(control<QAbstractButton>(m_window.get(), "closingBackgroundButton"),
                    Qt::Key_Space);
    QCOMPARE(background.size(), 1);
    QCOMPARE(closing.size(), 0);
    QTRY_VERIFY(m_window->findChild<ClosingDialog*>() == nullptr);

    QVERIFY(!m_window->close());
    QTest::keyClick(control<QAbstractButton>(m_window.get(), "closingQuitButton"), Qt::Key_Space);
    QCOMPARE(closing.size(), 1);
    progress.activity = RunActivity::Done;
    m_window->noteProgress(progress);
    QTRY_VERIFY(m_window->findChild<ClosingDialog*>() == nullptr);
    QVERIFY(!m_window->close());
    QCOMPARE(closing.size(), 2); // nothing to ask
    m_window->allowClose();
    QVERIFY(m_window->close());
}

void MainWindowTest::everyControlHasANameAndASpokenName()
{
    for (const QString& login : {u"taro"_s, u"hanako"_s}) {
        show();
        QCOMPARE(controlFaults(m_window.get()).join(u'\n'), QString());
        signIn(login);
        QTRY_VERIFY(isSignedIn());
        for (const PageId id : kPageIds) {
            const Page* page = m_window->page(id);
            QVERIFY2(!page->title().isEmpty(), page->metaObject()->className());
            QCOMPARE(controlFaults(page).join(u'\n'), QString());
        }
        QCOMPARE(controlFaults(m_window->findChild<Sidebar*>()).join(u'\n'), QString());
        m_window.reset();
    }
}

void MainWindowTest::fitsASmallScreenWithLargeText_data()
{
    QTest::addColumn<QString>("login");
    QTest::newRow("administrator") << u"taro"_s;
    QTest::newRow("author") << u"hanako"_s;
}

void MainWindowTest::fitsASmallScreenWithLargeText()
{
    QFETCH(const QString, login);
    constexpr QSize kSmall{1024, 700};
    show({ThemeChoice::Light, 200});
    m_window->resize(kSmall);
    signIn(login);
    QTRY_VERIFY(isSignedIn());
    for (const PageId id : kPageIds) {
        m_window->showPage(id);
        const QSize least = m_window->minimumSizeHint();
        QVERIFY2(least.width() <= kSmall.width() && least.height() <= kSmall.height(),
                 qPrintable(u"%1: %2x%3"_s.arg(m_window->page(id)->title())
                                .arg(least.width())
                                .arg(least.height())));
    }
}

#include "main_window_test.moc"
RINGI_TEST(MainWindowTest)
