// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/job.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace ringi {

/// Jobs on their way to the threads that do them. Any thread.
class JobQueue final {
public:
    using Jobs = std::vector<std::unique_ptr<Job>>;

    /// Takes the job, or settles it with Cancelled once the queue is closed.
    void add(std::unique_ptr<Job> job);
    /// Waits for work and takes up to `most` jobs, oldest first. Empty: closed and drained.
    Jobs take(std::size_t most);
    /// Refuses new jobs; those that are in it are still done.
    void close();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::unique_ptr<Job>> m_jobs;
    bool m_closed = false;
};

} // namespace ringi
