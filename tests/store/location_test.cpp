// SPDX-License-Identifier: Apache-2.0
#include "store/location.h"
#include "store/server_url.h"
#include "support/test_registry.h"

#include <QTest>

using namespace ringi;
using namespace Qt::StringLiterals;

class LocationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void networkFileSystems_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("network");
        for (const char* type : {"nfs", "nfs4", "NFS4", "cifs", "smb3", "smbfs", "afpfs", "webdav",
                                 "fuse.sshfs", "fuse.rclone", "fuse.glusterfs", "ceph"})
            QTest::newRow(type) << QByteArray(type) << true;
        for (const char* type : {"ext4", "xfs", "btrfs", "apfs", "hfs", "NTFS", "tmpfs", "overlay",
                                 "fuseblk", "fuse", "fuse.ntfs-3g", "zfs", ""})
            QTest::newRow(*type ? type : "none") << QByteArray(type) << false;
    }
    void networkFileSystems()
    {
        QFETCH(QByteArray, type);
        QTEST(isNetworkFileSystem(type), "network");
    }

    void filesOfAFolder()
    {
        const auto location = StoreLocation::inFolder(u"/tmp/./office/"_s);
        QCOMPARE(location.databaseFile(), u"/tmp/office/ringi.sqlite"_s);
        QCOMPARE(location.lockFile(), u"/tmp/office/ringi.lock"_s);
    }

    void serverUrls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("expected"); // host port user database options
        const auto row = [](const char* name, const char* url, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(url) << QString::fromUtf8(expected);
        };
        row("a host is verified", "postgresql://ringi@db.example.com/office",
            "db.example.com 5432 ringi office connect_timeout=10;sslmode=verify-full");
        row("port and own mode", "postgres://r@db.example.com:6543/o?sslmode=require",
            "db.example.com 6543 r o connect_timeout=10;sslmode=require");
        row("own root", "postgresql://r@db.example.com/o?sslrootcert=/etc/ca.pem",
            "db.example.com 5432 r o "
            "connect_timeout=10;sslrootcert=/etc/ca.pem;sslmode=verify-full");
        row("socket", "postgresql://r@/o?host=/run/postgresql",
            "/run/postgresql 5432 r o connect_timeout=10");
        row("this machine", "postgresql://r@localhost/o", "localhost 5432 r o connect_timeout=10");
        row("a host as an option is a host", "postgresql://r@/o?host=db.example.com",
            "db.example.com 5432 r o connect_timeout=10;sslmode=verify-full");
        row("password", "postgresql://r:secret@db.example.com/o", "!url: password in it");
        row("no database", "postgresql://r@db.example.com", "!url: no database");
        row("another scheme", "https://db.example.com/o", "!url: not postgresql://");
        row("empty", "", "!url: not postgresql://");
        row("smuggled option", "postgresql://r@db.example.com/o?sslrootcert=a%20sslmode=disable",
            "!url: odd characters in sslrootcert");
        row("smuggled by quote", "postgresql://r@db.example.com/o?sslmode=x';host='y",
            "!url: odd characters in sslmode");
        row("unknown option", "postgresql://r@db.example.com/o?options=-cfsync=off",
            "!url: odd characters in options");
        row("unknown plain option", "postgresql://r@db.example.com/o?service=x",
            "!url: unknown option");
    }
    void serverUrls()
    {
        QFETCH(QString, url);
        const auto parts = parseServerUrl(url);
        const QString actual =
            parts ? u"%1 %2 %3 %4 %5"_s.arg(parts->host, QString::number(parts->port), parts->user,
                                            parts->database, parts->options)
                  : u'!' + parts.error().detail;
        QTEST(actual, "expected");
    }
};

#include "location_test.moc"
RINGI_TEST(LocationTest)
