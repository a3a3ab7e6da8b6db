// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/settings_desk.h"

#include <QWidget>

class QPushButton;
class QStandardItemModel;
class QTableView;

namespace ringi {

/// The office's rules for a stricter review: a table, a button that adds one and one that takes the
/// chosen one away. Nothing is saved here.
class PolicyRules final : public QWidget {
    Q_OBJECT

public:
    explicit PolicyRules(QWidget* parent = nullptr);

    void setRules(const QList<PolicyRule>& rules);
    [[nodiscard]] const QList<PolicyRule>& rules() const { return m_rules; }
    /// What can be chosen for a rule.
    void setChoices(const QStringList& lists, const QList<SenderCard>& senders);

Q_SIGNALS:
    void changed();

private:
    void add();
    void remove();
    void show();

    QList<PolicyRule> m_rules;
    QStringList m_lists;
    QList<SenderCard> m_senders;
    QStandardItemModel* m_model;
    QTableView* m_table;
    QPushButton* m_remove;
};

} // namespace ringi
