// SPDX-License-Identifier: Apache-2.0
#include "desktop/tray_notifier.h"

#include <QSystemTrayIcon>

#include <chrono>

namespace ringi {
namespace {

constexpr std::chrono::milliseconds kShown = std::chrono::seconds{20};

} // namespace

TrayNotifier::TrayNotifier(QSystemTrayIcon& tray, QObject* parent) : Notifier(parent), m_tray(tray)
{
    connect(&tray, &QSystemTrayIcon::messageClicked, this, &Notifier::clicked);
}

void TrayNotifier::show(const Notification& notification)
{
    if (!m_tray.isVisible() || !QSystemTrayIcon::supportsMessages()) {
        Q_EMIT
        failed(notification);
        return;
    }
    m_tray.showMessage(notification.title, notification.text,
                       notification.needsPerson ? QSystemTrayIcon::Warning
                                                : QSystemTrayIcon::Information,
                       static_cast<int>(kShown.count()));
}

} // namespace ringi
