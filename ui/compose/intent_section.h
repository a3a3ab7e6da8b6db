// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"

#include <QWidget>

class QLineEdit;
class QSpinBox;

namespace ringi {

class CarriedOver;

/// The intent card: who gets this, why, about how many, asked for by whom. Written before a list is
/// chosen.
class IntentSection final : public QWidget {
    Q_OBJECT

public:
    IntentSection(CarriedOver& carried, QWidget* parent);

    void setCard(const IntentCard& card);
    [[nodiscard]] IntentCard card() const;
    void setWritable(bool writable);
    /// The first field that is still empty, or the first of all.
    void focusMissing();

Q_SIGNALS:
    void changed();

private:
    QLineEdit* m_audience;
    QLineEdit* m_purpose;
    QSpinBox* m_count;
    QLineEdit* m_requester;
};

} // namespace ringi
