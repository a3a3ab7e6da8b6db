// SPDX-License-Identifier: Apache-2.0
#include "delivery/verdict.h"

#include <algorithm>
#include <cstdint>

namespace ringi {
namespace {

/// Ringi's own refusal of an address that this relay cannot handle (smtp::Session::begin()).
bool needsSmtpUtf8(const smtp::Reply& reply)
{
    return reply.raw.isEmpty() && reply.enhanced == smtp::EnhancedStatus{5, 6, 7};
}

/// Nobody said anything, so there is a reason instead of the relay's words.
Verdict withoutSmtpUtf8(smtp::Command at)
{
    Verdict verdict;
    verdict.reason = errorCodeName(ErrorCode::SmtpUtf8NotOffered);
    if (at == smtp::Command::Rcpt) {
        verdict.event = LedgerEvent::Refuse;
        return verdict;
    }
    verdict.event = LedgerEvent::Release;
    verdict.campaignProblem = Error{ErrorCode::SmtpUtf8NotOffered, QStringLiteral("sender"), {}};
    return verdict;
}

} // namespace

Verdict verdictOnRefusal(smtp::Command at, const smtp::Reply& reply)
{
    if (needsSmtpUtf8(reply))
        return withoutSmtpUtf8(at);
    Verdict verdict;
    verdict.reply = reply.raw.isEmpty() ? reply.oneLine() : reply.raw;
    if (at == smtp::Command::Rcpt) {
        verdict.event = reply.isTransient() ? LedgerEvent::Defer : LedgerEvent::Refuse;
        return verdict;
    }
    if (reply.isTransient()) {
        verdict.event = LedgerEvent::Defer;
        return verdict;
    }
    verdict.event = LedgerEvent::Release;
    verdict.campaignProblem =
        Error{ErrorCode::RelayRefused,
              at == smtp::Command::Mail ? QStringLiteral("sender") : QStringLiteral("message"),
              verdict.reply};
    return verdict;
}

Verdict verdictOnAnswer(const smtp::Reply& reply)
{
    Verdict verdict;
    verdict.reply = reply.raw;
    verdict.event = reply.isPositive()    ? LedgerEvent::Accept
                    : reply.isTransient() ? LedgerEvent::Defer
                                          : LedgerEvent::Refuse;
    return verdict;
}

Verdict verdictOnLoss(smtp::Phase phase, const Error& error)
{
    Verdict verdict;
    verdict.event = phase == smtp::Phase::Content ? LedgerEvent::Doubt : LedgerEvent::Lose;
    verdict.reason = errorCodeName(error.code);
    return verdict;
}

std::chrono::milliseconds deferral(int triesSoFar, std::chrono::milliseconds base)
{
    constexpr std::chrono::milliseconds kLongest = std::chrono::hours{1};
    const int doublings = std::clamp(triesSoFar, 0, 20);
    return std::min(kLongest, base * (std::int64_t{1} << doublings));
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
    case ErrorCode::AuthNotOffered:
    case ErrorCode::AuthFailed:
    case ErrorCode::ProtocolViolation:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::KeychainLocked:
    case ErrorCode::KeychainDenied:
    case ErrorCode::SecretMissing: return true;
    default: return false;
    }
}

} // namespace ringi
