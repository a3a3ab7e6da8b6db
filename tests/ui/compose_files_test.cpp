// SPDX-License-Identifier: Apache-2.0
// Attachments and everybody's own files, by keyboard and by dropping.
#include "support/await.h"
#include "support/office_fixture.h"
#include "support/test_registry.h"
#include "support/ui_audit.h"
#include "ui/compose/files_section.h"
#include "ui/compose/personal_files_part.h"
#include "ui/preview/paper_view.h"

#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::control;

class ComposeFilesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void chosenFilesAreTaken();
    void whatCannotBeTakenIsNamed_data();
    void whatCannotBeTakenIsNamed();
    void droppedFilesAreTaken();
    void renamedMovedRemoved();
    void authorsLookInsideToo();
    void anotherCampaignGetsNothing();
    void everybodysOwnFile();
    void emptyFolderIsRefused();
    void readOnly();

private:
    QString write(const QString& name, const QByteArray& bytes);
    void addFiles(const QStringList& paths);
    [[nodiscard]] QStringList names() const;

    test::OfficeFixture m_fixture;
    UiEvents m_events;
    UiContext m_context;
    std::unique_ptr<FilesSection> m_files;
    std::unique_ptr<PersonalFilesPart> m_personal;
};

void ComposeFilesTest::initTestCase()
{
    m_fixture.found();
    m_context.office = m_fixture.sharedOffice();
    m_context.clock = &m_fixture.clock();
    m_context.events = &m_events;
    m_context.session = m_fixture.hanako();
}

void ComposeFilesTest::init()
{
    m_files = std::make_unique<FilesSection>(m_context, nullptr);
    m_files->setFiles(CampaignId{1}, {});
    m_files->show();
    m_personal = std::make_unique<PersonalFilesPart>(m_context, nullptr);
    m_personal->setFiles(CampaignId{1}, std::nullopt);
    m_personal->setFields({u"name"_s, u"invoice"_s});
    m_personal->show();
}

void ComposeFilesTest::cleanup()
{
    m_files.reset();
    m_personal.reset();
}

QString ComposeFilesTest::write(const QString& name, const QByteArray& bytes)
{
    const QString path = m_fixture.file(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

/// As chosen in the dialog.
void ComposeFilesTest::addFiles(const QStringList& paths)
{
    QTest::mouseClick(control<QPushButton>(m_files.get(), "addFilesButton"), Qt::LeftButton);
    auto* dialog = m_files->findChild<QFileDialog*>(u"chooseFileDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFiles);
    Q_EMIT
    dialog->filesSelected(paths);
    dialog->close();
    QTRY_VERIFY(!m_files->findChild<QFileDialog*>(u"chooseFileDialog"_s));
}

QStringList ComposeFilesTest::names() const
{
    QStringList names;
    for (const FileRef& file : m_files->files())
        names.append(file.name);
    return names;
}

void ComposeFilesTest::chosenFilesAreTaken()
{
    QSignalSpy changed(m_files.get(), &FilesSection::changed);
    addFiles({write(u"plan.pdf"_s, "%PDF-1.4 plan"), write(u"map.png"_s, QByteArray(2048, 'm'))});
    QTRY_COMPARE(names(), (QStringList{u"plan.pdf"_s, u"map.png"_s}));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_files->files().constFirst().digest.size(), 32);
    QCOMPARE(m_files->files().constFirst().size, qint64{13});
    auto* sum = control<QLabel>(m_files.get(), "filesSum");
    QTRY_VERIFY(sum->text().startsWith(u"2 "_s));
    QCOMPARE(control<QTableWidget>(m_files.get(), "filesTable")->rowCount(), 2);
    QVERIFY(!control<QLabel>(m_files.get(), "filesProblemWords")->isVisible());
    QCOMPARE(test::controlFaults(m_files.get()).join(u'\n'), QString());
}

void ComposeFilesTest::whatCannotBeTakenIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << write(u"empty.txt"_s, {}) << u"is empty"_s;
    QTest::newRow("gone") << m_fixture.file(u"gone.txt"_s) << u"not"_s;
    const QString large = write(u"large.bin"_s, "x");
    QVERIFY(QFile::resize(large, 26 * 1024 * 1024));
    QTest::newRow("large") << large << u"larger than"_s;
}

void ComposeFilesTest::whatCannotBeTakenIsNamed()
{
    QFETCH(QString, path);
    QFETCH(QString, words);
    addFiles({path, write(u"good.txt"_s, "good")});
    QTRY_COMPARE(names(), QStringList{u"good.txt"_s});
    auto* problem = control<QLabel>(m_files.get(), "filesProblemWords");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().contains(QFileInfo(path).fileName()) &&
                 problem->text().contains(words),
             qPrintable(problem->text()));
    QTest::mouseClick(control<QPushButton>(m_files.get(), "filesProblemCloseButton"),
                      Qt::LeftButton);
    QVERIFY(!problem->isVisible());
}

