// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/schedule.h"

#include <QString>

namespace ringi {

/// "Monday, 23 November 2026, 09:00 (Asia/Tokyo)": with the weekday and the zone by name, since
/// abbreviations are not unique. An unknown zone: UTC, and it says so.
[[nodiscard]] QString scheduleWords(Moment moment, const QString& zone);

/// What is special about a time that somebody typed; empty where it happens once.
/// "Does not exist: clocks go forward; 03:00 instead." or "Happens twice, ...".
[[nodiscard]] QString changeWords(const LocalMoment& local, const QString& zone);

/// "Every day from 22:00 to 07:00 of the next day (Asia/Tokyo)".
[[nodiscard]] QString quietWords(const QuietHours& quiet, const QString& zone);

} // namespace ringi
