// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

/// Dates and numbers as the reader's locale (QLocale's default) writes them.
namespace ringi {

/// "Thu 20 Nov 2025, 14:05 (JST)". An empty or unknown zone: the computer's own, without its name.
[[nodiscard]] QString formatMoment(Moment moment, const QString& zone = {});
/// "14:05" today, else "Thu 20 Nov 2025, 14:05": for tables. The computer's own zone.
[[nodiscard]] QString formatMomentShort(Moment moment, Moment now);
/// "20 Nov 2025": for a seal's face.
[[nodiscard]] QString formatDay(Moment moment);

/// "12,345".
[[nodiscard]] QString formatCount(qint64 count);
/// "No people", "1 person", "12,345 people".
[[nodiscard]] QString formatPeople(qint64 count);
/// "less than a minute", "12 minutes", "3 hours 5 minutes", "2 days".
[[nodiscard]] QString formatDuration(std::chrono::seconds duration);

/// One after the other, with what the language puts between two sentences.
[[nodiscard]] QString joinSentences(const QStringList& sentences);

} // namespace ringi