void ComposeFilesTest::droppedFilesAreTaken()
{
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(write(u"dropped.txt"_s, "text")),
                  QUrl(u"https://example.com/not-a-file"_s)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_files.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_files.get(), &drop);
    QTRY_COMPARE(names(), QStringList{u"dropped.txt"_s});
}

void ComposeFilesTest::renamedMovedRemoved()
{
    addFiles({write(u"a.pdf"_s, "a"), write(u"b.pdf"_s, "bb"), write(u"c.pdf"_s, "ccc")});
    QTRY_COMPARE(m_files->files().size(), 3);
    auto* table = control<QTableWidget>(m_files.get(), "filesTable");
    table->setCurrentCell(2, 0);
    QVERIFY(!control<QPushButton>(m_files.get(), "fileDownButton")->isEnabled());
    QTest::mouseClick(control<QPushButton>(m_files.get(), "fileUpButton"), Qt::LeftButton);
    QCOMPARE(names(), (QStringList{u"a.pdf"_s, u"c.pdf"_s, u"b.pdf"_s}));
    QCOMPARE(table->currentRow(), 1);
    QTest::mouseClick(control<QPushButton>(m_files.get(), "removeFileButton"), Qt::LeftButton);
    QCOMPARE(names(), (QStringList{u"a.pdf"_s, u"b.pdf"_s}));
    QSignalSpy changed(m_files.get(), &FilesSection::changed);
    table->item(0, 0)->setText(u"{{name}}.pdf"_s);
    QCOMPARE(names(), (QStringList{u"{{name}}.pdf"_s, u"b.pdf"_s}));
    QCOMPARE(changed.size(), 1);
    table->item(0, 0)->setText(u"  "_s); // a file without a name is none
    QCOMPARE(names().constFirst(), u"{{name}}.pdf"_s);
    QCOMPARE(table->item(0, 0)->text(), u"{{name}}.pdf"_s);
}

void ComposeFilesTest::anotherCampaignGetsNothing()
{
    const QString path = write(u"late.txt"_s, "late");
    m_files->addPaths({path, path});
    m_files->setFiles(CampaignId{2}, {});
    auto* sum = control<QLabel>(m_files.get(), "filesSum");
    QTRY_VERIFY(sum->text() == u"No attachments"_s);
    QVERIFY(m_files->files().isEmpty());
}

