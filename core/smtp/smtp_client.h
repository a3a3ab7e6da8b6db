// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "base/secret.h"
#include "smtp/connection_facts.h"
#include "smtp/endpoint.h"
#include "smtp/order.h"
#include "smtp/outgoing.h"
#include "smtp/phase.h"
#include "smtp/reply_mask.h"
#include "smtp/reply.h"
#include "smtp/session.h"
#include "smtp/timeouts.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>

class QHostInfo;
class QSslSocket;

namespace ringi::smtp {

class WireLog;

/// One connection to a relay, with several messages under way: a Session on a QSslSocket, driven by
/// the event loop of the thread it lives in; it never blocks. The relay's certificate must verify
/// against the system's CAs or the endpoint's CA file and be for the endpoint's host; there is no
/// way round that (promise P5).
///
/// A client is for one connection: after lost() or closed() it does nothing more. Signals are sent
/// from the event loop, never from within a call; in a slot connected to one, any function here may
/// be called, but the client must be deleted by deleteLater() only.
///
/// Every order that was added ends exactly once: rejected(), answered(), in lost(), or silently by
/// withdraw() or abort().
class SmtpClient final : public QObject {
    Q_OBJECT
public:
    /// What of long messages waits in the socket, TLS records included.
    static constexpr qint64 kMostQueued = 262'144;

    explicit SmtpClient(Endpoint endpoint, Timeouts timeouts = {}, QObject* parent = nullptr);
    ~SmtpClient() override;

    // Before open(): ---------------------------------------------------------------------------
    /// Goes on with the TLS session of an earlier connection: its ticket(). One that is for another
    /// relay, or that the relay no longer knows, is quietly not used.
    void setTicket(const QByteArray& ticket);
    /// How an earlier connection to this relay signed in: facts().authMechanism. A relay that now
    /// has only what is weaker does not get the password (AuthWeakened).
    void setProven(const QByteArray& mechanism) { m_proven = mechanism; }
    /// How many orders are under way at once where the relay offers CHUNKING: 1 to 8. 0 (default):
    /// by the round trip, 1 below 5 ms and one more for each 5 ms.
    void setWindow(int window);
    /// Writes all that is said into the log, which must outlive the client; none: does not. Off by
    /// default.
    void setWireLog(WireLog* log);

    /// Resolves, connects, encrypts, signs in; then ready() or lost(). Once. The password is used
    /// only with a user name in the endpoint and forgotten after use.
    void open(const Secret& password);
    /// How many orders it carries at once; see Session::capacity(). 1 before ready().
    [[nodiscard]] int capacity() const;
    /// How many more orders it takes now; see Session::room().
    [[nodiscard]] int room() const;
    /// Only with room(). Noted: flush() writes. permitWanted() comes in the order of add(). What
    /// cannot be sent to this relay is rejected() with a reply whose `raw` is empty.
    void add(const Order& order);
    /// After permitWanted(): from the next flush() on the message may be accepted.
    void permit(quint64 id);
    /// Instead of permit(): nothing of it leaves. True: MAIL was not sent, the order is gone and
    /// nothing more is heard of it. False: it still ends by a signal; after 354 the connection
    /// closes, and lost() follows.
    bool withdraw(quint64 id);
    /// True where withdraw() would be quiet.
    [[nodiscard]] bool isUnsent(quint64 id) const
    {
        return m_session && !m_over && m_session->isUnsent(id);
    }
    /// Writes all that may leave now, in one write.
    void flush();
    /// A polite end when nothing is under way; closed() follows. A plain one at any other time:
    /// lost(Cancelled) follows where there are orders, else closed().
    void quit();
    /// Ends at once, without a word; no signal follows.
    void abort();

