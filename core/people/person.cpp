// SPDX-License-Identifier: Apache-2.0
#include "people/person.h"

#include "base/strict_object.h"

#include <QJsonArray>

namespace ringi {

using namespace Qt::StringLiterals;

QString loginKey(const QString& login)
{
    // Folding may leave a form that is no longer normal (RFC 5892 appendix B), so once more.
    return login.trimmed()
        .normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KC);
}

QJsonObject toJson(const PersonRecord& record)
{
    return {{u"version"_s, record.version},
            {u"id"_s, record.id.value},
            {u"name"_s, record.name},
            {u"login"_s, record.login},
            {u"roles"_s, QJsonArray::fromStringList(roleNames(record.roles))},
            {u"publicKey"_s, QString::fromLatin1(record.publicKey.toHex())},
            {u"active"_s, record.active},
            {u"signedBy"_s, record.signedBy.value},
            {u"signedAt"_s, toMilliseconds(record.signedAt)}};
}

Result<PersonRecord> personRecordFromJson(const QJsonObject& object)
{
    StrictObject members(object);
    PersonRecord record{.version = members.whole("version"_L1, 1),
                        .id = PersonId{members.whole("id"_L1, 1)},
                        .name = members.text("name"_L1),
                        .login = members.text("login"_L1),
                        .roles = {},
                        .publicKey = members.hex("publicKey"_L1, 32),
                        .active = members.flag("active"_L1),
                        .signedBy = PersonId{members.whole("signedBy"_L1, 1)},
                        .signedAt = fromMilliseconds(members.whole("signedAt"_L1))};
    const auto roles = rolesFromNames(members.texts("roles"_L1));
    if (!roles)
        members.reject("roles"_L1);
    record.roles = roles.value_or(Roles());
    if (const auto fault = members.fault())
        return failure(ErrorCode::InvalidInput, *fault);
    return record;
}

} // namespace ringi