void ComposeFilesTest::everybodysOwnFile()
{
    write(u"invoices/1001.pdf"_s, "one");
    write(u"invoices/1002.pdf"_s, "two");
    auto* toggle = control<QToolButton>(m_personal.get(), "personalFilesToggle");
    toggle->setFocus();
    QTest::keyClick(toggle, Qt::Key_Space);
    QVERIFY(control<QComboBox>(m_personal.get(), "personalFieldCombo")->isVisible());
    QCOMPARE(test::controlFaults(m_personal.get()).join(u'\n'), QString());
    QSignalSpy changed(m_personal.get(), &PersonalFilesPart::changed);
    QTest::mouseClick(control<QPushButton>(m_personal.get(), "chooseFolderButton"), Qt::LeftButton);
    auto* dialog = m_personal->findChild<QFileDialog*>(u"chooseFileDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
    Q_EMIT
    dialog->filesSelected({m_fixture.file(u"invoices"_s)});
    dialog->close();
    auto* words = control<QLabel>(m_personal.get(), "personalFolderWords");
    QTRY_VERIFY(m_personal->files().has_value());
    QVERIFY(words->text().contains(u"invoices"_s) && words->text().contains(u'2'));
    auto* field = control<QComboBox>(m_personal.get(), "personalFieldCombo");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClicks(control<QLineEdit>(m_personal.get(), "personalNameEdit"),
                     u"Invoice {{name}}.pdf"_s);
    const PersonalFiles files = *m_personal->files();
    QVERIFY(files.set.isValid());
    QCOMPARE(files.folder, u"invoices"_s);
    QCOMPARE(files.field, u"invoice"_s);
    QCOMPARE(files.name, u"Invoice {{name}}.pdf"_s);
    QVERIFY(changed.size() > 3);

    // A list without that column does not take it away silently.
    m_personal->setFields({u"name"_s});
    QCOMPARE(m_personal->files()->field, u"invoice"_s);
    QVERIFY(field->currentText().contains(u"not in this list"_s));
    // Opened again it is as it was stored.
    m_personal->setFiles(CampaignId{1}, files);
    QCOMPARE(*m_personal->files(), files);
    QTest::mouseClick(control<QPushButton>(m_personal.get(), "removeFolderButton"), Qt::LeftButton);
    QVERIFY(!m_personal->files());
}

void ComposeFilesTest::emptyFolderIsRefused()
{
    QVERIFY(QDir().mkpath(m_fixture.file(u"empty"_s)));
    control<QToolButton>(m_personal.get(), "personalFilesToggle")->setChecked(true);
    m_personal->takeFolder(m_fixture.file(u"empty"_s));
    auto* problem = control<QLabel>(m_personal.get(), "personalFilesProblemWords");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(!m_personal->files());
}

/// What the reviewer will see, before the reviewer sees it.
void ComposeFilesTest::authorsLookInsideToo()
{
    addFiles({write(u"a.txt"_s, "one"), write(u"b.csv"_s, "name,mail\n<b>,b@example.com\n")});
    QTRY_COMPARE(m_files->files().size(), 2);
    control<QTableWidget>(m_files.get(), "filesTable")->setCurrentCell(1, 0);
    m_files->setWritable(false);
    QTest::mouseClick(control<QPushButton>(m_files.get(), "lookIntoFileButton"), Qt::LeftButton);
    const auto* view = m_files->window()->findChild<PaperView*>();
    QVERIFY(view);
    QTRY_VERIFY(view->findChild<QTableView*>(u"paperTable1"_s));
    QCOMPARE(view->findChild<QLabel*>(u"dialogTitle"_s)->text(), u"b.csv"_s);
}

void ComposeFilesTest::readOnly()
{
    m_files->setFiles(CampaignId{1}, {{u"a.pdf"_s, u"application/pdf"_s, 1, QByteArray(32, 'a')}});
    m_files->setWritable(false);
    QVERIFY(!control<QPushButton>(m_files.get(), "addFilesButton")->isVisible());
    QVERIFY(!control<QPushButton>(m_files.get(), "removeFileButton")->isVisible());
    auto* table = control<QTableWidget>(m_files.get(), "filesTable");
    QVERIFY(!(table->item(0, 0)->flags() & Qt::ItemIsEditable));
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(write(u"no.txt"_s, "no"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(m_files.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

#include "compose_files_test.moc"
RINGI_TEST(ComposeFilesTest)
