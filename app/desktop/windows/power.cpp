// SPDX-License-Identifier: Apache-2.0
#include "desktop/windows/power.h"

#include <QCoreApplication>

#include <windows.h>

namespace ringi {

WindowsAwake::~WindowsAwake()
{
    WindowsAwake::release();
}

void WindowsAwake::hold(const QString& why)
{
    Q_UNUSED(why)
    SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED);
}

void WindowsAwake::release()
{
    SetThreadExecutionState(ES_CONTINUOUS);
}

WindowsSleep::WindowsSleep(QObject* parent) : SleepWatch(parent)
{
    QCoreApplication::instance()->installNativeEventFilter(this);
}

WindowsSleep::~WindowsSleep()
{
    if (QCoreApplication::instance() != nullptr)
        QCoreApplication::instance()->removeNativeEventFilter(this);
}

void WindowsSleep::setDelaying(bool on, const QString& why)
{
    Q_UNUSED(on)
    Q_UNUSED(why)
}

void WindowsSleep::letSleep() {}

bool WindowsSleep::nativeEventFilter(const QByteArray& type, void* message, qintptr* result)
{
    Q_UNUSED(result)
    if (type != "windows_generic_MSG")
        return false;
    const auto* msg = static_cast<const MSG*>(message);
    if (msg->message != WM_POWERBROADCAST)
        return false;
    if (msg->wParam == PBT_APMSUSPEND)
        Q_EMIT
    aboutToSleep();
    else if (msg->wParam == PBT_APMRESUMEAUTOMATIC) Q_EMIT
    wokeUp();
    return false;
}

} // namespace ringi
