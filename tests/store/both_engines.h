// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/sealed_campaign.h"
#include "store/campaign_gateway.h"
#include "store/connection.h"
#include "store/workspace_store.h"
#include "support/postgres_server.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace ringi::test {

/// Names of error codes, for QCOMPARE: "" where it went well.
template <typename T>
QString errorOf(const Result<T>& result)
{
    return result ? QString() : errorCodeName(result.error().code);
}

/// The value, or a failed test with the error's words.
template <typename T>
T valueOf(Result<T> result)
{
    if (!result) {
        QTest::qFail(qPrintable(errorOf(result) + u' ' + result.error().detail), __FILE__,
                     __LINE__);
        return T{};
    }
    return *std::move(result);
}

/// Runs every test function of a class once on SQLite and once on a real PostgreSQL, each time in a
/// new, empty database. Derive, and write the slots.
class EngineTest : public QObject {
    Q_OBJECT

protected:
    static bool onSqlite();
    /// A place for a workspace where nothing is yet: a folder name, or an empty database.
    StoreLocation newLocation();
    /// An open connection to a new workspace with a schema, a founder (person 1) and an author
    /// (person 2).
    Connection& workspace();
    /// A second connection to it.
    std::unique_ptr<Connection> connect(Connection::Access access) const;
    [[nodiscard]] const StoreLocation& location() const { return m_location; }
    QTemporaryDir& folder() { return *m_folder; }
    /// Before the folder goes: close what is open.
    virtual void tearDown() {}

private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanup();

private:
    [[nodiscard]] StoreLocation newDatabase();

    std::unique_ptr<PostgresServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    StoreLocation m_location;
    std::unique_ptr<Connection> m_connection;
    int m_databases = 0;
};

} // namespace ringi::test
