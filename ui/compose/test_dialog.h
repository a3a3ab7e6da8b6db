// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/test_run.h"
#include "ui/shell/dialog.h"
#include "ui/shell/ui_context.h"

class QLabel;
class QPlainTextEdit;
class QProgressBar;

namespace ringi {

/// Sends the draft to a few addresses typed by hand, with one recipient's values, and says what
/// became of it at each.
class TestDialog final : public Dialog {
    Q_OBJECT

public:
    /// @param ordinal whose values are used
    TestDialog(UiContext& context, Draft draft, qint64 ordinal, QWidget* parent);

private:
    [[nodiscard]] QStringList addresses() const;
    void showCount();
    void send();
    void deliver(const TestMail& mail);
    void onReport(const TestReport& report);
    void setSending(bool sending);
    [[nodiscard]] static QString words(const TestOutcome& outcome);

    UiContext& m_context;
    Draft m_draft;
    qint64 m_ordinal;
    bool m_sending = false;
    QPlainTextEdit* m_addresses;
    QLabel* m_count;
    QProgressBar* m_progress;
    QLabel* m_outcome;
    QPushButton* m_send = nullptr;
};

} // namespace ringi
