// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/run_desk.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace ringi {

/// Everything about one recipient: state, times, Message-ID, the relay's whole reply and what it
/// means. Its words can be marked and copied.
class LineDetails final : public QWidget {
    Q_OBJECT

public:
    explicit LineDetails(QWidget* parent = nullptr);

    /// Nothing: it says that a row can be chosen.
    void showLine(const std::optional<RunLine>& line, const QString& zone);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QString messageIdWords() const;
    void showWords();

    QBoxLayout* m_row;
    QLabel* m_words;
    QPushButton* m_copy;
    std::optional<RunLine> m_line;
    QString m_zone;
    QString m_messageId;
};

} // namespace ringi
