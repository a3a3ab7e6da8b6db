// SPDX-License-Identifier: Apache-2.0
#include "settings_harness.h"
#include "support/await.h"
#include "support/test_registry.h"
#include "ui/settings/dkim_dialog.h"
#include "ui/settings/dkim_key_dialog.h"
#include "ui/words/error_text.h"

#include <QClipboard>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTableView>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// A sender's signing keys, as an administrator makes, publishes and removes them.
class DkimDialogTest final : public SettingsHarness {
    Q_OBJECT

private Q_SLOTS:
    void opensForTheChosenSender();
    void makesBothKindsAndCopiesWhatToPublish();
    void importsAPemFile_data();
    void importsAPemFile();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void saysWhatIsWrongWithTheName();
    void refusesASecondOfAKind();
    void removesAfterAsking();
    void saysWhenThePrivateKeyIsElsewhere();
    void canBeSpoken();

private:
    /// The dialog of a new sender, loaded.
    [[nodiscard]] DkimDialog* open();
    [[nodiscard]] DkimKeyDialog* openKey(DkimDialog* dialog, const char* button);
    [[nodiscard]] QList<DkimCard> keys();
    void makeKey(DkimDialog* dialog);
    [[nodiscard]] QString write(const QString& name, const QByteArray& bytes);
    static void accept(DkimKeyDialog* key)
    {
        control<QAbstractButton>(key, "acceptDkimKeyButton")->click();
    }

    RelayId m_relay;
    SenderCard m_sender;
};

namespace {

constexpr int kSlow = 30'000; // making an RSA key on a busy computer

QByteArray openssl(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess program;
    program.start(u"openssl"_s, arguments);
    program.write(input);
    program.closeWriteChannel();
    return program.waitForFinished(60'000) && program.exitCode() == 0
               ? program.readAllStandardOutput()
               : QByteArray();
}

QByteArray pemOf(const QString& algorithm, const QString& option = {})
{
    QStringList arguments{u"genpkey"_s, u"-quiet"_s, u"-algorithm"_s, algorithm};
    if (!option.isEmpty())
        arguments += {u"-pkeyopt"_s, option};
    return openssl(arguments);
}

QString clipboardAfter(DkimDialog* dialog, const char* button)
{
    QGuiApplication::clipboard()->setText(u"something else"_s);
    control<QAbstractButton>(dialog, button)->click();
    return QGuiApplication::clipboard()->text();
}

} // namespace

DkimDialog* DkimDialogTest::open()
{
    if (!m_relay.isValid())
        m_relay = fixture().addRelay({u"localhost"_s, 2525, {}, {}});
    m_sender = {};
    m_sender.name = u"Example Office"_s;
    m_sender.address = u"office@example.com"_s;
    m_sender.relay = m_relay;
    m_sender.id =
        await(fixture().office().settings().saveSender(fixture().taro(), m_sender)).value();
    auto* dialog = new DkimDialog(context(), m_sender, &page());
    dialog->open();
    auto* none = control<QLabel>(dialog, "noDkimKeyLabel");
    if (!QTest::qWaitFor([none] { return none->isVisible(); }))
        qFatal("the dialog does not load");
    return dialog;
}

DkimKeyDialog* DkimDialogTest::openKey(DkimDialog* dialog, const char* button)
{
    control<QAbstractButton>(dialog, button)->click();
    const auto dialogs = dialog->findChildren<DkimKeyDialog*>();
    if (dialogs.isEmpty())
        qFatal("no dialog for a key");
    return dialogs.last();
}

QList<DkimCard> DkimDialogTest::keys()
{
    return await(fixture().office().dkim().keys(m_sender.id)).value();
}

void DkimDialogTest::makeKey(DkimDialog* dialog)
{
    const QPointer<DkimKeyDialog> key = openKey(dialog, "makeDkimKeyButton");
    control<QComboBox>(key, "dkimAlgorithmCombo")->setCurrentIndex(1); // the quick one
    accept(key);
    QTRY_VERIFY_WITH_TIMEOUT(key.isNull(), kSlow);
    QTRY_COMPARE(control<QListWidget>(dialog, "dkimKeyList")->count(), 1);
}

QString DkimDialogTest::write(const QString& name, const QByteArray& bytes)
{
    const QString path = fixture().file(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file could not be written");
    return path;
}

void DkimDialogTest::opensForTheChosenSender()
{
    const QPointer<DkimDialog> first = open();
    first->reject();
    QTRY_VERIFY(first.isNull());
    showTab(u"senderSection"_s);
    auto* table = in<QTableView>("senderTable");
    QTRY_VERIFY(table->model()->rowCount() >= 1);
    auto* button = in<QAbstractButton>("senderSigningButton");
    QVERIFY(button->isEnabled());
    QTest::keyClick(button, Qt::Key_Space);
    const QPointer<DkimDialog> dialog = page().findChild<DkimDialog*>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(dialog->windowTitle().contains("office@example.com"_L1));
    dialog->reject();
    QTRY_VERIFY(dialog.isNull());
}

void DkimDialogTest::makesBothKindsAndCopiesWhatToPublish()
{
    DkimDialog* dialog = open();
    QVERIFY(!control<QAbstractButton>(dialog, "removeDkimKeyButton")->isEnabled());
    QPointer<DkimKeyDialog> key = openKey(dialog, "makeDkimKeyButton");
    QCOMPARE(control<QLineEdit>(key, "dkimDomainEdit")->text(), u"example.com"_s);
    QCOMPARE(control<QLineEdit>(key, "dkimSelectorEdit")->text(), u"ringi1"_s);
    accept(key);
    QTRY_VERIFY_WITH_TIMEOUT(key.isNull(), kSlow);
    // The store of this test keeps it in memory only, and the person is told so.
    QCOMPARE(dialog->messages().kind(), MessageKind::Warning);
    QVERIFY(dialog->messages().words().contains("this run only"_L1));
    auto* list = control<QListWidget>(dialog, "dkimKeyList");
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().startsWith("RSA 2048, selector ringi1\nDomain example.com\n"_L1));
    QVERIFY(list->item(0)->text().contains("This computer can sign"_L1));

    // The other kind and the next name are proposed.
    key = openKey(dialog, "makeDkimKeyButton");
    QCOMPARE(control<QComboBox>(key, "dkimAlgorithmCombo")->currentIndex(), 1);
    QCOMPARE(control<QLineEdit>(key, "dkimSelectorEdit")->text(), u"ringi2"_s);
    accept(key);
    QTRY_VERIFY_WITH_TIMEOUT(key.isNull(), kSlow);
    QTRY_COMPARE(list->count(), 2);
    // The new one is chosen.
    QVERIFY(list->currentItem()->text().startsWith("Ed25519, selector ringi2\n"_L1));

    const QList<DkimCard> cards = keys();
    for (int row = 0; row < 2; ++row) {
        list->setCurrentRow(row);
        const DkimRecord record = cards.at(row).record;
        QCOMPARE(control<QLineEdit>(dialog, "dkimNameEdit")->text(), record.name);
        QCOMPARE(control<QPlainTextEdit>(dialog, "dkimValueText")->toPlainText(), record.value);
        QCOMPARE(clipboardAfter(dialog, "dkimNameEditCopyButton"), record.name);
        QCOMPARE(clipboardAfter(dialog, "dkimValueTextCopyButton"), record.value);
        QCOMPARE(clipboardAfter(dialog, "dkimZoneTextCopyButton"), record.zone);
        QVERIFY(record.value.startsWith("v=DKIM1;"_L1));
    }
    dialog->reject();
}

void DkimDialogTest::importsAPemFile_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("words");
    QTest::newRow("RSA 2048") << pemOf(u"RSA"_s, u"rsa_keygen_bits:2048"_s) << u"RSA 2048"_s;
    QTest::newRow("RSA 3072") << pemOf(u"RSA"_s, u"rsa_keygen_bits:3072"_s) << u"RSA 3072"_s;
    QTest::newRow("Ed25519") << pemOf(u"ED25519"_s) << u"Ed25519"_s;
}

