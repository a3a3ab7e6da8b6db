// SPDX-License-Identifier: Apache-2.0
#include "office/seal_card.h"

#include "base/canonical_json.h"
#include "campaign/sealed_campaign.h"
#include "office/campaign_file.h"
#include "office/frozen_campaign.h"
#include "office/review_desk.h"
#include "store/review_gateway.h"
#include "store/seal_gateway.h"

namespace ringi {
namespace {

SealFault faultOf(const Seal& seal, const FrozenCampaign& frozen, const TrustedPeople& people)
{
    const SealStatement& statement = seal.statement;
    const Snapshot& snapshot = frozen.snapshot;
    const auto record = people.find(statement.approver);
    if (!signatureHolds(seal) || (record && record->publicKey != statement.publicKey))
        return SealFault::Signature;
    if (statement.packetDigest != frozen.packetDigest || statement.campaign != snapshot.campaign ||
        statement.revision != snapshot.revision ||
        statement.decision != QLatin1StringView("approve"))
        return SealFault::OtherPacket;
    if (!record || isBarred(snapshot, statement.approver))
        return SealFault::NotTheirs;
    return SealFault::None;
}

SealCard cardOn(const FrozenCampaign& frozen)
{
    const Snapshot& snapshot = frozen.snapshot;
    SealCard card;
    card.campaign = snapshot.campaign;
    card.revision = snapshot.revision;
    card.subject = snapshot.subject;
    card.author = snapshot.author.name;
    card.listName = snapshot.listName;
    card.recipients = snapshot.recipients.count;
    card.submittedAt = snapshot.submittedAt;
    card.notBefore = snapshot.timing.notBefore;
    card.zone = snapshot.timing.zone;
    card.form = snapshot.policy.form;
    card.sealsWanted = sealsWanted(snapshot.policy);
    card.hold = snapshot.policy.hold;
    card.holdUntil = frozen.row.holdUntil;
    return card;
}

/// Before they have said how many they expect, nobody who could still review it learns the number.
Status mayBeTold(Connection& connection, const FrozenCampaign& frozen, PersonId person)
{
    if (frozen.row.state != CampaignState::Submitted)
        return {};
    const auto answer =
        ReviewGateway(connection).find(frozen.snapshot.campaign, frozen.snapshot.revision, person);
    if (!answer && answer.error().code == ErrorCode::NotFound)
        return failure(ErrorCode::CountMismatch, QStringLiteral("not said"));
    return answer ? Status{} : failure(answer);
}

Result<QList<SealCard>> readCards(const OfficeContext& context, Connection& connection,
                                  CampaignId campaign, PersonId reader)
{
    const auto frozen = readFrozen(connection, campaign);
    if (!frozen)
        return failure(frozen);
    if (auto ok = mayBeTold(connection, *frozen, reader); !ok)
        return failure(ok);
    const auto people = context.trustedPeople(connection);
    if (!people)
        return failure(people);
    const auto seals = SealGateway(connection).forRevision(campaign, frozen->snapshot.revision);
    if (!seals)
        return failure(seals);
    QList<SealCard> cards;
    for (const Seal& seal : *seals) {
        // Of several who must agree none reads beforehand what the others have stated.
        if (frozen->row.state == CampaignState::Submitted && seal.statement.approver != reader)
            continue;
        SealCard card = cardOn(*frozen);
        const SealStatement& statement = seal.statement;
        const auto json = canonicalJson(statementJson(statement));
        if (!json)
            return failure(json);
        const auto record = people->find(statement.approver);
        card.fault = faultOf(seal, *frozen, *people);
        card.officeName = context.workspace().name;
        card.sealsGiven = static_cast<int>(seals->size());
        card.approverId = statement.approver;
        card.approver = record ? record->name : personName(connection, statement.approver);
        card.sealedAt = statement.at;
        card.parts = statement.parts;
        card.packetDigest = statement.packetDigest;
        card.publicKey = statement.publicKey;
        card.signature = seal.signature;
        card.statement = *json;
        cards.append(std::move(card));
    }
    return cards;
}

} // namespace

QFuture<Result<QList<SealCard>>> ReviewDesk::sealCards(Session session, CampaignId campaign)
{
    return m_context.read([=, this](Connection& connection) -> Result<QList<SealCard>> {
        const auto actor = m_context.permitted(connection, session, Permission::StopDelivery);
        if (!actor)
            return failure(actor);
        return readCards(m_context, connection, campaign, actor->id);
    });
}

} // namespace ringi
