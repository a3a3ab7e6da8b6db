// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QObject>

#include <optional>

class QLabel;
class QLineEdit;

namespace ringi {

class Form;

/// A new password, typed twice, with a line that says how good it is while it is typed. The fields
/// are called "newPasswordEdit" and "repeatPasswordEdit".
class PasswordFields final : public QObject {
    Q_OBJECT
public:
    /// Adds the fields to the form, which owns this object.
    PasswordFields(Form* form, const QString& label, const QString& hint);

    /// The password, or nothing after having said in the form what is wrong.
    [[nodiscard]] std::optional<Secret> take();
    void clear();

private:
    void showStrength();

    Form* m_form;
    QLineEdit* m_first;
    QLineEdit* m_second;
    QLabel* m_strength;
};

} // namespace ringi
