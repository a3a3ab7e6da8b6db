// SPDX-License-Identifier: Apache-2.0
#include "smtp/smtp_client.h"

#include "smtp/sasl_crypto.h"
#include "smtp/tls_policy.h"
#include "smtp/wire_log.h"

#include <QCryptographicHash>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslSocket>

namespace ringi::smtp {
namespace {

QString protocolName(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2: return QStringLiteral("TLSv1.2");
    case QSsl::TlsV1_3: return QStringLiteral("TLSv1.3");
    default: return {};
    }
}

ErrorCode codeOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError: return ErrorCode::ConnectionRefused;
    case QAbstractSocket::HostNotFoundError: return ErrorCode::HostNotFound;
    case QAbstractSocket::SocketTimeoutError: return ErrorCode::TimedOut;
    default: return ErrorCode::ConnectionLost;
    }
}

} // namespace

/// As long as it lives, signals wait.
class SmtpClient::OwnersCall final {
public:
    explicit OwnersCall(SmtpClient& client) : m_client(client) { ++m_client.m_calls; }
    ~OwnersCall() { --m_client.m_calls; }
    OwnersCall(const OwnersCall&) = delete;
    OwnersCall& operator=(const OwnersCall&) = delete;

private:
    SmtpClient& m_client;
};

SmtpClient::SmtpClient(Endpoint endpoint, Timeouts timeouts, QObject* parent)
    : QObject(parent), m_endpoint(std::move(endpoint)), m_timeouts(timeouts),
      m_socket(new QSslSocket(this))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SmtpClient::onTimeout);
    connectSocket();
}

SmtpClient::~SmtpClient()
{
    abort();
}

void SmtpClient::connectSocket()
{
    m_socket->setProxy(QNetworkProxy::NoProxy);
    // Queued: a write may make the socket fail within the owner's call. What was read is not, since
    // it is what comes with every message; work() sees to it that nobody is spoken to within a
    // call.
    connect(m_socket, &QSslSocket::connected, this, &SmtpClient::onConnected, Qt::QueuedConnection);
    connect(m_socket, &QSslSocket::encrypted, this, &SmtpClient::onEncrypted, Qt::QueuedConnection);
    connect(m_socket, &QSslSocket::readyRead, this, &SmtpClient::onReadyRead);
    connect(m_socket, &QSslSocket::errorOccurred, this, &SmtpClient::onSocketError,
            Qt::QueuedConnection);
    connect(m_socket, &QSslSocket::disconnected, this, &SmtpClient::onSocketError,
            Qt::QueuedConnection);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &SmtpClient::onBytesLeft);
    connect(m_socket, &QSslSocket::newSessionTicketReceived, this, &SmtpClient::onTicket);

    // Only noted: nothing here can make the handshake go on in spite of an error.
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError>& errors) {
        m_tlsError = certificateError(errors);
        recordPeer();
    });
    const auto onAlert = [this](QSsl::AlertLevel, QSsl::AlertType type, const QString&) {
        if (type == QSsl::AlertType::ProtocolVersion && !m_tlsError)
            m_tlsError = Error{ErrorCode::TlsTooOld, QStringLiteral("older than TLS 1.2")};
    };
    connect(m_socket, &QSslSocket::alertReceived, this, onAlert);
    connect(m_socket, &QSslSocket::alertSent, this, onAlert);
}

Phase SmtpClient::phase() const
{
    if (m_over)
        return Phase::Quitting;
    return m_session ? m_session->phase() : Phase::Connecting;
}

void SmtpClient::open(const Secret& password)
{
    if (m_over || m_session || m_lookup != -1)
        return;
    m_password = password;
    auto tls = tlsConfiguration(m_endpoint);
    if (!tls) {
        m_events.emplace_back(action::Failed{tls.error(), Phase::Connecting});
        workLater();
        return;
    }
    m_socket->setSslConfiguration(*tls);
    useTicket();
    m_timer.start(m_timeouts.resolve);
    m_connecting = true;
    m_lookup = QHostInfo::lookupHost(m_endpoint.host, this, &SmtpClient::onResolved);
}

