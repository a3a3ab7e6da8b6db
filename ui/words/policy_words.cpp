// SPDX-License-Identifier: Apache-2.0
#include "ui/words/policy_words.h"

#include "ui/words/format.h"

#include <QCoreApplication>

namespace ringi {
namespace {

struct W {
    Q_DECLARE_TR_FUNCTIONS(ringi::PolicyWords)
};

QString peopleSentence(const Policy& policy)
{
    switch (policy.form) {
    case ReviewForm::Solo:
        return W::tr("Its author alone, who looks at all of it as if somebody else had written it.");
    case ReviewForm::Split:
        return W::tr("Three people who had no hand in it: one seals sender and content, one the "
                     "recipients, one the figures; the figures must agree.");
    default:
        return W::tr("%n person(s) who had no hand in it, in any order.", nullptr,
                     policy.approvals);
    }
}

} // namespace

QString formWord(ReviewForm form)
{
    switch (form) {
    case ReviewForm::Solo: return W::tr("Solo");
    case ReviewForm::Simultaneous: return W::tr("Simultaneous");
    case ReviewForm::Staggered: return W::tr("Staggered");
    case ReviewForm::Split: return W::tr("Split");
    }
    return {};
}

QString formSentence(const Policy& policy)
{
    QStringList sentences{peopleSentence(policy)};
    if (policy.delay.count() > 0)
        sentences.append(W::tr("Nobody can seal it before %1 have passed since it was submitted.")
                             .arg(formatDuration(policy.delay)));
    return joinSentences(sentences);
}

QString lifeSentence(const Policy& policy)
{
    if (policy.life.count() == 0)
        return {};
    return W::tr("The seals lapse when it has not begun %1 after the last of them.")
        .arg(formatDuration(policy.life));
}

QString ruleWords(const PolicyRule& rule, const QString& sender)
{
    switch (rule.kind) {
    case RuleKind::List: return W::tr("the list “%1”").arg(rule.list);
    case RuleKind::Sender: return W::tr("the sender “%1”").arg(sender);
    case RuleKind::Recipients:
        return W::tr("%1 or more", "a number of people").arg(formatPeople(rule.recipients));
    }
    return {};
}

QString shareWord(Share share)
{
    switch (share) {
    case Share::Content: return W::tr("Sender and content");
    case Share::Recipients: return W::tr("Recipients");
    case Share::Figures: return W::tr("Figures");
    }
    return {};
}

} // namespace ringi
