// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"
#include "store/campaign_gateway.h"
#include "store/revision_gateway.h"

namespace ringi {

/// A submitted campaign as it lies in the store, found to be what its packet says.
struct FrozenCampaign {
    CampaignRow row;
    QByteArray packetDigest;
    Snapshot snapshot;
};

/// Reads the campaign's present revision. PacketMismatch where packet, digest, body or CA do not fit
/// each other: somebody changed the database. The recipients are not counted here.
Result<FrozenCampaign> readFrozen(Connection& connection, CampaignId campaign);

/// Any submitted revision, as readFrozen() reads the present one. NotFound where it was not.
Result<Snapshot> readSubmitted(Connection& connection, CampaignId campaign, int revision);

/// PacketMismatch ("recipients", "personalFiles") where the frozen recipients or their own
/// attachments are not those of the packet.
Status checkFrozenContents(Connection& connection, const Snapshot& snapshot);

} // namespace ringi
