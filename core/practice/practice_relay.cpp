// SPDX-License-Identifier: Apache-2.0
#include "practice/practice_relay.h"

#include "practice/certificate.h"
#include "practice/relay_session.h"

#include <QDir>
#include <QSaveFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

namespace ringi::practice {
namespace {

QSslConfiguration configurationFor(const Identity& server)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(server.certificate());
    configuration.setPrivateKey(server.key());
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show no certificate
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

Status writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::FileUnwritable, QStringLiteral("CA certificate"));
    return {};
}

} // namespace

/// Waits at 127.0.0.1 and gives each connection its session. The handshake is the session's, since
/// with STARTTLS it comes later.
class PracticeRelay::Server final : public QSslServer {
public:
    explicit Server(PracticeRelay* relay) : QSslServer(relay), m_relay(relay) {}

    bool listenOnLoopback() { return listen(QHostAddress(QHostAddress::LocalHost), 0); }

    void abortSessions()
    {
        for (auto* session : findChildren<RelaySession*>(Qt::FindDirectChildrenOnly))
            session->abort();
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto socket = std::make_unique<QSslSocket>();
        if (!socket->setSocketDescriptor(descriptor) || !socket->peerAddress().isLoopback())
            return;
        socket->setSslConfiguration(sslConfiguration());
        const auto keep = [relay = m_relay](ReceivedMessage message) {
            relay->keep(std::move(message));
        };
        auto* session = new RelaySession(socket.release(), m_relay->m_options, keep, this);
        session->start();
    }

private:
    PracticeRelay* m_relay;
};

PracticeRelay::PracticeRelay(PracticeRelayOptions options, QObject* parent)
    : QObject(parent), m_options(std::move(options))
{
}

PracticeRelay::~PracticeRelay()
{
    delete m_server; // before the options, which its sessions use
}

Result<smtp::Endpoint> PracticeRelay::start()
{
    stop();
    const auto authority = makeAuthority(QStringLiteral("Ringi practice CA"));
    if (!authority)
        return failure(authority);
    const QStringList names{QStringLiteral("localhost"), QStringLiteral("127.0.0.1")};
    const auto identity = makeServerIdentity({.names = names}, *authority);
    if (!identity)
        return failure(identity);
    smtp::Endpoint endpoint;
    endpoint.caFile = QDir(m_options.folder).filePath(QStringLiteral("practice-relay-ca.pem"));
    endpoint.caPem = authority->certificatePem;
    if (auto written = writeFile(endpoint.caFile, endpoint.caPem); !written)
        return failure(written);

    auto server = std::make_unique<Server>(this);
    server->setSslConfiguration(configurationFor(*identity));
    if (!server->listenOnLoopback())
        return failure(ErrorCode::Internal, QStringLiteral("listen: ") + server->errorString());
    m_server = server.release();
    endpoint.host = m_server->serverAddress().toString();
    endpoint.port = m_server->serverPort();
    endpoint.tls = m_options.tls;
    endpoint.userName = m_options.userName;
    return endpoint;
}

void PracticeRelay::stop()
{
    if (!m_server)
        return;
    m_server->close();
    m_server->abortSessions();
    m_server->deleteLater();
    m_server = nullptr;
}

QList<ReceivedMessage> PracticeRelay::messages() const
{
    const QMutexLocker lock(&m_mutex);
    return m_messages;
}

qint64 PracticeRelay::count() const
{
    const QMutexLocker lock(&m_mutex);
    return m_count;
}

void PracticeRelay::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_messages.clear();
    m_keptSize = 0;
}

void PracticeRelay::keep(ReceivedMessage message)
{
    qint64 count = 0;
    {
        const QMutexLocker lock(&m_mutex);
        m_keptSize += message.content.size();
        m_messages.append(std::move(message));
        while (m_messages.size() > m_options.maximumMessages ||
               (m_keptSize > m_options.maximumKeptSize && m_messages.size() > 1)) {
            m_keptSize -= m_messages.constFirst().content.size();
            m_messages.removeFirst();
        }
        count = ++m_count;
    }
    Q_EMIT received(count);
}

} // namespace ringi::practice