    /// Of the order that is furthest.
    [[nodiscard]] Phase phase() const;
    /// Octets that the socket holds and the system has not taken yet.
    [[nodiscard]] qint64 bytesQueued() const;
    [[nodiscard]] const ConnectionFacts& facts() const { return m_facts; }
    /// For setTicket() of the next connection; empty where the relay gave none yet. A secret of
    /// this run: not to be stored.
    [[nodiscard]] QByteArray ticket() const { return m_ticket; }
    /// From EHLO under TLS to its answer; 0 before ready().
    [[nodiscard]] std::chrono::microseconds roundTrip() const { return m_roundTrip; }

Q_SIGNALS:
    /// Resolved(address), Connected(address), TlsEstablished("TLSv1.3"), SignedIn(mechanism; only
    /// where a user name is set). With STARTTLS, Connected includes the greeting.
    void stepReached(ringi::smtp::Step step, QString fact);
    /// The connection is Idle for the first time.
    void ready();
    /// The content may leave after permit() and flush(). `begun`: the relay accepted MAIL and RCPT
    /// and said 354; false (CHUNKING): nothing of it was sent yet.
    void permitWanted(quint64 id, bool begun);
    /// MAIL, RCPT or DATA refused: nothing of the content was accepted. On 421 lost(RelayRefused)
    /// follows. A reply with an empty `raw` is Ringi's own: nothing went to the relay.
    void rejected(quint64 id, ringi::smtp::Command at, ringi::smtp::Reply reply);
    /// The answer to the content: 2xx accepted, 4xx or 5xx not. On 421 lost(RelayRefused) follows.
    void answered(quint64 id, ringi::smtp::Reply reply);
    /// The relay sent a reply too many: what was told of these orders, the last that ended, may have
    /// been meant for others. Nobody knows (promise P4). lost() follows.
    void doubted(QList<quint64> ids);
    /// Once per burst of replies that ended orders, after the other signals.
    void roomMade();
    /// The connection failed, was lost or timed out, with these orders not done. See ErrorCode's
    /// relay group; Error::reply holds the relay's words, if any.
    void lost(ringi::Error error, QList<ringi::smtp::LostOrder> orders);
    /// After quit().
    void closed();

private:
    class OwnersCall;

    void onResolved(const QHostInfo& info);
    void onConnected();
    void onEncrypted();
    void onReadyRead();
    void onSocketError();
    void onTimeout();
    void onTicket();

    void connectSocket();
    void tryNextAddress();
    void notReached(Error error);
    void stopConnecting();
    void startHandshake();
    void recordPeer();
    void useTicket();
    void measure();
    void work();
    void workLater();
    void readSocket();
    void speak();
    void perform(Actions actions);
    void write(const action::Send& step);
    void closeLater();
    void onBytesLeft();
    void feedLater();
    void feed();
    void announce(const Action& event);
    void disconnected(Error error);
    void armTimer();
    [[nodiscard]] std::chrono::milliseconds patience(Command awaited) const;
    [[nodiscard]] Error socketError() const;
    [[nodiscard]] QByteArray clientName() const;
    [[nodiscard]] QByteArray ticketOwner() const;
    [[nodiscard]] qint64 stillHere() const;

    Endpoint m_endpoint;
    Timeouts m_timeouts;
    Secret m_password;
    QSslSocket* m_socket;
    std::optional<Session> m_session; ///< from the TCP connection on
    Outgoing m_outgoing;              ///< what the socket has not been given yet
    std::deque<Action> m_events;      ///< not announced yet
    QTimer m_timer;
    QElapsedTimer m_sinceEhlo;
    std::chrono::microseconds m_roundTrip{0};
    QList<QHostAddress> m_addresses; ///< still to be tried
    ConnectionFacts m_facts;
    std::optional<Error> m_tlsError; ///< why the handshake was refused
    QByteArray m_ticket;
    QByteArray m_proven; ///< mechanism of an earlier connection
    ReplyMask m_mask; ///< of what the log is told
    WireLog* m_log = nullptr;
    int m_logNumber = 0;
    int m_window = 0;
    int m_lookup = -1;
    int m_calls = 0;           ///< of the owner's that we are in
    bool m_connecting = false; ///< until there is a TCP connection
    bool m_working = false;    ///< in work(): whatever comes up is seen to before it ends
    bool m_workDue = false;    ///< work() was asked for and will come
    bool m_feedDue = false;    ///< feed() was asked for and will come
    bool m_blocked = false;    ///< what was written has not all left
    bool m_roomDue = false;    ///< an order ended since roomMade()
    bool m_over = false;       ///< no more signals
};

} // namespace ringi::smtp
