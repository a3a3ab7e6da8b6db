// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"

#include "samples.h"
#include "store/person_gateway.h"

namespace ringi::test {

bool EngineTest::onSqlite()
{
    QFETCH_GLOBAL(QString, engine);
    return engine == u"sqlite";
}

void EngineTest::initTestCase_data()
{
    QTest::addColumn<QString>("engine");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
    QTest::newRow("postgres") << QStringLiteral("postgres");
}

void EngineTest::initTestCase()
{
    if (m_server)
        return; // QtTest calls this once; a derived class may too
    m_server = std::make_unique<PostgresServer>();
    const auto started = m_server->start();
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
}

void EngineTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void EngineTest::cleanup()
{
    tearDown();
    m_connection.reset();
    m_location = {};
    m_folder.reset();
}

StoreLocation EngineTest::newDatabase()
{
    const PostgresServer::Facts& facts = m_server->facts();
    const auto url = [&facts](const QString& database) {
        return QStringLiteral("postgresql://%1@/%2?host=%3")
            .arg(facts.user, database, facts.socketDir);
    };
    const QString name = QStringLiteral("test%1").arg(++m_databases);
    const auto connection = Connection::open(StoreLocation::inServer(url(facts.database)),
                                             Connection::Access::ReadWrite);
    const Status made = connection
                            ? (*connection)->executeOnce(QStringLiteral("CREATE DATABASE ") + name)
                            : Status(failure(connection));
    if (!made)
        QTest::qFail(qPrintable(errorOf(made) + made.error().detail), __FILE__, __LINE__);
    return StoreLocation::inServer(url(name));
}

StoreLocation EngineTest::newLocation()
{
    m_location = onSqlite() ? StoreLocation::inFolder(m_folder->filePath(QStringLiteral("office")))
                            : newDatabase();
    return m_location;
}

Connection& EngineTest::workspace()
{
    const auto withPeople = [](Connection& connection) -> Status {
        PersonGateway people(connection);
        for (int i = 1; i <= 2; ++i) {
            const auto id = people.nextId();
            if (!id)
                return failure(id);
            if (auto ok = people.insert(samplePersonRow(*id)); !ok)
                return ok;
        }
        return {};
    };
    // Closed again at once: these tests drive a connection by hand.
    valueOf(Store::create(newLocation(), sampleWorkspace(), withPeople));
    m_connection = connect(Connection::Access::ReadWrite);
    return *m_connection;
}

std::unique_ptr<Connection> EngineTest::connect(Connection::Access access) const
{
    return valueOf(Connection::open(m_location, access));
}

} // namespace ringi::test
