// SPDX-License-Identifier: Apache-2.0
#include "office/sealing.h"

#include "campaign/sealed_campaign.h"
#include "office/campaign_file.h"
#include "office/frozen_campaign.h"
#include "store/review_gateway.h"
#include "store/seal_gateway.h"

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// In the order of the window, without what is no part of a packet.
QStringList inOrder(const QStringList& ticked)
{
    QStringList parts;
    for (const QString& part : reviewParts() + partsOf(Share::Figures)) {
        if (ticked.contains(part))
            parts.append(part);
    }
    return parts;
}

Status shareIsFree(Connection& connection, const FrozenCampaign& frozen, const QStringList& parts)
{
    const auto share = shareOf(parts);
    if (!share)
        return failure(ErrorCode::PartNotReviewed, u"share"_s);
    const auto seals =
        SealGateway(connection).forRevision(frozen.row.draft.id, frozen.snapshot.revision);
    if (!seals)
        return failure(seals);
    const bool taken = std::ranges::any_of(
        *seals, [&](const Seal& seal) { return shareOf(seal.statement.parts) == share; });
    return taken ? failure(ErrorCode::Conflict, u"share"_s) : Status{};
}

Status partsWereSeen(Connection& connection, const FrozenCampaign& frozen, const QStringList& parts)
{
    if (frozen.snapshot.policy.form == ReviewForm::Split)
        return shareIsFree(connection, frozen, parts);
    for (const QString& part : reviewParts()) {
        if (!parts.contains(part))
            return failure(ErrorCode::PartNotReviewed, part);
    }
    return {};
}

Status isItsTime(const Snapshot& snapshot, Moment now)
{
    if (snapshot.policy.delay.count() > 0 && now < snapshot.submittedAt + snapshot.policy.delay)
        return failure(ErrorCode::HoldNotOver, u"delay"_s);
    if (snapshot.timing.notAfter && *snapshot.timing.notAfter <= now)
        return failure(ErrorCode::WindowPassed);
    return {};
}

/// How many recipients this person expected; refused where that may not stand.
Result<qint64> expectedNumber(Connection& connection, const Snapshot& snapshot,
                              const Approval& approval, PersonId reviewer)
{
    const auto answer =
        ReviewGateway(connection).find(snapshot.campaign, snapshot.revision, reviewer);
    if (!answer && answer.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::CountMismatch, u"not said"_s);
    if (!answer)
        return failure(answer);
    const bool differs = answer->expected != snapshot.recipients.count;
    if (differs && snapshot.policy.form == ReviewForm::Split)
        return failure(ErrorCode::CountMismatch, u"figures"_s);
    if (differs && !approval.differenceAccepted)
        return failure(ErrorCode::CountMismatch, u"differs"_s);
    return answer->expected;
}

/// Everything that must hold before a seal is made, but for the password; what is to be stated.
Result<SealStatement> statementFor(const OfficeContext& context, Connection& connection,
                                   const FrozenCampaign& frozen, const Approval& approval,
                                   const PersonRecord& actor)
{
    const Snapshot& snapshot = frozen.snapshot;
    if (const auto next = transition(frozen.row.state, CampaignEvent::Approve); !next)
        return failure(next);
    if (isBarred(snapshot, actor.id))
        return failure(ErrorCode::OwnCampaign);
    if (snapshot.revision != approval.revision || frozen.packetDigest != approval.packetDigest)
        return failure(ErrorCode::PacketMismatch, u"packet"_s);
    if (auto ok = isItsTime(snapshot, context.now()); !ok)
        return failure(ok);
    const QStringList parts = inOrder(approval.parts);
    if (auto ok = partsWereSeen(connection, frozen, parts); !ok)
        return failure(ok);
    const auto expected = expectedNumber(connection, snapshot, approval, actor.id);
    if (!expected)
        return failure(expected);
    if (auto ok = checkFrozenContents(connection, snapshot); !ok)
        return failure(ok);
    return SealStatement{.campaign = snapshot.campaign,
                         .revision = snapshot.revision,
                         .packetDigest = frozen.packetDigest,
                         .parts = parts,
                         .expected = *expected,
                         .approver = actor.id,
                         .publicKey = actor.publicKey,
                         .at = context.now()};
}

/// After the seal: is it the last one that the policy wants? Then the hold begins.
Result<ApprovalOutcome> countSeals(const OfficeContext& context, Connection& connection,
                                   const FrozenCampaign& frozen, Moment sealedAt)
{
    const CampaignId campaign = frozen.snapshot.campaign;
    const auto seals = SealGateway(connection).forRevision(campaign, frozen.snapshot.revision);
    if (!seals)
        return failure(seals);
    ApprovalOutcome outcome;
    outcome.sealsGiven = static_cast<int>(seals->size());
    outcome.sealsWanted = sealsWanted(frozen.snapshot.policy);
    if (outcome.sealsGiven < outcome.sealsWanted)
        return outcome;
    CampaignGateway campaigns(connection);
    if (auto ok = moveCampaign(context, connection, frozen.row, CampaignEvent::Approve); !ok)
        return failure(ok);
    const auto approved = campaigns.find(campaign);
    if (!approved)
        return failure(approved);
    if (auto ok = moveCampaign(context, connection, *approved, CampaignEvent::BeginHold); !ok)
        return failure(ok);
    outcome.holdUntil = sealedAt + frozen.snapshot.policy.hold;
    if (auto ok = campaigns.setHold(campaign, sealedAt, outcome.holdUntil); !ok)
        return failure(ok);
    return outcome;
}

} // namespace

Result<ApprovalOutcome> sealCampaign(const OfficeContext& context, Connection& connection,
                                     const PersonRecord& actor, const Approval& approval,
                                     const Result<OpenedKeys>& keys)
{
    const auto frozen = readFrozen(connection, approval.campaign);
    if (!frozen)
        return failure(frozen);
    const auto statement = statementFor(context, connection, *frozen, approval, actor);
    if (!statement)
        return failure(statement);
    if (!keys)
        return failure(keys);
    if (auto ok = checkSecondFactor(context, connection, *keys, actor.id, approval.code); !ok)
        return failure(ok);
    const auto seal = makeSeal(*statement, keys->key);
    if (!seal)
        return failure(seal);
    // The key that opened must be the one the record speaks of.
    if (!signatureHolds(*seal))
        return failure(ErrorCode::SealInvalid);
    if (const auto id = SealGateway(connection).insert(*seal); !id)
        return failure(id);
    if (auto ok = context.record(
            connection, actor, u"campaign.approved"_s, subjectOf(approval.campaign),
            {{u"campaign"_s, approval.campaign.value},
             {u"revision"_s, approval.revision},
             {u"form"_s, reviewFormName(frozen->snapshot.policy.form)},
             {u"statement"_s, statementJson(*statement)},
             {u"signature"_s, QString::fromLatin1(seal->signature.toHex())}});
        !ok)
        return failure(ok);
    return countSeals(context, connection, *frozen, statement->at);
}

} // namespace ringi
