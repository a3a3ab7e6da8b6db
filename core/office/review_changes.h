// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "campaign/campaign_changes.h"
#include "campaign/recipients_difference.h"

#include <optional>
#include <stop_token>

namespace ringi {

class Connection;
struct CampaignRow;
struct FrozenCampaign;

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

/// The campaign that another was copied from.
struct SourceCampaign {
    CampaignId campaign;
    int revision = 0;
    QString subject;
    std::optional<Moment> submittedAt; ///< empty: it never was; its draft is what there is

    friend bool operator==(const SourceCampaign&, const SourceCampaign&) = default;
};

/// Nothing for an original; nothing either where its source is not there any more.
Result<std::optional<SourceCampaign>> sourceOf(Connection& connection, const CampaignRow& row);

/// What a submission is compared with.
enum class Before {
    Seen,   ///< what this person saw last of it
    Source, ///< the campaign that it was copied from
};

/// What is compared, and for whom.
struct Comparison {
    const FrozenCampaign& now;
    Before before = Before::Seen;
    PersonId person;
};

/// compare() with that; NotFound ("earlier revision", "source") where there is none.
Result<QList<CampaignChange>> changesSince(Connection& connection, const Comparison& what);

/// Reads both lists page by page, on a reader. PacketMismatch where one is not the one that was
/// submitted; Cancelled.
Result<RecipientChanges> recipientChangesSince(Connection& connection, const Comparison& what,
                                               const std::stop_token& stop);

} // namespace ringi
