// SPDX-License-Identifier: Apache-2.0
#include "store/writer.h"

#include "store/transaction.h"
#include "store/worker.h"

namespace ringi {
namespace {

/// More jobs than this make a commit no cheaper and their waiters wait longer.
constexpr std::size_t kMostInGroup = 500;

/// How one job ended, and whether the transaction around it is still there.
struct Outcome {
    Status job;
    Status transaction;
};

Outcome performInSavepoint(Connection& connection, Job& job)
{
    if (auto ok = connection.executeOnce(QStringLiteral("SAVEPOINT job")); !ok)
        return {ok, ok};
    Status done = job.perform(connection);
    if (done) {
        // Fails on PostgreSQL when the job kept quiet about an error of the engine.
        done = connection.executeOnce(QStringLiteral("RELEASE SAVEPOINT job"));
        if (done)
            return {};
    }
    // SQLite may have given the whole transaction up (full disk): then there is no savepoint.
    const Status undone = connection.executeOnce(QStringLiteral("ROLLBACK TO SAVEPOINT job"));
    if (!undone)
        return {done, done};
    return {done, connection.executeOnce(QStringLiteral("RELEASE SAVEPOINT job"))};
}

Status performGroup(Connection& connection, JobQueue::Jobs& jobs, std::vector<Status>& outcomes)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return failure(transaction);
    if (jobs.size() == 1) { // nobody else's work to keep: the transaction is savepoint enough
        outcomes.push_back(jobs.front()->perform(connection));
        return outcomes.front() ? transaction->commit() : outcomes.front();
    }
    for (const auto& job : jobs) {
        const Outcome outcome = performInSavepoint(connection, *job);
        outcomes.push_back(outcome.job);
        if (!outcome.transaction)
            return outcome.transaction;
    }
    return transaction->commit();
}

bool performAndSettle(Connection& connection, JobQueue::Jobs& jobs)
{
    std::vector<Status> outcomes;
    outcomes.reserve(jobs.size());
    const Status committed = performGroup(connection, jobs, outcomes);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const bool failedAlone = i < outcomes.size() && !outcomes[i];
        jobs[i]->settle(failedAlone ? outcomes[i] : committed);
    }
    return committed || committed.error().code != ErrorCode::ConnectionLost;
}

} // namespace

Result<std::unique_ptr<Writer>> Writer::start(const StoreLocation& location,
                                              Connection::Access access)
{
    std::unique_ptr<Writer> writer(new Writer);
    auto thread = startWorker(writer->m_queue,
                              {location, access, QStringLiteral("ringi-writer"), kMostInGroup,
                               performAndSettle});
    if (!thread)
        return failure(thread);
    writer->m_thread = std::move(*thread);
    return writer;
}

Writer::~Writer()
{
    stop();
}

void Writer::stop()
{
    m_queue.close();
    if (m_thread)
        m_thread->wait();
}

} // namespace ringi
