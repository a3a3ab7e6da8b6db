// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"

#include "delivery/delivery_service.h"
#include "office/people_desk.h"
#include "office/review_desk.h"
#include "base/when_done.h"
#include "ui/delivery/run_histories.h"
#include "ui/shell/closing_dialog.h"
#include "ui/shell/icons.h"
#include "ui/shell/pages.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/theme.h"
#include "ui/signin/sign_in_page.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

/// Four refreshes a second are enough (DESIGN section 6).
constexpr std::chrono::milliseconds kChangesEvery{250};
constexpr QSize kUsualSize{1180, 760};
constexpr QSize kSmallestSize{720, 480};

Page* makePage(PageId id, UiContext& context, QWidget* parent)
{
    switch (id) {
    case PageId::Campaigns: return makeCampaignsPage(context, parent);
    case PageId::Review: return makeReviewPage(context, parent);
    case PageId::Lists: return makeListsPage(context, parent);
    case PageId::Delivery: return makeDeliveryPage(context, parent);
    case PageId::Audit: return makeAuditPage(context, parent);
    case PageId::Settings: return makeSettingsPage(context, parent);
    }
    return nullptr;
}

/// Approvers start with what waits for them, everybody else with the campaigns.
PageId firstPage(const UiContext& context)
{
    const bool onlyReviews = context.may(Permission::Review) && !context.may(Permission::Compose);
    return onlyReviews ? PageId::Review : PageId::Campaigns;
}

} // namespace

MainWindow::MainWindow(const MainWindowParts& parts, QWidget* parent)
    : QMainWindow(parent), m_screens(new QStackedWidget(this)), m_changes(new QTimer(this)),
      m_hasTray(parts.hasTray)
{
    m_context.office = parts.office;
    m_context.delivery = parts.delivery;
    m_context.rehearsals = parts.rehearsals;
    m_context.clock = parts.clock;
    m_context.practiceMail = parts.practiceMail;
    m_context.preferences = parts.preferences;
    m_context.wire = parts.wire;
    m_context.events = &m_events;
    m_context.histories = new RunHistories(*parts.clock, parts.delivery, this);
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("%1 – Ringi").arg(parts.office->officeName()));
    setMinimumSize(kSmallestSize);
    resize(kUsualSize);

    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (parts.office->isPractice())
        column->addWidget(makeBanner());
    column->addWidget(m_screens, 1);
    setCentralWidget(whole);

    m_signIn = new SignInPage(m_context, parts.credentialsHint, m_screens);
    m_screens->addWidget(m_signIn);
    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::signedIn);
    buildWorkbench();
    makeShortcuts();

    m_changes->setSingleShot(true);
    m_changes->setInterval(kChangesEvery);
    connect(m_changes, &QTimer::timeout, &m_events, &UiEvents::campaignsChanged);
    connect(&m_events, &UiEvents::campaignsChanged, this, &MainWindow::refreshBadge);
    connect(&m_events, &UiEvents::goTo, this, &MainWindow::goTo);
    if (m_context.delivery != nullptr) {
        connect(m_context.delivery, &DeliveryService::progress, this, &MainWindow::noteProgress);
        connect(m_context.delivery, &DeliveryService::changed, this, &MainWindow::noteChange);
    }
    m_signIn->refresh();
}

MainWindow::~MainWindow()
{
    // Before the context that they hold by reference.
    delete takeCentralWidget();
}

QWidget* MainWindow::makeBanner()
{
    auto* banner = new QWidget(this);
    banner->setObjectName(u"practiceBanner"_s);
    banner->setAutoFillBackground(true);
    // Foreground and background change places, in the light and in the dark.
    banner->setBackgroundRole(QPalette::WindowText);
    auto* row = new QHBoxLayout(banner);
    row->setContentsMargins(2 * kGrid, kGrid / 2, 2 * kGrid, kGrid / 2);
    auto* picture = new QLabel(banner);
    setIconLabel(picture, u"practice"_s, Tone::OnAction, 20);
    auto* words = new QLabel(tr("Practice office: nothing can leave this computer."), banner);
    words->setForegroundRole(QPalette::Window);
    words->setWordWrap(true);
    row->addWidget(picture);
    row->addWidget(words, 1);
    return banner;
}

void MainWindow::buildWorkbench()
{
    m_workbench = new QWidget(m_screens);
    auto* row = new QHBoxLayout(m_workbench);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_sidebar = new Sidebar(m_context.office->officeName(), m_workbench);
    m_stack = new QStackedWidget(m_workbench);
    row->addWidget(m_sidebar);
    row->addWidget(m_stack, 1);
    m_screens->addWidget(m_workbench);
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    connect(m_sidebar, &Sidebar::switchPersonRequested, this, &MainWindow::signOut);
}

