// SPDX-License-Identifier: Apache-2.0
#include "support/await.h"
#include "support/test_registry.h"
#include "ui/preview/file_saving.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace ringi;
using test::await;

/// Files that leave the program: their names, who can read them, and whether they are whole.
class FileSavingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreSafe_data();
    void namesAreSafe();
    void writesAsAWhole();
    void privateCopiesAreGoneAfterwards();
    void aCopyStillBeingWrittenGoesToo();
};

void FileSavingTest::namesAreSafe_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* title, const QString& words, const QString& name) {
        QTest::newRow(title) << words << name;
    };
    row("plain", u"The sale begins"_s, u"The sale begins.eml"_s);
    row("japanese", u"夏のセールのご案内"_s, u"夏のセールのご案内.eml"_s);
    row("path", u"../../etc/passwd"_s, u"etc passwd.eml"_s);
    row("windows path", u"C:\\con\\x"_s, u"C con x.eml"_s);
    row("device", u"NUL"_s, u"_NUL.eml"_s);
    row("numbered device", u"com1.txt"_s, u"_com1.txt.eml"_s);
    row("hidden", u".profile"_s, u"profile.eml"_s);
    row("empty", u" .. "_s, u"mail.eml"_s);
    row("controls", u"a\r\nb\tc"_s, u"a b c.eml"_s);
    row("right to left override", u"exe\u202Egpj"_s, u"exe gpj.eml"_s);
    row("long", QString(300, u'x'), QString(80, u'x') + u".eml"_s);
    row("long emoji", u'x' + u"😀"_s.repeated(60), u'x' + u"😀"_s.repeated(39) + u".eml"_s);
}

void FileSavingTest::namesAreSafe()
{
    QFETCH(QString, words);
    QTEST(fileNameFor(words, u".eml"_s), "name");
}

void FileSavingTest::writesAsAWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"copy.bin"_s);
    QVERIFY(await(writeFile(path, "first"_ba)));
    QVERIFY(await(writeFile(path, "second"_ba)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "second"_ba);
    const auto refused = await(writeFile(folder.filePath(u"no/such/folder"_s), "x"_ba));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"copy.bin"_s});
}

void FileSavingTest::privateCopiesAreGoneAfterwards()
{
    QString path;
    {
        PrivateCopies copies;
        const auto written = await(copies.write("<p>secret"_ba, u".html"_s));
        QVERIFY(written);
        path = *written;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "<p>secret"_ba);
#ifdef Q_OS_UNIX
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                                       QFile::WriteOther | QFile::ExeOwner),
                 QFile::Permissions());
#endif
    }
    QVERIFY(!QFile::exists(path));
}

void FileSavingTest::aCopyStillBeingWrittenGoesToo()
{
    QFuture<Result<QString>> written;
    {
        PrivateCopies copies;
        written = copies.write(QByteArray(8'000'000, 'x'), u".html"_s);
    }
    const auto path = await(written);
    QVERIFY(path);
    QVERIFY(!QFile::exists(*path));
}

#include "file_saving_test.moc"
RINGI_TEST(FileSavingTest)
