// SPDX-License-Identifier: Apache-2.0
#include "deliver_process.h"

#include <signal.h>

namespace ringi::test {

DeliverProcess::DeliverProcess(DeliverSettings settings) : m_settings(std::move(settings))
{
    m_process.setProgram(QStringLiteral(RINGI_BIN_DIR "/ringictl"));
    QStringList arguments{QStringLiteral("deliver"),
                          QStringLiteral("--workspace"),
                          m_settings.workspace,
                          QStringLiteral("--connections"),
                          QString::number(m_settings.connections),
                          QStringLiteral("--window"),
                          QString::number(m_settings.window)};
    if (!m_settings.passwordFile.isEmpty())
        arguments << QStringLiteral("--relay-password-file") << m_settings.passwordFile;
    m_process.setArguments(arguments);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

DeliverProcess::~DeliverProcess()
{
    kill();
}

void DeliverProcess::start()
{
    m_words.clear();
    m_process.start();
    if (!m_process.waitForStarted())
        qFatal("ringictl does not start");
}

bool DeliverProcess::wait(std::chrono::milliseconds time)
{
    m_process.waitForFinished(static_cast<int>(time.count()));
    return isRunning();
}

bool DeliverProcess::kill()
{
    if (!isRunning())
        return false;
    m_process.kill();
    m_process.waitForFinished();
    return m_process.exitStatus() == QProcess::CrashExit;
}

void DeliverProcess::freeze()
{
    signal(SIGSTOP);
}

void DeliverProcess::thaw()
{
    signal(SIGCONT);
}

void DeliverProcess::signal(int number)
{
    if (isRunning() && ::kill(static_cast<pid_t>(m_process.processId()), number) != 0)
        qFatal("the signal was not sent");
}

int DeliverProcess::finish(std::chrono::milliseconds patience)
{
    if (isRunning() && !m_process.waitForFinished(static_cast<int>(patience.count())))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QByteArray DeliverProcess::words()
{
    m_words += m_process.readAll();
    return m_words;
}

} // namespace ringi::test
