// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/policy_book.h"
#include "ui/settings/form_choice.h"
#include "ui/settings/policy_rules.h"
#include "ui/settings/settings_section.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ringi {

/// What has to happen before anything leaves: the form of the review, how long a hold, when seals
/// lapse, who lets a canary run go on; and where it is stricter.
class RuleSection final : public SettingsSection {
    Q_OBJECT
public:
    RuleSection(UiContext& context, MessageBar& messages, QWidget* parent = nullptr);

    void refresh() override;

private:
    void readLists(const QList<SenderCard>& senders);
    void show(const PolicyBook& policy);
    [[nodiscard]] PolicyBook typed() const;
    void showMeaning();
    void save();

    PolicyBook m_policy; ///< as loaded: carries what this page does not show
    FormChoice* m_form;
    QSpinBox* m_hold;
    QSpinBox* m_life;
    QCheckBox* m_ask;
    PolicyRules* m_rules;
    QLabel* m_meaning;
    QPushButton* m_save;
};

} // namespace ringi
