// SPDX-License-Identifier: Apache-2.0
#include "delivery/agenda.h"

#include "delivery/program_log.h"
#include "store/campaign_gateway.h"

#include <algorithm>

namespace ringi {
namespace {

Status move(Connection& connection, const CampaignRow& row, CampaignEvent event, Moment now)
{
    const auto next = transition(row.state, event);
    if (!next)
        return failure(next);
    return CampaignGateway(connection).setState(row.draft.id, row.state, *next, now);
}

/// The campaign is in its last state already.
Status closeAs(ErrorCode why, Connection& connection, CampaignId campaign, const QString& action,
               Moment now)
{
    CampaignGateway campaigns(connection);
    const QString reason = errorCodeName(why);
    if (auto ok = campaigns.setReason(campaign, reason); !ok)
        return ok;
    if (auto ok = campaigns.closeRun(campaign, now); !ok)
        return ok;
    return logByProgram(connection, action, campaign, {{QStringLiteral("reason"), reason}}, now);
}

Status lapse(Connection& connection, const CampaignRow& row, ErrorCode why, Moment now)
{
    if (auto ok = move(connection, row, CampaignEvent::Lapse, now); !ok)
        return ok;
    return closeAs(why, connection, row.draft.id, QStringLiteral("campaign.lapsed"), now);
}

bool isWindowOver(const SealedCampaign& sealed, Moment now)
{
    const auto& notAfter = sealed.snapshot().timing.notAfter;
    return notAfter && *notAfter <= now;
}

/// Why it does not begin any more.
std::optional<ErrorCode> tooLate(const SealedCampaign& sealed, Moment now)
{
    if (isWindowOver(sealed, now))
        return ErrorCode::WindowPassed;
    const auto life = sealed.snapshot().policy.life;
    if (life.count() > 0 && now > sealed.sealedAt() + life)
        return ErrorCode::SealExpired;
    return std::nullopt;
}

} // namespace

Result<QList<AgendaItem>> readAgenda(Connection& connection)
{
    const auto rows = CampaignGateway(connection)
                          .inStates({CampaignState::Submitted, CampaignState::Approved,
                                     CampaignState::Holding, CampaignState::Sending,
                                     CampaignState::Paused});
    if (!rows)
        return failure(rows);
    QList<AgendaItem> agenda;
    for (const CampaignRow& row : *rows) {
        const auto counts = LedgerGateway(connection).counts(row.draft.id);
        if (!counts)
            return failure(counts);
        const Timing& timing = row.draft.timing;
        agenda.append({row.draft.id, row.state, row.holdUntil, timing.notBefore, timing.notAfter,
                       *counts, row.waitsFor});
    }
    return agenda;
}

Moment earliestStart(const SealedCampaign& sealed)
{
    const Snapshot& snapshot = sealed.snapshot();
    const Moment afterHold = sealed.sealedAt() + snapshot.policy.hold;
    return std::max(afterHold, snapshot.timing.notBefore.value_or(afterHold));
}

bool isTooLate(const SealedCampaign& sealed, Moment now)
{
    return tooLate(sealed, now).has_value();
}

Result<bool> isOverdue(Connection& connection, const SealedCampaign& sealed, Moment now,
                       Moment presentSince)
{
    const Moment earliest = earliestStart(sealed);
    const bool isLate = sealed.snapshot().timing.notBefore
                            ? now > earliest + kLateGrace
                            : now > earliest + kHoldGrace && earliest < presentSince;
    if (!isLate || isTooLate(sealed, now)) // too late for anything: it lapses
        return false;
    const auto row = CampaignGateway(connection).find(sealed.snapshot().campaign);
    if (!row)
        return failure(row);
    return !row->lateStart;
}

Result<bool> mayGoOn(Connection& connection, const SealedCampaign& sealed, Moment now)
{
    const CampaignId campaign = sealed.snapshot().campaign;
    const auto row = CampaignGateway(connection).find(campaign);
    if (!row)
        return failure(row);
    if (!isWindowOver(sealed, now))
        return row->waitsFor.isEmpty();
    if (row->state != CampaignState::Sending)
        return true; // it lapses
    if (auto ok = stopAtWindow(connection, campaign, now); !ok)
        return failure(ok);
    if (const auto cancelled = LedgerGateway(connection).cancelRemaining(campaign, now); !cancelled)
        return failure(cancelled);
    return false;
}

Status lapseUnsealed(Connection& connection, CampaignId campaign, Moment now)
{
    const auto row = CampaignGateway(connection).find(campaign);
    if (!row)
        return failure(row);
    const auto& notAfter = row->draft.timing.notAfter;
    if (row->state != CampaignState::Submitted || !notAfter || *notAfter > now)
        return {};
    return lapse(connection, *row, ErrorCode::WindowPassed, now);
}

Status beginWaiting(Connection& connection, CampaignId campaign, const QString& what, Moment now)
{
    CampaignGateway campaigns(connection);
    const auto row = campaigns.find(campaign);
    if (!row)
        return failure(row);
    if (row->waitsFor == what)
        return {};
    if (auto ok = campaigns.setWaitsFor(campaign, what); !ok)
        return ok;
    return logByProgram(connection, QStringLiteral("delivery.waits"), campaign,
                        {{QStringLiteral("for"), what}, {QStringLiteral("ring"), row->ring}}, now);
}

Status askForNextRing(Connection& connection, CampaignId campaign, int ring, Moment now)
{
    if (auto ok = CampaignGateway(connection).setRing(campaign, ring); !ok)
        return ok;
    return beginWaiting(connection, campaign, QStringLiteral("ring"), now);
}

Status beginRing(Connection& connection, CampaignId campaign, int ring, Moment now)
{
    if (auto ok = CampaignGateway(connection).setRing(campaign, ring); !ok)
        return ok;
    return logByProgram(connection, QStringLiteral("delivery.ring"), campaign,
                        {{QStringLiteral("ring"), ring}}, now);
}

Status beginRun(Connection& connection, const SealedCampaign& sealed, Moment now)
{
    const Snapshot& snapshot = sealed.snapshot();
    CampaignGateway campaigns(connection);
    auto row = campaigns.find(snapshot.campaign);
    if (!row)
        return failure(row);
    if (const auto why = tooLate(sealed, now))
        return lapse(connection, *row, *why, now);
    if (row->state == CampaignState::Approved) {
        if (auto ok = move(connection, *row, CampaignEvent::BeginHold, now); !ok)
            return ok;
        row->state = CampaignState::Holding;
    }
    if (auto ok = move(connection, *row, CampaignEvent::Start, now); !ok)
        return ok;
    if (auto ok = campaigns.setStartedAt(snapshot.campaign, now); !ok)
        return ok;
    if (auto ok = LedgerGateway(connection).fill(sealed, now); !ok)
        return ok;
    const QString digest = QString::fromLatin1(sealed.packetDigest().toHex());
    return logByProgram(connection, QStringLiteral("delivery.started"), snapshot.campaign,
                        {{QStringLiteral("revision"), snapshot.revision},
                         {QStringLiteral("packetDigest"), digest},
                         {QStringLiteral("recipients"), snapshot.recipients.count},
                         {QStringLiteral("seals"), sealed.seals().size()}},
                        now);
}

Status refuseRun(Connection& connection, CampaignId campaign, const Error& why, Moment now)
{
    CampaignGateway campaigns(connection);
    const auto row = campaigns.find(campaign);
    if (!row)
        return failure(row);
    if (auto ok = logByProgram(connection, QStringLiteral("delivery.refused"), campaign,
                               {{QStringLiteral("code"), errorCodeName(why.code)},
                                {QStringLiteral("detail"), why.detail}},
                               now);
        !ok)
        return ok;
    if (auto ok = move(connection, *row, CampaignEvent::Stop, now); !ok)
        return ok;
    if (auto ok = campaigns.setReason(campaign, errorCodeName(why.code)); !ok)
        return ok;
    if (auto ok = campaigns.closeRun(campaign, now); !ok)
        return ok;
    const auto cancelled = LedgerGateway(connection).cancelRemaining(campaign, now);
    return cancelled ? Status{} : failure(cancelled);
}

Status stopAtWindow(Connection& connection, CampaignId campaign, Moment now)
{
    const auto row = CampaignGateway(connection).find(campaign);
    if (!row)
        return failure(row);
    if (row->state != CampaignState::Sending)
        return {};
    if (auto ok = move(connection, *row, CampaignEvent::Stop, now); !ok)
        return ok;
    return closeAs(ErrorCode::WindowPassed, connection, campaign, QStringLiteral("delivery.stopped"),
                   now);
}

Status recoverRuns(Connection& connection, Moment now, std::optional<CampaignId> only)
{
    if (auto ok = connection.becomeRunner(); !ok)
        return ok;
    const auto recovered = LedgerGateway(connection).recover(now, only);
    if (!recovered)
        return failure(recovered);
    for (const RecoveredRun& run : *recovered) {
        if (auto ok = logByProgram(connection, QStringLiteral("delivery.recovered"), run.campaign,
                                   {{QStringLiteral("unknown"), run.unknown},
                                    {QStringLiteral("planned"), run.planned},
                                    {QStringLiteral("cancelled"), run.cancelled}},
                                   now);
            !ok)
            return ok;
    }
    return {};
}

} // namespace ringi
