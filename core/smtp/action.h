// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/byte_rope.h"
#include "base/error.h"
#include "smtp/order.h"
#include "smtp/phase.h"
#include "smtp/reply.h"

#include <QList>
#include <QVarLengthArray>

#include <iterator>
#include <variant>
#include <vector>

namespace ringi::smtp {

/// Octets of a write that a log must not show.
struct HiddenRange {
    enum class Kind { Secret, Content } kind = Kind::Secret;
    qint64 at = 0; ///< from the start of the write
    qint64 size = 0;

    friend bool operator==(const HiddenRange&, const HiddenRange&) = default;
};

} // namespace ringi::smtp

/// What the session machine wants done, in this order. Send, StartTls and Close are for the socket,
/// the others are events for the owner.
namespace ringi::smtp::action {

/// Bytes of one step: one write, behind whatever was to be sent before. All that is short is
/// gathered in one piece; a long message keeps the pieces it has, for the socket to take as it has
/// room. May hold the password: what is in `hidden` is never to be logged.
struct Send {
    ByteRope bytes;
    QVarLengthArray<HiddenRange, 4> hidden = {};
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
/// The content may leave as soon as permit() and flush() are called.
struct PermitWanted {
    quint64 id = 0;
    bool begun = false; ///< the relay said 354; otherwise nothing of it was sent yet
};
/// MAIL, RCPT or DATA refused: nothing of the content was accepted. The order is done.
struct Rejected {
    quint64 id = 0;
    Command at = Command::Mail;
    Reply reply;
};
/// The answer to the content. The order is done.
struct Answered {
    quint64 id = 0;
    Reply reply;
};
/// Replies came that answer nothing, so that one too many went before them: what was told of these
/// orders, the last that ended, may have been meant for others. Nobody knows (promise P4); the
/// session is about to fail.
struct Doubted {
    QList<quint64> ids;
};
/// The session is over without having been asked to end, or with orders under way.
struct Failed {
    Error error;
    Phase phase = Phase::Connecting; ///< where it was
    QList<LostOrder> orders = {};    ///< all that were not done
};
/// The session is over after quit().
struct Closed {};

} // namespace ringi::smtp::action

namespace ringi::smtp {

using Action = std::variant<action::Send, action::StartTls, action::Close, action::Greeted,
                            action::SignedIn, action::Ready, action::PermitWanted, action::Rejected,
                            action::Answered, action::Doubted, action::Failed, action::Closed>;
using Actions = std::vector<Action>;

inline void append(Actions& all, Actions more)
{
    if (all.empty())
        all = std::move(more);
    else
        all.insert(all.end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
}

} // namespace ringi::smtp
