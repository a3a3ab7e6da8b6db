// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "store/workspace_lock.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScopeGuard>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// Workspaces as they are made, opened, refused and damaged.
class WorkspaceTest : public EngineTest {
    Q_OBJECT

private Q_SLOTS:
    void madeAndOpenedAgain()
    {
        newLocation();
        const auto load = [](Connection& connection) {
            return WorkspaceGateway(connection).load();
        };
        {
            const auto store = valueOf(Store::create(location(), sampleWorkspace()));
            QCOMPARE(valueOf(await(store->readers().run(load))), sampleWorkspace());
        }
        const auto store = valueOf(Store::open(location()));
        QCOMPARE(valueOf(await(store->readers().run(load))), sampleWorkspace());
    }

    void madeWholeOrNotAtAll()
    {
        newLocation();
        const auto fail = [](Connection& connection) -> Status {
            QTest::qVerify(RelayGateway(connection).insert(sampleRelay()).has_value(), "insert", "",
                           __FILE__, __LINE__);
            return failure(ErrorCode::InvalidInput, u"by the test"_s);
        };
        QCOMPARE(errorOf(Store::create(location(), sampleWorkspace(), fail)), u"InvalidInput"_s);
        QCOMPARE(errorOf(Store::open(location())), u"NotAWorkspace"_s);
        const auto store = valueOf(Store::create(location(), sampleWorkspace()));
        QCOMPARE(valueOf(await(store->readers().run([](Connection& connection) {
                     return RelayGateway(connection).all();
                 }))).size(),
                 0);
    }

    void notTwiceInOnePlace()
    {
        workspace();
        QCOMPARE(errorOf(Store::create(location(), sampleWorkspace())), u"AlreadyExists"_s);
        QCOMPARE(errorOf(Store::open(location())), QString());
    }

    void whereThereIsNoWorkspace()
    {
        QCOMPARE(errorOf(Store::open(newLocation())), u"NotAWorkspace"_s);
        if (!onSqlite())
            return;
        QVERIFY(QDir().mkpath(location().folder));
        QCOMPARE(errorOf(Store::open(location())), u"NotAWorkspace"_s);
        QFile empty(location().databaseFile());
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        QCOMPARE(errorOf(Store::open(location())), u"NotAWorkspace"_s);
        QCOMPARE(errorOf(Store::open(location())), u"NotAWorkspace"_s);
        // Somebody was stopped while making one: it can be made again.
        QCOMPARE(errorOf(Store::create(location(), sampleWorkspace())), QString());
    }

    void severalDesksShareAServerAndNotAFolder()
    {
        const auto first = valueOf(Store::create(newLocation(), sampleWorkspace()));
        const QString expected = onSqlite() ? u"WorkspaceInUse"_s : QString();
        QCOMPARE(errorOf(Store::open(location())), expected);
        if (onSqlite())
            QCOMPARE(errorOf(Store::create(location(), sampleWorkspace())), u"WorkspaceInUse"_s);
    }

    void theLockGoesWithTheStore()
    {
        {
            const auto first = valueOf(Store::create(newLocation(), sampleWorkspace()));
        }
        if (onSqlite())
            QVERIFY(QFile::exists(location().lockFile())); // means nothing by itself
        QCOMPARE(errorOf(Store::open(location())), QString());
    }

    void onlyTheOwnerReadsIt()
    {
        if (!onSqlite())
            return; // the server's affair
        constexpr auto kFile = QFile::ReadOwner | QFile::WriteOwner;
        constexpr auto kFolder = kFile | QFile::ExeOwner;
        const auto rights = [](const QString& path) {
            return QFile::permissions(path) &
                   (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup |
                    QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther |
                    QFile::ExeOther);
        };
        auto store = valueOf(Store::create(newLocation(), sampleWorkspace()));
        QCOMPARE(rights(location().folder), kFolder);
        const QDir folder(location().folder);
        const QStringList files = folder.entryList(QDir::Files);
        QVERIFY2(files.size() >= 4, qPrintable(files.join(u' '))); // file, -wal, -shm, lock
        for (const QString& file : files)
            QCOMPARE(rights(folder.filePath(file)), kFile);
        store.reset();
        QVERIFY(QFile::setPermissions(location().databaseFile(), kFile | QFile::ReadOther));
        QVERIFY(QFile::setPermissions(location().folder, kFolder | QFile::ReadOther));
        store = valueOf(Store::open(location()));
        QCOMPARE(rights(location().databaseFile()), kFile);
        QCOMPARE(rights(location().folder), kFolder);
    }

