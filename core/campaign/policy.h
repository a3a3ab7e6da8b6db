// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <chrono>

namespace ringi {

/// How a second pair of eyes looks (DESIGN section 4), each form stricter than the one before.
enum class ReviewForm {
    Solo,         ///< the author alone: a cool-down, then the whole review as if somebody else's
    Simultaneous, ///< so many approvers, in any order
    Staggered,    ///< the same, and no seal before a delay has passed
    Split,        ///< content, recipients and figures sealed by three people; the figures must agree
};

/// "solo", "simultaneous", "staggered", "split": what is stored and sealed.
QString reviewFormName(ReviewForm form);
/// InvalidInput for an unknown name.
Result<ReviewForm> reviewFormFromName(const QString& name);

/// What has to happen before a campaign leaves. Sealed with the packet.
struct Policy {
    ReviewForm form = ReviewForm::Simultaneous;
    int approvals = 1;              ///< seals wanted, at least 1; see sealsWanted()
    std::chrono::seconds delay{0};  ///< no seal so long after submission
    std::chrono::seconds hold{600}; ///< after the last seal, in which anyone can stop it
    std::chrono::seconds life{0};   ///< seals lapse when it has not begun by then; 0: they do not

    bool askBetweenRings = false; ///< a person says "go on" after each ring of a canary run

    friend bool operator==(const Policy&, const Policy&) = default;
};

/// Three in the split form, one in the solo form, otherwise as many as the policy says.
int sealsWanted(const Policy& policy);

/// False for numbers that no office can have meant: they block rather than be guessed at.
bool isPossible(const Policy& policy);

/// At least as strict as each of the two, in everything; three shares count for more than any number
/// of approvers.
Policy stricter(const Policy& one, const Policy& other);

} // namespace ringi
