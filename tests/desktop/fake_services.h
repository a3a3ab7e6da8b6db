// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <fcntl.h>
#include <unistd.h>

namespace ringi::test {

/// systemd-logind, as far as inhibitor locks and sleep go.
class FakeLogind final : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    struct Lock {
        QStringList asked; ///< what, who, why, mode
        int reading = -1;  ///< at its end when the other side has closed
    };

    ~FakeLogind() override
    {
        for (const Lock& lock : locks)
            ::close(lock.reading);
    }

    [[nodiscard]] static bool isHeld(const Lock& lock)
    {
        char byte = 0;
        return ::read(lock.reading, &byte, 1) != 0; // nothing to read yet: an error, not the end
    }
    [[nodiscard]] int held(const QString& mode) const
    {
        int count = 0;
        for (const Lock& lock : locks)
            count += lock.asked.last() == mode && isHeld(lock) ? 1 : 0;
        return count;
    }

    QList<Lock> locks;
    bool refuses = false; ///< as polkit does for somebody at no seat

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString& who, const QString& why,
                                    const QString& mode)
    {
        int ends[2] = {-1, -1};
        if (refuses || ::pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0) {
            sendErrorReply(QDBusError::AccessDenied);
            return {};
        }
        locks.append({{what, who, why, mode}, ends[0]});
        QDBusUnixFileDescriptor lock;
        lock.giveFileDescriptor(ends[1]);
        return lock;
    }

Q_SIGNALS:
    void PrepareForSleep(bool asleep);
};

/// The power management or the screen saver of a desktop: the same two methods.
class FakeInhibitor : public QObject {
    Q_OBJECT
public:
    QList<uint> held;
    int asked = 0;

public Q_SLOTS:
    uint Inhibit(const QString& name, const QString& why)
    {
        Q_UNUSED(name)
        Q_UNUSED(why)
        held.append(static_cast<uint>(++asked));
        return held.last();
    }
    void UnInhibit(uint cookie) { held.removeOne(cookie); }
};
class FakePowerManagement final : public FakeInhibitor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.PowerManagement.Inhibit")
};
class FakeScreenSaver final : public FakeInhibitor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
};

/// The desktop's notifications.
class FakeNotifications final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;
    QStringList capabilities{QStringLiteral("body"), QStringLiteral("actions")};

public Q_SLOTS:
    QStringList GetCapabilities() const { return capabilities; }
    uint Notify(const QString& name, uint replaces, const QString& icon, const QString& title,
                const QString& text, const QStringList& actions, const QVariantMap& hints,
                int expires)
    {
        Q_UNUSED(name)
        Q_UNUSED(replaces)
        Q_UNUSED(icon)
        Q_UNUSED(expires)
        shown.append({title, text, actions, hints});
        return static_cast<uint>(shown.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);
};

/// A dock that listens.
class FakeDock final : public QObject {
    Q_OBJECT
public:
    QList<QPair<QString, QVariantMap>> heard;

public Q_SLOTS:
    void update(const QString& application, const QVariantMap& properties)
    {
        heard.append({application, properties});
    }
};

} // namespace ringi::test
