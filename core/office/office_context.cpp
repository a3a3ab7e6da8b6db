// SPDX-License-Identifier: Apache-2.0
#include "office/office_context.h"

#include "office/use_case.h"
#include "store/audit_gateway.h"
#include "store/person_gateway.h"

namespace ringi {

OfficeContext::OfficeContext(std::unique_ptr<Store> store, const OfficeParts& parts,
                             WorkspaceRow workspace)
    : m_store(std::move(store)), m_clock(parts.clock), m_secrets(parts.secrets),
      m_cost(parts.cost), m_workspace(std::move(workspace))
{
}

void OfficeContext::close()
{
    m_store->readers().stop();
    m_pool.waitForDone();
    m_store->writer().stop();
}

Result<TrustedPeople> OfficeContext::trustedPeople(Connection& connection) const
{
    const auto people = PersonGateway(connection).all();
    if (!people)
        return failure(people);
    QList<SignedPerson> identities;
    identities.reserve(people->size());
    for (const Person& person : *people)
        identities.append(person.identity);
    return TrustedPeople::from(identities, m_workspace.founderKey);
}

Result<PersonRecord> OfficeContext::permitted(Connection& connection, const Session& session,
                                              Permission permission) const
{
    const auto people = trustedPeople(connection);
    if (!people)
        return failure(people);
    auto record = people->find(session.person());
    if (!record)
        return failure(ErrorCode::UntrustedPerson);
    if (!record->active || !permits(record->roles, permission))
        return failure(ErrorCode::NotPermitted);
    return *std::move(record);
}

Status OfficeContext::record(Connection& connection, const PersonRecord& actor,
                             const QString& action, const QString& subject,
                             const QJsonObject& details) const
{
    const AuditDraft draft{actor.id, actor.name, action, subject, details};
    const auto entry = AuditGateway(connection).append(draft, now());
    return entry ? Status{} : failure(entry);
}

Status OfficeContext::recordRefusal(Connection& connection, const Session& session,
                                    const Deed& deed, const Error& why) const
{
    const AuditDraft draft{session.person(), session.name(), deed.action + QStringLiteral(".refused"),
                           deed.subject,
                           QJsonObject{{QStringLiteral("code"), errorCodeName(why.code)},
                                       {QStringLiteral("detail"), why.detail}}};
    const auto entry = AuditGateway(connection).append(draft, now());
    return entry ? Status{} : failure(entry);
}

bool isRefusal(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotPermitted:
    case ErrorCode::OwnCampaign:
    case ErrorCode::UntrustedPerson:
    case ErrorCode::WrongPassword:
    case ErrorCode::LastAdministrator:
    case ErrorCode::WrongState:
    case ErrorCode::PacketMismatch:
    case ErrorCode::SealInvalid:
    case ErrorCode::SealMissing:
    case ErrorCode::PartNotReviewed:
    case ErrorCode::CountMismatch:
    case ErrorCode::HoldNotOver:
    case ErrorCode::WindowPassed:
    case ErrorCode::ChainBroken: return true;
    default: return false;
    }
}

QString subjectOf(CampaignId campaign)
{
    return QStringLiteral("campaign:%1").arg(campaign.value);
}
QString subjectOf(PersonId person)
{
    return QStringLiteral("person:%1").arg(person.value);
}
QString subjectOf(ListId list)
{
    return QStringLiteral("list:%1").arg(list.value);
}
QString subjectOf(RelayId relay)
{
    return QStringLiteral("relay:%1").arg(relay.value);
}
QString subjectOf(SenderId sender)
{
    return QStringLiteral("sender:%1").arg(sender.value);
}

} // namespace ringi
