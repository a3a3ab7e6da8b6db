// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/relay_limits.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace ringi {

/// How gently a relay is treated, folded away: most offices never need it. Beside the fold stands
/// what the numbers mean when everything ends at once.
class LimitsForm final : public QWidget {
    Q_OBJECT
public:
    explicit LimitsForm(QWidget* parent = nullptr);

    void setLimits(const RelayLimits& limits);
    [[nodiscard]] RelayLimits limits() const;

private:
    QWidget* buildFields();
    void showMeaning();

    QToolButton* m_toggle;
    QLabel* m_meaning;
    QSpinBox* m_connections = nullptr;
    QComboBox* m_window = nullptr;
    QSpinBox* m_perMinute = nullptr;
    QSpinBox* m_perHour = nullptr;
    QSpinBox* m_perConnectionMinute = nullptr;
    QSpinBox* m_perConnection = nullptr;
    QSpinBox* m_perDomain = nullptr;
    QSpinBox* m_perDomainMinute = nullptr;
    QWidget* m_fields; ///< last: making it fills in the controls above
};

} // namespace ringi
