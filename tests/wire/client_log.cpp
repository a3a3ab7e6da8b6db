// SPDX-License-Identifier: Apache-2.0
#include "client_log.h"

namespace ringi::test {

using namespace smtp;

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Connecting: return QStringLiteral("Connecting");
    case Phase::Tls: return QStringLiteral("Tls");
    case Phase::SigningIn: return QStringLiteral("SigningIn");
    case Phase::Idle: return QStringLiteral("Idle");
    case Phase::Envelope: return QStringLiteral("Envelope");
    case Phase::ContentWanted: return QStringLiteral("ContentWanted");
    case Phase::Content: return QStringLiteral("Content");
    case Phase::Quitting: return QStringLiteral("Quitting");
    }
    return {};
}

namespace {

QString stepName(Step step)
{
    switch (step) {
    case Step::Resolved: return QStringLiteral("Resolved");
    case Step::Connected: return QStringLiteral("Connected");
    case Step::TlsEstablished: return QStringLiteral("TlsEstablished");
    case Step::SignedIn: return QStringLiteral("SignedIn");
    }
    return {};
}

} // namespace

ClientLog::ClientLog(SmtpClient& client)
{
    connect(&client, &SmtpClient::stepReached, this,
            [this](Step step, const QString& fact) { add(stepName(step) + u' ' + fact); });
    connect(&client, &SmtpClient::ready, this, [this] { add(QStringLiteral("ready")); });
    connect(&client, &SmtpClient::contentWanted, this,
            [this] { add(QStringLiteral("content wanted")); });
    connect(&client, &SmtpClient::rejected, this, [this](Command, const Reply& reply) {
        add(QStringLiteral("rejected %1").arg(reply.code));
    });
    connect(&client, &SmtpClient::answered, this,
            [this](const Reply& reply) { add(QStringLiteral("answered %1").arg(reply.code)); });
    connect(&client, &SmtpClient::lost, this, [this](const Error& error, Phase phase) {
        m_error = error;
        m_over = true;
        add(QStringLiteral("lost %1 in %2").arg(errorCodeName(error.code), phaseName(phase)));
    });
    connect(&client, &SmtpClient::closed, this, [this] {
        m_over = true;
        add(QStringLiteral("closed"));
    });
}

} // namespace ringi::test
