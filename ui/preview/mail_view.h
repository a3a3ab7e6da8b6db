// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QStringList>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QScrollBar;
class QStackedWidget;

namespace ringi {

class HtmlPage;
class TogglePair;

/// One mail to look at.
struct ShownMail {
    QString text;
    QString html;            ///< empty: text alone
    QStringList attachments; ///< one line each, as people read them
};

/// One rendered mail: its text or its HTML, as wide as there is room or as on a phone, on a light
/// or a dark page. It reads no file and no network, and opens no link: a link's target is shown
/// instead.
class MailView final : public QWidget {
    Q_OBJECT

public:
    /// @param name what the objectNames of its controls begin with
    explicit MailView(const QString& name, QWidget* parent = nullptr);

    /// Stays where it was scrolled to, as while the mail is being written.
    void show(const ShownMail& mail);
    void scrollToTop();
    using QWidget::show;
    /// Shows all of what can have passed the checks, however long that takes: a mebibyte of each.
    /// Otherwise a large mail is cut. What is cut never counts as read.
    void setWhole(bool whole) { m_whole = whole; }
    /// The bytes of a picture inside the mail, as imageWanted() asks; empty ones: there are none.
    void setImage(const QString& contentId, const QByteArray& bytes);
    /// The bytes may be others from now on.
    void forgetImages();

    /// Every form that the mail has was in view to its end, pictures and all, since show().
    [[nodiscard]] bool isReadToEnd() const;
    /// The form in front was; another is still to be looked at.
    [[nodiscard]] bool isOtherFormUnread() const;

    /// The width of a phone's page in pixels at usual text size.
    static constexpr int kPhoneWidth = 375;

Q_SIGNALS:
    void imageWanted(const QString& contentId);
    /// isReadToEnd() may be another.
    void readOn();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Form { Text, Html };

    void buildControls(const QString& name);
    void buildPage(const QString& name);
    void buildLinkLine(const QString& name);
    void watch(QScrollBar* bar);
    [[nodiscard]] Form front() const;
    void showForm();
    void showWidth();
    void showColors();
    void showTarget(const QString& target);
    void showNote();
    void noteRead();

    ShownMail m_mail;
    QSet<Form> m_read;
    bool m_whole = false;
    bool m_htmlTooLarge = false;
    bool m_textCut = false;
    QTimer m_look; ///< after the layout has run

    TogglePair* m_form = nullptr;
    TogglePair* m_width = nullptr;
    TogglePair* m_light = nullptr;
    QWidget* m_controls;
    QHBoxLayout* m_page = nullptr;
    QStackedWidget* m_stack = nullptr;
    QPlainTextEdit* m_text = nullptr;
    HtmlPage* m_html = nullptr;
    QLabel* m_note;
    QLabel* m_files;
    QWidget* m_linkLine;
    QLineEdit* m_target = nullptr;
};

} // namespace ringi
