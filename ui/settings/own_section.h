// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/people_desk.h"
#include "ui/settings/settings_section.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ringi {

class Form;
class PasswordFields;

/// What everybody sets for themselves: their password, codes for approving, and how the windows look on this computer.
class OwnSection final : public SettingsSection {
    Q_OBJECT
public:
    OwnSection(UiContext& context, MessageBar& messages, QWidget* parent = nullptr);

    void refresh() override;

private:
    void buildLook();
    void buildPassword();
    void buildCodes();
    void saveLook();
    void savePassword();
    void showCodes(const CodeStatus& status);
    void changeCodes();

    Form* m_form;
    QComboBox* m_theme = nullptr;
    QComboBox* m_textSize = nullptr;
    QComboBox* m_language = nullptr;
    QLineEdit* m_oldPassword = nullptr;
    PasswordFields* m_newPassword = nullptr;
    QPushButton* m_save = nullptr;
    QLabel* m_codeWords = nullptr;
    QPushButton* m_changeCodes = nullptr;
    bool m_hasCodes = false;
};

} // namespace ringi
