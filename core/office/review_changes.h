// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/campaign_changes.h"
#include "campaign/recipients_difference.h"

#include <stop_token>

namespace ringi {

class Connection;

/// A submitted revision that somebody looked at.
struct SeenRevision {
    int revision = 0;
    Moment submittedAt{};

    friend bool operator==(const SeenRevision&, const SeenRevision&) = default;
};

/// The newest revision before this one that the person is on record as having looked at: they said
/// how many people they expect (as everybody does who seals), or returned it.
Result<std::optional<SeenRevision>> lastSeen(Connection& connection, CampaignId campaign,
                                             int before, PersonId person);

/// compare() with what the person saw last; NotFound ("earlier revision") where they saw none.
Result<QList<CampaignChange>> changesSince(Connection& connection, const Snapshot& now,
                                           PersonId person);

/// Reads both lists page by page, on a reader. PacketMismatch where one is not the one that was
/// submitted; Cancelled.
Result<RecipientChanges> recipientChangesSince(Connection& connection, const Snapshot& now,
                                               PersonId person, const std::stop_token& stop);

} // namespace ringi
