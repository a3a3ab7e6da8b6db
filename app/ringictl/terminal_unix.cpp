// SPDX-License-Identifier: Apache-2.0
#include "ringictl/terminal.h"

#ifndef Q_OS_WIN

#include <QCoreApplication>
#include <QMetaObject>

#include <csignal>
#include <cstdio>
#include <memory>
#include <thread>

#include <termios.h>
#include <unistd.h>

namespace ringi {

Result<QString> readHidden(const QString& prompt)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> tty(std::fopen("/dev/tty", "r+"),
                                                              &std::fclose);
    if (!tty)
        return failure(ErrorCode::InvalidInput, QStringLiteral("no terminal"));
    const int descriptor = fileno(tty.get());
    termios before{};
    tcgetattr(descriptor, &before);
    termios hidden = before;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(descriptor, TCSAFLUSH, &hidden);
    std::fputs((prompt + QStringLiteral(": ")).toUtf8().constData(), tty.get());
    std::fflush(tty.get());
    char line[4096] = {};
    const bool read = std::fgets(line, sizeof line, tty.get()) != nullptr;
    tcsetattr(descriptor, TCSAFLUSH, &before);
    std::fputs("\n", tty.get());
    if (!read)
        return failure(ErrorCode::Cancelled);
    return QString::fromUtf8(line).remove(u'\n');
}

void onInterrupt(std::function<void()> stop)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    // Blocked here and so in every thread made later: only the one below receives them.
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([signals, stop = std::move(stop)] {
        int received = 0;
        if (sigwait(&signals, &received) == 0)
            QMetaObject::invokeMethod(QCoreApplication::instance(), stop, Qt::QueuedConnection);
    }).detach();
}

} // namespace ringi

#endif
