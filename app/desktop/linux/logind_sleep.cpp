// SPDX-License-Identifier: Apache-2.0
#include "desktop/linux/logind_sleep.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

struct Logind {
    static QString service() { return u"org.freedesktop.login1"_s; }
    static QString path() { return u"/org/freedesktop/login1"_s; }
    static QString interface() { return u"org.freedesktop.login1.Manager"_s; }
};

} // namespace

LogindSleep::LogindSleep(const QDBusConnection& system, QObject* parent)
    : SleepWatch(parent), m_system(system)
{
    m_system.connect(Logind::service(), Logind::path(), Logind::interface(), u"PrepareForSleep"_s,
                     this, SLOT(onPrepareForSleep(bool)));
}

void LogindSleep::setDelaying(bool on, const QString& why)
{
    if (std::exchange(m_on, on) == on)
        return;
    m_why = why;
    if (on)
        takeLock();
    else
        letSleep();
}

void LogindSleep::letSleep()
{
    ++m_asked;
    m_lock = QDBusUnixFileDescriptor(); // closing it gives it back
}

void LogindSleep::takeLock()
{
    QDBusMessage call = QDBusMessage::createMethodCall(Logind::service(), Logind::path(),
                                                       Logind::interface(), u"Inhibit"_s);
    call << u"sleep"_s << QCoreApplication::applicationName() << m_why << u"delay"_s;
    auto* watcher = new QDBusPendingCallWatcher(m_system.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, asked = ++m_asked] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
        if (asked == m_asked && !reply.isError())
            m_lock = reply.value();
    });
}

void LogindSleep::onPrepareForSleep(bool asleep)
{
    if (asleep) {
        Q_EMIT
        aboutToSleep();
        return;
    }
    // A lock lasts for one sleep.
    if (m_on)
        takeLock();
    Q_EMIT
    wokeUp();
}

} // namespace ringi
