// SPDX-License-Identifier: Apache-2.0
#include "both_engines.h"
#include "samples.h"
#include "store/person_gateway.h"
#include "support/await.h"
#include "support/test_registry.h"

#include <QCoreApplication>
#include <QProcess>

#include <cstdio>

using namespace ringi;
using namespace ringi::test;
using namespace Qt::StringLiterals;

/// A process that is killed while it writes leaves a whole file: every answer that was given holds,
/// and the counters equal the rows.
class KillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What the killed process runs; by itself it runs until the ledger is done.
    void victim()
    {
        QTemporaryDir folder;
        const QString given = qEnvironmentVariable("RINGI_TEST_VICTIM");
        const auto place =
            StoreLocation::inFolder(given.isEmpty() ? folder.filePath(u"office"_s) : given);
        if (given.isEmpty())
            make(place, 60);
        const auto store = valueOf(Store::open(place));
        QVERIFY(await(store->writer().run(
            [](Connection& connection) { return LedgerGateway(connection).recover(kNow); })));
        deliver(*store);
        const auto counts = valueOf(await(store->readers().run(
            [](Connection& connection) { return LedgerGateway(connection).counts(kCampaign); })));
        QCOMPARE(counts.left(), 0);
    }

    void everyAnswerHolds()
    {
        QTemporaryDir folder;
        const auto place = StoreLocation::inFolder(folder.filePath(u"office"_s));
        make(place, 3000);
        QSet<qint64> answered;
        // Each round the next process goes on where the last was killed, after so many answers.
        for (const int after : {1, 7, 40, 2, 111, 23}) {
            answered += killAfter(place, after);
            const auto store = valueOf(Store::open(place));
            const auto facts = await(
                store->readers().run([](Connection& connection) -> Result<QList<LedgerCounts>> {
                    const auto stored = LedgerGateway(connection).counts(kCampaign);
                    const auto counted = countedByHand(connection, kCampaign);
                    if (!stored || !counted)
                        return failure(ErrorCode::Internal);
                    return QList<LedgerCounts>{*stored, *counted};
                }));
            QCOMPARE(valueOf(facts).at(0), valueOf(facts).at(1));
            QCOMPARE(valueOf(facts).at(0).total, 3000);
            const auto accepted = valueOf(await(store->readers().run([](Connection& connection) {
                return LedgerGateway(connection).page(kCampaign, 0, 3000, LedgerState::Accepted);
            })));
            QSet<qint64> stored;
            for (const LedgerRow& row : accepted)
                stored.insert(row.id.value);
            QVERIFY2(stored.contains(answered), "an answer was given and is not stored");
        }
        QVERIFY(answered.size() >= 184);
    }

private:
    static constexpr CampaignId kCampaign{1};

    static void make(const StoreLocation& place, qint64 recipients)
    {
        const auto first = [recipients](Connection& connection) -> Status {
            PersonGateway people(connection);
            for (const PersonId id : {PersonId{1}, PersonId{2}}) {
                if (auto ok = people.insert(samplePersonRow(id)); !ok)
                    return ok;
            }
            const auto campaign = sendingCampaign(connection, recipients);
            return campaign ? Status{} : Status(failure(campaign));
        };
        QCOMPARE(errorOf(Store::create(place, sampleWorkspace(), first)), QString());
    }

    static QFuture<Result<LedgerState>> move(Store& store, LedgerId id, LedgerEvent event)
    {
        return store.writer().run([id, event](Connection& connection) {
            return LedgerGateway(connection).move(id, event, {}, kNow);
        });
    }

    /// Claims, opens and accepts, and says each accepted id aloud once it is committed.
    static void deliver(Store& store)
    {
        for (;;) {
            const auto rows = valueOf(await(store.writer().run([](Connection& connection) {
                return LedgerGateway(connection).claimNext(kCampaign, 10, kNow);
            })));
            if (rows.isEmpty())
                return;
            for (const ClaimedRow& row : rows)
                QCOMPARE(valueOf(await(move(store, row.id, LedgerEvent::Open))), LedgerState::Open);
            QList<QFuture<Result<LedgerState>>> answers;
            for (const ClaimedRow& row : rows)
                answers.append(move(store, row.id, LedgerEvent::Accept));
            for (qsizetype i = 0; i < rows.size(); ++i) {
                QCOMPARE(valueOf(await(answers[i])), LedgerState::Accepted);
                std::printf("accepted %lld\n", static_cast<long long>(rows[i].id.value));
                std::fflush(stdout);
            }
        }
    }

    /// The ids it said before it was killed.
    static QSet<qint64> killAfter(const StoreLocation& place, int answers)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"RINGI_TEST_VICTIM"_s, place.folder);
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), {u"KillTest"_s, u"victim"_s});
        QSet<qint64> ids;
        const auto read = [&process, &ids] {
            while (process.canReadLine()) {
                const QByteArray line = process.readLine().trimmed();
                if (line.startsWith("accepted "))
                    ids.insert(line.sliced(9).toLongLong());
            }
        };
        while (ids.size() < answers && process.waitForReadyRead(30'000))
            read();
        process.kill();
        process.waitForFinished();
        read();
        if (ids.size() < answers)
            QTest::qFail(process.readAllStandardError().constData(), __FILE__, __LINE__);
        return ids;
    }
};

#include "kill_test.moc"
RINGI_TEST(KillTest)
