// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ringi::smtp {

/// Where a connection is. What matters most: before Content nothing of the message has left; in
/// Content the relay may have accepted it.
enum class Phase {
    Connecting,    ///< resolving, TCP, greeting, plain EHLO and STARTTLS
    Tls,           ///< handshake
    SigningIn,     ///< EHLO under TLS and AUTH (and, with implicit TLS, the greeting)
    Idle,          ///< ready for a message
    Envelope,      ///< an order was added; MAIL, RCPT, DATA may have been sent (all or some)
    ContentWanted, ///< 354 received; waits for the owner's permit()
    Content,       ///< content may have left; no answer yet
    Quitting,      ///< QUIT sent, or over
};

/// What a reply answers.
enum class Command { Greeting, Ehlo, StartTls, Auth, Rset, Mail, Rcpt, Data, Content, Quit };

/// Milestones of setting a connection up, in order, as a person understands them.
enum class Step { Resolved, Connected, TlsEstablished, SignedIn };

} // namespace ringi::smtp
