// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop/keep_awake.h"
#include "desktop/sleep_watch.h"

#include <memory>

namespace ringi {

/// An IOPMAssertion against idle sleep.
class MacAwake final : public KeepAwake {
public:
    ~MacAwake() override;

    void hold(const QString& why) override;
    void release() override;

private:
    quint32 m_assertion = 0;
};

/// IORegisterForSystemPower: the system waits for an answer before it sleeps, at most 30 seconds.
class MacSleep final : public SleepWatch {
    Q_OBJECT
public:
    explicit MacSleep(QObject* parent = nullptr);
    ~MacSleep() override;

    void setDelaying(bool on, const QString& why) override;
    void letSleep() override;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace ringi
