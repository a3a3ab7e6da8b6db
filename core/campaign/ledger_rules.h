// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <array>
#include <optional>

namespace ringi {

/// Where one recipient of a run stands (DESIGN section 5). Stored by name.
enum class LedgerState {
    Planned,
    Claimed,   ///< a runner works on it; nothing that could be accepted has left
    Open,      ///< the message may be accepted from now on; committed before the bytes leave
    Deferred,  ///< 4xx; tried again when its time comes
    Accepted,  ///< 250
    Refused,   ///< 5xx, or no message could be made of it
    Unknown,   ///< may or may not have been accepted: a person decides
    Skipped,   ///< suppressed since
    Cancelled, ///< stopped, or given up by a person
};
inline constexpr std::array kLedgerStates{
    LedgerState::Planned,  LedgerState::Claimed,  LedgerState::Open,
    LedgerState::Deferred, LedgerState::Accepted, LedgerState::Refused,
    LedgerState::Unknown,  LedgerState::Skipped,  LedgerState::Cancelled,
};

enum class LedgerEvent {
    Claim,
    Release, ///< given back untried (pause, stop)
    Lose,    ///< the connection went before the message could be accepted
    Open,    ///< about to send the final dot or the last BDAT chunk
    Accept,  ///< 250
    Defer,   ///< 4xx
    Refuse,  ///< 5xx
    Doubt,   ///< lost or timed out after Open, or found open at start; or the relay sent a reply
             ///< too many, and the one that was taken for this row's may have been another's
    Due,     ///< a deferred row's time came
    Skip,
    Cancel,
    SettleSent,    ///< a person says: it arrived
    SettleResend,  ///< a person says: send it again
    SettleNotSent, ///< a person says: it did not arrive, and leave it
};
inline constexpr std::array kLedgerEvents{
    LedgerEvent::Claim,        LedgerEvent::Release,       LedgerEvent::Lose,
    LedgerEvent::Open,         LedgerEvent::Accept,        LedgerEvent::Defer,
    LedgerEvent::Refuse,       LedgerEvent::Doubt,         LedgerEvent::Due,
    LedgerEvent::Skip,         LedgerEvent::Cancel,        LedgerEvent::SettleSent,
    LedgerEvent::SettleResend, LedgerEvent::SettleNotSent,
};

struct LedgerRule {
    LedgerState from;
    LedgerEvent event;
    LedgerState to;
    int triesAdded = 0; ///< 1 where an attempt came to nothing
};

/// All there is. Nothing leads from Open back to Planned but a person's word (promise P4).
inline constexpr std::array kLedgerRules{
    LedgerRule{LedgerState::Planned, LedgerEvent::Claim, LedgerState::Claimed},
    LedgerRule{LedgerState::Planned, LedgerEvent::Skip, LedgerState::Skipped},
    LedgerRule{LedgerState::Planned, LedgerEvent::Cancel, LedgerState::Cancelled},
    LedgerRule{LedgerState::Claimed, LedgerEvent::Release, LedgerState::Planned},
    LedgerRule{LedgerState::Claimed, LedgerEvent::Lose, LedgerState::Planned, 1},
    LedgerRule{LedgerState::Claimed, LedgerEvent::Defer, LedgerState::Deferred, 1},
    LedgerRule{LedgerState::Claimed, LedgerEvent::Refuse, LedgerState::Refused},
    LedgerRule{LedgerState::Claimed, LedgerEvent::Open, LedgerState::Open},
    LedgerRule{LedgerState::Open, LedgerEvent::Accept, LedgerState::Accepted},
    LedgerRule{LedgerState::Open, LedgerEvent::Defer, LedgerState::Deferred, 1},
    LedgerRule{LedgerState::Open, LedgerEvent::Refuse, LedgerState::Refused},
    LedgerRule{LedgerState::Open, LedgerEvent::Doubt, LedgerState::Unknown},
    LedgerRule{LedgerState::Accepted, LedgerEvent::Doubt, LedgerState::Unknown},
    LedgerRule{LedgerState::Deferred, LedgerEvent::Doubt, LedgerState::Unknown},
    LedgerRule{LedgerState::Refused, LedgerEvent::Doubt, LedgerState::Unknown},
    LedgerRule{LedgerState::Deferred, LedgerEvent::Due, LedgerState::Planned},
    LedgerRule{LedgerState::Deferred, LedgerEvent::Skip, LedgerState::Skipped},
    LedgerRule{LedgerState::Deferred, LedgerEvent::Cancel, LedgerState::Cancelled},
    LedgerRule{LedgerState::Unknown, LedgerEvent::SettleSent, LedgerState::Accepted},
    LedgerRule{LedgerState::Unknown, LedgerEvent::SettleResend, LedgerState::Planned, 1},
    LedgerRule{LedgerState::Unknown, LedgerEvent::SettleNotSent, LedgerState::Cancelled},
};

/// The rule for this pair, or nothing where there is none.
[[nodiscard]] constexpr std::optional<LedgerRule> ledgerRule(LedgerState from, LedgerEvent event)
{
    for (const LedgerRule& rule : kLedgerRules) {
        if (rule.from == from && rule.event == event)
            return rule;
    }
    return std::nullopt;
}

/// Nothing will happen to it any more; only that its connection is still there and the relay turns
/// out to have been misunderstood (Doubt). Unknown is not final: a person decides.
[[nodiscard]] constexpr bool isFinal(LedgerState state)
{
    return state == LedgerState::Accepted || state == LedgerState::Refused ||
           state == LedgerState::Skipped || state == LedgerState::Cancelled;
}

/// As ledgerRule(), with WrongState ("accepted+claim") for what is missing.
Result<LedgerRule> applyLedgerEvent(LedgerState from, LedgerEvent event);

/// "planned", "claimed", ...: what is stored and logged.
QString ledgerStateName(LedgerState state);
QString ledgerEventName(LedgerEvent event);
/// InvalidInput for an unknown name (a database somebody edited).
Result<LedgerState> ledgerStateFromName(const QString& name);

} // namespace ringi
