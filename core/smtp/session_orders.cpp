// SPDX-License-Identifier: Apache-2.0
// Orders on their way out: MAIL, RCPT, DATA and content (RFC 5321 section 3.3, pipelined by RFC
// 2920), or BDAT (RFC 3030).
#include "smtp/dot_stuffing.h"
#include "smtp/envelope_lines.h"
#include "smtp/session.h"

#include <algorithm>

namespace ringi::smtp {

/// By what the relay offers under TLS.
void Session::chooseMode()
{
    m_mode = !m_capabilities.pipelining ? Mode::Single
             : m_capabilities.chunking  ? Mode::Chunked
                                        : Mode::Pipelined;
    m_mailsLeft = m_capabilities.mailMax;
}

void Session::setWindow(int window)
{
    m_window = std::clamp(window, 1, kMostWindow);
}

int Session::capacity() const
{
    switch (m_mode) {
    case Mode::Chunked: return m_window;
    case Mode::Pipelined: return 2;
    case Mode::Single: break;
    }
    return 1;
}

int Session::room() const
{
    if (m_over || m_phase != Phase::Idle)
        return 0;
    if (isAnyInDoubt())
        return 0;
    const qint64 room = capacity() - std::ssize(m_jobs);
    return static_cast<int>(std::max<qint64>(0, std::min(room, m_mailsLeft.value_or(room))));
}

Actions Session::add(const Order& order)
{
    if (m_over)
        return {};
    if (room() == 0) {
        m_jobs.push_back({.id = order.id});
        return fail({ErrorCode::Internal, QStringLiteral("add() without room")});
    }
    auto refused = refusalOf(order.envelope, m_capabilities);
    const bool chunked = m_mode == Mode::Chunked;
    Job job{.id = order.id};
    DotStuffer stuffer(chunked ? DotStuffer::For::Bdat : DotStuffer::For::Data);
    if (!refused) {
        for (const QByteArray& piece : order.message.pieces())
            job.content.append(stuffer.add(piece));
        job.content.append(stuffer.finish());
    }
    const MessageMeasure measure{stuffer.messageSize(), stuffer.hasEightBit()};
    if (!refused)
        refused = refusalOf(measure, m_capabilities);
    if (refused)
        return {action::Rejected{order.id, refused->at, std::move(refused->reply)}};
    job.mail = mailLine(order.envelope, measure, m_capabilities);
    job.rcpt = rcptLine(order.envelope, m_capabilities);
    m_jobs.push_back(std::move(job));
    if (m_mailsLeft)
        --*m_mailsLeft;
    if (chunked)
        return {action::PermitWanted{order.id, false}};
    return {};
}

void Session::permit(quint64 id)
{
    for (Job& job : m_jobs) {
        if (job.id == id && !job.withdrawn)
            job.permitted = true;
    }
}

Actions Session::withdraw(quint64 id)
{
    const Job* found = find(id);
    if (!found || found->state == Job::State::Content)
        return {};
    if (found->state == Job::State::Noted) {
        erase(id);
        if (m_mailsLeft)
            ++*m_mailsLeft;
        return {};
    }
    job(id).withdrawn = true;
    if (found->state == Job::State::Wanted)
        return fail({ErrorCode::Cancelled, QStringLiteral("withdrawn")});
    return {}; // until the relay refuses it, or says 354
}

Actions Session::flush()
{
    for (Job& job : m_jobs) {
        job.due = true;
        job.released = job.permitted;
    }
    Burst burst;
    advance(burst);
    return flushed(std::move(burst));
}

/// All that is due and may leave.
void Session::advance(Burst& burst)
{
    if (m_over || m_phase != Phase::Idle)
        return;
    if (isAnyInDoubt()) {
        if (!m_expected.empty())
            return;
        burst.command("EHLO " + m_options.clientName + "\r\n");
        m_expected.push_back({Command::Ehlo});
        m_needsReset = false;
        return;
    }
    if (m_mode == Mode::Chunked) {
        for (Job& job : m_jobs) {
            if (job.state == Job::State::Noted && job.released)
                writeChunk(job, burst);
        }
        return;
    }
    for (Job& job : m_jobs) {
        if (job.state == Job::State::Wanted && job.released)
            writeContent(job, burst);
    }
    // Between DATA and its answer nothing may be sent, and after 354 nothing but the content.
    if (isAnyAt(Job::State::Envelope) || isAnyAt(Job::State::Wanted) ||
        (m_mode == Mode::Single && isAnyAt(Job::State::Content)))
        return;
    const auto next = std::ranges::find_if(
        m_jobs, [](const Job& job) { return job.state == Job::State::Noted && job.due; });
    if (next != m_jobs.end())
        begin(*next, burst);
}

void Session::writeChunk(Job& job, Burst& burst)
{
    // Whatever becomes of those ahead, this one starts afresh.
    if (std::exchange(m_needsReset, false) || isAnyAt(Job::State::Content)) {
        burst.command("RSET\r\n");
        m_expected.push_back({Command::Rset, job.id});
    }
    burst.command(job.mail);
    burst.command(job.rcpt);
    m_expected.push_back({Command::Mail, job.id});
    m_expected.push_back({Command::Rcpt, job.id});
    job.from = m_sent + burst.size();
    burst.command("BDAT " + QByteArray::number(job.content.size()) + " LAST\r\n");
    burst.content(std::exchange(job.content, {}));
    job.to = m_sent + burst.size();
    m_expected.push_back({Command::Content, job.id});
    job.state = Job::State::Content;
}

void Session::writeContent(Job& job, Burst& burst)
{
    job.from = m_sent + burst.size();
    burst.content(std::exchange(job.content, {}));
    job.to = m_sent + burst.size();
    m_expected.push_back({Command::Content, job.id});
    job.state = Job::State::Content;
}

void Session::begin(Job& job, Burst& burst)
{
    if (std::exchange(m_needsReset, false))
        m_unsent.push_back({{Command::Rset, job.id}, "RSET\r\n"});
    m_unsent.push_back({{Command::Mail, job.id}, job.mail});
    m_unsent.push_back({{Command::Rcpt, job.id}, job.rcpt});
    m_unsent.push_back({{Command::Data, job.id}, "DATA\r\n"});
    job.state = Job::State::Envelope;
    writeEnvelope(burst);
}

/// The next command, or with pipelining all of them.
void Session::writeEnvelope(Burst& burst)
{
    do {
        m_expected.push_back(m_unsent.front().expected);
        burst.command(m_unsent.front().line);
        m_unsent.pop_front();
    } while (m_mode == Mode::Pipelined && !m_unsent.empty());
}

Actions Session::flushed(Burst burst)
{
    if (burst.isEmpty())
        return {};
    m_sent += burst.size();
    return {burst.take()};
}

const Session::Job* Session::find(quint64 id) const
{
    const auto found = std::ranges::find(m_jobs, id, &Job::id);
    return found == m_jobs.end() ? nullptr : &*found;
}

/// Only for an order that is under way.
Session::Job& Session::job(quint64 id)
{
    return *std::ranges::find(m_jobs, id, &Job::id);
}

void Session::erase(quint64 id)
{
    std::erase_if(m_jobs, [id](const Job& job) { return job.id == id; });
}

bool Session::isAnyAt(Job::State state) const
{
    return std::ranges::any_of(m_jobs, [state](const Job& job) { return job.state == state; });
}

/// A refusal waits to be believed.
bool Session::isAnyInDoubt() const
{
    return std::ranges::any_of(m_jobs, [](const Job& job) { return job.answer.has_value(); });
}

bool Session::isUnsent(quint64 id) const
{
    const Job* found = find(id);
    return found && found->state == Job::State::Noted;
}

} // namespace ringi::smtp
