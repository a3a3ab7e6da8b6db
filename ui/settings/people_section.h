// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/people_desk.h"
#include "ui/settings/settings_section.h"

class QPushButton;
class QStandardItemModel;
class QTableView;

namespace ringi {

/// The people of the office and what each may do.
class PeopleSection final : public SettingsSection {
    Q_OBJECT
public:
    PeopleSection(UiContext& context, MessageBar& messages, QWidget* parent = nullptr);

    void refresh() override;

private:
    void show(const QList<PersonCard>& people);
    void add();
    void change();
    void removeCodes();
    void lookAtChoice();
    void changed(const QString& words);
    [[nodiscard]] const PersonCard* chosen() const;

    QList<PersonCard> m_people;
    QStandardItemModel* m_model;
    QTableView* m_table;
    QPushButton* m_change;
    QPushButton* m_removeCodes;
};

} // namespace ringi
