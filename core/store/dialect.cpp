// SPDX-License-Identifier: Apache-2.0
#include "store/dialect.h"

#include <array>

namespace ringi {
namespace {

struct Spelling {
    QLatin1StringView token;
    QLatin1StringView sqlite;
    QLatin1StringView postgres;
};

using namespace Qt::StringLiterals;

constexpr std::array kSpellings{
    Spelling{"@id@"_L1, "INTEGER PRIMARY KEY"_L1, "BIGINT PRIMARY KEY"_L1},
    Spelling{"@int@"_L1, "INTEGER"_L1, "BIGINT"_L1},
    Spelling{"@bytes@"_L1, "BLOB"_L1, "BYTEA"_L1},
    Spelling{"@none@"_L1, "X''"_L1, "''"_L1},
    Spelling{"@table@"_L1, "STRICT"_L1, ""_L1},
    Spelling{"@keyed@"_L1, "STRICT, WITHOUT ROWID"_L1, ""_L1},
};

// https://sqlite.org/rescode.html: the low byte is the kind of error.
Error translateSqlite(const QSqlError& error)
{
    const int code = error.nativeErrorCode().toInt();
    // SQLite names tables and columns, never values.
    const QString detail = error.databaseText();
    switch (code & 0xff) {
    case 5:  // BUSY
    case 6:  // LOCKED
    case 15: // PROTOCOL: could not get the WAL's lock
        return {ErrorCode::WorkspaceInUse, detail};
    case 3: // PERM
    case 8: // READONLY
        return {ErrorCode::FileUnwritable, detail};
    case 11: // CORRUPT
    case 26: // NOTADB
        return {ErrorCode::WorkspaceDamaged, detail};
    case 13: return {ErrorCode::DiskFull, detail};
    case 14: return {ErrorCode::FileUnreadable, detail}; // CANTOPEN
    case 18: return {ErrorCode::TooLarge, detail};
    case 19: // CONSTRAINT: PRIMARYKEY and UNIQUE
        return {code == 1555 || code == 2067 ? ErrorCode::AlreadyExists : ErrorCode::Database,
                detail};
    default: return {ErrorCode::Database, detail};
    }
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html
Error translatePostgres(const QSqlError& error)
{
    const QString state = error.nativeErrorCode();
    // Its messages quote values; the code does not.
    const QString detail = QStringLiteral("SQLSTATE ") + state;
    if (state.isEmpty() || state.startsWith("08"_L1) || state.startsWith("57P"_L1))
        return {ErrorCode::ConnectionLost, QStringLiteral("database server")};
    if (state == "23505"_L1)
        return {ErrorCode::AlreadyExists, detail};
    if (state == "53100"_L1)
        return {ErrorCode::DiskFull, detail};
    if (state == "25006"_L1)
        return {ErrorCode::FileUnwritable, detail};
    if (state == "40001"_L1 || state == "40P01"_L1)
        return {ErrorCode::Conflict, detail};
    if (state == "55P03"_L1)
        return {ErrorCode::WorkspaceInUse, detail};
    if (state.startsWith("54"_L1))
        return {ErrorCode::TooLarge, detail};
    if (state.startsWith("XX"_L1) && state != "XX000"_L1)
        return {ErrorCode::WorkspaceDamaged, detail};
    return {ErrorCode::Database, detail};
}

} // namespace

QString Dialect::driver() const
{
    return isSqlite() ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL");
}

QStringList Dialect::beginWriting() const
{
    if (isSqlite())
        return {QStringLiteral("BEGIN IMMEDIATE")};
    return {QStringLiteral("BEGIN"),
            QStringLiteral("SELECT pg_advisory_xact_lock(1380535879, hashtext(current_schema()))")};
}

QString Dialect::beginReading() const
{
    return isSqlite() ? QStringLiteral("BEGIN")
                      : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
}

QString Dialect::tableExists() const
{
    if (isSqlite())
        return QStringLiteral(
            "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = ?");
    return QStringLiteral("SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()"
                          " AND tablename = ?");
}

QString Dialect::spell(QString migration) const
{
    for (const Spelling& spelling : kSpellings)
        migration.replace(spelling.token, isSqlite() ? spelling.sqlite : spelling.postgres);
    return migration;
}

Error Dialect::translate(const QSqlError& error) const
{
    return isSqlite() ? translateSqlite(error) : translatePostgres(error);
}

} // namespace ringi
