// SPDX-License-Identifier: Apache-2.0
#include "campaign/policy.h"

#include <algorithm>
#include <array>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// More than a year is a damaged number; nothing adds it to a time.
constexpr std::chrono::seconds kLongest = std::chrono::days{366};

constexpr std::array kForms{ReviewForm::Solo, ReviewForm::Simultaneous, ReviewForm::Staggered,
                            ReviewForm::Split};

bool isSpan(std::chrono::seconds span)
{
    return span.count() >= 0 && span <= kLongest;
}

/// A cool-down is no delay for others: only what this form waits for counts beside another one.
std::chrono::seconds delayBeside(const Policy& policy, ReviewForm form)
{
    return policy.form == form || policy.form == ReviewForm::Staggered ? policy.delay
                                                                       : std::chrono::seconds{0};
}

} // namespace

QString reviewFormName(ReviewForm form)
{
    switch (form) {
    case ReviewForm::Solo: return u"solo"_s;
    case ReviewForm::Simultaneous: return u"simultaneous"_s;
    case ReviewForm::Staggered: return u"staggered"_s;
    case ReviewForm::Split: return u"split"_s;
    }
    return {};
}

Result<ReviewForm> reviewFormFromName(const QString& name)
{
    for (const ReviewForm form : kForms) {
        if (reviewFormName(form) == name)
            return form;
    }
    return failure(ErrorCode::InvalidInput, u"form"_s);
}

int sealsWanted(const Policy& policy)
{
    switch (policy.form) {
    case ReviewForm::Solo: return 1;
    case ReviewForm::Split: return 3;
    default: return std::max(1, policy.approvals);
    }
}

bool isPossible(const Policy& policy)
{
    const bool waits = policy.form == ReviewForm::Solo || policy.form == ReviewForm::Staggered;
    return policy.approvals >= 1 && isSpan(policy.delay) && isSpan(policy.hold) &&
           isSpan(policy.life) && (!waits || policy.delay.count() > 0);
}

Policy stricter(const Policy& one, const Policy& other)
{
    Policy both;
    both.form = std::max(one.form, other.form);
    both.approvals = std::max(one.approvals, other.approvals);
    both.delay = std::max(delayBeside(one, both.form), delayBeside(other, both.form));
    both.hold = std::max(one.hold, other.hold);
    const bool bothEnd = one.life.count() > 0 && other.life.count() > 0;
    both.life = bothEnd ? std::min(one.life, other.life) : std::max(one.life, other.life);
    both.askBetweenRings = one.askBetweenRings || other.askBetweenRings;
    return both;
}

} // namespace ringi
