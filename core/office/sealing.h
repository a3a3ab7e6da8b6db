// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "office/office_context.h"
#include "office/review_desk.h"

namespace ringi {

/// Gives a seal in the caller's transaction, after asking everything that must hold (errors as
/// ReviewDesk::approve); with the last one that the policy wants the hold begins. The key is the
/// approver's private one, or why it could not be opened.
Result<ApprovalOutcome> sealCampaign(const OfficeContext& context, Connection& connection,
                                     const PersonRecord& actor, const Approval& approval,
                                     const Result<Secret>& key);

} // namespace ringi
