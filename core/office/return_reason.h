// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/campaign_gateway.h"

namespace ringi {

struct ReturnReason {
    PersonId by;
    QString text;
    Moment at{};
};

/// Why a revision goes back to its author: shown with the campaign, and the first thing on the
/// author's list of what is to do.
Status keepReason(Connection& connection, const CampaignRow& campaign, const ReturnReason& reason);

} // namespace ringi
