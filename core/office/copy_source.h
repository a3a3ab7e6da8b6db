// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"
#include "store/campaign_gateway.h"

namespace ringi {

/// What a campaign was copied from, to compare it with.
struct SourceSnapshot {
    Snapshot snapshot;
    /// As it was submitted. False: it never was, and this is its draft as it stands now, without
    /// count and digest of its recipients.
    bool wasSubmitted = false;
    ListId list; ///< of a draft
};

/// NotFound where neither is there.
Result<SourceSnapshot> sourceSnapshot(Connection& connection, const CopySource& source);

} // namespace ringi
