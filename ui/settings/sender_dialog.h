// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/settings_desk.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

class QComboBox;
class QLineEdit;
class QStackedWidget;
class QTabBar;

namespace ringi {

class Form;
class HeaderForm;

/// A sender identity and what its mails say about the mailing; an invalid id makes a new one.
class SenderDialog final : public Dialog {
    Q_OBJECT
public:
    SenderDialog(UiContext& context, SenderCard sender, const QList<RelayCard>& relays,
                 QWidget* parent);

Q_SIGNALS:
    void saved();

private:
    [[nodiscard]] QWidget* buildPages();
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
    HeaderForm* m_headers;
    QTabBar* m_tabs;
    QStackedWidget* m_pages;
};

} // namespace ringi
