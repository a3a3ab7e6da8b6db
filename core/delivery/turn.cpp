// SPDX-License-Identifier: Apache-2.0
#include "delivery/turn.h"

#include "delivery/program_log.h"
#include "store/campaign_files.h"
#include "store/campaign_gateway.h"
#include "store/file_gateway.h"
#include "store/revision_gateway.h"

namespace ringi {
namespace {

Status settle(Connection& connection, const Turn& turn)
{
    const Settlement& settlement = *turn.settlement;
    LedgerEvent event = settlement.verdict.event;
    LedgerDetails details;
    details.reply = settlement.verdict.reply;
    details.reason = settlement.verdict.reason;
    if (event == LedgerEvent::Defer) {
        if (settlement.tries + 1 >= kMostTries)
            event = LedgerEvent::Refuse;
        else
            details.dueAt = turn.now + deferral(settlement.tries, turn.deferFor);
    }
    const auto moved = LedgerGateway(connection).move(settlement.row, event, details, turn.now);
    if (!moved)
        return failure(moved);
    if (const auto& problem = settlement.verdict.campaignProblem)
        return pauseForPerson(connection, turn.campaign, *problem, turn.now);
    return {};
}

/// The window closed while it was sending: what is left stays unsent.
Status stopAtWindow(Connection& connection, const CampaignRow& row, Moment now)
{
    CampaignGateway campaigns(connection);
    const auto next = transition(row.state, CampaignEvent::Stop);
    if (!next)
        return failure(next);
    if (auto ok = campaigns.setState(row.draft.id, row.state, *next, now); !ok)
        return ok;
    const QString reason = errorCodeName(ErrorCode::WindowPassed);
    if (auto ok = campaigns.setReason(row.draft.id, reason); !ok)
        return ok;
    return logByProgram(connection, QStringLiteral("delivery.stopped"), row.draft.id,
                        {{QStringLiteral("reason"), reason}}, now);
}

Result<std::optional<MailFile>> ownFile(Connection& connection, const Turn& turn,
                                        const Recipient& recipient)
{
    if (!turn.personalFiles)
        return std::optional<MailFile>();
    const auto& [set, column] = *turn.personalFiles;
    const auto found = FileGateway(connection).setMember(set, recipient.values.value(column));
    if (!found)
        return failure(found);
    auto file = readMailFile(connection, *found);
    if (!file)
        return failure(file);
    return std::optional(*std::move(file));
}

/// Missing or changed behind our back; anything else is about the store and tried again.
bool isAboutThisFile(const Error& error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::PacketMismatch;
}

Status claim(Connection& connection, const Turn& turn, TurnResult& result)
{
    LedgerGateway ledger(connection);
    const auto rows = ledger.claimNext(turn.campaign, 1, turn.now);
    if (!rows)
        return failure(rows);
    if (rows->isEmpty()) {
        const auto due = ledger.nextDue(turn.campaign);
        if (!due)
            return failure(due);
        result.nextDue = *due;
        return {};
    }
    result.row = rows->first();
    auto recipient = RevisionGateway(connection)
                         .recipient(turn.campaign, turn.revision, result.row->ordinal);
    if (!recipient)
        return failure(recipient);
    result.recipient = *std::move(recipient);
    result.file = ownFile(connection, turn, result.recipient);
    if (!result.file && !isAboutThisFile(result.file.error()))
        return failure(result.file);
    return {};
}

} // namespace

Result<TurnResult> takeTurn(Connection& connection, const Turn& turn)
{
    CampaignGateway campaigns(connection);
    LedgerGateway ledger(connection);
    if (turn.settlement) {
        if (auto ok = settle(connection, turn); !ok)
            return failure(ok);
    }
    auto row = campaigns.find(turn.campaign);
    if (!row)
        return failure(row);
    TurnResult result;
    result.state = row->state;
    if (row->state == CampaignState::Sending && turn.notAfter && *turn.notAfter <= turn.now) {
        if (auto ok = stopAtWindow(connection, *row, turn.now); !ok)
            return failure(ok);
        result.state = CampaignState::Stopped;
    }
    if (result.state == CampaignState::Stopped) {
        // What came back after the stop (deferred, connection lost) is cancelled too.
        if (const auto cancelled = ledger.cancelRemaining(turn.campaign, turn.now); !cancelled)
            return failure(cancelled);
    } else if (turn.claim && result.state == CampaignState::Sending) {
        if (auto ok = claim(connection, turn, result); !ok)
            return failure(ok);
    }
    const auto counts = ledger.counts(turn.campaign);
    if (!counts)
        return failure(counts);
    result.counts = *counts;
    return result;
}

Status openRow(Connection& connection, LedgerId row, const QByteArray& messageId, Moment now)
{
    LedgerDetails details;
    details.messageId = messageId;
    const auto moved = LedgerGateway(connection).move(row, LedgerEvent::Open, details, now);
    return moved ? Status{} : failure(moved);
}

Status pauseForPerson(Connection& connection, CampaignId campaign, const Error& why, Moment now)
{
    CampaignGateway campaigns(connection);
    const auto row = campaigns.find(campaign);
    if (!row)
        return failure(row);
    if (row->state != CampaignState::Sending)
        return {};
    if (auto ok = campaigns.setState(campaign, row->state, CampaignState::Paused, now); !ok)
        return ok;
    if (auto ok = campaigns.setReason(campaign, errorCodeName(why.code)); !ok)
        return ok;
    return logByProgram(connection, QStringLiteral("delivery.paused"), campaign,
                        {{QStringLiteral("code"), errorCodeName(why.code)},
                         {QStringLiteral("detail"), why.detail},
                         {QStringLiteral("reply"), QString::fromUtf8(why.reply).trimmed()}},
                        now);
}

Result<bool> finishRun(Connection& connection, CampaignId campaign, Moment now)
{
    CampaignGateway campaigns(connection);
    const auto row = campaigns.find(campaign);
    if (!row)
        return failure(row);
    const auto next = nextState(row->state, CampaignEvent::Finish);
    const auto counts = LedgerGateway(connection).counts(campaign);
    if (!counts)
        return failure(counts);
    if (!next || !counts->isFinal() || counts->total == 0)
        return false;
    const qint64 sum =
        counts->accepted + counts->refused + counts->skipped + counts->cancelled;
    if (sum != counts->total)
        return failure(ErrorCode::PacketMismatch, QStringLiteral("ledger sums"));
    if (auto ok = campaigns.setState(campaign, row->state, *next, now); !ok)
        return failure(ok);
    if (auto ok = logByProgram(connection, QStringLiteral("delivery.finished"), campaign,
                               {{QStringLiteral("total"), counts->total},
                                {QStringLiteral("accepted"), counts->accepted},
                                {QStringLiteral("refused"), counts->refused},
                                {QStringLiteral("skipped"), counts->skipped},
                                {QStringLiteral("cancelled"), counts->cancelled}},
                               now);
        !ok)
        return failure(ok);
    return true;
}

} // namespace ringi
