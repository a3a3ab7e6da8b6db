// SPDX-License-Identifier: Apache-2.0
#include "campaign/policy_book.h"

#include <array>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kKinds{RuleKind::List, RuleKind::Sender, RuleKind::Recipients};
constexpr int kMostApprovals = 5;
constexpr qsizetype kMostRules = 50;
constexpr std::chrono::seconds kLongestWait = std::chrono::days{7};
constexpr std::chrono::seconds kShortestLife = std::chrono::hours{1};
constexpr std::chrono::seconds kLongestLife = std::chrono::days{366};

QString nameKey(const QString& name)
{
    return name.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

bool fits(const PolicyRule& rule, const PolicyCase& campaign)
{
    switch (rule.kind) {
    case RuleKind::List: return nameKey(rule.list) == nameKey(campaign.list);
    case RuleKind::Sender: return rule.sender.isValid() && rule.sender == campaign.sender;
    case RuleKind::Recipients: return campaign.recipients >= rule.recipients;
    }
    return true;
}

/// What a rule says, and as lax as can be in what it does not say.
Policy policyOf(const PolicyRule& rule, const Policy& usual)
{
    Policy policy = usual;
    policy.form = rule.form;
    policy.approvals = rule.approvals;
    policy.delay = rule.delay;
    return policy;
}

bool waits(ReviewForm form)
{
    return form == ReviewForm::Solo || form == ReviewForm::Staggered;
}

Status checkForm(const Policy& policy)
{
    if (policy.approvals < 1 || policy.approvals > kMostApprovals)
        return failure(ErrorCode::InvalidInput, u"approvals"_s);
    const bool delayFits = waits(policy.form) ? policy.delay.count() > 0 : policy.delay.count() == 0;
    if (!delayFits || policy.delay > kLongestWait)
        return failure(ErrorCode::InvalidInput, u"delay"_s);
    return {};
}

Status checkRule(const PolicyRule& rule)
{
    if (rule.form == ReviewForm::Solo)
        return failure(ErrorCode::InvalidInput, u"form"_s);
    switch (rule.kind) {
    case RuleKind::List:
        if (nameKey(rule.list).isEmpty())
            return failure(ErrorCode::InvalidInput, u"list"_s);
        break;
    case RuleKind::Sender:
        if (!rule.sender.isValid())
            return failure(ErrorCode::InvalidInput, u"sender"_s);
        break;
    case RuleKind::Recipients:
        if (rule.recipients < 1)
            return failure(ErrorCode::InvalidInput, u"recipients"_s);
        break;
    }
    return checkForm(policyOf(rule, {}));
}

} // namespace

QString ruleKindName(RuleKind kind)
{
    switch (kind) {
    case RuleKind::List: return u"list"_s;
    case RuleKind::Sender: return u"sender"_s;
    case RuleKind::Recipients: return u"recipients"_s;
    }
    return {};
}

Result<RuleKind> ruleKindFromName(const QString& name)
{
    for (const RuleKind kind : kKinds) {
        if (ruleKindName(kind) == name)
            return kind;
    }
    return failure(ErrorCode::InvalidInput, u"rule"_s);
}

ChosenPolicy choosePolicy(const PolicyBook& book, const PolicyCase& campaign)
{
    ChosenPolicy chosen{.policy = book.usual, .because = {}};
    for (const PolicyRule& rule : book.rules) {
        if (!fits(rule, campaign))
            continue;
        const Policy asked = policyOf(rule, book.usual);
        chosen.policy = stricter(chosen.policy, asked);
        if (stricter(book.usual, asked) != book.usual)
            chosen.because.append(rule);
    }
    return chosen;
}

Status checkBook(const PolicyBook& book)
{
    if (auto ok = checkForm(book.usual); !ok)
        return ok;
    if (book.usual.hold.count() < 0 || book.usual.hold > kLongestWait)
        return failure(ErrorCode::InvalidInput, u"hold"_s);
    const bool lives = book.usual.life.count() == 0 ||
                       (book.usual.life >= kShortestLife && book.usual.life <= kLongestLife);
    if (!lives)
        return failure(ErrorCode::InvalidInput, u"life"_s);
    if (book.rules.size() > kMostRules)
        return failure(ErrorCode::InvalidInput, u"rules"_s);
    for (const PolicyRule& rule : book.rules) {
        if (auto ok = checkRule(rule); !ok)
            return ok;
    }
    return {};
}

} // namespace ringi
