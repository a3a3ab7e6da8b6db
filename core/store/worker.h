// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/job_queue.h"

#include <QThread>

#include <functional>

namespace ringi {

/// What a worker does with the jobs it took. False: the connection is lost; open another.
using Perform = std::function<bool(Connection&, JobQueue::Jobs&)>;

struct WorkerSetup {
    StoreLocation location;
    Connection::Access access = Connection::Access::ReadOnly;
    QString name;         ///< of the thread
    std::size_t most = 1; ///< jobs taken at once
    Perform perform;
};

/// Starts a thread that opens its own connection and does jobs until the queue is closed and
/// drained. Blocks until the connection is open; its error otherwise. The queue outlives the
/// thread.
Result<std::unique_ptr<QThread>> startWorker(JobQueue& queue, const WorkerSetup& setup);

} // namespace ringi
