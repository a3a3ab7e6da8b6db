// SPDX-License-Identifier: Apache-2.0
#include "delivery/verdict.h"

#include <algorithm>
#include <cstdint>

namespace ringi {
namespace {

/// Ringi's own refusal of an address that this relay cannot handle (smtp::Session::add()).
bool needsSmtpUtf8(const smtp::Reply& reply)
{
    return reply.raw.isEmpty() && reply.enhanced == smtp::EnhancedStatus{5, 6, 7};
}

QString detailOf(smtp::Command at)
{
    switch (at) {
    case smtp::Command::Mail: return QStringLiteral("sender");
    case smtp::Command::Rcpt: return QStringLiteral("recipient");
    default: return QStringLiteral("message");
    }
}

/// Nobody said anything, so there is a reason instead of the relay's words.
Verdict withoutSmtpUtf8(smtp::Command at)
{
    Verdict verdict;
    verdict.reason = errorCodeName(ErrorCode::SmtpUtf8NotOffered);
    verdict.meaning = ReplyMeaning::NeedsUtf8;
    if (at == smtp::Command::Rcpt) {
        verdict.event = LedgerEvent::Refuse;
        return verdict;
    }
    verdict.event = LedgerEvent::Release;
    verdict.scope = Scope::Campaign;
    verdict.campaignProblem = Error{ErrorCode::SmtpUtf8NotOffered, detailOf(at), {}};
    return verdict;
}

/// Ringi's own refusal of a relay that cannot keep to encrypted hops.
bool needsRequireTls(const smtp::Reply& reply)
{
    return reply.raw.isEmpty() && reply.enhanced == smtp::EnhancedStatus{5, 7, 30};
}

Verdict withoutRequireTls()
{
    Verdict verdict;
    verdict.reason = errorCodeName(ErrorCode::RequireTlsNotOffered);
    verdict.meaning = ReplyMeaning::NeedsTls;
    verdict.scope = Scope::Campaign;
    verdict.campaignProblem = Error{ErrorCode::RequireTlsNotOffered};
    return verdict;
}

/// Why Ringi did not even ask the relay (smtp/envelope_lines.h).
ErrorCode ownReason(const smtp::Reply& reply)
{
    const smtp::EnhancedStatus why = reply.enhanced.value_or(smtp::EnhancedStatus{});
    if (why == smtp::EnhancedStatus{5, 3, 4})
        return ErrorCode::MessageTooLarge;
    if (why == smtp::EnhancedStatus{5, 6, 3})
        return ErrorCode::EightBitNotOffered;
    return why.subject == 1 ? ErrorCode::InvalidAddress : ErrorCode::Internal;
}

/// What the reply is about, and the error that goes with it. Words that no relay said are not kept
/// as a relay's.
Verdict understood(smtp::Command at, const smtp::Reply& reply, Standing standing)
{
    const bool isOwn = reply.raw.isEmpty();
    const ErrorCode code = isOwn ? ownReason(reply) : ErrorCode::RelayRefused;
    Verdict verdict;
    verdict.reply = reply.raw;
    if (isOwn)
        verdict.reason = errorCodeName(code);
    verdict.scope = scopeOf(at, reply, standing);
    verdict.meaning = meaningOf(at, reply);
    if (verdict.scope == Scope::Campaign)
        verdict.campaignProblem = Error{code, detailOf(at), reply.raw};
    return verdict;
}

} // namespace

Verdict verdictOnRefusal(smtp::Command at, const smtp::Reply& reply, Standing standing)
{
    if (needsSmtpUtf8(reply))
        return withoutSmtpUtf8(at);
    if (needsRequireTls(reply))
        return withoutRequireTls();
    Verdict verdict = understood(at, reply, standing);
    switch (verdict.scope) {
    case Scope::Campaign: verdict.event = LedgerEvent::Release; break;
    case Scope::Connection: verdict.event = LedgerEvent::Lose; break;
    case Scope::Recipient:
    case Scope::Relay:
        verdict.event = reply.isTransient() ? LedgerEvent::Defer : LedgerEvent::Refuse;
        break;
    }
    return verdict;
}

Verdict verdictOnAnswer(const smtp::Reply& reply)
{
    Verdict verdict;
    if (reply.isPositive()) {
        verdict.reply = reply.raw;
        verdict.event = LedgerEvent::Accept;
        return verdict;
    }
    verdict = understood(smtp::Command::Content, reply, Standing::New);
    const bool defers = reply.isTransient() || verdict.scope == Scope::Campaign;
    verdict.event = defers ? LedgerEvent::Defer : LedgerEvent::Refuse;
    return verdict;
}

Verdict verdictOnLoss(bool mayBeAccepted, const Error& error)
{
    Verdict verdict;
    verdict.event = mayBeAccepted ? LedgerEvent::Doubt : LedgerEvent::Lose;
    verdict.reason = errorCodeName(error.code);
    verdict.scope = Scope::Connection;
    return verdict;
}

PaceEvent paceEventOf(const Verdict& verdict)
{
    switch (verdict.event) {
    case LedgerEvent::Accept: return PaceEvent::Accepted;
    case LedgerEvent::Release: return PaceEvent::Lost;
    case LedgerEvent::Refuse: return PaceEvent::Refused;
    case LedgerEvent::Lose: // a 421 is the relay's wish, a cut line is not
        return verdict.reply.isEmpty() ? PaceEvent::Lost : PaceEvent::SlowDown;
    case LedgerEvent::Defer:
        return verdict.scope == Scope::Recipient ? PaceEvent::Refused : PaceEvent::SlowDown;
    default: return PaceEvent::Lost;
    }
}

bool needsPerson(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TlsNotOffered:
    case ErrorCode::TlsInjection:
    case ErrorCode::TlsTooOld:
    case ErrorCode::TlsFailed:
    case ErrorCode::CertificateUntrusted:
    case ErrorCode::CertificateWrongHost:
    case ErrorCode::CertificateExpired:
    case ErrorCode::CertificateInvalid:
    case ErrorCode::CaFileUnreadable:
    case ErrorCode::InvalidInput:
    case ErrorCode::AuthNotOffered:
    case ErrorCode::AuthFailed:
    case ErrorCode::AuthTokenRefused:
    case ErrorCode::AuthUnproven:
    case ErrorCode::AuthWeakened:
    case ErrorCode::AuthTooCostly:
    case ErrorCode::AuthPasswordChange:
    case ErrorCode::AuthNeedsTls:
    case ErrorCode::ProtocolViolation:
    case ErrorCode::RequireTlsNotOffered:
    case ErrorCode::TooManyRefusals:
    case ErrorCode::RelayChanged:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainDenied:
    case ErrorCode::SecretMissing: return true;
    default: return false;
    }
}

bool isAboutNetwork(ErrorCode code)
{
    return code == ErrorCode::HostNotFound || code == ErrorCode::ConnectionRefused ||
           code == ErrorCode::ConnectionLost || code == ErrorCode::TimedOut;
}

} // namespace ringi
