// SPDX-License-Identifier: Apache-2.0
#include "campaign/life_cycle.h"

#include <algorithm>

namespace ringi {
namespace {

/// No campaign may be sent from where it has not been sealed: checked where the table is compiled.
constexpr bool sendingIsEnteredOnlyAfterTheHold()
{
    return std::ranges::all_of(kLifeCycle, [](const Transition& row) {
        return row.to != CampaignState::Sending || row.from == CampaignState::Holding ||
               row.from == CampaignState::Paused;
    });
}
static_assert(sendingIsEnteredOnlyAfterTheHold());

constexpr bool approvalComesOnlyFromSubmitted()
{
    return std::ranges::all_of(kLifeCycle, [](const Transition& row) {
        return row.to != CampaignState::Approved || row.from == CampaignState::Submitted;
    });
}
static_assert(approvalComesOnlyFromSubmitted());

} // namespace

Result<CampaignState> transition(CampaignState from, CampaignEvent event)
{
    if (const auto next = nextState(from, event))
        return *next;
    return failure(ErrorCode::WrongState, stateName(from) + u'+' + eventName(event));
}

QString stateName(CampaignState state)
{
    switch (state) {
    case CampaignState::Draft: return QStringLiteral("draft");
    case CampaignState::Submitted: return QStringLiteral("submitted");
    case CampaignState::Approved: return QStringLiteral("approved");
    case CampaignState::Holding: return QStringLiteral("holding");
    case CampaignState::Sending: return QStringLiteral("sending");
    case CampaignState::Paused: return QStringLiteral("paused");
    case CampaignState::Finished: return QStringLiteral("finished");
    case CampaignState::Returned: return QStringLiteral("returned");
    case CampaignState::Withdrawn: return QStringLiteral("withdrawn");
    case CampaignState::Stopped: return QStringLiteral("stopped");
    case CampaignState::Lapsed: return QStringLiteral("lapsed");
    }
    return {};
}

QString eventName(CampaignEvent event)
{
    switch (event) {
    case CampaignEvent::Submit: return QStringLiteral("submit");
    case CampaignEvent::Return: return QStringLiteral("return");
    case CampaignEvent::Withdraw: return QStringLiteral("withdraw");
    case CampaignEvent::Approve: return QStringLiteral("approve");
    case CampaignEvent::BeginHold: return QStringLiteral("begin-hold");
    case CampaignEvent::Start: return QStringLiteral("start");
    case CampaignEvent::Pause: return QStringLiteral("pause");
    case CampaignEvent::Resume: return QStringLiteral("resume");
    case CampaignEvent::Stop: return QStringLiteral("stop");
    case CampaignEvent::Finish: return QStringLiteral("finish");
    case CampaignEvent::Lapse: return QStringLiteral("lapse");
    case CampaignEvent::Revise: return QStringLiteral("revise");
    }
    return {};
}

Result<CampaignState> stateFromName(const QString& name)
{
    for (const CampaignState state : kCampaignStates) {
        if (stateName(state) == name)
            return state;
    }
    return failure(ErrorCode::InvalidInput, QStringLiteral("campaign state"));
}

} // namespace ringi
