// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/catalogue.h"

namespace ringi {

/// checkForeignData() with about so many values in memory at a time, one column at least; for the
/// next ones everybody is read again. Nothing is missed by that; what three people have in different
/// columns is found too where those are not read together.
Findings findForeignData(const Snapshot& snapshot, const CheckContext& context, qint64 mostValues);

} // namespace ringi
