// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "store/transaction.h"
#include "support/test_registry.h"

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

class ConnectionTest : public EngineTest {
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBackAsTheyWere()
    {
        Connection& connection = makeNotes();
        const QByteArray bytes("\0\xff'\\\"\n", 6);
        const QString text = u"o'Brien \\ \U0001F469 ?"_s;
        const qint64 big = std::numeric_limits<qint64>::max();
        const qint64 small = std::numeric_limits<qint64>::min();
        valueOf(connection.execute(u"INSERT INTO note (id, body, raw) VALUES (?, ?, ?)"_s,
                                   {big, text, bytes}));
        valueOf(connection.execute(u"INSERT INTO note (id, body, raw) VALUES (?, ?, ?)"_s,
                                   {small, QString(), QByteArray()}));
        const Rows rows =
            valueOf(connection.select(u"SELECT id, body, raw FROM note ORDER BY id"_s));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].integer(0), small);
        QVERIFY(!rows[0].isNull(1) && !rows[0].isNull(2));
        QCOMPARE(rows[0].text(1), QString());
        QCOMPARE(rows[0].bytes(2), QByteArray());
        QCOMPARE(rows[1].integer(0), big);
        QCOMPARE(rows[1].text(1), text);
        QCOMPARE(rows[1].bytes(2), bytes);
    }

    void rowsOneByOne()
    {
        Connection& connection = makeNotes();
        for (const QString& body : {u"a"_s, u"b"_s, u"c"_s})
            valueOf(connection.execute(u"INSERT INTO note (id, body) SELECT COUNT(*), ? FROM note"_s,
                                       {body}));
        const auto sql = u"SELECT body FROM note ORDER BY id"_s;
        QStringList read;
        Rows kept;
        QCOMPARE(errorOf(connection.forEachRow(sql, {},
                                               [&](Row&& row) {
                                                   read.append(row.text(0));
                                                   if (read.size() != 2) // the others are kept
                                                       kept.append(std::move(row));
                                                   return Status();
                                               })),
                 QString());
        QCOMPARE(read, QStringList({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept[0].text(0), u"a"_s);
        QCOMPARE(kept[1].text(0), u"c"_s);
        int met = 0;
        QCOMPARE(errorOf(connection.forEachRow(sql, {},
                                               [&met](const Row&) {
                                                   ++met;
                                                   return failure(ErrorCode::Cancelled);
                                               })),
                 u"Cancelled"_s);
        QCOMPARE(met, 1);
        QCOMPARE(valueOf(connection.select(sql)).size(), 3);
    }

    void emptyOptionalsAreNull()
    {
        Connection& connection = makeNotes();
        valueOf(connection.execute(u"INSERT INTO note (id, at) VALUES (1, ?)"_s,
                                   {std::optional<Moment>{}}));
        valueOf(connection.execute(u"INSERT INTO note (id, at) VALUES (2, ?)"_s,
                                   {std::optional<Moment>{fromMilliseconds(-5)}}));
        valueOf(connection.execute(u"INSERT INTO note (id, at) VALUES (3, ?)"_s, {PersonId{}}));
        const Rows rows = valueOf(connection.select(u"SELECT at FROM note ORDER BY id"_s));
        QCOMPARE(rows[0].optionalMoment(0), std::optional<Moment>{});
        QCOMPARE(rows[1].optionalMoment(0), std::optional<Moment>{fromMilliseconds(-5)});
        QVERIFY(rows[2].isNull(0));
    }

    void textThatNoEngineKeeps_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u"b"_s;
        QTest::newRow("lone high surrogate") << u"a"_s + QChar(0xd83d);
        QTest::newRow("lone low surrogate") << QString(QChar(0xde00)) + u"b"_s;
    }
    void textThatNoEngineKeeps()
    {
        QFETCH(QString, text);
        Connection& connection = makeNotes();
        QCOMPARE(
            errorOf(connection.execute(u"INSERT INTO note (id, body) VALUES (1, ?)"_s, {text})),
            u"InvalidInput"_s);
        QCOMPARE(valueOf(connection.select(u"SELECT id FROM note"_s)).size(), 0);
    }

    void errorsAreTranslatedWithoutValues()
    {
        Connection& connection = makeNotes();
        const QString insert = u"INSERT INTO note (id, body) VALUES (?, ?)"_s;
        const QString secret = u"hanako@example.com"_s;
        valueOf(connection.execute(insert, {1, secret}));
        const auto twice = connection.execute(insert, {1, secret});
        QCOMPARE(errorOf(twice), u"AlreadyExists"_s);
        QVERIFY2(!twice.error().detail.contains(secret), qPrintable(twice.error().detail));
        const auto uniqueText = connection.execute(insert, {2, secret});
        QCOMPARE(errorOf(uniqueText), u"AlreadyExists"_s);
        QVERIFY2(!uniqueText.error().detail.contains(secret),
                 qPrintable(uniqueText.error().detail));
        QCOMPARE(errorOf(connection.execute(u"SELEKT 1"_s)), u"Database"_s);
        QCOMPARE(
            errorOf(connection.selectOne(u"SELECT id FROM note WHERE id = ?"_s, {9}, u"note"_s)),
            u"NotFound"_s);
        // And the connection is none the worse.
        QCOMPARE(valueOf(connection.select(u"SELECT id FROM note"_s)).size(), 1);
    }

    void idsAreNeverGivenTwice()
    {
        Connection& connection = workspace();
        QCOMPARE(valueOf(connection.nextId(u"note"_s)), 1);
        QCOMPARE(valueOf(connection.nextId(u"note"_s)), 2);
        QCOMPARE(valueOf(connection.nextId(u"other"_s)), 1);
        QCOMPARE(valueOf(connection.nextId(u"note"_s, 100)), 3);
        QCOMPARE(valueOf(connection.nextId(u"note"_s)), 103);
        {
            const auto undone = Transaction::begin(connection);
            QVERIFY(undone);
            QCOMPARE(valueOf(connection.nextId(u"note"_s)), 104);
        }
        QCOMPARE(valueOf(connection.nextId(u"note"_s)), 104);
    }

    void transactionsRollBackUnlessCommitted()
    {
        Connection& connection = makeNotes();
        const QString insert = u"INSERT INTO note (id) VALUES (?)"_s;
        {
            const auto transaction = Transaction::begin(connection);
            QVERIFY(transaction);
            valueOf(connection.execute(insert, {1}));
        }
        QCOMPARE(valueOf(connection.select(u"SELECT id FROM note"_s)).size(), 0);
        {
            auto transaction = Transaction::begin(connection);
            QVERIFY(transaction);
            valueOf(connection.execute(insert, {2}));
            QCOMPARE(errorOf(transaction->commit()), QString());
        }
        QCOMPARE(valueOf(connection.select(u"SELECT id FROM note"_s)).size(), 1);
    }

    void writersTakeTurns()
    {
        Connection& first = makeNotes();
        const auto second = connect(Connection::Access::ReadWrite);
        QCOMPARE(errorOf(second->executeOnce(onSqlite() ? u"PRAGMA busy_timeout = 10"_s
                                                        : u"SET lock_timeout = '10ms'"_s)),
                 QString());
        auto held = Transaction::begin(first);
        QVERIFY(held);
        QCOMPARE(errorOf(Transaction::begin(*second)), u"WorkspaceInUse"_s);
        QCOMPARE(errorOf(held->commit()), QString());
        QCOMPARE(errorOf(Transaction::begin(*second)), QString());
    }

    void aReadOnlyConnectionChangesNothing()
    {
        makeNotes();
        const auto reader = connect(Connection::Access::ReadOnly);
        QCOMPARE(errorOf(reader->execute(u"INSERT INTO note (id) VALUES (1)"_s)),
                 u"FileUnwritable"_s);
        QCOMPARE(valueOf(reader->select(u"SELECT id FROM note"_s)).size(), 0);
    }

    void manyDifferentStatements()
    {
        Connection& connection = makeNotes();
        for (int i = 0; i < 500; ++i)
            QCOMPARE(valueOf(connection.select(u"SELECT %1 + 0"_s.arg(i))).first().integer(0), i);
    }

    void whereThereIsNothing()
    {
        const auto nowhere = onSqlite()
                                 ? StoreLocation::inFolder(folder().filePath(u"absent"_s))
                                 : StoreLocation::inServer(u"postgresql://r@/o?host=/nowhere"_s);
        QCOMPARE(errorOf(Connection::open(nowhere, Connection::Access::ReadWrite)),
                 onSqlite() ? u"FileNotFound"_s : u"ConnectionLost"_s);
    }

    void deliveriesRunOnOneDeskOnly()
    {
        Connection& connection = workspace();
        const auto other = connect(Connection::Access::ReadWrite);
        QCOMPARE(errorOf(connection.becomeRunner()), QString());
        QCOMPARE(errorOf(connection.becomeRunner()), QString());
        // SQLite has the workspace's lock for this.
        QCOMPARE(errorOf(other->becomeRunner()), onSqlite() ? QString() : u"WorkspaceInUse"_s);
    }

private:
    Connection& makeNotes()
    {
        Connection& connection = workspace();
        const auto made = connection.executeOnce(connection.dialect().spell(
            u"CREATE TABLE note (id @id@, body TEXT UNIQUE, raw @bytes@, at @int@) @table@"_s));
        if (!made)
            QTest::qFail(qPrintable(made.error().detail), __FILE__, __LINE__);
        return connection;
    }
};

#include "connection_test.moc"
RINGI_TEST(ConnectionTest)
