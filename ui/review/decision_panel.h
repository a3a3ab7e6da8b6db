// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ringi {

/// The bottom of the review window: Return (the default) or Approve and seal, each asking once more
/// in place. Approving wants the password, the one-time code of who has one, and a press on its own
/// button: Enter in the fields only moves on.
class DecisionPanel final : public QWidget {
    Q_OBJECT

public:
    explicit DecisionPanel(QWidget* parent = nullptr);

    /// `left` says in words what must be looked at first; empty: it may be approved.
    void setMissing(const QString& left);
    /// What approving means, in one sentence.
    void setSentence(const QString& sentence);
    /// Whether this person approves with a one-time code; its field is there only then.
    void setCodeWanted(bool wanted);
    void setBusy(bool busy);
    /// Back to the two buttons, the password forgotten.
    void reset();
    /// It was decided: a stamp and what comes next take the place of the buttons.
    void showOutcome(QWidget* outcome);

Q_SIGNALS:
    void returnAsked(const QString& reason);
    /// `code` is six digits, or empty where none is wanted.
    void approveAsked(const ringi::Secret& password, const QString& code);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildChoice();
    QWidget* buildReturn();
    QWidget* buildApprove();
    QLineEdit* addField(QGridLayout* grid, const QString& label, const char* name);
    void confirmApproval();
    void lookAtFields();

    static constexpr qsizetype kChoice = 0;
    static constexpr qsizetype kReturn = 1;
    static constexpr qsizetype kApprove = 2;

    void addBox(QWidget* box);
    void showBox(qsizetype index);

    QList<QWidget*> m_boxes;
    QLabel* m_missing = nullptr;
    QPushButton* m_return = nullptr;
    QPushButton* m_approve = nullptr;
    QPlainTextEdit* m_reason = nullptr;
    QPushButton* m_confirmReturn = nullptr;
    QLabel* m_sentence = nullptr;
    QLineEdit* m_password = nullptr;
    QLabel* m_codeLabel = nullptr;
    QLineEdit* m_code = nullptr;
    QPushButton* m_confirmApprove = nullptr;
};

} // namespace ringi
