// SPDX-License-Identifier: Apache-2.0
#include "ringictl/terminal.h"

#ifdef Q_OS_WIN

#include <QCoreApplication>
#include <QMetaObject>

#include <csignal>
#include <thread>

#include <windows.h>

namespace ringi {

Result<QString> readHidden(const QString& prompt)
{
    const HANDLE console = CreateFileW(L"CONIN$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ,
                                       nullptr, OPEN_EXISTING, 0, nullptr);
    if (console == INVALID_HANDLE_VALUE)
        return failure(ErrorCode::InvalidInput, QStringLiteral("no terminal"));
    DWORD before = 0;
    GetConsoleMode(console, &before);
    SetConsoleMode(console, before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    const std::wstring question = (prompt + QStringLiteral(": ")).toStdWString();
    DWORD done = 0;
    WriteConsoleW(GetStdHandle(STD_ERROR_HANDLE), question.data(),
                  static_cast<DWORD>(question.size()), &done, nullptr);
    wchar_t line[4096] = {};
    const BOOL read = ReadConsoleW(console, line, 4095, &done, nullptr);
    SetConsoleMode(console, before);
    CloseHandle(console);
    if (!read)
        return failure(ErrorCode::Cancelled);
    return QString::fromWCharArray(line, static_cast<int>(done)).trimmed();
}

void onInterrupt(std::function<void()>)
{
    // Ctrl+C ends the program at once; what was on the wire is unknown at the next start.
}

} // namespace ringi

#endif
