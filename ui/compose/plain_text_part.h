// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QCheckBox;
class QToolButton;

namespace ringi {

class BodyEdit;
class Notice;

/// The plain text beside an HTML body, for mail programs and people that want no HTML: made by
/// itself, or written by hand and compared.
class PlainTextPart final : public QWidget {
    Q_OBJECT

public:
    /// @param html what stands in the HTML body now
    PlainTextPart(std::function<QString()> html, QWidget* parent);

    /// @param text as stored; what was typed before is forgotten
    void setText(const QString& text, bool followsHtml);
    [[nodiscard]] bool followsHtml() const;
    /// What is typed; with followsHtml() the text of the last save or nothing.
    [[nodiscard]] QString text() const;
    void setWritable(bool writable);
    /// The HTML is another now: compares soon.
    void htmlChanged();
    [[nodiscard]] BodyEdit* edit() const { return m_edit; }

Q_SIGNALS:
    void changed();

private:
    void setOpen(bool open);
    void onFollows(bool follows);
    void compare();

    std::function<QString()> m_html;
    QToolButton* m_toggle;
    QWidget* m_fields;
    QCheckBox* m_follows;
    BodyEdit* m_edit;
    Notice* m_apart;
    bool m_typed = false; ///< by hand, so that it comes back when the box is unticked again
    QTimer m_timer;
    int m_compared = 0; ///< answers about other texts are dropped
};

} // namespace ringi
