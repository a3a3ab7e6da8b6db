// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"
#include "ui/shell/ui_context.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace ringi {

class LineDetails;
class MessageBar;
class UnknownModel;

/// The messages whose fate is unknown: what is known of each, and what a person says became of
/// them. Nothing is settled without being asked about once more where it is all of them.
class UnknownView final : public QWidget {
    Q_OBJECT

public:
    UnknownView(UiContext& context, MessageBar& messages, QWidget* parent = nullptr);

    void showRun(const RunCard& run);

Q_SIGNALS:
    void settled();
    void failed(const ringi::Error& error);

private:
    void buildTable();
    QWidget* buildSettling();
    void showWords();
    void showRule();
    void showChoice();
    void settle(SettleAs as);
    void send(const QList<LedgerId>& lines, SettleAs as);
    void onSettled(const SettleResult& result);
    [[nodiscard]] bool wantsAll() const;
    [[nodiscard]] QList<LedgerId> selected() const;

    UiContext& m_context;
    MessageBar& m_messages;
    RunCard m_run;
    QLabel* m_words;
    QLabel* m_rule;
    UnknownModel* m_model;
    QTableView* m_table = nullptr;
    LineDetails* m_details;
    QComboBox* m_scope = nullptr;
    QPushButton* m_wasSent = nullptr;
    QPushButton* m_sendAgain = nullptr;
    QPushButton* m_leaveIt = nullptr;
    QWidget* m_settling = nullptr;
    bool m_sending = false;
};

} // namespace ringi
