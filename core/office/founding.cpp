// SPDX-License-Identifier: Apache-2.0
#include "office/founding.h"

#include "people/identity.h"
#include "store/audit_gateway.h"
#include "store/person_gateway.h"

#include <QUuid>

namespace ringi {

Result<NewWorkspace> foundWorkspace(const Founding& founding, const OfficeParts& parts)
{
    if (founding.officeName.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("officeName"));
    if (founding.personName.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("name"));
    if (loginKey(founding.login).isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("login"));
    if (auto ok = checkNewPassword(QString::fromUtf8(founding.password.bytes())); !ok)
        return failure(ok);

    const auto keys = crypto::generateEd25519();
    const auto wrapped = wrapKey(keys.privateKey, founding.password, parts.cost);
    if (!wrapped)
        return failure(wrapped);

    PersonRecord record;
    record.id = PersonId{1};
    record.name = founding.personName.trimmed();
    record.login = founding.login.trimmed();
    record.roles = Role::Administrator;
    record.publicKey = keys.publicKey;
    record.signedBy = record.id;
    record.signedAt = parts.clock->now();
    const auto identity = signRecord(record, keys.privateKey);
    if (!identity)
        return failure(identity);

    WorkspaceRow row;
    row.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    row.name = founding.officeName.trimmed();
    row.founderKey = keys.publicKey;
    row.createdAt = record.signedAt;
    row.practice = founding.practice;
    return NewWorkspace{row, Person{*identity, *wrapped}};
}

Status writeFounder(Connection& connection, const NewWorkspace& workspace)
{
    PersonGateway people(connection);
    const auto id = people.nextId();
    if (!id)
        return failure(id);
    if (*id != workspace.founder.identity.record.id) // it is signed already
        return failure(ErrorCode::Internal, QStringLiteral("the founder is not the first"));
    if (auto ok = people.insert(workspace.founder); !ok)
        return ok;
    const SignedPerson& identity = workspace.founder.identity;
    const AuditDraft draft{
        identity.record.id, identity.record.name, QStringLiteral("workspace.created"),
        QStringLiteral("workspace:") + workspace.row.uuid,
        QJsonObject{
            {QStringLiteral("workspace"), workspace.row.uuid},
            {QStringLiteral("founderKey"), QString::fromLatin1(workspace.row.founderKey.toHex())},
            {QStringLiteral("person"), toJson(identity.record)},
            {QStringLiteral("signature"), QString::fromLatin1(identity.signature.toHex())}}};
    const auto entry = AuditGateway(connection).append(draft, workspace.row.createdAt);
    return entry ? Status{} : failure(entry);
}

} // namespace ringi
