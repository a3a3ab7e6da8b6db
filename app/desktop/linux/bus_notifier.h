// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/linux/buses.h"
#include "desktop/notifier.h"

#include <QSet>

#include <optional>

namespace ringi {

/// org.freedesktop.Notifications 1.2.
class BusNotifier final : public Notifier {
    Q_OBJECT
public:
    explicit BusNotifier(const QDBusConnection& session, QObject* parent = nullptr);

    void show(const Notification& notification) override;

private Q_SLOTS:
    void onAction(uint id, const QString& action);
    void onClosed(uint id);

private:
    void askForMarkup(const Notification& first);
    void send(const Notification& notification);

    QDBusConnection m_session;
    std::optional<bool> m_markup; ///< the server reads text as markup, so it has to be escaped
    QSet<uint> m_ours;
};

} // namespace ringi
