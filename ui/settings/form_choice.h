// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/policy.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace ringi {

/// The form of a review, with what belongs to it: the number of approvers, the delay.
class FormChoice final : public QWidget {
    Q_OBJECT

public:
    /// `withSolo`: the single-person form can be chosen.
    explicit FormChoice(bool withSolo, QWidget* parent = nullptr);

    void set(const Policy& policy);
    [[nodiscard]] ReviewForm form() const;
    [[nodiscard]] int approvals() const;
    /// None where the form does not wait.
    [[nodiscard]] std::chrono::seconds delay() const;

Q_SIGNALS:
    void changed();

private:
    void show();

    QComboBox* m_form;
    QLabel* m_words;
    QSpinBox* m_approvals;
    QSpinBox* m_delay; ///< minutes
    std::chrono::seconds m_rest{0}; ///< what the minutes do not show
};

} // namespace ringi
