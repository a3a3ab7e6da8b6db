// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/snapshot.h"

namespace ringi {

inline constexpr int kFirstRing = 0; ///< the office itself
inline constexpr int kLastRing = 3;  ///< everybody

/// Who is written to when in a canary run: the office's own addresses first, then 1 %, then 10 %
/// more, then all. Who is in an earlier ring is never in a later one too: a ledger row is sent
/// once.
///
/// The office's own are the people of the office whose login is their address (the author and the
/// approvers among them), and whoever is at the domain of the From address, as long as that domain
/// is plainly the office's: see isOfficeDomain(). List, sender and people decide, and nothing else.
struct RingPlan {
    QString domain;        ///< ring 0: whoever is at it, if they are few; lower case; empty: nobody
    QStringList addresses; ///< ring 0 too: people of the office, lower case
    qint64 count = 0;      ///< of recipients

    /// Rings 1 to 3: all up to this ordinal, which is never 0 where there is anybody, and never
    /// less than the ring's before.
    [[nodiscard]] qint64 upToOrdinal(int ring) const;

    /// Whether those at `domain` are the office and not the public: at most ten of the list, or at
    /// most 1 % of it and at most kMostOwn. Otherwise strangers would be written to first.
    [[nodiscard]] bool isOfficeDomain(qint64 atDomain) const;
    static constexpr int kMostOwn = 200;

    friend bool operator==(const RingPlan&, const RingPlan&) = default;
};

/// `logins`: those of the office's people; what is no mail address is passed over. The domain is
/// left out where anybody can have an address at it (gmail.com). Pure.
RingPlan ringsOf(const Snapshot& snapshot, const QStringList& logins);

} // namespace ringi
