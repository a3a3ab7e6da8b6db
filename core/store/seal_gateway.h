// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/seal.h"
#include "store/connection.h"

namespace ringi {

/// Seals as they were given. Proves nothing: see SealedCampaign. A row that cannot be read is
/// WorkspaceDamaged, never skipped.
class SealGateway final {
public:
    explicit SealGateway(Connection& connection) : m_connection(connection) {}

    /// AlreadyExists when this person has sealed this revision.
    Result<SealId> insert(const Seal& seal);
    /// In the order they were given.
    Result<QList<Seal>> forRevision(CampaignId campaign, int revision);

private:
    Connection& m_connection;
};

} // namespace ringi
