// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/policy_rule_dialog.h"

#include "ui/shell/form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ringi {

using namespace Qt::StringLiterals;

PolicyRuleDialog::PolicyRuleDialog(const QStringList& lists, QList<SenderCard> senders,
                                   QWidget* parent)
    : Dialog(tr("A rule for a stricter review"),
             tr("Say where it fits and who has to look there."), parent),
      m_senders(std::move(senders)), m_kind(new QComboBox), m_list(new QComboBox),
      m_sender(new QComboBox), m_recipients(new QSpinBox), m_choice(new FormChoice(false))
{
    m_kind->setObjectName(u"ruleKindCombo"_s);
    m_kind->addItem(tr("A list"), static_cast<int>(RuleKind::List));
    m_kind->addItem(tr("A sender"), static_cast<int>(RuleKind::Sender));
    m_kind->addItem(tr("A number of recipients"), static_cast<int>(RuleKind::Recipients));
    m_list->setObjectName(u"ruleListCombo"_s);
    m_list->setEditable(true);
    m_list->addItems(lists);
    m_sender->setObjectName(u"ruleSenderCombo"_s);
    for (const SenderCard& sender : std::as_const(m_senders))
        m_sender->addItem(u"%1 <%2>"_s.arg(sender.name, sender.address));
    m_recipients->setObjectName(u"ruleRecipientsSpin"_s);
    m_recipients->setRange(1, 10'000'000);
    m_recipients->setValue(1000);
    m_recipients->setGroupSeparatorShown(true);

    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    auto* form = new Form;
    form->add(tr("&Where"), m_kind);
    form->add(tr("Name of the &list"), m_list,
              tr("Every list of this name, also those imported later."));
    form->add(tr("&Sender"), m_sender);
    form->add(tr("So &many recipients or more"), m_recipients);
    column->addWidget(form);
    column->addWidget(m_choice);
    setContent(box);
    addRejectButton(tr("Cancel"), u"cancelRuleButton"_s);
    auto* add = addAcceptButton(tr("Add the rule"), u"addRuleButton"_s);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PolicyRuleDialog::showKind);
    connect(add, &QPushButton::clicked, this, &PolicyRuleDialog::make);
    showKind();
}

void PolicyRuleDialog::showKind()
{
    const auto kind = static_cast<RuleKind>(m_kind->currentData().toInt());
    m_list->setEnabled(kind == RuleKind::List);
    m_sender->setEnabled(kind == RuleKind::Sender);
    m_recipients->setEnabled(kind == RuleKind::Recipients);
}

void PolicyRuleDialog::make()
{
    PolicyRule rule{.kind = static_cast<RuleKind>(m_kind->currentData().toInt()),
                    .form = m_choice->form(),
                    .approvals = m_choice->approvals(),
                    .delay = m_choice->delay()};
    const int sender = m_sender->currentIndex();
    switch (rule.kind) {
    case RuleKind::List:
        rule.list = m_list->currentText().trimmed();
        if (rule.list.isEmpty()) {
            messages().showMessage(MessageKind::Error, tr("Name the list."), {});
            m_list->setFocus();
            return;
        }
        break;
    case RuleKind::Sender:
        if (sender < 0) {
            messages().showMessage(MessageKind::Error, tr("There is no sender yet."), {});
            return;
        }
        rule.sender = m_senders.at(sender).id;
        break;
    case RuleKind::Recipients: rule.recipients = m_recipients->value(); break;
    }
    accept();
    Q_EMIT made(rule);
}

} // namespace ringi
