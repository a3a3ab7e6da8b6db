// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/frozen_campaign.h"
#include "office/recipient_overview.h"

#include <functional>

namespace ringi {

/// Reads every frozen recipient once, in pages, and then what earlier campaigns say. PacketMismatch
/// where the recipients are not those of the packet; Cancelled as soon as `cancelled` says so. For a
/// reader: seconds for 100,000 people, here and in the ledgers that are compared.
Result<RecipientOverview> overviewOf(Connection& connection, const FrozenCampaign& frozen,
                                     const std::function<bool()>& cancelled);

} // namespace ringi
