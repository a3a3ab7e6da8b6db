// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"
#include "base/error.h"
#include "base/secret.h"
#include "smtp/connection_facts.h"
#include "smtp/endpoint.h"
#include "smtp/envelope.h"
#include "smtp/outgoing.h"
#include "smtp/phase.h"
#include "smtp/reply.h"
#include "smtp/session.h"
#include "smtp/timeouts.h"

#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <optional>

class QHostInfo;
class QSslSocket;

namespace ringi::smtp {

/// One connection to a relay: a Session on a QSslSocket, driven by the event loop of the thread it
/// lives in; it never blocks. The relay's certificate must verify against the system's CAs or the
/// endpoint's CA file and be for the endpoint's host; there is no way round that (promise P5).
///
/// A client is for one connection: after lost() or closed() it does nothing more. Signals are sent
/// from the event loop, never from within a call; in a slot connected to one, any function here may
/// be called, but the client must be deleted by deleteLater() only.
class SmtpClient final : public QObject {
    Q_OBJECT
public:
    /// What of a long message waits in the socket, TLS records included.
    static constexpr qint64 kMostQueued = 262'144;

    explicit SmtpClient(Endpoint endpoint, Timeouts timeouts = {}, QObject* parent = nullptr);
    ~SmtpClient() override;

    /// Resolves, connects, encrypts, signs in; then ready() or lost(). Once. The password is used
    /// only with a user name in the endpoint and forgotten after use.
    void open(const Secret& password);
    /// Sends MAIL, RCPT and DATA; then contentWanted(), rejected() or lost(). Only when Idle. The
    /// message may have any line ends; dots are stuffed here. Its pieces are shared, not copied,
    /// and at most kMostQueued octets of it wait in the socket.
    void begin(const Envelope& envelope, const ByteRope& message);
    /// Only after contentWanted(): from here on the message may be accepted. Then answered() or
    /// lost().
    void sendContent();
    /// Only after contentWanted(): gives this message up without sending any of it. SMTP has no
    /// other way out of DATA than to close; lost(Cancelled, ContentWanted) follows.
    void abandon();
    /// A polite end when Idle, a plain one at any other time; closed() follows.
    void quit();
    /// Ends at once, without a word; no signal follows.
    void abort();

    [[nodiscard]] Phase phase() const;
    /// Octets that the socket holds and the system has not taken yet.
    [[nodiscard]] qint64 bytesQueued() const;
    [[nodiscard]] const ConnectionFacts& facts() const { return m_facts; }

Q_SIGNALS:
    /// Resolved(address), Connected(address), TlsEstablished("TLSv1.3"), SignedIn(mechanism; only
    /// where a user name is set). With STARTTLS, Connected includes the greeting.
    void stepReached(ringi::smtp::Step step, QString fact);
    /// The connection is Idle for the first time.
    void ready();
    /// The relay waits for the content. Nothing of it has left.
    void contentWanted();
    /// MAIL, RCPT or DATA refused: the message was not sent. Idle again; on 421 lost(RelayRefused,
    /// Idle) follows. A reply with an empty `raw` is Ringi's own: nothing went to the relay.
    void rejected(ringi::smtp::Command at, ringi::smtp::Reply reply);
    /// The answer to the content: 2xx accepted, 4xx or 5xx not. Idle again; on 421
    /// lost(RelayRefused, Idle) follows.
    void answered(ringi::smtp::Reply reply);
    /// The connection failed, was lost or timed out. Only in Phase::Content may a message have been
    /// accepted. See ErrorCode's relay group; Error::reply holds the relay's words, if any.
    void lost(ringi::Error error, ringi::smtp::Phase phase);
    /// After quit().
    void closed();

private:
    void onResolved(const QHostInfo& info);
    void onConnected();
    void onEncrypted();
    void onReadyRead();
    void onSocketError();
    void onTimeout();

    void connectSocket();
    void tryNextAddress();
    void notReached(Error error);
    void stopConnecting();
    void startHandshake();
    void recordPeer();
    void readSocket();
    void perform(const Actions& actions);
    void onBytesLeft();
    void feedLater();
    void feed();
    void announce(const Action& event);
    void announceNow(const Action& event);
    void disconnected(Error error);
    void armTimer();
    [[nodiscard]] std::chrono::milliseconds patience(Command awaited) const;
    [[nodiscard]] Error socketError() const;
    [[nodiscard]] QByteArray clientName() const;
    [[nodiscard]] bool isContentWaiting() const;

    Endpoint m_endpoint;
    Timeouts m_timeouts;
    Secret m_password;
    QSslSocket* m_socket;
    std::optional<Session> m_session; ///< from the TCP connection on
    Outgoing m_outgoing;              ///< content that the socket has not been given yet
    QTimer m_timer;
    QList<QHostAddress> m_addresses; ///< still to be tried
    ConnectionFacts m_facts;
    std::optional<Error> m_tlsError; ///< why the handshake was refused
    int m_lookup = -1;
    bool m_connecting = false; ///< until there is a TCP connection
    bool m_feedDue = false;    ///< feed() was asked for and will come
    bool m_over = false;       ///< no more signals
};

} // namespace ringi::smtp
