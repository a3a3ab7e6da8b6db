// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace ringi {

class Form;
class PasswordFields;
struct Founding;

/// What a new workspace needs: the office's name, a folder, the first administrator.
class MakeWorkspaceForm final : public QWidget {
    Q_OBJECT
public:
    explicit MakeWorkspaceForm(QWidget* parent = nullptr);

    /// Puts the focus into the first field.
    void start();

Q_SIGNALS:
    /// Everything is there and plausible.
    void accepted(const QString& folder, const ringi::Founding& founding);
    void backRequested();

private:
    QWidget* buildFolder();
    QWidget* buildButtons();
    void chooseFolder();
    void accept();
    [[nodiscard]] bool require(QLineEdit* field, const QString& words);

    Form* m_form;
    QLineEdit* m_officeName = nullptr;
    QLineEdit* m_folder = nullptr;
    QLineEdit* m_personName = nullptr;
    QLineEdit* m_login = nullptr;
    PasswordFields* m_password = nullptr;
};

} // namespace ringi
