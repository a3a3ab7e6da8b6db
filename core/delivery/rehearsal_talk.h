// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "delivery/rehearsal_maker.h"
#include "delivery/rehearsal_relay.h"
#include "smtp/session.h"

namespace ringi {

/// Delivery's own session machine speaks to the rehearsal's relay, byte by byte as it would to a
/// real one, in memory: there is no socket in it and no address to give one. Any one thread.
class RehearsalTalk final {
public:
    RehearsalTalk();

    /// As the relay received it. RelayRefused (detail: MAIL, RCPT or content; with the reply, if
    /// the relay spoke): this letter could not be sent, the next one can. Internal: the dialogue
    /// broke, which would be our own fault.
    Result<RehearsalRelay::Received> send(const RehearsalLetter& letter);

private:
    Status perform(smtp::Actions actions);

    smtp::Session m_session;
    RehearsalRelay m_relay;
    quint64 m_order = 0;
    bool m_opened = false;
    std::optional<Error> m_refusal; ///< of the letter under way
    bool m_answered = false;
};

} // namespace ringi
