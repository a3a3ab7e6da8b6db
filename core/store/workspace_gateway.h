// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/policy_book.h"
#include "store/connection.h"

namespace ringi {

/// The workspace itself: one row.
struct WorkspaceRow {
    QString uuid;
    QString name;
    QByteArray founderKey; ///< Ed25519, 32 bytes: the root of all trust
    Moment createdAt{};
    PolicyBook policy;
    bool practice = false; ///< a practice office: nothing may leave

    friend bool operator==(const WorkspaceRow&, const WorkspaceRow&) = default;
};

class WorkspaceGateway final {
public:
    explicit WorkspaceGateway(Connection& connection) : m_connection(connection) {}

    /// AlreadyExists: there is one row, for ever.
    Status create(const WorkspaceRow& row);
    Result<WorkspaceRow> load();
    Status savePolicy(const PolicyBook& policy);

private:
    Connection& m_connection;
};

} // namespace ringi
