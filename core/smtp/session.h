// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "smtp/action.h"
#include "smtp/burst.h"
#include "smtp/capabilities.h"
#include "smtp/endpoint.h"
#include "smtp/order.h"
#include "smtp/reply_parser.h"
#include "smtp/sasl_sign_in.h"

#include <deque>

namespace ringi::smtp {

/// The client side of SMTP (RFC 5321) with no socket and no clock: bytes and calls in, actions out.
/// STARTTLS (RFC 3207) is demanded, never hoped for; AUTH (RFC 4954) happens only under TLS; the
/// content of a message leaves only after the owner's permit(). Any one thread.
///
/// Several orders may be under way, as far as the relay's offers go (room()):
/// - without PIPELINING one order and one command at a time;
/// - with PIPELINING (RFC 2920) MAIL, RCPT and DATA in one write, and behind the content of one
///   order those of the next;
/// - with CHUNKING too (RFC 3030) a window of orders, each [RSET] MAIL RCPT BDAT LAST in one write.
///   RSET goes ahead unless the order before it was accepted and nothing is under way.
///
/// Every order that was added ends exactly once: as Rejected, as Answered, in Failed, or silently
/// by withdraw(). Nothing ends from within add(), permit(), flush() unless the actions say so.
///
/// A 421 ends the connection, whatever it was said to. Orders behind the one it answers whose BDAT
/// has left are lost with mayBeAccepted, although most relays will not have looked at them: 421 may
/// come "asynchronously from command receipt" (RFC 5321 section 3.8), so its place among the
/// answers does not prove that what follows was not taken, and no answer is no refusal. A relay
/// that reads ahead, or hands messages on to another while it is shut down, has taken some. Called
/// unknown they cost a person a look; sent again they might arrive twice. How many there can be is
/// the window, which is what the settings promise.
///
/// A relay may send a reply too many, and then each that follows seems to belong to the command
/// after its own. With DATA the next 354 gives it away. With CHUNKING all that is well is "250", so
/// a refusal of the content is not believed before a reply that cannot be mistaken: nothing
/// new begins, and when all is answered EHLO is said again (RFC 5321 section 4.1.4), in the place
/// of the RSET that has to follow. A false "250" shows with the next reply; Doubted takes it back.
class Session final {
public:
    static constexpr int kMostWindow = 8;

    struct Options {
        TlsMode tls = TlsMode::StartTls;
        QByteArray clientName = {}; ///< domain or address literal for EHLO; ASCII, no white space
        QByteArray userName = {};   ///< UTF-8; empty: no AUTH
        Secret password = {};       ///< forgotten as soon as it was used
        bool token = false;         ///< the password is an OAuth 2 access token
        QByteArray host = {};       ///< of the relay, and its port: told with OAUTHBEARER
        quint16 port = 0;
        QByteArray proven = {}; ///< mechanism that signed in to this relay before; see SignInAs
        QByteArray nonce = {};  ///< for tests; empty: from the system's generator
    };

    explicit Session(Options options);

    /// Bytes from the relay, in pieces of any size. `waiting`: how many octets of what was to be
    /// sent are surely still here; an answer to content that is among them comes too early.
    [[nodiscard]] Actions received(QByteArrayView bytes, qint64 waiting = 0);
    /// The handshake succeeded and the certificate was verified. What was learned before is
    /// forgotten (RFC 3207 section 4.2). With implicit TLS: call it before the first bytes.
    /// `endPoint`: tlsServerEndPoint() of the relay's certificate, for SCRAM-...-PLUS.
    [[nodiscard]] Actions tlsEstablished(QByteArray endPoint = {});
    /// The connection is gone, or the owner gave up waiting: `error` says which. `waiting` as in
    /// received(): what is still here was not accepted.
    [[nodiscard]] Actions disconnected(Error error, qint64 waiting = 0);

    /// How many orders may be under way with CHUNKING: 1 to kMostWindow.
    void setWindow(int window);
    /// How many orders it carries at once, by what the relay offers: 1, with PIPELINING 2 (one and
    /// the next), with CHUNKING the window.
    [[nodiscard]] int capacity() const;
    /// How many more orders it takes now; 0 before Ready and when over. Counted down by the relay's
    /// LIMITS MAILMAX (RFC 9422): when 0 with nothing under way, the connection is spent.
    [[nodiscard]] int room() const;
    /// Only with room(). Noted; nothing is sent before flush(). What cannot be sent (see
    /// envelope_lines.h) comes back as Rejected with a reply whose `raw` is empty. With CHUNKING
    /// PermitWanted comes back.
    [[nodiscard]] Actions add(const Order& order);
    /// After PermitWanted: from the next flush() on the message may be accepted.
    void permit(quint64 id);
    /// Instead of permit(): before MAIL was sent the order is dropped without another word. With
    /// MAIL sent it ends as Rejected where the relay refuses it, else the connection closes
    /// (Failed, Cancelled): there is no other way out of DATA. Nothing once content left.
    [[nodiscard]] Actions withdraw(quint64 id);
    /// All that may leave now, in one Send.
    [[nodiscard]] Actions flush();
    /// QUIT when nothing is under way; at any other time Close, and the orders are lost.
    [[nodiscard]] Actions quit();

