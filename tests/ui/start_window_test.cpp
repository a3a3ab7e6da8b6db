// SPDX-License-Identifier: Apache-2.0
#include "support/test_registry.h"
#include "support/ui_audit.h"

#include "office/office.h"
#include "people/identity.h"
#include "ui/shell/form.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/start_window.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

namespace {

void show(QWidget& window)
{
    applyLook({ThemeChoice::Light, 100}, false);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

/// Types into what has the focus, as a person without a mouse does.
void typeAndTab(QWidget& window, const QString& text)
{
    QTest::keyClicks(window.focusWidget(), text);
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
}

} // namespace

class StartWindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersThreeThings();
    void makesAWorkspaceByKeyboardAlone();
    void refusesWeakAndDifferentPasswords();
    void saysWhyItCouldNotOpen_data();
    void saysWhyItCouldNotOpen();
    void opensRecentWorkspaces();
};

void StartWindowTest::offersThreeThings()
{
    StartWindow window({});
    show(window);
    QCOMPARE(controlFaults(&window), QStringList());
    const QSignalSpy practice(&window, &StartWindow::practiceRequested);
    QTest::keyClick(control<QAbstractButton>(&window, "practiceCard"), Qt::Key_Space);
    QCOMPARE(practice.size(), 1);
}

void StartWindowTest::makesAWorkspaceByKeyboardAlone()
{
    StartWindow window({});
    show(window);
    QString folder;
    Founding founding;
    connect(&window, &StartWindow::makeRequested, this,
            [&](const QString& where, const Founding& what) {
                folder = where;
                founding = what;
            });
    QTest::keyClick(control<QAbstractButton>(&window, "makeWorkspaceCard"), Qt::Key_Space);
    QCOMPARE(window.focusWidget()->objectName(), u"officeNameEdit"_s);
    typeAndTab(window, u"Example Office"_s);
    QCOMPARE(window.focusWidget()->objectName(), u"folderEdit"_s);
    static_cast<QLineEdit*>(window.focusWidget())->selectAll();
    typeAndTab(window, u"/tmp/example"_s);
    typeAndTab(window, {}); // past "Choose…"
    typeAndTab(window, u"Taro Suzuki"_s);
    typeAndTab(window, u"taro"_s);
    typeAndTab(window, u"correct horse"_s);
    typeAndTab(window, u"correct horse"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab); // past "Back"
    QCOMPARE(window.focusWidget()->objectName(), u"makeWorkspaceButton"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Space);
    QCOMPARE(folder, u"/tmp/example"_s);
    QCOMPARE(founding.officeName, u"Example Office"_s);
    QCOMPARE(founding.personName, u"Taro Suzuki"_s);
    QCOMPARE(founding.login, u"taro"_s);
    QCOMPARE(founding.password.bytes(), QByteArray("correct horse"));
    QVERIFY(!founding.practice);
}

void StartWindowTest::refusesWeakAndDifferentPasswords()
{
    StartWindow window({});
    show(window);
    const QSignalSpy made(&window, &StartWindow::makeRequested);
    QTest::keyClick(control<QAbstractButton>(&window, "makeWorkspaceCard"), Qt::Key_Space);
    control<QLineEdit>(&window, "officeNameEdit")->setText(u"Example Office"_s);
    control<QLineEdit>(&window, "personNameEdit")->setText(u"Taro"_s);
    control<QLineEdit>(&window, "loginEdit")->setText(u"taro"_s);
    auto* first = control<QLineEdit>(&window, "newPasswordEdit");
    auto* second = control<QLineEdit>(&window, "repeatPasswordEdit");
    auto* make = control<QAbstractButton>(&window, "makeWorkspaceButton");
    auto* strength = control<QLabel>(&window, "passwordStrength");

    QTest::keyClicks(first, u"short"_s);
    QVERIFY(strength->text().contains(QString::number(kMinPasswordLength - 5)));
    second->setText(u"short"_s);
    make->click();
    QCOMPARE(made.size(), 0);
    QVERIFY(control<QLabel>(&window, "newPasswordEditProblem")->isVisible());

    first->setText(u"correct horse"_s);
    second->setText(u"correct house"_s);
    make->click();
    QCOMPARE(made.size(), 0);
    QVERIFY(control<QLabel>(&window, "repeatPasswordEditProblem")->isVisible());
    QVERIFY(!control<QLabel>(&window, "newPasswordEditProblem")->isVisible());

    second->setText(u"correct horse"_s);
    make->click();
    QCOMPARE(made.size(), 1);
}

void StartWindowTest::saysWhyItCouldNotOpen_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("word");
    QTest::newRow("second instance") << int(ErrorCode::WorkspaceInUse) << u"already open"_s;
    QTest::newRow("newer version") << int(ErrorCode::WorkspaceTooNew) << u"newer version"_s;
    QTest::newRow("not a workspace") << int(ErrorCode::NotAWorkspace) << u"not a Ringi workspace"_s;
    QTest::newRow("network share") << int(ErrorCode::NetworkShare) << u"network drive"_s;
    QTest::newRow("already one") << int(ErrorCode::AlreadyExists) << u"already is a workspace"_s;
}

void StartWindowTest::saysWhyItCouldNotOpen()
{
    QFETCH(const int, code);
    QFETCH(const QString, word);
    StartWindow window({});
    show(window);
    window.setBusy(u"Opening"_s);
    QVERIFY(!control<QAbstractButton>(&window, "openWorkspaceCard")->isEnabled());
    window.showError({static_cast<ErrorCode>(code), {}, {}});
    QVERIFY(control<QAbstractButton>(&window, "openWorkspaceCard")->isEnabled());
    const auto* bar = window.findChild<MessageBar*>();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->kind(), MessageKind::Error);
    QVERIFY2(bar->words().contains(word), qPrintable(bar->words()));
}

void StartWindowTest::opensRecentWorkspaces()
{
    StartWindow window({u"/tmp/one"_s, u"/tmp/two"_s});
    show(window);
    const QSignalSpy opened(&window, &StartWindow::openRequested);
    control<QAbstractButton>(&window, "recentCard2")->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), u"/tmp/two"_s);
}

#include "start_window_test.moc"
RINGI_TEST(StartWindowTest)
