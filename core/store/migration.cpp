// SPDX-License-Identifier: Apache-2.0
#include "store/migration.h"

#include "base/crypto.h"
#include "base/logging.h"
#include "store/transaction.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

// A static library's resources are linked in by naming them, outside any namespace.
static void linkMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace ringi {
namespace {

QByteArray checksum(const Migration& migration)
{
    return crypto::sha256(migration.sql).toHex();
}

/// Whole statements, without comment lines.
QStringList statementsOf(const QString& sql)
{
    QStringList statements;
    QString statement;
    const QStringList lines = sql.split(u'\n');
    for (const QString& line : lines) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(QLatin1StringView("--")))
            continue;
        statement += line + u'\n';
        if (trimmed.endsWith(u';')) {
            statement = statement.trimmed();
            statement.chop(1);
            statements.append(std::exchange(statement, {}));
        }
    }
    if (!statement.trimmed().isEmpty())
        statements.append(statement.trimmed());
    return statements;
}

Status makeVersionTable(Connection& connection)
{
    return connection.executeOnce(connection.dialect().spell(
        QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (version @id@,"
                       " name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at @int@ NOT NULL)"
                       " @table@")));
}

Status backUp(Connection& connection, const QString& file, int version)
{
    const QString copy = QStringLiteral("%1.before-%2").arg(file).arg(version);
    // A copy from an attempt that failed is not better than the one made now.
    if (QFile::exists(copy) && !QFile::remove(copy))
        return failure(ErrorCode::FileUnwritable, QStringLiteral("backup"));
    QFile made(copy);
    // SQLite fills an empty file that is there and leaves its permissions alone.
    if (!made.open(QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return failure(ErrorCode::FileUnwritable, QStringLiteral("backup"));
    made.close();
    if (auto done = connection.execute(QStringLiteral("VACUUM INTO ?"), {copy}); !done)
        return failure(done);
    return {};
}

} // namespace

Result<QList<Migration>> builtInMigrations()
{
    linkMigrations();
    static const QRegularExpression pattern(QStringLiteral("\\A(\\d{4})_(\\w+)\\.sql\\z"));
    QList<Migration> migrations;
    const QDir folder(QStringLiteral(":/store/migrations"));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        const auto match = pattern.match(name);
        QFile file(folder.filePath(name));
        if (!match.hasMatch() || match.captured(1).toInt() != migrations.size() + 1 ||
            !file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::Internal, QStringLiteral("migration ") + name);
        migrations.append({match.captured(1).toInt(), match.captured(2), file.readAll()});
    }
    if (migrations.isEmpty())
        return failure(ErrorCode::Internal, QStringLiteral("no migrations"));
    return migrations;
}

Result<int> schemaVersion(Connection& connection)
{
    const auto table =
        connection.selectOne(connection.dialect().tableExists(), {QStringLiteral("schema_version")},
                             QStringLiteral("catalogue"));
    if (!table)
        return failure(table);
    if (table->integer(0) == 0)
        return 0;
    const auto row =
        connection.selectOne(QStringLiteral("SELECT COALESCE(MAX(version), 0) FROM schema_version"),
                             {}, QStringLiteral("schema_version"));
    if (!row)
        return failure(row);
    return row->number(0);
}

Status checkSchema(Connection& connection, const QList<Migration>& migrations)
{
    const auto version = schemaVersion(connection);
    if (!version)
        return failure(version);
    if (*version > migrations.size())
        return failure(ErrorCode::WorkspaceTooNew, QStringLiteral("schema %1").arg(*version));
    if (*version == 0)
        return {};
    const auto rows = connection.select(
        QStringLiteral("SELECT version, checksum FROM schema_version ORDER BY version"));
    if (!rows)
        return failure(rows);
    if (rows->size() != *version)
        return failure(ErrorCode::WorkspaceDamaged, QStringLiteral("schema_version"));
    for (qsizetype i = 0; i < rows->size(); ++i) {
        const QString expected = QString::fromLatin1(checksum(migrations.at(i)));
        if (rows->at(i).integer(0) != i + 1 || rows->at(i).text(1) != expected)
            return failure(ErrorCode::WorkspaceDamaged, QStringLiteral("migration %1").arg(i + 1));
    }
    return {};
}

Status applyMigration(Connection& connection, const Migration& migration, Moment at)
{
    if (auto ok = makeVersionTable(connection); !ok)
        return ok;
    const QString sql = connection.dialect().spell(QString::fromUtf8(migration.sql));
    const QStringList statements = statementsOf(sql);
    for (const QString& statement : statements) {
        if (auto ok = connection.executeOnce(statement); !ok)
            return ok;
    }
    const auto noted = connection.execute(
        QStringLiteral("INSERT INTO schema_version (version, name, checksum, applied_at)"
                       " VALUES (?, ?, ?, ?)"),
        {migration.version, migration.name, QString::fromLatin1(checksum(migration)), at});
    if (!noted)
        return failure(noted);
    return {};
}

Status migrate(Connection& connection, const QList<Migration>& migrations,
               const StoreLocation& location)
{
    if (auto ok = checkSchema(connection, migrations); !ok)
        return ok;
    const auto version = schemaVersion(connection);
    if (!version)
        return failure(version);
    if (*version > 0 && *version < migrations.size() && connection.dialect().isSqlite()) {
        if (auto ok = backUp(connection, location.databaseFile(), *version); !ok)
            return ok;
    }
    for (const Migration& migration : migrations) {
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return failure(transaction);
        // Asked again inside: another desk may have been faster.
        const auto present = schemaVersion(connection);
        if (!present)
            return failure(present);
        if (*present >= migration.version)
            continue;
        qCInfo(logStore) << "migration" << migration.version << migration.name;
        const auto now =
            std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
        if (auto ok = applyMigration(connection, migration, now); !ok)
            return ok;
        if (auto ok = transaction->commit(); !ok)
            return ok;
    }
    return {};
}

} // namespace ringi
