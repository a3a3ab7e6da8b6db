// SPDX-License-Identifier: Apache-2.0
#include "client_log.h"

namespace ringi::test {

using namespace smtp;

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
    connect(&client, &SmtpClient::permitWanted, this,
            [this](quint64, bool) { add(QStringLiteral("permit wanted")); });
    connect(&client, &SmtpClient::rejected, this, [this](quint64, Command, const Reply& reply) {
        add(QStringLiteral("rejected %1").arg(reply.code));
    });
    connect(&client, &SmtpClient::answered, this, [this](quint64, const Reply& reply) {
        add(QStringLiteral("answered %1").arg(reply.code));
    });
    connect(&client, &SmtpClient::lost, this,
            [this](const Error& error, const QList<LostOrder>& orders) {
                m_error = error;
                m_lost = orders;
                m_over = true;
                const bool unknown =
                    std::ranges::any_of(orders, [](const auto& one) { return one.mayBeAccepted; });
                add(QStringLiteral("lost %1%2")
                        .arg(errorCodeName(error.code), orders.isEmpty() ? QString()
                                                        : unknown
                                                            ? QStringLiteral(" with unknown")
                                                            : QStringLiteral(" with orders")));
            });
    connect(&client, &SmtpClient::closed, this, [this] {
        m_over = true;
        add(QStringLiteral("closed"));
    });
}

} // namespace ringi::test
