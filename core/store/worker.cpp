// SPDX-License-Identifier: Apache-2.0
#include "store/worker.h"

#include "base/logging.h"

#include <future>

namespace ringi {
namespace {

void work(JobQueue& queue, const WorkerSetup& setup, std::promise<Status> started)
{
    auto connection = Connection::open(setup.location, setup.access);
    started.set_value(connection ? Status{} : Status{failure(connection)});
    if (!connection)
        return;
    for (auto jobs = queue.take(setup.most); !jobs.empty(); jobs = queue.take(setup.most)) {
        if (!connection)
            connection = Connection::open(setup.location, setup.access);
        if (!connection) {
            for (const auto& job : jobs)
                job->settle(failure(connection));
            continue;
        }
        if (!setup.perform(**connection, jobs)) {
            qCWarning(logStore) << setup.name << "lost its connection";
            connection = failure(ErrorCode::ConnectionLost, QStringLiteral("database server"));
        }
    }
}

} // namespace

Result<std::unique_ptr<QThread>> startWorker(JobQueue& queue, const WorkerSetup& setup)
{
    std::promise<Status> started;
    auto opened = started.get_future();
    std::unique_ptr<QThread> thread(
        QThread::create([&queue, setup, promise = std::move(started)]() mutable {
            work(queue, setup, std::move(promise));
        }));
    thread->setObjectName(setup.name);
    thread->start();
    if (auto ok = opened.get(); !ok) {
        thread->wait();
        return failure(ok);
    }
    return thread;
}

} // namespace ringi
