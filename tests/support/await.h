// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QTest>

#include <chrono>

namespace ringi::test {

/// Runs this thread's events until the future has its result; Internal when it never comes. Patient:
/// a slow machine is no fault.
template <typename T>
[[nodiscard]] Result<T> await(const QFuture<Result<T>>& future,
                              std::chrono::milliseconds timeout = std::chrono::minutes{2})
{
    const bool finished = QTest::qWaitFor([&future] { return future.isFinished(); },
                                          static_cast<int>(timeout.count()));
    if (!finished || future.resultCount() == 0)
        return failure(ErrorCode::Internal, QStringLiteral("the future has no result"));
    return future.result();
}

} // namespace ringi::test
