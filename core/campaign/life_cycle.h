// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <array>
#include <optional>

namespace ringi {

/// Where a campaign stands. Stored by name (stateName), never by number.
enum class CampaignState {
    Draft,     ///< being written; nothing can leave
    Submitted, ///< frozen, waits for seals
    Approved,  ///< all seals are there
    Holding,   ///< waits for the end of the hold and for its time; anyone can still stop it
    Sending,
    Paused,
    Finished,  ///< every ledger row is final
    Returned,  ///< an approver sent it back, with a reason
    Withdrawn, ///< the author took it back
    Stopped,   ///< somebody stopped it for good; rows not sent were cancelled
    Lapsed,    ///< its window passed before it could start or finish
};

enum class CampaignEvent {
    Submit,
    Return,
    Withdraw,
    Approve,
    BeginHold,
    Start,
    Pause,
    Resume,
    Stop,
    Finish,
    Lapse,
    Revise, ///< back to Draft as a new revision that points at its parent
};

inline constexpr std::array kCampaignStates{
    CampaignState::Draft,    CampaignState::Submitted, CampaignState::Approved,
    CampaignState::Holding,  CampaignState::Sending,   CampaignState::Paused,
    CampaignState::Finished, CampaignState::Returned,  CampaignState::Withdrawn,
    CampaignState::Stopped,  CampaignState::Lapsed,
};

inline constexpr std::array kCampaignEvents{
    CampaignEvent::Submit,  CampaignEvent::Return,    CampaignEvent::Withdraw,
    CampaignEvent::Approve, CampaignEvent::BeginHold, CampaignEvent::Start,
    CampaignEvent::Pause,   CampaignEvent::Resume,    CampaignEvent::Stop,
    CampaignEvent::Finish,  CampaignEvent::Lapse,     CampaignEvent::Revise,
};

struct Transition {
    CampaignState from;
    CampaignEvent event;
    CampaignState to;
};

/// The whole life of a campaign. No row leads from Draft to Sending.
inline constexpr std::array kLifeCycle{
    Transition{CampaignState::Draft, CampaignEvent::Submit, CampaignState::Submitted},
    Transition{CampaignState::Submitted, CampaignEvent::Return, CampaignState::Returned},
    Transition{CampaignState::Submitted, CampaignEvent::Withdraw, CampaignState::Withdrawn},
    Transition{CampaignState::Submitted, CampaignEvent::Approve, CampaignState::Approved},
    Transition{CampaignState::Submitted, CampaignEvent::Lapse, CampaignState::Lapsed},
    Transition{CampaignState::Approved, CampaignEvent::BeginHold, CampaignState::Holding},
    Transition{CampaignState::Approved, CampaignEvent::Withdraw, CampaignState::Withdrawn},
    Transition{CampaignState::Approved, CampaignEvent::Stop, CampaignState::Stopped},
    Transition{CampaignState::Approved, CampaignEvent::Lapse, CampaignState::Lapsed},
    Transition{CampaignState::Holding, CampaignEvent::Start, CampaignState::Sending},
    Transition{CampaignState::Holding, CampaignEvent::Withdraw, CampaignState::Withdrawn},
    Transition{CampaignState::Holding, CampaignEvent::Stop, CampaignState::Stopped},
    Transition{CampaignState::Holding, CampaignEvent::Lapse, CampaignState::Lapsed},
    Transition{CampaignState::Sending, CampaignEvent::Pause, CampaignState::Paused},
    Transition{CampaignState::Sending, CampaignEvent::Stop, CampaignState::Stopped},
    Transition{CampaignState::Sending, CampaignEvent::Finish, CampaignState::Finished},
    Transition{CampaignState::Paused, CampaignEvent::Resume, CampaignState::Sending},
    Transition{CampaignState::Paused, CampaignEvent::Stop, CampaignState::Stopped},
    Transition{CampaignState::Paused, CampaignEvent::Finish, CampaignState::Finished},
    Transition{CampaignState::Returned, CampaignEvent::Revise, CampaignState::Draft},
    Transition{CampaignState::Withdrawn, CampaignEvent::Revise, CampaignState::Draft},
    Transition{CampaignState::Lapsed, CampaignEvent::Revise, CampaignState::Draft},
};

/// The state after the event, or nothing where the table has no such row.
[[nodiscard]] constexpr std::optional<CampaignState> nextState(CampaignState from,
                                                               CampaignEvent event)
{
    for (const Transition& row : kLifeCycle) {
        if (row.from == from && row.event == event)
            return row.to;
    }
    return std::nullopt;
}

/// As nextState, with WrongState ("draft+start") for what is missing.
Result<CampaignState> transition(CampaignState from, CampaignEvent event);

/// "draft", "submitted", ...: what is stored and logged.
QString stateName(CampaignState state);
/// "submit", "begin-hold", ...: what is logged.
QString eventName(CampaignEvent event);
/// InvalidInput for an unknown name (a database somebody edited).
Result<CampaignState> stateFromName(const QString& name);

} // namespace ringi
