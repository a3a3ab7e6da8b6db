// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/policy_book.h"
#include "campaign/seal.h"

#include <QString>

namespace ringi {

/// "Simultaneous", "Staggered", "Split", "Solo".
[[nodiscard]] QString formWord(ReviewForm form);
/// Who has to look at it and when, as a sentence.
[[nodiscard]] QString formSentence(const Policy& policy);
/// How long seals hold, and when they lapse, as a sentence; empty where they do not by time.
[[nodiscard]] QString lifeSentence(const Policy& policy);
/// What makes a rule fit, to stand in a sentence: "the list “Members”". `sender` names the rule's.
[[nodiscard]] QString ruleWords(const PolicyRule& rule, const QString& sender);
/// "Sender and content", "Recipients", "Figures".
[[nodiscard]] QString shareWord(Share share);

} // namespace ringi
