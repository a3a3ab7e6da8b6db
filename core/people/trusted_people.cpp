// SPDX-License-Identifier: Apache-2.0
#include "people/trusted_people.h"

#include "people/identity.h"

#include <QSet>

#include <algorithm>

namespace ringi {
namespace {

struct Latest {
    QHash<qint64, SignedPerson> byId;
    QSet<qint64> ambiguous; ///< two different records of the same version
};

Latest latestOf(const QList<SignedPerson>& people)
{
    Latest latest;
    for (const SignedPerson& person : people) {
        const qint64 id = person.record.id.value;
        const auto known = latest.byId.constFind(id);
        if (known == latest.byId.cend() || known->record.version < person.record.version) {
            latest.byId.insert(id, person);
            latest.ambiguous.remove(id);
        } else if (known->record.version == person.record.version && *known != person) {
            latest.ambiguous.insert(id);
        }
    }
    for (const qint64 id : std::as_const(latest.ambiguous))
        latest.byId.remove(id);
    return latest;
}

bool isFounder(const SignedPerson& person, const QByteArray& founderPublicKey)
{
    return person.record.id.isValid() && person.record.publicKey == founderPublicKey &&
           person.record.signedBy == person.record.id && holds(person, founderPublicKey);
}

bool isActiveAdministrator(const PersonRecord& record)
{
    return record.active && record.roles.testFlag(Role::Administrator);
}

} // namespace

TrustedPeople TrustedPeople::from(const QList<SignedPerson>& people,
                                  const QByteArray& founderPublicKey)
{
    const Latest latest = latestOf(people);
    QList<SignedPerson> founders;
    QMultiHash<qint64, SignedPerson> bySigner;
    for (const SignedPerson& person : latest.byId) {
        if (isFounder(person, founderPublicKey))
            founders.append(person);
        else
            bySigner.insert(person.record.signedBy.value, person);
    }

    TrustedPeople trusted;
    // From the founder outwards: a ring of records that sign each other is simply never reached.
    QList<PersonRecord> signers;
    if (founders.size() == 1) {
        const PersonRecord founder = founders.first().record;
        trusted.m_founder = founder.id;
        trusted.m_trusted.insert(founder.id.value, founder);
        signers.append(founder);
    }
    while (!signers.isEmpty()) {
        const PersonRecord signer = signers.takeLast();
        if (!isActiveAdministrator(signer))
            continue;
        const auto claimed = bySigner.values(signer.id.value);
        for (const SignedPerson& person : claimed) {
            if (!person.record.id.isValid() || trusted.m_trusted.contains(person.record.id.value) ||
                !holds(person, signer.publicKey))
                continue;
            trusted.m_trusted.insert(person.record.id.value, person.record);
            signers.append(person.record);
        }
    }

    for (const SignedPerson& person : people) {
        const PersonId id = person.record.id;
        if (!trusted.m_trusted.contains(id.value) && !trusted.m_untrusted.contains(id))
            trusted.m_untrusted.append(id);
    }
    std::sort(trusted.m_untrusted.begin(), trusted.m_untrusted.end());
    return trusted;
}

std::optional<PersonRecord> TrustedPeople::find(PersonId id) const
{
    const auto found = m_trusted.constFind(id.value);
    return found == m_trusted.cend() ? std::nullopt : std::optional(*found);
}

bool TrustedPeople::has(PersonId id, Role role) const
{
    const auto found = m_trusted.constFind(id.value);
    return found != m_trusted.cend() && found->active && found->roles.testFlag(role);
}

bool TrustedPeople::maySign(PersonId signer, PersonId subject) const
{
    const auto found = m_trusted.constFind(signer.value);
    if (found == m_trusted.cend() || !isActiveAdministrator(*found))
        return false;
    if (subject == m_founder)
        return signer == m_founder;
    // Trusted records lead to the founder, so this ends.
    for (PersonId step = signer; step != m_founder; step = m_trusted.value(step.value).signedBy) {
        if (step == subject)
            return false;
    }
    return true;
}

} // namespace ringi
