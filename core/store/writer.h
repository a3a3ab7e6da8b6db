// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/job_queue.h"

#include <QThread>

namespace ringi {

/// The only connection that writes, on its own thread (DESIGN section 6).
///
/// Whatever waits in its queue goes into one transaction (group commit), each job inside its own
/// savepoint: a job that fails is undone alone and gets its error. Futures are answered after the
/// commit; when that fails, every waiter gets the commit's error and nothing is stored.
class Writer final {
public:
    /// Blocks until the connection is open; not on the GUI thread.
    /// ReadOnly: every change is refused, FileUnwritable.
    static Result<std::unique_ptr<Writer>>
    start(const StoreLocation& location, Connection::Access access = Connection::Access::ReadWrite);
    ~Writer(); ///< stop()
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    /// Any thread. `job` takes a Connection& and gives a Result<T> or Status; it captures by value,
    /// runs on the writer's thread, and must neither begin a transaction nor wait for a future.
    /// After stop(): Cancelled.
    template <typename F>
    auto run(F job) -> QFuture<std::invoke_result_t<F&, Connection&>>
    {
        auto made = std::make_unique<PromiseJob<F>>(std::move(job));
        auto future = made->future();
        m_queue.add(std::move(made));
        return future;
    }

    /// Refuses new jobs, does those that wait, closes the connection. Blocks; can be repeated.
    void stop();

private:
    Writer() = default;

    JobQueue m_queue;
    std::unique_ptr<QThread> m_thread;
};

} // namespace ringi
