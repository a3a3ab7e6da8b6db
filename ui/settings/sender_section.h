// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/settings_desk.h"
#include "ui/settings/settings_section.h"

class QPushButton;
class QStandardItemModel;
class QTableView;

namespace ringi {

/// In whose name mail leaves: the office's sender identities, each with its relay.
class SenderSection final : public SettingsSection {
    Q_OBJECT
public:
    SenderSection(UiContext& context, MessageBar& messages, QWidget* parent = nullptr);

    void refresh() override;

private:
    void show();
    void openDialog(const SenderCard& sender);
    void openSigning(const SenderCard& sender);
    [[nodiscard]] QString relayName(RelayId id) const;

    QList<RelayCard> m_relays;
    QList<SenderCard> m_senders;
    QStandardItemModel* m_model;
    QTableView* m_table;
    QPushButton* m_add;
    QPushButton* m_change;
    QPushButton* m_signing;
};

} // namespace ringi
