// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/office_context.h"
#include "office/run_report.h"
#include "store/campaign_gateway.h"

/// What RunDesk shows, read inside one transaction.
namespace ringi {

Result<RunCard> cardOfRun(Connection& connection, const CampaignRow& row);

Result<QList<RunLine>> linesOfRun(Connection& connection, CampaignId campaign, qint64 afterOrdinal,
                                  int limit, const LineFilter& filter);

Result<RunReport> reportOfRun(const OfficeContext& context, Connection& connection,
                              CampaignId campaign);

/// Whether the sealed policy wants a second person to agree on what is unknown: every form but
/// "solo", and also where the packet cannot be read.
bool settlingTakesTwo(Connection& connection, CampaignId campaign);

} // namespace ringi
