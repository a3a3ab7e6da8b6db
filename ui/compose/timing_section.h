// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLabel;
class QSpinBox;
class QToolButton;

namespace ringi {

/// When it may leave and how fast: optional, folded away until somebody wants it.
class TimingSection final : public QWidget {
    Q_OBJECT

public:
    explicit TimingSection(QWidget* parent = nullptr);

    void setTiming(const Timing& timing);
    [[nodiscard]] Timing timing() const;
    void setWritable(bool writable);
    /// Unfolds it and moves the focus there.
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    void buildFields(QWidget* fields);
    void changedByHand();
    void showSummary();

    QToolButton* m_toggle;
    QLabel* m_summary;
    QWidget* m_fields;
    QCheckBox* m_hasBefore = nullptr;
    QDateTimeEdit* m_before = nullptr;
    QCheckBox* m_hasAfter = nullptr;
    QDateTimeEdit* m_after = nullptr;
    QComboBox* m_zone = nullptr;
    QSpinBox* m_pace = nullptr;
    bool m_writable = true;
};

} // namespace ringi
