// SPDX-License-Identifier: Apache-2.0
#include "campaign/sealed_campaign.h"

#include <QMap>

#include <algorithm>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// More than a year's hold is a damaged number; nothing adds it to a time.
constexpr std::chrono::seconds kLongestHold = std::chrono::days{366};

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
    const Policy& policy = snapshot.policy;
    if (policy.form != "simultaneous"_L1 || policy.hold.count() < 0 || policy.hold > kLongestHold)
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

bool tookPartIn(const Snapshot& snapshot, PersonId person)
{
    return snapshot.author.id == person ||
           std::ranges::any_of(snapshot.touchedBy,
                               [&](const PersonRef& who) { return who.id == person; });
}

Status isByAnotherTrustedPerson(const Seal& seal, const Snapshot& snapshot,
                                const QList<TrustedApprover>& people)
{
    const PersonId approver = seal.statement.approver;
    if (tookPartIn(snapshot, approver))
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

Status coversEveryPart(const SealStatement& statement)
{
    for (const QString& part : reviewParts()) {
        if (!statement.parts.contains(part))
            return failure(ErrorCode::PartNotReviewed, part);
    }
    return {};
}

/// When enough different keys had sealed. By key and not only by person: one key under two names is
/// still one hand.
Result<Moment> whenEnough(const QList<Seal>& seals, const Policy& policy)
{
    QMap<QByteArray, Moment> firstByKey;
    for (const Seal& seal : seals) {
        const SealStatement& statement = seal.statement;
        const Moment earlier = firstByKey.value(statement.publicKey, statement.at);
        firstByKey.insert(statement.publicKey, std::min(earlier, statement.at));
    }
    const int needed = std::max(1, policy.approvals);
    if (firstByKey.size() < needed)
        return failure(ErrorCode::SealMissing);
    QList<Moment> times = firstByKey.values();
    std::ranges::sort(times);
    return times.at(needed - 1);
}

} // namespace

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
        if (const auto ok = coversEveryPart(seal.statement); !ok)
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
