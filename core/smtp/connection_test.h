// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "smtp/connection_facts.h"
#include "smtp/endpoint.h"
#include "smtp/timeouts.h"

#include <QList>
#include <QObject>

namespace ringi::smtp {

class SmtpClient;

/// "Test the connection": resolves, connects, encrypts, signs in and quits, and tells how each step
/// went. It has no way to send a message. Lives in a thread with an event loop; delete it at any
/// time, but from its own slots by deleteLater() only.
class ConnectionTest final : public QObject {
    Q_OBJECT
public:
    enum class Part { Resolve, Connect, Tls, SignIn, Quit };
    Q_ENUM(Part)
    enum class Outcome {
        Ok,
        Failed,
        Skipped, ///< an earlier part failed, or (SignIn) the endpoint has no user name
    };
    Q_ENUM(Outcome)

    struct Report {
        Part part = Part::Resolve;
        Outcome outcome = Outcome::Skipped;
        QString fact; ///< address, TLS version, mechanism; empty where there is none
        Error error;  ///< only with Failed

        friend bool operator==(const Report&, const Report&) = default;
    };

    /// Timeouts for somebody who waits at the screen: seconds, not minutes.
    static Timeouts patience();

    explicit ConnectionTest(Endpoint endpoint, Timeouts timeouts = patience(),
                            QObject* parent = nullptr);
    ~ConnectionTest() override;

    /// Once. Every part is reported exactly once and in order, then finished().
    void start(const Secret& password);

    [[nodiscard]] const QList<Report>& reports() const { return m_reports; }
    /// Certificate, cipher and what the relay offers, as far as the test got.
    [[nodiscard]] const ConnectionFacts& facts() const;

Q_SIGNALS:
    void reported(ringi::smtp::ConnectionTest::Report report);
    void finished(bool ok);

private:
    void report(Report report);
    void onLost(const Error& error);

    SmtpClient* m_client;
    bool m_signsIn;
    QList<Report> m_reports;
};

} // namespace ringi::smtp