void DkimDialogTest::importsAPemFile()
{
    QFETCH(const QByteArray, pem);
    QFETCH(const QString, words);
    QVERIFY(pem.startsWith("-----BEGIN PRIVATE KEY-----"));
    DkimDialog* dialog = open();
    const QPointer<DkimKeyDialog> key = openKey(dialog, "importDkimKeyButton");
    accept(key); // no file yet
    QVERIFY(control<QLabel>(key, "dkimFileEditProblem")->isVisible());
    control<QLineEdit>(key, "dkimFileEdit")->setText(write(u"key.pem"_s, pem));
    control<QLineEdit>(key, "dkimSelectorEdit")->setText(u"mail2026"_s);
    accept(key);
    QTRY_VERIFY_WITH_TIMEOUT(key.isNull(), kSlow);
    auto* list = control<QListWidget>(dialog, "dkimKeyList");
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(
        list->item(0)->text().startsWith(words + u", selector mail2026\nDomain example.com\n"_s));
    const QByteArray der = openssl({u"pkey"_s, u"-pubout"_s, u"-outform"_s, u"DER"_s}, pem);
    QVERIFY(!der.isEmpty());
    QVERIFY(der.endsWith(keys().first().identity.publicKey));
    dialog->reject();
}

void DkimDialogTest::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error>("error");
    const auto invalid = [](const QString& detail) {
        return Error{ErrorCode::InvalidInput, detail, {}};
    };
    const QByteArray ed = pemOf(u"ED25519"_s);
    QTest::newRow("no key") << QByteArray("Dear Sir or Madam,\n") << invalid(u"pem"_s);
    QTest::newRow("empty") << QByteArray() << invalid(u"pem"_s);
    QTest::newRow("password") << openssl({u"pkey"_s, u"-aes256"_s, u"-passout"_s, u"pass:x"_s}, ed)
                              << invalid(u"encrypted"_s);
    QTest::newRow("public half") << openssl({u"pkey"_s, u"-pubout"_s}, ed) << invalid(u"public"_s);
    QTest::newRow("short") << pemOf(u"RSA"_s, u"rsa_keygen_bits:1024"_s) << invalid(u"bits"_s);
    QTest::newRow("huge") << QByteArray(65 * 1024, 'x')
                          << Error{ErrorCode::TooLarge, u"64 kB"_s, {}};
}

