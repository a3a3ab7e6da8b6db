// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/life_cycle.h"
#include "campaign/sealed_campaign.h"
#include "store/ledger_gateway.h"

#include <optional>

namespace ringi {

/// A campaign that delivery may have to do something about. From columns anybody could have edited:
/// good for deciding what to look at, never for deciding to send.
struct AgendaItem {
    CampaignId campaign;
    CampaignState state = CampaignState::Holding;
    std::optional<Moment> holdUntil;
    std::optional<Moment> notBefore;
    LedgerCounts counts;
    QString waitsFor; ///< "overdue" or "ring": a person's "go on"
};

/// Approved, holding, sending and paused campaigns.
Result<QList<AgendaItem>> readAgenda(Connection& connection);

/// When the seals allow it to start: after the hold and not before its time.
[[nodiscard]] Moment earliestStart(const SealedCampaign& sealed);

/// A planned start this long ago does not happen by itself any more.
inline constexpr std::chrono::minutes kLateGrace{5};
/// The time it was planned for has passed and nobody said that it may start late. Only a campaign
/// with a time of its own can be late: others start as soon as they may.
Result<bool> isOverdue(Connection& connection, const SealedCampaign& sealed, Moment now);
/// It waits for a person's "go on"; on record.
Status beginWaiting(Connection& connection, CampaignId campaign, const QString& what, Moment now);
/// On to the next ring of a canary run; on record.
Status beginRing(Connection& connection, CampaignId campaign, int ring, Moment now);

/// Fills the ledger and begins to send, on record; from Holding, or Approved where the hold was never
/// begun. Where the window has passed it lapses instead (WindowPassed). Conflict where somebody
/// stopped it meanwhile.
Status beginRun(Connection& connection, const SealedCampaign& sealed, Moment now);

/// The evidence does not hold: stopped, and on record as "delivery.refused".
Status refuseRun(Connection& connection, CampaignId campaign, const Error& why, Moment now);

/// Where nobody works on the rows, at start or of one campaign: what was open is unknown, what was
/// claimed is planned again; on record.
Status recoverRuns(Connection& connection, Moment now, std::optional<CampaignId> only = {});

} // namespace ringi
