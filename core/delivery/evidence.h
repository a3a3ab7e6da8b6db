// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/sealed_campaign.h"
#include "store/connection.h"

namespace ringi {

/// Gathers what the store holds about a campaign's present revision and verifies it: the whole audit
/// log, people up to the founder, packet, texts, every recipient, every seal. Reads everything
/// afresh; trusts no column that says "approved". Errors as SealedCampaign::verify, and ChainBroken;
/// PacketMismatch (detail: "log") where another packet was handed in than is there now, WrongState
/// (detail: the entry) where the log says that the campaign ended since: seals that lapsed, or that
/// a return, a withdrawal or a stop voided, come back to life by no change of state.
Result<SealedCampaign> verifyStoredCampaign(Connection& connection, CampaignId campaign);

/// True where the error means that the evidence does not hold, and false where it could not be read
/// (a busy or full disk): the first stops the campaign, the second is tried again.
[[nodiscard]] bool refutes(const Error& error);

} // namespace ringi
