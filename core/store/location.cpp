// SPDX-License-Identifier: Apache-2.0
#include "store/location.h"

#include <QDir>
#include <QStorageInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace ringi {
namespace {

constexpr std::array<QByteArrayView, 23> kNetworkFileSystems{
    "nfs",       "nfs3",   "nfs4",  "cifs",   "smb",    "smb2",  "smb3",   "smbfs",
    "afpfs",     "afs",    "ncpfs", "webdav", "davfs",  "ceph",  "lustre", "gpfs",
    "glusterfs", "beegfs", "ocfs2", "sshfs",  "rclone", "ftpfs", "gvfsd",
};

bool isRemoteDrive([[maybe_unused]] const QString& path)
{
#ifdef Q_OS_WIN
    const QString native = QDir::toNativeSeparators(path);
    if (native.startsWith(QLatin1StringView("\\\\")))
        return true;
    const QString root = QDir::toNativeSeparators(QStorageInfo(path).rootPath());
    return GetDriveTypeW(reinterpret_cast<const wchar_t*>(root.utf16())) == DRIVE_REMOTE;
#else
    return false;
#endif
}

} // namespace

StoreLocation StoreLocation::inFolder(const QString& folder)
{
    return {Engine::Sqlite, QDir(folder).absolutePath(), {}, {}};
}

StoreLocation StoreLocation::inServer(const QString& url, const Secret& password)
{
    return {Engine::PostgreSql, {}, url, password};
}

QString StoreLocation::databaseFile() const
{
    return QDir(folder).filePath(QStringLiteral("ringi.sqlite"));
}

QString StoreLocation::lockFile() const
{
    return QDir(folder).filePath(QStringLiteral("ringi.lock"));
}

bool isNetworkFileSystem(QByteArrayView type)
{
    QByteArray name = type.toByteArray().toLower();
    // FUSE says "fuse.sshfs"; a plain "fuse" or "fuseblk" is a local driver such as NTFS.
    if (name.startsWith("fuse."))
        name.remove(0, 5);
    return std::ranges::find(kNetworkFileSystems, QByteArrayView(name)) !=
           kNetworkFileSystems.end();
}

Status checkLocalFolder(const QString& folder)
{
    QString existing = QDir(folder).absolutePath();
    while (!QFileInfo::exists(existing)) {
        const QString parent = QFileInfo(existing).absolutePath();
        if (parent == existing)
            break;
        existing = parent;
    }
    if (isRemoteDrive(existing) || isNetworkFileSystem(QStorageInfo(existing).fileSystemType()))
        return failure(ErrorCode::NetworkShare);
    return {};
}

} // namespace ringi
