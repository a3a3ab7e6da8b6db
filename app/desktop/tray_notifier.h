// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/notifier.h"

class QSystemTrayIcon;

namespace ringi {

/// Notifications by the icon in the tray: Windows and macOS show them as their own, and so do many
/// other desktops.
class TrayNotifier final : public Notifier {
    Q_OBJECT
public:
    /// @param tray outlives this
    explicit TrayNotifier(QSystemTrayIcon& tray, QObject* parent = nullptr);

    /// failed() where there is no tray.
    void show(const Notification& notification) override;

private:
    QSystemTrayIcon& m_tray;
};

} // namespace ringi
