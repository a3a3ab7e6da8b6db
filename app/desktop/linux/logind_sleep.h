// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/linux/buses.h"
#include "desktop/sleep_watch.h"

#include <QDBusUnixFileDescriptor>

namespace ringi {

/// systemd-logind: its PrepareForSleep signal, and a "sleep" lock that delays.
class LogindSleep final : public SleepWatch {
    Q_OBJECT
public:
    explicit LogindSleep(const QDBusConnection& system, QObject* parent = nullptr);

    void setDelaying(bool on, const QString& why) override;
    void letSleep() override;

    [[nodiscard]] bool isDelaying() const { return m_lock.isValid(); }

private Q_SLOTS:
    void onPrepareForSleep(bool asleep);

private:
    void takeLock();

    QDBusConnection m_system;
    QDBusUnixFileDescriptor m_lock;
    QString m_why;
    bool m_on = false;
    int m_asked = 0; ///< answers to earlier wishes are dropped
};

} // namespace ringi
