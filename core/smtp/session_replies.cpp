// SPDX-License-Identifier: Apache-2.0
// What the relay says to an order.
#include "smtp/session.h"

namespace ringi::smtp {
namespace {

/// X.1.Y (RFC 3463 section 3.2): what is said to MAIL and RCPT when all is well.
bool isAboutAnAddress(const Reply& reply)
{
    return reply.enhanced && reply.enhanced->subject == 1;
}

/// "There is no transaction": what BDAT hears behind a refused MAIL or RCPT.
bool isOutOfSequence(const Reply& reply)
{
    return reply.code == 503 || (reply.enhanced && reply.enhanced->subject == 5);
}

} // namespace

Actions Session::onEnvelopeReply(const Expected& expected, const Reply& reply)
{
    if (reply.isIntermediate()) // 354 may be that of the order before
        return m_mode == Mode::Chunked ? violation(reply, QStringLiteral("envelope"))
                                       : shifted(reply, QStringLiteral("envelope"));
    Job& asked = job(expected.order);
    if (expected.command == Command::Rset) {
        if (!reply.isPositive()) // with CHUNKING it may be the answer to the content before
            return m_mode == Mode::Chunked && !reply.isClosing()
                       ? shifted(reply, QStringLiteral("RSET"))
                       : refusedBy(reply, QStringLiteral("RSET"));
    } else if (!reply.isPositive()) {
        if (!asked.refusal)
            asked.refusal = Refusal{expected.command, reply};
    } else if (asked.refusal) { // RCPT without a sender
        return shifted(reply, QStringLiteral("RCPT after a refusal"));
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
        if (reply.isPositive())
            return shifted(reply, QStringLiteral("DATA"));
        if (reply.isIntermediate())
            return violation(reply, QStringLiteral("DATA"));
        if (!asked.refusal)
            asked.refusal = Refusal{Command::Data, reply};
        if (reply.isClosing())
            return refusedBy(reply, QStringLiteral("closing"));
        // After a refused RCPT or DATA the sender is still set.
        return reject(id, asked.refusal->at == Command::Mail);
    }
    if (!asked.refusal) {
        m_ended.clear(); // 354 where it should be: all before it was as it seemed
        if (asked.withdrawn)
            return fail({ErrorCode::Cancelled, QStringLiteral("withdrawn")});
        asked.state = Job::State::Wanted;
        return {action::PermitWanted{id, true}};
    }
    // The relay goes on although it refused. There is nobody to deliver to: a lone dot ends it
    // (RFC 2920 section 3.1).
    m_expected.push_back({Command::Content, id});
    Burst burst;
    burst.command(".\r\n");
    return flushed(std::move(burst));
}

Actions Session::onContentReply(quint64 id, const Reply& reply)
{
    if (reply.isIntermediate())
        return violation(reply, QStringLiteral("content"));
    Job& asked = job(id);
    const bool loneDot = asked.state != Job::State::Content;
    // Nobody can take a message whose end they have not seen.
    const bool early = asked.to > m_sent - m_waiting;
    if (early && reply.isPositive())
        return violation(reply, QStringLiteral("unfinished content"));
    // BDAT takes whatever went before it to have been accepted.
    if (asked.refusal && !loneDot && reply.isPositive())
        return shifted(reply, QStringLiteral("content after a refusal"));
    const bool chunked = m_mode == Mode::Chunked;
    if (chunked && reply.isPositive() && m_capabilities.enhancedStatusCodes &&
        isAboutAnAddress(reply))
        return shifted(reply, QStringLiteral("content, and meant for an address"));
    const bool isSure = reply.isPositive() || reply.isClosing() || early ||
                        (asked.refusal && isOutOfSequence(reply));
    if (chunked && !isSure) {
        asked.answer = reply;
        return {};
    }
    Actions all;
    if (asked.refusal) {
        all = reject(id, loneDot); // the dot ended the transaction
    } else {
        // A refused BDAT leaves the relay where nobody knows (RFC 3030 section 2).
        m_needsReset = chunked && !reply.isPositive();
        erase(id);
        noteEnded(id);
        all.emplace_back(action::Answered{id, reply});
    }
    if (reply.isClosing())
        append(all, refusedBy(reply, QStringLiteral("closing")));
    else if (early) // the rest of the content would be read as commands
        append(all, fail({ErrorCode::ConnectionLost, QStringLiteral("answered too early")}));
    return all;
}

/// EHLO in the middle: only its own answer has lines such as these.
Actions Session::onCheck(const Reply& reply)
{
    if (reply.isClosing())
        return refusedBy(reply, QStringLiteral("closing"));
    const Capabilities offered = parseCapabilities(reply);
    if (reply.code != 250 || !offered.pipelining || !offered.chunking)
        return shifted(reply, QStringLiteral("EHLO in the middle"));
    m_ended.clear();
    Actions all;
    for (Job& job : m_jobs) {
        if (job.answer && job.refusal)
            all.emplace_back(action::Rejected{job.id, job.refusal->at, job.refusal->reply});
        else if (job.answer)
            all.emplace_back(action::Answered{job.id, *job.answer});
    }
    std::erase_if(m_jobs, [](const Job& job) { return job.answer.has_value(); });
    return all;
}

/// Some say goodbye in other words; but where 221 follows, it was an answer to something before.
Actions Session::onQuit(const Reply& reply)
{
    const bool isUsual = reply.code == 221 || reply.isClosing();
    if (!isUsual && !m_stray && !m_ended.empty()) {
        m_stray = reply;
        m_expected.push_back({Command::Quit});
        return {};
    }
    m_over = true;
    if (!m_stray)
        return {action::Close{}, action::Closed{}};
    Actions all = doubts();
    all.emplace_back(action::Close{});
    all.emplace_back(action::Failed{
        {ErrorCode::ProtocolViolation, QStringLiteral("reply to unasked"), m_stray->raw},
        Phase::Quitting});
    return all;
}

/// Ends an order as refused. `clean`: the next MAIL needs no RSET ahead of it.
Actions Session::reject(quint64 id, bool clean)
{
    const Refusal refusal = *std::move(job(id).refusal);
    m_needsReset = !clean;
    m_unsent.clear();
    erase(id);
    noteEnded(id);
    return {action::Rejected{id, refusal.at, refusal.reply}};
}

/// A reply that answers nothing shows at once or with the next order: no more than are under way
/// at one time can be wrong.
void Session::noteEnded(quint64 id)
{
    m_ended.push_back(id);
    while (std::ssize(m_ended) > capacity())
        m_ended.pop_front();
}

Actions Session::doubts() const
{
    if (m_ended.empty())
        return {};
    return {action::Doubted{QList<quint64>(m_ended.begin(), m_ended.end())}};
}

/// As violation(), where what was answered before does not hold either.
Actions Session::shifted(const Reply& reply, QString what)
{
    Actions all = doubts();
    append(all, violation(reply, std::move(what)));
    return all;
}

/// Some of the content has left, as far as anybody can know.
bool Session::mayBeAccepted(const Job& job) const
{
    return job.state == Job::State::Content && job.from < m_sent - m_waiting;
}

} // namespace ringi::smtp
