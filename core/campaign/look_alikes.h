// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/recipient_survey.h"

namespace ringi {

/// The domains that are one edit (isOneEdit()) away from a frequent one, each with the most
/// frequent of those; see RecipientSurvey for what frequent means. `shares` as
/// RecipientSurvey::domains() gives them; the answer is in the order of the frequent ones, then of
/// the odd ones. Takes time by the number of domains and the length of their names, not by its
/// square. Pure.
[[nodiscard]] QList<LookAlike> lookAlikesAmong(const QList<DomainShare>& shares);

} // namespace ringi
