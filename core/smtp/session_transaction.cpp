// SPDX-License-Identifier: Apache-2.0
// One message: MAIL, RCPT, DATA, content (RFC 5321 section 3.3, pipelined by RFC 2920).
#include "smtp/dot_stuffing.h"
#include "smtp/session.h"

#include <algorithm>

namespace ringi::smtp {
namespace {

constexpr qsizetype kMaxAddress = 320; ///< RFC 5321 section 4.5.3.1: 64 + @ + 255

/// Up to here the content is gathered into one piece; longer content is left in the pieces it has.
constexpr qint64 kOnePiece = 65'536;

bool isAscii(const QByteArray& text)
{
    return std::ranges::all_of(text, [](char c) { return (c & '\x80') == 0; });
}

/// Fit to stand between angle brackets without becoming anything else than an address.
bool isSafeAddress(const QByteArray& address, bool smtpUtf8)
{
    if (address.size() > kMaxAddress || (!smtpUtf8 && !isAscii(address)) ||
        !QByteArrayView(address).isValidUtf8())
        return false;
    // Bytes would not do: U+0085 and U+2028 end lines too.
    return std::ranges::all_of(QString::fromUtf8(address), [](QChar c) {
        return c.category() != QChar::Other_Control && !c.isSpace() && c != u'<' && c != u'>';
    });
}

QByteArray textFor(int code)
{
    switch (code) {
    case 552: return "message larger than the relay takes";
    case 550: return "address that needs SMTPUTF8, which the relay does not offer";
    case 554: return "8-bit content, which the relay does not take";
    default: return "address that cannot be sent";
    }
}

} // namespace

/// What no relay, or not this one, can be told.
std::optional<Actions> Session::refusal(const Envelope& envelope) const
{
    if (!isSafeAddress(envelope.sender, envelope.smtpUtf8))
        return refuseHere(Command::Mail, 553, {5, 1, 7});
    if (envelope.recipient.isEmpty() || !isSafeAddress(envelope.recipient, envelope.smtpUtf8))
        return refuseHere(Command::Rcpt, 553, {5, 1, 3});
    // RFC 6531 section 3.5. With such a sender it is about every message.
    if (envelope.smtpUtf8 && !m_capabilities.smtpUtf8)
        return refuseHere(isAscii(envelope.sender) ? Command::Rcpt : Command::Mail, 550, {5, 6, 7});
    return std::nullopt;
}

Actions Session::begin(const Envelope& envelope, const ByteRope& message)
{
    if (m_over)
        return {};
    if (m_phase != Phase::Idle)
        return fail({ErrorCode::Internal, QStringLiteral("begin() when not idle")});
    if (auto refused = refusal(envelope))
        return *std::move(refused);
    DotStuffer stuffer;
    ByteRope content;
    for (const QByteArray& piece : message.pieces())
        content.append(stuffer.add(piece));
    content.append(stuffer.finish());
    if (m_capabilities.sizeLimit && stuffer.messageSize() > *m_capabilities.sizeLimit)
        return refuseHere(Command::Mail, 552, {5, 3, 4});
    if (stuffer.hasEightBit() && !m_capabilities.eightBitMime)
        return refuseHere(Command::Mail, 554, {5, 6, 3});

    QByteArray mail = "MAIL FROM:<" + envelope.sender + '>';
    if (m_capabilities.size)
        mail += " SIZE=" + QByteArray::number(stuffer.messageSize());
    if (stuffer.hasEightBit())
        mail += " BODY=8BITMIME";
    if (envelope.smtpUtf8)
        mail += " SMTPUTF8";
    if (std::exchange(m_needsReset, false))
        m_unsent.push_back({Command::Rset, "RSET\r\n"});
    m_unsent.push_back({Command::Mail, mail + "\r\n"});
    m_unsent.push_back({Command::Rcpt, "RCPT TO:<" + envelope.recipient + ">\r\n"});
    m_unsent.push_back({Command::Data, "DATA\r\n"});
    m_content = content.size() <= kOnePiece ? ByteRope(content.joined()) : std::move(content);
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
    m_expected.push_back(Command::Content);
    return {action::SendContent{std::exchange(m_content, {})}};
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
    m_content = {};
    m_phase = Phase::Idle;
    return {refusal};
}

Actions Session::refuseHere(Command at, int code, EnhancedStatus enhanced) const
{
    return {action::Rejected{at, Reply{code, {textFor(code)}, {}, enhanced}}};
}

} // namespace ringi::smtp
