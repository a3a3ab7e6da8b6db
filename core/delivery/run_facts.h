// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "campaign/relay_limits.h"
#include "campaign/rings.h"
#include "store/ledger_gateway.h"

namespace ringi {

/// What the office says about a run without having sealed it: how gently, and how far it is.
struct RunFacts {
    RelayLimits limits;
    RingPlan plan;
    QList<qint64> ownOrdinals; ///< ring 0, where the campaign has rings
    int ring = kLastRing;      ///< the one being sent
    Moment startedAt{};
};

/// Reads every recipient's address once where the campaign has rings: on a reader.
Result<RunFacts> readRunFacts(Connection& connection, const Snapshot& snapshot);

/// Whose turn it is in a ring.
ClaimRange rangeOf(const RunFacts& facts, int ring);

} // namespace ringi
