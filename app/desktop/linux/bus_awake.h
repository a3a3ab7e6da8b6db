// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/keep_awake.h"
#include "desktop/linux/buses.h"

#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <functional>

class QDBusPendingCall;

namespace ringi {

/// Asks, in this order, until somebody grants it: systemd-logind (a "sleep:idle" lock that blocks),
/// the desktop's power management, the screen saver. A crash gives everything back: the lock is an
/// open file, the others watch our connection.
class BusAwake final : public QObject, public KeepAwake {
    Q_OBJECT
public:
    explicit BusAwake(const Buses& buses, QObject* parent = nullptr);
    ~BusAwake() override;

    void hold(const QString& why) override;
    void release() override;

    /// Somebody has granted it.
    [[nodiscard]] bool isGranted() const { return m_lock.isValid() || m_cookieFrom >= 0; }

Q_SIGNALS:
    /// Granted by one of them, or refused by all.
    void answered(bool granted);

private:
    void askLogind();
    void askNext(int index);
    void giveBack(int index, uint cookie);
    void whenAnswered(const QDBusPendingCall& call,
                      const std::function<void(const QDBusPendingCall&)>& then);

    Buses m_buses;
    QString m_why;
    bool m_wanted = false;
    int m_asked = 0; ///< answers to earlier wishes are given back at once
    QDBusUnixFileDescriptor m_lock;
    int m_cookieFrom = -1; ///< which service of the session granted it
    uint m_cookie = 0;
};

} // namespace ringi
