// SPDX-License-Identifier: Apache-2.0
#include "desktop/desktop.h"
#include "desktop/system_network.h"
#include "desktop/tray_notifier.h"
#include "desktop/windows/power.h"
#include "desktop/windows/taskbar_progress.h"

namespace ringi {

Desktop makeDesktop(QWidget& window, QSystemTrayIcon& tray)
{
    Desktop desktop;
    desktop.progress = std::make_unique<TaskbarProgress>(window);
    desktop.awake = std::make_unique<WindowsAwake>();
    desktop.sleep = std::make_unique<WindowsSleep>();
    desktop.network = std::make_unique<SystemNetwork>();
    desktop.notifier = std::make_unique<TrayNotifier>(tray);
    return desktop;
}

} // namespace ringi
