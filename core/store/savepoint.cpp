// SPDX-License-Identifier: Apache-2.0
#include "store/savepoint.h"

#include "base/logging.h"

#include <utility>

namespace ringi {

Result<Savepoint> Savepoint::begin(Connection& connection)
{
    if (auto ok = connection.executeOnce(QStringLiteral("SAVEPOINT ringi_part")); !ok)
        return failure(ok);
    return Savepoint(connection);
}

Savepoint::Savepoint(Savepoint&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Savepoint::~Savepoint()
{
    if (auto ok = undo(); !ok)
        qCWarning(logStore) << "a savepoint could not be undone:" << ok.error().detail;
}

Status Savepoint::keep()
{
    Connection* const connection = std::exchange(m_connection, nullptr);
    if (!connection)
        return {};
    return connection->executeOnce(QStringLiteral("RELEASE SAVEPOINT ringi_part"));
}

Status Savepoint::undo()
{
    Connection* const connection = std::exchange(m_connection, nullptr);
    if (!connection)
        return {};
    if (auto ok = connection->executeOnce(QStringLiteral("ROLLBACK TO SAVEPOINT ringi_part")); !ok)
        return ok;
    return connection->executeOnce(QStringLiteral("RELEASE SAVEPOINT ringi_part"));
}

} // namespace ringi
