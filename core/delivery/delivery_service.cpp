// SPDX-License-Identifier: Apache-2.0
#include "delivery/delivery_service.h"

#include "delivery/engine.h"

namespace ringi {

DeliveryService::DeliveryService(Store& store, SecretStore& secrets, const Clock& clock,
                                 DeliveryOptions options, QObject* parent)
    : QObject(parent), m_engine(new Engine({.store = &store,
                                           .secrets = &secrets,
                                           .clock = &clock,
                                           .pool = nullptr,
                                           .pace = nullptr,
                                           .wireLog = nullptr,
                                           .options = options}))
{
    qRegisterMetaType<RunProgress>();
    qRegisterMetaType<CampaignId>();
    qRegisterMetaType<TestReport>();
    m_thread.setObjectName(QStringLiteral("delivery"));
    m_engine->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_engine, &QObject::deleteLater);
    connect(m_engine, &Engine::progress, this, &DeliveryService::progress);
    connect(m_engine, &Engine::changed, this, &DeliveryService::changed);
    connect(m_engine, &Engine::testSent, this, &DeliveryService::testSent);
    connect(m_engine, &Engine::wireText, this, &DeliveryService::wireText);
    connect(m_engine, &Engine::idle, this, &DeliveryService::idle);
    connect(m_engine, &Engine::rested, this, [this](int number) {
        if (number == m_rests)
            Q_EMIT rested();
    });
    // Direct: the thread object belongs to a thread that may be waiting for it in the destructor.
    connect(m_engine, &Engine::stopped, &m_thread, &QThread::quit, Qt::DirectConnection);
    connect(&m_thread, &QThread::finished, this, &DeliveryService::stopped);
}

DeliveryService::~DeliveryService()
{
    if (m_thread.isRunning()) {
        shutdown();
        m_thread.wait();
    } else if (!m_thread.isFinished()) {
        delete m_engine; // the thread never ran, so nothing else will
    }
}

void DeliveryService::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(m_engine, &Engine::start, Qt::QueuedConnection);
}

void DeliveryService::nudge()
{
    QMetaObject::invokeMethod(m_engine, &Engine::look, Qt::QueuedConnection);
}

void DeliveryService::sendTest(const TestMail& mail)
{
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, mail] { engine->sendTest(mail); }, Qt::QueuedConnection);
}

void DeliveryService::recordWire(bool on)
{
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, on] { engine->recordWire(on); }, Qt::QueuedConnection);
}

void DeliveryService::readWire()
{
    QMetaObject::invokeMethod(m_engine, &Engine::readWire, Qt::QueuedConnection);
}

void DeliveryService::rest()
{
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, number = ++m_rests] { engine->rest(number); },
        Qt::QueuedConnection);
}

void DeliveryService::wake()
{
    ++m_rests;
    QMetaObject::invokeMethod(m_engine, &Engine::wake, Qt::QueuedConnection);
}

void DeliveryService::networkChanged(bool connected)
{
    QMetaObject::invokeMethod(
        m_engine, [engine = m_engine, connected] { engine->networkChanged(connected); },
        Qt::QueuedConnection);
}

void DeliveryService::shutdown()
{
    QMetaObject::invokeMethod(m_engine, &Engine::shutdown, Qt::QueuedConnection);
}

} // namespace ringi
