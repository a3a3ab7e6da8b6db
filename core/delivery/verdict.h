// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/error.h"
#include "campaign/ledger_rules.h"
#include "smtp/phase.h"
#include "smtp/reply.h"

#include <chrono>
#include <optional>

namespace ringi {

/// What became of one attempt, as the ledger hears it.
struct Verdict {
    LedgerEvent event = LedgerEvent::Release;
    QByteArray reply;     ///< the relay's words, raw
    QString reason;       ///< error code name where the relay said nothing
    /// Set where the relay's answer is about the campaign and not about this person: the run pauses
    /// and asks, and the recipient is given back untried.
    std::optional<Error> campaignProblem;
};

/// The relay refused MAIL, RCPT or DATA. Only RCPT is about the recipient.
Verdict verdictOnRefusal(smtp::Command at, const smtp::Reply& reply);

/// The relay's answer to the content.
Verdict verdictOnAnswer(const smtp::Reply& reply);

/// The connection went: before the content nothing was accepted, in it nobody knows (promise P4).
Verdict verdictOnLoss(smtp::Phase phase, const Error& error);

/// When a deferred recipient is tried again: doubling from `base`, at most an hour.
std::chrono::milliseconds deferral(int triesSoFar, std::chrono::milliseconds base);

/// After so many 4xx the recipient counts as refused.
inline constexpr int kMostTries = 8;

/// True for faults that trying again at once cannot mend (sign-in, TLS, certificate, keychain): the
/// run pauses and a person looks. False for those of the network.
[[nodiscard]] bool needsPerson(ErrorCode code);

} // namespace ringi
