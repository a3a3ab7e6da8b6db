// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/rehearsal/played.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace ringi {

class LeakModel;
class WorkLine;

/// Is anybody else's value in a message? Looks, and says what was found and what was not looked at.
class LeakView final : public QWidget {
    Q_OBJECT

public:
    LeakView(const Played& played, WorkLine& work, QWidget* parent);

    /// Another campaign was played.
    void reload();
    /// Whose message the hit in front is about; 0: nobody's.
    [[nodiscard]] qint64 ordinal() const;

Q_SIGNALS:
    /// ordinal() is another.
    void chosen();
    void ownerWanted(qint64 ordinal);
    void failed(const ringi::Error& error);

private:
    void look();
    void onReport(const Result<LeakReport>& report);
    void showHit();
    [[nodiscard]] static QString resultOf(const LeakReport& report);
    [[nodiscard]] static QString limitsOf(const LeakReport& report);

    const Played& m_played;
    WorkLine& m_work;
    LeakModel* m_model;
    QLabel* m_words;
    QPushButton* m_look;
    QLabel* m_result;
    QTableView* m_table;
    QLabel* m_hit;
    QPushButton* m_owner;
    QLabel* m_limits;
};

} // namespace ringi
