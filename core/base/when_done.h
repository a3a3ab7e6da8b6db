// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace ringi {

/// Hands the result to `f(Result<T>)` on the context's thread; call it there. When the context dies
/// first, the result is dropped and `f` is never called. A future that was cancelled without a
/// result arrives as Cancelled. Never calls `f` before returning.
template <typename T, typename F>
void whenDone(QObject* context, QFuture<Result<T>> future, F f)
{
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, f = std::move(f)]() mutable {
                         watcher->deleteLater();
                         QFuture<Result<T>> done = watcher->future();
                         Result<T> result = failure(ErrorCode::Cancelled);
                         if (done.isValid() && done.resultCount() > 0)
                             result = done.takeResult();
                         f(std::move(result));
                     });
    watcher->setFuture(std::move(future));
}

} // namespace ringi
