// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

namespace ringi {

/// Inserts many rows with few statements. `into` is "INSERT INTO t (a, b) VALUES "; every row has
/// one value per column. `after` follows the rows: an ON CONFLICT clause.
Status insertMany(Connection& connection, const QString& into, const QList<Values>& rows,
                  const QString& after = {});

} // namespace ringi
