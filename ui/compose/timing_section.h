// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;
class QTimeEdit;
class QToolButton;

namespace ringi {

class Form;
class ZoneChooser;
class ZoneClock;

/// When it may leave, how fast, and how carefully: optional, folded away until somebody wants it,
/// with everything that is set in words beside the fold.
class TimingSection final : public QWidget {
    Q_OBJECT

public:
    explicit TimingSection(QWidget* parent = nullptr);

    void setTiming(const Timing& timing, const Handling& handling);
    [[nodiscard]] Timing timing() const;
    [[nodiscard]] Handling handling() const;
    void setWritable(bool writable);
    /// Unfolds it and moves the focus there.
    void focusFirst();

Q_SIGNALS:
    void changed();

private:
    void buildTimes(Form* form);
    void buildQuiet(Form* form);
    void buildHandling(Form* form);
    void connectAll();
    void show(const Timing& timing);
    void changedByHand();
    void showSummary();

    QToolButton* m_toggle;
    QLabel* m_summary;
    QWidget* m_fields;
    ZoneChooser* m_zone = nullptr;
    QLabel* m_zoneWords = nullptr;
    QCheckBox* m_hasBefore = nullptr;
    ZoneClock* m_before = nullptr;
    QCheckBox* m_hasAfter = nullptr;
    ZoneClock* m_after = nullptr;
    QCheckBox* m_hasQuiet = nullptr;
    QWidget* m_quiet = nullptr;
    QTimeEdit* m_quietFrom = nullptr;
    QTimeEdit* m_quietTo = nullptr;
    QSpinBox* m_pace = nullptr;
    QCheckBox* m_rings = nullptr;
    QSpinBox* m_halt = nullptr;
    QCheckBox* m_requireTls = nullptr;
    QCheckBox* m_reports = nullptr;
    bool m_writable = true;
};

} // namespace ringi
