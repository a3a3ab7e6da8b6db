// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/office_context.h"
#include "office/run_desk.h"

namespace ringi {

/// What somebody said about rows of a run.
struct SettleWish {
    CampaignId campaign;
    QList<LedgerId> lines; ///< empty: all that are unknown
    SettleAs as = SettleAs::Sent;
};

/// The change behind RunDesk::settle(), with its audit entries; its errors.
Result<SettleResult> settleLines(const OfficeContext& context, Connection& connection,
                                 const PersonRecord& actor, const SettleWish& wish);

} // namespace ringi
