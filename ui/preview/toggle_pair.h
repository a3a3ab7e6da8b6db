// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace ringi {

/// Two small buttons side by side, one of which is pressed.
class TogglePair final : public QWidget {
    Q_OBJECT

public:
    struct Choice {
        QString text;
        QString spoken; ///< for screen readers and as tool tip
        QString objectName;
    };

    TogglePair(const Choice& first, const Choice& second, QWidget* parent);

    [[nodiscard]] bool isSecond() const;
    void choose(bool second);

Q_SIGNALS:
    void chosen(bool second);

protected:
    void changeEvent(QEvent* event) override;

private:
    QPushButton* make(const Choice& choice);
    void mark();

    QPushButton* m_first;
    QPushButton* m_second;
};

} // namespace ringi
