// SPDX-License-Identifier: Apache-2.0
#include "support/relay_thread.h"

namespace ringi::test {

RelayThread::RelayThread(practice::PracticeRelayOptions options)
    : m_relay(new practice::PracticeRelay(std::move(options)))
{
    m_relay->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_relay, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_relay, [this] { m_facts = startRelay(*m_relay); }, Qt::BlockingQueuedConnection);
}

RelayThread::~RelayThread()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace ringi::test
