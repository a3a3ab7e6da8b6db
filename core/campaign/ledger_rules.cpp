// SPDX-License-Identifier: Apache-2.0
#include "campaign/ledger_rules.h"

namespace ringi {

Result<LedgerRule> applyLedgerEvent(LedgerState from, LedgerEvent event)
{
    if (const auto rule = ledgerRule(from, event))
        return *rule;
    return failure(ErrorCode::WrongState, ledgerStateName(from) + u'+' + ledgerEventName(event));
}

QString ledgerStateName(LedgerState state)
{
    switch (state) {
    case LedgerState::Planned: return QStringLiteral("planned");
    case LedgerState::Claimed: return QStringLiteral("claimed");
    case LedgerState::Open: return QStringLiteral("open");
    case LedgerState::Deferred: return QStringLiteral("deferred");
    case LedgerState::Accepted: return QStringLiteral("accepted");
    case LedgerState::Refused: return QStringLiteral("refused");
    case LedgerState::Unknown: return QStringLiteral("unknown");
    case LedgerState::Skipped: return QStringLiteral("skipped");
    case LedgerState::Cancelled: return QStringLiteral("cancelled");
    }
    return {};
}

QString ledgerEventName(LedgerEvent event)
{
    switch (event) {
    case LedgerEvent::Claim: return QStringLiteral("claim");
    case LedgerEvent::Release: return QStringLiteral("release");
    case LedgerEvent::Lose: return QStringLiteral("lose");
    case LedgerEvent::Open: return QStringLiteral("open");
    case LedgerEvent::Accept: return QStringLiteral("accept");
    case LedgerEvent::Defer: return QStringLiteral("defer");
    case LedgerEvent::Refuse: return QStringLiteral("refuse");
    case LedgerEvent::Doubt: return QStringLiteral("doubt");
    case LedgerEvent::Due: return QStringLiteral("due");
    case LedgerEvent::Skip: return QStringLiteral("skip");
    case LedgerEvent::Cancel: return QStringLiteral("cancel");
    case LedgerEvent::SettleSent: return QStringLiteral("settle-sent");
    case LedgerEvent::SettleResend: return QStringLiteral("settle-resend");
    case LedgerEvent::SettleNotSent: return QStringLiteral("settle-not-sent");
    }
    return {};
}

Result<LedgerState> ledgerStateFromName(const QString& name)
{
    for (const LedgerState state : kLedgerStates) {
        if (ledgerStateName(state) == name)
            return state;
    }
    return failure(ErrorCode::InvalidInput, QStringLiteral("ledger state"));
}

} // namespace ringi