void SmtpClient::onResolved(const QHostInfo& info)
{
    if (!m_connecting) // a lookup that was already answered cannot be called off
        return;
    m_addresses = info.addresses();
    if (m_addresses.isEmpty()) {
        notReached({ErrorCode::HostNotFound, QStringLiteral("no address")});
        return;
    }
    Q_EMIT
    stepReached(Step::Resolved, m_addresses.constFirst().toString());
    if (m_connecting)
        tryNextAddress();
}

void SmtpClient::tryNextAddress()
{
    const QHostAddress address = m_addresses.takeFirst();
    m_facts.address = address.toString();
    m_socket->connectToHost(address, m_endpoint.port);
    m_timer.start(m_timeouts.connect);
}

/// The host, or one of its addresses, cannot be reached.
void SmtpClient::notReached(Error error)
{
    m_socket->abort();
    if (!m_addresses.isEmpty()) {
        tryNextAddress();
        return;
    }
    stopConnecting();
    m_events.emplace_back(action::Failed{std::move(error), Phase::Connecting});
    workLater();
}

void SmtpClient::onConnected()
{
    if (!std::exchange(m_connecting, false))
        return;
    m_addresses.clear();
    // A dialogue of small steps: none may wait for an acknowledgement.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_session.emplace(Session::Options{.tls = m_endpoint.tls,
                                       .clientName = clientName(),
                                       .userName = m_endpoint.userName.toUtf8(),
                                       .password = std::exchange(m_password, {}),
                                       .token = m_endpoint.token,
                                       .host = m_endpoint.host.toUtf8(),
                                       .port = m_endpoint.port,
                                       .proven = m_proven});
    if (m_endpoint.tls == TlsMode::Implicit) {
        startHandshake();
        Q_EMIT stepReached(Step::Connected, m_facts.address);
    }
    armTimer();
    work(); // the greeting may be here already
}

QByteArray SmtpClient::clientName() const
{
    if (!m_endpoint.clientName.isEmpty())
        return m_endpoint.clientName.toUtf8();
    // RFC 5321 section 4.1.3; a zone ("%eth0") is no part of an address literal.
    QHostAddress local = m_socket->localAddress();
    local.setScopeId({});
    const QByteArray tag = local.protocol() == QAbstractSocket::IPv6Protocol ? "IPv6:" : "";
    return '[' + tag + local.toString().toLatin1() + ']';
}

void SmtpClient::startHandshake()
{
    if (m_socket->bytesAvailable() > 0) {
        perform(m_session->received(m_socket->readAll())); // TlsInjection
        return;
    }
    m_socket->setPeerVerifyName(m_endpoint.host);
    m_socket->startClientEncryption();
}

void SmtpClient::onEncrypted()
{
    if (m_over || !m_session || m_session->phase() != Phase::Tls)
        return;
    const QString version = protocolName(m_socket->sessionProtocol());
    // Qt has verified all this; what follows depends on it, so look again.
    if (version.isEmpty() || !m_socket->sslHandshakeErrors().isEmpty() ||
        m_socket->peerCertificate().isNull()) {
        disconnected(
            m_tlsError.value_or(Error{ErrorCode::TlsFailed, QStringLiteral("unverified")}));
        return;
    }
    recordPeer();
    m_facts.tlsVersion = version;
    m_facts.tlsResumed = m_socket->peerCertificateChain().isEmpty();
    if (m_facts.tlsResumed) {
        // The chain was verified when the session began; time may have passed since.
        const auto problem = resumedCertificateError(m_socket->peerCertificate(), m_endpoint.host,
                                                     QDateTime::currentDateTimeUtc());
        if (problem) {
            disconnected(*problem);
            return;
        }
    }
    onTicket(); // TLS 1.2 gives one with the handshake
    Q_EMIT
    stepReached(Step::TlsEstablished, version);
    if (m_over)
        return;
    perform(m_session->tlsEstablished(tlsServerEndPoint(m_socket->peerCertificate().toDer())));
    work(); // the greeting may be here already
}

/// Whose ticket it is: one relay's certificate says nothing about another.
QByteArray SmtpClient::ticketOwner() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray& part : {m_endpoint.host.toUtf8(), QByteArray::number(m_endpoint.port),
                                   m_endpoint.caPem, m_endpoint.caFile.toUtf8()}) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    }
    return hash.result();
}

