// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/people_desk.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

#include <optional>

class QCheckBox;
class QLineEdit;

namespace ringi {

class Form;
class PasswordFields;
class RoleBoxes;

/// Adds somebody (they type their own password, twice) or changes what somebody may do. Either way
/// the administrator signs the record with their password.
class PersonDialog final : public Dialog {
    Q_OBJECT
public:
    /// @param person empty: a new one
    PersonDialog(UiContext& context, const std::optional<PersonCard>& person, QWidget* parent);

Q_SIGNALS:
    /// Done; words to show.
    void saved(const QString& words);

private:
    void buildForm();
    void save();
    void change(const Secret& administratorPassword);
    void finish(const Status& status, const QString& words);
    [[nodiscard]] bool isFilledIn();

    UiContext& m_context;
    std::optional<PersonCard> m_person;
    Form* m_form;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_login = nullptr;
    RoleBoxes* m_roles = nullptr;
    QCheckBox* m_active = nullptr;
    PasswordFields* m_password = nullptr;
    QLineEdit* m_administrator = nullptr;
};

} // namespace ringi
