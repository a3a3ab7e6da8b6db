// SPDX-License-Identifier: Apache-2.0
#include "ringi/practice_host.h"

#include <QFile>
#include <QPromise>

#include <memory>

namespace ringi {
namespace {

practice::PracticeRelayOptions optionsFor(const QString& folder)
{
    practice::PracticeRelayOptions options;
    options.folder = folder;
    return options;
}

Result<PracticeRelayFacts> startRelay(practice::PracticeRelay& relay)
{
    const auto endpoint = relay.start();
    if (!endpoint)
        return failure(endpoint);
    QFile file(endpoint->caFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::CaFileUnreadable);
    return PracticeRelayFacts{endpoint->host, endpoint->port, file.readAll()};
}

} // namespace

PracticeHost::PracticeHost() : m_relay(new practice::PracticeRelay(optionsFor(m_folder.path())))
{
    m_thread.setObjectName(QStringLiteral("practice relay"));
    m_relay->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_relay, &QObject::deleteLater);
    m_thread.start();
}

PracticeHost::~PracticeHost()
{
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<PracticeRelayFacts>> PracticeHost::start()
{
    auto promise = std::make_shared<QPromise<Result<PracticeRelayFacts>>>();
    promise->start();
    QMetaObject::invokeMethod(m_relay, [relay = m_relay, promise] {
        promise->addResult(startRelay(*relay));
        promise->finish();
    });
    return promise->future();
}

QList<PracticeMail> PracticeHost::mail() const
{
    QList<PracticeMail> mails;
    for (const auto& message : m_relay->messages())
        mails.append({QString::fromUtf8(message.recipients.join(", ")), message.content});
    return mails;
}

} // namespace ringi
