// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"
#include "base/error.h"
#include "smtp/phase.h"
#include "smtp/reply.h"

#include <iterator>
#include <variant>
#include <vector>

/// What the session machine wants done, in this order. Send, SendContent, StartTls and Close are
/// for the socket, the others are events for the owner.
namespace ringi::smtp::action {

/// Bytes of one dialogue step: one write. May hold the password; never to be logged.
struct Send {
    QByteArray bytes;
};
/// The content with its lone dot, for the socket to take piece by piece as it has room. A short
/// message is one piece: one write.
struct SendContent {
    ByteRope content;
};
/// Begin the TLS handshake, then call Session::tlsEstablished().
struct StartTls {};
/// Close the connection after what was sent has left.
struct Close {};

/// The greeting arrived.
struct Greeted {};
/// AUTH succeeded.
struct SignedIn {
    QByteArray mechanism;
};
/// Idle for the first time.
struct Ready {};
/// 354: the message could be accepted as soon as sendContent() is called.
struct ContentWanted {};
/// MAIL, RCPT or DATA refused; nothing of the message has left. Idle again.
struct Rejected {
    Command at = Command::Mail;
    Reply reply;
};
/// The answer to the content. Idle again.
struct Answered {
    Reply reply;
};
/// The session is over without having been asked to end.
struct Failed {
    Error error;
    Phase phase = Phase::Connecting; ///< where it was
};
/// The session is over after quit().
struct Closed {};

} // namespace ringi::smtp::action

namespace ringi::smtp {

using Action = std::variant<action::Send, action::SendContent, action::StartTls, action::Close,
                            action::Greeted, action::SignedIn, action::Ready, action::ContentWanted,
                            action::Rejected, action::Answered, action::Failed, action::Closed>;
using Actions = std::vector<Action>;

inline void append(Actions& all, Actions more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

} // namespace ringi::smtp
