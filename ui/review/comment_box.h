// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/review/text_quote.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ringi {

/// Where a comment is written, in place; hidden until open().
class CommentBox final : public QWidget {
    Q_OBJECT

public:
    explicit CommentBox(const QString& part, QWidget* parent = nullptr);

    /// What was begun and not sent is still there.
    void open(const TextQuote& quote);
    /// It was kept: empty, and out of the way.
    void done();
    /// It was not kept: it can be tried again.
    void setBusy(bool busy);

Q_SIGNALS:
    void written(const QString& text, const ringi::TextQuote& quote);
    void closed();

private:
    void showState();
    void close();

    TextQuote m_chosen;
    QLabel* m_quote;
    QPlainTextEdit* m_text;
    QLabel* m_tooLong;
    QPushButton* m_add;
};

} // namespace ringi
