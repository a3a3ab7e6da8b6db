// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

#include <QFuture>
#include <QPromise>

#include <optional>
#include <type_traits>
#include <utility>

namespace ringi {

/// Work for a thread that owns a connection: performed once, then settled once.
class Job {
public:
    Job() = default;
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    virtual ~Job() = default;

    /// Does the work and keeps its result. An exception becomes Internal.
    virtual Status perform(Connection& connection) noexcept = 0;
    /// Answers the waiter: with the result, or with this error if there is one.
    virtual void settle(const Status& outcome) = 0;
};

/// A callable that takes a Connection& and gives a Result, with the promise of its answer.
template <typename F>
class PromiseJob final : public Job {
public:
    using Answer = std::invoke_result_t<F&, Connection&>;

    explicit PromiseJob(F work) : m_work(std::move(work)) { m_promise.start(); }

    QFuture<Answer> future() { return m_promise.future(); }

    Status perform(Connection& connection) noexcept override
    {
        try {
            m_answer.emplace(m_work(connection));
        } catch (...) {
            m_answer.emplace(failure(ErrorCode::Internal, QStringLiteral("exception in a job")));
        }
        if (!*m_answer)
            return failure(*m_answer);
        return {};
    }

    void settle(const Status& outcome) override
    {
        if (!outcome)
            m_promise.addResult(Answer(failure(outcome)));
        else if (m_answer)
            m_promise.addResult(std::move(*m_answer));
        else
            m_promise.addResult(Answer(failure(ErrorCode::Internal, QStringLiteral("no answer"))));
        m_promise.finish();
    }

private:
    F m_work;
    QPromise<Answer> m_promise;
    std::optional<Answer> m_answer;
};

} // namespace ringi
