// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/recipient.h"
#include "store/value.h"

namespace ringi {

/// How a recipient lies in a table: ordinal, address, field_values (JSON array), in this order.
Result<Recipient> recipientFrom(const Row& row);
Result<QList<Recipient>> recipientsFrom(const Rows& rows);

} // namespace ringi