    /// Of the order that is furthest.
    [[nodiscard]] Phase phase() const;
    [[nodiscard]] bool isOver() const { return m_over; }
    /// True where withdraw() would drop the order without another word.
    [[nodiscard]] bool isUnsent(quint64 id) const;
    /// What the next reply answers; none when no reply is due.
    [[nodiscard]] std::optional<Command> awaiting() const;
    [[nodiscard]] const Capabilities& capabilities() const { return m_capabilities; }

private:
    enum class Mode { Single, Pipelined, Chunked };

    struct Expected {
        Command command = Command::Greeting;
        quint64 order = 0;
    };
    struct Refusal {
        Command at = Command::Mail;
        Reply reply;
    };
    struct Job {
        enum class State {
            Noted,
            Envelope, ///< MAIL sent
            Wanted,   ///< 354 heard
            Content,  ///< sent
        };
        quint64 id = 0;
        QByteArray mail = {}; ///< command lines
        QByteArray rcpt = {};
        ByteRope content = {}; ///< ready for the wire
        State state = State::Noted;
        bool due = false;       ///< flush() was called
        bool permitted = false; ///< noted
        bool released = false;  ///< permitted, and flush() was called
        bool withdrawn = false;
        qint64 from = 0; ///< of the content or its BDAT, in octets of the connection
        qint64 to = 0;
        std::optional<Refusal> refusal = {}; ///< the first that was heard
        std::optional<Reply> answer = {};    ///< refuses the content; not believed yet
    };

    Actions handle(const Reply& reply);
    // setting up
    Actions onGreeting(const Reply& reply);
    Actions onEhlo(const Reply& reply);
    Actions onStartTls(const Reply& reply);
    Actions onAuth(const Reply& reply);
    Actions sendEhlo();
    Actions startAuth();
    Actions signInStep(SignIn::Outcome outcome);
    Actions ready(QByteArray mechanism);
    // orders
    void chooseMode();
    void advance(Burst& burst);
    void writeChunk(Job& job, Burst& burst);
    void writeContent(Job& job, Burst& burst);
    void begin(Job& job, Burst& burst);
    void writeEnvelope(Burst& burst);
    [[nodiscard]] bool isAnyInDoubt() const;
    [[nodiscard]] Actions flushed(Burst burst);
    [[nodiscard]] Job& job(quint64 id);
    [[nodiscard]] const Job* find(quint64 id) const;
    [[nodiscard]] bool isAnyAt(Job::State state) const;
    void erase(quint64 id);
    // their replies
    Actions onEnvelopeReply(const Expected& expected, const Reply& reply);
    Actions onDataReply(quint64 id, const Reply& reply);
    Actions onContentReply(quint64 id, const Reply& reply);
    Actions onCheck(const Reply& reply);
    Actions onQuit(const Reply& reply);
    Actions reject(quint64 id, bool clean);
    void noteEnded(quint64 id);
    [[nodiscard]] bool mayBeAccepted(const Job& job) const;
    // ending
    Actions onUnasked(const Reply& reply);
    Actions send(QByteArray bytes, Command expected, QList<ByteRange> secrets = {});
    Actions fail(Error error);
    Actions failPolitely(Error error);
    Actions refusedBy(const Reply& reply, QString what);
    Actions violation(const Reply& reply, QString what);
    Actions shifted(const Reply& reply, QString what);
    [[nodiscard]] Actions doubts() const;

    Options m_options;
    Phase m_phase; ///< without what orders are under way
    bool m_over = false;
    bool m_underTls = false;
    ReplyParser m_parser;
    Capabilities m_capabilities;
    std::deque<Expected> m_expected; ///< answers still due, in order
    QByteArray m_endPoint;
    std::optional<SignIn> m_signIn; ///< from AUTH to the end of signing in

    struct PendingCommand {
        Expected expected;
        QByteArray line;
    };
    Mode m_mode = Mode::Single;
    int m_window = 1;
    std::optional<qint64> m_mailsLeft = {}; ///< LIMITS MAILMAX
    std::deque<Job> m_jobs;                 ///< in the order of add()
    std::deque<PendingCommand> m_unsent;    ///< of one envelope; wait for the answer before them
    bool m_needsReset = false;              ///< the last envelope was left half done
    std::deque<quint64> m_ended;            ///< the last; a reply too many may come to light
    std::optional<Reply> m_stray;           ///< came when QUIT had been said
    qint64 m_sent = 0;                      ///< octets since the start
    qint64 m_waiting = 0;                   ///< of them, surely still here; only within a call
};

} // namespace ringi::smtp
