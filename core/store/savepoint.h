// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

namespace ringi {

/// Part of a Writer job that can be undone alone, so that the job can still write down why. Undone
/// unless kept. Not nested.
class Savepoint final {
public:
    static Result<Savepoint> begin(Connection& connection);
    Savepoint(Savepoint&& other) noexcept;
    Savepoint& operator=(Savepoint&&) = delete;
    ~Savepoint();

    Status keep();
    Status undo();

private:
    explicit Savepoint(Connection& connection) : m_connection(&connection) {}

    Connection* m_connection; ///< null: over
};

} // namespace ringi
