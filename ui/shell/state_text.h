// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/ledger_rules.h"
#include "campaign/life_cycle.h"
#include "people/role.h"
#include "ui/shell/icons.h"

#include <QString>

namespace ringi {

/// A state as it is shown: a word with an icon, never a colour alone.
struct StateText {
    QString word;
    QString icon;
    Tone tone = Tone::Ink;
    QString meaning; ///< one sentence, for tool tips and screen readers
};

[[nodiscard]] StateText describe(CampaignState state);
[[nodiscard]] StateText describe(LedgerState state);

/// A role's name, and in one line what it lets somebody do.
[[nodiscard]] QString roleWord(Role role);
[[nodiscard]] QString roleMeaning(Role role);
/// "Author, approver", or "No role".
[[nodiscard]] QString roleWords(Roles roles);

} // namespace ringi
