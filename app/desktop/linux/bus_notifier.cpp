// SPDX-License-Identifier: Apache-2.0
#include "desktop/linux/bus_notifier.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QVariantMap>

namespace ringi {
namespace {

using namespace Qt::StringLiterals;

struct Server {
    static QString service() { return u"org.freedesktop.Notifications"_s; }
    static QString path() { return u"/org/freedesktop/Notifications"_s; }
    static QDBusMessage call(const QString& method)
    {
        return QDBusMessage::createMethodCall(service(), path(), service(), method);
    }
};

constexpr uchar kNormal = 1;
constexpr uchar kCritical = 2; ///< stays until it is closed
constexpr int kServerDecides = -1;

} // namespace

BusNotifier::BusNotifier(const QDBusConnection& session, QObject* parent)
    : Notifier(parent), m_session(session)
{
    qRegisterMetaType<Notification>();
    m_session.connect(Server::service(), Server::path(), Server::service(), u"ActionInvoked"_s,
                      this, SLOT(onAction(uint, QString)));
    m_session.connect(Server::service(), Server::path(), Server::service(), u"NotificationClosed"_s,
                      this, SLOT(onClosed(uint)));
}

void BusNotifier::show(const Notification& notification)
{
    if (m_markup)
        send(notification);
    else
        askForMarkup(notification);
}

void BusNotifier::askForMarkup(const Notification& first)
{
    auto* watcher =
        new QDBusPendingCallWatcher(m_session.asyncCall(Server::call(u"GetCapabilities"_s)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, first] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError()) {
            Q_EMIT
            failed(first);
            return;
        }
        m_markup = reply.value().contains("body-markup"_L1);
        send(first);
    });
}

void BusNotifier::send(const Notification& notification)
{
    const QString text =
        m_markup.value_or(false) ? notification.text.toHtmlEscaped() : notification.text;
    const QVariantMap hints{
        {u"urgency"_s, QVariant::fromValue(notification.needsPerson ? kCritical : kNormal)},
        {u"desktop-entry"_s, QGuiApplication::desktopFileName()},
        {u"category"_s, u"transfer.complete"_s}};
    QDBusMessage call = Server::call(u"Notify"_s);
    call << QCoreApplication::applicationName() << 0U << QGuiApplication::desktopFileName()
         << notification.title << text << QStringList{u"default"_s, tr("Show")} << hints
         << kServerDecides;
    auto* watcher = new QDBusPendingCallWatcher(m_session.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            Q_EMIT
        failed(notification);
        else m_ours.insert(reply.value());
    });
}

void BusNotifier::onAction(uint id, const QString& action)
{
    Q_UNUSED(action)
    if (m_ours.contains(id))
        Q_EMIT
    clicked();
}

void BusNotifier::onClosed(uint id)
{
    m_ours.remove(id);
}

} // namespace ringi
