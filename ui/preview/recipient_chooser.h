// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/message_desk.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ringi {

/// Whose mail to look at: by number, one after the other, by a word, or the most notable one.
class RecipientChooser final : public QWidget {
    Q_OBJECT

public:
    explicit RecipientChooser(QWidget* parent);

    void setCount(qint64 count);
    [[nodiscard]] qint64 number() const;
    void setNumber(qint64 number);
    /// Says below what a search or a jump came to; empty: nothing.
    void setAnswer(const QString& words);

Q_SIGNALS:
    void numberChanged();
    void searchWanted(const QString& words);
    void findWanted(ringi::Notable what);

private:
    QWidget* makeSteps();
    QWidget* makeSearch();

    QSpinBox* m_number = nullptr;
    QLabel* m_of = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QLineEdit* m_search = nullptr;
    QPushButton* m_jump = nullptr;
    QLabel* m_answer;
};

} // namespace ringi
