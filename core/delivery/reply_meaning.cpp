// SPDX-License-Identifier: Apache-2.0
#include "delivery/reply_meaning.h"

#include "delivery/reply_hints.h"

#include <algorithm>
#include <string_view>

namespace ringi {
namespace {

using smtp::Command;

bool isBeforeAnyMessage(Command at)
{
    return at == Command::Greeting || at == Command::Ehlo || at == Command::StartTls ||
           at == Command::Auth;
}

std::string_view viewOf(const QByteArray& text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

/// Where nothing but the plain code is left to go by (RFC 5321 section 4.2.3, RFC 4954, RFC 7504).
ReplyMeaning fromPlainCode(Command at, int code)
{
    const bool aboutMessage = at == Command::Mail || at == Command::Data || at == Command::Content;
    switch (code) {
    case 421: return ReplyMeaning::ClosingDown;
    case 451: return ReplyMeaning::RelayTrouble;
    case 452: return ReplyMeaning::RelayTrouble;
    case 521:
    case 556: return ReplyMeaning::DomainUnknown;
    case 454:
    case 530:
    case 534:
    case 535: return ReplyMeaning::SignInNeeded;
    case 538: return ReplyMeaning::NeedsTls;
    case 551: return ReplyMeaning::MailboxUnknown;
    case 552: return aboutMessage ? ReplyMeaning::TooLarge : ReplyMeaning::MailboxFull;
    case 550:
    case 553:
        if (at == Command::Mail)
            return ReplyMeaning::SenderRefused;
        return code == 553 && at == Command::Rcpt ? ReplyMeaning::MailboxUnknown
                                                  : ReplyMeaning::Unclear;
    default: return at == Command::Auth ? ReplyMeaning::SignInNeeded : ReplyMeaning::Unclear;
    }
}

ReplyMeaning meaningOfText(Command at, const smtp::Reply& reply, std::string_view text)
{
    if (!reply.isTransient() && !reply.isPermanent())
        return ReplyMeaning::Unclear;
    if (const auto clear = reply_hints::fromClearText(reply, text))
        return *clear;
    if (at == Command::Auth && reply.isPermanent())
        return ReplyMeaning::SignInNeeded;
    if (reply.enhanced) {
        if (const auto said = reply_hints::fromEnhancedCode(*reply.enhanced))
            return *said;
    }
    if (const auto hinted = reply_hints::fromText(reply, text))
        return *hinted;
    return fromPlainCode(at, reply.code);
}

/// 4xx once messages may be sent.
Scope scopeForNow(Command at, ReplyMeaning meaning, std::string_view text)
{
    switch (meaning) {
    case ReplyMeaning::TooFast:
        return reply_hints::isAboutOneMailbox(text) ? Scope::Recipient : Scope::Relay;
    case ReplyMeaning::ClosingDown: return Scope::Connection;
    case ReplyMeaning::RelayTrouble:
    case ReplyMeaning::SenderRefused:
    case ReplyMeaning::RelayDenied:
    case ReplyMeaning::SignInNeeded:
    case ReplyMeaning::NeedsTls: return Scope::Relay;
    case ReplyMeaning::Greylisted: return Scope::Recipient;
    default: return at == Command::Rcpt || at == Command::Content ? Scope::Recipient : Scope::Relay;
    }
}

/// 5xx once messages may be sent.
Scope scopeForGood(Command at, ReplyMeaning meaning, std::string_view text)
{
    switch (meaning) {
    case ReplyMeaning::TooLarge: return Scope::Recipient; // everybody's message has its own size
    case ReplyMeaning::TooFast:
    case ReplyMeaning::SenderRefused:
    case ReplyMeaning::RelayDenied:
    case ReplyMeaning::SignInNeeded:
    case ReplyMeaning::NeedsTls: return Scope::Campaign;
    case ReplyMeaning::LooksLikeSpam:
    case ReplyMeaning::PolicyRefused:
        if (at == Command::Rcpt && reply_hints::isAboutOurHost(text))
            return Scope::Campaign;
        break;
    default: break;
    }
    return at == Command::Rcpt || at == Command::Content ? Scope::Recipient : Scope::Campaign;
}

} // namespace

ReplyMeaning meaningOf(Command at, const smtp::Reply& reply)
{
    const QByteArray text = reply_hints::plainText(reply);
    return meaningOfText(at, reply, viewOf(text));
}

Scope scopeOf(Command at, const smtp::Reply& reply, Standing standing)
{
    if (!reply.isTransient() && !reply.isPermanent())
        return Scope::Recipient;
    const QByteArray plain = reply_hints::plainText(reply);
    const std::string_view text = viewOf(plain);
    const ReplyMeaning meaning = meaningOfText(at, reply, text);
    if (meaning == ReplyMeaning::DailyLimit)
        return Scope::Campaign;
    if (isBeforeAnyMessage(at))
        return reply.isTransient() ? Scope::Relay : Scope::Campaign;
    const bool aboutOne = meaning == ReplyMeaning::RelayDenied && at == Command::Rcpt &&
                          standing == Standing::Forwards;
    if (reply.isPermanent())
        return aboutOne ? Scope::Recipient : scopeForGood(at, meaning, text);
    if (reply_hints::isAboutConnection(text))
        return Scope::Connection;
    const Scope scope = aboutOne ? Scope::Recipient : scopeForNow(at, meaning, text);
    // The relay closes it, whatever the reason.
    return reply.isClosing() && scope == Scope::Recipient ? Scope::Connection : scope;
}

ReplyMeaning meaningOfKept(const QByteArray& kept)
{
    smtp::Reply reply;
    for (const QByteArray& line : kept.split('\n')) {
        const QByteArray text = line.trimmed();
        bool isCode = false;
        const int code = text.first(std::min<qsizetype>(text.size(), 3)).toInt(&isCode);
        if (!isCode || code < 200 || code > 599)
            continue;
        reply.code = code;
        reply.lines.append(text.sliced(std::min<qsizetype>(text.size(), 4)));
    }
    if (reply.lines.isEmpty())
        return ReplyMeaning::Unclear;
    reply.enhanced = reply_hints::enhancedCodeOf(reply.lines.constFirst());
    return meaningOf(Command::Rcpt, reply);
}

} // namespace ringi
