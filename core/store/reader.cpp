// SPDX-License-Identifier: Apache-2.0
#include "store/reader.h"

#include "store/worker.h"

namespace ringi {
namespace {

constexpr int kThreads = 2;

bool performAndSettle(Connection& connection, JobQueue::Jobs& jobs)
{
    bool connected = true;
    for (const auto& job : jobs) {
        Status done = connection.executeOnce(connection.dialect().beginReading());
        if (done) {
            done = job->perform(connection);
            (void)connection.executeOnce(QStringLiteral("ROLLBACK"));
        }
        connected = connected && (done || done.error().code != ErrorCode::ConnectionLost);
        job->settle(done);
    }
    return connected;
}

} // namespace

Result<std::unique_ptr<ReaderPool>> ReaderPool::start(const StoreLocation& location)
{
    std::unique_ptr<ReaderPool> pool(new ReaderPool);
    for (int i = 0; i < kThreads; ++i) {
        auto thread = startWorker(pool->m_queue, {location, Connection::Access::ReadOnly,
                                                  QStringLiteral("ringi-reader-%1").arg(i + 1), 1,
                                                  performAndSettle});
        if (!thread)
            return failure(thread);
        pool->m_threads.push_back(std::move(*thread));
    }
    return pool;
}

ReaderPool::~ReaderPool()
{
    stop();
}

void ReaderPool::stop()
{
    m_queue.close();
    for (const auto& thread : m_threads)
        thread->wait();
}

} // namespace ringi
