// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/ui_context.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTimer;

namespace ringi {

/// What stands at the top of a page.
struct PageHeading {
    QString title;   ///< says what the page is, a word or two
    QString purpose; ///< one line: what it is for
};

/// What a page shows while it has nothing to show: what to do first.
struct EmptyState {
    QString icon;       ///< name of an icon
    QString sentence;   ///< "There is no list yet. Import one from a spreadsheet."
    QString buttonText; ///< empty: no button
    QString buttonName; ///< object name of the button
};

/// A screen of the main window: heading, purpose, one main action at the top right, a message bar,
/// a busy line with Cancel, and a body that scrolls when it does not fit.
///
/// A page loads by whenDone() and never blocks. Its strings are translated when it is made.
class Page : public QWidget {
    Q_OBJECT
public:
    Page(UiContext& context, const PageHeading& heading, QWidget* parent = nullptr);
    ~Page() override = default;

    /// Loads again. Called when the page comes to the front; pages also connect it to the UiEvents
    /// that concern them.
    virtual void refresh() {}
    /// The page was asked to show this campaign.
    virtual void showCampaign(CampaignId campaign) { Q_UNUSED(campaign) }
    /// The person signs out or the window closes: save what is not saved yet, now. The page is
    /// deleted soon after; saving by the office goes on without it.
    virtual void leave() {}

    [[nodiscard]] QString title() const;
    [[nodiscard]] MessageBar& messages() { return *m_messages; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

protected:
    [[nodiscard]] UiContext& context() const { return m_context; }

    /// Replaces title and purpose (an editor showing one thing at a time).
    void setHeading(const PageHeading& heading);
    /// The one main action. The caller connects clicked().
    QPushButton* setMainAction(const QString& text, const QString& icon, const QString& objectName);
    /// Something small to the left of the main action: a filter, a second button.
    void addHeadWidget(QWidget* widget);

    /// The page takes the widget over and scrolls it when it does not fit.
    void setBody(QWidget* body);
    /// Prepares the empty state. Returns its button (the caller connects clicked()), or nullptr.
    QPushButton* setEmptyState(const EmptyState& state);
    void showBody();
    void showEmpty();

    /// Says that something is going on; after a moment, so that quick work does not flicker. With
    /// `cancel`, a Cancel button calls it.
    void setBusy(const QString& what, std::function<void()> cancel = {});
    void setIdle();

private:
    void buildHead(const PageHeading& heading);
    void buildBusyLine();

    UiContext& m_context;
    QLabel* m_title = nullptr;
    QLabel* m_purpose = nullptr;
    QHBoxLayout* m_actions = nullptr;
    QPushButton* m_mainAction = nullptr;
    MessageBar* m_messages = nullptr;
    QWidget* m_busyLine = nullptr;
    QLabel* m_busyText = nullptr;
    QPushButton* m_busyCancel = nullptr;
    QTimer* m_busyDelay = nullptr;
    std::function<void()> m_cancel;
    bool m_busy = false;
    QStackedWidget* m_stack = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_empty = nullptr;
};

} // namespace ringi
