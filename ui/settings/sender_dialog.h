// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/settings_desk.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

class QComboBox;
class QLineEdit;

namespace ringi {

class Form;

/// A sender identity; an invalid id makes a new one.
class SenderDialog final : public Dialog {
    Q_OBJECT
public:
    SenderDialog(UiContext& context, SenderCard sender, const QList<RelayCard>& relays,
                 QWidget* parent);

Q_SIGNALS:
    void saved();

private:
    void save();
    void showProblem(const Error& error);

    UiContext& m_context;
    SenderCard m_sender;
    Form* m_form;
    QLineEdit* m_name;
    QLineEdit* m_address;
    QLineEdit* m_replyTo;
    QLineEdit* m_envelope;
    QComboBox* m_relay;
};

} // namespace ringi
