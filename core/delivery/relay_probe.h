// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/result.h"
#include "base/secret.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace ringi {

/// What to test. tlsRule "starttls" or "implicit"; caPem may be empty.
struct ProbeTarget {
    QString host;
    quint16 port = 587;
    QString tlsRule = QStringLiteral("starttls");
    QString userName;
    QByteArray caPem;
    bool token = false; ///< the secret is an OAuth 2 access token, not a password
};

enum class ProbeStep { Resolve, Connect, Tls, SignIn };
enum class ProbeState { Waiting, Running, Passed, Failed, Skipped };

struct ProbeLine {
    ProbeStep step = ProbeStep::Resolve;
    ProbeState state = ProbeState::Waiting;
    QString fact;               ///< "203.0.113.4", "TLSv1.3, mail.example.com, valid until 2027-01-31"
    std::optional<Error> error; ///< when failed
};

/// "Test the connection": resolves, connects, makes TLS, signs in, says goodbye. Sends no message. On
/// an event loop; never blocks.
class RelayProbe final : public QObject {
    Q_OBJECT

public:
    explicit RelayProbe(QObject* parent = nullptr);
    ~RelayProbe() override;

    void start(const ProbeTarget& target, const Secret& password);
    void cancel();
    [[nodiscard]] const QList<ProbeLine>& lines() const { return m_lines; } ///< always all four

Q_SIGNALS:
    void lineChanged(int index);
    void finished(bool passed);

private:
    struct Private;
    QList<ProbeLine> m_lines;
    std::unique_ptr<Private> m_d;
};

} // namespace ringi
