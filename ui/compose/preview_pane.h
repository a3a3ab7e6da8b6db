// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/campaign_desk.h"
#include "office/message_desk.h"
#include "ui/preview/browser_copy.h"
#include "ui/shell/ui_context.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ringi {

class MailView;
class RecipientChooser;
struct ShownMail;

/// The mail as one recipient would get it.
class PreviewPane final : public QWidget {
    Q_OBJECT

public:
    /// @param collect the draft as it stands in the fields now
    PreviewPane(UiContext& context, std::function<Draft()> collect, QWidget* parent);

    /// People on the chosen list; 0: none is chosen.
    void setCount(qint64 count);
    /// Something was typed: shows it soon.
    void renew();
    /// Whose mail is shown: the number on the list, from 1.
    [[nodiscard]] qint64 ordinal() const;
    /// Who opens the copy for the browser; for tests.
    void setOpener(BrowserCopy::Opener opener);

private:
    QWidget* makeActions();
    void load();
    void showMessage(const Result<RenderedMessage>& message);
    void showNothing(const QString& words);
    void setShown(bool shown);
    [[nodiscard]] ShownMail shownMail() const;
    void giveImage(MailView& view, const QString& contentId);
    void enlarge();
    void jump(QFuture<Result<qint64>> answer, const QString& nobody);
    void find(Notable what);
    void openInBrowser();
    void exportMail();
    void exportTo(const QString& path);
    void tell(const QString& words);
    void tellError(const Error& error);

    UiContext& m_context;
    std::function<Draft()> m_collect;
    qint64 m_count = 0;
    int m_generation = 0;
    Draft m_draft;                            ///< the one that is asked about or shown
    std::optional<RenderedMessage> m_message; ///< what is shown
    QTimer m_timer;
    BrowserCopy* m_browser;
    RecipientChooser* m_chooser;
    QLabel* m_words;
    QLabel* m_to;
    QLabel* m_subject;
    MailView* m_mail;
    QPushButton* m_export = nullptr; ///< made by makeActions()
    QWidget* m_actions;
    QLabel* m_told;
};

} // namespace ringi
