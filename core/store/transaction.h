// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

namespace ringi {

/// A writing transaction; rolled back unless committed. One at a time per connection. Jobs of a
/// Writer are inside one already and must not begin their own.
class Transaction final {
public:
    static Result<Transaction> begin(Connection& connection);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// After a failure nothing of the transaction is stored.
    Status commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) {}

    Connection* m_connection; ///< null: over
};

} // namespace ringi
