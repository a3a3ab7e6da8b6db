// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "people/person.h"

#include <optional>

namespace ringi {

/// After so many wrong codes, none of them kWrongCodeWait after the one before, no more are looked
/// at until that time has passed: guessing six digits takes years. Only who has typed the right
/// password gets as far as this, so nobody can lock another person out.
inline constexpr int kMostWrongCodes = 5;
inline constexpr std::chrono::minutes kWrongCodeWait{10};

/// One person's one-time codes, as kept in the workspace.
struct PersonCode {
    PersonId person;
    WrappedKey secret;   ///< the shared secret, under the person's password (wrapCodeSecret)
    qint64 lastStep = 0; ///< the last one used; see judgeCode()
    Moment since{};
    int wrong = 0; ///< in a row
    std::optional<Moment> lastWrongAt;

    friend bool operator==(const PersonCode&, const PersonCode&) = default;
};

/// Whether no code is to be looked at now. A clock that is set back makes the wait longer, never
/// shorter.
[[nodiscard]] bool mustWait(const PersonCode& code, Moment now);

/// The count after one more wrong code.
[[nodiscard]] PersonCode withWrongCode(PersonCode code, Moment now);

} // namespace ringi
