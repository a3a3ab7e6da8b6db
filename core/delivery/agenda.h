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
    std::optional<Moment> notAfter;
    LedgerCounts counts;
    QString waitsFor; ///< "overdue", "ring" or "restored": a person's "go on"
};

/// Submitted, approved, holding, sending and paused campaigns.
Result<QList<AgendaItem>> readAgenda(Connection& connection);

/// When the seals allow it to start: after the hold and not before its time.
[[nodiscard]] Moment earliestStart(const SealedCampaign& sealed);

/// Its window has passed, or its seals are older than they may be: it lapses when it is to begin.
[[nodiscard]] bool isTooLate(const SealedCampaign& sealed, Moment now);

/// A planned start this long ago does not happen by itself any more.
inline constexpr std::chrono::minutes kLateGrace{5};
/// Nor does one that was only held, when its hold ended this long ago and nobody was there to begin.
inline constexpr std::chrono::minutes kHoldGrace{60};
/// The time it was planned for has passed and nobody said that it may start late. Without a time of
/// its own a campaign starts as soon as it may, also after waiting for its relay; it is late where
/// its hold ended before `presentSince`: the program was off, or the computer asleep.
Result<bool> isOverdue(Connection& connection, const SealedCampaign& sealed, Moment now,
                       Moment presentSince);
/// False: it waits for a person, or its window has passed; then it is stopped here where it was
/// begun, on record, whatever it waited for.
Result<bool> mayGoOn(Connection& connection, const SealedCampaign& sealed, Moment now);
/// It waits for a person's "go on"; on record.
Status beginWaiting(Connection& connection, CampaignId campaign, const QString& what, Moment now);
/// The same after a ring of a canary run, which is put down with it.
Status askForNextRing(Connection& connection, CampaignId campaign, int ring, Moment now);
/// On to the next ring of a canary run; on record.
Status beginRing(Connection& connection, CampaignId campaign, int ring, Moment now);

/// Its window passed before it was sealed: it lapses, on record.
Status lapseUnsealed(Connection& connection, CampaignId campaign, Moment now);

/// Fills the ledger and begins to send, on record; from Holding, or Approved where the hold was never
/// begun. Where the window has passed, or the seals are older than they may be, it lapses instead
/// (reason: WindowPassed, SealExpired). Conflict where somebody
/// stopped it meanwhile.
Status beginRun(Connection& connection, const SealedCampaign& sealed, Moment now);

/// The evidence does not hold: stopped, and on record as "delivery.refused".
Status refuseRun(Connection& connection, CampaignId campaign, const Error& why, Moment now);

/// The window closed while it was sending: what is left stays unsent, on record. Nothing to do when
/// it is not sending. What is planned is the caller's to cancel.
Status stopAtWindow(Connection& connection, CampaignId campaign, Moment now);

/// Where nobody works on the rows, at start or of one campaign: what was open is unknown, what was
/// claimed is planned again; on record.
Status recoverRuns(Connection& connection, Moment now, std::optional<CampaignId> only = {});

} // namespace ringi
