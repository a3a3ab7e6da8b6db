// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/office_context.h"
#include "office/review_desk.h"
#include "office/second_factor.h"

namespace ringi {

/// Gives a seal in the caller's transaction, after asking everything that must hold (errors as
/// ReviewDesk::approve); with the last one that the policy wants the hold begins. The keys are what
/// the approver's password opened, or why it opened nothing.
Result<ApprovalOutcome> sealCampaign(const OfficeContext& context, Connection& connection,
                                     const PersonRecord& actor, const Approval& approval,
                                     const Result<OpenedKeys>& keys);

} // namespace ringi