void SmtpClient::useTicket()
{
    const QByteArray owner = ticketOwner();
    if (!m_ticket.startsWith(owner)) {
        m_ticket.clear();
        return;
    }
    QSslConfiguration configuration = m_socket->sslConfiguration();
    configuration.setSessionTicket(m_ticket.mid(owner.size()));
    m_socket->setSslConfiguration(configuration);
}

void SmtpClient::onTicket()
{
    const QByteArray ticket = m_socket->sslConfiguration().sessionTicket();
    if (!ticket.isEmpty())
        m_ticket = ticketOwner() + ticket;
}

void SmtpClient::recordPeer()
{
    const QSslCertificate certificate = m_socket->peerCertificate();
    m_facts.cipher = m_socket->sessionCipher().name();
    m_facts.certificateSubject = certificate.subjectDisplayName();
    m_facts.certificateIssuer = certificate.issuerDisplayName();
    m_facts.certificateExpiry = fromMilliseconds(certificate.expiryDate().toMSecsSinceEpoch());
}

/// Also for "disconnected": then the error is that the other end closed.
void SmtpClient::onSocketError()
{
    if (m_over)
        return;
    if (!m_session) {
        if (m_connecting && m_socket->error() != QAbstractSocket::UnknownSocketError)
            notReached(socketError());
        return;
    }
    // What the relay said before it went counts.
    work();
    if (!m_over)
        disconnected(socketError());
}

Error SmtpClient::socketError() const
{
    const QAbstractSocket::SocketError error = m_socket->error();
    const bool inHandshake = m_session && m_session->phase() == Phase::Tls;
    if (!inHandshake)
        return {codeOf(error), m_socket->errorString()};
    if (m_tlsError)
        return *m_tlsError;
    if (error == QAbstractSocket::RemoteHostClosedError)
        return {ErrorCode::ConnectionLost, QStringLiteral("closed during the handshake")};
    return {ErrorCode::TlsFailed, m_socket->errorString()};
}

void SmtpClient::disconnected(Error error)
{
    Actions actions = m_session->disconnected(std::move(error), stillHere());
    m_outgoing = {};
    m_socket->abort();
    perform(std::move(actions));
}

void SmtpClient::setTicket(const QByteArray& ticket)
{
    m_ticket = ticket;
}

void SmtpClient::setWindow(int window)
{
    m_window = window;
}

void SmtpClient::setWireLog(WireLog* log)
{
    m_log = log;
    m_logNumber = log ? log->nextConnection() : 0;
}

int SmtpClient::capacity() const
{
    return m_session ? m_session->capacity() : 1;
}

int SmtpClient::room() const
{
    return m_session && !m_over ? m_session->room() : 0;
}

void SmtpClient::add(const Order& order)
{
    const OwnersCall call(*this);
    if (m_session && !m_over)
        perform(m_session->add(order));
}

void SmtpClient::permit(quint64 id)
{
    if (m_session && !m_over)
        m_session->permit(id);
}

bool SmtpClient::withdraw(quint64 id)
{
    const OwnersCall call(*this);
    if (!m_session || m_over)
        return false;
    const bool quietly = m_session->isUnsent(id);
    perform(m_session->withdraw(id));
    return quietly;
}

void SmtpClient::flush()
{
    const OwnersCall call(*this);
    if (m_session && !m_over)
        perform(m_session->flush());
}

void SmtpClient::quit()
{
    const OwnersCall call(*this);
    if (m_over)
        return;
    if (m_session) {
        perform(m_session->quit());
        return;
    }
    stopConnecting();
    m_events.emplace_back(action::Closed{});
    workLater();
}

void SmtpClient::stopConnecting()
{
    m_connecting = false;
    m_timer.stop();
    m_addresses.clear();
    if (m_lookup != -1)
        QHostInfo::abortHostLookup(m_lookup);
    m_socket->abort();
}

void SmtpClient::abort()
{
    m_over = true;
    m_outgoing = {};
    m_events.clear();
    if (m_working) // the socket may be in the middle of its own signal
        QMetaObject::invokeMethod(this, &SmtpClient::stopConnecting, Qt::QueuedConnection);
    else
        stopConnecting();
}

} // namespace ringi::smtp
