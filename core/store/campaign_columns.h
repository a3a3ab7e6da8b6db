// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/campaign_gateway.h"

namespace ringi {

/// How a campaign lies in its table. JSON columns: intent, timing, touched_by, content,
/// handling.

/// Columns in the order campaignFrom() reads them.
QString campaignColumns();
/// WorkspaceDamaged, detail "campaign N: column", for what cannot be read.
Result<CampaignRow> campaignFrom(const Row& row);

/// revision, parent, author_id, sender_id, list_id, intent, subject, body, timing, touched_by, html,
/// content, handling.
Result<Values> draftColumnsOf(const CampaignRow& row);

} // namespace ringi
