// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "smtp/phase.h"
#include "smtp/reply.h"

namespace ringi {

/// What a relay means with a 4xx or 5xx, as far as it can be told; the code's first digit says
/// whether it is for now or for good. See ui/words/reply_words.h for people.
enum class ReplyMeaning {
    MailboxUnknown,
    MailboxFull,
    MailboxDisabled, ///< or moved, or closed
    DomainUnknown,   ///< or takes no mail (RFC 7505)
    Greylisted,      ///< everybody new is asked to come again
    TooFast,
    DailyLimit,    ///< of the account at the relay: a day's, a month's, a plan's
    SenderRefused, ///< this account may not send with this sender address
    RelayDenied,   ///< the relay does not forward for us
    SignInNeeded,  ///< or refused
    LooksLikeSpam,
    PolicyRefused, ///< a rule, or SPF, DKIM, DMARC or the reverse name (RFC 7372)
    TooLarge,
    NeedsUtf8, ///< RFC 6531
    NeedsTls,
    RelayTrouble,
    ClosingDown, ///< this connection, or the relay for a while
    Unclear,
};

/// What the reply is about, and so what has to be done.
enum class Scope {
    Recipient,  ///< this one only: the run goes on
    Connection, ///< a new connection is needed, then it goes on
    Relay,      ///< nothing goes for now: pause, tell, try again after a growing delay
    Campaign,   ///< nothing will go until a person has done something: pause and ask
};

/// What is known of the relay. "Relaying denied" to a recipient is about us while it is New, and
/// about that recipient (its domain, mostly) where the relay Forwards for others of the run.
enum class Standing { New, Forwards };

/// Both are for 4xx and 5xx; anything else is Unclear and about the recipient. Texts decide where
/// they are unmistakable, then the enhanced code (RFC 3463, 7372, 7505, Microsoft's own), then
/// weaker texts, then the plain code and the command. Addresses and links within the text are not
/// looked at.
[[nodiscard]] ReplyMeaning meaningOf(smtp::Command at, const smtp::Reply& reply);
[[nodiscard]] Scope scopeOf(smtp::Command at, const smtp::Reply& reply,
                            Standing standing = Standing::New);

/// The meaning of a reply that was kept (as received, or as smtp::Reply::oneLine()), where the
/// command is no longer known. Unclear for what is no reply.
[[nodiscard]] ReplyMeaning meaningOfKept(const QByteArray& reply);

} // namespace ringi
