// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/secret.h"

#include <QString>

#include <optional>

/// One-time codes that change with time (RFC 6238 with HMAC-SHA-1, 30 seconds, 6 digits: what every
/// authenticator app does). Pure; any thread.
namespace ringi {

inline constexpr int kCodeSecretSize = 20; ///< bytes, as RFC 4226 section 4 advises
inline constexpr int kCodeDigits = 6;
inline constexpr std::chrono::seconds kCodeStep{30};

/// A fresh shared secret.
Secret newCodeSecret();

/// Which step of 30 seconds a moment is in; T of RFC 6238.
qint64 codeStepAt(Moment moment);

/// The code of a step: six digits.
QString codeAt(const Secret& secret, qint64 step);

/// What a code turned out to be.
enum class CodeVerdict {
    Right,
    Wrong,
    Used, ///< right, but its step, or one after it, was used before: a code is good once
};

struct JudgedCode {
    CodeVerdict verdict = CodeVerdict::Wrong;
    qint64 step = 0; ///< Right: store it as the last one used

    friend bool operator==(const JudgedCode&, const JudgedCode&) = default;
};

/// A code is good in its own step and one on either side, for clocks that differ a little.
/// @param lastStep the last one that was used; it only grows, so that a clock that is set back
/// makes
///        no old code good again
JudgedCode judgeCode(const Secret& secret, const QString& code, Moment now, qint64 lastStep);

/// The six digits of what a person typed: full-width ones are digits too, spaces do not count.
/// Nothing where it is anything else.
std::optional<QString> codeFromText(const QString& text);

/// The secret as it is typed into an app: base32 (RFC 4648 section 6) without padding.
QString codeSecretText(const Secret& secret);

/// What the picture for an app says: "otpauth://totp/issuer:account?secret=...&issuer=...". Colons
/// in the names become spaces, since they part them; long names are cut.
QByteArray codeUri(const Secret& secret, const QString& issuer, const QString& account);

} // namespace ringi
