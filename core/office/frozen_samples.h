// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/sample_choice.h"
#include "office/frozen_campaign.h"

#include <atomic>

namespace ringi {

/// Chooses the samples of a frozen campaign: reads all of its recipients, page by page.
/// PacketMismatch "recipients" where they are not those of the packet; Cancelled soon after `over`
/// becomes true.
Result<ChosenSamples> chooseFrozenSamples(Connection& connection, const FrozenCampaign& frozen,
                                          const std::atomic_bool& over);

} // namespace ringi
