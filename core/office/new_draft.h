// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/campaign_desk.h"
#include "office/office_context.h"
#include "store/campaign_gateway.h"

namespace ringi {

/// Only what a message is made of.
Draft messageOf(const Draft& draft);

/// What a new draft is made after.
struct DraftPattern {
    Draft draft;
    QString from;                              ///< a subject: where it came from
    std::optional<CopySource> copiedFrom = {}; ///< a review will compare with it
};

/// A new draft of this person's, made after a pattern: its parts are marked as carried over, and
/// its times are not taken. On the record, with where it came from.
Result<OpenCampaign> startDraft(const OfficeContext& context, Connection& connection,
                                const PersonRecord& actor, const DraftPattern& pattern);

} // namespace ringi
