// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/people_desk.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ringi {

/// Who are you? The people of the office as cards; a click on one asks for the password. A card is
/// called "personButton_<login>", the field "passwordEdit", the button "signInButton".
class SignInPage final : public QWidget {
    Q_OBJECT
public:
    /// @param hint shown under the people; in the practice office: everybody's password
    SignInPage(UiContext& context, const QString& hint, QWidget* parent = nullptr);

    /// Loads the people and forgets what was typed.
    void refresh();

Q_SIGNALS:
    void signedIn(const ringi::Session& session);

private:
    QWidget* buildPassword();
    void showPeople(const QList<PersonCard>& people);
    void choose(const PersonCard& person);
    void signIn();
    void setBusy(bool busy);

    UiContext& m_context;
    MessageBar* m_messages;
    QWidget* m_people;
    QVBoxLayout* m_peopleColumn;
    QLabel* m_passwordLabel;
    QLineEdit* m_password;
    QPushButton* m_button;
    QWidget* m_passwordPart; ///< after what it is built of
    QString m_login;
};

} // namespace ringi
