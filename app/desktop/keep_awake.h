// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace ringi {

/// Asks the system not to fall asleep by itself. A person, a lid or an empty battery may still send
/// it to sleep; see SleepWatch. The system forgets the wish when the program ends, however it ends.
/// GUI thread; never blocks.
class KeepAwake {
public:
    KeepAwake() = default;
    KeepAwake(const KeepAwake&) = delete;
    KeepAwake& operator=(const KeepAwake&) = delete;
    virtual ~KeepAwake() = default;

    /// @param why for people who ask what keeps the computer awake, in their language
    virtual void hold(const QString& why) = 0;
    virtual void release() = 0;
};

} // namespace ringi
