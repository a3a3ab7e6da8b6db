// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/recipient.h"
#include "importing/delimited_table.h"
#include "office/list_desk.h"

#include <functional>

namespace ringi {

/// What a file becomes: every record is either a recipient or a refused line, none is lost.
struct ImportPlan {
    QStringList fields;          ///< all columns but the address, in order
    QList<Recipient> recipients; ///< ordinals from 1
    QStringList keys;            ///< MailAddress::key() of each
    QList<RefusedLine> refused;  ///< by line
};

/// Judges every row: the address must be one address, and no two rows may have the same. Pure; for
/// the pool. InvalidInput ("addressColumn"); Cancelled as soon as `cancelled` says so.
Result<ImportPlan> planImport(const Table& table, int addressColumn,
                              const std::function<bool()>& cancelled = {});

} // namespace ringi
