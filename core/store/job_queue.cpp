// SPDX-License-Identifier: Apache-2.0
#include "store/job_queue.h"

#include <algorithm>

namespace ringi {

void JobQueue::add(std::unique_ptr<Job> job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_closed) {
            m_jobs.push_back(std::move(job));
            m_changed.notify_one();
            return;
        }
    }
    job->settle(failure(ErrorCode::Cancelled, QStringLiteral("the workspace is closing")));
}

JobQueue::Jobs JobQueue::take(std::size_t most)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_closed || !m_jobs.empty(); });
    const auto count = static_cast<std::ptrdiff_t>(std::min(most, m_jobs.size()));
    Jobs jobs(std::make_move_iterator(m_jobs.begin()),
              std::make_move_iterator(m_jobs.begin() + count));
    m_jobs.erase(m_jobs.begin(), m_jobs.begin() + count);
    return jobs;
}

void JobQueue::close()
{
    const std::scoped_lock lock(m_mutex);
    m_closed = true;
    m_changed.notify_all();
}

} // namespace ringi
