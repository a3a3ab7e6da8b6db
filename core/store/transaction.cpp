// SPDX-License-Identifier: Apache-2.0
#include "store/transaction.h"

namespace ringi {

Result<Transaction> Transaction::begin(Connection& connection)
{
    const QStringList statements = connection.dialect().beginWriting();
    for (const QString& statement : statements) {
        if (auto ok = connection.executeControl(statement); !ok) {
            (void)connection.executeOnce(QStringLiteral("ROLLBACK"));
            return failure(ok);
        }
    }
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    // An engine that rolled back by itself says "no transaction": nothing to do about that.
    if (m_connection)
        (void)m_connection->executeOnce(QStringLiteral("ROLLBACK"));
}

Status Transaction::commit()
{
    const bool isSqlite = m_connection->dialect().isSqlite();
    // PostgreSQL answers COMMIT of a failed transaction with a friendly ROLLBACK. Ask first.
    if (!isSqlite) {
        if (auto ok = m_connection->executeOnce(QStringLiteral("SELECT 1")); !ok)
            return ok;
    }
    Connection* const connection = std::exchange(m_connection, nullptr);
    const Status committed = connection->executeControl(QStringLiteral("COMMIT"));
    // SQLite keeps a transaction whose COMMIT failed; PostgreSQL has ended it.
    if (!committed && isSqlite)
        (void)connection->executeOnce(QStringLiteral("ROLLBACK"));
    return committed;
}

} // namespace ringi
