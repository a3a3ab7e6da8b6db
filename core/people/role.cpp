// SPDX-License-Identifier: Apache-2.0
#include "people/role.h"

#include <array>
#include <utility>

namespace ringi {
namespace {

constexpr std::array<std::pair<Role, const char*>, 5> kNames{{
    {Role::Author, "author"},
    {Role::ListKeeper, "listKeeper"},
    {Role::Approver, "approver"},
    {Role::Auditor, "auditor"},
    {Role::Administrator, "administrator"},
}};

} // namespace

QStringList roleNames(Roles roles)
{
    QStringList names;
    for (const auto& [role, name] : kNames) {
        if (roles.testFlag(role))
            names.append(QLatin1StringView(name));
    }
    return names;
}

Result<Roles> rolesFromNames(const QStringList& names)
{
    Roles roles;
    for (const auto& [role, name] : kNames) {
        if (names.contains(QLatin1StringView(name)))
            roles |= role;
    }
    if (roleNames(roles) != names)
        return failure(ErrorCode::InvalidInput, QStringLiteral("roles"));
    return roles;
}

} // namespace ringi
