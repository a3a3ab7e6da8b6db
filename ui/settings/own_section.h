// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings_section.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ringi {

class Form;
class PasswordFields;

/// What everybody sets for themselves: their password, and how the windows look on this computer.
class OwnSection final : public SettingsSection {
    Q_OBJECT
public:
    OwnSection(UiContext& context, MessageBar& messages, QWidget* parent = nullptr);

private:
    void buildLook();
    void buildPassword();
    void saveLook();
    void savePassword();

    Form* m_form;
    QComboBox* m_theme = nullptr;
    QComboBox* m_textSize = nullptr;
    QComboBox* m_language = nullptr;
    QLineEdit* m_oldPassword = nullptr;
    PasswordFields* m_newPassword = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace ringi
