// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

namespace ringi {

/// Inserts many rows with few statements. `into` is "INSERT INTO t (a, b) VALUES "; every row has
/// one value per column.
Status insertMany(Connection& connection, const QString& into, const QList<Values>& rows);

} // namespace ringi
