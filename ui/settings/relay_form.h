// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/settings_desk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ringi {

class Form;
class LimitsForm;

/// The fields of one relay. The password field is only ever emptied into takePassword().
class RelayForm final : public QWidget {
    Q_OBJECT
public:
    explicit RelayForm(QWidget* parent = nullptr);

    void setRelay(const RelayCard& relay);
    /// As typed; id and passwordSaved from the relay set before.
    [[nodiscard]] RelayCard relay() const;
    /// Says what is missing; true where nothing is.
    [[nodiscard]] bool isFilledIn();
    /// What was typed as password, once: the field is empty afterwards. Empty: keep the saved one.
    [[nodiscard]] Secret takePassword();
    /// For a test before saving: leaves the field as it is.
    [[nodiscard]] Secret typedPassword() const;

Q_SIGNALS:
    void failed(const ringi::Error& error);

private:
    QWidget* buildCaPart();
    void followPort();
    void chooseCa();
    void takeCa(const QString& path);
    void showCa();

    Form* m_form;
    QLineEdit* m_name;
    QLineEdit* m_host;
    QComboBox* m_tls;
    QSpinBox* m_port;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QCheckBox* m_token;
    LimitsForm* m_limits;
    QLabel* m_ca = nullptr;
    QPushButton* m_removeCa = nullptr;
    RelayCard m_relay; ///< as set, with the CA as chosen
};

} // namespace ringi
