// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/role.h"

#include <array>

namespace ringi {

/// What the program asks before it does something for somebody.
enum class Permission {
    Compose,     ///< make, edit, submit and withdraw campaigns
    ManageLists, ///< import, edit and delete recipient lists
    Review,      ///< see packets; approve or return them (never one's own, see promise P1)
    ReadAudit,
    ExportAudit,
    ManagePeople,
    ManageRelays, ///< relays, senders and their secrets
    ManagePolicy,
    RunDelivery,   ///< pause and resume; starting is the policy's affair alone
    StopDelivery,  ///< anyone signed in may stop a run
    SettleUnknown, ///< say what became of a message whose fate is unknown
};

/// One row of the table: any of these roles is enough; `anyone` needs no role at all.
struct PermissionRow {
    Permission permission;
    Roles roles;
    bool anyone = false;
};

/// The whole table, one row per permission, in the enumeration's order.
inline constexpr std::array kPermissions{
    PermissionRow{Permission::Compose, Role::Author},
    PermissionRow{Permission::ManageLists, Role::ListKeeper},
    PermissionRow{Permission::Review, Role::Approver},
    PermissionRow{Permission::ReadAudit, Roles(Role::Auditor) | Role::Administrator},
    PermissionRow{Permission::ExportAudit, Roles(Role::Auditor) | Role::Administrator},
    PermissionRow{Permission::ManagePeople, Role::Administrator},
    PermissionRow{Permission::ManageRelays, Role::Administrator},
    PermissionRow{Permission::ManagePolicy, Role::Administrator},
    PermissionRow{Permission::RunDelivery,
                  Roles(Role::Author) | Role::Approver | Role::Administrator},
    PermissionRow{Permission::StopDelivery, Roles(), true},
    PermissionRow{Permission::SettleUnknown, Roles(Role::Author) | Role::Approver},
};

/// Whether somebody with these roles may do this. A permission without a row is nobody's.
[[nodiscard]] constexpr bool permits(Roles roles, Permission permission)
{
    for (const PermissionRow& row : kPermissions) {
        if (row.permission == permission)
            return row.anyone || (roles & row.roles);
    }
    return false;
}

static_assert(
    [] {
        for (std::size_t i = 0; i < kPermissions.size(); ++i) {
            if (static_cast<std::size_t>(kPermissions[i].permission) != i)
                return false;
        }
        return kPermissions.size() == static_cast<std::size_t>(Permission::SettleUnknown) + 1;
    }(),
    "one row per permission, in order");

// Promise P1: an administrator is nobody's reviewer and nobody's author by being administrator.
static_assert(!permits(Role::Administrator, Permission::Review));
static_assert(!permits(Role::Administrator, Permission::Compose));

} // namespace ringi
