// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/policy_rules.h"

#include "ui/settings/policy_rule_dialog.h"
#include "ui/settings/settings_table.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"
#include "ui/words/policy_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

PolicyRules::PolicyRules(QWidget* parent)
    : QWidget(parent), m_model(new QStandardItemModel(0, 2, this)),
      m_table(makeSettingsTable(m_model, tr("Rules for a stricter review"), u"policyRulesTable"_s)),
      m_remove(new QPushButton(icon(u"delete"_s), tr("&Take it away")))
{
    m_model->setHorizontalHeaderLabels({tr("Where"), tr("Review")});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    auto* words = new QLabel(tr("Where several rules fit, the strictest counts. A rule can only ask "
                                "for more than is usual."));
    words->setWordWrap(true);
    column->addWidget(words);
    m_table->setMinimumHeight(lines(this, 6));
    column->addWidget(m_table);
    auto* addButton = new QPushButton(icon(u"add"_s), tr("A&dd a rule…"));
    addButton->setObjectName(u"addPolicyRuleButton"_s);
    m_remove->setObjectName(u"removePolicyRuleButton"_s);
    m_remove->setEnabled(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(addButton);
    row->addWidget(m_remove);
    row->addStretch(1);
    column->addLayout(row);
    connect(addButton, &QPushButton::clicked, this, &PolicyRules::add);
    connect(m_remove, &QPushButton::clicked, this, &PolicyRules::remove);
}

void PolicyRules::setRules(const QList<PolicyRule>& rules)
{
    m_rules = rules;
    show();
}

void PolicyRules::setChoices(const QStringList& lists, const QList<SenderCard>& senders)
{
    m_lists = lists;
    m_senders = senders;
    show();
}

void PolicyRules::show()
{
    QList<QStringList> rows;
    for (const PolicyRule& rule : std::as_const(m_rules)) {
        QString sender;
        for (const SenderCard& card : std::as_const(m_senders)) {
            if (card.id == rule.sender)
                sender = card.name;
        }
        const Policy policy{.form = rule.form, .approvals = rule.approvals, .delay = rule.delay};
        rows.append({ruleWords(rule, sender), tr("%1: %2", "form of review, who reviews")
                                                  .arg(formWord(rule.form), formSentence(policy))});
    }
    setRows(m_table, m_model, rows);
    m_remove->setEnabled(!m_rules.isEmpty());
}

void PolicyRules::add()
{
    auto* dialog = new PolicyRuleDialog(m_lists, m_senders, window());
    connect(dialog, &PolicyRuleDialog::made, this, [this](const PolicyRule& rule) {
        m_rules.append(rule);
        show();
        Q_EMIT changed();
    });
    dialog->open();
}

void PolicyRules::remove()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= m_rules.size())
        return;
    m_rules.removeAt(row);
    show();
    Q_EMIT changed();
}

} // namespace ringi
