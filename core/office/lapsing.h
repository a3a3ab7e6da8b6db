// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/office_context.h"

namespace ringi {

/// Seals are about a campaign as it would leave. Where what would happen now is something else -
/// PolicyChanged, SenderChanged, RelayChanged, SigningKeyChanged - a campaign that waits for seals
/// or for its start lapses, with that as its reason, on record in the caller's transaction. What is
/// being sent already goes on as it was sealed.
Status lapseChanged(const OfficeContext& context, Connection& connection,
                    const PersonRecord& actor);

} // namespace ringi
