// SPDX-License-Identifier: Apache-2.0
// Setting up and ending. Signing in is in session_auth.cpp, orders are in session_orders.cpp and
// what the relay says to them in session_replies.cpp.
#include "smtp/session.h"

#include <algorithm>

namespace ringi::smtp {
namespace {

bool isDomainOrLiteral(const QByteArray& name)
{
    return !name.isEmpty() && name.size() <= 255 &&
           std::ranges::all_of(name, [](char c) { return c > ' ' && c < '\x7f'; });
}

Actions before(Action first, Actions others)
{
    Actions all;
    all.reserve(others.size() + 1);
    all.push_back(std::move(first));
    append(all, std::move(others));
    return all;
}

} // namespace

Session::Session(Options options)
    : m_options(std::move(options)),
      m_phase(m_options.tls == TlsMode::Implicit ? Phase::Tls : Phase::Connecting)
{
    if (m_phase == Phase::Connecting)
        m_expected.push_back({Command::Greeting});
}

Actions Session::received(QByteArrayView bytes, qint64 waiting)
{
    m_waiting = waiting;
    Actions all;
    while (!bytes.isEmpty() && !m_over) {
        if (m_phase == Phase::Tls) {
            // Somebody between us and the relay could have put these there (RFC 3207 section 6).
            std::erase_if(all, [](const Action& action) {
                return std::holds_alternative<action::StartTls>(action);
            });
            append(all, fail({ErrorCode::TlsInjection,
                              QStringLiteral("plain text before the handshake")}));
            break;
        }
        const auto fed = m_parser.feed(bytes);
        if (!fed) {
            append(all, fail(fed.error()));
            break;
        }
        bytes = bytes.sliced(fed->used);
        if (fed->reply)
            append(all, handle(*fed->reply));
    }
    m_waiting = 0;
    Burst burst;
    advance(burst);
    append(all, flushed(std::move(burst)));
    return all;
}

Actions Session::handle(const Reply& reply)
{
    if (m_expected.empty())
        return onUnasked(reply);
    const Expected expected = m_expected.front();
    m_expected.pop_front();
    switch (expected.command) {
    case Command::Greeting: return onGreeting(reply);
    case Command::Ehlo: return m_phase == Phase::Idle ? onCheck(reply) : onEhlo(reply);
    case Command::StartTls: return onStartTls(reply);
    case Command::Auth: return onAuth(reply);
    case Command::Rset:
    case Command::Mail:
    case Command::Rcpt: return onEnvelopeReply(expected, reply);
    case Command::Data: return onDataReply(expected.order, reply);
    case Command::Content: return onContentReply(expected.order, reply);
    case Command::Quit: return onQuit(reply);
    }
    return fail({ErrorCode::Internal, QStringLiteral("unknown command")});
}

Actions Session::onGreeting(const Reply& reply)
{
    if (reply.isTransient() || reply.isPermanent())
        return refusedBy(reply, QStringLiteral("greeting"));
    if (reply.code != 220)
        return violation(reply, QStringLiteral("greeting"));
    Actions all{action::Greeted{}};
    append(all, sendEhlo());
    return all;
}

Actions Session::sendEhlo()
{
    if (!isDomainOrLiteral(m_options.clientName))
        return fail({ErrorCode::InvalidInput, QStringLiteral("clientName")});
    return send("EHLO " + m_options.clientName + "\r\n", Command::Ehlo);
}

Actions Session::onEhlo(const Reply& reply)
{
    // No fall-back to HELO: a server without extensions has no STARTTLS.
    if (reply.isTransient() || reply.isPermanent())
        return refusedBy(reply, QStringLiteral("EHLO"));
    if (reply.code != 250)
        return violation(reply, QStringLiteral("EHLO"));
    m_capabilities = parseCapabilities(reply);
    if (m_underTls)
        return m_options.userName.isEmpty() ? ready({}) : startAuth();
    if (!m_capabilities.startTls)
        return failPolitely({ErrorCode::TlsNotOffered, QStringLiteral("STARTTLS not offered")});
    return send("STARTTLS\r\n", Command::StartTls);
}

Actions Session::onStartTls(const Reply& reply)
{
    if (reply.isClosing())
        return refusedBy(reply, QStringLiteral("STARTTLS"));
    if (reply.isTransient() || reply.isPermanent())
        return failPolitely(
            {ErrorCode::TlsNotOffered, QStringLiteral("STARTTLS refused"), reply.raw});
    if (reply.code != 220)
        return violation(reply, QStringLiteral("STARTTLS"));
    m_phase = Phase::Tls;
    return {action::StartTls{}};
}

Actions Session::tlsEstablished(QByteArray endPoint)
{
    if (m_over)
        return {};
    if (m_phase != Phase::Tls)
        return fail({ErrorCode::Internal, QStringLiteral("TLS in the wrong phase")});
    m_underTls = true;
    m_endPoint = std::move(endPoint);
    m_capabilities = {};
    m_phase = Phase::SigningIn;
    if (m_options.tls == TlsMode::StartTls)
        return sendEhlo();
    m_expected.push_back({Command::Greeting});
    return {};
}

Actions Session::ready(QByteArray mechanism)
{
    m_options.password = {};
    m_signIn.reset();
    m_phase = Phase::Idle;
    chooseMode();
    if (mechanism.isEmpty())
        return {action::Ready{}};
    return {action::SignedIn{std::move(mechanism)}, action::Ready{}};
}

std::optional<Command> Session::awaiting() const
{
    if (m_over || m_expected.empty())
        return std::nullopt;
    return m_expected.front().command;
}

Phase Session::phase() const
{
    if (m_phase != Phase::Idle || m_jobs.empty())
        return m_phase;
    if (isAnyAt(Job::State::Content))
        return Phase::Content;
    return isAnyAt(Job::State::Wanted) ? Phase::ContentWanted : Phase::Envelope;
}

Actions Session::send(QByteArray bytes, Command expected, QList<ByteRange> secrets)
{
    m_expected.push_back({expected});
    m_sent += bytes.size();
    action::Send step;
    for (const ByteRange& secret : secrets)
        step.hidden.append({HiddenRange::Kind::Secret, secret.begin, secret.length});
    step.bytes.append(std::move(bytes));
    return {std::move(step)};
}

Actions Session::onUnasked(const Reply& reply)
{
    return reply.isClosing() ? refusedBy(reply, QStringLiteral("closing"))
                             : shifted(reply, QStringLiteral("unasked"));
}

Actions Session::refusedBy(const Reply& reply, QString what)
{
    Error error{ErrorCode::RelayRefused, std::move(what), reply.raw};
    return reply.isClosing() ? fail(std::move(error)) : failPolitely(std::move(error));
}

Actions Session::violation(const Reply& reply, QString what)
{
    return fail({ErrorCode::ProtocolViolation, QStringLiteral("reply to ") + what, reply.raw});
}

Actions Session::fail(Error error)
{
    return before(action::Close{}, disconnected(std::move(error)));
}

Actions Session::failPolitely(Error error)
{
    return before(action::Send{ByteRope("QUIT\r\n")}, fail(std::move(error)));
}

Actions Session::disconnected(Error error, qint64 waiting)
{
    if (m_over)
        return {};
    m_over = true;
    m_waiting = std::max(m_waiting, waiting);
    m_options.password = {};
    m_signIn.reset();
    Phase phase = this->phase();
    m_phase = Phase::Quitting;
    if (phase == Phase::Quitting)
        return {action::Closed{}};
    const bool ordersUnderWay = !m_jobs.empty();
    Actions all;
    QList<LostOrder> lost;
    for (Job& job : m_jobs) {
        const bool mayBe = mayBeAccepted(job);
        // A refusal that was already spoken stays true, but not once the answers do not fit: then
        // it may have been meant for another. Nor where the content left and its own answer is
        // missing; 421 is the last word in any case.
        const bool isSure = !mayBe || (job.refusal && job.refusal->reply.isClosing());
        if (job.refusal && isSure && error.code != ErrorCode::ProtocolViolation)
            all.emplace_back(action::Rejected{job.id, job.refusal->at, job.refusal->reply});
        else
            lost.append({job.id, mayBe});
    }
    m_jobs.clear();
    m_unsent.clear();
    if (ordersUnderWay && lost.isEmpty())
        phase = Phase::Idle;
    all.emplace_back(action::Failed{std::move(error), phase, std::move(lost)});
    return all;
}

Actions Session::quit()
{
    if (m_over || m_phase == Phase::Quitting)
        return {};
    if (m_phase == Phase::Idle) {
        if (!m_jobs.empty())
            return fail({ErrorCode::Cancelled, QStringLiteral("quit with orders under way")});
        m_phase = Phase::Quitting;
        return send("QUIT\r\n", Command::Quit);
    }
    m_over = true;
    m_phase = Phase::Quitting;
    return {action::Close{}, action::Closed{}};
}

} // namespace ringi::smtp
