// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "campaign/seal.h"
#include "campaign/snapshot.h"

#include <QList>

#include <optional>

namespace ringi {

/// Somebody whose person record leads to the founder, as the people folder has proven it.
struct TrustedApprover {
    PersonId id;
    QByteArray publicKey;
    bool mayApprove = false; ///< active and in the role
};

/// What lies in the store about one revision, none of it believed yet.
struct SealEvidence {
    CampaignId campaign; ///< the one that is to be sent
    int revision = 0;
    QString workspace; ///< this workspace's UUID
    QByteArray packet; ///< stored canonical bytes
    PacketTexts texts;
    std::optional<PersonalFilesSummary> personalFiles; ///< recomputed from the stored set just now
    RecipientsSummary recipients; ///< recomputed from the stored recipients just now
    QList<Seal> seals;
    QList<TrustedApprover> people;
};

/// Whether somebody may not seal this: who wrote it, edited it or imported what it is sent to,
/// whatever their roles. Solo is the author's form: it lets them, and nobody else of these.
[[nodiscard]] bool isBarred(const Snapshot& snapshot, PersonId person);

/// A campaign whose seals were verified against what will be sent (promise P2). There is no other
/// way to make one than verify(), and the ledger can be filled from nothing else.
class SealedCampaign final {
public:
    /// In this order:
    /// - the packet is whole and speaks of this body, CA, workspace, campaign, revision and these
    ///   recipients: else PacketMismatch (detail: the part);
    /// - it may be sent at all: Blocked (detail: "policy" for numbers that no office can have meant,
    ///   or the code of a blocking finding that was sealed into it);
    /// - every seal, in the given order, approves exactly this packet: SealInvalid (detail: what);
    ///   by somebody who neither wrote nor touched it, but for the author of a solo campaign:
    ///   OwnCampaign; whose record is proven, once: UntrustedPerson; who is in the role:
    ///   NotPermitted; under that record's key and with a signature that holds: SealInvalid; not
    ///   before the policy's delay: HoldNotOver (detail: "delay"); after looking at all of it, or at
    ///   one share in the split form: PartNotReviewed (detail: the part, or "share"); and there with
    ///   the figure that is true: CountMismatch (detail: "figures");
    /// - there are enough, in the split form for every share: SealMissing. Never less than one, and
    ///   a person counts once.
    /// A single seal that does not hold refuses the campaign, even where enough others do:
    /// something is wrong then, and somebody should look. Pure; any thread.
    [[nodiscard]] static Result<SealedCampaign> verify(const SealEvidence& evidence);

    [[nodiscard]] const Snapshot& snapshot() const { return m_snapshot; }
    [[nodiscard]] const QByteArray& packetDigest() const { return m_packetDigest; }
    [[nodiscard]] const QList<Seal>& seals() const { return m_seals; }
    /// When the last seal that the policy needs was given: the hold counts from here. Never before
    /// the submission, whatever an approver's clock said.
    [[nodiscard]] Moment sealedAt() const { return m_sealedAt; }

private:
    SealedCampaign() = default;

    Snapshot m_snapshot;
    QByteArray m_packetDigest;
    QList<Seal> m_seals;
    Moment m_sealedAt{};
};

} // namespace ringi
