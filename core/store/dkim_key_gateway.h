// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"
#include "store/connection.h"

namespace ringi {

/// A sender's signing keys, by what everybody may know of them.
class DkimKeyGateway final {
public:
    explicit DkimKeyGateway(Connection& connection) : m_connection(connection) {}

    /// Gives the id. AlreadyExists when the sender has one of this algorithm.
    Result<DkimKeyId> insert(SenderId sender, const DkimIdentity& identity, Moment now);
    Status remove(DkimKeyId id);
    /// NotFound ("dkim key").
    Result<DkimSnapshot> find(DkimKeyId id);
    /// By algorithm: at most two.
    Result<QList<DkimSnapshot>> forSender(SenderId sender);

private:
    Connection& m_connection;
};

} // namespace ringi
