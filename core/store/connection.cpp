// SPDX-License-Identifier: Apache-2.0
#include "store/connection.h"

#include "store/server_url.h"

#include <QFile>
#include <QSqlRecord>
#include <QUuid>

namespace ringi {
namespace {

/// More different statements than this are not kept; gateways have fewer.
constexpr qsizetype kMostStatements = 200;

bool isStorable(const QVariant& value)
{
    if (value.typeId() != QMetaType::QString)
        return true;
    const QString text = value.toString();
    return !text.contains(QChar(u'\0')) && text.isValidUtf16();
}

Status setUp(QSqlDatabase& database, const StoreLocation& location)
{
    if (location.engine == StoreLocation::Engine::Sqlite) {
        // SQLite would make an empty file of its own, readable by everyone.
        if (!QFile::exists(location.databaseFile()))
            return failure(ErrorCode::FileNotFound, QStringLiteral("workspace"));
        database.setDatabaseName(location.databaseFile());
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
        return {};
    }
    const auto url = parseServerUrl(location.url);
    if (!url)
        return failure(url);
    database.setHostName(url->host);
    database.setPort(url->port);
    database.setDatabaseName(url->database);
    database.setUserName(url->user);
    database.setPassword(QString::fromUtf8(location.password.bytes()));
    database.setConnectOptions(url->options);
    return {};
}

} // namespace

Connection::Connection(const StoreLocation& location, QString name)
    : m_dialect(location.engine), m_name(std::move(name)),
      m_database(QSqlDatabase::addDatabase(m_dialect.driver(), m_name))
{
}

Connection::~Connection()
{
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const StoreLocation& location, Access access)
{
    std::unique_ptr<Connection> made(
        new Connection(location, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    if (!made->m_database.isValid())
        return failure(ErrorCode::Database,
                       QStringLiteral("no driver ") + made->m_dialect.driver());
    if (auto ok = setUp(made->m_database, location); !ok)
        return failure(ok);
    if (!made->m_database.open()) {
        const QSqlError error = made->m_database.lastError();
        // Errors of connecting carry no code, and their text is of the server's making.
        return std::unexpected(made->m_dialect.translate(error));
    }
    // It is in the driver's memory now and not needed again.
    made->m_database.setPassword({});
    if (auto ok = made->prepareSession(access); !ok)
        return failure(ok);
    return made;
}

Status Connection::prepareSession(Access access)
{
    QStringList statements;
    if (m_dialect.isSqlite()) {
        const auto mode = select(QStringLiteral("PRAGMA journal_mode = WAL"));
        if (!mode)
            return failure(mode);
        if (mode->isEmpty() || mode->first().text(0) != QLatin1StringView("wal"))
            return failure(ErrorCode::Database, QStringLiteral("no write-ahead log here"));
        statements = {
            QStringLiteral("PRAGMA synchronous = FULL"),
            QStringLiteral("PRAGMA foreign_keys = ON"),
            QStringLiteral("PRAGMA secure_delete = ON"),
            QStringLiteral("PRAGMA trusted_schema = OFF"),
            QStringLiteral("PRAGMA cell_size_check = ON"),
            // macOS: fsync alone does not reach the disk.
            QStringLiteral("PRAGMA fullfsync = ON"),
            QStringLiteral("PRAGMA checkpoint_fullfsync = ON"),
        };
        if (access == Access::ReadOnly)
            statements << QStringLiteral("PRAGMA query_only = ON");
    } else {
        // libpq prints notices to stderr, past our logs and their rules.
        statements = {QStringLiteral("SET client_min_messages = error"),
                      QStringLiteral("SET lock_timeout = '60s'")};
        if (access == Access::ReadOnly)
            statements << QStringLiteral("SET default_transaction_read_only = on");
    }
    for (const QString& statement : std::as_const(statements)) {
        if (auto ok = executeOnce(statement); !ok)
            return ok;
    }
    return {};
}

Error Connection::lastError(const QSqlQuery& query) const
{
    return m_dialect.translate(query.lastError());
}

Result<Connection::Statement*> Connection::run(const QString& sql, const Values& values)
{
    for (const Value& value : values) {
        if (!isStorable(value.variant()))
            return failure(ErrorCode::InvalidInput, QStringLiteral("text with NUL or surrogates"));
    }
    auto& statement = m_statements[sql];
    if (!statement) {
        if (m_statements.size() > kMostStatements) {
            m_statements.clear();
            return run(sql, values);
        }
        auto fresh = std::make_shared<Statement>(QSqlQuery(m_database));
        // SQLite: rows are not kept twice. PostgreSQL: would turn on its single-row mode.
        fresh->query.setForwardOnly(m_dialect.isSqlite());
        if (!fresh->query.prepare(sql)) {
            m_statements.remove(sql);
            return std::unexpected(lastError(fresh->query));
        }
        statement = std::move(fresh);
    }
    QSqlQuery& query = statement->query;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values.at(i).variant());
    if (!query.exec()) {
        const Error error = lastError(query);
        query.finish();
        return std::unexpected(error);
    }
    return statement.get();
}

Result<Rows> Connection::select(const QString& sql, const Values& values)
{
    Rows rows;
    const auto done = forEachRow(sql, values, [&rows](Row&& row) {
        rows.append(std::move(row));
        return Status();
    });
    if (!done)
        return failure(done);
    return rows;
}

Status Connection::forEachRow(const QString& sql, const Values& values,
                              const std::function<Status(Row&&)>& use)
{
    const auto statement = run(sql, values);
    if (!statement)
        return failure(statement);
    auto& [query, columns] = **statement;
    if (columns < 0)
        columns = query.record().count();
    Status used;
    Row row;
    while (used && query.next()) {
        row.m_columns.resize(columns); // those of the last row, unless it was kept
        for (int i = 0; QVariant& column : row.m_columns)
            column = query.value(i++);
        used = use(std::move(row));
    }
    // A query that ends early because the file is damaged says so only here.
    const QSqlError error = query.lastError();
    query.finish();
    if (error.isValid())
        return std::unexpected(m_dialect.translate(error));
    return used;
}

Result<Row> Connection::selectOne(const QString& sql, const Values& values, const QString& what)
{
    auto rows = select(sql, values);
    if (!rows)
        return failure(rows);
    if (rows->isEmpty())
        return failure(ErrorCode::NotFound, what);
    return rows->takeFirst();
}

Result<qint64> Connection::execute(const QString& sql, const Values& values)
{
    const auto statement = run(sql, values);
    if (!statement)
        return failure(statement);
    QSqlQuery& query = (*statement)->query;
    const qint64 changed = query.numRowsAffected();
    query.finish();
    return changed;
}

Status Connection::executeOnce(const QString& sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return std::unexpected(lastError(query));
    return {};
}

Status Connection::executeControl(const QString& sql)
{
    if (!m_dialect.isSqlite())
        return executeOnce(sql); // PREPARE takes no such statements there
    const auto done = execute(sql);
    return done ? Status{} : failure(done);
}

Result<qint64> Connection::nextId(const QString& kind, qint64 count)
{
    const auto row = selectOne(
        QStringLiteral("INSERT INTO id_counter (kind, latest) VALUES (?, ?) ON CONFLICT (kind)"
                       " DO UPDATE SET latest = id_counter.latest + excluded.latest"
                       " RETURNING latest"),
        {kind, count}, QStringLiteral("id"));
    if (!row)
        return failure(row);
    return row->integer(0) - count + 1;
}

Status Connection::becomeRunner()
{
    if (m_isRunner || m_dialect.isSqlite())
        return {};
    const auto row = selectOne(QStringLiteral("SELECT CASE WHEN pg_try_advisory_lock(1380535880,"
                                              " hashtext(current_schema())) THEN 1 ELSE 0 END"),
                               {}, QStringLiteral("lock"));
    if (!row)
        return failure(row);
    m_isRunner = row->truth(0);
    if (!m_isRunner)
        return failure(ErrorCode::WorkspaceInUse, QStringLiteral("deliveries run elsewhere"));
    return {};
}

} // namespace ringi
