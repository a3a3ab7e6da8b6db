// SPDX-License-Identifier: Apache-2.0
// One message: MAIL, RCPT, DATA, content (RFC 5321 section 3.3, pipelined by RFC 2920).
#include "smtp/dot_stuffing.h"
#include "smtp/session.h"

#include <algorithm>

namespace ringi::smtp {
namespace {

constexpr qsizetype kMaxAddress = 320; ///< RFC 5321 section 4.5.3.1: 64 + @ + 255

/// Fit to stand between angle brackets without becoming anything else than an address.
bool isSafeAddress(const QByteArray& address)
{
    return address.size() <= kMaxAddress && std::ranges::all_of(address, [](char c) {
               return c > ' ' && c < '\x7f' && c != '<' && c != '>';
           });
}

QByteArray textFor(int code)
{
    switch (code) {
    case 552: return "message larger than the relay takes";
    case 554: return "8-bit content, which the relay does not take";
    default: return "address that cannot be sent";
    }
}

} // namespace

Actions Session::begin(const Envelope& envelope, QByteArrayView message)
{
    if (m_over)
        return {};
    if (m_phase != Phase::Idle)
        return fail({ErrorCode::Internal, QStringLiteral("begin() when not idle")});
    if (!isSafeAddress(envelope.sender))
        return refuseHere(Command::Mail, 553, {5, 1, 7});
    if (envelope.recipient.isEmpty() || !isSafeAddress(envelope.recipient))
        return refuseHere(Command::Rcpt, 553, {5, 1, 3});
    DotStuffer stuffer;
    QByteArray content = stuffer.add(message);
    content += stuffer.finish();
    if (m_capabilities.sizeLimit && stuffer.messageSize() > *m_capabilities.sizeLimit)
        return refuseHere(Command::Mail, 552, {5, 3, 4});
    if (stuffer.hasEightBit() && !m_capabilities.eightBitMime)
        return refuseHere(Command::Mail, 554, {5, 6, 3});

    QByteArray mail = "MAIL FROM:<" + envelope.sender + '>';
    if (m_capabilities.size)
        mail += " SIZE=" + QByteArray::number(stuffer.messageSize());
    if (stuffer.hasEightBit())
        mail += " BODY=8BITMIME";
    if (std::exchange(m_needsReset, false))
        m_unsent.push_back({Command::Rset, "RSET\r\n"});
    m_unsent.push_back({Command::Mail, mail + "\r\n"});
    m_unsent.push_back({Command::Rcpt, "RCPT TO:<" + envelope.recipient + ">\r\n"});
    m_unsent.push_back({Command::Data, "DATA\r\n"});
    m_content = std::move(content);
    m_recipientAccepted = false;
    m_phase = Phase::Envelope;
    return envelopeStep();
}

/// The next command, or with pipelining all of them; either way in one write.
Actions Session::envelopeStep()
{
    QByteArray bytes;
    do {
        m_expected.push_back(m_unsent.front().command);
        bytes += m_unsent.front().line;
        m_unsent.pop_front();
    } while (m_capabilities.pipelining && !m_unsent.empty());
    return {action::Send{std::move(bytes)}};
}

Actions Session::onEnvelopeReply(Command command, const Reply& reply)
{
    if (reply.isIntermediate())
        return violation(reply, QStringLiteral("envelope"));
    if (command == Command::Rset) {
        if (!reply.isPositive())
            return refusedBy(reply, QStringLiteral("RSET"));
    } else if (!reply.isPositive() && !m_refusal) {
        m_refusal = action::Rejected{command, reply};
    } else if (reply.isPositive() && command == Command::Rcpt) {
        m_recipientAccepted = true;
    }
    if (reply.isClosing())
        return refusedBy(reply, QStringLiteral("closing"));
    if (!m_expected.empty())
        return {};
    return m_refusal ? reject() : envelopeStep();
}

Actions Session::onDataReply(const Reply& reply)
{
    if (reply.code != 354) {
        if (!reply.isTransient() && !reply.isPermanent())
            return violation(reply, QStringLiteral("DATA"));
        if (!m_refusal)
            m_refusal = action::Rejected{Command::Data, reply};
        return reply.isClosing() ? refusedBy(reply, QStringLiteral("closing")) : reject();
    }
    if (!m_refusal) {
        m_phase = Phase::ContentWanted;
        return {action::ContentWanted{}};
    }
    // The relay goes on although it refused. With nobody to deliver to, a lone dot ends it
    // (RFC 2920 section 3.1); with a recipient, that would deliver an empty message.
    if (m_recipientAccepted)
        return violation(reply, QStringLiteral("DATA after a refusal"));
    return send(".\r\n", Command::Content);
}

Actions Session::sendContent()
{
    if (m_over)
        return {};
    if (m_phase != Phase::ContentWanted)
        return fail({ErrorCode::Internal, QStringLiteral("sendContent() unasked")});
    m_phase = Phase::Content;
    return send(std::exchange(m_content, {}), Command::Content);
}

Actions Session::onContentReply(const Reply& reply)
{
    if (reply.isIntermediate())
        return violation(reply, QStringLiteral("content"));
    // Nobody can take a message whose end they have not seen.
    if (m_contentWaiting && reply.isPositive())
        return violation(reply, QStringLiteral("unfinished content"));
    Actions all;
    if (m_refusal) { // this answered the lone dot, which ended the transaction
        all = reject();
        m_needsReset = false;
    } else {
        m_phase = Phase::Idle;
        all.emplace_back(action::Answered{reply});
    }
    if (reply.isClosing())
        append(all, refusedBy(reply, QStringLiteral("closing")));
    else if (m_contentWaiting) // the rest of the content would be read as commands
        append(all, fail({ErrorCode::ConnectionLost, QStringLiteral("answered too early")}));
    return all;
}

Actions Session::reject()
{
    const action::Rejected refusal = *std::exchange(m_refusal, std::nullopt);
    // After a refused RCPT or DATA the sender is still set; RSET goes ahead of the next MAIL.
    m_needsReset = refusal.at != Command::Mail;
    m_unsent.clear();
    m_content.clear();
    m_phase = Phase::Idle;
    return {refusal};
}

Actions Session::refuseHere(Command at, int code, EnhancedStatus enhanced) const
{
    return {action::Rejected{at, Reply{code, {textFor(code)}, {}, enhanced}}};
}

} // namespace ringi::smtp
