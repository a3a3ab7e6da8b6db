// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "html/mail_links.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTextCursor;
class QTextEdit;

namespace ringi {

/// The links of one rendered mail with where they really go: what is shown, the host in plain
/// sight, the whole target, and words with an icon where something is odd. Text that can be read
/// with the keyboard; nothing in it can be opened.
class LinkList final : public QWidget {
    Q_OBJECT

public:
    explicit LinkList(QWidget* parent);

    /// Finds the links, off the window's thread, and lists them.
    void look(const QString& text, const QString& html);
    /// The end of the list was in view since look().
    [[nodiscard]] bool isReadToEnd() const { return m_read; }

Q_SIGNALS:
    /// isReadToEnd() may be another.
    void readOn();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Found {
        QList<MailLink> html;
        QList<MailLink> text; ///< those whose targets the HTML does not have
        bool hasHtml = false;
    };

    void list(const Found& found);
    void write();
    void writeSection(QTextCursor& cursor, const QString& heading, const QList<MailLink>& links);
    void writeLink(QTextCursor& cursor, const MailLink& link);
    void writeOddity(QTextCursor& cursor, const QString& words);
    void fit();
    void noteRead();

    QLabel* m_heading;
    QTextEdit* m_view;
    Found m_found;
    QTimer m_look; ///< after the layout has run
    int m_asked = 0;
    bool m_waiting = true;
    bool m_read = false;
};

} // namespace ringi
