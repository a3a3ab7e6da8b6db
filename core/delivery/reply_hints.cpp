// SPDX-License-Identifier: Apache-2.0
#include "delivery/reply_hints.h"

#include <algorithm>
#include <array>
#include <span>

namespace ringi::reply_hints {
namespace {

enum class When { Any, Now, Good }; ///< Now: 4xx; Good: 5xx

struct Hint {
    std::string_view text;
    ReplyMeaning meaning;
    When when = When::Any;
};

using M = ReplyMeaning;

constexpr std::array kClearTexts{
    // Exchange Online: names of its own that contradict the code's general meaning.
    Hint{"recipientnotfound", M::MailboxUnknown},
    Hint{"resolver.rst", M::PolicyRefused},
    Hint{"sendasdenied", M::SenderRefused},
    Hint{"send as this sender", M::SenderRefused},
    Hint{"submissionquotaexceeded", M::DailyLimit},
    Hint{"daily user sending", M::DailyLimit},
    Hint{"daily smtp relay", M::DailyLimit},
    Hint{"daily message quota", M::DailyLimit},
    Hint{"daily sending", M::DailyLimit},
    Hint{"daily limit", M::DailyLimit},
    Hint{"daily quota", M::DailyLimit},
    Hint{"daily mail", M::DailyLimit},
    Hint{"daily outgoing", M::DailyLimit},
    Hint{"per day", M::DailyLimit},
    Hint{"monthly", M::DailyLimit},
    Hint{"credits exceeded", M::DailyLimit},
    Hint{"limit for sending mail", M::DailyLimit},
    Hint{"sending limit exceeded", M::DailyLimit},
    Hint{"exceeded your sending limit", M::DailyLimit},
    Hint{"sending quota exceeded", M::DailyLimit},
    Hint{"message submission limit", M::DailyLimit},
    Hint{"greylist", M::Greylisted, When::Now},
    Hint{"graylist", M::Greylisted, When::Now},
    Hint{"grey-list", M::Greylisted, When::Now},
    Hint{"grey list", M::Greylisted, When::Now},
    Hint{"gray list", M::Greylisted, When::Now},
    Hint{"rate limit", M::TooFast},
    Hint{"ratelimit", M::TooFast},
    Hint{"rate exceeded", M::TooFast},
    Hint{"throttl", M::TooFast},
    Hint{"too quickly", M::TooFast},
    Hint{"too fast", M::TooFast},
    Hint{"at a rate that", M::TooFast},
    Hint{"smtp relay limit exceeded", M::TooFast},
    Hint{"excessive volume", M::TooFast, When::Now},
    Hint{"unexpected volume", M::TooFast, When::Now},
    Hint{"unusual rate", M::TooFast, When::Now},
    Hint{"too frequent", M::TooFast},
    Hint{"too many connections", M::TooFast},
    Hint{"connections limit", M::TooFast},
    Hint{"thread limit exceeded", M::TooFast},
    Hint{"too many messages", M::TooFast},
    Hint{"too much mail from", M::TooFast},
    Hint{"message per connection", M::TooFast},
    Hint{"messages per connection", M::TooFast},
    Hint{"per hour", M::TooFast},
    Hint{"this hour", M::TooFast},
    Hint{"temporarily deferred", M::TooFast, When::Now},
    Hint{"dkim", M::PolicyRefused},
    Hint{"dmarc", M::PolicyRefused},
    Hint{"spf", M::PolicyRefused},
};

constexpr std::array kTexts{
    Hint{"relay access denied", M::RelayDenied},
    Hint{"relaying", M::RelayDenied},
    Hint{"relay not permitted", M::RelayDenied},
    Hint{"relay is not permitted", M::RelayDenied},
    Hint{"unable to relay", M::RelayDenied},
    Hint{"to relay", M::RelayDenied},
    Hint{"not relay", M::RelayDenied},
    Hint{"relay denied", M::RelayDenied},
    Hint{"rcpthosts", M::RelayDenied},
    Hint{"authorized recipients", M::RelayDenied},
    Hint{"must issue a starttls", M::NeedsTls},
    Hint{"tls required", M::NeedsTls},
    Hint{"tls is required", M::NeedsTls},
    Hint{"requires tls", M::NeedsTls},
    Hint{"requiretls", M::NeedsTls},
    Hint{"encryption required", M::NeedsTls},
    Hint{"smtputf8", M::NeedsUtf8},
    Hint{"sender address rejected", M::SenderRefused},
    Hint{"sender verify", M::SenderRefused},
    Hint{"sender rejected", M::SenderRefused},
    Hint{"sender denied", M::SenderRefused},
    Hint{"sender domain", M::SenderRefused},
    Hint{"domain of sender", M::SenderRefused},
    Hint{"invalid sender", M::SenderRefused},
    Hint{"bad sender", M::SenderRefused},
    Hint{"unverified sender", M::SenderRefused},
    Hint{"verified sender", M::SenderRefused},
    Hint{"envelope sender has been denied", M::SenderRefused},
    Hint{"bad outbound sender", M::SenderRefused},
    Hint{"sender not allowed", M::SenderRefused},
    Hint{"not owned by user", M::SenderRefused},
    Hint{"authorized to send from", M::SenderRefused},
    Hint{"not allowed to send", M::SenderRefused},
    Hint{"address is not verified", M::SenderRefused},
    Hint{"domain is not verified", M::SenderRefused},
    Hint{"client host rejected: access denied", M::SignInNeeded},
    Hint{"authentication required", M::SignInNeeded},
    Hint{"authentication is required", M::SignInNeeded},
    Hint{"must authenticate", M::SignInNeeded},
    Hint{"not authenticated", M::SignInNeeded},
    Hint{"smtp auth", M::SignInNeeded},
    Hint{"pop before smtp", M::SignInNeeded},
    Hint{"password not accepted", M::SignInNeeded},
    Hint{"authentication failed", M::SignInNeeded},
    Hint{"authentication unsuccessful", M::SignInNeeded},
    Hint{"authentication credentials", M::SignInNeeded},
    Hint{"virus", M::PolicyRefused},
    Hint{"malware", M::PolicyRefused},
    Hint{"spam", M::LooksLikeSpam},
    Hint{"unsolicited", M::LooksLikeSpam},
    Hint{"blocked using", M::LooksLikeSpam},
    Hint{"block list", M::LooksLikeSpam},
    Hint{"blocklist", M::LooksLikeSpam},
    Hint{"black list", M::LooksLikeSpam},
    Hint{"blacklist", M::LooksLikeSpam},
    Hint{"dnsbl", M::LooksLikeSpam},
    Hint{"reputation", M::LooksLikeSpam},
    Hint{"phish", M::LooksLikeSpam},
    Hint{"bulk mail", M::LooksLikeSpam},
    Hint{"content rejected", M::LooksLikeSpam},
    Hint{"storage is full", M::RelayTrouble, When::Now},
    Hint{"system storage", M::RelayTrouble, When::Now},
    Hint{"system is full", M::RelayTrouble, When::Now},
    Hint{"mailbox full", M::MailboxFull},
    Hint{"mailbox is full", M::MailboxFull},
    Hint{"mailbox size limit", M::MailboxFull},
    Hint{"inbox is full", M::MailboxFull},
    Hint{"over quota", M::MailboxFull},
    Hint{"overquota", M::MailboxFull},
    Hint{"over the quota", M::MailboxFull},
    Hint{"quota exceeded", M::MailboxFull},
    Hint{"exceeded storage", M::MailboxFull},
    Hint{"out of storage", M::MailboxFull},
    Hint{"too much mail data", M::MailboxFull}, // docomo
    Hint{"message too large", M::TooLarge},
    Hint{"too big", M::TooLarge},
    Hint{"message size", M::TooLarge},
    Hint{"size limit", M::TooLarge},
    Hint{"databytes limit", M::TooLarge},
    Hint{"domain not found", M::DomainUnknown},
    Hint{"domain does not exist", M::DomainUnknown},
    Hint{"domain doesn't exist", M::DomainUnknown},
    Hint{"host unknown", M::DomainUnknown},
    Hint{"unknown host", M::DomainUnknown},
    Hint{"host not found", M::DomainUnknown},
    Hint{"mail domain", M::DomainUnknown},
    Hint{"null mx", M::DomainUnknown},
    Hint{"nullmx", M::DomainUnknown},
    Hint{"no mx", M::DomainUnknown},
    Hint{"non-existent hosts", M::DomainUnknown},
    Hint{"disabled", M::MailboxDisabled},
    Hint{"inactive", M::MailboxDisabled},
    Hint{"suspended", M::MailboxDisabled},
    Hint{"deactivated", M::MailboxDisabled},
    Hint{"discontinued", M::MailboxDisabled},
    Hint{"account closed", M::MailboxDisabled},
    Hint{"no longer", M::MailboxDisabled},
    Hint{"user unknown", M::MailboxUnknown},
    Hint{"unknown user", M::MailboxUnknown},
    Hint{"no such", M::MailboxUnknown},
    Hint{"not exist", M::MailboxUnknown},
    Hint{"n't exist", M::MailboxUnknown},
    Hint{"mailbox not found", M::MailboxUnknown},
    Hint{"recipient not found", M::MailboxUnknown},
    Hint{"recipient unknown", M::MailboxUnknown},
    Hint{"unknown recipient", M::MailboxUnknown},
    Hint{"invalid recipient", M::MailboxUnknown},
    Hint{"address unknown", M::MailboxUnknown},
    Hint{"unknown address", M::MailboxUnknown},
    Hint{"invalid address", M::MailboxUnknown},
    Hint{"invalid mailbox", M::MailboxUnknown},
    Hint{"no mailbox", M::MailboxUnknown},
    Hint{"unrouteable address", M::MailboxUnknown},
    Hint{"undeliverable address", M::MailboxUnknown},
    Hint{"unverified address", M::MailboxUnknown},
    Hint{"this user doesn't have", M::MailboxUnknown}, // Yahoo
    Hint{"mailbox unavailable", M::MailboxUnknown, When::Good},
    Hint{"recipient address rejected: access denied", M::MailboxUnknown, When::Good}, // Exchange
    Hint{"lookup failure", M::RelayTrouble, When::Now},
    Hint{"lookup error", M::RelayTrouble, When::Now},
    Hint{"server configuration", M::RelayTrouble},
    Hint{"system problem", M::RelayTrouble},
    Hint{"local problem", M::RelayTrouble},
    Hint{"local error", M::RelayTrouble},
    Hint{"server error", M::RelayTrouble},
    Hint{"database error", M::RelayTrouble},
    Hint{"write error", M::RelayTrouble},
    Hint{"server busy", M::RelayTrouble},
    Hint{"resources temporarily", M::RelayTrouble},
    Hint{"temporarily unavailable", M::RelayTrouble, When::Now},
    Hint{"service unavailable", M::RelayTrouble, When::Now},
    Hint{"try again in", M::Greylisted, When::Now},
    Hint{"retry in", M::Greylisted, When::Now},
    Hint{"first attempt", M::Greylisted, When::Now},
    Hint{"policy", M::PolicyRefused},
    Hint{"access denied", M::PolicyRefused},
    Hint{"client host rejected", M::PolicyRefused},
    Hint{"reverse dns", M::PolicyRefused},
    Hint{"ptr record", M::PolicyRefused},
    Hint{"helo", M::PolicyRefused},
    Hint{"blocked", M::PolicyRefused},
    Hint{"prohibited", M::PolicyRefused},
    Hint{"banned", M::PolicyRefused},
    Hint{"closing connection", M::ClosingDown, When::Now},
    Hint{"closing transmission", M::ClosingDown, When::Now},
    Hint{"shutting down", M::ClosingDown, When::Now},
    Hint{"timeout exceeded", M::ClosingDown, When::Now},
};

struct CodeMeaning {
    int subject;
    int first; ///< details first..last
    int last;
    ReplyMeaning meaning;
};

constexpr std::array kCodes{
    CodeMeaning{1, 1, 1, M::MailboxUnknown},
    CodeMeaning{1, 2, 2, M::DomainUnknown},
    CodeMeaning{1, 3, 4, M::MailboxUnknown},
    CodeMeaning{1, 6, 6, M::MailboxDisabled},
    CodeMeaning{1, 7, 8, M::SenderRefused},
    CodeMeaning{1, 10, 10, M::DomainUnknown}, // RFC 7505
    CodeMeaning{1, 90, 90, M::DailyLimit},    // Exchange Online
    CodeMeaning{2, 1, 1, M::MailboxDisabled},
    CodeMeaning{2, 2, 2, M::MailboxFull},
    CodeMeaning{2, 3, 3, M::TooLarge},
    CodeMeaning{2, 252, 252, M::SenderRefused}, // Exchange Online
    CodeMeaning{3, 1, 1, M::RelayTrouble},
    CodeMeaning{3, 2, 2, M::ClosingDown},
    CodeMeaning{3, 4, 4, M::TooLarge},
    CodeMeaning{3, 5, 5, M::RelayTrouble},
    CodeMeaning{4, 2, 2, M::ClosingDown},
    CodeMeaning{4, 3, 3, M::RelayTrouble},
    CodeMeaning{4, 4, 4, M::DomainUnknown},
    CodeMeaning{4, 5, 7, M::RelayTrouble},
    CodeMeaning{5, 3, 3, M::TooFast},
    CodeMeaning{6, 7, 10, M::NeedsUtf8}, // RFC 6531
    CodeMeaning{7, 2, 2, M::PolicyRefused},
    CodeMeaning{7, 8, 9, M::SignInNeeded},
    CodeMeaning{7, 10, 11, M::NeedsTls},
    CodeMeaning{7, 12, 12, M::SignInNeeded},
    CodeMeaning{7, 13, 13, M::MailboxDisabled},
    CodeMeaning{7, 14, 14, M::SignInNeeded},
    CodeMeaning{7, 17, 17, M::MailboxUnknown}, // RFC 7293: somebody else's by now
    CodeMeaning{7, 18, 18, M::DomainUnknown},
    CodeMeaning{7, 20, 26, M::PolicyRefused}, // RFC 7372
    CodeMeaning{7, 27, 27, M::SenderRefused}, // RFC 7505
    CodeMeaning{7, 28, 28, M::TooFast},
    CodeMeaning{7, 29, 29, M::PolicyRefused},
    CodeMeaning{7, 30, 30, M::NeedsTls}, // RFC 8689
    // Exchange Online
    CodeMeaning{7, 57, 57, M::SignInNeeded},
    CodeMeaning{7, 60, 60, M::SenderRefused},
    CodeMeaning{7, 64, 64, M::RelayDenied},
    CodeMeaning{7, 124, 136, M::PolicyRefused},
    CodeMeaning{7, 508, 508, M::TooFast},
    CodeMeaning{7, 509, 509, M::PolicyRefused},
    CodeMeaning{7, 511, 511, M::LooksLikeSpam},
    CodeMeaning{7, 606, 649, M::LooksLikeSpam},
    CodeMeaning{7, 705, 705, M::DailyLimit},
    CodeMeaning{7, 708, 708, M::LooksLikeSpam},
    CodeMeaning{7, 750, 750, M::SenderRefused},
};

std::optional<ReplyMeaning> firstOf(std::span<const Hint> hints, const smtp::Reply& reply,
                                    std::string_view text)
{
    const auto fits = [&](const Hint& hint) {
        const bool itsTime = hint.when == When::Any ||
                             (hint.when == When::Now ? reply.isTransient() : reply.isPermanent());
        return itsTime && text.find(hint.text) != std::string_view::npos;
    };
    const auto found = std::ranges::find_if(hints, fits);
    return found == hints.end() ? std::nullopt : std::optional(found->meaning);
}

template <std::size_t N>
bool holdsOneOf(std::string_view text, const std::array<std::string_view, N>& words)
{
    return std::ranges::any_of(
        words, [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

} // namespace

std::optional<smtp::EnhancedStatus> enhancedCodeOf(const QByteArray& line)
{
    const QByteArray word = line.left(line.indexOf(' '));
    const QByteArrayList parts = word.split('.');
    if (parts.size() != 3 || parts.at(0).size() != 1)
        return std::nullopt;
    std::array<int, 3> numbers{};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const QByteArray& part = parts.at(static_cast<qsizetype>(i));
        bool isNumber = false;
        numbers[i] = part.toInt(&isNumber);
        if (!isNumber || part.size() > 3 || numbers[i] < 0)
            return std::nullopt;
    }
    return smtp::EnhancedStatus{numbers[0], numbers[1], numbers[2]};
}

QByteArray plainText(const smtp::Reply& reply)
{
    QByteArray text;
    for (const QByteArray& line : reply.lines) {
        bool first = true;
        for (const QByteArray& word : line.simplified().split(' ')) {
            const bool skipped =
                (first && enhancedCodeOf(word)) || word.contains('@') || word.contains("://");
            first = false;
            if (skipped || word.isEmpty())
                continue;
            if (!text.isEmpty())
                text += ' ';
            text += word.toLower();
        }
    }
    return text;
}

std::optional<ReplyMeaning> fromClearText(const smtp::Reply& reply, std::string_view text)
{
    return firstOf(kClearTexts, reply, text);
}

std::optional<ReplyMeaning> fromText(const smtp::Reply& reply, std::string_view text)
{
    return firstOf(kTexts, reply, text);
}

std::optional<ReplyMeaning> fromEnhancedCode(const smtp::EnhancedStatus& status)
{
    // Exchange Online's "access denied, try again later" (4.7.500 to 699) slows senders down.
    if (status.status == 4 && status.subject == 7 && status.detail >= 500 && status.detail <= 699)
        return ReplyMeaning::TooFast;
    const auto found = std::ranges::find_if(kCodes, [&](const CodeMeaning& code) {
        return code.subject == status.subject && status.detail >= code.first &&
               status.detail <= code.last;
    });
    return found == kCodes.end() ? std::nullopt : std::optional(found->meaning);
}

bool isAboutConnection(std::string_view text)
{
    constexpr std::array<std::string_view, 9> kWords{
        "on this connection",
        "in this connection",
        "per connection",
        "this session",
        "per session",
        "this smtp session",
        "messages in one session",
        "in a single connection",
        "too many transactions",
    };
    return holdsOneOf(text, kWords);
}

bool isAboutOneMailbox(std::string_view text)
{
    constexpr std::array<std::string_view, 5> kWords{
        "is receiving mail",      "receiving email at a rate", "recipient thread limit",
        "recipient is receiving", "mailbox is receiving",
    };
    return holdsOneOf(text, kWords);
}

bool isAboutOurHost(std::string_view text)
{
    constexpr std::array<std::string_view, 6> kWords{
        "client host", "your ip", "sending ip", "your host", "helo command rejected", "your server",
    };
    return holdsOneOf(text, kWords);
}

} // namespace ringi::reply_hints
