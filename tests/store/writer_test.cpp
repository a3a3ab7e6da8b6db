// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QSemaphore>
#include <QThread>

#include <stdexcept>
#include <thread>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// Writer and ReaderPool on a table of their own.
class WriterTest : public EngineTest {
    Q_OBJECT

private Q_SLOTS:
    void answersAfterTheCommit()
    {
        Store& store = makeNotes();
        const auto id = await(store.writer().run([](Connection& connection) -> Result<qint64> {
            if (auto done = insert(connection, 1); !done)
                return failure(done);
            return 42;
        }));
        QCOMPARE(valueOf(id), 42);
        // Another connection sees it at once.
        QCOMPARE(notes(), QList<qint64>{1});
    }

    void jobsAreDoneInOrderOnAThreadOfTheirOwn()
    {
        Store& store = makeNotes();
        const auto here = QThread::currentThread();
        QList<QFuture<Result<qint64>>> futures;
        for (int i = 0; i < 100; ++i) {
            futures.append(store.writer().run([i, here](Connection& connection) -> Result<qint64> {
                if (QThread::currentThread() == here)
                    return failure(ErrorCode::Internal, u"on the caller's thread"_s);
                if (auto done = insert(connection, i); !done)
                    return failure(done);
                const auto count = connection.select(u"SELECT COUNT(*) FROM note"_s);
                return count ? Result<qint64>(count->first().integer(0)) : failure(count);
            }));
        }
        for (int i = 0; i < 100; ++i)
            QCOMPARE(valueOf(await(futures[i])), i + 1);
    }

    void aJobThatFailsIsUndoneAlone()
    {
        Store& store = makeNotes();
        QSemaphore gate;
        const auto first = holdWriter(store, gate);
        QList<QFuture<Status>> futures;
        for (int i = 0; i < 50; ++i) {
            futures.append(store.writer().run([i](Connection& connection) -> Status {
                if (auto done = insert(connection, i); !done)
                    return failure(done);
                if (i == 20)
                    return failure(ErrorCode::Blocked, u"by the test"_s);
                if (i == 30) // an error of the engine itself
                    return insert(connection, 0);
                if (i == 40)
                    throw std::runtime_error("a job must not throw");
                return {};
            }));
        }
        gate.release();
        QCOMPARE(errorOf(await(first)), QString());
        QList<qint64> expected;
        for (int i = 0; i < 50; ++i) {
            const QString error = i == 20   ? u"Blocked"_s
                                  : i == 30 ? u"AlreadyExists"_s
                                  : i == 40 ? u"Internal"_s
                                            : QString();
            QCOMPARE(errorOf(await(futures[i])), error);
            if (error.isEmpty())
                expected.append(i);
        }
        QCOMPARE(notes(), expected);
    }

    /// With nobody else in its transaction it needs no savepoint to be undone.
    void aLoneJobThatFailsLeavesNothing()
    {
        Store& store = makeNotes();
        const auto failed = store.writer().run([](Connection& connection) -> Status {
            if (auto done = insert(connection, 1); !done)
                return failure(done);
            return failure(ErrorCode::Blocked, u"by the test"_s);
        });
        QCOMPARE(errorOf(await(failed)), u"Blocked"_s);
        QCOMPARE(notes(), QList<qint64>{});
        QCOMPARE(errorOf(await(store.writer().run(
                     [](Connection& connection) { return insert(connection, 2); }))),
                 QString());
        QCOMPARE(notes(), QList<qint64>{2});
    }

    /// What an engine refused inside a job is not stored, even if the job keeps quiet about it.
    void aJobThatKeepsQuietAboutAnError()
    {
        Store& store = makeNotes();
        const auto quiet = store.writer().run([](Connection& connection) -> Status {
            (void)insert(connection, 1);
            (void)insert(connection, 1);
            return {};
        });
        const auto done = await(quiet);
        // SQLite goes on after a failed statement; PostgreSQL does not, and says so.
        QCOMPARE(errorOf(done), onSqlite() ? QString() : u"Database"_s);
        QCOMPARE(notes(), onSqlite() ? QList<qint64>{1} : QList<qint64>{});
        QCOMPARE(errorOf(await(store.writer().run(
                     [](Connection& connection) { return insert(connection, 2); }))),
                 QString());
    }

