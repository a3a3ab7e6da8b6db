// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/message_bar.h"

#include <QDialog>

#include <functional>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace ringi {

/// A question or a small form above a page: heading, words, content that scrolls when it must, a
/// message bar, buttons at the bottom right. Shown with open(), never with exec(); deletes itself
/// when closed.
class Dialog : public QDialog {
    Q_OBJECT
public:
    Dialog(const QString& title, const QString& words, QWidget* parent);

    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    /// While busy only the reject button works.
    void setBusy(bool busy);

protected:
    void setContent(QWidget* content);
    /// The button that does it; the caller connects clicked(). Enter presses it unless
    /// `enterPresses` is false (then Enter presses reject).
    QPushButton* addAcceptButton(const QString& text, const QString& objectName,
                                 bool enterPresses = true);
    /// Closes the dialog without doing anything; so does Escape.
    QPushButton* addRejectButton(const QString& text, const QString& objectName);
    /// Gives the content the room it asks for, within the screen; done by itself when shown.
    void fit();
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Room for a message that came up; never smaller than somebody made it.
    void grow();

    QVBoxLayout* m_layout;
    MessageBar* m_messages;
    QHBoxLayout* m_buttons;
    QWidget* m_content = nullptr;
    QPushButton* m_accept = nullptr;
};

/// What confirm() asks.
struct Question {
    QString title;
    QString words;
    QString yes; ///< says what will be done: "Stop the run"
    QString no;  ///< "Keep sending"
};

/// Asks without blocking; `onYes` runs after the person has said so. Enter and Escape mean no. The
/// buttons are called "confirmYesButton" and "confirmNoButton".
void confirm(QWidget* parent, const Question& question, std::function<void()> onYes);

} // namespace ringi
