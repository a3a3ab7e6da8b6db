// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

namespace ringi {

/// Keeps other instances out of a folder. The operating system holds the lock, so one that a dead
/// process left behind does not exist; the file itself stays and means nothing.
class WorkspaceLock final {
public:
    /// WorkspaceInUse when somebody has it; FileUnwritable.
    static Result<WorkspaceLock> take(const QString& file);
    WorkspaceLock(WorkspaceLock&& other) noexcept;
    WorkspaceLock& operator=(WorkspaceLock&& other) noexcept;
    ~WorkspaceLock();

private:
    explicit WorkspaceLock(qintptr handle) : m_handle(handle) {}
    void release();

    static constexpr qintptr kNone = -1;
    qintptr m_handle = kNone; ///< file descriptor, or HANDLE on Windows
};

} // namespace ringi
