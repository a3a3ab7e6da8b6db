// SPDX-License-Identifier: Apache-2.0
#include "audit/logged_people.h"

#include "base/canonical_json.h"
#include "base/crypto.h"
#include "base/strict_object.h"

namespace ringi {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kContext = "ringi-person-1\n";
const auto kAdministrator = "administrator"_L1;

std::unexpected<Error> broken(const QString& why)
{
    return failure(ErrorCode::ChainBroken, why);
}

} // namespace

Result<LoggedPeople::Claim> LoggedPeople::claimFrom(const QJsonObject& details)
{
    StrictObject members(details);
    Claim claim;
    QStringList roles;
    members.object("person"_L1, [&](StrictObject& person) {
        claim.id = person.whole("id"_L1, 1);
        claim.record.version = person.whole("version"_L1, 1);
        claim.record.publicKey = QString::fromLatin1(person.hex("publicKey"_L1, 32).toHex());
        claim.record.active = person.flag("active"_L1);
        claim.record.signedBy = person.whole("signedBy"_L1, 1);
        roles = person.texts("roles"_L1);
        person.text("name"_L1);
        person.text("login"_L1);
        person.whole("signedAt"_L1);
    });
    claim.signature = members.hex("signature"_L1, 64);
    members.allowMore();
    if (const auto fault = members.fault())
        return broken(u"its \"%1\" is no part of a person record"_s.arg(*fault));
    const auto canonical = canonicalJson(details.value("person"_L1));
    if (!canonical)
        return broken(u"its person record has no canonical form"_s);
    claim.message = kContext.toByteArray() + *canonical;
    claim.record.roles = QSet<QString>(roles.cbegin(), roles.cend());
    return claim;
}

Status LoggedPeople::found(const QJsonObject& details)
{
    if (m_founder != 0)
        return broken(u"a workspace is created once"_s);
    const auto claim = claimFrom(details);
    if (!claim)
        return failure(claim);
    const Record& record = claim->record;
    const QString key = details.value("founderKey"_L1).toString();
    if (key != record.publicKey || record.signedBy != claim->id || !record.is(kAdministrator))
        return broken(u"the founder is not an administrator who signed their own record"_s);
    const QByteArray founderKey = QByteArray::fromHex(key.toLatin1());
    if (!crypto::verifyEd25519(founderKey, claim->message, claim->signature))
        return broken(u"the founder's signature does not hold"_s);
    m_founder = claim->id;
    m_founderKey = founderKey;
    m_records.insert(claim->id, record);
    return {};
}

Status LoggedPeople::add(const QJsonObject& details)
{
    const auto claim = claimFrom(details);
    if (!claim)
        return failure(claim);
    if (m_records.contains(claim->id))
        return broken(u"this person is known already"_s);
    return accept(*claim);
}

Status LoggedPeople::change(const QJsonObject& details)
{
    const auto claim = claimFrom(details);
    if (!claim)
        return failure(claim);
    const auto known = m_records.constFind(claim->id);
    if (known == m_records.cend())
        return broken(u"nobody has added this person"_s);
    if (claim->record.version <= known->version)
        return broken(u"the person record is not newer than the one before"_s);
    return accept(*claim);
}

Status LoggedPeople::accept(const Claim& claim)
{
    const auto signer = trusted(claim.record.signedBy);
    if (!signer || !signer->is(kAdministrator))
        return broken(u"the person record is not signed by an active administrator"_s);
    if (!crypto::verifyEd25519(QByteArray::fromHex(signer->publicKey.toLatin1()), claim.message,
                               claim.signature))
        return broken(u"the administrator's signature on the person record does not hold"_s);
    if (claim.id == m_founder && (claim.record.signedBy != m_founder ||
                                  claim.record.publicKey != m_records.value(m_founder).publicKey))
        return broken(u"the founder's record is not signed with the founder's key"_s);
    // Whether the new record would close a ring shows only on the way from its signer.
    qint64 step = claim.record.signedBy;
    while (claim.id != m_founder && step != m_founder) {
        if (step == claim.id)
            return broken(u"the signatures on person records lead in a ring"_s);
        step = m_records.value(step).signedBy;
    }
    m_records.insert(claim.id, claim.record);
    return {};
}

std::optional<LoggedPeople::Record> LoggedPeople::trusted(qint64 id) const
{
    const auto found = m_records.constFind(id);
    if (found == m_records.cend())
        return std::nullopt;
    // No ring was ever accepted, so every way ends at the founder.
    for (qint64 step = id; step != m_founder;) {
        step = m_records.value(step).signedBy;
        if (!m_records.value(step).is(kAdministrator))
            return std::nullopt;
    }
    return *found;
}

} // namespace ringi
