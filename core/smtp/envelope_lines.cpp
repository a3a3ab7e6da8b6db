// SPDX-License-Identifier: Apache-2.0
#include "smtp/envelope_lines.h"

#include <QString>

#include <algorithm>

namespace ringi::smtp {
namespace {

constexpr qsizetype kMaxAddress = 320;    ///< RFC 5321 section 4.5.3.1: 64 + @ + 255
constexpr qsizetype kMaxEnvelopeId = 100; ///< RFC 3461 section 4.4

bool isAscii(const QByteArray& text)
{
    return std::ranges::all_of(text, [](char c) { return (c & '\x80') == 0; });
}

bool isPrintable(char c)
{
    return c > ' ' && c < '\x7f';
}

/// Fit to stand between angle brackets without becoming anything else than an address.
bool isSafeAddress(const QByteArray& address, bool smtpUtf8)
{
    if (address.size() > kMaxAddress)
        return false;
    if (isAscii(address)) {
        return std::ranges::all_of(address,
                                   [](char c) { return isPrintable(c) && c != '<' && c != '>'; });
    }
    if (!smtpUtf8 || !QByteArrayView(address).isValidUtf8())
        return false;
    // Bytes would not do: U+0085 and U+2028 end lines too.
    return std::ranges::all_of(QString::fromUtf8(address), [](QChar c) {
        return c.category() != QChar::Other_Control && !c.isSpace() && c != u'<' && c != u'>';
    });
}

OwnRefusal refused(Command at, int code, EnhancedStatus enhanced, const char* text)
{
    return {at, Reply{code, {QByteArray(text)}, {}, enhanced}};
}

QByteArray hexOf(char c)
{
    return QByteArray(1, c).toHex().toUpper();
}

/// RFC 3461 section 4: "+" and "=" and all that is not printable as "+3D".
QByteArray xtext(const QByteArray& text)
{
    QByteArray out;
    out.reserve(text.size());
    for (const char c : text) {
        if (isPrintable(c) && c != '+' && c != '=')
            out += c;
        else
            out += '+' + hexOf(c);
    }
    return out;
}

/// RFC 6533 section 3, utf-8-addr-xtext: "\x{5C71}" for what xtext has no way to say.
QByteArray utf8AddressText(const QByteArray& address)
{
    QByteArray out;
    for (const char32_t c : QString::fromUtf8(address).toUcs4()) {
        if (c > U' ' && c < U'\x7f' && c != U'+' && c != U'=' && c != U'\\') {
            out += static_cast<char>(c);
            continue;
        }
        const QByteArray hex = QByteArray::number(static_cast<uint>(c), 16).toUpper();
        out += "\\x{" + hex.rightJustified(2, '0') + '}';
    }
    return out;
}

bool wantsReport(const Envelope& envelope, const Capabilities& offered)
{
    return offered.dsn && !envelope.envelopeId.isEmpty();
}

} // namespace

std::optional<OwnRefusal> refusalOf(const Envelope& envelope, const Capabilities& offered)
{
    constexpr auto kNoAddress = "address that cannot be sent";
    if (!isSafeAddress(envelope.sender, envelope.smtpUtf8))
        return refused(Command::Mail, 553, {5, 1, 7}, kNoAddress);
    if (envelope.recipient.isEmpty() || !isSafeAddress(envelope.recipient, envelope.smtpUtf8))
        return refused(Command::Rcpt, 553, {5, 1, 3}, kNoAddress);
    if (envelope.envelopeId.size() > kMaxEnvelopeId ||
        !std::ranges::all_of(envelope.envelopeId, isPrintable))
        return refused(Command::Mail, 501, {5, 5, 4}, "envelope id that cannot be sent");
    // RFC 6531 section 3.5. With such a sender it is about every message.
    if (envelope.smtpUtf8 && !offered.smtpUtf8)
        return refused(isAscii(envelope.sender) ? Command::Rcpt : Command::Mail, 550, {5, 6, 7},
                       "address that needs SMTPUTF8, which the relay does not offer");
    if (envelope.requireTls && !offered.requireTls)
        return refused(Command::Mail, 550, {5, 7, 30},
                       "REQUIRETLS wanted, which the relay does not offer");
    return std::nullopt;
}

std::optional<OwnRefusal> refusalOf(const MessageMeasure& message, const Capabilities& offered)
{
    if (offered.sizeLimit && message.size > *offered.sizeLimit)
        return refused(Command::Mail, 552, {5, 3, 4}, "message larger than the relay takes");
    if (message.eightBit && !offered.eightBitMime)
        return refused(Command::Mail, 554, {5, 6, 3},
                       "8-bit content, which the relay does not take");
    return std::nullopt;
}

QByteArray mailLine(const Envelope& envelope, const MessageMeasure& message,
                    const Capabilities& offered)
{
    QByteArray line;
    line.reserve(envelope.sender.size() + 128);
    line.append("MAIL FROM:<").append(envelope.sender).append('>');
    if (offered.size)
        line.append(" SIZE=").append(QByteArray::number(message.size));
    if (message.eightBit)
        line.append(" BODY=8BITMIME");
    if (envelope.smtpUtf8)
        line.append(" SMTPUTF8");
    if (envelope.requireTls)
        line.append(" REQUIRETLS");
    if (wantsReport(envelope, offered))
        line.append(" RET=HDRS ENVID=").append(xtext(envelope.envelopeId));
    return line.append("\r\n");
}

QByteArray rcptLine(const Envelope& envelope, const Capabilities& offered)
{
    QByteArray line;
    line.reserve(2 * envelope.recipient.size() + 64);
    line.append("RCPT TO:<").append(envelope.recipient).append('>');
    if (wantsReport(envelope, offered)) {
        line.append(" NOTIFY=FAILURE,DELAY ORCPT=");
        if (isAscii(envelope.recipient))
            line.append("rfc822;").append(xtext(envelope.recipient));
        else
            line.append("utf-8;").append(utf8AddressText(envelope.recipient));
    }
    return line.append("\r\n");
}

} // namespace ringi::smtp
