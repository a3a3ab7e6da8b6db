// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/review_rule.h"

#include "base/when_done.h"
#include "office/campaign_desk.h"
#include "office/settings_desk.h"
#include "ui/shell/theme.h"
#include "ui/words/policy_words.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace ringi {

using namespace Qt::StringLiterals;

ReviewRule::ReviewRule(UiContext& context, QWidget* parent)
    : QFrame(parent), m_context(context), m_head(new QLabel(this)), m_words(new QLabel(this)),
      m_why(new QLabel(this))
{
    setObjectName(u"reviewRule"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    m_head->setFont(textFont(TextSize::Normal, true));
    m_words->setObjectName(u"reviewRuleWords"_s);
    m_why->setObjectName(u"reviewRuleWhy"_s);
    for (QLabel* label : {m_head, m_words, m_why}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    hide();
}

void ReviewRule::show(const Draft& draft)
{
    const int asked = ++m_asked;
    whenDone(this, m_context.office->campaigns().policyFor(draft),
             [this, asked](const Result<ChosenPolicy>& chosen) {
                 if (chosen && asked == m_asked)
                     showPolicy(*chosen);
             });
}

void ReviewRule::showPolicy(const ChosenPolicy& chosen)
{
    m_head->setText(tr("Who reviews it: %1").arg(formWord(chosen.policy.form)));
    QString words = formSentence(chosen.policy);
    if (const QString life = lifeSentence(chosen.policy); !life.isEmpty())
        words += u'\n' + life;
    m_words->setText(words);
    setVisible(true);
    if (chosen.because.isEmpty()) {
        m_why->setText(tr("That is what the office usually wants."));
        return;
    }
    whenDone(this, m_context.office->settings().senders(),
             [this, because = chosen.because](const Result<QList<SenderCard>>& senders) {
                 QStringList reasons;
                 for (const PolicyRule& rule : because) {
                     QString sender;
                     for (const SenderCard& card : senders.value_or(QList<SenderCard>())) {
                         if (card.id == rule.sender)
                             sender = card.name;
                     }
                     reasons.append(ruleWords(rule, sender));
                 }
                 m_why->setText(tr("That is stricter than usual, because of the office's rules for %1.")
                                    .arg(reasons.join(tr("; ", "between two rules"))));
             });
}

} // namespace ringi
