// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "campaign/relay_limits.h"
#include "campaign/rings.h"
#include "delivery/relay_pace.h"
#include "store/ledger_gateway.h"
#include "store/past_starts_gateway.h"

namespace ringi {

/// What the office says about a run without having sealed it: how gently, and how far it is.
struct RunFacts {
    RelayLimits limits;
    RingPlan plan;
    QList<qint64> ownOrdinals; ///< ring 0, where the campaign has rings
    int ring = kLastRing;      ///< the one being sent
    int ringOnRecord = kLastRing; ///< as the campaign has it; before `ring` where that had nobody
    /// Of the ring, or of all where there are none: what became of it since the run was begun or
    /// resumed last, which a person's Resume waves through.
    LedgerOutcomes outcomes;
    QList<PastStart> pastStarts; ///< what the relay's limits count already, oldest first
};

/// Reads every recipient's address once where the campaign has rings, and where there are limits
/// the last hour of the relay's starts, as many as the limits look back at: on a reader.
Result<RunFacts> readRunFacts(Connection& connection, const Snapshot& snapshot, Moment now);

/// For the pace. What lies ahead, because the clock was set back, is taken to be now.
[[nodiscard]] std::vector<PaceStart> onSteadyClock(const QList<PastStart>& starts, Moment now,
                                                   Steady steady);

/// Whose turn it is in a ring.
ClaimRange rangeOf(const RunFacts& facts, int ring);

} // namespace ringi
