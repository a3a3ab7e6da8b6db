// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/people_desk.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

class QLineEdit;

namespace ringi {

class Form;

/// Ends codes for approving: one's own, with password and code, or somebody's whose device is lost,
/// with the administrator's password.
class EndCodeDialog final : public Dialog {
    Q_OBJECT

public:
    /// `person`: whose device is lost; nobody: one's own.
    EndCodeDialog(UiContext& context, const std::optional<PersonCard>& person, QWidget* parent);

Q_SIGNALS:
    void ended();

private:
    void end();

    UiContext& m_context;
    std::optional<PersonCard> m_person;
    Form* m_form;
    QLineEdit* m_password;
    QLineEdit* m_code = nullptr; ///< one's own only
};

} // namespace ringi
