// SPDX-License-Identifier: Apache-2.0
#include "sealing_office.h"

#include "base/canonical_json.h"

namespace ringi::test {

SealingOffice::SealingOffice()
{
    for (const PersonId person : {kAiko, kLena, kBen, kChie, kDan})
        m_keys.emplace(person, crypto::generateEd25519());
}

const QByteArray& SealingOffice::publicKey(PersonId person) const
{
    return m_keys.at(person).publicKey;
}

SealStatement SealingOffice::statement(const Snapshot& snapshot, PersonId approver) const
{
    return {.campaign = snapshot.campaign,
            .revision = snapshot.revision,
            .packetDigest = crypto::sha256(packetBytes(snapshot).value_or(QByteArray())),
            .parts = reviewParts(),
            .expected = snapshot.recipients.count,
            .decision = QStringLiteral("approve"),
            .approver = approver,
            .publicKey = publicKey(approver),
            .at = snapshot.submittedAt + std::chrono::hours{1} +
                  std::chrono::seconds{approver.value}};
}

Seal SealingOffice::seal(const Snapshot& snapshot, PersonId approver) const
{
    return forge(statement(snapshot, approver), approver);
}

Seal SealingOffice::forge(const SealStatement& statement, PersonId signer) const
{
    const QByteArray bytes =
        "ringi-seal-2\n" + canonicalJson(statementJson(statement)).value_or(QByteArray());
    return {.statement = statement,
            .signature =
                crypto::signEd25519(m_keys.at(signer).privateKey, bytes).value_or(QByteArray())};
}

SealEvidence SealingOffice::evidence(const Snapshot& snapshot,
                                     const QList<PersonId>& approvers) const
{
    SealEvidence evidence{.campaign = snapshot.campaign,
                          .revision = snapshot.revision,
                          .workspace = snapshot.workspace,
                          .packet = packetBytes(snapshot).value_or(QByteArray()),
                          .texts = textsOf(snapshot),
                          .personalFiles = snapshot.personalFiles,
                          .recipients = snapshot.recipients,
                          .seals = {},
                          .people = {}};
    for (const PersonId approver : approvers)
        evidence.seals.append(seal(snapshot, approver));
    for (const auto& [person, keys] : m_keys)
        evidence.people.append({.id = person, .publicKey = keys.publicKey, .mayApprove = true});
    return evidence;
}

} // namespace ringi::test
