// SPDX-License-Identifier: Apache-2.0
#include "store/workspace_store.h"

#include "store/migration.h"
#include "store/transaction.h"
#include "store/workspace_folder.h"

#include <QFileInfo>

namespace ringi {
namespace {

bool isSqlite(const StoreLocation& location)
{
    return location.engine == StoreLocation::Engine::Sqlite;
}

/// AlreadyExists where a workspace, or anything else with tables of ours, is.
Status refuseExisting(Connection& connection)
{
    const auto version = schemaVersion(connection);
    if (!version)
        return failure(version);
    if (*version > 0)
        return failure(ErrorCode::AlreadyExists, QStringLiteral("workspace"));
    return {};
}

Status writeNew(const StoreLocation& location, const WorkspaceRow& workspace,
                const std::function<Status(Connection&)>& first)
{
    const auto migrations = builtInMigrations();
    if (!migrations)
        return failure(migrations);
    const auto connection = Connection::open(location, Connection::Access::ReadWrite);
    if (!connection)
        return failure(connection);
    auto transaction = Transaction::begin(**connection);
    if (!transaction)
        return failure(transaction);
    if (auto ok = refuseExisting(**connection); !ok)
        return ok;
    for (const Migration& migration : *migrations) {
        if (auto ok = applyMigration(**connection, migration, workspace.createdAt); !ok)
            return ok;
    }
    if (auto ok = WorkspaceGateway(**connection).create(workspace); !ok)
        return ok;
    if (first) {
        if (auto ok = first(**connection); !ok)
            return ok;
    }
    return transaction->commit();
}

Status checkFile(Connection& connection)
{
    const auto verdict = connection.select(QStringLiteral("PRAGMA quick_check(1)"));
    if (!verdict)
        return failure(verdict);
    if (verdict->isEmpty() || verdict->first().text(0) != QLatin1StringView("ok"))
        return failure(ErrorCode::WorkspaceDamaged, QStringLiteral("quick_check"));
    return {};
}

Status bringUpToDate(const StoreLocation& location)
{
    const auto migrations = builtInMigrations();
    if (!migrations)
        return failure(migrations);
    const auto connection = Connection::open(location, Connection::Access::ReadWrite);
    if (!connection)
        return failure(connection);
    if (isSqlite(location)) {
        if (auto ok = checkFile(**connection); !ok)
            return ok;
    }
    const auto version = schemaVersion(**connection);
    if (!version)
        return failure(version);
    // An empty or foreign database gets no tables of ours.
    if (*version == 0)
        return failure(ErrorCode::NotAWorkspace);
    if (auto ok = migrate(**connection, *migrations, location); !ok)
        return ok;
    if (const auto row = WorkspaceGateway(**connection).load(); !row) {
        return row.error().code == ErrorCode::NotFound ? failure(ErrorCode::NotAWorkspace)
                                                       : failure(row);
    }
    return {};
}

/// Whoever only looks brings nothing up to date.
Status checkPresentSchema(const StoreLocation& location)
{
    const auto migrations = builtInMigrations();
    if (!migrations)
        return failure(migrations);
    const auto connection = Connection::open(location, Connection::Access::ReadOnly);
    if (!connection)
        return failure(connection);
    const auto version = schemaVersion(**connection);
    if (!version)
        return failure(version);
    if (*version == 0)
        return failure(ErrorCode::NotAWorkspace);
    if (auto ok = checkSchema(**connection, *migrations); !ok)
        return ok;
    if (*version != migrations->size())
        return failure(ErrorCode::WorkspaceInUse, QStringLiteral("schema %1").arg(*version));
    return {};
}

} // namespace

Result<std::unique_ptr<Store>> Store::create(const StoreLocation& location,
                                             const WorkspaceRow& workspace,
                                             const std::function<Status(Connection&)>& first)
{
    std::unique_ptr<Store> store(new Store(location));
    bool isOurFile = false;
    if (isSqlite(location)) {
        if (auto ok = checkLocalFolder(location.folder); !ok)
            return failure(ok);
        if (auto ok = makeWorkspaceFolder(location); !ok)
            return failure(ok);
        auto lock = WorkspaceLock::take(location.lockFile());
        if (!lock)
            return failure(lock);
        store->m_lock = std::move(*lock);
        isOurFile = !QFileInfo::exists(location.databaseFile());
        if (auto ok = makeDatabaseFile(location); !ok)
            return failure(ok);
    }
    if (auto ok = writeNew(location, workspace, first); !ok) {
        if (isOurFile)
            removeDatabaseFiles(location);
        return failure(ok);
    }
    if (auto ok = store->startThreads(); !ok)
        return failure(ok);
    return store;
}

Result<std::unique_ptr<Store>> Store::open(const StoreLocation& location)
{
    std::unique_ptr<Store> store(new Store(location));
    if (isSqlite(location)) {
        if (!QFileInfo(location.databaseFile()).isFile())
            return failure(ErrorCode::NotAWorkspace);
        if (auto ok = checkLocalFolder(location.folder); !ok)
            return failure(ok);
        auto lock = WorkspaceLock::take(location.lockFile());
        if (!lock)
            return failure(lock);
        store->m_lock = std::move(*lock);
        tightenPermissions(location);
    }
    if (auto ok = bringUpToDate(location); !ok)
        return failure(ok);
    if (auto ok = store->startThreads(); !ok)
        return failure(ok);
    return store;
}

Result<std::unique_ptr<Store>> Store::look(const StoreLocation& location)
{
    std::unique_ptr<Store> store(new Store(location));
    if (isSqlite(location)) {
        if (!QFileInfo(location.databaseFile()).isFile())
            return failure(ErrorCode::NotAWorkspace);
        if (auto ok = checkLocalFolder(location.folder); !ok)
            return failure(ok);
    }
    if (auto ok = checkPresentSchema(location); !ok)
        return failure(ok);
    if (auto ok = store->startThreads(Connection::Access::ReadOnly); !ok)
        return failure(ok);
    return store;
}

Status Store::startThreads(Connection::Access access)
{
    auto writer = Writer::start(m_location, access);
    if (!writer)
        return failure(writer);
    m_writer = std::move(*writer);
    auto readers = ReaderPool::start(m_location);
    if (!readers)
        return failure(readers);
    m_readers = std::move(*readers);
    return {};
}

Store::~Store()
{
    // First the writer: the last changes are in before anything else goes.
    m_writer.reset();
    m_readers.reset();
}

} // namespace ringi