void DkimDialogTest::saysWhatIsWrongWithAFile()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Error, error);
    DkimDialog* dialog = open();
    DkimKeyDialog* key = openKey(dialog, "importDkimKeyButton");
    auto* file = control<QLineEdit>(key, "dkimFileEdit");
    file->setText(write(u"bad.pem"_s, bytes));
    accept(key);
    auto* problem = control<QLabel>(key, "dkimFileEditProblem");
    QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), kSlow);
    QVERIFY(problem->text().contains(describe(error).happened));
    // Again, with a file that is not there.
    file->setText(fixture().file(u"nowhere.pem"_s));
    accept(key);
    QTRY_VERIFY(problem->text().contains(describe({ErrorCode::FileUnreadable, {}, {}}).happened));
    QVERIFY(keys().isEmpty());
    key->reject();
    dialog->reject();
}

void DkimDialogTest::saysWhatIsWrongWithTheName()
{
    DkimDialog* dialog = open();
    DkimKeyDialog* key = openKey(dialog, "makeDkimKeyButton");
    control<QComboBox>(key, "dkimAlgorithmCombo")->setCurrentIndex(1);
    auto* domain = control<QLineEdit>(key, "dkimDomainEdit");
    domain->setText(u"example.org"_s);
    accept(key);
    QTRY_VERIFY(control<QLabel>(key, "dkimDomainEditProblem")->isVisible());
    domain->setText(u"example.com"_s);
    control<QLineEdit>(key, "dkimSelectorEdit")->setText(u"our key"_s);
    accept(key);
    QTRY_VERIFY(control<QLabel>(key, "dkimSelectorEditProblem")->isVisible());
    QVERIFY(!control<QLabel>(key, "dkimDomainEditProblem")->isVisible());
    QVERIFY(keys().isEmpty());
    key->reject();
    dialog->reject();
}

void DkimDialogTest::refusesASecondOfAKind()
{
    DkimDialog* dialog = open();
    makeKey(dialog);
    DkimKeyDialog* key = openKey(dialog, "makeDkimKeyButton");
    control<QComboBox>(key, "dkimAlgorithmCombo")->setCurrentIndex(1);
    accept(key);
    QTRY_COMPARE(key->messages().kind(), MessageKind::Error);
    QTRY_VERIFY(!key->messages().words().isEmpty());
    QCOMPARE(keys().size(), 1);
    key->reject();
    dialog->reject();
}

void DkimDialogTest::removesAfterAsking()
{
    DkimDialog* dialog = open();
    makeKey(dialog);
    auto* remove = control<QAbstractButton>(dialog, "removeDkimKeyButton");
    remove->click();
    QPointer<QDialog> question = dialog->findChild<QDialog*>(u"confirmDialog"_s);
    QVERIFY(question);
    control<QAbstractButton>(question, "confirmNoButton")->click();
    QTRY_VERIFY(question.isNull());
    QCOMPARE(keys().size(), 1);
    remove->click();
    question = dialog->findChild<QDialog*>(u"confirmDialog"_s);
    control<QAbstractButton>(question, "confirmYesButton")->click();
    QTRY_VERIFY(control<QLabel>(dialog, "noDkimKeyLabel")->isVisible());
    QCOMPARE(dialog->messages().kind(), MessageKind::Success);
    QVERIFY(!remove->isEnabled());
    QVERIFY(!control<QWidget>(dialog, "dkimNameEdit")->isVisible());
    QVERIFY(keys().isEmpty());
    dialog->reject();
}

void DkimDialogTest::saysWhenThePrivateKeyIsElsewhere()
{
    QPointer<DkimDialog> dialog = open();
    makeKey(dialog);
    const SecretKey name{fixture().office().workspaceId(),
                         u"dkim/%1"_s.arg(keys().first().id.value)};
    QVERIFY(await(fixture().secrets().remove(name)));
    dialog->reject();
    QTRY_VERIFY(dialog.isNull());
    dialog = new DkimDialog(context(), m_sender, &page());
    dialog->open();
    auto* list = control<QListWidget>(dialog, "dkimKeyList");
    QTRY_COMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().contains("The private key is not on this computer"_L1));
    dialog->reject();
}

void DkimDialogTest::canBeSpoken()
{
    DkimDialog* dialog = open();
    makeKey(dialog);
    QCOMPARE(controlFaults(dialog), QStringList());
    for (const auto kind : {DkimKeyDialog::Kind::Make, DkimKeyDialog::Kind::Import}) {
        const DkimKeyDialog key(kind, {}, dialog);
        QCOMPARE(controlFaults(&key), QStringList());
    }
    dialog->reject();
}

#include "dkim_dialog_test.moc"
RINGI_TEST(DkimDialogTest)
