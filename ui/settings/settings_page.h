// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/page.h"

class QTabBar;
class QStackedWidget;

namespace ringi {

class SettingsSection;

/// People, relay, senders and the rule (for administrators), one's own settings, about. The tabs
/// are called "settingsTabs"; settingsTab(...) of the tour and tests goes by their order.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(UiContext& context, QWidget* parent = nullptr);

    void refresh() override;

private:
    void addSection(SettingsSection* section, const QString& name, const QString& objectName);
    void showSection(int index);

    QTabBar* m_tabs;
    QStackedWidget* m_sections;
};

} // namespace ringi
