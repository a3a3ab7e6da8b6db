// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"
#include "base/secret.h"
#include "smtp/action.h"
#include "smtp/capabilities.h"
#include "smtp/endpoint.h"
#include "smtp/envelope.h"
#include "smtp/reply_parser.h"

#include <deque>

namespace ringi::smtp {

/// The client side of SMTP (RFC 5321) with no socket and no clock: bytes and calls in, actions out.
/// STARTTLS (RFC 3207) is demanded, never hoped for; AUTH (RFC 4954) happens only under TLS; the
/// content of a message leaves only after the owner's sendContent(). Commands of one step go in one
/// write, pipelined (RFC 2920) where the relay offers it. Any one thread.
class Session final {
public:
    struct Options {
        TlsMode tls = TlsMode::StartTls;
        QByteArray clientName = {}; ///< domain or address literal for EHLO; ASCII, no white space
        QByteArray userName = {};   ///< UTF-8; empty: no AUTH
        Secret password = {};       ///< forgotten as soon as it was used
    };

    explicit Session(Options options);

    /// Bytes from the relay, in pieces of any size. `contentWaiting`: part of the content has
    /// not left yet, so that an answer now is not one to the whole message.
    [[nodiscard]] Actions received(QByteArrayView bytes, bool contentWaiting = false);
    /// The handshake succeeded and the certificate was verified. What was learned before is
    /// forgotten (RFC 3207 section 4.2). With implicit TLS: call it before the first bytes.
    [[nodiscard]] Actions tlsEstablished();
    /// The connection is gone, or the owner gave up waiting: `error` says which.
    [[nodiscard]] Actions disconnected(Error error);

    /// Only when Idle. What the machine itself cannot send (an address with forbidden bytes, one
    /// that needs SMTPUTF8 where the relay has none, more than the relay's SIZE, 8-bit content
    /// without 8BITMIME) comes back as Rejected with a reply whose `raw` is empty, before anything
    /// was sent. The message's pieces are shared and kept until sendContent() or a refusal.
    [[nodiscard]] Actions begin(const Envelope& envelope, const ByteRope& message);
    /// Only in ContentWanted. From here on the message may be accepted.
    [[nodiscard]] Actions sendContent();
    /// QUIT when Idle; at any other time only Close.
    [[nodiscard]] Actions quit();

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// What the next reply answers; none when no reply is due.
    [[nodiscard]] std::optional<Command> awaiting() const;
    [[nodiscard]] const Capabilities& capabilities() const { return m_capabilities; }

private:
    enum class AuthStep { None, Plain, LoginUser, LoginPassword, LoginDone };

    Actions handle(const Reply& reply);
    // setting up
    Actions onGreeting(const Reply& reply);
    Actions onEhlo(const Reply& reply);
    Actions onStartTls(const Reply& reply);
    Actions onAuth(const Reply& reply);
    Actions sendEhlo();
    Actions startAuth();
    Actions ready(QByteArray mechanism);
    // messages
    Actions onEnvelopeReply(Command command, const Reply& reply);
    Actions onDataReply(const Reply& reply);
    Actions onContentReply(const Reply& reply);
    [[nodiscard]] std::optional<Actions> refusal(const Envelope& envelope) const;
    Actions envelopeStep();
    Actions reject();
    [[nodiscard]] Actions refuseHere(Command at, int code, EnhancedStatus enhanced) const;
    // ending
    Actions onUnasked(const Reply& reply);
    Actions send(QByteArray bytes, Command expected);
    Actions fail(Error error);
    Actions failPolitely(Error error);
    Actions refusedBy(const Reply& reply, QString what);
    Actions violation(const Reply& reply, QString what);

    Options m_options;
    Phase m_phase;
    bool m_over = false;
    bool m_underTls = false;
    ReplyParser m_parser;
    Capabilities m_capabilities;
    std::deque<Command> m_expected; ///< answers still due, in order
    AuthStep m_authStep = AuthStep::None;

    struct PendingCommand {
        Command command = Command::Mail;
        QByteArray line;
    };
    std::deque<PendingCommand> m_unsent; ///< of the envelope; wait for the answer before them
    ByteRope m_content;                  ///< ready for the wire, lone dot included
    bool m_contentWaiting = false;
    bool m_recipientAccepted = false;
    bool m_needsReset = false;                   ///< the last envelope was left half done
    std::optional<action::Rejected> m_refusal{}; ///< the first refusal of this envelope
};

} // namespace ringi::smtp