void MainWindow::makeShortcuts()
{
    for (const PageId id : kPageIds) {
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(id));
        auto* shortcut = new QShortcut(QKeySequence(Qt::ControlModifier | key), this);
        connect(shortcut, &QShortcut::activated, this, [this, id] { showPage(id); });
    }
    auto* reload = new QShortcut(QKeySequence(QKeySequence::Refresh), this);
    connect(reload, &QShortcut::activated, this, [this] {
        if (const auto id = currentPage())
            page(*id)->refresh();
    });
}

Page* MainWindow::page(PageId id) const
{
    return m_pages.value(id);
}

std::optional<PageId> MainWindow::currentPage() const
{
    for (const PageId id : kPageIds) {
        if (m_pages.value(id) != nullptr && m_pages.value(id) == m_stack->currentWidget())
            return id;
    }
    return std::nullopt;
}

void MainWindow::showPage(PageId id)
{
    Page* wanted = page(id);
    if (wanted == nullptr || !m_sidebar->isOffered(id))
        return;
    m_sidebar->setCurrent(id);
    m_stack->setCurrentWidget(wanted);
    wanted->refresh();
}

void MainWindow::goTo(PageId id, CampaignId campaign)
{
    showPage(id);
    if (campaign.isValid() && currentPage() == id)
        page(id)->showCampaign(campaign);
}

void MainWindow::signedIn(const Session& session)
{
    m_context.session = session;
    m_sidebar->setPerson(session.name(), session.roles());
    for (const PageId id : kPageIds) {
        Page* made = makePage(id, m_context, m_stack);
        m_pages.insert(id, made);
        m_stack->addWidget(made);
    }
    m_screens->setCurrentWidget(m_workbench);
    Q_EMIT
    m_events.sessionChanged();
    showPage(firstPage(m_context));
    refreshBadge();
}

void MainWindow::signOut()
{
    dropPages();
    if (m_context.session) {
        whenDone(this, m_context.office->people().signOut(*m_context.session),
                 [](const Status&) {});
        m_context.session.reset();
        Q_EMIT
        m_events.sessionChanged();
    }
    m_screens->setCurrentWidget(m_signIn);
    m_signIn->refresh();
}

void MainWindow::dropPages()
{
    for (Page* page : std::as_const(m_pages)) {
        page->leave();
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_pages.clear();
    m_sidebar->setBadge(PageId::Review, 0);
}

void MainWindow::refreshBadge()
{
    if (!m_context.may(Permission::Review))
        return;
    const PersonId me = m_context.session->person();
    whenDone(this, m_context.office->review().waiting(*m_context.session),
             [this, me](Result<QList<CampaignCard>> waiting) {
                 const bool samePerson =
                     m_context.session.has_value() && m_context.session->person() == me;
                 if (!waiting || !samePerson)
                     return;
                 const auto others = std::ranges::count_if(
                     *waiting, [me](const CampaignCard& card) { return card.authorId != me; });
                 m_sidebar->setBadge(PageId::Review, static_cast<int>(others));
             });
}

void MainWindow::noteProgress(const RunProgress& progress)
{
    const bool going =
        progress.activity != RunActivity::Done && progress.activity != RunActivity::Blocked;
    if (going)
        m_running.insert(progress.campaign.value);
    else
        m_running.remove(progress.campaign.value);
    noteChange();
}

void MainWindow::noteChange()
{
    if (!m_changes->isActive())
        m_changes->start();
}

void MainWindow::allowClose()
{
    m_mayClose = true;
}

void MainWindow::showClosing()
{
    dropPages();
    auto* words = new QLabel(tr("Finishing the messages that are on their way…"), m_screens);
    words->setObjectName(u"closingWords"_s);
    words->setAlignment(Qt::AlignCenter);
    words->setFont(textFont(TextSize::Large));
    m_screens->setCurrentIndex(m_screens->addWidget(words));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_mayClose) {
        event->accept();
        return;
    }
    event->ignore();
    askToClose();
}

void MainWindow::askToClose()
{
    if (m_running.isEmpty()) {
        Q_EMIT
        closeRequested();
        return;
    }
    if (findChild<ClosingDialog*>() != nullptr)
        return; // asked already
    auto* dialog = new ClosingDialog(m_hasTray, this);
    connect(dialog, &ClosingDialog::backgroundChosen, this, &MainWindow::backgroundRequested);
    connect(dialog, &ClosingDialog::quitChosen, this, &MainWindow::closeRequested);
    dialog->open();
}

} // namespace ringi
