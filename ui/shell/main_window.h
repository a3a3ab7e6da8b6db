// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "delivery/progress.h"
#include "ui/shell/ui_context.h"

#include <QHash>
#include <QMainWindow>
#include <QSet>

class QStackedWidget;
class QTimer;

namespace ringi {

class Page;
class Sidebar;
class SignInPage;

/// What the window is made with.
struct MainWindowParts {
    std::shared_ptr<Office> office;
    DeliveryService* delivery = nullptr; ///< outlives the window
    RehearsalStage* rehearsals = nullptr; ///< may be null; outlives the window
    const Clock* clock = nullptr;
    Preferences* preferences = nullptr; ///< may be null; outlives the window
    WireRecorder* wire = nullptr;       ///< may be null; outlives the window
    PracticeMailbox practiceMail = {};  ///< only in the practice office
    bool hasTray = false; ///< closed while a run goes on, the window can be had back from an icon
    QString credentialsHint; ///< shown on the sign-in page of the practice office; empty otherwise
};

/// The window of an open office: the sign-in page until somebody has signed in, then the sidebar
/// and the pages. Pages are made afresh for each person, so nothing of one is left for the next.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const MainWindowParts& parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] UiContext& context() { return m_context; }
    /// Nullptr while nobody is signed in.
    [[nodiscard]] Page* page(PageId id) const;
    [[nodiscard]] std::optional<PageId> currentPage() const;
    /// Ignored for a page that the person's roles have no use for.
    void showPage(PageId id);

    /// Asks what closing means while a run goes on, as close() does; without a run: closeRequested().
    void askToClose();
    /// What the delivery thread says about a run: decides whether closing has to be asked about.
    void noteProgress(const RunProgress& progress);
    /// The next close() is obeyed.
    void allowClose();
    /// Says that the program is finishing its work; nothing can be clicked any more.
    void showClosing();

Q_SIGNALS:
    /// The person wants the window closed, and has agreed where a run is going on. It stays open
    /// until the program has shut down in order and calls allowClose() and close().
    void closeRequested();
    /// The person wants the window out of the way while a run goes on.
    void backgroundRequested();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeBanner();
    void buildWorkbench();
    void makeShortcuts();
    void signedIn(const Session& session);
    void signOut();
    void dropPages();
    void goTo(PageId page, CampaignId campaign);
    void noteChange();
    void refreshBadge();

    UiContext m_context;
    UiEvents m_events;
    QStackedWidget* m_screens; ///< sign-in page, workbench
    SignInPage* m_signIn = nullptr;
    QWidget* m_workbench = nullptr;
    Sidebar* m_sidebar = nullptr;
    QStackedWidget* m_stack = nullptr;
    QHash<PageId, Page*> m_pages;
    QTimer* m_changes; ///< gathers changes into at most four signals a second
    QSet<qint64> m_running;
    bool m_hasTray;
    bool m_mayClose = false;
};

} // namespace ringi
