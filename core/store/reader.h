// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/job_queue.h"

#include <QThread>

namespace ringi {

/// Two threads with read-only connections, for pages, counts and searches. Each job sees one
/// moment of the database.
class ReaderPool final {
public:
    /// Blocks until the connections are open; not on the GUI thread.
    static Result<std::unique_ptr<ReaderPool>> start(const StoreLocation& location);
    ~ReaderPool(); ///< stop()
    ReaderPool(const ReaderPool&) = delete;
    ReaderPool& operator=(const ReaderPool&) = delete;

    /// As Writer::run(); a job that tries to change something gets an error.
    template <typename F>
    auto run(F job) -> QFuture<std::invoke_result_t<F&, Connection&>>
    {
        auto made = std::make_unique<PromiseJob<F>>(std::move(job));
        auto future = made->future();
        m_queue.add(std::move(made));
        return future;
    }

    /// Refuses new jobs, does those that wait, closes the connections. Blocks; can be repeated.
    void stop();

private:
    ReaderPool() = default;

    JobQueue m_queue;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

} // namespace ringi
