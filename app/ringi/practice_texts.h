// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "office/practice_office.h"

namespace ringi {

/// The practice office in the reader's language.
[[nodiscard]] PracticeTexts practiceTexts();

/// What the sign-in page of the practice office says: who is there, and everybody's password.
[[nodiscard]] QString practiceHint(const PracticeOffice& office);

} // namespace ringi
