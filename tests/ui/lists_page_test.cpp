// SPDX-License-Identifier: Apache-2.0
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/lists/import_dialog.h"
#include "ui/lists/refusal_text.h"
#include "ui/shell/pages.h"
#include "ui/words/format.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::await;
using test::control;

/// From a spreadsheet's file to a list, as a list keeper does it.
class ListsPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_fixture.found(); }
    void init();
    void cleanup() { m_page.reset(); }

    void importsShiftJis();
    void forcedEncodingIsUsed();
    void refusedLinesSayWhy();
    void headerWithoutNamesIsWarnedOf();
    void missingFileIsSaidAtTheField();
    void anotherPathNeedsReadingAgain();
    void nameOfAnotherListIsRefused();
    void pagesThroughManyPeople();
    void everyRefusalHasWords();
    void importIsForListKeepers();

private:
    QString write(const QString& name, const QByteArray& bytes);
    ImportDialog* openImport();
    ImportDialog* readFile(const QString& path);

    test::OfficeFixture m_fixture;
    UiEvents m_events;
    UiContext m_context;
    std::unique_ptr<Page> m_page;
};

void ListsPageTest::init()
{
    m_context.office = std::shared_ptr<Office>(&m_fixture.office(), [](Office*) {});
    m_context.clock = &m_fixture.clock();
    m_context.events = &m_events;
    m_context.session = m_fixture.hanako();
    m_page.reset(makeListsPage(m_context, nullptr));
    m_page->resize(900, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->refresh();
}

QString ListsPageTest::write(const QString& name, const QByteArray& bytes)
{
    QFile file(m_fixture.file(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file could not be written");
    return file.fileName();
}

ImportDialog* ListsPageTest::openImport()
{
    QTest::mouseClick(control<QPushButton>(m_page.get(), "importListButton"), Qt::LeftButton);
    auto* dialog = m_page->findChild<ImportDialog*>();
    if (dialog == nullptr || !QTest::qWaitForWindowActive(dialog))
        qFatal("the import dialog does not open");
    return dialog;
}

/// The path, then Enter.
ImportDialog* ListsPageTest::readFile(const QString& path)
{
    ImportDialog* dialog = openImport();
    control<QLineEdit>(dialog, "importPathEdit")->setText(path); // keyClicks() is for ASCII only
    QTest::keyClick(control<QLineEdit>(dialog, "importPathEdit"), Qt::Key_Return);
    return dialog;
}

void ListsPageTest::importsShiftJis()
{
    // "メールアドレス,氏名", "taro@example.com,山田 太郎①": ① is in NEC's row, not in plain
    // Shift_JIS.
    const QByteArray bytes = QByteArray::fromHex("8381815B838B83418368838C83582C8E8196BC0D0A") +
                             "taro@example.com," + QByteArray::fromHex("8E5293632091BE98598740") +
                             "\r\n";
    ImportDialog* dialog = readFile(write(u"顧客.csv"_s, bytes));
    auto* import = control<QPushButton>(dialog, "importConfirmButton");
    QTRY_VERIFY(import->isEnabled());
    QCOMPARE(test::controlFaults(dialog).join(u'\n'), QString());
    QVERIFY(control<QLabel>(dialog, "importGuessLabel")->text().contains(u"CP932"_s));
    QCOMPARE(control<QComboBox>(dialog, "addressColumnCombo")->currentText(), u"メールアドレス"_s);
    QCOMPARE(control<QLineEdit>(dialog, "listNameEdit")->text(), u"顧客"_s);
    QSignalSpy changed(&m_events, &UiEvents::listsChanged);
    QTest::keyClick(control<QLineEdit>(dialog, "listNameEdit"), Qt::Key_Return);
    QTRY_COMPARE(changed.count(), 1);
    auto* members = control<QTableView>(m_page.get(), "membersTable");
    QTRY_COMPARE(members->model()->rowCount(), 1);
    QCOMPARE(members->model()->index(0, 1).data().toString(), u"taro@example.com"_s);
    QCOMPARE(members->model()->index(0, 2).data().toString(), u"山田 太郎①"_s);
    QVERIFY(m_page->messages().words().contains(u"顧客"_s));
    QCOMPARE(test::controlFaults(m_page.get()).join(u'\n'), QString());
}

void ListsPageTest::forcedEncodingIsUsed()
{
    ImportDialog* dialog = readFile(write(u"forced.csv"_s, "email,name\r\na@example.com,A\r\n"));
    auto* encoding = control<QComboBox>(dialog, "importEncodingCombo");
    QTRY_VERIFY(encoding->isVisible());
    encoding->setFocus();
    QTest::keyClick(encoding, Qt::Key_End); // CP932, the last one
    QTRY_VERIFY(control<QLabel>(dialog, "importGuessLabel")->text().contains(u"CP932"_s));
    QTRY_VERIFY(control<QPushButton>(dialog, "importConfirmButton")->isEnabled());
}

void ListsPageTest::refusedLinesSayWhy()
{
    const QByteArray csv = "email,name\r\n"
                           "a@example.com,A\r\n"
                           ",Nobody\r\n"
                           "not an address,B\r\n"
                           "A@EXAMPLE.com,A again\r\n"
                           "c@example.com,C,too,many\r\n";
    ImportDialog* dialog = readFile(write(u"faulty.csv"_s, csv));
    QTRY_VERIFY(control<QPushButton>(dialog, "importConfirmButton")->isEnabled());
    const auto* table = control<QTableView>(dialog, "importRefusedTable");
    QVERIFY(table->isVisible());
    QStringList lines;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        lines.append(table->model()->index(row, 0).data().toString());
    QCOMPARE(lines, (QStringList{u"3"_s, u"4"_s, u"5"_s, u"6"_s}));
    QVERIFY(control<QLabel>(dialog, "importVerdict")->text().contains(formatPeople(1)));
    control<QPushButton>(dialog, "importConfirmButton")->click();
    auto* refused = control<QTableView>(m_page.get(), "refusalsTable");
    QTRY_COMPARE(refused->model()->rowCount(), 4);
    QVERIFY(!refused->model()->index(2, 1).data().toString().isEmpty());
}

void ListsPageTest::headerWithoutNamesIsWarnedOf()
{
    ImportDialog* dialog = readFile(write(u"bare.csv"_s, "a@example.com,A\r\nb@example.com,B\r\n"));
    QTRY_VERIFY(control<QPushButton>(dialog, "importConfirmButton")->isEnabled());
    QVERIFY(control<QLabel>(dialog, "importHeaderWarning")->isVisible());
}

void ListsPageTest::missingFileIsSaidAtTheField()
{
    ImportDialog* dialog = readFile(m_fixture.file(u"missing.csv"_s));
    QTRY_VERIFY(control<QLabel>(dialog, "importPathEditProblem")->isVisible());
    QVERIFY(!control<QPushButton>(dialog, "importConfirmButton")->isEnabled());
}

void ListsPageTest::anotherPathNeedsReadingAgain()
{
    ImportDialog* dialog = readFile(write(u"one.csv"_s, "email\r\na@example.com\r\n"));
    QTRY_VERIFY(control<QPushButton>(dialog, "importConfirmButton")->isEnabled());
    QTest::keyClicks(control<QLineEdit>(dialog, "importPathEdit"), u"x"_s);
    QVERIFY(!control<QPushButton>(dialog, "importConfirmButton")->isEnabled());
    QVERIFY(!control<QLineEdit>(dialog, "listNameEdit")->isVisible());
}

void ListsPageTest::nameOfAnotherListIsRefused()
{
    m_fixture.importList("email\r\na@example.com\r\n", u"Taken"_s);
    ImportDialog* dialog = readFile(m_fixture.file(u"Taken.csv"_s));
    auto* import = control<QPushButton>(dialog, "importConfirmButton");
    QTRY_VERIFY(import->isEnabled());
    import->click();
    QTRY_VERIFY(control<QLabel>(dialog, "listNameEditProblem")->isVisible());
    QTest::keyClicks(control<QLineEdit>(dialog, "listNameEdit"), u"Another"_s);
    import->click();
    QTRY_VERIFY(m_page->messages().words().contains(u"Another"_s));
}

void ListsPageTest::pagesThroughManyPeople()
{
    m_fixture.importList(test::OfficeFixture::numberedPeople(450), u"Many"_s);
    m_page->refresh();
    auto* lists = control<QTableView>(m_page.get(), "listsTable");
    const auto rowOfMany = [lists] {
        for (int row = 0; row < lists->model()->rowCount(); ++row) {
            if (lists->model()->index(row, 0).data().toString() == u"Many"_s)
                return row;
        }
        return -1;
    };
    QTRY_VERIFY(rowOfMany() >= 0);
    lists->selectRow(rowOfMany());
    auto* members = control<QTableView>(m_page.get(), "membersTable");
    QTRY_COMPARE(members->model()->rowCount(), 200);
    members->scrollToBottom();
    QTRY_COMPARE(members->model()->rowCount(), 400);
    members->scrollToBottom();
    QTRY_COMPARE(members->model()->rowCount(), 450);
    QCOMPARE(members->model()->index(449, 1).data().toString(), u"user450@example.net"_s);
    QVERIFY(!members->model()->canFetchMore({}));
}

void ListsPageTest::everyRefusalHasWords()
{
    const QString unknown = describe(RefusedLine{1, u"something-new"_s, {}}).reason;
    QVERIFY(unknown.contains(u"something-new"_s));
    for (const QString& code : {u"no-address"_s, u"invalid-address"_s, u"unsupported-address"_s,
                                u"duplicate"_s, u"too-many-cells"_s, u"unterminated-quote"_s,
                                u"text-after-quote"_s, u"control-characters"_s}) {
        const RefusalText words = describe(RefusedLine{1, code, u"7"_s});
        QVERIFY2(!words.reason.contains(code), qPrintable(code));
        QVERIFY2(!words.todo.isEmpty(), qPrintable(code));
    }
}

void ListsPageTest::importIsForListKeepers()
{
    m_context.session = m_fixture.jiro();
    const std::unique_ptr<Page> page(makeListsPage(m_context, nullptr));
    QVERIFY(page->findChild<QPushButton*>(u"importListButton"_s) == nullptr);
}

#include "lists_page_test.moc"
RINGI_TEST(ListsPageTest)
