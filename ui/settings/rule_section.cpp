// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/rule_section.h"

#include "office/settings_desk.h"
#include "base/when_done.h"
#include "ui/shell/form.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostApprovals = 5;
constexpr int kLongestHoldMinutes = 7 * 24 * 60;

} // namespace

RuleSection::RuleSection(UiContext& context, MessageBar& messages, QWidget* parent)
    : SettingsSection(context, messages, parent), m_approvals(new QSpinBox), m_hold(new QSpinBox),
      m_ask(new QCheckBox(tr("Ask a &person between the rings of a canary run"))),
      m_meaning(new QLabel), m_save(new QPushButton(tr("Save")))
{
    m_approvals->setObjectName(u"approvalsSpin"_s);
    m_approvals->setRange(1, kMostApprovals);
    m_hold->setObjectName(u"holdSpin"_s);
    m_hold->setRange(0, kLongestHoldMinutes);
    m_save->setObjectName(u"saveRuleButton"_s);
    setButtonKind(m_save, ButtonKind::Main);
    auto* form = new Form;
    form->add(tr("Number of &approvers"), m_approvals,
              tr("So many people who had no part in writing a campaign have to seal it."));
    form->add(tr("&Hold, in minutes"), m_hold,
              tr("After the last seal, anybody can still stop the campaign for so long."));
    m_ask->setObjectName(u"askBetweenRingsCheck"_s);
    form->addBox(m_ask, tr("A canary run mails your own addresses first, then 1 %, then 10 %, then all. "
                           "With this it waits after each ring until somebody says “Go on”; without "
                           "it, it goes on by itself unless too many are refused."));
    m_meaning->setObjectName(u"ruleMeaning"_s);
    m_meaning->setWordWrap(true);
    m_meaning->setFont(textFont(TextSize::Normal, true));
    form->addWidget(m_meaning);

    auto* sheet = new QWidget;
    sheet->setMaximumWidth(std::max(70 * kGrid, lines(this, 30)));
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, kGrid / 2, 0);
    column->addWidget(form);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(sheet, 100);
    row->addStretch(1);
    connect(m_approvals, &QSpinBox::valueChanged, this, &RuleSection::showMeaning);
    connect(m_hold, &QSpinBox::valueChanged, this, &RuleSection::showMeaning);
    connect(m_save, &QPushButton::clicked, this, &RuleSection::save);
}

void RuleSection::refresh()
{
    whenDone(this, context().office->settings().policy(), [this](const Result<Policy>& policy) {
        if (policy)
            show(*policy);
        else
            messages().showError(policy.error());
    });
}

void RuleSection::show(const Policy& policy)
{
    m_policy = policy;
    m_approvals->setValue(policy.approvals);
    m_hold->setValue(static_cast<int>(policy.hold.count() / 60));
    m_ask->setChecked(policy.askBetweenRings);
    showMeaning();
}

Policy RuleSection::typed() const
{
    Policy policy = m_policy;
    policy.approvals = m_approvals->value();
    // Seconds that this page does not show stay as they are until somebody changes the minutes.
    if (m_hold->value() != m_policy.hold.count() / 60)
        policy.hold = std::chrono::minutes(m_hold->value());
    policy.askBetweenRings = m_ask->isChecked();
    return policy;
}

void RuleSection::showMeaning()
{
    const Policy policy = typed();
    const QString people = tr("%n people besides the author", nullptr, policy.approvals);
    m_meaning->setText(policy.hold.count() == 0
                           ? tr("A campaign leaves as soon as %1 sealed it.").arg(people)
                           : tr("A campaign leaves when %1 sealed it, after a hold of %2.")
                                 .arg(people, formatDuration(policy.hold)));
}

void RuleSection::save()
{
    messages().clear();
    if (!context().session)
        return;
    m_save->setEnabled(false);
    whenDone(this, context().office->settings().savePolicy(*context().session, typed()),
             [this](const Status& status) {
                 m_save->setEnabled(true);
                 if (!status) {
                     messages().showError(status.error());
                     return;
                 }
                 messages().showMessage(
                     MessageKind::Success, tr("The rule was saved."),
                     tr("It holds for campaigns that are submitted from now on."));
                 Q_EMIT
                 context().events->settingsChanged();
                 refresh();
             });
}

} // namespace ringi
