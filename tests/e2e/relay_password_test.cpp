// SPDX-License-Identifier: Apache-2.0
// Promise P6 with a real keyring: what is typed into the settings window is found by secret-tool, and
// in no file of the workspace, no log line and no export.
#include "keychain/keychain_secret_store.h"
#include "keychain/relay_secret.h"
#include "support/await.h"
#include "support/keyring_session.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "ui/shell/pages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QtTest>

using namespace ringi;
using namespace ringi::test;

namespace {

constexpr auto kPassword = "s3cr3t-relay-pass-9317";

/// Everything that is logged while it lives.
class LogCatcher final {
public:
    LogCatcher()
    {
        lines().clear();
        m_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext&, const QString& line) { lines() += line.toUtf8(); });
    }
    ~LogCatcher() { qInstallMessageHandler(m_before); }

    static QByteArray& lines()
    {
        static QByteArray all;
        return all;
    }

private:
    QtMessageHandler m_before;
};

QStringList filesThatContain(const QString& folder, const QByteArray& bytes)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

class RelayPasswordTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesToTheKeyringAndNowhereElse()
    {
        const KeyringSession session;
        QVERIFY2(session.isThere(), "run me through tests/support/with-keyring");
        LogCatcher log;
        KeychainSecretStore secrets;
        OfficeFixture fixture;
        fixture.useSecrets(secrets);
        fixture.found();

        UiEvents events;
        UiContext context;
        context.office = fixture.sharedOffice();
        context.clock = &fixture.clock();
        context.events = &events;
        context.session = fixture.taro();
        const std::unique_ptr<Page> page(makeSettingsPage(context, nullptr));
        page->show();
        page->refresh();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        auto* tabs = page->findChild<QTabBar*>(QStringLiteral("settingsTabs"));
        QVERIFY(tabs);
        QLineEdit* host = page->findChild<QLineEdit*>(QStringLiteral("relayHostEdit"));
        QVERIFY(host);
        for (int i = 0; i < tabs->count() && !host->isVisible(); ++i)
            tabs->setCurrentIndex(i);
        QTRY_VERIFY(host->isVisible() && host->isEnabled());

        const auto type = [&](const char* name, const char* text) {
            auto* edit = page->findChild<QLineEdit*>(QLatin1StringView(name));
            edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, QLatin1StringView(text));
        };
        type("relayNameEdit", "Office relay");
        type("relayHostEdit", "relay.example.com");
        type("relayUserEdit", "office");
        type("relayPasswordEdit", kPassword);
        QTest::keyClick(page->findChild<QPushButton*>(QStringLiteral("saveRelayButton")),
                        Qt::Key_Space);

        const SecretKey key = relaySecretKey(fixture.office().workspaceId(), RelayId{1});
        QTRY_COMPARE_WITH_TIMEOUT(session.lookUp(key), QByteArray(kPassword), 20'000);
        QTRY_VERIFY(page->findChild<QLineEdit*>(QStringLiteral("relayPasswordEdit"))->text().isEmpty());
        QTRY_VERIFY(await(fixture.office().settings().relays())->value(0).passwordSaved);

        const QString folder = fixture.file(QStringLiteral("exports"));
        QVERIFY(QDir().mkpath(folder));
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::JsonLines})
            QVERIFY(await(fixture.office().audit().exportTo(
                fixture.taro(), {folder + QStringLiteral("/%1").arg(int(format)), format, {}})));
        QCOMPARE(filesThatContain(fixture.file(QString()), kPassword), QStringList());
        QVERIFY(!LogCatcher::lines().contains(kPassword));
        // The search itself works: a word that is there is found.
        QVERIFY(!filesThatContain(fixture.file(QString()), "relay.example.com").isEmpty());
    }
};

#include "relay_password_test.moc"
RINGI_TEST(RelayPasswordTest)
