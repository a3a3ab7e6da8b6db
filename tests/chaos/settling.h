// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/await.h"
#include "support/office_fixture.h"

#include <functional>

namespace ringi::test {

/// All lines of a run in this state, or in any.
QList<RunLine> linesOf(OfficeFixture& office, CampaignId campaign,
                       std::optional<LedgerState> only = std::nullopt);

/// What people do about unknown rows: look into the relay for each, and say what is true; two
/// of them, as the rule of two persons wants it.
void settleByTruth(OfficeFixture& office, CampaignId campaign,
                   const std::function<bool(const QByteArray& address)>& wasTaken);

} // namespace ringi::test
