// SPDX-License-Identifier: Apache-2.0
#include "desktop/linux/bus_awake.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <array>
#include <utility>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

struct Service {
    QLatin1StringView name;
    QLatin1StringView path;
    QLatin1StringView interface;
};

/// Both have Inhibit(name, why) -> cookie and UnInhibit(cookie).
constexpr std::array kOfSession{
    Service{"org.freedesktop.PowerManagement"_L1, "/org/freedesktop/PowerManagement/Inhibit"_L1,
            "org.freedesktop.PowerManagement.Inhibit"_L1},
    Service{"org.freedesktop.ScreenSaver"_L1, "/org/freedesktop/ScreenSaver"_L1,
            "org.freedesktop.ScreenSaver"_L1},
};

QDBusMessage callTo(int index, const QString& method)
{
    const Service& service = kOfSession.at(static_cast<std::size_t>(index));
    return QDBusMessage::createMethodCall(service.name, service.path, service.interface, method);
}

} // namespace

BusAwake::BusAwake(const Buses& buses, QObject* parent) : QObject(parent), m_buses(buses) {}

BusAwake::~BusAwake()
{
    BusAwake::release();
}

void BusAwake::hold(const QString& why)
{
    if (std::exchange(m_wanted, true))
        return;
    m_why = why;
    ++m_asked;
    askLogind();
}

void BusAwake::release()
{
    m_wanted = false;
    ++m_asked;
    m_lock = QDBusUnixFileDescriptor();
    if (m_cookieFrom >= 0)
        giveBack(std::exchange(m_cookieFrom, -1), m_cookie);
}

void BusAwake::whenAnswered(const QDBusPendingCall& call,
                            const std::function<void(const QDBusPendingCall&)>& then)
{
    auto* watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then] {
        watcher->deleteLater();
        then(*watcher);
    });
}

void BusAwake::askLogind()
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                                       u"org.freedesktop.login1.Manager"_s, u"Inhibit"_s);
    call << u"sleep:idle"_s << QCoreApplication::applicationName() << m_why << u"block"_s;
    whenAnswered(m_buses.system.asyncCall(call), [this, asked = m_asked](const auto& done) {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = done;
        if (asked != m_asked)
            return; // the file closes by itself
        if (reply.isError()) {
            askNext(0);
            return;
        }
        m_lock = reply.value();
        Q_EMIT
        answered(true);
    });
}

void BusAwake::askNext(int index)
{
    if (index >= static_cast<int>(kOfSession.size())) {
        Q_EMIT
        answered(false);
        return;
    }
    QDBusMessage call = callTo(index, u"Inhibit"_s);
    call << QCoreApplication::applicationName() << m_why;
    whenAnswered(m_buses.session.asyncCall(call), [this, index, asked = m_asked](const auto& done) {
        const QDBusPendingReply<uint> reply = done;
        if (asked != m_asked) {
            if (!reply.isError())
                giveBack(index, reply.value());
            return;
        }
        if (reply.isError()) {
            askNext(index + 1);
            return;
        }
        m_cookieFrom = index;
        m_cookie = reply.value();
        Q_EMIT
        answered(true);
    });
}

void BusAwake::giveBack(int index, uint cookie)
{
    QDBusMessage call = callTo(index, u"UnInhibit"_s);
    call << cookie;
    m_buses.session.send(call);
}

} // namespace ringi
