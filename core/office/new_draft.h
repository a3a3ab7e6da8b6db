// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/campaign_desk.h"
#include "office/office_context.h"

namespace ringi {

/// Only what a message is made of.
Draft messageOf(const Draft& draft);

/// A new draft of this person's, made after a pattern: its parts are marked as carried over, and
/// its times are not taken. On the record, with `from` (a subject) as where it came from.
Result<OpenCampaign> startDraft(const OfficeContext& context, Connection& connection,
                                const PersonRecord& actor, const Draft& pattern,
                                const QString& from);

} // namespace ringi
