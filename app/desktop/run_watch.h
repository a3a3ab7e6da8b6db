// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "desktop/desktop.h"
#include "office/run_desk.h"
#include "ui/shell/vigil.h"

#include <QObject>
#include <QSystemTrayIcon>
#include <QTimer>

#include <functional>
#include <memory>

class QAction;
class QMenu;
class QWidget;

namespace ringi {

class DeliveryService;
class Office;

/// Makes the system's side; makeDesktop() but in tests.
using DesktopMaker = std::function<Desktop(QWidget& window, QSystemTrayIcon& tray)>;

/// What the watch works with. All of it outlives the watch.
struct RunWatchParts {
    Office* office = nullptr;
    DeliveryService* delivery = nullptr; ///< may be null in tests
    QWidget* window = nullptr;           ///< the one that goes to the background and comes back
    const Clock* clock = nullptr;
    bool hasTray = false;
    /// Nothing new leaves; calls back when nothing is on its way any more. Empty: there is no such
    /// thing, and the system sleeps at once.
    std::function<void(std::function<void()> done)> rest = {};
    /// After a sleep: look what became of everything, and go on.
    std::function<void()> goOn = {};
    /// The system's network came, went, or is another one.
    std::function<void(bool connected)> hearNetwork = {};
};

/// Carries what the Vigil decides to the system: keeps the computer awake, shows progress and
/// notifications, and has an icon in the tray while the window is away. GUI thread.
class RunWatch final : public QObject {
    Q_OBJECT
public:
    RunWatch(const RunWatchParts& parts, const DesktopMaker& make);
    ~RunWatch() override;

    /// Reads the records now; it does so by itself when something changes.
    void look();
    void hear(const RunProgress& progress);
    /// Something else that a person should hear of, wherever they look.
    void tellAnyway(const Notification& notification);
    /// A number on the icon in the tray, which is there as long as something waits.
    void setWaiting(int waiting);
    /// The window goes out of the way and the program goes on.
    void toBackground();
    void toFront();

    [[nodiscard]] bool isInBackground() const { return m_background; }
    [[nodiscard]] const QSystemTrayIcon& tray() const { return m_tray; }

Q_SIGNALS:
    /// The records were read and shown.
    void looked();
    /// The person wants everything to end, in order.
    void quitRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTray();
    void take(const QList<RunCard>& runs);
    void show();
    void tell(const RunNews& news);
    void tellByTray(const Notification& notification);
    void fallAsleep();
    void wakeUp();
    [[nodiscard]] bool isInFront() const;

    RunWatchParts m_parts;
    Vigil m_vigil;
    QSystemTrayIcon m_tray;
    std::unique_ptr<QMenu> m_menu;
    QAction* m_quit = nullptr;
    Desktop m_desktop;
    QTimer m_soon;  ///< gathers changes
    QTimer m_pulse; ///< a hold ends without anything changing
    bool m_looking = false;
    bool m_asleep = false; ///< or about to be
    bool m_background = false;
    int m_waiting = 0;        ///< campaigns that wait for this person's review
    bool m_unseen = false; ///< something was told and nobody has come to the window since
};

} // namespace ringi
