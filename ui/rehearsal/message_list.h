// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/rehearsal/played.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace ringi {

class RehearsalModel;
class WorkLine;

/// Everybody on the list with what they would get: all of them, those whose message holds some
/// text, or those who would get none. Reads as it is scrolled.
class MessageList final : public QWidget {
    Q_OBJECT

public:
    MessageList(const Played& played, WorkLine& work, QWidget* parent);

    /// Another campaign was played.
    void reload();
    /// The one that is chosen.
    [[nodiscard]] std::optional<RehearsalLine> line() const;
    void focusSearch();

Q_SIGNALS:
    /// line() is another.
    void chosen();
    void failed(const ringi::Error& error);

private:
    using Lines = QList<RehearsalLine>;

    QWidget* makeSearch();
    void makeTable();
    void showLines();
    QFuture<Result<Lines>> read(qint64 after, int limit);
    QFuture<Result<Lines>> pick(const QFuture<Result<Lines>>& picking, int limit);
    void onPicked(const Result<Lines>& lines, int limit);
    void showFound();

    const Played& m_played;
    WorkLine& m_work;
    QString m_words;         ///< that are looked for; empty: everybody is shown
    qint64 m_found = 0;      ///< so far
    int m_asked = 0;         ///< answers to earlier questions are dropped
    bool m_isPicked = false; ///< not everybody is shown
    bool m_complete = false;
    bool m_stopped = false;

    QLineEdit* m_search;
    QPushButton* m_go;
    QCheckBox* m_problems;
    QLabel* m_state;
    RehearsalModel* m_model;
    QTableView* m_table = nullptr;
};

} // namespace ringi
