// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/keep_awake.h"
#include "desktop/network_watch.h"
#include "desktop/notifier.h"
#include "desktop/sleep_watch.h"
#include "desktop/system_progress.h"

#include <memory>

class QSystemTrayIcon;
class QWidget;

namespace ringi {

/// The system around the windows. None is null.
struct Desktop {
    std::unique_ptr<SystemProgress> progress;
    std::unique_ptr<KeepAwake> awake;
    std::unique_ptr<SleepWatch> sleep;
    std::unique_ptr<NetworkWatch> network;
    std::unique_ptr<Notifier> notifier;
};

/// Written once for each system, in the folder of its name. Window and tray outlive what is
/// returned.
[[nodiscard]] Desktop makeDesktop(QWidget& window, QSystemTrayIcon& tray);

} // namespace ringi
