// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QPromise>

namespace ringi {

/// A promise that is always kept: whoever drops the last reference to it without having answered
/// has answered Cancelled. For the stores of this folder; one thread at a time.
template <typename T>
class Answer final {
public:
    Answer() { m_promise.start(); }
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;
    ~Answer()
    {
        if (!m_given)
            give(failure(ErrorCode::Cancelled));
    }

    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise.future(); }

    void give(Result<T> result)
    {
        m_given = true;
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<Result<T>> m_promise;
    bool m_given = false;
};

} // namespace ringi
