// SPDX-License-Identifier: Apache-2.0
#include "desktop/desktop.h"
#include "desktop/macos/dock_progress.h"
#include "desktop/macos/power.h"
#include "desktop/system_network.h"
#include "desktop/tray_notifier.h"

namespace ringi {

Desktop makeDesktop(QWidget& window, QSystemTrayIcon& tray)
{
    Q_UNUSED(window)
    Desktop desktop;
    desktop.progress = std::make_unique<DockProgress>();
    desktop.awake = std::make_unique<MacAwake>();
    desktop.sleep = std::make_unique<MacSleep>();
    desktop.network = std::make_unique<SystemNetwork>();
    desktop.notifier = std::make_unique<TrayNotifier>(tray);
    return desktop;
}

} // namespace ringi
