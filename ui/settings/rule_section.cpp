// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/rule_section.h"

#include "office/list_desk.h"
#include "office/settings_desk.h"
#include "base/when_done.h"
#include "ui/shell/form.h"
#include "ui/shell/theme.h"
#include "ui/words/format.h"
#include "ui/words/policy_words.h"

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

constexpr int kLongestHoldMinutes = 7 * 24 * 60;
constexpr int kLongestLifeDays = 366;

/// Some hours are a day here: 0 would say that they never end.
int daysOf(std::chrono::seconds life)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::days>(life).count());
}

} // namespace

RuleSection::RuleSection(UiContext& context, MessageBar& messages, QWidget* parent)
    : SettingsSection(context, messages, parent), m_form(new FormChoice(true)),
      m_hold(new QSpinBox), m_life(new QSpinBox),
      m_ask(new QCheckBox(tr("Ask a &person between the rings of a canary run"))),
      m_rules(new PolicyRules), m_meaning(new QLabel), m_save(new QPushButton(tr("Save")))
{
    m_hold->setObjectName(u"holdSpin"_s);
    m_hold->setRange(0, kLongestHoldMinutes);
    m_save->setObjectName(u"saveRuleButton"_s);
    setButtonKind(m_save, ButtonKind::Main);
    m_life->setObjectName(u"lifeSpin"_s);
    m_life->setRange(0, kLongestLifeDays);
    m_life->setSpecialValueText(tr("as long as nothing changes"));
    auto* form = new Form;
    form->addWidget(m_form);
    form->add(tr("&Hold, in minutes"), m_hold,
              tr("After the last seal, anybody can still stop the campaign for so long."));
    form->add(tr("Seals &lapse after so many days"), m_life,
              tr("A campaign that has not begun by then has to be reviewed again. It always has to "
                 "when its time passes, or when the rule, its sender, relay or signing key change."));
    m_ask->setObjectName(u"askBetweenRingsCheck"_s);
    form->addBox(m_ask, tr("A canary run mails your own addresses first, then 1 %, then 10 %, then all. "
                           "With this it waits after each ring until somebody says “Go on”; without "
                           "it, it goes on by itself unless too many are refused."));
    form->addHeading(tr("Stricter for some"));
    form->addWidget(m_rules);
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
    connect(m_form, &FormChoice::changed, this, &RuleSection::showMeaning);
    connect(m_hold, &QSpinBox::valueChanged, this, &RuleSection::showMeaning);
    connect(m_save, &QPushButton::clicked, this, &RuleSection::save);
}

void RuleSection::refresh()
{
    whenDone(this, context().office->settings().policy(), [this](const Result<PolicyBook>& policy) {
        if (policy)
            show(*policy);
        else
            messages().showError(policy.error());
    });
    whenDone(this, context().office->settings().senders(),
             [this](const Result<QList<SenderCard>>& senders) {
                 if (senders)
                     readLists(*senders);
                 else
                     messages().showError(senders.error());
             });
}

void RuleSection::readLists(const QList<SenderCard>& senders)
{
    whenDone(this, context().office->lists().all(),
             [this, senders](const Result<QList<ListCard>>& lists) {
                 QStringList names;
                 for (const ListCard& list : lists.value_or(QList<ListCard>()))
                     names.append(list.name);
                 names.removeDuplicates();
                 m_rules->setChoices(names, senders);
             });
}

void RuleSection::show(const PolicyBook& policy)
{
    m_policy = policy;
    m_form->set(policy.usual);
    m_hold->setValue(static_cast<int>(policy.usual.hold.count() / 60));
    m_life->setValue(daysOf(policy.usual.life));
    m_ask->setChecked(policy.usual.askBetweenRings);
    m_rules->setRules(policy.rules);
    showMeaning();
}

PolicyBook RuleSection::typed() const
{
    PolicyBook book = m_policy;
    Policy& usual = book.usual;
    usual.form = m_form->form();
    usual.approvals = m_form->approvals();
    usual.delay = m_form->delay();
    // Seconds that this page does not show stay as they are until somebody changes what it shows.
    if (m_hold->value() != usual.hold.count() / 60)
        usual.hold = std::chrono::minutes(m_hold->value());
    if (m_life->value() != daysOf(usual.life))
        usual.life = std::chrono::days(m_life->value());
    usual.askBetweenRings = m_ask->isChecked();
    book.rules = m_rules->rules();
    return book;
}

void RuleSection::showMeaning()
{
    const Policy policy = typed().usual;
    m_meaning->setText(joinSentences(
        {formSentence(policy), policy.hold.count() == 0
                                   ? tr("It leaves as soon as it is sealed.")
                                   : tr("It leaves when it is sealed, after a hold of %1.")
                                         .arg(formatDuration(policy.hold))}));
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
                     tr("What waits for seals or for its start and would be reviewed in another way now "
                        "has lapsed: its author can hand it in again."));
                 Q_EMIT
                 context().events->settingsChanged();
                 refresh();
             });
}

} // namespace ringi
