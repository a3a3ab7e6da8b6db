// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;

namespace ringi {

/// A moment by the wall clock of a time zone, with the words for it below: the weekday, the zone,
/// and what happens where the clocks are changed: a time that does not exist there, or that comes
/// twice.
class ZoneClock final : public QWidget {
    Q_OBJECT
public:
    /// @param name object name of the date field; the other parts are called after it
    ZoneClock(const QString& name, QWidget* parent = nullptr);

    void setLabel(const QString& spoken);
    /// Keeps what the clock shows, as a person would; the moment is another then.
    void setZone(const QString& zone);
    void setMoment(Moment moment);
    [[nodiscard]] Moment moment() const;

Q_SIGNALS:
    void changed();

private:
    void showWords();
    void onEdited();

    QDateTimeEdit* m_edit;
    QComboBox* m_which; ///< shown where the time comes twice
    QLabel* m_words;
    QString m_zone;
};

} // namespace ringi
