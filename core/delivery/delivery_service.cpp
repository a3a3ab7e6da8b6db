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
    ask(&Engine::start);
}

/// After shutdown() the engine may be gone any time: nothing is asked of it any more.
template <typename F>
void DeliveryService::ask(F wish)
{
    if (!m_leaving)
        QMetaObject::invokeMethod(m_engine, std::move(wish), Qt::QueuedConnection);
}

void DeliveryService::nudge()
{
    ask(&Engine::look);
}

void DeliveryService::sendTest(const TestMail& mail)
{
    ask([engine = m_engine, mail] { engine->sendTest(mail); });
}

void DeliveryService::recordWire(bool on)
{
    ask([engine = m_engine, on] { engine->recordWire(on); });
}

void DeliveryService::readWire()
{
    ask(&Engine::readWire);
}

void DeliveryService::rest()
{
    ask([engine = m_engine, number = ++m_rests] { engine->rest(number); });
}

void DeliveryService::wake()
{
    ++m_rests;
    ask(&Engine::wake);
}

void DeliveryService::networkChanged(bool connected)
{
    ask([engine = m_engine, connected] { engine->networkChanged(connected); });
}

void DeliveryService::shutdown()
{
    ask(&Engine::shutdown);
    m_leaving = true;
}

} // namespace ringi
