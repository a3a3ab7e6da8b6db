// SPDX-License-Identifier: Apache-2.0
#include "delivery/turn.h"

#include "base/logging.h"
#include "delivery/agenda.h"
#include "delivery/program_log.h"
#include "store/campaign_files.h"
#include "store/campaign_gateway.h"
#include "store/file_gateway.h"
#include "store/revision_gateway.h"
#include "store/savepoint.h"

#include <algorithm>

namespace ringi {
namespace {

/// Openings first: they are what somebody waits for.
Result<LedgerMoved> moveRows(Connection& connection, const Turn& turn, TurnResult& result)
{
    QList<LedgerMove> moves;
    for (const Opening& opening : turn.openings) {
        moves.append({.row = opening.row,
                      .event = LedgerEvent::Open,
                      .details = {.messageId = opening.messageId},
                      .domain = opening.domain,
                      .begun = opening.begun});
    }
    for (const Settlement& settlement : turn.settlements) {
        moves.append({.row = settlement.row,
                      .from = settlement.from,
                      .event = settlement.verdict.event,
                      .details = {.reply = settlement.verdict.reply,
                                  .reason = settlement.verdict.reason,
                                  .dueAt = settlement.dueAt},
                      .domain = settlement.domain});
    }
    if (!turn.openings.isEmpty()) { // this connection may be a new one
        if (auto ok = connection.becomeRunner(); !ok)
            return failure(ok);
    }
    auto moved = LedgerGateway(connection).moveMany(turn.campaign, moves, turn.now);
    if (!moved)
        return moved;
    for (qsizetype i = 0; i < moves.size(); ++i) {
        if (moved->answers.at(i) && moves.at(i).event == LedgerEvent::Open)
            result.opened.insert(moves.at(i).row);
        else if (!moved->answers.at(i))
            qCInfo(logDelivery) << "a row had moved on:" << moved->answers.at(i).error().detail;
    }
    for (const Settlement& settlement : turn.settlements) {
        const auto& problem = settlement.verdict.campaignProblem;
        if (!problem)
            continue;
        if (auto ok = pauseForPerson(connection, turn.campaign, *problem, turn.now); !ok)
            return failure(ok);
        if (moved->state == CampaignState::Sending)
            moved->state = CampaignState::Paused;
        break;
    }
    return moved;
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

/// Each follows the one before it. Rows that were put off come first, whatever their place.
bool lieSideBySide(const QList<ClaimedRow>& rows)
{
    return std::ranges::adjacent_find(rows, [](const ClaimedRow& a, const ClaimedRow& b) {
               return b.ordinal != a.ordinal + 1;
           }) == rows.end();
}

/// In one go where they lie side by side, which is nearly always.
Result<QList<Recipient>> recipientsOf(Connection& connection, const Turn& turn,
                                      const QList<ClaimedRow>& rows)
{
    RevisionGateway revisions(connection);
    if (lieSideBySide(rows))
        return revisions.recipientsAfter(turn.campaign, turn.revision,
                                         rows.constFirst().ordinal - 1,
                                         static_cast<int>(rows.size()));
    QList<Recipient> recipients;
    for (const ClaimedRow& row : rows) {
        auto recipient = revisions.recipient(turn.campaign, turn.revision, row.ordinal);
        if (!recipient)
            return failure(recipient);
        recipients.append(*std::move(recipient));
    }
    return recipients;
}

Status claim(Connection& connection, const Turn& turn, TurnResult& result)
{
    LedgerGateway ledger(connection);
    const auto rows = ledger.claimNext(turn.campaign, turn.claim, turn.now, turn.range);
    if (!rows)
        return failure(rows);
    result.claimed = true;
    if (rows->isEmpty()) {
        const auto due = ledger.nextDue(turn.campaign, turn.range);
        if (!due)
            return failure(due);
        result.nextDue = *due;
        const auto through = ledger.isThrough(turn.campaign, turn.range);
        if (!through)
            return failure(through);
        result.isThrough = *through;
        return {};
    }
    const auto recipients = recipientsOf(connection, turn, *rows);
    if (!recipients)
        return failure(recipients);
    if (recipients->size() != rows->size())
        return failure(ErrorCode::PacketMismatch, QStringLiteral("recipients"));
    for (qsizetype i = 0; i < rows->size(); ++i) {
        // Nobody may ever get what was made for the row of somebody else.
        if (recipients->at(i).ordinal != rows->at(i).ordinal ||
            recipients->at(i).address != rows->at(i).address)
            return failure(ErrorCode::PacketMismatch, QStringLiteral("recipients"));
        auto file = ownFile(connection, turn, recipients->at(i));
        if (!file && !isAboutThisFile(file.error()))
            return failure(file);
        result.taken.append({rows->at(i), recipients->at(i), std::move(file)});
    }
    return {};
}

/// Undone alone where it fails: what the relay said of others is not lost with it.
Status tryToClaim(Connection& connection, const Turn& turn, TurnResult& result)
{
    auto apart = Savepoint::begin(connection);
    if (!apart)
        return failure(apart);
    if (const auto ok = claim(connection, turn, result); !ok) {
        result.taken.clear();
        result.claimed = false;
        result.claimError = ok.error();
        return apart->undo();
    }
    return apart->keep();
}

} // namespace

Result<TurnResult> takeTurn(Connection& connection, const Turn& turn)
{
    LedgerGateway ledger(connection);
    TurnResult result;
    if (turn.notAfter && *turn.notAfter <= turn.now) {
        if (auto ok = stopAtWindow(connection, turn.campaign, turn.now); !ok)
            return failure(ok);
    }
    auto moved = moveRows(connection, turn, result);
    if (!moved)
        return failure(moved);
    result.state = moved->state;
    if (result.state == CampaignState::Stopped) {
        // What came back after the stop (deferred, connection lost) is cancelled too.
        if (const auto cancelled = ledger.cancelRemaining(turn.campaign, turn.now); !cancelled)
            return failure(cancelled);
        moved->counts.reset();
    } else if (turn.claim > 0 && result.state == CampaignState::Sending) {
        if (auto ok = tryToClaim(connection, turn, result); !ok)
            return failure(ok);
        moved->counts.reset();
    }
    if (!moved->counts) {
        const auto counts = ledger.counts(turn.campaign);
        if (!counts)
            return failure(counts);
        moved->counts = *counts;
    }
    result.counts = *moved->counts;
    return result;
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
                         {QStringLiteral("reply"), codesOf(why.reply)}},
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
    if (auto ok = campaigns.closeRun(campaign, now); !ok)
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
