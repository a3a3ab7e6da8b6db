// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace ringi {

enum class MessageKind { Info, Success, Warning, Error };

/// One message inside a page or dialog: an icon, words, a button that closes it. It stays until it
/// is closed or replaced, is read out by screen readers, and never blinks.
class MessageBar final : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// `title` in bold, `text` below it; either may be empty.
    void showMessage(MessageKind kind, const QString& title, const QString& text = {});
    /// What happened, what it means, what to do (describe()). Cancelled shows nothing: the person
    /// asked for it.
    void showError(const Error& error);
    void clear();

    [[nodiscard]] MessageKind kind() const { return m_kind; }
    /// Title and text as shown; empty when the bar is hidden.
    [[nodiscard]] QString words() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    MessageKind m_kind = MessageKind::Info;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QToolButton* m_close;
};

} // namespace ringi
