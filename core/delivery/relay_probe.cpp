// SPDX-License-Identifier: Apache-2.0
#include "delivery/relay_probe.h"

#include "delivery/endpoint_of.h"
#include "smtp/connection_test.h"

#include <QDateTime>

#include <array>

namespace ringi {
namespace {

using smtp::ConnectionTest;

constexpr std::array kSteps{ProbeStep::Resolve, ProbeStep::Connect, ProbeStep::Tls,
                            ProbeStep::SignIn};

std::optional<int> indexOf(ConnectionTest::Part part)
{
    switch (part) {
    case ConnectionTest::Part::Resolve: return 0;
    case ConnectionTest::Part::Connect: return 1;
    case ConnectionTest::Part::Tls: return 2;
    case ConnectionTest::Part::SignIn: return 3;
    case ConnectionTest::Part::Quit: return std::nullopt; // a goodbye is no news
    }
    return std::nullopt;
}

ProbeState stateOf(ConnectionTest::Outcome outcome)
{
    switch (outcome) {
    case ConnectionTest::Outcome::Ok: return ProbeState::Passed;
    case ConnectionTest::Outcome::Failed: return ProbeState::Failed;
    case ConnectionTest::Outcome::Skipped: return ProbeState::Skipped;
    }
    return ProbeState::Skipped;
}

/// "TLSv1.3, mail.example.com, 2027-01-31": what somebody needs to recognise their relay.
QString certificateFact(const smtp::ConnectionFacts& facts)
{
    const QDateTime expiry =
        QDateTime::fromMSecsSinceEpoch(toMilliseconds(facts.certificateExpiry), Qt::UTC);
    return QStringList{facts.tlsVersion, facts.certificateSubject, facts.certificateIssuer,
                       expiry.date().toString(Qt::ISODate)}
        .join(QStringLiteral(", "));
}

} // namespace

struct RelayProbe::Private {
    ConnectionTest* test = nullptr;
};

RelayProbe::RelayProbe(QObject* parent) : QObject(parent), m_d(std::make_unique<Private>()) {}

RelayProbe::~RelayProbe() = default;

void RelayProbe::start(const ProbeTarget& target, const Secret& password)
{
    cancel();
    m_lines.clear();
    for (const ProbeStep step : kSteps)
        m_lines.append(ProbeLine{step, ProbeState::Waiting, {}, {}});
    m_lines.first().state = ProbeState::Running;

    m_d->test = new ConnectionTest(endpointOf(target), ConnectionTest::patience(), this);
    ConnectionTest* test = m_d->test;
    connect(test, &ConnectionTest::reported, this, [this, test](const auto& report) {
        const auto index = indexOf(report.part);
        if (!index || test != m_d->test)
            return;
        ProbeLine& line = m_lines[*index];
        line.state = stateOf(report.outcome);
        line.fact = report.part == ConnectionTest::Part::Tls && line.state == ProbeState::Passed
                        ? certificateFact(test->facts())
                        : report.fact;
        if (line.state == ProbeState::Failed)
            line.error = report.error;
        Q_EMIT lineChanged(*index);
        if (line.state == ProbeState::Passed && *index + 1 < m_lines.size()) {
            m_lines[*index + 1].state = ProbeState::Running;
            Q_EMIT lineChanged(*index + 1);
        }
    });
    connect(test, &ConnectionTest::finished, this, [this, test](bool ok) {
        if (test != m_d->test)
            return;
        m_d->test = nullptr;
        test->deleteLater();
        Q_EMIT finished(ok);
    });
    test->start(password);
}

void RelayProbe::cancel()
{
    if (m_d->test) {
        m_d->test->deleteLater();
        m_d->test = nullptr;
    }
}

} // namespace ringi
