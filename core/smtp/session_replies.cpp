// SPDX-License-Identifier: Apache-2.0
// What the relay says to an order.
#include "smtp/session.h"

namespace ringi::smtp {

Actions Session::onEnvelopeReply(const Expected& expected, const Reply& reply)
{
    if (reply.isIntermediate())
        return violation(reply, QStringLiteral("envelope"));
    Job& asked = job(expected.order);
    if (expected.command == Command::Rset) {
        if (!reply.isPositive())
            return refusedBy(reply, QStringLiteral("RSET"));
    } else if (!reply.isPositive()) {
        if (!asked.refusal)
            asked.refusal = Refusal{expected.command, reply};
    } else if (expected.command == Command::Rcpt) {
        asked.recipientAccepted = true;
    }
    if (reply.isClosing())
        return refusedBy(reply, QStringLiteral("closing"));
    if (m_mode != Mode::Single)
        return {}; // DATA or BDAT was sent too: its answer is the last
    if (asked.refusal)
        return reject(asked.id, asked.refusal->at == Command::Mail);
    Burst burst;
    writeEnvelope(burst);
    return flushed(std::move(burst));
}

Actions Session::onDataReply(quint64 id, const Reply& reply)
{
    Job& asked = job(id);
    if (reply.code != 354) {
        if (!reply.isTransient() && !reply.isPermanent())
            return violation(reply, QStringLiteral("DATA"));
        if (!asked.refusal)
            asked.refusal = Refusal{Command::Data, reply};
        if (reply.isClosing())
            return refusedBy(reply, QStringLiteral("closing"));
        // After a refused RCPT or DATA the sender is still set.
        return reject(id, asked.refusal->at == Command::Mail);
    }
    if (!asked.refusal) {
        if (asked.withdrawn)
            return fail({ErrorCode::Cancelled, QStringLiteral("withdrawn")});
        asked.state = Job::State::Wanted;
        return {action::PermitWanted{id, true}};
    }
    // The relay goes on although it refused. With nobody to deliver to, a lone dot ends it
    // (RFC 2920 section 3.1); with a recipient, that would deliver an empty message.
    if (asked.recipientAccepted)
        return violation(reply, QStringLiteral("DATA after a refusal"));
    m_expected.push_back({Command::Content, id});
    Burst burst;
    burst.command(".\r\n");
    return flushed(std::move(burst));
}

Actions Session::onContentReply(quint64 id, const Reply& reply)
{
    if (reply.isIntermediate())
        return violation(reply, QStringLiteral("content"));
    const Job& asked = job(id);
    const bool loneDot = asked.state != Job::State::Content;
    // Nobody can take a message whose end they have not seen.
    const bool early = asked.to > m_sent - m_waiting;
    if (early && reply.isPositive())
        return violation(reply, QStringLiteral("unfinished content"));
    // BDAT takes whatever went before it to have been accepted.
    if (asked.refusal && !loneDot && reply.isPositive())
        return violation(reply, QStringLiteral("content after a refusal"));
    Actions all;
    if (asked.refusal) {
        all = reject(id, loneDot); // the dot ended the transaction
    } else {
        // A refused BDAT leaves the relay where nobody knows (RFC 3030 section 2).
        m_needsReset = m_mode == Mode::Chunked && !reply.isPositive();
        erase(id);
        all.emplace_back(action::Answered{id, reply});
    }
    if (reply.isClosing())
        append(all, refusedBy(reply, QStringLiteral("closing")));
    else if (early) // the rest of the content would be read as commands
        append(all, fail({ErrorCode::ConnectionLost, QStringLiteral("answered too early")}));
    return all;
}

/// Ends an order as refused. `clean`: the next MAIL needs no RSET ahead of it.
Actions Session::reject(quint64 id, bool clean)
{
    const Refusal refusal = *std::move(job(id).refusal);
    m_needsReset = !clean;
    m_unsent.clear();
    erase(id);
    return {action::Rejected{id, refusal.at, refusal.reply}};
}

/// Some of the content has left, as far as anybody can know.
bool Session::mayBeAccepted(const Job& job) const
{
    return job.state == Job::State::Content && job.from < m_sent - m_waiting;
}

} // namespace ringi::smtp
