// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"
#include "campaign/finding.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ringi {

/// What the checks found, worst first, in words, each with a button that leads to its part.
class FindingsPanel final : public QFrame {
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    /// @param draft what they are about: several that say "no sender is chosen" are shown as one
    void setFindings(const QList<Finding>& findings, const Draft& draft);
    /// While nothing is known: before the first check, or after it failed.
    void setUnknown(const QString& words);
    /// Parts that were taken over and that nobody looked at yet; 0 says nothing.
    void setUnseen(int parts);
    [[nodiscard]] const QList<Finding>& findings() const { return m_findings; }
    /// Moves the focus to the first finding, worst first.
    void focusFirst();

Q_SIGNALS:
    /// Show me the place: "intent", "sender", "recipients", "subject", "body", "files", "timing".
    void partWanted(const QString& part);
    /// Show me the two rows of the list that it is about (facts "first" and "owner").
    void rowsWanted(const ringi::Finding& finding);

private:
    QWidget* makeRow(const Finding& finding, int number);
    QWidget* makeButtons(const Finding& finding, int number, const QString& description);
    void clearRows();

    QList<Finding> m_findings;
    QLabel* m_status;
    QLabel* m_unseen;
    QWidget* m_rows;
    QVBoxLayout* m_column;
    QPushButton* m_first = nullptr;
};

} // namespace ringi
