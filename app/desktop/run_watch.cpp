// SPDX-License-Identifier: Apache-2.0
#include "desktop/run_watch.h"

#include "base/when_done.h"
#include "delivery/delivery_service.h"
#include "office/office.h"
#include "desktop/tray_badge.h"
#include "ui/shell/review_news_text.h"

#include <QApplication>
#include <QEvent>
#include <QMenu>
#include <QPointer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds kSoon = std::chrono::seconds{1};
constexpr std::chrono::milliseconds kPulse = std::chrono::seconds{30};

RunSight sightOf(const RunCard& card)
{
    RunSight sight;
    sight.campaign = card.campaign;
    sight.subject = card.subject;
    sight.state = card.state;
    sight.total = card.counts.total;
    sight.accepted = card.counts.accepted;
    sight.refused = card.counts.refused;
    sight.unknown = card.counts.unknown;
    sight.waitsFor = card.waitsFor;
    sight.reason = card.reason;
    sight.due = card.holdUntil;
    if (card.notBefore)
        sight.due = std::max(card.holdUntil.value_or(*card.notBefore), *card.notBefore);
    return sight;
}

} // namespace

RunWatch::RunWatch(const RunWatchParts& parts, const DesktopMaker& make)
    : m_parts(parts), m_tray(qApp->windowIcon()), m_menu(std::make_unique<QMenu>()),
      m_desktop(make(*parts.window, m_tray))
{
    buildTray();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &RunWatch::look);
    m_pulse.setInterval(kPulse);
    connect(&m_pulse, &QTimer::timeout, this, &RunWatch::look);
    m_pulse.start();
    connect(m_desktop.sleep.get(), &SleepWatch::aboutToSleep, this, &RunWatch::fallAsleep);
    connect(m_desktop.sleep.get(), &SleepWatch::wokeUp, this, &RunWatch::wakeUp);
    if (m_parts.hearNetwork)
        connect(m_desktop.network.get(), &NetworkWatch::changed, this, m_parts.hearNetwork);
    connect(m_desktop.notifier.get(), &Notifier::clicked, this, &RunWatch::toFront);
    connect(m_desktop.notifier.get(), &Notifier::failed, this, &RunWatch::tellByTray);
    m_parts.window->installEventFilter(this);
    if (m_parts.delivery != nullptr) {
        connect(m_parts.delivery, &DeliveryService::progress, this, &RunWatch::hear);
        connect(m_parts.delivery, &DeliveryService::changed, this, [this] {
            if (!m_soon.isActive())
                m_soon.start();
        });
    }
    look();
}

RunWatch::~RunWatch() = default;

void RunWatch::buildTray()
{
    QAction* open = m_menu->addAction(tr("Open Ringi"));
    connect(open, &QAction::triggered, this, &RunWatch::toFront);
    m_menu->addSeparator();
    m_quit = m_menu->addAction(tr("Quit Ringi"));
    connect(m_quit, &QAction::triggered, this, &RunWatch::quitRequested);
    m_tray.setContextMenu(m_menu.get());
    connect(&m_tray, &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason != QSystemTrayIcon::Context)
                    toFront();
            });
}

void RunWatch::look()
{
    if (std::exchange(m_looking, true))
        return;
    whenDone(this, m_parts.office->runs().all(), [this](const Result<QList<RunCard>>& runs) {
        m_looking = false;
        // What cannot be read now is read at the next pulse; the pages say what is wrong.
        if (runs)
            take(*runs);
    });
}

void RunWatch::take(const QList<RunCard>& runs)
{
    QList<RunSight> sights;
    for (const RunCard& card : runs)
        sights.append(sightOf(card));
    m_vigil.look(sights, m_parts.clock->now());
    show();
    Q_EMIT
    looked();
}

void RunWatch::hear(const RunProgress& progress)
{
    m_vigil.hear(progress);
    show();
    const bool turns =
        progress.activity == RunActivity::Done || progress.activity == RunActivity::Blocked;
    if (turns)
        look();
}

void RunWatch::show()
{
    const bool going = m_vigil.isGoing();
    if (m_vigil.keepsAwake())
        m_desktop.awake->hold(tr("A mail campaign is being sent"));
    else
        m_desktop.awake->release();
    m_desktop.sleep->setDelaying(going, tr("Finishes the messages that are on their way"));
    ProgressView view;
    view.needsPerson = m_vigil.needsPerson();
    if (going && m_vigil.total() > 0)
        view.fraction = static_cast<double>(m_vigil.done()) / static_cast<double>(m_vigil.total());
    m_desktop.progress->show(view);
    for (const RunNews& news : m_vigil.takeNews())
        tell(news);
    const QString waiting = waitingWords(m_waiting);
    m_tray.setToolTip(waiting.isEmpty() ? trayWords(m_vigil)
                                        : trayWords(m_vigil) + u'\n' + waiting);
    m_quit->setText(going ? tr("Stop sending and quit") : tr("Quit Ringi"));
    m_tray.setVisible(m_parts.hasTray && (going || m_background || m_unseen || m_waiting > 0));
}

void RunWatch::tellAnyway(const Notification& notification)
{
    m_unseen = m_unseen || !isInFront();
    show(); // where the system tells by the tray, its icon has to be there
    m_desktop.notifier->show(notification);
}

void RunWatch::setWaiting(int waiting)
{
    m_waiting = waiting;
    m_tray.setIcon(withBadge(qApp->windowIcon(), waiting));
    show();
}

void RunWatch::tell(const RunNews& news)
{
    if (isInFront() && !news.needsPerson() && news.kind != RunNews::Kind::Slept)
        return; // it is on the screen already
    m_unseen = !isInFront();
    const NewsText words = describe(news);
    m_desktop.notifier->show({words.title, words.text, news.needsPerson()});
    if (news.needsPerson())
        QApplication::alert(m_parts.window);
}

void RunWatch::tellByTray(const Notification& notification)
{
    if (m_tray.isVisible() && QSystemTrayIcon::supportsMessages())
        m_tray.showMessage(notification.title, notification.text);
    else
        QApplication::alert(m_parts.window);
}

bool RunWatch::isInFront() const
{
    return m_parts.window->isVisible() && m_parts.window->isActiveWindow();
}

void RunWatch::toBackground()
{
    if (!m_parts.hasTray) {
        m_parts.window->showMinimized();
        return;
    }
    m_background = true;
    m_tray.show();
    m_parts.window->hide();
}

void RunWatch::toFront()
{
    m_background = false;
    m_unseen = false;
    m_parts.window->setWindowState(m_parts.window->windowState() & ~Qt::WindowMinimized);
    m_parts.window->show();
    m_parts.window->raise();
    m_parts.window->activateWindow();
    show();
}

bool RunWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::WindowActivate && std::exchange(m_unseen, false))
        show();
    return QObject::eventFilter(watched, event);
}

void RunWatch::fallAsleep()
{
    m_asleep = true;
    m_vigil.goesToSleep(m_parts.clock->now());
    if (!m_vigil.isGoing() || !m_parts.rest) {
        m_desktop.sleep->letSleep();
        return;
    }
    m_parts.rest([watch = QPointer<RunWatch>(this)] {
        if (!watch || !watch->m_asleep) // it woke up before
            return;
        watch->m_vigil.rested();
        watch->m_desktop.sleep->letSleep();
    });
}

void RunWatch::wakeUp()
{
    m_asleep = false;
    m_vigil.wokeUp(m_parts.clock->now());
    if (m_parts.goOn)
        m_parts.goOn();
    look();
    show();
}

} // namespace ringi
