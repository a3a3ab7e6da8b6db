// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "campaign/ledger_rules.h"
#include "delivery/relay_pace.h"
#include "delivery/reply_meaning.h"
#include "smtp/phase.h"
#include "smtp/reply.h"

#include <optional>

namespace ringi {

/// What became of one attempt, as the ledger hears it.
struct Verdict {
    LedgerEvent event = LedgerEvent::Release;
    QByteArray reply;     ///< the relay's words, raw; empty where it said nothing
    QString reason;       ///< then: an error code's name
    Scope scope = Scope::Recipient; ///< what it is about, and so what the run does next
    ReplyMeaning meaning = ReplyMeaning::Unclear; ///< of a 4xx or 5xx
    /// Set exactly where the scope is Campaign: the run pauses and asks. The recipient is given
    /// back, after content as deferred.
    std::optional<Error> campaignProblem;
};

/// The relay refused MAIL, RCPT or DATA; nothing of the content is accepted.
///   Recipient, Relay: 4xx deferred, 5xx refused
///   Connection: as if the connection had been lost before content: planned again
///   Campaign: released
Verdict verdictOnRefusal(smtp::Command at, const smtp::Reply& reply,
                         Standing standing = Standing::New);

/// The relay's answer to the content. Not accepted in any case but 2xx; 4xx defers. 5xx refuses,
/// unless it is about the campaign ("daily limit reached"): nobody's fault on the list, so they are
/// deferred and the run pauses.
Verdict verdictOnAnswer(const smtp::Reply& reply);

/// The connection went: before the content nothing was accepted, in it nobody knows (promise P4).
Verdict verdictOnLoss(bool mayBeAccepted, const Error& error);

/// What the pace makes of it. 4xx that is about one recipient (greylisting, a full mailbox) slows
/// nobody down.
[[nodiscard]] PaceEvent paceEventOf(const Verdict& verdict);

/// True for faults that trying again at once cannot mend (sign-in, TLS, certificate, keychain): the
/// run pauses and a person looks. False for those of the network.
[[nodiscard]] bool needsPerson(ErrorCode code);

/// True for faults that another network may mend at once.
[[nodiscard]] bool isAboutNetwork(ErrorCode code);

} // namespace ringi
