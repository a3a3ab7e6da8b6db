// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/office_context.h"

namespace ringi {

/// The change behind RunDesk::campaignToTheRest(), with its audit entries; its errors.
Result<CampaignId> startRestCampaign(const OfficeContext& context, Connection& connection,
                                     const PersonRecord& actor, CampaignId campaign);

} // namespace ringi
