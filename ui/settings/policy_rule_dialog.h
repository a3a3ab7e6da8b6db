// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/settings_desk.h"
#include "ui/settings/form_choice.h"
#include "ui/shell/dialog.h"

class QComboBox;
class QSpinBox;

namespace ringi {

/// Makes one rule: where it fits, and what review it asks for.
class PolicyRuleDialog final : public Dialog {
    Q_OBJECT

public:
    PolicyRuleDialog(const QStringList& lists, QList<SenderCard> senders, QWidget* parent);

Q_SIGNALS:
    void made(const ringi::PolicyRule& rule);

private:
    void showKind();
    void make();

    QList<SenderCard> m_senders;
    QComboBox* m_kind;
    QComboBox* m_list;
    QComboBox* m_sender;
    QSpinBox* m_recipients;
    FormChoice* m_choice;
};

} // namespace ringi
