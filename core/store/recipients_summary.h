// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/recipient.h"
#include "store/connection.h"

namespace ringi {

/// Counts and hashes the frozen recipients as they lie in the store now, page by page: what a seal
/// is held against.
Result<RecipientsSummary> summariseFrozen(Connection& connection, CampaignId campaign, int revision,
                                          const QStringList& fields);

} // namespace ringi
