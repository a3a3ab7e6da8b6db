// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/ledger_rules.h"

#include <QString>

#include <optional>

namespace ringi {

/// Which recipients of a run; all conditions hold at once.
struct LineFilter {
    std::optional<LedgerState> only = {};
    QString text = {};   ///< in the address or in the relay's reply; any case of ASCII letters
    QString domain = {}; ///< what stands after the "@", whole; any case

    friend bool operator==(const LineFilter&, const LineFilter&) = default;
};

} // namespace ringi
