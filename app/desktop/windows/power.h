// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/keep_awake.h"
#include "desktop/sleep_watch.h"

#include <QAbstractNativeEventFilter>

namespace ringi {

/// SetThreadExecutionState: belongs to the GUI thread and ends with it.
class WindowsAwake final : public KeepAwake {
public:
    ~WindowsAwake() override;

    void hold(const QString& why) override;
    void release() override;
};

/// WM_POWERBROADCAST. Windows gives about two seconds and cannot be asked for more.
class WindowsSleep final : public SleepWatch, public QAbstractNativeEventFilter {
    Q_OBJECT
public:
    explicit WindowsSleep(QObject* parent = nullptr);
    ~WindowsSleep() override;

    void setDelaying(bool on, const QString& why) override;
    void letSleep() override;
    bool nativeEventFilter(const QByteArray& type, void* message, qintptr* result) override;
};

} // namespace ringi
