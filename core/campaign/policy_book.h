// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/ids.h"
#include "campaign/policy.h"

#include <QList>

namespace ringi {

/// What makes a rule fit a campaign.
enum class RuleKind {
    List,       ///< the list's name, in any case
    Sender,     ///< the sender identity
    Recipients, ///< so many recipients or more
};

/// "list", "sender", "recipients": what is stored.
QString ruleKindName(RuleKind kind);
/// InvalidInput for an unknown name.
Result<RuleKind> ruleKindFromName(const QString& name);

/// A stricter review for some campaigns.
struct PolicyRule {
    RuleKind kind = RuleKind::Recipients;
    QString list = {};     ///< of a List rule: a name, since each import is a list of its own
    SenderId sender = {};  ///< of a Sender rule
    qint64 recipients = 0; ///< of a Recipients rule, at least 1
    ReviewForm form = ReviewForm::Simultaneous;
    int approvals = 1;
    std::chrono::seconds delay{0};

    friend bool operator==(const PolicyRule&, const PolicyRule&) = default;
};

/// An office's policy: what usually holds, and rules that add to it.
struct PolicyBook {
    Policy usual;
    QList<PolicyRule> rules = {};

    friend bool operator==(const PolicyBook&, const PolicyBook&) = default;
};

/// What a rule looks at.
struct PolicyCase {
    QString list;          ///< name; empty: not chosen yet
    SenderId sender;       ///< invalid: not chosen yet
    qint64 recipients = 0; ///< 0: not known yet
};

struct ChosenPolicy {
    Policy policy;
    QList<PolicyRule> because; ///< the rules that fit and are stricter than the usual policy
};

/// The strictest of all that fits: nothing that fits asks for more than this does.
ChosenPolicy choosePolicy(const PolicyBook& book, const PolicyCase& campaign);

/// InvalidInput ("form", "approvals", "delay", "hold", "life", "rules", "list", "sender",
/// "recipients") for what an office cannot mean: 1 to 5 approvals, delay and hold of at most 7
/// days, a delay where the form waits and none where it does not, seals that hold for an hour or
/// more, at most 50 rules. No rule is solo: it could only be laxer than what fits beside it.
Status checkBook(const PolicyBook& book);

} // namespace ringi
