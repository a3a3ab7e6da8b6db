// SPDX-License-Identifier: Apache-2.0
#include "desktop/desktop.h"
#include "desktop/linux/bus_awake.h"
#include "desktop/linux/bus_notifier.h"
#include "desktop/linux/launcher_progress.h"
#include "desktop/linux/logind_sleep.h"
#include "desktop/system_network.h"

namespace ringi {

Desktop makeDesktop(QWidget& window, QSystemTrayIcon& tray)
{
    Q_UNUSED(window)
    Q_UNUSED(tray)
    const Buses buses;
    Desktop desktop;
    desktop.progress = std::make_unique<LauncherProgress>(buses.session);
    desktop.awake = std::make_unique<BusAwake>(buses);
    desktop.sleep = std::make_unique<LogindSleep>(buses.system);
    desktop.network = std::make_unique<SystemNetwork>();
    desktop.notifier = std::make_unique<BusNotifier>(buses.session);
    return desktop;
}

} // namespace ringi
