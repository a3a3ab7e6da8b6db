// SPDX-License-Identifier: Apache-2.0
#include "desktop/macos/power.h"

#include <IOKit/IOMessage.h>
#include <IOKit/pwr_mgt/IOPMLib.h>

#include <optional>
#include <utility>

namespace ringi {

MacAwake::~MacAwake()
{
    MacAwake::release();
}

void MacAwake::hold(const QString& why)
{
    if (m_assertion != kIOPMNullAssertionID)
        return;
    const CFStringRef words = why.toCFString();
    IOPMAssertionID assertion = kIOPMNullAssertionID;
    if (IOPMAssertionCreateWithName(kIOPMAssertionTypePreventUserIdleSystemSleep,
                                    kIOPMAssertionLevelOn, words, &assertion) == kIOReturnSuccess)
        m_assertion = assertion;
    CFRelease(words);
}

void MacAwake::release()
{
    if (m_assertion != kIOPMNullAssertionID)
        IOPMAssertionRelease(std::exchange(m_assertion, kIOPMNullAssertionID));
}

struct MacSleep::Private {
    MacSleep* owner = nullptr;
    io_connect_t power = IO_OBJECT_NULL;
    IONotificationPortRef port = nullptr;
    io_object_t notifier = IO_OBJECT_NULL;
    bool delaying = false;
    std::optional<long> waiting = {}; ///< what the system wants to be answered

    static void heard(void* self, io_service_t, natural_t message, void* argument);
};

void MacSleep::Private::heard(void* self, io_service_t, natural_t message, void* argument)
{
    auto& d = *static_cast<Private*>(self);
    switch (message) {
    case kIOMessageCanSystemSleep:
        IOAllowPowerChange(d.power, reinterpret_cast<long>(argument));
        break;
    case kIOMessageSystemWillSleep:
        d.waiting = reinterpret_cast<long>(argument);
        Q_EMIT
        d.owner->aboutToSleep();
        if (!d.delaying)
            d.owner->letSleep();
        break;
    case kIOMessageSystemHasPoweredOn:
        Q_EMIT
        d.owner->wokeUp();
        break;
    default: break;
    }
}

MacSleep::MacSleep(QObject* parent) : SleepWatch(parent), m_d(std::make_unique<Private>())
{
    m_d->owner = this;
    m_d->power = IORegisterForSystemPower(m_d.get(), &m_d->port, &Private::heard, &m_d->notifier);
    if (m_d->power != IO_OBJECT_NULL)
        CFRunLoopAddSource(CFRunLoopGetMain(), IONotificationPortGetRunLoopSource(m_d->port),
                           kCFRunLoopCommonModes);
}

MacSleep::~MacSleep()
{
    if (m_d->power == IO_OBJECT_NULL)
        return;
    MacSleep::letSleep();
    CFRunLoopRemoveSource(CFRunLoopGetMain(), IONotificationPortGetRunLoopSource(m_d->port),
                          kCFRunLoopCommonModes);
    IODeregisterForSystemPower(&m_d->notifier);
    IOServiceClose(m_d->power);
    IONotificationPortDestroy(m_d->port);
}

void MacSleep::setDelaying(bool on, const QString& why)
{
    Q_UNUSED(why)
    m_d->delaying = on;
    if (!on)
        letSleep();
}

void MacSleep::letSleep()
{
    if (m_d->waiting)
        IOAllowPowerChange(m_d->power, *std::exchange(m_d->waiting, std::nullopt));
}

} // namespace ringi
