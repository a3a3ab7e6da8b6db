// SPDX-License-Identifier: Apache-2.0
#include "delivery/evidence.h"

#include "people/trusted_people.h"
#include "store/audit_gateway.h"
#include "store/campaign_gateway.h"
#include "store/file_gateway.h"
#include "store/person_gateway.h"
#include "store/recipients_summary.h"
#include "store/revision_gateway.h"
#include "store/seal_gateway.h"
#include "store/workspace_gateway.h"

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

Result<QList<TrustedApprover>> trustedApprovers(Connection& connection,
                                                const QByteArray& founderKey)
{
    const auto people = PersonGateway(connection).all();
    if (!people)
        return failure(people);
    QList<SignedPerson> identities;
    for (const Person& person : *people)
        identities.append(person.identity);
    const TrustedPeople trusted = TrustedPeople::from(identities, founderKey);
    QList<TrustedApprover> approvers;
    for (const SignedPerson& identity : std::as_const(identities)) {
        if (const auto record = trusted.find(identity.record.id))
            approvers.append(
                {record->id, record->publicKey, trusted.has(record->id, Role::Approver)});
    }
    return approvers;
}

/// Seals do not say that they were voided; the log does, whatever the campaign's state says now.
Status isStillInForce(Connection& connection, const SealedCampaign& sealed)
{
    const CampaignId campaign = sealed.snapshot().campaign;
    const auto last = AuditGateway(connection).latestOf(
        {u"campaign.submitted"_s, u"campaign.withdrawn"_s, u"campaign.returned"_s,
         u"campaign.lapsed"_s, u"delivery.stopped"_s, u"delivery.refused"_s},
        u"campaign:%1"_s.arg(campaign.value));
    if (!last)
        return last.error().code == ErrorCode::NotFound
                   ? failure(ErrorCode::PacketMismatch, u"log"_s)
                   : failure(last);
    if (last->action != "campaign.submitted"_L1)
        return failure(ErrorCode::WrongState, last->action);
    const QString digest = QString::fromLatin1(sealed.packetDigest().toHex());
    if (last->details.value("packetDigest"_L1).toString() != digest)
        return failure(ErrorCode::PacketMismatch, u"log"_s);
    return {};
}

} // namespace

Result<SealedCampaign> verifyStoredCampaign(Connection& connection, CampaignId campaign)
{
    const auto log = AuditGateway(connection).verifyAll();
    if (!log)
        return failure(log);
    const auto workspace = WorkspaceGateway(connection).load();
    if (!workspace)
        return failure(workspace);
    // The log's first entry names the founder; a workspace row that says otherwise was swapped.
    if (log->founderKey() != workspace->founderKey || log->workspace() != workspace->uuid)
        return failure(ErrorCode::UntrustedPerson, QStringLiteral("founder"));
    const auto row = CampaignGateway(connection).find(campaign);
    if (!row)
        return failure(row);
    const auto revision = RevisionGateway(connection).find(campaign, row->draft.revision);
    if (!revision)
        return revision.error().code == ErrorCode::NotFound
                   ? failure(ErrorCode::SealMissing, QStringLiteral("never submitted"))
                   : failure(revision);
    const auto snapshot = snapshotFromPacket(revision->packet, revision->texts);
    if (!snapshot)
        return failure(snapshot);

    SealEvidence evidence;
    evidence.campaign = campaign;
    evidence.revision = row->draft.revision;
    evidence.workspace = workspace->uuid;
    evidence.packet = revision->packet;
    evidence.texts = revision->texts;
    if (const auto& own = snapshot->personalFiles) {
        auto files = FileGateway(connection).summariseSet(own->set, own->field, own->name);
        if (!files)
            return failure(files);
        evidence.personalFiles = *std::move(files);
    }
    const auto recipients = summariseFrozen(connection, campaign, row->draft.revision,
                                            snapshot->recipients.fields);
    if (!recipients)
        return failure(recipients);
    evidence.recipients = *recipients;
    const auto seals = SealGateway(connection).forRevision(campaign, row->draft.revision);
    if (!seals)
        return failure(seals);
    evidence.seals = *seals;
    const auto people = trustedApprovers(connection, workspace->founderKey);
    if (!people)
        return failure(people);
    evidence.people = *people;
    auto sealed = SealedCampaign::verify(evidence);
    if (!sealed)
        return sealed;
    if (const auto ok = isStillInForce(connection, *sealed); !ok)
        return failure(ok);
    return sealed;
}

bool refutes(const Error& error)
{
    switch (error.code) {
    case ErrorCode::PacketMismatch:
    case ErrorCode::SealInvalid:
    case ErrorCode::SealMissing:
    case ErrorCode::OwnCampaign:
    case ErrorCode::UntrustedPerson:
    case ErrorCode::NotPermitted:
    case ErrorCode::PartNotReviewed:
    case ErrorCode::Blocked:
    case ErrorCode::HoldNotOver:
    case ErrorCode::CountMismatch:
    case ErrorCode::ChainBroken:
    case ErrorCode::WorkspaceDamaged:
    case ErrorCode::InvalidInput:
    case ErrorCode::AlreadyExists:
    case ErrorCode::WrongState: return true;
    default: return false;
    }
}

} // namespace ringi
