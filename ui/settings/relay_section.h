// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/settings_desk.h"
#include "ui/settings/settings_section.h"

class QComboBox;
class QPushButton;

namespace ringi {

class ProbeView;
class RelayForm;

/// How mail leaves: the office's relays, their password, and a test of the connection.
class RelaySection final : public SettingsSection {
    Q_OBJECT
public:
    RelaySection(UiContext& context, MessageBar& messages, QWidget* parent = nullptr);

    void refresh() override;

private:
    void build();
    void load(RelayId choose);
    void show(const QList<RelayCard>& relays, RelayId choose);
    void choose(int index);
    void save();
    void savePassword(RelayId relay, const Secret& password);
    void saved(RelayId relay, SecretHome home, bool withPassword);
    void failed(const Error& error);
    void test();
    void setBusy(bool busy);

    QList<RelayCard> m_relays;
    bool m_loaded = false;
    QComboBox* m_choice;
    RelayForm* m_form;
    QPushButton* m_save;
    QPushButton* m_test;
    ProbeView* m_probe;
};

} // namespace ringi
