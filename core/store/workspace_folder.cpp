// SPDX-License-Identifier: Apache-2.0
#include "store/workspace_folder.h"

#include "base/logging.h"

#include <QDir>
#include <QFile>

namespace ringi {
namespace {

constexpr QFile::Permissions kFileRights = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions kFolderRights = kFileRights | QFile::ExeOwner;

QStringList databaseFiles(const StoreLocation& location)
{
    const QString file = location.databaseFile();
    return {file, file + QStringLiteral("-wal"), file + QStringLiteral("-shm"),
            file + QStringLiteral("-journal")};
}

} // namespace

Status makeWorkspaceFolder(const StoreLocation& location)
{
    const QFileInfo folder(location.folder);
    if (folder.exists()) {
        if (!folder.isDir())
            return failure(ErrorCode::InvalidInput, QStringLiteral("folder: is a file"));
        // Its rights will be changed, so it must be ours alone.
        QStringList ours = databaseFiles(location);
        ours << location.lockFile();
        const auto entries = QDir(location.folder)
                                 .entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System |
                                                QDir::NoDotAndDotDot);
        for (const QFileInfo& entry : entries) {
            if (!ours.contains(entry.absoluteFilePath()))
                return failure(ErrorCode::InvalidInput, QStringLiteral("folder: not empty"));
        }
        if (!QFile::setPermissions(location.folder, kFolderRights))
            return failure(ErrorCode::FileUnwritable, QStringLiteral("folder"));
        return {};
    }
    if (!QDir().mkpath(folder.absolutePath()) || !QDir().mkdir(location.folder, kFolderRights))
        return failure(ErrorCode::FileUnwritable, QStringLiteral("folder"));
    return {};
}

Status makeDatabaseFile(const StoreLocation& location)
{
    QFile file(location.databaseFile());
    if (file.exists())
        return {};
    // Before SQLite sees it: there is no moment in which others can open it.
    if (!file.open(QIODevice::NewOnly, kFileRights))
        return failure(ErrorCode::FileUnwritable, QStringLiteral("database file"));
    return {};
}

void tightenPermissions(const StoreLocation& location)
{
    if (!QFile::setPermissions(location.folder, kFolderRights))
        qCWarning(logStore) << "the workspace's folder keeps its permissions";
    const QStringList files = databaseFiles(location);
    for (const QString& file : files) {
        if (QFile::exists(file) && !QFile::setPermissions(file, kFileRights))
            qCWarning(logStore) << "a workspace file keeps its permissions";
    }
}

void removeDatabaseFiles(const StoreLocation& location)
{
    const QStringList files = databaseFiles(location);
    for (const QString& file : files)
        (void)QFile::remove(file);
}

} // namespace ringi
