// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/policy.h"
#include "ui/settings/settings_section.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ringi {

/// What has to happen before anything leaves: how many approvers, how long a hold, and
/// who lets a canary run go on.
class RuleSection final : public SettingsSection {
    Q_OBJECT
public:
    RuleSection(UiContext& context, MessageBar& messages, QWidget* parent = nullptr);

    void refresh() override;

private:
    void show(const Policy& policy);
    [[nodiscard]] Policy typed() const;
    void showMeaning();
    void save();

    Policy m_policy; ///< as loaded: carries what this page does not show
    QSpinBox* m_approvals;
    QSpinBox* m_hold;
    QCheckBox* m_ask;
    QLabel* m_meaning;
    QPushButton* m_save;
};

} // namespace ringi
