// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "store/migration.h"
#include "store/transaction.h"
#include "support/test_registry.h"

#include <QFileInfo>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class MigrationTest : public EngineTest {
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInOnesAreNumbered()
    {
        const auto migrations = valueOf(builtInMigrations());
        QCOMPARE(migrations.first().name, u"foundation"_s);
        for (qsizetype i = 0; i < migrations.size(); ++i)
            QCOMPARE(migrations[i].version, i + 1);
    }

    void aNewWorkspaceIsUpToDate()
    {
        Connection& connection = workspace();
        const auto migrations = valueOf(builtInMigrations());
        QCOMPARE(valueOf(schemaVersion(connection)), migrations.size());
        QCOMPARE(errorOf(checkSchema(connection, migrations)), QString());
        QCOMPARE(errorOf(migrate(connection, migrations, location())), QString());
        QVERIFY(!QFileInfo::exists(backup()));
    }

    void anUpgradeIsBackedUpFirst()
    {
        Connection& connection = workspace();
        auto migrations = withNext("CREATE TABLE extra (id @id@);\n-- a comment;\n"
                                   "INSERT INTO extra\n    VALUES (7);\n");
        QCOMPARE(errorOf(migrate(connection, migrations, location())), QString());
        QCOMPARE(valueOf(schemaVersion(connection)), migrations.size());
        QCOMPARE(valueOf(connection.select(u"SELECT id FROM extra"_s)).first().integer(0), 7);
        QCOMPARE(valueOf(WorkspaceGateway(connection).load()), sampleWorkspace());
        // Only once, also when asked again.
        QCOMPARE(errorOf(migrate(connection, migrations, location())), QString());
        if (!onSqlite())
            return;
        QCOMPARE(QFileInfo(backup()).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(QFile::rename(backup(), folder().filePath(u"ringi.sqlite"_s)));
        const auto copy = valueOf(Connection::open(StoreLocation::inFolder(folder().path()),
                                                   Connection::Access::ReadOnly));
        QCOMPARE(valueOf(schemaVersion(*copy)), migrations.size() - 1);
        QCOMPARE(valueOf(WorkspaceGateway(*copy).load()), sampleWorkspace());
    }

    /// What an office wrote before there were rings, limits and tallies.
    void anUpgradeKeepsWhatWasThere()
    {
        const auto connection = emptyDatabase();
        const auto migrations = valueOf(builtInMigrations());
        QCOMPARE(errorOf(migrate(*connection, migrations.first(2), location())), QString());
        const QStringList rows{
            u"INSERT INTO workspace VALUES (1, 'u', 'Office', B'6b', 5,"
            " '{\"approvals\":2,\"form\":\"simultaneous\",\"holdSeconds\":600}', 0)"_s,
            u"INSERT INTO person VALUES (1, 'a', 'r', B'73', B'73', 1024, 8, 1, B'62')"_s,
            u"INSERT INTO relay VALUES (1, 'Relay', 'relay.example.com', 25, 'starttls', 'u', B'70656d', 1)"_s,
            u"INSERT INTO campaign (id, revision, parent, state, author_id, intent, subject, body,"
            " timing, touched_by, reason, version, created_at, updated_at)"
            " VALUES (1, 1, 0, 'sending', 1, '{}', 's', 'b', '{\"perMinute\":7,\"zone\":\"UTC\"}',"
            " '[]', '', 3, 5, 6)"_s,
            u"INSERT INTO ledger (id, campaign_id, revision, ordinal, address, state, updated_at)"
            " VALUES (1, 1, 1, 1, 'a@example.com', 'unknown', 7)"_s,
            u"INSERT INTO ledger_count VALUES (1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0)"_s};
        for (const QString& row : rows)
            QCOMPARE(errorOf(connection->executeOnce(bytesOf(row))), QString());
        QCOMPARE(errorOf(migrate(*connection, migrations, location())), QString());
        QCOMPARE(valueOf(schemaVersion(*connection)), migrations.size());

        QCOMPARE(valueOf(WorkspaceGateway(*connection).load()).policy,
                 (PolicyBook{{.approvals = 2, .hold = std::chrono::seconds(600)}}));
        RelayRow relay{RelayId{1}, u"Relay"_s, u"relay.example.com"_s, 25, u"starttls"_s,
                       u"u"_s,     "pem",      false,                  {}, true};
        QCOMPARE(valueOf(RelayGateway(*connection).find(relay.id)), relay);
        const auto campaign = valueOf(CampaignGateway(*connection).find(CampaignId{1}));
        QCOMPARE(campaign.draft.handling, Handling{});
        QCOMPARE(campaign.draft.timing, (Timing{{}, {}, u"UTC"_s, 7, {}}));
        QCOMPARE(campaign.ring, 0);
        QVERIFY(campaign.waitsFor.isEmpty() && !campaign.lateStart);
        QVERIFY(!campaign.startedAt && !campaign.endedAt);
        LedgerGateway ledger(*connection);
        QVERIFY(!valueOf(ledger.find(LedgerId{1})).openedAt);
        QCOMPARE(valueOf(ledger.move(LedgerId{1}, LedgerEvent::SettleSent, {}, kNow)),
                 LedgerState::Accepted);
        QCOMPARE(valueOf(ledger.counts(CampaignId{1})), valueOf(countedByHand(*connection,
                                                                              CampaignId{1})));
        QCOMPARE(errorOf(RelayGateway(*connection).update(relay)), QString());
    }

    void aMigrationThatFailsLeavesNothing()
    {
        Connection& connection = workspace();
        const auto migrations =
            withNext("CREATE TABLE extra (id @id@);\nCREATE TABLE extra (id @id@);\n");
        QCOMPARE(errorOf(migrate(connection, migrations, location())), u"Database"_s);
        QCOMPARE(valueOf(schemaVersion(connection)), migrations.size() - 1);
        QCOMPARE(errorOf(connection.select(u"SELECT id FROM extra"_s)), u"Database"_s);
        // The next attempt, with a better one, is as the first.
        QCOMPARE(
            errorOf(migrate(connection, withNext("CREATE TABLE extra (id @id@);\n"), location())),
            QString());
    }

    void aNewerSchemaIsRefused()
    {
        Connection& connection = workspace();
        QCOMPARE(
            errorOf(migrate(connection, withNext("CREATE TABLE extra (id @id@);\n"), location())),
            QString());
        QCOMPARE(errorOf(migrate(connection, valueOf(builtInMigrations()), location())),
                 u"WorkspaceTooNew"_s);
        QCOMPARE(errorOf(Store::open(location())), u"WorkspaceTooNew"_s);
    }

    void aMigrationThatIsNotOursIsDamage_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("checksum") << u"UPDATE schema_version SET checksum = 'x'"_s;
        QTest::newRow("number") << u"UPDATE schema_version SET version = 0 WHERE version = 1"_s;
        QTest::newRow("negative")
            << u"INSERT INTO schema_version SELECT -1, name, checksum, applied_at FROM schema_version WHERE version = 1"_s;
    }
    void aMigrationThatIsNotOursIsDamage()
    {
        QFETCH(QString, change);
        Connection& connection = workspace();
        QCOMPARE(errorOf(connection.executeOnce(change)), QString());
        const QString error = errorOf(Store::open(location()));
        // Version 0 is a database that never was a workspace.
        QVERIFY2(error == u"WorkspaceDamaged" || error == u"NotAWorkspace", qPrintable(error));
    }

    void fromNothing()
    {
        if (onSqlite())
            return; // the folder is Store::create()'s to make
        const auto connection =
            valueOf(Connection::open(newLocation(), Connection::Access::ReadWrite));
        QCOMPARE(valueOf(schemaVersion(*connection)), 0);
        QCOMPARE(errorOf(migrate(*connection, valueOf(builtInMigrations()), location())),
                 QString());
        QCOMPARE(errorOf(WorkspaceGateway(*connection).create(sampleWorkspace())), QString());
        QCOMPARE(errorOf(Store::open(location())), QString());
    }

private:
    /// Somewhere to begin with an old schema.
    std::unique_ptr<Connection> emptyDatabase()
    {
        const StoreLocation place = newLocation();
        if (onSqlite()) {
            QDir().mkpath(place.folder);
            QFile file(place.databaseFile());
            if (!file.open(QIODevice::NewOnly))
                return {};
        }
        return valueOf(Connection::open(place, Connection::Access::ReadWrite));
    }

    /// Keys and certificates are bytes: "B'x'" as the engine writes them.
    static QString bytesOf(QString sql)
    {
        return sql.replace("B'"_L1, onSqlite() ? u"X'"_s : u"'\\x"_s);
    }

    static QList<Migration> withNext(const QByteArray& sql)
    {
        auto migrations = valueOf(builtInMigrations());
        migrations.append({static_cast<int>(migrations.size()) + 1, u"extra"_s, sql});
        return migrations;
    }

    QString backup() const
    {
        return location().databaseFile() + u".before-%1"_s.arg(valueOf(builtInMigrations()).size());
    }
};

#include "migration_test.moc"
RINGI_TEST(MigrationTest)
