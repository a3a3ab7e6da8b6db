// SPDX-License-Identifier: Apache-2.0
#include "support/fault_relay.h"

#include "practice/certificate.h"
#include "support/fault_session.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

#include <algorithm>

namespace ringi::test {

using namespace std::chrono_literals;

QString stepName(RelayStep step)
{
    static const QStringList names{
        QStringLiteral("connect"),  QStringLiteral("greeting"),  QStringLiteral("EHLO"),
        QStringLiteral("STARTTLS"), QStringLiteral("handshake"), QStringLiteral("EHLO under TLS"),
        QStringLiteral("AUTH"),     QStringLiteral("MAIL"),      QStringLiteral("RCPT"),
        QStringLiteral("DATA"),     QStringLiteral("content"),   QStringLiteral("dot"),
        QStringLiteral("BDAT"),     QStringLiteral("RSET"),      QStringLiteral("NOOP"),
        QStringLiteral("QUIT")};
    return names.at(static_cast<int>(step));
}

Fault drop(bool taken)
{
    return {Fault::Kind::Drop, {}, taken};
}

Fault answer(const QByteArray& text, bool taken)
{
    return {Fault::Kind::Answer, text, taken};
}

RelayTls makeRelayTls()
{
    const auto authority = practice::makeAuthority(QStringLiteral("Test CA"));
    const auto stranger = practice::makeAuthority(QStringLiteral("Another CA"));
    if (!authority || !stranger)
        qFatal("no CA");
    const auto configured = [](const practice::CertificateRequest& request,
                               const practice::Identity& issuer) {
        const auto identity = practice::makeServerIdentity(request, issuer);
        if (!identity)
            qFatal("no certificate");
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(identity->certificate());
        configuration.setPrivateKey(identity->key());
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setProtocol(QSsl::TlsV1_2OrLater);
        return configuration;
    };
    const QStringList here{QStringLiteral("127.0.0.1")};
    return {configured({.names = here}, *authority),
            configured({.names = here, .notBefore = -48h, .notAfter = -1h}, *authority),
            configured({.names = here}, *stranger),
            configured({.names = {QStringLiteral("elsewhere.test")}}, *authority),
            authority->certificatePem};
}

qsizetype RelayTruth::messages() const
{
    qsizetype sum = 0;
    for (const QList<int>& by : taken)
        sum += by.size();
    return sum;
}

bool RelayTruth::anybodyTwice() const
{
    return std::any_of(taken.begin(), taken.end(),
                       [](const QList<int>& by) { return by.size() > 1; });
}

int RelayTruth::takenOn(int connection) const
{
    qsizetype sum = 0;
    for (const QList<int>& by : taken)
        sum += by.count(connection);
    return static_cast<int>(sum);
}

FaultServerCore::FaultServerCore(FaultRelayOptions options) : m_options(std::move(options)) {}

bool FaultServerCore::listenOn(quint16 port)
{
    return listen(QHostAddress(QHostAddress::LocalHost), port);
}

void FaultServerCore::incomingConnection(qintptr descriptor)
{
    auto* socket = new QSslSocket;
    socket->setSocketDescriptor(descriptor);
    int connection = 0;
    {
        const QMutexLocker lock(&m_mutex);
        connection = ++m_truth.connections;
    }
    (new FaultSession(socket, *this, connection))->start();
}

void FaultServerCore::sever()
{
    for (auto* session : findChildren<FaultSession*>(Qt::FindDirectChildrenOnly))
        session->abort();
}

bool FaultServerCore::isQuiet() const
{
    return findChild<FaultSession*>(QString(), Qt::FindDirectChildrenOnly) == nullptr;
}

RelayTruth FaultServerCore::truth() const
{
    const QMutexLocker lock(&m_mutex);
    return m_truth;
}

Fault FaultServerCore::faultAt(FaultPoint point)
{
    point.count = ++m_counts[static_cast<int>(point.step)];
    const Fault fault = m_script ? m_script(point) : Fault{};
    if (fault.kind != Fault::Kind::None) {
        const QMutexLocker lock(&m_mutex);
        ++m_truth.faults;
    }
    return fault;
}

void FaultServerCore::noteTaken(const QByteArray& recipient, int connection, bool whole)
{
    const QMutexLocker lock(&m_mutex);
    m_truth.taken[recipient].append(connection);
    m_truth.wrongContent += whole ? 0 : 1;
    ++m_count;
}

void FaultServerCore::noteRefused(const QByteArray& recipient)
{
    const QMutexLocker lock(&m_mutex);
    m_truth.refused.insert(recipient);
}

void FaultServerCore::noteRude(const QByteArray& what)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_truth.rude.contains(what))
        m_truth.rude.append(what);
}

void FaultServerCore::noteSignedIn(int connection)
{
    const QMutexLocker lock(&m_mutex);
    m_truth.signedIn.append(connection);
}

FaultRelay::FaultRelay(FaultRelayOptions options) : m_core(new FaultServerCore(options))
{
    m_core->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_core, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_core,
        [this] {
            if (!m_core->listenOn(0))
                qFatal("no port");
            m_facts.port = m_core->serverPort();
        },
        Qt::BlockingQueuedConnection);
    m_facts.host = QStringLiteral("127.0.0.1");
    m_facts.caPem = options.tls.caPem;
    m_facts.userName = options.userName;
    m_facts.tlsRule = options.implicitTls ? QStringLiteral("implicit") : QStringLiteral("starttls");
}

FaultRelay::~FaultRelay()
{
    m_thread.quit();
    m_thread.wait();
}

void FaultRelay::order(FaultScript script)
{
    QMetaObject::invokeMethod(
        m_core, [this, &script] { m_core->order(std::move(script)); },
        Qt::BlockingQueuedConnection);
}

void FaultRelay::sever()
{
    QMetaObject::invokeMethod(
        m_core, [this] { m_core->sever(); }, Qt::BlockingQueuedConnection);
}

void FaultRelay::stop()
{
    QMetaObject::invokeMethod(
        m_core,
        [this] {
            m_core->close();
            m_core->sever();
        },
        Qt::BlockingQueuedConnection);
}

void FaultRelay::restart()
{
    QMetaObject::invokeMethod(
        m_core,
        [this] {
            if (!m_core->listenOn(m_facts.port))
                qFatal("the port is taken");
        },
        Qt::BlockingQueuedConnection);
}

bool FaultRelay::untilQuiet() const
{
    constexpr int kPatienceMs = 20'000;
    return QTest::qWaitFor(
        [this] {
            bool quiet = false;
            QMetaObject::invokeMethod(
                m_core, [this, &quiet] { quiet = m_core->isQuiet(); },
                Qt::BlockingQueuedConnection);
            return quiet;
        },
        kPatienceMs);
}

RelayTruth FaultRelay::truth() const
{
    return m_core->truth();
}

qint64 FaultRelay::count() const
{
    return m_core->count();
}

} // namespace ringi::test
