// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/entry.h"

#include <QString>

namespace ringi {

/// What an audit entry's action means, in the reader's language; an unknown action shows itself.
[[nodiscard]] QString actionWords(const QString& action);

/// What matters in an entry's details, in one line: a reason, a number, an error in words.
[[nodiscard]] QString detailWords(const AuditEntry& entry);

} // namespace ringi
