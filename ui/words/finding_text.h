// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/finding.h"

#include <QString>

namespace ringi {

/// A finding in the reader's language.
struct FindingText {
    QString title; ///< what was found
    QString todo;  ///< what to do about it; may be empty
};

/// Words for every finding code of core/checks; an unknown code shows itself.
[[nodiscard]] FindingText describe(const Finding& finding);

/// "Must be solved", "Look at this", "For your information", and the icon beside it.
[[nodiscard]] QString severityWord(Severity severity);
[[nodiscard]] QString severityIcon(Severity severity);

/// The name of a part of a campaign ("sender", "recipients", ...) as a reader sees it.
[[nodiscard]] QString partWord(const QString& part);

} // namespace ringi
