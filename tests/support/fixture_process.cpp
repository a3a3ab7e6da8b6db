// SPDX-License-Identifier: Apache-2.0
#include "support/fixture_process.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

namespace ringi::test {

using namespace Qt::StringLiterals;

FixtureProcess::~FixtureProcess()
{
    stop();
}

Result<QJsonObject> FixtureProcess::start(const QString& script, std::chrono::milliseconds timeout)
{
    // Not whatever python3 comes first in PATH: the system's own knows the system's modules.
    m_process.start(u"/usr/bin/python3"_s,
                    {u"-B"_s, QStringLiteral(RINGI_SOURCE_DIR "/tests/support/") + script});
    QByteArray line;
    const QDeadlineTimer deadline(timeout);
    while (!line.endsWith('\n') && !deadline.hasExpired()) {
        if (!m_process.canReadLine() &&
            !m_process.waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            break;
        line += m_process.readLine();
    }
    const auto facts = QJsonDocument::fromJson(line);
    if (line.endsWith('\n') && facts.isObject())
        return facts.object();
    stop();
    return failure(ErrorCode::Internal, script + u": "_s + m_process.errorString() + u'\n' +
                                            QString::fromUtf8(m_process.readAllStandardError()));
}

void FixtureProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    constexpr int kGraceMs = 60'000;
    if (!m_process.waitForFinished(kGraceMs)) {
        m_process.kill(); // its servers have asked the kernel to be stopped with it
        m_process.waitForFinished(-1);
    }
}

} // namespace ringi::test
