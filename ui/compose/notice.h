// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ringi {

/// Words that stay as long as what they say is true, with the buttons that help. Not closed by
/// hand, unlike a MessageBar.
class Notice final : public QFrame {
    Q_OBJECT

public:
    Notice(const QString& objectName, QWidget* parent);

    /// Empty words hide it.
    void setWords(const QString& words);
    [[nodiscard]] QString words() const;
    QPushButton* addButton(const QString& text, const QString& objectName);

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    QLabel* m_icon;
    QLabel* m_words;
    QHBoxLayout* m_buttons;
};

} // namespace ringi