    void aCommitThatFailsIsEverybodysError()
    {
        Store& store = makeNotes();
        QSemaphore gate;
        const auto first = holdWriter(store, gate);
        QList<QFuture<Status>> futures;
        for (int i = 0; i < 5; ++i) {
            futures.append(store.writer().run([i](Connection& connection) -> Status {
                if (i == 3) // a promise that is looked at only when the group is committed
                    return changed(connection.execute(u"INSERT INTO debt (note) VALUES (77)"_s));
                if (i == 4)
                    return failure(ErrorCode::Blocked);
                return insert(connection, i);
            }));
        }
        gate.release();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(errorOf(await(futures[i])), i == 4 ? u"Blocked"_s : u"Database"_s);
        QCOMPARE(notes(), QList<qint64>{});
        QCOMPARE(errorOf(await(first)), QString());
        // And the writer goes on.
        QCOMPARE(errorOf(await(store.writer().run(
                     [](Connection& connection) { return insert(connection, 9); }))),
                 QString());
        QCOMPARE(notes(), QList<qint64>{9});
    }

    /// SQLite gives the whole transaction up when the disk is full in the middle of a group. What
    /// was answered must be what is stored, for every job of it.
    void aFullDiskInTheMiddleOfAGroup()
    {
        if (!onSqlite())
            return;
        Store& store = makeNotes();
        const auto pages = [](int most) {
            return [most](Connection& connection) {
                return connection.select(u"PRAGMA max_page_count = %1"_s.arg(most));
            };
        };
        QVERIFY(await(store.writer().run(pages(1)))); // means: what it has now
        QSemaphore gate;
        const auto first = holdWriter(store, gate);
        QList<QFuture<Status>> futures;
        for (int i = 0; i < 5; ++i) {
            futures.append(store.writer().run([i](Connection& connection) -> Status {
                if (i != 2)
                    return insert(connection, i);
                RelayRow row = sampleRelay();
                row.caPem = QByteArray(500'000, 'x');
                const auto full = RelayGateway(connection).insert(row);
                return full ? Status{} : Status(failure(full));
            }));
        }
        gate.release();
        QList<qint64> stored;
        for (int i = 0; i < 5; ++i) {
            const auto done = await(futures[i]);
            if (done)
                stored.append(i);
            else
                QCOMPARE(errorOf(done), u"DiskFull"_s);
        }
        QVERIFY(!stored.contains(2));
        QCOMPARE(notes(), stored);
        QVERIFY(await(store.writer().run(pages(100'000))));
        QCOMPARE(errorOf(await(store.writer().run(
                     [](Connection& connection) { return insert(connection, 9); }))),
                 QString());
    }

    void manyThreads()
    {
        Store& store = makeNotes();
        std::vector<std::thread> threads;
        std::atomic<int> failed = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([t, &store, &failed] {
                for (int i = 0; i < 100; ++i) {
                    auto future = store.writer().run([id = t * 1000 + i](Connection& connection) {
                        return insert(connection, id);
                    });
                    future.waitForFinished();
                    if (!future.result())
                        ++failed;
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(notes().size(), 400);
    }

    void stoppingDrainsAndRefuses()
    {
        Store& store = makeNotes();
        QSemaphore gate;
        QList<QFuture<Status>> futures;
        futures.append(holdWriter(store, gate));
        for (int i = 0; i < 1200; ++i) { // more than one group
            futures.append(
                store.writer().run([i](Connection& connection) { return insert(connection, i); }));
        }
        gate.release();
        store.writer().stop();
        for (const auto& future : std::as_const(futures)) {
            QVERIFY(future.isFinished());
            QCOMPARE(errorOf(future.result()), QString());
        }
        const auto late = store.writer().run([](Connection&) -> Result<int> { return 1; });
        QVERIFY(late.isFinished());
        QCOMPARE(errorOf(late.result()), u"Cancelled"_s);
        store.writer().stop();
        store.readers().stop();
        QCOMPARE(errorOf(store.readers().run([](Connection&) -> Status { return {}; }).result()),
                 u"Cancelled"_s);
        QCOMPARE(notes().size(), 1200);
    }

    void readersSeeOneMoment()
    {
        Store& store = makeNotes();
        QSemaphore begun;
        QSemaphore written;
        const auto count = [](Connection& connection) -> Result<qint64> {
            const auto rows = connection.select(u"SELECT COUNT(*) FROM note"_s);
            return rows ? Result<qint64>(rows->first().integer(0)) : failure(rows);
        };
        auto reading = store.readers().run(
            [&begun, &written, count](Connection& connection) -> Result<QList<qint64>> {
                const auto before = count(connection);
                begun.release();
                written.acquire();
                const auto after = count(connection);
                if (!before || !after)
                    return failure(ErrorCode::Internal);
                return QList<qint64>{*before, *after};
            });
        begun.acquire();
        QCOMPARE(errorOf(await(store.writer().run(
                     [](Connection& connection) { return insert(connection, 1); }))),
                 QString());
        // The second reader is free meanwhile, and sees it.
        QCOMPARE(valueOf(await(store.readers().run(count))), 1);
        written.release();
        QCOMPARE(valueOf(await(reading)), (QList<qint64>{0, 0}));
    }

    void readersChangeNothing()
    {
        Store& store = makeNotes();
        QCOMPARE(errorOf(await(store.readers().run(
                     [](Connection& connection) { return insert(connection, 1); }))),
                 u"FileUnwritable"_s);
        QCOMPARE(notes(), QList<qint64>{});
    }

    void aLostConnectionIsOpenedAgain()
    {
        if (onSqlite())
            return; // there is no connection to lose
        Store& store = makeNotes();
        const auto cut = [](Connection& connection) -> Status {
            return changed(connection.execute(u"SELECT pg_terminate_backend(pg_backend_pid())"_s));
        };
        QCOMPARE(errorOf(await(store.writer().run(cut))), u"ConnectionLost"_s);
        QCOMPARE(errorOf(await(store.writer().run(
                     [](Connection& connection) { return insert(connection, 1); }))),
                 QString());
        for (int i = 0; i < 2; ++i)
            QCOMPARE(errorOf(await(store.readers().run(cut))), u"ConnectionLost"_s);
        const auto select = [](Connection& connection) {
            return connection.select(u"SELECT id FROM note"_s);
        };
        for (int i = 0; i < 2; ++i)
            QCOMPARE(valueOf(await(store.readers().run(select))).size(), 1);
    }

private:
    void tearDown() override { m_store.reset(); }

    static Status changed(const Result<qint64>& done)
    {
        return done ? Status{} : Status(failure(done));
    }
    static Status insert(Connection& connection, qint64 id)
    {
        return changed(connection.execute(u"INSERT INTO note (id) VALUES (?)"_s, {id}));
    }

    /// Keeps the writer busy until the gate opens: what comes meanwhile becomes one group.
    static QFuture<Status> holdWriter(Store& store, QSemaphore& gate)
    {
        QSemaphore begun;
        auto future = store.writer().run([&begun, &gate](Connection&) -> Status {
            begun.release();
            gate.acquire();
            return {};
        });
        begun.acquire();
        return future;
    }

    Store& makeNotes()
    {
        const auto tables = [](Connection& connection) -> Status {
            for (const QString& table : {u"CREATE TABLE note (id @id@) @table@"_s,
                                         u"CREATE TABLE debt (note @int@ REFERENCES note (id)"
                                         " DEFERRABLE INITIALLY DEFERRED) @table@"_s}) {
                if (auto ok = connection.executeOnce(connection.dialect().spell(table)); !ok)
                    return ok;
            }
            return {};
        };
        m_store = valueOf(Store::create(newLocation(), sampleWorkspace(), tables));
        return *m_store;
    }

    /// Ids as a connection of its own sees them.
    QList<qint64> notes()
    {
        const auto connection = connect(Connection::Access::ReadOnly);
        QList<qint64> ids;
        for (const Row& row : valueOf(connection->select(u"SELECT id FROM note ORDER BY id"_s)))
            ids.append(row.integer(0));
        return ids;
    }

    std::unique_ptr<Store> m_store;
};

#include "writer_test.moc"
RINGI_TEST(WriterTest)
