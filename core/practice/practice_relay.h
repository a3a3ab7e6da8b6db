// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "smtp/endpoint.h"

#include <QByteArrayList>
#include <QMutex>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace ringi::practice {

/// One message as the relay took it.
struct ReceivedMessage {
    QByteArray sender = {}; ///< addr-spec; empty: the null reverse-path; UTF-8 with SMTPUTF8
    QByteArrayList recipients = {};
    QByteArray content = {}; ///< dots unstuffed, CRLF line ends
    Moment at{};
};

/// Answers otherwise than the relay would. `verb` is in upper case ("RCPT"); for a new connection
/// it is "CONNECT", and at the end of the content, by DATA or BDAT, "." with the recipients,
/// separated by spaces, as the argument. A refused BDAT is answered after its octets. Returns a
/// whole reply without the last CRLF ("450 4.2.1 Try later"), or nothing to let the relay answer.
/// What it refuses (4xx, 5xx) does not happen; "421 ..." closes the connection after the reply. An
/// empty reply closes it without one, and what was asked for does happen: the answer that got lost.
/// Called in the relay's thread.
using ReplyHook =
    std::function<std::optional<QByteArray>(const QByteArray& verb, const QByteArray& argument)>;

struct PracticeRelayOptions {
    QString folder = {}; ///< existing; the CA's certificate is written here for clients to trust
    smtp::TlsMode tls = smtp::TlsMode::StartTls;
    QString userName = {}; ///< empty: nobody has to sign in, and whoever does is let in
    Secret password = {};
    /// Offered under TLS, of PLAIN, LOGIN and SCRAM-SHA-256(-PLUS), SCRAM-SHA-1(-PLUS); SCRAM only
    /// with a user name.
    QByteArrayList mechanisms = {"PLAIN", "LOGIN"};
    int maximumMessages = 10'000;            ///< kept; of more, the oldest are dropped
    qint64 maximumMessageSize = 25'000'000;  ///< octets, told with SIZE (RFC 1870)
    qint64 maximumKeptSize = 256'000'000;    ///< octets of content kept; of more, the oldest go
    bool smtpUtf8 = true;                    ///< offers SMTPUTF8 (RFC 6531)
    bool pipelining = true;                  ///< offers PIPELINING (RFC 2920)
    bool chunking = true;                    ///< offers CHUNKING and takes BDAT (RFC 3030)
    QByteArrayList extensions = {};          ///< offered too, as they are: "LIMITS MAILMAX=5"
    std::chrono::milliseconds replyDelay{0}; ///< before each reply
    ReplyHook hook = {};
};

/// An SMTP relay for rehearsals, the demo and tests (RFC 5321; STARTTLS or implicit TLS; AUTH PLAIN
/// and LOGIN under TLS only; DSN, RFC 3461, is taken and sends no reports). It listens on 127.0.0.1
/// at a port the system chose, takes connections from there only, and has no code that connects or
/// passes anything on: what it receives it keeps in memory, where a person can look at it. Lives in
/// any thread with an event loop; messages() and count() may be called from any thread.
class PracticeRelay final : public QObject {
    Q_OBJECT
public:
    explicit PracticeRelay(PracticeRelayOptions options, QObject* parent = nullptr);
    ~PracticeRelay() override;

    /// Makes a CA and a certificate, writes the CA's to the folder, and listens. The endpoint has
    /// host, port, TLS mode, CA (file and bytes) and user name filled in. FileUnwritable; Internal
    /// where there is no port to be had.
    Result<smtp::Endpoint> start();
    /// Closes every connection and stops listening; what was received stays.
    void stop();

    /// What was received and is still kept, oldest first.
    [[nodiscard]] QList<ReceivedMessage> messages() const;
    /// How many messages were received since the start, kept or not.
    [[nodiscard]] qint64 count() const;
    /// Forgets what was received.
    void clear();

Q_SIGNALS:
    /// A message was taken; `count` is count().
    void received(qint64 count);

private:
    class Server;

    void keep(ReceivedMessage message);

    const PracticeRelayOptions m_options;
    Server* m_server = nullptr; ///< child; none: not listening
    mutable QMutex m_mutex;     ///< guards what follows
    QList<ReceivedMessage> m_messages;
    qint64 m_keptSize = 0;
    qint64 m_count = 0;
};

} // namespace ringi::practice