    void aFolderWithOtherThingsIsLeftAlone()
    {
        if (!onSqlite())
            return;
        newLocation();
        QVERIFY(QDir().mkpath(location().folder));
        const auto before = QFile::permissions(location().folder);
        QFile letter(QDir(location().folder).filePath(u".letter"_s));
        QVERIFY(letter.open(QIODevice::WriteOnly));
        QCOMPARE(errorOf(Store::create(location(), sampleWorkspace())), u"InvalidInput"_s);
        QCOMPARE(QFile::permissions(location().folder), before);
        QCOMPARE(QDir(location().folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
        QVERIFY(letter.remove());
        QFile file(location().folder + u"-file"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(
            errorOf(Store::create(StoreLocation::inFolder(file.fileName()), sampleWorkspace())),
            u"InvalidInput"_s);
    }

    void damage_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("no database at all") << 0;
        QTest::newRow("garbage in the middle") << 1;
        QTest::newRow("cut short") << 2;
        QTest::newRow("header overwritten") << 3;
    }
    void damage()
    {
        if (!onSqlite())
            return;
        QFETCH(int, kind);
        valueOf(sendingCampaign(workspace(), 2000));
        valueOf(
            connect(Connection::Access::ReadWrite)->select(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        QFile file(location().databaseFile());
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (kind == 0)
            QVERIFY(file.resize(0) && file.write(QByteArray(5000, 'x')) == 5000);
        else if (kind == 1)
            QVERIFY(file.seek(file.size() / 2) && file.write(QByteArray(20'000, '\x5a')) == 20'000);
        else if (kind == 2)
            QVERIFY(file.resize(file.size() / 2));
        else
            QVERIFY(file.write(QByteArray(100, '\0')) == 100);
        file.close();
        QCOMPARE(errorOf(Store::open(location())), u"WorkspaceDamaged"_s);
    }

    void aForeignDatabaseIsLeftAlone()
    {
        newLocation();
        if (onSqlite()) {
            QVERIFY(QDir().mkpath(location().folder));
            QVERIFY(QFile(location().databaseFile()).open(QIODevice::WriteOnly));
        }
        const auto foreign = connect(Connection::Access::ReadWrite);
        QCOMPARE(errorOf(foreign->executeOnce(u"CREATE TABLE workspace (theirs TEXT)"_s)),
                 QString());
        QCOMPARE(errorOf(Store::open(location())), u"NotAWorkspace"_s);
        QCOMPARE(errorOf(Store::create(location(), sampleWorkspace())), u"Database"_s);
        QCOMPARE(valueOf(foreign->select(u"SELECT theirs FROM workspace"_s)).size(), 0);
    }

    /// SQLite's own limit stands for a disk; the next test has a real one where it may make it.
    void aFullDatabaseLosesNothing()
    {
        if (!onSqlite())
            return;
        const auto store = valueOf(Store::create(newLocation(), sampleWorkspace()));
        const auto limit = [](int pages) {
            return [pages](Connection& connection) {
                return connection.select(u"PRAGMA max_page_count = %1"_s.arg(pages));
            };
        };
        QVERIFY(await(store->writer().run(limit(1)))); // means: what it has now
        const auto big = [](Connection& connection) {
            RelayRow row = sampleRelay();
            row.caPem = QByteArray(500'000, 'x');
            return RelayGateway(connection).insert(row);
        };
        QCOMPARE(errorOf(await(store->writer().run(big))), u"DiskFull"_s);
        QVERIFY(await(store->writer().run(limit(100'000))));
        QCOMPARE(errorOf(await(store->writer().run(big))), QString());
        QCOMPARE(valueOf(await(store->readers().run([](Connection& connection) {
                     return RelayGateway(connection).all();
                 }))).size(),
                 1);
    }

    void aFullDiskLosesNothing()
    {
        if (!onSqlite())
            return;
        newLocation();
        const QString mount = folder().filePath(u"disk"_s);
        QVERIFY(QDir().mkpath(mount));
        if (QProcess::execute(u"mount"_s,
                              {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=4m"_s, u"tmpfs"_s, mount}) != 0)
            QSKIP("may not mount a small disk here");
        const auto unmount = qScopeGuard([&mount] { QProcess::execute(u"umount"_s, {mount}); });
        const auto place = StoreLocation::inFolder(mount + u"/office"_s);
        const auto insert = [](Connection& connection) {
            RelayRow row = sampleRelay();
            row.caPem = QByteArray(200'000, 'x');
            return RelayGateway(connection).insert(row);
        };
        qint64 stored = 0;
        {
            const auto store = valueOf(Store::create(place, sampleWorkspace()));
            QString error;
            while (error.isEmpty() && stored < 100) {
                error = errorOf(await(store->writer().run(insert)));
                stored += error.isEmpty() ? 1 : 0;
            }
            QCOMPARE(error, u"DiskFull"_s);
            QVERIFY(stored > 0);
        }
        // There is no room for SQLite's index of the log either: that is said, and nothing is lost.
        QCOMPARE(QProcess::execute(u"mount"_s, {u"-o"_s, u"remount,size=32m"_s, mount}), 0);
        const auto store = valueOf(Store::open(place));
        const auto relays = valueOf(await(store->readers().run(
            [](Connection& connection) { return RelayGateway(connection).all(); })));
        QCOMPARE(relays.size(), stored);
        QCOMPARE(errorOf(await(store->writer().run(insert))), QString());
    }
};

#include "workspace_test.moc"
RINGI_TEST(WorkspaceTest)
