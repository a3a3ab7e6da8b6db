// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "office/people_desk.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

class QLineEdit;
class QPushButton;

namespace ringi {

class Form;

/// Switches one's own codes for approving on: the password, then a picture for the app and the same
/// as letters, then one code of it. Nothing counts before that code was right.
class CodeDialog final : public Dialog {
    Q_OBJECT

public:
    CodeDialog(UiContext& context, QWidget* parent);

Q_SIGNALS:
    void switchedOn();

private:
    void next();
    void begin();
    void showCode(const NewCode& made);
    void confirm();

    UiContext& m_context;
    QWidget* m_sheet;
    Form* m_first;
    Form* m_second = nullptr; ///< from the password on
    QLineEdit* m_password;
    QLineEdit* m_code = nullptr;
    QPushButton* m_next;
    Secret m_proven; ///< the password, until the code is typed
    std::optional<NewCode> m_made;
};

} // namespace ringi
