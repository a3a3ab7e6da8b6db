// SPDX-License-Identifier: Apache-2.0
#include "delivery/rehearsal_talk.h"

namespace ringi {
namespace {

using namespace smtp;

QString nameOf(Command at)
{
    switch (at) {
    case Command::Mail: return QStringLiteral("MAIL");
    case Command::Rcpt: return QStringLiteral("RCPT");
    default: return QStringLiteral("content");
    }
}

Error refusedAt(Command at, const Reply& reply)
{
    return {ErrorCode::RelayRefused, nameOf(at), reply.oneLine()};
}

} // namespace

// "Implicit": from the session's first byte on, which is all that TLS means without a wire.
RehearsalTalk::RehearsalTalk()
    : m_session({.tls = TlsMode::Implicit, .clientName = "rehearsal.invalid"})
{
}

/// What the session wants, and what the relay says to it, until both are quiet.
Status RehearsalTalk::perform(Actions actions)
{
    while (!actions.empty()) {
        for (const Action& action : actions) {
            if (const auto* write = std::get_if<action::Send>(&action)) {
                for (const QByteArray& piece : write->bytes.pieces())
                    m_relay.take(piece);
            } else if (const auto* wanted = std::get_if<action::PermitWanted>(&action)) {
                m_session.permit(wanted->id);
            } else if (const auto* rejected = std::get_if<action::Rejected>(&action)) {
                m_refusal = refusedAt(rejected->at, rejected->reply);
            } else if (const auto* answer = std::get_if<action::Answered>(&action)) {
                m_answered = answer->reply.isPositive();
                if (!m_answered)
                    m_refusal = refusedAt(Command::Content, answer->reply);
            } else if (const auto* failed = std::get_if<action::Failed>(&action)) {
                return failure(ErrorCode::Internal,
                               QStringLiteral("rehearsal: ") + errorCodeName(failed->error.code));
            }
        }
        actions = m_session.flush();
        const QByteArray replies = m_relay.takeReplies();
        if (!replies.isEmpty())
            append(actions, m_session.received(replies));
    }
    return {};
}

Result<RehearsalRelay::Received> RehearsalTalk::send(const RehearsalLetter& letter)
{
    if (!std::exchange(m_opened, true)) {
        Actions greeted = m_session.tlsEstablished();
        append(greeted, m_session.received(m_relay.takeReplies()));
        if (auto ok = perform(std::move(greeted)); !ok)
            return failure(ok);
    }
    m_refusal.reset();
    m_answered = false;
    if (m_session.room() == 0)
        return failure(ErrorCode::Internal, QStringLiteral("rehearsal: no room"));
    if (auto ok = perform(m_session.add({++m_order, letter.m_envelope, letter.m_message})); !ok)
        return failure(ok);
    auto received = m_relay.takeReceived();
    if (m_refusal)
        return std::unexpected(*m_refusal);
    if (!m_answered || !received)
        return failure(ErrorCode::Internal, QStringLiteral("rehearsal: no answer"));
    return *std::move(received);
}

} // namespace ringi
