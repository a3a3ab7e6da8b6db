// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QString>

#include <chrono>
#include <optional>

namespace ringi {

/// What an approval would set going.
struct ApprovalFacts {
    QString subject; ///< template source
    qint64 people = 0;
    std::optional<Moment> notBefore;
    QString zone; ///< IANA name
    std::chrono::seconds hold{};
    Moment now{};
    int seals = 1; ///< that the office's rule wants
};

/// You approve sending "…" to 1,495 people on Friday 27 November, 10:00 JST. Number and date are
/// there whatever the subject is; the year too where it is not this one. Where the hold may last
/// beyond the start, or there is none, it says what the start waits for.
[[nodiscard]] QString approvalSentence(const ApprovalFacts& facts);

/// "Friday 27 November, 10:00 JST": day, time and the zone by the name its clocks have then, or by
/// its distance from UTC ("UTC+9").
[[nodiscard]] QString approvalTime(Moment moment, const QString& zone, Moment now);

} // namespace ringi
