// SPDX-License-Identifier: Apache-2.0
#include "campaign/sealed_campaign.h"

#include <QMap>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

Status packetIsTheOneToBeSent(const SealEvidence& evidence, const Snapshot& snapshot)
{
    if (evidence.workspace.isEmpty() || snapshot.workspace != evidence.workspace)
        return failure(ErrorCode::PacketMismatch, u"workspace"_s);
    if (!evidence.campaign.isValid() || snapshot.campaign != evidence.campaign)
        return failure(ErrorCode::PacketMismatch, u"campaign"_s);
    if (snapshot.revision != evidence.revision)
        return failure(ErrorCode::PacketMismatch, u"revision"_s);
    if (snapshot.recipients != evidence.recipients)
        return failure(ErrorCode::PacketMismatch, u"recipients"_s);
    if (snapshot.personalFiles != evidence.personalFiles)
        return failure(ErrorCode::PacketMismatch, u"personalFiles"_s);
    return {};
}

Status mayBeSentAtAll(const Snapshot& snapshot)
{
    if (!isPossible(snapshot.policy))
        return failure(ErrorCode::Blocked, u"policy"_s);
    for (const Finding& finding : snapshot.findings) {
        if (finding.severity == Severity::Blocking)
            return failure(ErrorCode::Blocked, finding.code);
    }
    return {};
}

Status isAboutThisPacket(const SealStatement& statement, const Snapshot& snapshot,
                         const QByteArray& packetDigest)
{
    if (statement.campaign != snapshot.campaign)
        return failure(ErrorCode::SealInvalid, u"campaign"_s);
    if (statement.revision != snapshot.revision)
        return failure(ErrorCode::SealInvalid, u"revision"_s);
    if (statement.packetDigest != packetDigest)
        return failure(ErrorCode::SealInvalid, u"packetDigest"_s);
    if (statement.decision != "approve"_L1)
        return failure(ErrorCode::SealInvalid, u"decision"_s);
    return {};
}

Status isByAnotherTrustedPerson(const Seal& seal, const Snapshot& snapshot,
                                const QList<TrustedApprover>& people)
{
    const PersonId approver = seal.statement.approver;
    if (isBarred(snapshot, approver))
        return failure(ErrorCode::OwnCampaign);
    const auto isApprover = [&](const TrustedApprover& who) { return who.id == approver; };
    const auto record = std::ranges::find_if(people, isApprover);
    // Two records for one person cannot both be right, and choosing is not this function's
    // business.
    if (!approver.isValid() || std::ranges::count_if(people, isApprover) != 1)
        return failure(ErrorCode::UntrustedPerson);
    if (!record->mayApprove)
        return failure(ErrorCode::NotPermitted, u"approve"_s);
    if (seal.statement.publicKey != record->publicKey)
        return failure(ErrorCode::SealInvalid, u"publicKey"_s);
    if (!signatureHolds(seal))
        return failure(ErrorCode::SealInvalid, u"signature"_s);
    return {};
}

Status isInTime(const SealStatement& statement, const Snapshot& snapshot)
{
    const auto delay = snapshot.policy.delay;
    if (delay.count() > 0 && statement.at < snapshot.submittedAt + delay)
        return failure(ErrorCode::HoldNotOver, u"delay"_s);
    return {};
}

Status coversWhatItShould(const SealStatement& statement, const Snapshot& snapshot)
{
    if (snapshot.policy.form == ReviewForm::Split) {
        if (!shareOf(statement.parts))
            return failure(ErrorCode::PartNotReviewed, u"share"_s);
        return statement.expected == snapshot.recipients.count
                   ? Status{}
                   : failure(ErrorCode::CountMismatch, u"figures"_s);
    }
    for (const QString& part : reviewParts()) {
        if (!statement.parts.contains(part))
            return failure(ErrorCode::PartNotReviewed, part);
    }
    return {};
}

/// When each share had the seal of another key. Somebody who seals two shares counts for none: which
/// of the two was meant is nobody's to choose.
Result<Moment> whenAllShares(const QList<Seal>& seals)
{
    QMap<Share, Moment> firstByShare;
    QMap<QByteArray, Share> shareByKey;
    for (const Seal& seal : seals) {
        const SealStatement& statement = seal.statement;
        const Share share = shareOf(statement.parts).value_or(Share::Content);
        if (shareByKey.value(statement.publicKey, share) != share)
            return failure(ErrorCode::SealMissing);
        shareByKey.insert(statement.publicKey, share);
        const Moment earlier = firstByShare.value(share, statement.at);
        firstByShare.insert(share, std::min(earlier, statement.at));
    }
    if (firstByShare.size() < static_cast<qsizetype>(kShares.size()))
        return failure(ErrorCode::SealMissing);
    return std::ranges::max(firstByShare.values());
}

/// When enough different keys had sealed. By key and not only by person: one key under two names is
/// still one hand.
Result<Moment> whenEnough(const QList<Seal>& seals, const Policy& policy)
{
    if (policy.form == ReviewForm::Split)
        return whenAllShares(seals);
    QMap<QByteArray, Moment> firstByKey;
    for (const Seal& seal : seals) {
        const SealStatement& statement = seal.statement;
        const Moment earlier = firstByKey.value(statement.publicKey, statement.at);
        firstByKey.insert(statement.publicKey, std::min(earlier, statement.at));
    }
    const int needed = sealsWanted(policy);
    if (firstByKey.size() < needed)
        return failure(ErrorCode::SealMissing);
    QList<Moment> times = firstByKey.values();
    std::ranges::sort(times);
    return times.at(needed - 1);
}

} // namespace

bool isBarred(const Snapshot& snapshot, PersonId person)
{
    if (snapshot.author.id == person)
        return snapshot.policy.form != ReviewForm::Solo;
    return std::ranges::any_of(snapshot.touchedBy,
                               [&](const PersonRef& who) { return who.id == person; });
}

Result<SealedCampaign> SealedCampaign::verify(const SealEvidence& evidence)
{
    auto snapshot = snapshotFromPacket(evidence.packet, evidence.texts);
    if (!snapshot)
        return failure(snapshot);
    if (const auto ok = packetIsTheOneToBeSent(evidence, *snapshot); !ok)
        return failure(ok);
    if (const auto ok = mayBeSentAtAll(*snapshot); !ok)
        return failure(ok);

    const QByteArray digest = crypto::sha256(evidence.packet);
    for (const Seal& seal : evidence.seals) {
        if (const auto ok = isAboutThisPacket(seal.statement, *snapshot, digest); !ok)
            return failure(ok);
        if (const auto ok = isByAnotherTrustedPerson(seal, *snapshot, evidence.people); !ok)
            return failure(ok);
        if (const auto ok = isInTime(seal.statement, *snapshot); !ok)
            return failure(ok);
        if (const auto ok = coversWhatItShould(seal.statement, *snapshot); !ok)
            return failure(ok);
    }
    const auto enough = whenEnough(evidence.seals, snapshot->policy);
    if (!enough)
        return failure(enough);

    SealedCampaign sealed;
    sealed.m_sealedAt = std::max(*enough, snapshot->submittedAt);
    sealed.m_snapshot = *std::move(snapshot);
    sealed.m_packetDigest = digest;
    sealed.m_seals = evidence.seals;
    return sealed;
}

} // namespace ringi
