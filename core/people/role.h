// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QFlags>
#include <QStringList>

namespace ringi {

/// What somebody may be in an office. One person may be several at once. The numbers are stored
/// and never change their meaning.
enum class Role : quint32 {
    Author = 1,         ///< composes and submits campaigns
    ListKeeper = 2,     ///< imports and edits recipient lists
    Approver = 4,       ///< reviews what others wrote, and seals or returns it
    Auditor = 8,        ///< reads and exports the audit log
    Administrator = 16, ///< people, relays, policy; by itself neither composes nor reviews
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

/// "author", "listKeeper", "approver", "auditor", "administrator", in this order: the names in
/// signed records. Not for people to read.
QStringList roleNames(Roles roles);

/// The other way. An unknown, repeated or misplaced name is InvalidInput: one set of roles has one
/// spelling.
Result<Roles> rolesFromNames(const QStringList& names);

} // namespace ringi
