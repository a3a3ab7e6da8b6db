// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace ringi {

/// Notices that the computer falls asleep, by a closed lid or otherwise, and wakes up again. GUI
/// thread; never blocks.
class SleepWatch : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// While on, the system is asked for a moment before it sleeps (some seconds, where it gives
    /// any).
    /// @param why for people who ask what delays sleep, in their language
    virtual void setDelaying(bool on, const QString& why) = 0;
    /// After aboutToSleep(): everything is put away, it may sleep. Otherwise it sleeps when its own
    /// patience ends.
    virtual void letSleep() = 0;

Q_SIGNALS:
    void aboutToSleep();
    void wokeUp();
};

} // namespace ringi
