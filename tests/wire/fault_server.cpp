// SPDX-License-Identifier: Apache-2.0
#include "fault_server.h"

#include "practice/certificate.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <algorithm>

namespace ringi::test {
namespace {

bool isCommand(const QByteArray& line)
{
    return std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; });
}

} // namespace

FaultServer::FaultServer(FaultPlan plan) : m_plan(std::move(plan))
{
    if (!listen(QHostAddress(QHostAddress::LocalHost), 0))
        qFatal("no port");
}

smtp::Endpoint FaultServer::endpoint() const
{
    smtp::Endpoint endpoint;
    endpoint.host = serverAddress().toString();
    endpoint.port = serverPort();
    endpoint.tls = m_plan.tls;
    return endpoint;
}

void FaultServer::incomingConnection(qintptr descriptor)
{
    m_socket = new QSslSocket(this);
    m_socket->setSocketDescriptor(descriptor);
    m_socket->setSslConfiguration(m_plan.configuration);
    connect(m_socket, &QSslSocket::readyRead, this, &FaultServer::onReadyRead);
    connect(m_socket, &QSslSocket::encrypted, this, [this] {
        m_encrypted = true;
        if (m_plan.tls == smtp::TlsMode::Implicit)
            hear("CONNECT");
    });
    connect(m_socket, &QSslSocket::disconnected, this, [this] { m_gone = true; });
    if (m_plan.tls == smtp::TlsMode::Implicit)
        startTls();
    else
        hear("CONNECT");
}

void FaultServer::startTls()
{
    m_in.clear();
    switch (m_plan.handshake) {
    case FaultPlan::Handshake::Normal: m_socket->startServerEncryption(); break;
    case FaultPlan::Handshake::Silent: disconnect(m_socket, nullptr, this, nullptr); break;
    case FaultPlan::Handshake::Closes: m_socket->disconnectFromHost(); break;
    }
}

void FaultServer::onReadyRead()
{
    m_in += m_socket->readAll();
    for (qsizetype end = m_in.indexOf("\r\n"); end >= 0; end = m_in.indexOf("\r\n")) {
        const QByteArray line = m_in.first(end);
        m_in.remove(0, end + 2);
        if (!m_inContent && !isCommand(line))
            continue; // a ClientHello may hold CR LF by chance
        if (!m_inContent)
            hear(line.split(' ').constFirst().toUpper());
        else if (line == ".")
            hear(line);
    }
}

void FaultServer::hear(const QByteArray& verb)
{
    m_heard.append(verb);
    m_inContent = false;
    m_silent = m_silent || m_plan.silentAt.contains(verb);
    if (m_silent)
        return;
    QByteArray answer = m_plan.answers.value(verb, usualAnswer(verb)) + "\r\n";
    if (verb == "STARTTLS")
        answer += m_plan.afterStartTls;
    m_socket->write(answer);
    m_inContent = answer.startsWith("354");
    if (verb == "STARTTLS" && answer.startsWith("220"))
        startTls();
    else if (answer.startsWith("221") || answer.startsWith("421"))
        m_socket->disconnectFromHost();
}

QByteArray FaultServer::usualAnswer(const QByteArray& verb) const
{
    if (verb == "CONNECT" || verb == "STARTTLS")
        return "220 ready";
    if (verb == "EHLO")
        return m_encrypted ? "250-fault.invalid\r\n250-PIPELINING\r\n250 AUTH PLAIN"
                           : "250-fault.invalid\r\n250 STARTTLS";
    if (verb == "AUTH")
        return "235 in";
    if (verb == "DATA")
        return "354 go";
    if (verb == "QUIT")
        return "221 bye";
    return "250 ok";
}

TestTls makeTestTls(const TestTlsRequest& request)
{
    const auto authority = practice::makeAuthority(QStringLiteral("Test CA"));
    const auto identity = practice::makeServerIdentity(
        {.names = request.names, .notBefore = request.notBefore, .notAfter = request.notAfter},
        *authority);
    if (!identity)
        qFatal("no certificate");
    TestTls tls{QSslConfiguration::defaultConfiguration(), authority->certificatePem};
    tls.server.setLocalCertificate(identity->certificate());
    tls.server.setPrivateKey(identity->key());
    tls.server.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

void allowOnlyTls11(QSslConfiguration& configuration)
{
    configuration.setProtocol(QSsl::AnyProtocol);
    configuration.setBackendConfigurationOption("MinProtocol", QByteArray("TLSv1.1"));
    configuration.setBackendConfigurationOption("MaxProtocol", QByteArray("TLSv1.1"));
    configuration.setBackendConfigurationOption("CipherString", QByteArray("ALL:@SECLEVEL=0"));
}

} // namespace ringi::test
