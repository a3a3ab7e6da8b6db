// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/dialect.h"
#include "store/value.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <memory>

namespace ringi {

/// One connection to the workspace's database. Lives and dies in the thread that opened it. SQL is
/// always a constant of ours and every value is bound, so no text of a person is ever read as SQL.
///
/// Errors of every call: DiskFull, FileUnwritable, WorkspaceDamaged, WorkspaceInUse (somebody else
/// keeps the database busy), AlreadyExists (a key is taken), ConnectionLost, Conflict, Database;
/// InvalidInput for text with NUL or broken surrogates, which the engines would store differently.
class Connection final {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// SQLite: the file must exist. WAL, synchronous=FULL, foreign keys, secure_delete.
    static Result<std::unique_ptr<Connection>> open(const StoreLocation& location, Access access);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] const Dialect& dialect() const { return m_dialect; }

    /// Runs a query and reads it to its end: bound your pages with LIMIT.
    Result<Rows> select(const QString& sql, const Values& values = {});
    /// Runs a query and hands out each row as soon as it is read, so that no other is held. `use`
    /// may keep the row, and leaves this connection alone; its first failure ends the query and is
    /// returned.
    Status forEachRow(const QString& sql, const Values& values,
                      const std::function<Status(Row&&)>& use);
    /// The first row; NotFound (detail: `what`) when there is none.
    Result<Row> selectOne(const QString& sql, const Values& values, const QString& what);
    /// Runs a change; how many rows it changed.
    Result<qint64> execute(const QString& sql, const Values& values = {});
    /// A statement that is used once, such as CREATE: not kept prepared.
    Status executeOnce(const QString& sql);
    /// BEGIN and COMMIT: kept prepared where the engine can.
    Status executeControl(const QString& sql);

    /// The next id of this kind of thing ("person", "ledger", ...), 1 at first, never given twice;
    /// taken back with the transaction. `count` reserves so many and gives the first.
    Result<qint64> nextId(const QString& kind, qint64 count = 1);

    /// PostgreSQL: one connection of one desk at a time may run the deliveries; WorkspaceInUse for
    /// the others, until this connection closes. SQLite: the workspace's lock says so already.
    Status becomeRunner();

private:
    Connection(const StoreLocation& location, QString name);
    Status prepareSession(Access access);
    /// Prepared once. Its columns are counted once too: QSqlRecord is slow to make.
    struct Statement {
        QSqlQuery query;
        int columns = -1;
    };
    Result<Statement*> run(const QString& sql, const Values& values);
    [[nodiscard]] Error lastError(const QSqlQuery& query) const;

    Dialect m_dialect;
    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
    bool m_isRunner = false;
};

} // namespace ringi
