// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"
#include "store/revision_gateway.h"

namespace ringi {

/// Counts and hashes the frozen recipients as they lie in the store now: what a seal is held
/// against. PacketMismatch ("recipients") where a row cannot be one of a packet's.
Result<RecipientsSummary> summariseFrozen(Connection& connection, CampaignId campaign, int revision,
                                          const QStringList& fields);

/// Hands out everybody of a submitted campaign in order, and proves that they are who was submitted:
/// PacketMismatch ("recipients") otherwise, at the latest behind the last of them. `use` leaves the
/// connection alone; its first failure ends it.
Status forEachFrozen(Connection& connection, const Snapshot& snapshot, const RecipientUse& use);

} // namespace ringi
