// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "campaign/draft.h"

#include <QStringList>

namespace ringi {

/// "Asia/Tokyo: Japan Standard Time, UTC+09:00", as it is at that moment. An unknown zone: its
/// name.
[[nodiscard]] QString zoneWords(const QString& zone, Moment when);
/// "from 20:00 to 08:00 on the next day, every day".
[[nodiscard]] QString quietWords(const QuietHours& hours);
/// "the first 1 %": who is in that ring; see campaign/rings.h.
[[nodiscard]] QString ringWords(int ring);
/// A percentage as the reader's locale writes it.
[[nodiscard]] QString percentWords(int percent);
/// All that an author asked for beside the usual, as sentences: when, how fast, how carefully.
[[nodiscard]] QStringList timingWords(const Timing& timing, const Handling& handling);

} // namespace ringi
