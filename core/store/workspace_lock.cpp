// SPDX-License-Identifier: Apache-2.0
#include "store/workspace_lock.h"

#include <QFile>

#include <utility>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace ringi {

#ifdef Q_OS_WIN

Result<WorkspaceLock> WorkspaceLock::take(const QString& file)
{
    // No sharing: the handle is the lock, and Windows closes it with the process.
    const HANDLE handle =
        CreateFileW(reinterpret_cast<const wchar_t*>(file.utf16()), GENERIC_READ | GENERIC_WRITE, 0,
                    nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle != INVALID_HANDLE_VALUE)
        return WorkspaceLock(reinterpret_cast<qintptr>(handle));
    if (GetLastError() == ERROR_SHARING_VIOLATION)
        return failure(ErrorCode::WorkspaceInUse);
    return failure(ErrorCode::FileUnwritable, QStringLiteral("lock file"));
}

void WorkspaceLock::release()
{
    if (m_handle != kNone)
        CloseHandle(reinterpret_cast<HANDLE>(std::exchange(m_handle, kNone)));
}

#else

Result<WorkspaceLock> WorkspaceLock::take(const QString& file)
{
    const int descriptor = ::open(QFile::encodeName(file).constData(),
                                  O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0) {
        return failure(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::FileUnwritable,
                       QStringLiteral("lock file"));
    }
    WorkspaceLock lock(descriptor);
    // flock() goes with the open file, so a second instance in this very process is told too.
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        return failure(errno == EWOULDBLOCK ? ErrorCode::WorkspaceInUse : ErrorCode::FileUnwritable,
                       QStringLiteral("lock file"));
    }
    return lock;
}

void WorkspaceLock::release()
{
    if (m_handle != kNone)
        ::close(static_cast<int>(std::exchange(m_handle, kNone)));
}

#endif

WorkspaceLock::WorkspaceLock(WorkspaceLock&& other) noexcept
    : m_handle(std::exchange(other.m_handle, kNone))
{
}

WorkspaceLock& WorkspaceLock::operator=(WorkspaceLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_handle = std::exchange(other.m_handle, kNone);
    }
    return *this;
}

WorkspaceLock::~WorkspaceLock()
{
    release();
}

} // namespace ringi
