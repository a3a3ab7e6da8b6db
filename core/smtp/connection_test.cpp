// SPDX-License-Identifier: Apache-2.0
#include "smtp/connection_test.h"

#include "smtp/smtp_client.h"

namespace ringi::smtp {
namespace {

ConnectionTest::Part partOf(Step step)
{
    switch (step) {
    case Step::Resolved: return ConnectionTest::Part::Resolve;
    case Step::Connected: return ConnectionTest::Part::Connect;
    case Step::TlsEstablished: return ConnectionTest::Part::Tls;
    case Step::SignedIn: return ConnectionTest::Part::SignIn;
    }
    return ConnectionTest::Part::Quit;
}

constexpr int kParts = 5;

} // namespace

Timeouts ConnectionTest::patience()
{
    using std::chrono::seconds;
    return {.resolve = seconds{10},
            .connect = seconds{10},
            .greeting = seconds{30}, // some relays let strangers wait on purpose
            .handshake = seconds{10},
            .command = seconds{15},
            .quit = seconds{5}};
}

ConnectionTest::ConnectionTest(Endpoint endpoint, Timeouts timeouts, QObject* parent)
    : QObject(parent), m_signsIn(!endpoint.userName.isEmpty())
{
    m_client = new SmtpClient(std::move(endpoint), timeouts, this);
    connect(m_client, &SmtpClient::stepReached, this, [this](Step step, const QString& fact) {
        report({partOf(step), Outcome::Ok, fact, {}});
    });
    connect(m_client, &SmtpClient::ready, this, [this] {
        if (!m_signsIn)
            report({Part::SignIn, Outcome::Skipped, {}, {}});
        m_client->quit();
    });
    connect(m_client, &SmtpClient::closed, this, [this] {
        report({Part::Quit, Outcome::Ok, {}, {}});
        Q_EMIT finished(true);
    });
    connect(m_client, &SmtpClient::lost, this, &ConnectionTest::onLost);
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start(const Secret& password)
{
    m_client->open(password);
}

void ConnectionTest::onLost(const Error& error)
{
    // The parts come in order, so the first without a report is the one that failed.
    report({Part(m_reports.size()), Outcome::Failed, {}, error});
    while (m_reports.size() < kParts)
        report({Part(m_reports.size()), Outcome::Skipped, {}, {}});
    Q_EMIT finished(false);
}

void ConnectionTest::report(Report report)
{
    m_reports.append(report);
    Q_EMIT reported(m_reports.constLast());
}

const ConnectionFacts& ConnectionTest::facts() const
{
    return m_client->facts();
}

} // namespace ringi::smtp
